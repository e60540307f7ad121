"""The numbers of the boards, held against what design.md says each one means."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.state import ages, figures
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.layered import status_over
from console.state.shown import ShownBreakfast, ShownOrder
from console.state.slots import due_at
from contract.resources.breakfast import BreakfastOrder
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderItem, OrderStatus
from contract.resources.staff import DutyStatus, Named, StaffMember
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

DUBLIN = ZoneInfo("Europe/Dublin")
TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2025, 7, 10, 12, 0, tzinfo=UTC)


def ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


def an_order(number: int, status: OrderStatus, *pending: PendingAction, placed=5.0, **more):
    order = Order(
        id=Id(str(number)),
        room_number=RoomNumber("214"),
        status=status,
        created_at=ago(placed),
        **more,
    )
    return ShownOrder(order, status_over(status, pending), pending)


def a_breakfast(status: OrderStatus, *, slot: str | None = None, due=None, placed=NOW):
    order = BreakfastOrder(
        id=Id("1"),
        room_number=RoomNumber("101"),
        status=status,
        created_at=placed,
        delivery_time=slot,
        delivery_at=due,
    )
    return ShownBreakfast(order, status)


def done_here(order_id: int, target: OrderStatus, state=ActionState.WILL_SEND) -> PendingAction:
    action = NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id(str(order_id)),
        target=target.value,
    )
    return PendingAction(key=f"{order_id}{target}", action=action, made_at=ago(1), state=state)


def a_line(item_id: str, quantity: int, name: str = "Soup") -> OrderItem:
    item = MenuItem(id=Id(item_id), name=name)
    return OrderItem(id=Id(f"line {item_id}"), item=item, quantity=quantity)


def test_that_open_new_and_late_count_what_is_not_yet_ready():
    counted = figures.kitchen(
        [
            an_order(1, OrderStatus.PENDING, placed=1),
            an_order(2, OrderStatus.PREPARING, placed=14.9),
            an_order(3, OrderStatus.PREPARING, placed=15),
            an_order(4, OrderStatus.PENDING, placed=40),
            an_order(5, OrderStatus.READY, placed=40),
            an_order(6, OrderStatus.CANCELLED, placed=40),
            an_order(7, OrderStatus.PENDING, placed=40, has_food=False),
        ],
        now=NOW,
        zone=DUBLIN,
    )

    assert (counted.open, counted.new, counted.late) == (4, 2, 2)


def test_that_actions_in_the_outbox_count_as_done_and_refused_ones_do_not():
    counted = figures.kitchen(
        [
            an_order(1, OrderStatus.PENDING, done_here(1, OrderStatus.PREPARING), placed=20),
            an_order(2, OrderStatus.PREPARING, done_here(2, OrderStatus.READY), placed=20),
            an_order(
                3,
                OrderStatus.PREPARING,
                done_here(3, OrderStatus.READY, ActionState.FAILED),
                placed=20,
            ),
        ],
        now=NOW,
        zone=DUBLIN,
    )

    assert (counted.open, counted.new, counted.late, counted.done_today) == (2, 0, 2, 1)


def made(number: int, minutes: float, ready: datetime, status=OrderStatus.DELIVERED):
    accepted = ready - timedelta(minutes=minutes)
    return an_order(number, status, accepted_at=accepted, ready_at=ready, placed=600)


def test_that_the_average_is_of_orders_made_ready_today_and_missing_below_three():
    two = [made(1, 10, ago(60)), made(2, 20, ago(50), OrderStatus.READY)]
    yesterday = made(3, 500, NOW - timedelta(days=1))
    third = made(4, 3, ago(5))

    def average(orders):
        return figures.kitchen(orders, now=NOW, zone=DUBLIN).average

    assert average([*two, yesterday]) is None
    assert average([*two, yesterday, third]) == timedelta(minutes=11)


def test_that_today_is_the_hotels_day():
    late_evening = datetime(2025, 7, 10, 14, 30, tzinfo=UTC)  # 23:30 in Tokyo
    early = [made(n, 10, late_evening - timedelta(hours=20)) for n in range(3)]
    after_midnight = late_evening + timedelta(hours=1)

    def done(now, zone):
        return figures.kitchen(early, now=now, zone=zone).done_today

    assert done(late_evening, TOKYO) == 3
    assert done(after_midnight, TOKYO) == 0
    assert done(late_evening, DUBLIN) == 0


def test_that_done_today_counts_what_was_made_and_not_cancelled():
    orders = [
        made(1, 10, ago(60)),
        made(2, 10, ago(60), OrderStatus.ON_THE_WAY),
        made(3, 10, ago(60), OrderStatus.READY),
        made(4, 10, ago(60), OrderStatus.CANCELLED),
        made(5, 10, ago(60), OrderStatus.PREPARING),
        an_order(6, OrderStatus.DELIVERED, has_food=False),
    ]

    assert figures.kitchen(orders, now=NOW, zone=DUBLIN).done_today == 3


def test_that_all_day_sums_quantities_by_item_over_open_tickets():
    soup, fish = a_line("1", 2), a_line("2", 1, "Fish")
    lines = figures.all_day(
        [
            an_order(1, OrderStatus.PENDING, items=(soup, fish)),
            an_order(2, OrderStatus.PREPARING, items=(soup, a_line("1", 1))),
            an_order(3, OrderStatus.READY, items=(fish,)),
            an_order(4, OrderStatus.PREPARING, done_here(4, OrderStatus.READY), items=(fish,)),
            an_order(5, OrderStatus.PENDING, items=(a_line("3", -4, "Nothing"),)),
        ]
    )

    assert [(line.name, line.quantity) for line in lines] == [("Soup", 5), ("Fish", 1)]


def test_that_the_porter_counts_both_lanes():
    counted = figures.porter(
        [
            an_order(1, OrderStatus.READY),
            an_order(2, OrderStatus.PENDING, has_food=False),
            an_order(3, OrderStatus.ON_THE_WAY),
            an_order(4, OrderStatus.PREPARING),
            an_order(5, OrderStatus.DELIVERED),
            an_order(6, OrderStatus.READY, done_here(6, OrderStatus.ON_THE_WAY)),
        ],
        [a_breakfast(OrderStatus.READY), a_breakfast(OrderStatus.ON_THE_WAY)],
        now=NOW,
        zone=DUBLIN,
    )

    assert (counted.ready, counted.on_the_way, counted.in_kitchen) == (3, 3, 1)


def test_that_breakfasts_to_go_are_todays_not_delivered():
    tomorrow = NOW + timedelta(days=1)
    cards = [
        a_breakfast(OrderStatus.PENDING, due=NOW),
        a_breakfast(OrderStatus.ON_THE_WAY, slot="13:30-14:00"),
        a_breakfast(OrderStatus.PENDING),
        a_breakfast(OrderStatus.PENDING, due=tomorrow),
        a_breakfast(OrderStatus.DELIVERED, due=NOW),
        a_breakfast(OrderStatus.CANCELLED, due=NOW),
    ]

    assert figures.porter([], cards, now=NOW, zone=DUBLIN).breakfasts_to_go == 3


def a_colleague(number: int, department: str | None, duty: DutyStatus) -> StaffMember:
    detail = None if department is None else Named(id=Id("1"), name=department, slug=department)
    return StaffMember(
        id=Id(str(number)),
        first_name="Ann",
        last_name="Lee",
        department_detail=detail,
        duty_status=duty,
        is_on_duty=duty is not DutyStatus.OFF_DUTY,
    )


def test_that_on_duty_includes_breaks_and_short_is_never_below_zero():
    duty = figures.duty_by_department(
        [
            a_colleague(1, "kitchen", DutyStatus.ON_DUTY),
            a_colleague(2, "kitchen", DutyStatus.ON_BREAK),
            a_colleague(3, "kitchen", DutyStatus.OFF_DUTY),
            a_colleague(4, None, DutyStatus.ON_DUTY),
        ]
    )

    assert (duty["kitchen"].working, duty["kitchen"].on_break, duty["kitchen"].on_duty) == (1, 1, 2)
    assert duty[""].on_duty == 1
    on_duty = {slug: one.on_duty for slug, one in duty.items()}
    rostered = {"kitchen": 1, "porters": 2}
    assert figures.short(rostered, on_duty) == {"kitchen": 0, "porters": 2}


@pytest.mark.parametrize(
    ("minutes", "band"),
    [
        (0, ages.KitchenBand.ON_TIME),
        (9.99, ages.KitchenBand.ON_TIME),
        (10, ages.KitchenBand.DUE_SOON),
        (14.99, ages.KitchenBand.DUE_SOON),
        (15, ages.KitchenBand.LATE),
        (-3, ages.KitchenBand.ON_TIME),
    ],
)
def test_that_a_ticket_ages_from_placing(minutes, band):
    assert ages.kitchen_band(ago(minutes), NOW) is band


@pytest.mark.parametrize(
    ("minutes", "band"),
    [
        (4.99, ages.ReadyBand.FRESH),
        (5, ages.ReadyBand.GOING_COLD),
        (9.99, ages.ReadyBand.GOING_COLD),
        (10, ages.ReadyBand.LATE),
    ],
)
def test_that_an_order_goes_cold_from_ready(minutes, band):
    assert ages.ready_band(ago(minutes), NOW) is band


@pytest.mark.parametrize(
    ("minutes_after", "band"),
    [
        (-15.01, ages.SlotBand.LATER),
        (-15, ages.SlotBand.NEXT),
        (-0.01, ages.SlotBand.NEXT),
        (0, ages.SlotBand.DUE),
        (10, ages.SlotBand.DUE),
        (10.01, ages.SlotBand.LATE),
    ],
)
def test_that_a_breakfast_stands_against_its_slot(minutes_after, band):
    assert ages.slot_band(ago(minutes_after), NOW) is band


def test_that_waiting_counts_from_the_step_that_is_shown():
    ready_here = an_order(1, OrderStatus.PREPARING, done_here(1, OrderStatus.READY))
    refused = an_order(
        1, OrderStatus.PREPARING, done_here(1, OrderStatus.READY, ActionState.FAILED)
    )
    carried = an_order(2, OrderStatus.ON_THE_WAY, ready_at=ago(9), picked_up_at=ago(3))

    assert ages.waiting_since(ready_here) == ago(1)
    assert ages.waiting_since(refused) == ago(5)
    assert ages.waiting_since(carried) == ago(3)
    assert ages.waiting_since(an_order(3, OrderStatus.READY, ready_at=ago(9))) == ago(9)
    assert ages.waiting_since(an_order(4, OrderStatus.PENDING, placed=7)) == ago(7)


@pytest.mark.parametrize(
    ("placed", "slot", "due"),
    [
        # 20:00 in Dublin (UTC+1 in July): the slot is the next morning.
        (datetime(2025, 7, 9, 19, 0, tzinfo=UTC), "8:00-8:30", (2025, 7, 10, 7, 0)),
        (datetime(2025, 7, 10, 5, 0, tzinfo=UTC), "8:00-8:30", (2025, 7, 10, 7, 0)),
        (datetime(2025, 7, 10, 7, 0, tzinfo=UTC), "08:00", (2025, 7, 10, 7, 0)),
    ],
)
def test_that_a_slot_without_a_date_is_the_next_such_time_of_the_hotel(placed, slot, due):
    card = a_breakfast(OrderStatus.PENDING, slot=slot, placed=placed)

    assert due_at(card.order, DUBLIN) == datetime(*due, tzinfo=UTC)


@pytest.mark.parametrize("slot", [None, "", "soon", "25:00", "8:75"])
def test_that_a_slot_nobody_can_read_is_no_slot(slot):
    assert due_at(a_breakfast(OrderStatus.PENDING, slot=slot).order, DUBLIN) is None
