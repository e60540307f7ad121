"""The kitchen's tickets follow the store with the fewest signals."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from console.models.kitchen_lists import breakfasts_soon, dishes, recalls
from console.models.ticket import TicketState
from console.models.tickets import TicketRole, TicketsModel
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.breakfasts import Breakfasts
from console.state.figures import all_day
from console.state.menu import MenuItems
from console.state.orders import Orders
from contract.resources.breakfast import BreakfastOrder
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderItem, OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

NOW = datetime(2025, 12, 2, 14, 8, tzinfo=UTC)
PREPARING = OrderStatus.PREPARING


def order(
    number: int,
    status: OrderStatus = PREPARING,
    *,
    minutes: float = 5,
    rev: int = 1,
    has_food: bool = True,
    quantity: int = 1,
    dish: str = "Soup",
) -> Order:
    return Order(
        id=Id(number),
        room_number=RoomNumber(300 + number),
        status=status,
        created_at=NOW - timedelta(minutes=minutes),
        items=(OrderItem(id=Id(number), item=MenuItem(id=Id(dish), name=dish), quantity=quantity),),
        rev=rev,
        has_food=has_food,
        ready_at=NOW if status is OrderStatus.READY else None,
    )


def pending(number: int, target: OrderStatus, state: ActionState) -> PendingAction:
    action = NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id(number),
        target=target,
    )
    return PendingAction(key=f"k{number}", action=action, made_at=NOW, state=state)


@pytest.fixture
def orders() -> Orders:
    return Orders()


@pytest.fixture
def model(orders: Orders, qtbot: QtBot) -> TicketsModel:
    made = TicketsModel(orders)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def rooms(model: TicketsModel) -> list[str]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_that_tickets_stand_oldest_first_whatever_order_they_come_in(
    orders: Orders, model: TicketsModel
) -> None:
    model.apply(orders.apply([order(2, minutes=3), order(1, minutes=9), order(3, minutes=1)]))
    model.apply(orders.apply([order(4, minutes=5)]))
    assert rooms(model) == ["301", "304", "302", "303"]


def test_that_a_board_opened_late_shows_what_is_known(orders: Orders, qtbot: QtBot) -> None:
    orders.apply([order(1, minutes=9), order(2, OrderStatus.READY), order(3, has_food=False)])
    opened = TicketsModel(orders)
    opened.load()
    assert rooms(opened) == ["301"]


def test_that_one_changed_ticket_is_one_signal_for_one_row(
    orders: Orders, model: TicketsModel, qtbot: QtBot
) -> None:
    model.apply(orders.apply([order(i, OrderStatus.PENDING, minutes=10 - i) for i in range(5)]))
    rows: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: rows.append((first.row(), last.row())))
    model.apply(orders.apply([order(3, PREPARING, minutes=7, rev=2)]))
    assert rows == [(3, 3)]
    assert model.data(model.index(3), TicketRole.STATE) is TicketState.PREPARING


def test_that_many_new_tickets_are_one_insertion(orders: Orders, model: TicketsModel) -> None:
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.apply(orders.apply([order(i, minutes=20 - i) for i in range(8)]))
    assert inserted == [(0, 7)]


def test_that_applying_the_same_again_says_nothing(orders: Orders, model: TicketsModel) -> None:
    changes = orders.apply([order(1)])
    model.apply(changes)
    said: list[object] = []
    model.dataChanged.connect(lambda *_: said.append(1))
    model.rowsInserted.connect(lambda *_: said.append(1))
    model.apply(changes)
    assert said == []


@pytest.mark.parametrize("status", [OrderStatus.READY, OrderStatus.ON_THE_WAY])
def test_that_an_order_that_went_further_leaves(
    orders: Orders, model: TicketsModel, status: OrderStatus
) -> None:
    model.apply(orders.apply([order(1), order(2, minutes=2)]))
    model.apply(orders.apply([order(1, status, rev=2)]))
    assert rooms(model) == ["302"]


def test_that_a_cancelled_ticket_stays_until_it_is_dismissed(
    orders: Orders, model: TicketsModel
) -> None:
    model.apply(orders.apply([order(1)]))
    model.apply(orders.apply([order(1, OrderStatus.CANCELLED, rev=2)]))
    assert model.data(model.index(0), TicketRole.STATE) is TicketState.CANCELLED
    model.apply(orders.replace_all([]))
    assert rooms(model) == ["301"]
    model.dismiss(Id(1))
    assert rooms(model) == []
    model.apply(orders.apply([order(1, OrderStatus.CANCELLED, rev=3)]))
    assert rooms(model) == []


def test_that_an_order_cancelled_before_the_board_saw_it_does_not_appear(
    orders: Orders, model: TicketsModel
) -> None:
    model.apply(orders.apply([order(1, OrderStatus.CANCELLED)]))
    assert rooms(model) == []


def test_that_ready_not_yet_sent_stays_and_ready_in_flight_leaves(
    orders: Orders, model: TicketsModel
) -> None:
    model.apply(orders.apply([order(1), order(2, minutes=2)]))
    model.apply(
        orders.lay(
            [
                pending(1, OrderStatus.READY, ActionState.WILL_SEND),
                pending(2, OrderStatus.READY, ActionState.SENDING),
            ]
        )
    )
    assert rooms(model) == ["301"]
    ticket = model.ticket(Id(1))
    assert ticket is not None
    assert ticket.state is TicketState.READY
    assert ticket.stopped_at == NOW


def test_that_a_refused_step_shows_the_true_state_and_the_refusal(
    orders: Orders, model: TicketsModel
) -> None:
    model.apply(orders.apply([order(1)]))
    model.apply(orders.lay([pending(1, OrderStatus.READY, ActionState.FAILED)]))
    ticket = model.ticket(Id(1))
    assert ticket is not None
    assert ticket.state is TicketState.PREPARING
    assert ticket.failed is not None


def test_that_an_order_found_to_be_drinks_only_leaves(orders: Orders, model: TicketsModel) -> None:
    model.apply(orders.apply([order(1)]))
    model.apply(orders.apply([order(1, rev=2, has_food=False)]))
    assert rooms(model) == []


def test_that_recall_holds_what_was_made_last_and_not_picked_up(orders: Orders) -> None:
    ready = [order(i, OrderStatus.READY) for i in range(9)]
    orders.apply([*ready, order(20), order(21, OrderStatus.ON_THE_WAY)])
    assert [recall.id for recall in recalls(orders.all_shown())] == list("876543")


def test_that_dishes_sum_open_tickets_and_end_with_what_else_is_sold_out(orders: Orders) -> None:
    menu = MenuItems()
    menu.apply(
        [
            MenuItem(id=Id("Soup"), name="Soup", is_on_stock=False),
            MenuItem(id=Id("Pie"), name="Pie", is_on_stock=False),
            MenuItem(id=Id("Ale"), name="Ale", is_on_stock=False, is_food=False),
        ]
    )
    orders.apply([order(1, quantity=2), order(2, quantity=3), order(3, OrderStatus.CANCELLED)])
    listed = dishes(all_day(orders.all_shown()), menu.all_shown())
    assert [(d.name, d.quantity, d.is_sold_out) for d in listed] == [
        ("Soup", 5, True),
        ("Pie", 0, True),
    ]


def test_that_only_breakfasts_of_the_next_ninety_minutes_are_shown() -> None:
    breakfasts = Breakfasts()
    breakfasts.apply(
        BreakfastOrder(
            id=Id(minutes),
            room_number=RoomNumber(100),
            status=OrderStatus.PENDING,
            created_at=NOW - timedelta(hours=8),
            delivery_at=NOW + timedelta(minutes=minutes),
        )
        for minutes in (91, 30, -12, 90)
    )
    soon = breakfasts_soon(breakfasts.all_shown(), now=NOW, within=timedelta(minutes=90), zone=UTC)
    assert [ticket.id for ticket in soon] == ["-12", "30", "90"]
