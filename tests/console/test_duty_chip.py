"""How one's own clock stands, in the bars over stations whose rail does not say it."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from kitchen_bench import Bench, done, picture
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import NOW, StillClock, ago, board, place

from console.models.porter import PorterModels
from console.state.link import LinkState, LinkStatus
from console.views.clock.duty_chip import DutyChip
from console.views.frame import FrameParts, StationFrame
from console.views.kitchen.station import KitchenStation
from console.views.porter.intents import PorterActions
from console.views.porter.station import PorterStation
from console.views.rail import Person
from console.views.settings.names import SectionName
from console.views.stations import Station
from console.views.theme import Theme, ThemeName, theme_for

ON_DUTY = Person(name="Jane Smith", on_duty_since=ago(80))
ON_BREAK = Person(
    name="Jane Smith", on_duty_since=ago(80), is_on_break=True, on_break_since=ago(12)
)
OFF_DUTY = Person(name="Jane Smith")
LEADS = "Clock in or out, or take a break (Ctrl T)"


class Page(QWidget):
    """Something to show in the frame."""

    def set_theme(self, theme: Theme) -> None:
        """A page without colours."""

    def tick(self) -> None:
        """A page without a time."""

    def open(self, name: SectionName) -> None:
        """A page without sections."""


def window(
    qtbot: QtBot, views: dict[Station, QWidget], *, wide: int = 1366, kiosk: bool = False
) -> StationFrame:
    look = theme_for(ThemeName.LIGHT)
    parts = FrameParts(
        stations={one: lambda view=view: view for one, view in views.items()},  # type: ignore[misc]
        settings=Page,
        theme_of=lambda _station: look,
        sign_out=lambda: None,
        person=ON_DUTY,
        is_kiosk=kiosk,
    )
    frame = StationFrame(parts, place(StillClock()))
    qtbot.addWidget(frame)
    frame.resize(wide, 800)
    frame.open(next(iter(views)))
    with qtbot.waitExposed(frame):
        frame.show()
    return frame


def kitchen() -> KitchenStation:
    return Bench(picture() + done()).station


def porter() -> PorterStation:
    actions = PorterActions(
        set_order=lambda _id, _status: None,
        set_breakfast=lambda _id, _status: None,
        retry=lambda _key: None,
        dismiss=lambda _key: None,
        try_now=lambda: None,
    )
    known = board()
    return PorterStation(
        PorterModels(known, place(known.clock).zone),
        actions,
        place=place(known.clock),
        theme=theme_for(ThemeName.LIGHT),
        monotonic=time.monotonic,
    )


@pytest.mark.parametrize(
    ("wide", "kiosk", "shown"), [(1366, False, True), (1600, False, False), (1600, True, True)]
)
def test_that_the_top_bar_says_what_the_rail_has_no_words_for(
    qtbot: QtBot, wide: int, kiosk: bool, shown: bool
) -> None:
    frame = window(qtbot, {Station.RECEPTION: Page()}, wide=wide, kiosk=kiosk)
    assert frame.top_bar.duty.isVisible() is shown


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (ON_DUTY, "On duty since 06:46"),
        (ON_BREAK, "On break since 07:54"),
        (OFF_DUTY, "Not clocked in"),
        (Person(name="Jane Smith", doing="Clocking in"), "Clocking in"),
    ],
)
def test_that_it_says_how_the_clock_stands(qtbot: QtBot, person: Person, said: str) -> None:
    frame = window(qtbot, {Station.RECEPTION: Page()})
    frame.show_person(person)
    chip = frame.top_bar.duty
    assert (chip.text(), chip.accessibleName()) == (said, said)
    assert chip.toolTip() == f"{said}\n{LEADS}"


@pytest.mark.parametrize(
    "person",
    [Person(name="Kitchen 1", is_screen=True), Person(name="jane.smith", is_known=False)],
)
def test_that_nothing_is_said_without_a_clock(qtbot: QtBot, person: Person) -> None:
    frame = window(qtbot, {Station.RECEPTION: Page()})
    frame.show_person(person)
    assert not frame.top_bar.duty.isVisible()
    frame.show_person(ON_BREAK)
    assert frame.top_bar.duty.isVisible()


def test_that_it_leads_to_the_clock_by_mouse_and_by_keys(qtbot: QtBot) -> None:
    for make, station in ((Page, Station.MANAGER), (kitchen, Station.KITCHEN)):
        frame = window(qtbot, {station: make()})
        wanted: list[None] = []
        frame.clock_wanted.connect(lambda wanted=wanted: wanted.append(None))
        chip = next(one for one in frame.findChildren(DutyChip) if one.isVisible())
        assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        QTest.keyClick(chip, Qt.Key.Key_Return)
        QTest.keyClick(chip, Qt.Key.Key_Space)
        assert len(wanted) == 3


@pytest.mark.parametrize("make", [kitchen, porter])
def test_that_kitchen_and_porter_say_it_where_they_have_no_rail(
    qtbot: QtBot, make: Callable[[], KitchenStation | PorterStation]
) -> None:
    alone = make()
    window(qtbot, {Station.KITCHEN: alone})
    assert alone.header.duty.isVisible()
    among = make()
    frame = window(qtbot, {Station.KITCHEN: among, Station.RECEPTION: Page()})
    assert not among.header.duty.isVisible()
    frame.show_kiosk(is_locked=True)
    assert among.header.duty.isVisible()


@pytest.mark.parametrize("wide", [1920, 1366, 1280, 1024])
@pytest.mark.parametrize("person", [ON_DUTY, ON_BREAK, OFF_DUTY])
def test_that_it_takes_no_room_from_figures_and_badge(
    qtbot: QtBot, wide: int, person: Person
) -> None:
    cooks, porters = kitchen(), porter()
    for view in (cooks, porters):
        frame = window(qtbot, {Station.KITCHEN: view}, wide=wide)
        frame.show_person(Person(name="Jane Smith", is_known=False))
        kpi, carried = cooks.header._look.kpi.size, replace(porters.header.fit, has_title=False)
        frame.show_person(person)
        assert cooks.header._look.kpi.size >= kpi * 0.88
        assert replace(porters.header.fit, has_title=False) == carried
        chip, badge = view.header.duty, view.header.badge
        assert chip.isVisible()
        assert chip.geometry().right() < badge.x()
        assert chip.width() == chip.sizeHint().width()
    assert cooks.header._needed(cooks.header._look) <= cooks.header.duty.x()
    assert porters.header.end_of(porters.header.fit) <= porters.header.duty.x()
    roomy = wide == 1920
    assert (cooks.header.duty.text() == cooks.header.duty.accessibleName()) is roomy


def test_that_a_banner_goes_before_it_in_the_kitchen(qtbot: QtBot) -> None:
    bench = Bench(picture() + done())
    window(qtbot, {Station.KITCHEN: bench.station}, wide=1920)
    down = LinkStatus(state=LinkState.OFFLINE, since=NOW - timedelta(minutes=2), verified_at=NOW)
    for state, shown in ((down, False), (LinkStatus(state=LinkState.LIVE, since=NOW), True)):
        bench.link(state)
        bench.station.tick()
        bench.clock.forward(20)
        bench.station.tick()
        assert bench.station.header.duty.isVisible() is shown
