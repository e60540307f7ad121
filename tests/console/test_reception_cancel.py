"""A cancellation in the desk's table while it can be taken back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from station_samples import (
    NOW,
    ZONE,
    StillClock,
    ago,
    board,
    breakfast,
    held,
    order,
    pending,
    place,
)

from console.models.orders_table import OrderColumn, OrderLine
from console.models.reception import ReceptionModels
from console.state.actions import ActionState
from console.state.board import Board
from console.state.shown import ShownOrder
from console.views.reception import words
from console.views.reception.actions import ReceptionActions
from console.views.reception.orders_delegate import RowAction, row_action
from console.views.reception.station import ReceptionStation
from console.views.theme import ThemeName, theme_for
from contract.record import replace
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity

S = OrderStatus
LIGHT = theme_for(ThemeName.LIGHT)
SENDING = pending("7", S.CANCELLED, ActionState.SENDING)
REFUSED = pending("7", S.CANCELLED, ActionState.FAILED, refusal="It is on the way.")


def row_of(shown: ShownOrder) -> OrderLine:
    (row,) = ReceptionModels(board([shown]), ZONE).orders._lines
    return row


class Desk:
    """A station over a board, and what it asked for."""

    def __init__(self, qtbot: QtBot, known: Board) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.clock = known.clock
        self.models = ReceptionModels(known, ZONE)
        actions = ReceptionActions(
            retry=lambda key: self.asked.append(("retry", key)),
            undo=lambda key: self.asked.append(("undo", key)),
            try_now=lambda: None,
            cancel=lambda *what: self.asked.append(what),
        )
        self.view = ReceptionStation(
            self.models,
            actions,
            place=place(known.clock),
            theme=LIGHT,
            ask_reason=lambda *_: "Sold out",
        )
        self.table = self.view.orders.table
        qtbot.addWidget(self.view)
        self.view.resize(1280, 800)
        with qtbot.waitExposed(self.view):
            self.view.show()

    def spot(self, column: OrderColumn):
        return self.table.visualRect(self.table.model().index(0, column))


@pytest.mark.parametrize(
    ("seconds", "said"), [(8, "Cancels in 8 s"), (5.2, "Cancels in 6 s"), (0.1, "Cancels in 1 s")]
)
def test_that_a_held_cancellation_counts_down_dashed(seconds: float, said: str) -> None:
    chip = words.status_chip(
        row_of(order(7, "222", S.PREPARING, held("7", seconds=seconds))), NOW, LIGHT.colour
    )
    assert chip.is_dashed
    assert chip.words == said


@pytest.mark.parametrize(
    ("state", "said"),
    [(ActionState.WILL_SEND, "Will send"), (ActionState.NOT_CONFIRMED, "Not confirmed")],
)
def test_that_after_the_time_for_an_undo_it_says_how_far_it_got(
    state: ActionState, said: str
) -> None:
    action = replace(held("7"), state=state)
    row = row_of(order(7, "222", S.PREPARING, action))
    later = NOW + timedelta(seconds=7)
    assert words.status_chip(row, later, LIGHT.colour).words == said


def test_that_its_reason_stands_in_the_row_and_its_age_goes_on() -> None:
    action = held("7", reason="Kitchen closed")
    row = row_of(order(7, "222", S.PREPARING, action, placed=9, updated_at=ago(1)))
    assert words.reason_words(row) == "Kitchen closed"
    assert row.status is S.CANCELLED
    assert words.age_chip(row, NOW, ZONE, LIGHT.colour).words == "9 min"


def test_that_it_stays_among_the_open_orders_until_the_hotel_knows() -> None:
    assert not row_of(order(7, "222", S.PREPARING, held("7"))).is_done
    assert not row_of(order(7, "222", S.PREPARING, SENDING)).is_done
    assert row_of(order(7, "222", S.CANCELLED)).is_done


@pytest.mark.parametrize(
    ("shown", "action"),
    [
        (order(7, "222", S.PREPARING), RowAction.CANCEL),
        (order(7, "222", S.PREPARING, held("7")), RowAction.UNDO),
        (order(7, "222", S.PREPARING, replace(held("7"), may_withdraw=False)), None),
        (order(7, "222", S.PREPARING, SENDING), None),
        (order(7, "222", S.PREPARING, REFUSED), RowAction.RETRY),
        (order(7, "222", S.CANCELLED), None),
        (order(7, "222", S.DELIVERED), None),
    ],
)
def test_that_a_row_offers_what_can_be_done(shown: ShownOrder, action: RowAction | None) -> None:
    assert row_action(row_of(shown), can_cancel=True) is action


@pytest.mark.parametrize("has_mouse", [True, False])
def test_that_undo_takes_it_back(qtbot: QtBot, has_mouse: bool) -> None:
    action = held("7")
    desk = Desk(qtbot, board([order(7, "222", S.PREPARING, action)]))
    if has_mouse:
        spot = desk.spot(OrderColumn.CANCEL).center()
        qtbot.mouseClick(desk.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    else:
        desk.table.selectRow(0)
        qtbot.keyClick(desk.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.asked == [("undo", action.key)]


def test_that_no_other_key_undoes_what_the_last_one_did(qtbot: QtBot) -> None:
    desk = Desk(qtbot, board([order(7, "222", S.PREPARING, held("7"))]))
    desk.table.selectRow(0)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(desk.table, key)
    assert desk.asked == []


def test_that_a_breakfast_is_taken_back_alike(qtbot: QtBot) -> None:
    action = replace(held("9"), action=replace(held("9").action, entity=Entity.BREAKFAST_ORDER))
    desk = Desk(qtbot, board([], [breakfast(9, "102", NOW, S.PENDING, action)]))
    desk.view.orders.parts.choose(1)
    spot = desk.spot(OrderColumn.CANCEL).center()
    qtbot.mouseClick(desk.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.asked == [("undo", action.key)]


def test_that_the_seconds_are_painted_as_they_pass(qtbot: QtBot) -> None:
    desk = Desk(qtbot, board([order(7, "222", S.PREPARING, held("7"), placed=9)]))
    assert isinstance(desk.clock, StillClock)
    cell = desk.spot(OrderColumn.STATUS)
    before = desk.table.viewport().grab(cell).toImage()
    desk.clock.at = NOW + timedelta(seconds=3)
    desk.view.tick()
    assert desk.table._told[Entity.ORDER, "7"][0] == "Cancels in 3 s"
    assert desk.table.viewport().grab(cell).toImage() != before
