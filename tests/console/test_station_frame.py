"""The frame around the stations."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import StillClock, live, place

from console.views.frame import FrameParts, StationFrame
from console.views.rail import Person
from console.views.settings.names import SectionName
from console.views.stations import Station, openable
from console.views.theme import Theme, ThemeName, theme_for
from contract.permissions import Actor

LIGHT = theme_for(ThemeName.LIGHT)
BOTH = (Station.RECEPTION, Station.KITCHEN)


class Plain(QWidget):
    """A station that counts."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks = 0
        self.themes: list[Theme] = []
        self.sections: list[SectionName] = []

    def set_theme(self, theme: Theme) -> None:
        self.themes.append(theme)

    def tick(self) -> None:
        self.ticks += 1

    def open(self, name: SectionName) -> None:
        self.sections.append(name)


@dataclass
class Window:
    """A frame, the stations it made, and what it asked for."""

    frame: StationFrame
    made: dict[Station, Plain]
    asked: list[str] = field(default_factory=list)


def open_window(
    qtbot: QtBot, stations: tuple[Station, ...] = BOTH, *, kiosk: bool = False, width: int = 1280
) -> Window:
    made: dict[Station, Plain] = {}
    asked: list[str] = []

    def make(station: Station) -> Plain:
        made[station] = Plain()
        return made[station]

    parts = FrameParts(
        stations={one: (lambda one=one: make(one)) for one in stations},  # type: ignore[misc]
        settings=Plain,
        theme_of=lambda _station: LIGHT,
        sign_out=lambda: asked.append("sign out"),
        person=Person(name="Jane Smith"),
        is_kiosk=kiosk,
    )
    frame = StationFrame(parts, place(StillClock()))
    qtbot.addWidget(frame)
    frame.resize(width, 800)
    frame.open(stations[0])
    with qtbot.waitExposed(frame):
        frame.show()
    return Window(frame, made, asked)


def test_that_a_station_is_made_when_first_opened(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    assert set(window.made) == {Station.RECEPTION}
    first = window.made[Station.RECEPTION]
    qtbot.mouseClick(window.frame.rail.items[Station.KITCHEN], Qt.MouseButton.LeftButton)
    window.frame.open(Station.RECEPTION)
    assert set(window.made) == set(BOTH)
    assert window.made[Station.RECEPTION] is first


def test_that_ctrl_and_a_number_open_a_station(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    opened: list[Station] = []
    window.frame.opened.connect(opened.append)
    window.frame.activateWindow()
    qtbot.keyClick(window.frame, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert opened == [Station.KITCHEN]
    assert window.frame.station is Station.KITCHEN


@pytest.mark.parametrize(
    ("stations", "kiosk", "first", "shown"),
    [
        (BOTH, False, Station.RECEPTION, (True, True)),
        (BOTH, False, Station.KITCHEN, (True, False)),
        (BOTH, True, Station.KITCHEN, (False, False)),
        ((Station.PORTER,), False, Station.PORTER, (False, False)),
        ((Station.MANAGER,), False, Station.MANAGER, (True, True)),
    ],
)
def test_that_kitchen_and_porter_have_the_screen_to_themselves(
    qtbot: QtBot,
    stations: tuple[Station, ...],
    kiosk: bool,
    first: Station,
    shown: tuple[bool, bool],
) -> None:
    frame = open_window(qtbot, stations, kiosk=kiosk).frame
    frame.open(first)
    assert (frame.rail.isVisible(), frame.top_bar.isVisible()) == shown


@pytest.mark.parametrize(("width", "rail"), [(1599, 72), (1600, 208)])
def test_that_the_rail_is_narrow_below_1600(qtbot: QtBot, width: int, rail: int) -> None:
    assert open_window(qtbot, width=width).frame.rail.width() == rail


def test_that_only_the_open_station_is_woken_each_second(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.frame.open(Station.KITCHEN)
    before = {station: made.ticks for station, made in window.made.items()}
    window.frame.tick()
    after = {station: made.ticks - before[station] for station, made in window.made.items()}
    assert after == {Station.RECEPTION: 0, Station.KITCHEN: 1}


def test_that_the_settings_are_left_by_opening_a_station(qtbot: QtBot) -> None:
    frame = open_window(qtbot).frame
    qtbot.mouseClick(frame.rail.settings, Qt.MouseButton.LeftButton)
    assert frame.rail.settings.isChecked()
    assert not frame.rail.items[Station.RECEPTION].isChecked()
    qtbot.mouseClick(frame.rail.items[Station.RECEPTION], Qt.MouseButton.LeftButton)
    assert frame.rail.items[Station.RECEPTION].isChecked()


def test_that_the_badge_leads_to_the_diagnostics(qtbot: QtBot) -> None:
    frame = open_window(qtbot).frame
    qtbot.mouseClick(frame.top_bar.badge, Qt.MouseButton.LeftButton)
    settings = frame.findChildren(Plain)[-1]
    assert settings.sections == [SectionName.DIAGNOSTICS]
    assert frame.rail.settings.isChecked()


def test_that_the_person_can_sign_out(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    menu = window.frame.rail.menu()
    menu.actions()[0].trigger()
    assert window.asked == ["sign out"]


def test_that_badges_and_the_connection_are_told(qtbot: QtBot) -> None:
    frame = open_window(qtbot).frame
    frame.show_badge(Station.KITCHEN, 4, needs_me=True)
    assert frame.rail.items[Station.KITCHEN].accessibleName() == "Kitchen 4"
    frame.show_link(live())
    assert frame.top_bar.badge.toolTip() == "Up to date at 08:06"


def test_that_a_cook_may_open_the_kitchen_alone() -> None:
    cook = Actor(hotel_slug="h", staff_id="1", role_slug="cook", department_slug="kitchen")
    manager = Actor(hotel_slug="h", staff_id="2", access_level="staff_admin")
    assert openable(cook) == (Station.KITCHEN,)
    assert openable(manager) == tuple(Station)


def test_that_the_keyboard_given_to_the_frame_goes_to_what_is_shown(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    for station in BOTH:
        window.frame.open(station)
        window.frame.setFocus()
        assert window.frame.focusWidget() is window.made[station]
