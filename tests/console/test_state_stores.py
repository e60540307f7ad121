"""The stores: idempotent in any order, with this PC's pending actions laid over them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.breakfasts import Breakfasts
from console.state.changes import Changes
from console.state.colleagues import Colleagues
from console.state.menu import MenuItems
from console.state.orders import Orders
from console.state.rooms import Rooms
from contract.events.attendance import ClockAction, ClockStatusUpdated
from contract.events.breakfast import BreakfastOrdered
from contract.events.orders import RoomServiceOrdered
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderStatus
from contract.resources.rooms import HouseRoom
from contract.resources.staff import DutyStatus, Named, StaffMember
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber, Total

AT = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
STEPS = (OrderStatus.PENDING, OrderStatus.PREPARING, OrderStatus.READY, OrderStatus.ON_THE_WAY)


def an_order(order_id: str, rev: int, **more) -> Order:
    return Order(
        id=Id(order_id),
        room_number=RoomNumber("214"),
        status=more.pop("status", STEPS[rev % len(STEPS)]),
        created_at=AT,
        updated_at=more.pop("updated_at", AT + timedelta(seconds=rev)),
        rev=rev,
        **more,
    )


def an_event(order_id: str) -> RoomServiceOrdered:
    return RoomServiceOrdered(
        order_id=Id(order_id),
        room_number=RoomNumber("214"),
        total_price=Total("45.99"),
        created_at=AT,
        status=OrderStatus.PENDING,
    )


def a_pending(target: str, state=ActionState.SENDING, order_id="1", entity=Entity.ORDER, key="k"):
    kind = ActionKind.SET_STOCK if entity is Entity.MENU_ITEM else ActionKind.SET_ORDER_STATUS
    action = NewAction(kind=kind, entity=entity, entity_id=Id(order_id), target=target)
    return PendingAction(key=key, action=action, made_at=AT, state=state)


ids = st.sampled_from(["1", "2", "3"])
messages = st.one_of(
    st.tuples(st.just("row"), ids, st.integers(1, 5)),
    st.tuples(st.just("event"), ids, st.just(0)),
    st.tuples(st.just("gone"), ids, st.just(9)),
)


def tell(store: Orders, message) -> Changes:
    kind, order_id, rev = message
    if kind == "row":
        return store.apply((an_order(order_id, rev),))
    if kind == "event":
        return store.announce(an_event(order_id), now=AT)
    return store.remove(Id(order_id), rev)


def content(store: Orders):
    return {shown.order.id: shown for shown in store.all_shown()}


@given(st.data(), st.lists(messages, max_size=12))
def test_that_any_order_and_duplication_of_events_and_changes_gives_the_same_store(data, told):
    in_order, shuffled = Orders(), Orders()
    for message in told:
        tell(in_order, message)
    for message in data.draw(st.permutations(told + data.draw(st.permutations(told)))):
        tell(shuffled, message)

    assert content(shuffled) == content(in_order)


@given(st.data(), st.lists(st.tuples(ids, st.integers(0, 9)), max_size=12))
def test_that_without_revisions_the_later_update_wins_in_any_order(data, told):
    def rows(pairs):
        return [
            an_order(i, 0, updated_at=AT + timedelta(seconds=n), status=STEPS[n % 4])
            for i, n in pairs
        ]

    in_order, shuffled = Orders(), Orders()
    in_order.apply(rows(told))
    for row in rows(data.draw(st.permutations(told + told))):
        shuffled.apply((row,))

    assert content(shuffled) == content(in_order)
    assert {i: s.order.updated_at for i, s in content(in_order).items()} == {
        i: AT + timedelta(seconds=max(n for j, n in told if j == i)) for i, _ in told
    }


@given(
    st.lists(st.one_of(messages, st.tuples(st.just("all"), ids, st.integers(1, 9))), max_size=20)
)
def test_that_changes_tell_a_view_exactly_what_came_changed_and_went(told):
    store, seen = Orders(), set()
    together = Changes()
    for message in told:
        if message[0] == "all":
            changes = store.replace_all([an_order(message[1], message[2])])
        else:
            changes = tell(store, message)
        assert not changes.inserted & seen
        assert changes.updated <= seen
        assert changes.removed <= seen
        seen = (seen | changes.inserted) - changes.removed
        together = together.then(changes)

    assert seen == content(store).keys()
    assert together.inserted == seen
    assert not together.removed


def test_that_a_change_that_came_and_went_between_two_looks_is_no_change():
    came = Changes(inserted=frozenset({Id("1")}))
    went = Changes(removed=frozenset({Id("1")}))

    assert not came.then(went)
    assert went.then(came) == Changes(updated=frozenset({Id("1")}))


def test_that_an_announced_order_is_partial_until_its_details_come():
    orders = Orders()
    orders.announce(an_event("1"), now=AT)
    partial = orders.shown(Id("1"))
    assert partial is not None
    assert partial.is_partial
    assert partial.order.total_price == Total("45.99")
    assert orders.rev_known(Id("1")) is None
    assert list(orders.truths()) == []

    changes = orders.apply((an_order("1", 1),))

    assert changes == Changes(updated=frozenset({Id("1")}))
    complete = orders.shown(Id("1"))
    assert complete is not None
    assert not complete.is_partial
    assert not orders.partial_ids()


def test_that_an_announcement_never_overwrites_a_known_order():
    orders = Orders()
    orders.apply((an_order("1", 3),))

    assert not orders.announce(an_event("1"), now=AT)
    assert orders.truth(Id("1")) == an_order("1", 3)


def test_that_a_garbled_announcement_still_puts_a_ticket_on_the_board():
    orders, breakfasts = Orders(), Breakfasts()
    orders.announce(
        RoomServiceOrdered(
            order_id=Id("1"), room_number=None, total_price=None, created_at=None, status=None
        ),
        now=AT,
    )
    breakfasts.announce(
        BreakfastOrdered(
            order_id=Id("2"), room_number=None, delivery_time=None, created_at=None, status=None
        ),
        now=AT,
    )

    shown, card = orders.shown(Id("1")), breakfasts.shown(Id("2"))
    assert shown is not None
    assert card is not None
    assert (shown.order.room_number, shown.order.created_at, shown.status) == (
        RoomNumber("?"),
        AT,
        OrderStatus.PENDING,
    )
    assert card.order.room_number == RoomNumber("?")


def test_that_a_snapshot_removes_what_it_lacks_and_keeps_what_is_newer_here():
    orders = Orders()
    orders.apply((an_order("1", 5), an_order("2", 1)))

    changes = orders.replace_all([an_order("1", 4), an_order("3", 1)])

    assert changes == Changes(inserted=frozenset({Id("3")}), removed=frozenset({Id("2")}))
    assert orders.truth(Id("1")) == an_order("1", 5)


def test_that_a_snapshot_of_another_history_replaces_what_looks_newer():
    orders = Orders()
    orders.apply((an_order("1", 5), an_order("2", 7)))
    orders.announce(an_event("3"), now=AT)

    changes = orders.replace_all(
        [an_order("1", 2), an_order("2", 7), an_order("3", 1)], keeps_newer=False
    )

    assert orders.truth(Id("1")) == an_order("1", 2)
    assert changes == Changes(updated=frozenset({Id("1"), Id("3")}))
    assert not orders.partial_ids()


def test_that_pending_actions_lie_over_the_truth_in_the_order_they_were_made():
    orders = Orders()
    orders.apply((an_order("1", 4),))
    accept = a_pending("preparing", key="a")
    ready = a_pending("ready", ActionState.WILL_SEND, key="b")

    assert orders.lay([accept, ready]) == Changes(updated=frozenset({Id("1")}))
    shown = orders.shown(Id("1"))
    assert shown is not None
    assert (shown.status, shown.order.status) == (OrderStatus.READY, OrderStatus.PENDING)
    assert shown.pending == (accept, ready)
    assert shown.is_waiting

    assert not orders.lay([accept, ready])
    assert orders.lay([]) == Changes(updated=frozenset({Id("1")}))
    truth = orders.shown(Id("1"))
    assert truth is not None
    assert truth.status is OrderStatus.PENDING


def test_that_an_overlay_waits_for_its_order():
    orders = Orders()
    assert not orders.lay([a_pending("preparing")])
    orders.apply((an_order("1", 4),))

    shown = orders.shown(Id("1"))
    assert shown is not None
    assert shown.status is OrderStatus.PREPARING


def test_that_a_refused_action_puts_the_order_back_to_its_truth_and_stays_visible():
    orders = Orders()
    orders.apply((an_order("1", 4),))
    refused = a_pending("preparing", ActionState.FAILED)
    orders.lay([refused])

    shown = orders.shown(Id("1"))
    assert shown is not None
    assert shown.status is OrderStatus.PENDING
    assert shown.pending == (refused,)
    assert not shown.is_waiting


def test_that_a_cancelled_order_is_cancelled_whatever_is_pending_here():
    orders = Orders()
    orders.apply((an_order("1", 4, status=OrderStatus.CANCELLED),))
    orders.lay([a_pending("ready", ActionState.WILL_SEND)])

    shown = orders.shown(Id("1"))
    assert shown is not None
    assert shown.status is OrderStatus.CANCELLED


def test_that_a_dish_is_sold_out_here_before_the_hotel_knows():
    menu = MenuItems()
    menu.apply((MenuItem(id=Id("1"), name="Soup", rev=1),))
    menu.lay([a_pending("false", ActionState.WILL_SEND, entity=Entity.MENU_ITEM)])

    shown = menu.shown(Id("1"))
    assert shown is not None
    assert (shown.is_on_stock, shown.item.is_on_stock, shown.is_waiting) == (False, True, True)


def a_colleague(staff_id: str, duty: DutyStatus, rev: int = 0, department: str = "kitchen"):
    return StaffMember(
        id=Id(staff_id),
        first_name="Ann",
        last_name="Lee",
        duty_status=duty,
        is_on_duty=duty is not DutyStatus.OFF_DUTY,
        department_detail=Named(id=Id("1"), name=department.title(), slug=department),
        rev=rev,
    )


def a_clocking(staff_id: str, action: ClockAction | None) -> ClockStatusUpdated:
    return ClockStatusUpdated(
        user_id=None,
        staff_id=Id(staff_id),
        is_on_duty=None,
        clock_time=AT,
        first_name="Ann",
        last_name="Lee",
        action=action,
        department=None,
        department_slug=None,
    )


@pytest.mark.parametrize(
    ("action", "duty"),
    [
        (ClockAction.CLOCK_IN, DutyStatus.ON_DUTY),
        (ClockAction.START_BREAK, DutyStatus.ON_BREAK),
        (ClockAction.END_BREAK, DutyStatus.ON_DUTY),
        (ClockAction.CLOCK_OUT, DutyStatus.OFF_DUTY),
        (ClockAction.UNKNOWN, DutyStatus.OFF_DUTY),
        (None, DutyStatus.OFF_DUTY),
    ],
)
def test_that_a_clocking_of_a_hotel_without_revisions_is_taken_by_its_action(action, duty):
    colleagues = Colleagues()
    colleagues.apply((a_colleague("7", DutyStatus.OFF_DUTY),))
    colleagues.announce(a_clocking("7", action))

    member = colleagues.truth(Id("7"))
    assert member is not None
    assert member.duty_status is duty
    assert member.is_on_duty is (duty is not DutyStatus.OFF_DUTY)


def test_that_a_clocking_of_a_hotel_with_revisions_waits_for_the_change_feed():
    colleagues = Colleagues()
    colleagues.apply((a_colleague("7", DutyStatus.OFF_DUTY, rev=3),))

    assert not colleagues.announce(a_clocking("7", ClockAction.CLOCK_IN))
    assert not colleagues.announce(a_clocking("8", ClockAction.CLOCK_IN))


def test_that_on_duty_is_told_by_department_breaks_included():
    colleagues = Colleagues()
    colleagues.apply(
        (
            a_colleague("7", DutyStatus.ON_DUTY),
            a_colleague("8", DutyStatus.ON_BREAK),
            a_colleague("9", DutyStatus.OFF_DUTY),
            a_colleague("10", DutyStatus.ON_DUTY, department="porters"),
        )
    )

    assert colleagues.on_duty(department="kitchen") == {"7", "8"}


def _room(number: str, rev: int, **more: object) -> HouseRoom:
    return HouseRoom(id=Id(number), room_number=RoomNumber(number), rev=rev, **more)  # type: ignore[arg-type]  # by name


def test_that_a_room_keeps_what_a_stream_told_last() -> None:
    rooms = Rooms()
    assert rooms.apply([_room("101", 3), _room("102", 1)])
    assert not rooms.apply([_room("101", 3), _room("101", 2)])
    assert rooms.replace_all([_room("101", 2), _room("103", 1)], keeps_newer=True)
    assert [(room.room_number, room.rev) for room in rooms.all()] == [("101", 3), ("103", 1)]
    assert rooms.replace_all([_room("101", 2)])
    assert rooms.apply([_room("101", 4)])


def test_that_rooms_without_revisions_are_as_they_were_listed_last() -> None:
    rooms = Rooms()
    assert rooms.replace_all([_room("101", 0)], keeps_newer=True)
    assert rooms.replace_all([_room("101", 0, is_occupied=True)], keeps_newer=True)
    assert not rooms.replace_all([_room("101", 0, is_occupied=True)], keeps_newer=True)
