"""The desk's orders table."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import (
    NOW,
    ZONE,
    StillClock,
    ago,
    board,
    breakfast,
    line,
    order,
    pending,
    place,
)

from console.models.orders_table import OrderColumn, OrderLine, OrdersPart, OrdersTableModel
from console.models.reception import ReceptionModels
from console.state.actions import ActionState
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.reception import words
from console.views.reception.actions import ReceptionActions
from console.views.reception.cancel_dialog import CancelDialog
from console.views.reception.station import ReceptionStation
from console.views.theme import Theme, ThemeName, theme_for
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity

S = OrderStatus
LIGHT = theme_for(ThemeName.LIGHT)


@dataclass
class Desk:
    """A station over a board, and what it asked for."""

    known: Board
    models: ReceptionModels
    view: ReceptionStation
    asked: list[tuple[str, ...]] = field(default_factory=list)


class Opener(Protocol):
    def __call__(
        self, known: Board, *, may_cancel: bool = True, reason: str | None = "Sold out"
    ) -> Desk: ...


@pytest.fixture
def open_desk(qtbot: QtBot) -> Opener:
    def open_it(known: Board, *, may_cancel: bool = True, reason: str | None = "Sold out") -> Desk:
        asked: list[tuple[str, ...]] = []
        models = ReceptionModels(known, ZONE)
        actions = ReceptionActions(
            retry=lambda key: asked.append(("retry", key)),
            undo=lambda key: asked.append(("undo", key)),
            try_now=lambda: asked.append(("try now",)),
            cancel=(lambda *what: asked.append(what)) if may_cancel else None,
        )

        def ask(_line: OrderLine, _theme: Theme, _parent: QWidget) -> str | None:
            return reason

        view = ReceptionStation(
            models, actions, place=place(known.clock), theme=LIGHT, ask_reason=ask
        )
        qtbot.addWidget(view)
        view.resize(1280, 800)
        with qtbot.waitExposed(view):
            view.show()
        return Desk(known, models, view, asked)

    return open_it


def shown_rooms(desk: Desk) -> list[str]:
    return [row.room for row in desk.models.orders.rows]


def click(qtbot: QtBot, desk: Desk, row: int, column: OrderColumn) -> None:
    table = desk.view.orders.table
    spot: QPoint = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_that_the_model_keeps_qt_s_rules(qtbot: QtBot) -> None:
    model = OrdersTableModel(ZONE)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    orders = [order(n, str(n), S.PENDING) for n in (12, 3, 7)]
    model.show_orders(orders, [])
    model.show_orders(orders[1:], [breakfast(1, "9", NOW)])
    model.show_part(OrdersPart.BREAKFAST)
    assert tester.model().rowCount() == 1


def test_that_open_orders_stand_by_number_and_closed_ones_apart(open_desk: Opener) -> None:
    desk = open_desk(
        board(
            [
                order(1002, "222", S.PENDING),
                order(999, "116", S.ON_THE_WAY),
                order(1000, "312", S.DELIVERED, delivered_at=ago(9)),
                order(1001, "405", S.CANCELLED, cancelled_at=ago(2)),
            ],
            [breakfast(5, "109", NOW)],
        )
    )
    assert shown_rooms(desk) == ["116", "222"]
    desk.view.orders.parts.choose(2)
    assert shown_rooms(desk) == ["405", "312"]
    desk.view.orders.parts.choose(1)
    assert shown_rooms(desk) == ["109"]


def test_that_a_cancellation_on_its_way_stays_in_sight(open_desk: Opener) -> None:
    waiting = pending("7", S.CANCELLED, ActionState.WILL_SEND)
    desk = open_desk(board([order(7, "222", S.PREPARING, waiting)]))
    assert shown_rooms(desk) == ["222"]
    chip = words.status_chip(desk.models.orders.rows[0], NOW, LIGHT.colour)
    assert chip.is_dashed
    assert chip.words == "Will send"


@pytest.mark.parametrize(
    ("status", "facts", "age"),
    [
        (S.PREPARING, {"placed": 9}, "9 min"),
        (S.READY, {"placed": 30, "ready_at": ago(2)}, "ready 2 min"),
        (S.ON_THE_WAY, {"placed": 30, "picked_up_at": ago(4)}, "left 4 min"),
        (S.DELIVERED, {"delivered_at": ago(6)}, "08:00"),
    ],
)
def test_that_the_age_counts_from_the_step(
    status: OrderStatus, facts: dict[str, object], age: str
) -> None:
    model = OrdersTableModel(ZONE)
    model.show_orders([order(1, "222", status, **facts)], [])  # type: ignore[arg-type]
    part = OrdersPart.DONE if status is S.DELIVERED else OrdersPart.ROOM_SERVICE
    model.show_part(part)
    assert words.age_chip(model.rows[0], NOW, ZONE, LIGHT.colour).words == age


@pytest.mark.parametrize(("minutes", "fill"), [(9, "sunken"), (10, "warn"), (15, "bad")])
def test_that_waiting_changes_the_colour(minutes: int, fill: str) -> None:
    model = OrdersTableModel(ZONE)
    model.show_orders([order(1, "222", S.PREPARING, placed=0)], [])
    later = NOW + timedelta(minutes=minutes)
    chip = words.age_chip(model.rows[0], later, ZONE, LIGHT.colour)
    assert chip.fill == getattr(LIGHT.colour, fill)


def test_that_items_that_do_not_fit_are_counted() -> None:
    model = OrdersTableModel(ZONE)
    items = (line("Caesar salad", 2), line("Fish & chips", 3), line("Soup"), line("Tea"))
    model.show_orders([order(1, "101", S.PENDING, lines=items)], [])
    said = words.items_words(model.rows[0], lambda shown: len(shown) < 45)
    assert said == "2 Caesar salad, 3 Fish & chips and 2 more"


def test_that_cancelling_sends_the_reason(qtbot: QtBot, open_desk: Opener) -> None:
    desk = open_desk(board([order(7, "222", S.PREPARING)]))
    click(qtbot, desk, 0, OrderColumn.CANCEL)
    assert desk.asked == [(Entity.ORDER, "7", "Sold out")]


def test_that_the_delete_key_cancels_the_row(qtbot: QtBot, open_desk: Opener) -> None:
    desk = open_desk(board([order(7, "222", S.PREPARING)]))
    desk.view.orders.table.selectRow(0)
    qtbot.keyClick(desk.view.orders.table, Qt.Key.Key_Delete)
    assert desk.asked == [(Entity.ORDER, "7", "Sold out")]


def test_that_an_order_is_kept_when_no_reason_is_given(qtbot: QtBot, open_desk: Opener) -> None:
    desk = open_desk(board([order(7, "222", S.PREPARING)]), reason=None)
    click(qtbot, desk, 0, OrderColumn.CANCEL)
    assert desk.asked == []


def test_that_nobody_without_the_right_sees_cancel(open_desk: Opener) -> None:
    desk = open_desk(board([order(7, "222", S.PREPARING)]), may_cancel=False)
    assert desk.view.orders.table.isColumnHidden(OrderColumn.CANCEL)


def test_that_a_refused_cancellation_says_why_and_can_be_retried(
    qtbot: QtBot, open_desk: Opener
) -> None:
    refused = pending("7", S.CANCELLED, ActionState.FAILED, refusal="It is <b>delivered</b>.")
    desk = open_desk(board([order(7, "222", S.PREPARING, refused)]))
    row = desk.models.orders.rows[0]
    assert words.reason_words(row) == "Not cancelled. It is <b>delivered</b>."
    assert words.status_chip(row, NOW, LIGHT.colour).words == "Preparing"
    click(qtbot, desk, 0, OrderColumn.CANCEL)
    assert desk.asked == [("retry", refused.key)]


def test_that_the_dialog_wants_a_reason(qtbot: QtBot, open_desk: Opener) -> None:
    desk = open_desk(board([order(7, "222", S.PREPARING)]))
    dialog = CancelDialog(desk.models.orders.rows[0], LIGHT)
    qtbot.addWidget(dialog)
    assert not dialog.cancel.isEnabled()
    dialog._reason.setText("  ")
    assert not dialog.cancel.isEnabled()
    dialog._reason.setText(" Kitchen closed ")
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.result() == 1
    assert dialog.reason == "Kitchen closed"


def test_that_the_table_says_how_far_it_is_verified(open_desk: Opener) -> None:
    desk = open_desk(board(link=LinkStatus(state=LinkState.CONNECTING, since=NOW)))
    assert desk.view.orders.verified.said == "Not verified yet"
    assert desk.view.orders.table.emptiness is not None
    assert desk.view.orders.table.emptiness.title == ""
    desk.known.link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)
    desk.models.apply(BoardChanges(link=True))
    assert desk.view.orders.verified.said == "Up to date at 08:06"
    assert desk.view.orders.table.emptiness.title == "No open orders"


def test_that_the_banner_shows_after_three_seconds_without_the_hotel(open_desk: Opener) -> None:
    desk = open_desk(board())
    desk.known.link = LinkStatus(state=LinkState.RECONNECTING, since=NOW, verified_at=NOW)
    desk.models.apply(BoardChanges(link=True))
    assert not desk.view.banner.isVisible()
    assert isinstance(desk.known.clock, StillClock)
    desk.known.clock.at = NOW + timedelta(seconds=4)
    desk.view.tick()
    assert desk.view.banner.isVisible()
