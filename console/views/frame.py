"""The window's inside: rail, top bar and the station that is open."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import zip_longest
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.state.link import LinkStatus
from console.views.clock.duty_chip import DutyChip
from console.views.keys import shortcut
from console.views.panes import go_to_next, panes_of
from console.views.place import Place
from console.views.rail import NUMBERED, Person, Rail
from console.views.settings.names import SectionName
from console.views.stations import FULL_BLEED, STATIONS_OF, Area, Station, area_name, name_of
from console.views.theme import WIDE_RAIL_FROM, Theme
from console.views.top_bar import TopBar
from console.views.widgets.banner import Banner
from console.views.widgets.reach_badge import Reach
from contract.record import Record


class StationView(Protocol):
    """What the frame needs of a station besides being a QWidget."""

    def set_theme(self, theme: Theme) -> None: ...

    def tick(self) -> None: ...


class AreaView(Protocol):
    """What the frame needs besides of a station that has areas."""

    @property
    def area(self) -> Area: ...

    def show_area(self, area: Area) -> None: ...


class Page(Protocol):
    """What the frame needs of the settings besides being a QWidget."""

    def set_theme(self, theme: Theme) -> None: ...

    def tick(self) -> None: ...

    def open(self, name: SectionName) -> None: ...


class FrameParts(Record, frozen=True, kw_only=True):
    """What the shell hands in. Stations are made when first opened, in the order given.

    `theme_of` gives the theme of a station, and of the settings for None. `see_waiting` shows
    this PC's actions that the hotel has not settled. `areas`: those of the stations, in order;
    the view of a station that has some is an AreaView.
    """

    stations: Mapping[Station, Callable[[], StationView]]
    settings: Callable[[], Page]
    theme_of: Callable[[Station | None], Theme]
    sign_out: Callable[[], None]
    person: Person
    see_waiting: Callable[[], None] | None = None
    areas: tuple[Area, ...] = ()
    is_kiosk: bool = False


class StationFrame(QWidget):
    """Hosts the stations; call `tick` each second.

    Signals:
        made(object): carries the Station whose view exists from now on, before it is shown.
        opened(object): carries the Station that is shown.
        dressed: `theme` may be another one.
        leave_wanted: somebody wants the settings of a kiosk.
        clock_wanted: somebody wants their own clock.
    """

    made = Signal(object)
    opened = Signal(object)
    dressed = Signal()
    leave_wanted = Signal()
    clock_wanted = Signal()

    def __init__(self, parts: FrameParts, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._made: dict[Station, StationView] = {}
        self._numbered: list[QShortcut] = []
        self._settings: Page | None = None
        self._station = next(iter(parts.stations))
        self._is_settings_open = False
        self._is_kiosk = parts.is_kiosk
        theme = parts.theme_of(self._station)
        self.top_bar = TopBar(place, theme)
        self.rail = Rail(tuple(parts.stations), parts.person, place, theme)
        self._person = parts.person
        self._duty_chips: list[DutyChip] = []
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top_bar)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        outer.addLayout(row, 1)

    def _connect(self) -> None:
        self._tell_duty_by(self.top_bar.duty)
        self.rail.station_chosen.connect(self.open)
        if self.areas:
            self.rail.offer_areas(self.areas)
            self.rail.area_chosen.connect(self._open_chosen)
        self.rail.settings_chosen.connect(self.open_settings)
        self.top_bar.reach.clicked.connect(lambda: self.open_settings(SectionName.SOUND))
        self.top_bar.badge.clicked.connect(lambda: self.open_settings(SectionName.DIAGNOSTICS))
        self.rail.sign_out_chosen.connect(self._parts.sign_out)
        for number in range(NUMBERED):
            by_key = partial(self._open_by_key, number)
            self._numbered.append(shortcut(self, f"Ctrl+{number + 1}", "", by_key))
        self._name_keys()
        to_keys = partial(self.open_settings, SectionName.KEYBOARD)
        shortcut(self, "F1", self.tr("Show these keys"), to_keys)
        shortcut(self, "Ctrl+,", self.tr("Open the settings"), self.open_settings)
        shortcut(self, "F6", self.tr("Go to the next pane"), self._next_pane)
        before = partial(self._next_pane, back=True)
        shortcut(self, "Shift+F6", self.tr("Go to the pane before"), before)
        if self._parts.see_waiting is not None:
            self.top_bar.refused.clicked.connect(self._parts.see_waiting)
            words = self.tr("Show or hide the actions that wait")
            shortcut(self, "Ctrl+O", words, self._parts.see_waiting)

    def _next_pane(self, *, back: bool = False) -> None:
        page = self._stack.currentWidget()
        panes = [self.rail, *([] if page is None else panes_of(page)), self.top_bar]
        go_to_next(panes, self.focusWidget(), back=back)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas this person may open."""
        return tuple(area for area in self._parts.areas if self._stations_of(area))

    def _stations_of(self, area: Area) -> list[Station]:
        return [one for one in STATIONS_OF[area] if one in self._parts.stations]

    @property
    def station(self) -> Station:
        """The station that is open, or was before the settings."""
        return self._station

    @property
    def theme(self) -> Theme:
        """The theme of what is shown."""
        return self._parts.theme_of(None if self._is_settings_open else self._station)

    @property
    def is_full_bleed(self) -> bool:
        """Whether a station that is touched takes the whole window."""
        return self._station in FULL_BLEED and not self._is_settings_open

    def view(self, station: Station) -> StationView | None:
        """A station's view, when it was ever opened."""
        return self._made.get(station)

    def open(self, station: Station) -> None:
        """Show a station, making it the first time."""
        if station not in self._made:
            self._make(station)
        self._station, self._is_settings_open = station, False
        self._show(cast(QWidget, self._made[station]), name_of(station))
        self._made[station].tick()
        self.opened.emit(station)

    def open_area(self, area: Area, *, at: Station | None = None) -> None:
        """Show an area of a station; of the one on screen where that has it."""
        stations = self._stations_of(area)
        station = at or (self._station if self._station in stations else stations[0])
        if station not in self._made:
            self._make(station)
        cast(AreaView, self._made[station]).show_area(area)
        self.open(station)

    def mark_area(self) -> None:
        """Another area of a station is on screen: the rail says which."""
        view = self._made.get(self._station)
        has_areas = view is not None and self._has_areas(self._station)
        area = cast(AreaView, view).area if has_areas else None
        self.rail.show_current(None if self._is_settings_open else self._station, area)
        self._name_keys()

    def _has_areas(self, station: Station) -> bool:
        return any(station in STATIONS_OF[area] for area in self.areas)

    def _open_chosen(self, area: Area) -> None:
        """The rail may still have the areas of the station before this one."""
        self.open_area(area, at=self.rail.home)

    def _name_keys(self) -> None:
        """Ctrl 1 to 9 open what the rail has from the top."""
        places = self.rail.places
        for key, spot in zip_longest(self._numbered, places[:NUMBERED]):
            key.setEnabled(spot is not None)
            name = area_name(spot) if isinstance(spot, Area) else name_of(spot) if spot else ""
            key.setWhatsThis(self.tr("Open {station}").format(station=name) if name else "")

    @property
    def keyless_places(self) -> tuple[Area | Station, ...]:
        """What the rail has below those that Ctrl 1 to 9 open."""
        return self.rail.places[NUMBERED:]

    def _open_by_key(self, number: int) -> None:
        self.open_place(self.rail.places[number])

    def open_place(self, spot: Area | Station) -> None:
        """Open what the rail has."""
        # A kiosk keeps to its station, and has all areas of that.
        if isinstance(spot, Area):
            if not self._is_kiosk or self._station is self.rail.home:
                self._open_chosen(spot)
        elif not self._is_kiosk:
            self.open(spot)

    def show_kiosk(self, *, is_locked: bool) -> None:
        """Show this station alone, or everything again."""
        self._is_kiosk = is_locked
        self._arrange()

    def _make(self, station: Station) -> None:
        view = self._made[station] = self._parts.stations[station]()
        page = cast(QWidget, view)
        self._stack.addWidget(page)
        if self._parts.see_waiting is not None:
            for banner in page.findChildren(Banner):
                banner.offer_list(self._parts.see_waiting)
        for chip in page.findChildren(DutyChip):
            self._tell_duty_by(chip)
        self.made.emit(station)

    def _tell_duty_by(self, chip: DutyChip) -> None:
        self._duty_chips.append(chip)
        chip.clicked.connect(self.clock_wanted)
        chip.show_person(self._person)

    def put_on_top(self, strip: QWidget) -> None:
        """Have a strip above everything in here."""
        cast(QVBoxLayout, self.layout()).insertWidget(0, strip)

    def show_person(self, person: Person) -> None:
        """Show what became known of who is at work here."""
        self._person = person
        self.rail.person.show_person(person)
        for chip in self._duty_chips:
            chip.show_person(person)

    def open_settings(self, section: SectionName | None = None) -> None:
        """Show the settings, at a section or as they were left; opening a station leaves them.

        A locked kiosk has none: whoever wants them wants to leave it.
        """
        if self._is_kiosk:
            self.leave_wanted.emit()
            return
        if self._settings is None:
            self._settings = self._parts.settings()
            self._stack.addWidget(cast(QWidget, self._settings))
        if section is not None:
            self._settings.open(section)
        self._is_settings_open = True
        self._show(cast(QWidget, self._settings), self.tr("Settings"))

    def _show(self, page: QWidget, title: str) -> None:
        self._stack.setCurrentWidget(page)
        self.top_bar.show_title(title)
        self.mark_area()
        self._dress()
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the frame the keyboard means what is shown in it.

        A focus proxy would do that too, and Tab would pass by what lies before it in the page.
        """
        self.focus_page()

    def focus_page(self) -> None:
        """Give what is shown the keyboard."""
        page = self._stack.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh_theme(self) -> None:
        """Paint everything with the themes as they are now."""
        for station, view in self._made.items():
            view.set_theme(self._parts.theme_of(station))
        if self._settings is not None:
            self._settings.set_theme(self._parts.theme_of(None))
        self._dress()

    def _dress(self) -> None:
        self.top_bar.set_theme(self.theme)
        self._arrange()
        self.dressed.emit()

    def _arrange(self) -> None:
        is_full = self.is_full_bleed
        has_choice = len(self._parts.stations) > 1
        self.top_bar.setVisible(not is_full)
        has_areas = self._has_areas(self._station)
        self.rail.setVisible(has_areas if self._is_kiosk else has_choice or not is_full)
        self.rail.show_kiosk(is_locked=self._is_kiosk)
        is_wide = not is_full and self.width() >= WIDE_RAIL_FROM
        self.rail.set_theme(self.theme, is_wide=is_wide)
        self._spread_duty(is_wide=is_wide)

    def _spread_duty(self, *, is_wide: bool) -> None:
        """What the rail tells of one's own clock nobody else has to; a narrow one has no words."""
        is_told = not self.rail.isHidden() and not self._is_kiosk
        for chip in self._duty_chips:
            in_bar = chip is self.top_bar.duty
            chip.want(is_wanted=not (is_told and is_wide) if in_bar else not is_told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail is narrow on a narrow screen."""
        super().resizeEvent(event)
        self._arrange()

    def show_link(self, link: LinkStatus) -> None:
        """Follow the connection."""
        self.top_bar.show_link(link)

    def show_reach(self, reach: Reach) -> None:
        """Say when alerts reach nobody beside this screen."""
        self.top_bar.show_reach(reach)

    def show_refused(self, number: int) -> None:
        """Say how much of what was done here the hotel refused."""
        self.top_bar.show_refused(number)

    def show_badge(self, station: Station, count: int, *, needs_me: bool) -> None:
        """Show how many wait at a station."""
        if station in self.rail.items:
            self.rail.items[station].show_badge(count, needs_me=needs_me)

    def show_area_badge(self, area: Area, count: int, *, needs_me: bool) -> None:
        """Show how many wait in an area."""
        if area in self.rail.areas:
            self.rail.areas[area].show_badge(count, needs_me=needs_me)

    def tick(self) -> None:
        """Take the time."""
        self.top_bar.tick()
        if self._is_settings_open and self._settings is not None:
            self._settings.tick()
        elif self._station in self._made:
            self._made[self._station].tick()
