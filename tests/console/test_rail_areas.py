"""The rail of somebody whose stations have areas: those of the one that is open."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import StillClock, place

from console.views.frame import FrameParts, StationFrame
from console.views.keys import shortcuts_in
from console.views.rail import Person
from console.views.stations import Area, Station
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


def open_frame(qtbot: QtBot) -> StationFrame:
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
        areas=(Area.ORDERS, Area.DESK, Area.DASHBOARD, Area.ROSTER),
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


def test_that_a_rail_without_room_for_everything_is_tighter(qtbot: QtBot) -> None:
    frame = open_frame(qtbot)
    rail = frame.rail
    places = [item for item in (*rail.areas.values(), *rail.items.values()) if item.isVisible()]
    frame.resize(1366, 900)
    roomy = places[0].height()
    frame.resize(1366, 380)
    assert places[0].height() < roomy
    assert {item.height() for item in places} == {rail.settings.height()}
    qtbot.waitUntil(
        lambda: max(item.geometry().bottom() for item in places) < rail.settings.y(), timeout=2000
    )
    frame.resize(1366, 900)
    assert places[0].height() == roomy
