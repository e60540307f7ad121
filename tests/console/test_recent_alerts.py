"""The bell and its list: what this PC was alerted of, seen and settled."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import ZONE, ago, live, order, place
from station_samples import StillClock as Clock
from station_samples import board as made_board

from console.models.recent_alerts import KEPT, AlertLine, RecentAlerts
from console.state.board import Board
from console.views.alerts import words
from console.views.alerts.bell import AlertBell
from console.views.alerts.panel import AlertPanel
from console.views.icons import Icon
from console.views.theme import ThemeName, theme_for
from contract.resources.orders import OrderStatus
from contract.scalars import Id

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = theme_for(ThemeName.LIGHT)
NEW, LATE = "new_order", "order_late"


@pytest.fixture
def board() -> Board:
    rooms = [order(n, str(100 + n), OrderStatus.PENDING, placed=n) for n in range(1, 10)]
    return made_board(rooms, link=live())


@pytest.fixture
def alerts(board: Board) -> RecentAlerts:
    model = RecentAlerts(board)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def note(model: RecentAlerts, kind: str, *numbers: int, seen: tuple[str, ...] = ()) -> None:
    model.note([(kind, Id(str(number))) for number in numbers], seen=seen)


def accept(board: Board, number: int) -> None:
    truth = board.orders.truth(Id(str(number)))
    assert truth is not None
    board.orders.apply([msgspec.structs.replace(truth, status=OrderStatus.PREPARING, rev=9)])


def told(model: RecentAlerts) -> list[tuple[str, str]]:
    return [(words.title(line), words.standing(line, ZONE)) for line in model.rows]


def test_that_the_newest_is_first_and_one_that_comes_again_moves_up(alerts: RecentAlerts) -> None:
    note(alerts, NEW, 1, 2)
    note(alerts, LATE, 1)
    note(alerts, NEW, 1)
    assert told(alerts) == [
        ("Room 101: new order", "#1 · 2 alerts"),
        ("Room 101: order is late", "#1"),
        ("Room 102: new order", "#2"),
    ]
    assert alerts.unseen == 3


def test_that_what_is_settled_or_seen_does_not_count(board: Board, alerts: RecentAlerts) -> None:
    note(alerts, NEW, 1, 2)
    note(alerts, LATE, 3, seen=(LATE,))
    assert alerts.unseen == 2
    accept(board, 1)
    alerts.follow()
    assert alerts.unseen == 1
    assert ("Room 101: new order", "#1 · settled") in told(alerts)
    alerts.see_all()
    assert alerts.unseen == 0
    note(alerts, NEW, 2)
    assert alerts.unseen == 1


def test_that_a_room_is_remembered_when_the_order_is_gone(
    board: Board, alerts: RecentAlerts
) -> None:
    note(alerts, NEW, 1)
    board.orders.remove(Id("1"))
    alerts.follow()
    assert told(alerts) == [("Room 101: new order", "#1 · settled")]


def test_that_only_the_last_are_kept_however_many_come(alerts: RecentAlerts) -> None:
    note(alerts, NEW, *range(1, KEPT * 3))
    assert len(alerts.rows) == KEPT
    assert alerts.rows[0].entity_id == str(KEPT * 3 - 1)


def test_that_a_lost_connection_and_an_unknown_alert_are_told_too(alerts: RecentAlerts) -> None:
    alerts.note([("connection_lost", None), ("something", None)], seen=())
    assert told(alerts) == [
        ("The console needs attention", ""),
        ("No connection to the hotel", "settled"),
    ]
    assert words.icon(alerts.rows[0]) is Icon.CIRCLE_ALERT
    assert words.icon(alerts.rows[1]) is Icon.CHECK


@pytest.mark.parametrize(
    ("number", "name"), [(0, "Alerts"), (1, "1 unseen alert"), (3, "3 unseen alerts")]
)
def test_that_the_bell_says_its_number(qtbot: QtBot, number: int, name: str) -> None:
    bell = AlertBell(LIGHT)
    qtbot.addWidget(bell)
    bare = bell.grab().toImage()
    bell.show_unseen(number)
    assert bell.accessibleName() == name
    assert (bell.grab().toImage() == bare) is (number == 0)


class Room:
    """The list over a window, and what was chosen in it."""

    def __init__(self, qtbot: QtBot, alerts: RecentAlerts) -> None:
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.owner.resize(1280, 800)
        self.owner.show()
        self.panel = AlertPanel(alerts, place(Clock()), LIGHT, self.owner)
        self.chosen: list[AlertLine] = []
        self.closed = 0
        self.panel.opened.connect(self.chosen.append)
        self.panel.closed.connect(self._on_closed)
        self.panel.open()

    def _on_closed(self) -> None:
        self.closed += 1


def test_that_a_click_and_enter_choose_and_esc_closes(qtbot: QtBot, alerts: RecentAlerts) -> None:
    note(alerts, NEW, 1, 2)
    room = Room(qtbot, alerts)
    view = room.panel.list
    spot = view.visualRect(alerts.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert [line.entity_id for line in room.chosen] == ["1", "2"]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert room.closed == 1


def test_that_an_empty_list_says_so_and_fills_while_open(
    qtbot: QtBot, alerts: RecentAlerts
) -> None:
    room = Room(qtbot, alerts)
    assert room.panel.empty.isVisible()
    low = room.panel.height()
    note(alerts, NEW, 1, 2)
    assert not room.panel.empty.isVisible()
    assert room.panel.list.isVisible()
    assert room.panel.height() > low
    room.owner.resize(300, 400)
    assert room.panel.geometry().right() < 300
    assert room.panel.geometry().left() >= 0


def test_that_rows_show_the_hotels_time(alerts: RecentAlerts) -> None:
    note(alerts, NEW, 1)
    assert alerts.rows[0].at.astimezone(ZONE) == ago(0)
