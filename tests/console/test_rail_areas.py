"""The rail of somebody whose stations have areas: those of the one that is open."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import StillClock, place

from console.views.frame import FrameParts, StationFrame
from console.views.keys import shortcuts_in
from console.views.rail import Person
from console.views.stations import Area, Station, area_name
from console.views.theme import Theme, ThemeName, theme_for


class Areas(QWidget):
    """A station with areas, and nothing in them."""

    area = Area.ORDERS

    def show_area(self, area: Area) -> None:
        self.area = area

    def set_theme(self, theme: Theme) -> None:
        """Nothing is painted."""

    def tick(self) -> None:
        """Nothing gets older."""


class Dashboard(Areas):
    """A manager's."""

    area = Area.DASHBOARD


FEW = (Area.ORDERS, Area.DESK, Area.DASHBOARD, Area.ROSTER)


def open_frame(qtbot: QtBot, areas: tuple[Area, ...] = FEW) -> StationFrame:
    theme = theme_for(ThemeName.LIGHT)
    parts = FrameParts(
        stations={
            Station.RECEPTION: Areas,
            Station.KITCHEN: Areas,
            Station.MANAGER: Dashboard,
        },
        settings=Areas,  # type: ignore[arg-type]  # never asked for a section
        theme_of=lambda _: theme,
        sign_out=lambda: None,
        person=Person(name="Niamh Doyle"),
        areas=areas,
    )
    frame = StationFrame(parts, place(StillClock()))
    qtbot.addWidget(frame)
    frame.resize(1920, 900)
    frame.open(Station.RECEPTION)
    with qtbot.waitExposed(frame):
        frame.show()
    return frame


def shown(frame: StationFrame) -> list[str]:
    items = (*frame.rail.areas.values(), *frame.rail.items.values())
    return [item.text() for item in items if item.isVisible()]


def test_that_the_rail_has_the_areas_of_the_station_that_is_open(qtbot: QtBot) -> None:
    frame = open_frame(qtbot)
    assert shown(frame) == ["Orders", "Desk view", "Kitchen", "Manager"]
    frame.open(Station.MANAGER)
    assert shown(frame) == ["Dashboard", "Roster", "Reception", "Kitchen"]
    assert frame.rail.areas[Area.DASHBOARD].isChecked()
    frame.open_settings()
    assert shown(frame) == ["Dashboard", "Roster", "Reception", "Kitchen"]
    frame.open(Station.KITCHEN)
    assert shown(frame) == ["Dashboard", "Roster", "Reception", "Kitchen"]
    assert not frame.rail.areas[Area.DASHBOARD].isChecked()


def test_that_numbers_follow_what_the_rail_has(qtbot: QtBot) -> None:
    frame = open_frame(qtbot)
    assert dict(shortcuts_in(frame))["Ctrl 1"] == "Open Orders"
    frame.open(Station.MANAGER)
    told = dict(shortcuts_in(frame))
    assert (told["Ctrl 2"], told["Ctrl 3"]) == ("Open Roster", "Open Reception")
    assert "Ctrl 5" not in told
    qtbot.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert cast(Areas, frame.view(Station.MANAGER)).area is Area.ROSTER
    assert frame.rail.areas[Area.ROSTER].isChecked()


def test_that_the_chat_among_colleagues_stands_in_two_rails_where_it_fits(qtbot: QtBot) -> None:
    frame = open_frame(qtbot, tuple(Area))
    words = [area_name(area) for area in Area]
    assert [one for one in shown(frame) if one in words] == [
        "Guest chat",
        "Staff chat",
        "Orders",
        "Arrivals",
        "On duty",
        "Desk view",
    ]
    frame.open(Station.MANAGER)
    assert [one for one in shown(frame) if one in words] == [
        "Dashboard",
        "Approvals",
        "Attendance",
        "Roster",
        "Staff",
        "Registrations",
        "Stock",
        "Staff chat",
        "Audit",
    ]
    frame.show_area_badge(Area.STAFF_CHAT, 2, needs_me=True)
    chat = frame.rail.areas[Area.STAFF_CHAT]
    assert chat.accessibleName() == "Staff chat 2"
    qtbot.mouseClick(chat, Qt.MouseButton.LeftButton)
    assert frame.station is Station.MANAGER
    assert cast(Areas, frame.view(Station.MANAGER)).area is Area.STAFF_CHAT
    assert chat.isChecked()
    frame.open_settings()
    assert not chat.isChecked()
    frame.open(Station.RECEPTION)
    assert chat.accessibleName() == "Staff chat 2"
    assert not chat.isChecked()


def test_that_the_rail_of_the_station_before_opens_its_own_area(qtbot: QtBot) -> None:
    frame = open_frame(qtbot, tuple(Area))
    chat = frame.rail.areas[Area.STAFF_CHAT]
    for home, key in ((Station.RECEPTION, Qt.Key.Key_2), (Station.MANAGER, Qt.Key.Key_8)):
        frame.open(home)
        frame.open(Station.KITCHEN)
        qtbot.mouseClick(chat, Qt.MouseButton.LeftButton)
        assert frame.station is home
        frame.open(Station.KITCHEN)
        qtbot.keyClick(frame, key, Qt.KeyboardModifier.ControlModifier)
        assert frame.station is home


def test_that_only_nine_places_are_told_a_number(qtbot: QtBot) -> None:
    frame = open_frame(qtbot, tuple(Area))
    frame.open(Station.MANAGER)
    rail = frame.rail
    assert rail.areas[Area.AUDIT].toolTip() == "Audit (Ctrl 9)"
    assert rail.items[Station.RECEPTION].toolTip() == "Reception"
    frame.open(Station.RECEPTION)
    assert rail.items[Station.KITCHEN].toolTip() == "Kitchen (Ctrl 7)"


def test_that_a_rail_without_room_for_everything_is_tighter(qtbot: QtBot) -> None:
    frame = open_frame(qtbot)
    rail = frame.rail
    places = [item for item in (*rail.areas.values(), *rail.items.values()) if item.isVisible()]
    frame.resize(1366, 900)
    roomy = places[0].height()
    frame.resize(1366, 380)
    assert places[0].height() < roomy
    assert {item.height() for item in places} == {rail.settings.height()}
    qtbot.waitUntil(lambda: max(item.geometry().bottom() for item in places) < rail.settings.y())
    frame.resize(1366, 900)
    assert places[0].height() == roomy


def test_that_a_rail_without_words_is_as_narrow_as_its_icons(qtbot: QtBot) -> None:
    large = theme_for(ThemeName.LIGHT, 150)
    rail = open_frame(qtbot, tuple(Area)).rail
    rail.areas[Area.DASHBOARD].shorten("Genehmigungsverfahren")
    rail.resize(rail.width(), 4000)
    rail.set_theme(large, is_wide=False)
    with_words = rail.width()
    rail.resize(rail.width(), 300)
    rail.set_theme(large, is_wide=False)
    assert rail.width() == large.px(72) < with_words
