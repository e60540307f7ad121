"""The areas of the reception: in the rail, by number, and where the next start finds it."""

from collections.abc import Iterator
from typing import cast

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from remembering import Remembering
from staff_chat_samples import chats, staff_board
from station_samples import NOW, ZONE, StillClock, ago, board, colleague, order, place

from console.models.reception import ReceptionModels
from console.shell.desk_areas import DeskAreas
from console.shell.remembered import Remembered
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from console.state.link import LinkState, LinkStatus
from console.views.frame import FrameParts, StationFrame
from console.views.keys import shortcuts_in
from console.views.panes import go_to_next
from console.views.rail import Person
from console.views.reception.actions import ReceptionActions
from console.views.reception.desk_view import Fit
from console.views.reception.station import ReceptionStation
from console.views.stations import Area, Station
from console.views.theme import Theme, ThemeName, theme_for
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus

OWN = (Area.ORDERS, Area.ON_DUTY, Area.DESK)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def nothing(*_: object) -> None:
    """What a test does not ask for."""


def open_frame(
    qtbot: QtBot,
    known: Board,
    *,
    stations: tuple[Station, ...] = tuple(Station),
    wide: int = 1920,
    scale: int = 100,
    is_kiosk: bool = False,
    remembered: Remembered | None = None,
) -> StationFrame:
    theme = theme_for(ThemeName.LIGHT, scale)
    models = ReceptionModels(known, ZONE)
    actions = ReceptionActions(retry=nothing, undo=nothing, try_now=nothing)

    def make() -> ReceptionStation:
        return ReceptionStation(models, actions, place=place(known.clock), theme=theme)

    parts = FrameParts(
        stations=dict.fromkeys(stations, make),
        settings=make,  # type: ignore[arg-type]  # never opened here
        theme_of=lambda _: theme,
        sign_out=nothing,
        person=Person(name="Jane Smith"),
        areas=OWN,
        is_kiosk=is_kiosk,
    )
    frame = StationFrame(parts, place(StillClock()))
    qtbot.addWidget(frame)
    DeskAreas(frame, remembered or Remembering())
    frame.resize(wide, 900)
    frame.open(Station.RECEPTION)
    with qtbot.waitExposed(frame):
        frame.show()
    return frame


def reception(frame: StationFrame) -> ReceptionStation:
    return cast(ReceptionStation, frame.view(Station.RECEPTION))


def test_that_numbers_go_from_the_top_of_the_rail(qtbot: QtBot) -> None:
    frame = open_frame(qtbot, board())
    places = [*frame.rail.areas.values(), *list(frame.rail.items.values())[1:]]
    said = [item.toolTip() for item in places]
    assert said == [f"{item.text()} (Ctrl {n})" for n, item in enumerate(places, 1)]
    told = dict(shortcuts_in(frame))
    assert told["Ctrl 1"] == "Open Orders"
    assert told["Ctrl 3"] == "Open Desk view"
    assert told["Ctrl 4"] == "Open Kitchen"
    qtbot.keyClick(frame, Qt.Key.Key_2, CONTROL)
    assert reception(frame).area is Area.ON_DUTY
    assert frame.rail.areas[Area.ON_DUTY].isChecked()
    qtbot.keyClick(frame, Qt.Key.Key_3, CONTROL)
    assert reception(frame).area is Area.DESK
    assert not frame.rail.areas[Area.ON_DUTY].isChecked()


def test_that_a_kiosk_keeps_to_its_station_and_has_its_areas(qtbot: QtBot) -> None:
    frame = open_frame(qtbot, board(), stations=(Station.RECEPTION,), is_kiosk=True)
    frame.show_kiosk(is_locked=True)
    qtbot.keyClick(frame, Qt.Key.Key_3, CONTROL)
    assert reception(frame).area is Area.DESK
    qtbot.mouseClick(frame.rail.areas[Area.ON_DUTY], Qt.MouseButton.LeftButton)
    assert reception(frame).area is Area.ON_DUTY
    assert not frame.rail.settings.isVisible()
    assert not frame.rail.person.isVisible()
    frame.show_kiosk(is_locked=False)
    assert frame.rail.settings.isVisible()


def test_that_f6_goes_through_what_an_area_shows(qtbot: QtBot) -> None:
    frame = open_frame(qtbot, board([order(1, "222", OrderStatus.PREPARING)]))
    view = reception(frame)
    for area, inside in (
        (Area.ORDERS, [view.orders]),
        (Area.ON_DUTY, [view.on_duty.board]),
        (Area.DESK, [view.orders, view.desk.duty]),
    ):
        frame.open_area(area)
        met: list[QWidget] = []
        for _ in range(len(view.panes)):
            go_to_next(view.panes, frame.focusWidget())
            met += [one for one in inside if one not in met and _holds(one, frame.focusWidget())]
        assert set(met) == set(inside)


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def test_that_the_reception_opens_where_it_was_left(qtbot: QtBot) -> None:
    remembered = Remembering()

    def started() -> ReceptionStation:
        frame = open_frame(qtbot, board(), remembered=remembered)
        return reception(frame)

    first = started()
    assert first.area is Area.ORDERS
    first.show_area(Area.DESK)
    assert started().area is Area.DESK
    remembered.put("area", "something of another version")
    assert started().area is Area.ORDERS


def test_that_colleagues_come_and_go_in_both_lists(qtbot: QtBot) -> None:
    known = board(staff=[colleague(1, "Jane Smith", "Reception", since=ago(60))])
    view = reception(open_frame(qtbot, known))
    view.show_area(Area.DESK)
    known.colleagues.apply(
        [
            colleague(1, "Jane Smith", "Reception", duty=DutyStatus.OFF_DUTY, rev=2),
            colleague(2, "Tom Ryan", "Kitchen", since=ago(3), rev=2),
        ]
    )
    cast(ReceptionModels, view.desk._models).apply(BoardChanges(colleagues=True))
    for shown in (view.on_duty.board, view.desk.staff):
        assert shown.accessibleDescription() == "Kitchen, 1 on duty: Tom Ryan"
        assert [department.name for department, _ in shown.cards] == ["Kitchen"]


def test_that_nobody_on_duty_is_said_only_as_far_as_it_is_known(qtbot: QtBot) -> None:
    known = board(link=LinkStatus(state=LinkState.CONNECTING, since=NOW))
    view = reception(open_frame(qtbot, known))
    lists = (view.on_duty.board, view.desk.staff)
    assert [one.emptiness.title for one in lists if one.emptiness] == ["", ""]
    known.link = LinkStatus(state=LinkState.RECONNECTING, since=NOW, verified_at=ago(4))
    cast(ReceptionModels, view.desk._models).apply(BoardChanges(link=True))
    assert [one.emptiness.text for one in lists if one.emptiness] == ["as known at 08:02"] * 2


@pytest.mark.parametrize(
    ("wide", "scale", "parts"),
    [
        (1920, 100, (False, True, True)),
        (1366, 100, (False, True, True)),
        (1280, 100, (True, True, False)),
        (1920, 150, (True, True, False)),
    ],
)
def test_that_a_narrow_desk_view_shows_one_part_at_a_time(
    qtbot: QtBot, wide: int, scale: int, parts: tuple[bool, bool, bool]
) -> None:
    frame = open_frame(qtbot, board(), wide=wide, scale=scale)
    frame.open_area(Area.DESK)
    desk = reception(frame).desk
    shown = (desk.tabs.isVisible(), desk.orders.isVisible(), desk.duty.isVisible())
    assert shown == parts
    if desk.tabs.isVisible():
        desk.tabs.choose(1)
        assert (desk.orders.isVisible(), desk.duty.isVisible()) == (False, True)
    frame.open_area(Area.ORDERS)
    assert (desk.tabs.isVisible(), desk.orders.isVisible(), desk.duty.isVisible()) == (
        False,
        True,
        False,
    )


class Dock(QWidget):
    """What may stand beside the orders."""

    @property
    def panes(self) -> tuple[QWidget, ...]:
        return (self,)

    def set_theme(self, theme: Theme) -> None:
        """Nothing of it is painted."""

    def tick(self) -> None:
        """Nothing of it ages."""


def rect(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize(
    ("wide", "fit"), [(1920, Fit.COLUMNS), (1600, Fit.COLUMNS), (1599, Fit.SIDE), (1366, Fit.SIDE)]
)
def test_that_the_parts_lie_by_the_room_there_is(qtbot: QtBot, wide: int, fit: Fit) -> None:
    frame = open_frame(qtbot, board(), wide=wide)
    desk = reception(frame).desk
    desk.offer_dock(Dock)
    assert desk.dock is None
    frame.open_area(Area.DESK)
    dock = cast(Dock, desk.dock)
    qtbot.waitUntil(lambda: dock.isVisible() and dock.height() > 0, timeout=60_000)
    assert frame.width() == wide
    assert desk.fit is fit
    orders, duty, chat = (rect(one, desk) for one in (desk.orders, desk.duty, dock))
    assert orders.left() == 0
    assert chat.right() == desk.width() - 1
    assert duty.left() - orders.right() == 17
    assert orders.height() == desk.height()
    if fit is Fit.COLUMNS:
        assert chat.left() - duty.right() == 17
        assert {duty.height(), chat.height()} == {desk.height()}
    else:
        assert chat.left() == duty.left()
        assert chat.top() - duty.bottom() == 17
        assert chat.height() > duty.height()


def test_that_a_crowded_head_keeps_the_key_of_a_phone_order(qtbot: QtBot) -> None:
    frame = open_frame(qtbot, board(), wide=1920)
    orders = reception(frame).orders
    orders.offer_phone_orders(nothing, nothing, nothing)
    button = orders.phone_order
    assert button is not None
    assert button.text() == "Phone order"
    frame.resize(640, 800)
    qtbot.waitUntil(lambda: button.text() == "", timeout=60_000)
    assert (button.key, button.accessibleName(), button.toolTip()) == (
        "F2",
        "Phone order",
        "Phone order",
    )
    frame.resize(1920, 900)
    qtbot.waitUntil(lambda: button.text() == "Phone order", timeout=60_000)


def test_that_the_tab_of_the_chat_says_how_much_is_not_read(qtbot: QtBot) -> None:
    known = staff_board()
    desk = reception(frame := open_frame(qtbot, known, wide=1280)).desk
    desk.offer_dock(Dock)
    frame.open_area(Area.DESK)
    desk.tabs.choose(2)
    assert known.staff_chats.unread not in {0, 7}
    assert desk.tabs.accessibleDescription() == f"Staff chat {known.staff_chats.unread}"
    known.staff_chats.replace_all(
        [replace(one, rev=one.rev + 1, unread_count=7) for one in chats()[:1]]
    )
    changes = BoardChanges(staff_chats=Changes(updated=frozenset({chats()[0].id})))
    desk._models.apply(changes)
    assert desk.tabs.accessibleDescription() == "Staff chat 7"
