"""What people can do: the ladder and their role decide before anything is sent."""

from datetime import UTC, datetime, timedelta

import pytest

from console.commands import breakfasts, menu, orders
from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from contract.resources.breakfast import BreakfastOrder
from contract.resources.hotels import Capabilities, PusherAddress
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderStatus
from contract.resources.staff import SignedIn
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

AT = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
LADDER = ("pending", "preparing", "ready", "on_the_way", "delivered")
ONE = Id("1")
S = OrderStatus


class Person:
    """Somebody at a PC, and what reached the outbox."""

    def __init__(self, *, department="kitchen", role="chef", level="regular_staff", hotel=None):
        self.submitted: list[NewAction] = []
        self.withdrawn: list[str] = []
        self.may_withdraw = True
        me = SignedIn(
            username="maria",
            token="secret",
            staff_id=Id("7"),
            hotel_id=Id("1"),
            hotel_name="Grand Hotel",
            hotel_slug="grand-hotel",
            role_slug=role,
            department_slug=department,
            access_level=level,
        )
        self.board = Board(hotel=hotel or a_hotel(), me=me)
        self.hand = Hand(board=self.board, submit=self.submitted.append, withdraw=self.withdraw)

    def withdraw(self, key: str) -> bool:
        if self.may_withdraw:
            self.withdrawn.append(key)
        return self.may_withdraw

    def has(self, status: OrderStatus, *pending: PendingAction, **more) -> None:
        order = Order(
            id=ONE, room_number=RoomNumber("214"), status=status, created_at=AT, rev=4, **more
        )
        self.board.orders.apply([order])
        self.board.orders.lay(pending)

    @property
    def targets(self) -> list[str]:
        return [action.target for action in self.submitted]


def a_hotel(*, sync=True, ladder=LADDER) -> Capabilities:
    return Capabilities(
        slug="grand-hotel",
        name="Grand Hotel",
        time_zone="Europe/Dublin",
        currency="EUR",
        pusher=PusherAddress(key="k", host="127.0.0.1", port=1),
        channel_security="strict",
        order_ladder=ladder,
        sync=sync,
    )


def manager() -> Person:
    return Person(department="management", role="manager")


def pending(target: OrderStatus, state=ActionState.WILL_SEND) -> PendingAction:
    action = NewAction(
        kind=ActionKind.SET_ORDER_STATUS, entity=Entity.ORDER, entity_id=ONE, target=target.value
    )
    return PendingAction(key=f"key {target}", action=action, made_at=AT, state=state)


COMMANDS = {
    S.PREPARING: orders.accept,
    S.READY: orders.ready,
    S.ON_THE_WAY: orders.pick_up,
    S.DELIVERED: orders.deliver,
}


@pytest.mark.parametrize("target", COMMANDS)
@pytest.mark.parametrize("status", [*COMMANDS, S.PENDING, S.CANCELLED, S.UNKNOWN])
def test_that_each_step_up_is_possible_from_the_rung_below_only(status, target):
    person = manager()
    person.has(status)

    outcome = COMMANDS[target](hand=person.hand, order_id=ONE)

    is_next = LADDER.index(target.value) == [*LADDER, ""].index(_word(status)) + 1
    assert (outcome is Outcome.DONE) is is_next
    assert person.targets == ([target.value] if outcome is Outcome.DONE else [])


def _word(status: OrderStatus) -> str:
    return status.value if status.value in LADDER else ""


def test_that_a_step_up_names_no_rev_because_the_ladder_guards_it():
    person = manager()
    person.has(S.PENDING)
    orders.accept(hand=person.hand, order_id=ONE)

    assert person.submitted == [
        NewAction(
            kind=ActionKind.SET_ORDER_STATUS,
            entity=Entity.ORDER,
            entity_id=ONE,
            target="preparing",
        )
    ]


@pytest.mark.parametrize(
    ("department", "role", "allowed"),
    [
        ("kitchen", "chef", {S.PREPARING, S.READY}),
        ("front-office", "porter", {S.ON_THE_WAY, S.DELIVERED}),
        ("front-office", "receptionist", set()),
        ("management", "manager", set(COMMANDS)),
    ],
)
def test_that_the_role_decides_who_may_take_which_step(department, role, allowed):
    below = {
        target: status for status, target in zip((S.PENDING, *COMMANDS), COMMANDS, strict=False)
    }
    for target, command in COMMANDS.items():
        person = Person(department=department, role=role)
        person.has(below[target])
        outcome = command(hand=person.hand, order_id=ONE)

        assert outcome is (Outcome.DONE if target in allowed else Outcome.NOT_ALLOWED)
        assert bool(person.submitted) is (target in allowed)


def test_that_the_next_step_builds_on_what_is_still_in_the_outbox():
    person = Person()
    person.has(S.PENDING, pending(S.PREPARING))

    assert orders.ready(hand=person.hand, order_id=ONE) is Outcome.DONE


def test_that_an_order_nobody_knows_cannot_be_touched():
    person = manager()

    assert orders.accept(hand=person.hand, order_id=ONE) is Outcome.NOT_POSSIBLE
    assert orders.step_back(hand=person.hand, order_id=ONE) is Outcome.NOT_POSSIBLE
    assert person.submitted == []


def test_that_nobody_signed_in_may_nothing():
    person = manager()
    person.has(S.PENDING)
    person.board.me = None

    assert orders.accept(hand=person.hand, order_id=ONE) is Outcome.NOT_ALLOWED


def test_that_undoing_what_was_never_sent_takes_it_back():
    person = Person()
    person.has(S.PREPARING, pending(S.READY))

    assert orders.step_back(hand=person.hand, order_id=ONE) is Outcome.DONE
    assert (person.withdrawn, person.submitted) == (["key ready"], [])


def test_that_undoing_what_may_be_at_the_hotel_is_a_step_back_naming_its_rev():
    person = Person()
    person.may_withdraw = False
    person.has(S.PREPARING, pending(S.READY, ActionState.SENDING))

    assert orders.step_back(hand=person.hand, order_id=ONE) is Outcome.DONE
    (action,) = person.submitted
    assert (action.target, action.expected_rev) == ("preparing", 4)


def test_that_a_recall_undoes_ready_and_nothing_further():
    person = manager()
    person.has(S.ON_THE_WAY, accepted_at=AT, ready_at=AT)
    back = orders.step_back(hand=person.hand, order_id=ONE, undoing=S.READY)
    assert (back, person.targets) == (Outcome.NOT_POSSIBLE, [])

    person.has(S.ON_THE_WAY, accepted_at=AT, ready_at=AT)
    orders.step_back(hand=person.hand, order_id=ONE, undoing=S.ON_THE_WAY)
    assert person.targets == ["ready"]


def test_that_a_step_back_belongs_to_who_may_take_the_step_it_undoes():
    porter = Person(department="front-office", role="porter")
    porter.has(S.READY)
    cook = Person()
    cook.has(S.ON_THE_WAY, ready_at=AT)

    assert orders.step_back(hand=porter.hand, order_id=ONE) is Outcome.NOT_ALLOWED
    assert orders.step_back(hand=cook.hand, order_id=ONE) is Outcome.NOT_ALLOWED


def test_that_drinks_go_from_pending_to_the_porter_and_back():
    porter = Person(department="front-office", role="porter")
    porter.has(S.PENDING, has_food=False)
    assert orders.pick_up(hand=porter.hand, order_id=ONE) is Outcome.DONE

    porter = Person(department="front-office", role="porter")
    porter.has(S.ON_THE_WAY, has_food=False)
    orders.step_back(hand=porter.hand, order_id=ONE)
    assert porter.targets == ["pending"]


def test_that_an_order_made_by_the_kitchen_goes_back_to_ready():
    porter = Person(department="front-office", role="porter")
    porter.has(S.ON_THE_WAY, accepted_at=AT, ready_at=AT + timedelta(minutes=9))
    orders.step_back(hand=porter.hand, order_id=ONE)

    assert porter.targets == ["ready"]


@pytest.mark.parametrize("status", [S.PENDING, S.PREPARING, S.READY, S.ON_THE_WAY])
def test_that_an_open_order_can_be_cancelled_with_a_reason(status):
    desk = Person(department="front-office", role="receptionist")
    desk.has(status)

    assert orders.cancel(hand=desk.hand, order_id=ONE, reason="  ") is Outcome.NOT_POSSIBLE
    assert orders.cancel(hand=desk.hand, order_id=ONE, reason=" Guest left ") is Outcome.DONE
    (action,) = desk.submitted
    assert (action.target, action.reason) == ("cancelled", "Guest left")


@pytest.mark.parametrize("status", [S.DELIVERED, S.CANCELLED])
def test_that_a_closed_order_cannot_be_cancelled(status):
    desk = Person(department="front-office", role="receptionist")
    desk.has(status)

    outcome = orders.cancel(hand=desk.hand, order_id=ONE, reason="Guest left")
    assert outcome is Outcome.NOT_POSSIBLE


def test_that_a_breakfast_climbs_the_same_ladder_and_may_skip_the_kitchen():
    porter = Person(department="front-office", role="porter")
    card = BreakfastOrder(
        id=ONE, room_number=RoomNumber("101"), status=S.PENDING, created_at=AT, rev=1
    )
    porter.board.breakfasts.apply([card])

    assert breakfasts.pick_up(hand=porter.hand, order_id=ONE) is Outcome.DONE
    (action,) = porter.submitted
    assert (action.kind, action.entity) == (
        ActionKind.SET_BREAKFAST_STATUS,
        Entity.BREAKFAST_ORDER,
    )
    assert breakfasts.accept(hand=porter.hand, order_id=ONE) is Outcome.NOT_ALLOWED


def test_that_a_hotel_with_a_shorter_ladder_is_left_to_its_own_rules():
    person = Person(hotel=a_hotel(sync=False, ladder=("pending", "preparing", "delivered")))
    person.has(S.PREPARING)

    assert orders.ready(hand=person.hand, order_id=ONE) is Outcome.NOT_POSSIBLE
    assert orders.deliver(hand=person.hand, order_id=ONE) is Outcome.DONE


def test_that_a_dish_is_sold_out_and_available_again():
    cook = Person()
    cook.board.menu.apply([MenuItem(id=ONE, name="Soup", rev=1)])

    assert menu.mark_available(hand=cook.hand, item_id=ONE) is Outcome.NOT_POSSIBLE
    assert menu.mark_sold_out(hand=cook.hand, item_id=ONE) is Outcome.DONE
    assert menu.mark_sold_out(hand=cook.hand, item_id=Id("2")) is Outcome.NOT_POSSIBLE
    (action,) = cook.submitted
    assert (action.kind, action.target) == (ActionKind.SET_STOCK, "false")

    desk = Person(department="front-office", role="receptionist")
    desk.board.menu.apply([MenuItem(id=ONE, name="Soup", rev=1)])
    assert menu.mark_sold_out(hand=desk.hand, item_id=ONE) is Outcome.NOT_ALLOWED
