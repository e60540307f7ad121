"""The rail at the left: the stations, settings and the signed-in person."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.place import Place
from console.views.rail_heading import RailHeading
from console.views.rail_item import TIGHTEST, RailItem
from console.views.stations import (
    AREA_ICON,
    ICON_OF,
    STATIONS_OF,
    Area,
    Station,
    area_name,
    name_of,
    short_name,
)
from console.views.theme import OFFICE, RADIUS, Theme, TypeStyle
from console.views.widgets.office_menu import office_menu
from console.views.widgets.roomy import Roomy
from console.views.words import clock_time, plain
from contract.record import Record

# How many places have a key: Ctrl 1 to 9.
NUMBERED: Final = 9
# How far its items keep from its edges, px.
_SIDE: Final = 8
_NARROW_SIDE: Final = 4


class Person(Record, frozen=True, kw_only=True):
    """Who is signed in. `on_duty_since` is aware UTC, None when not clocked in.

    `is_screen`: nobody, but a paired screen with a name. `doing`: what the clock is doing just now.
    `is_known`: whether the hotel has told how their clock stands.
    """

    name: str
    on_duty_since: datetime | None = None
    is_screen: bool = False
    is_on_break: bool = False
    on_break_since: datetime | None = None
    doing: str = ""
    is_known: bool = True


def standing_words(person: Person, zone: tzinfo) -> str:
    """How the person's clock stands; empty while that is not known."""
    if person.is_screen:
        return _tr("Paired screen")
    if person.doing or not person.is_known:
        return person.doing
    if person.is_on_break:
        if person.on_break_since is None:
            return _tr("On break")
        at = clock_time(person.on_break_since, zone)
        return _tr("On break since {time}").format(time=at)
    if person.on_duty_since is None:
        return _tr("Not clocked in")
    at = clock_time(person.on_duty_since, zone)
    return _tr("On duty since {time}").format(time=at)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PersonItem", text)


class MenuEntry(Record, frozen=True):
    """A line of the person's menu."""

    icon: Icon
    words: str
    act: Callable[[], None]


class PersonItem(QAbstractButton):
    """Who is signed in; opens a menu."""

    def __init__(self, person: Person, place: Place, theme: Theme) -> None:
        super().__init__()
        self._person, self._place, self._theme = person, place, theme
        self._is_wide = True
        self._tell()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme, *, is_wide: bool) -> None:
        """Paint with another theme, wide or narrow."""
        self._theme, self._is_wide = theme, is_wide
        self._tell()
        self.setFixedHeight(theme.px(64))
        self.update()

    @property
    def is_screen(self) -> bool:
        """Whether nobody is signed in, but a screen is paired."""
        return self._person.is_screen

    def show_person(self, person: Person) -> None:
        """Show what became known of them."""
        self._person = person
        self._tell()
        self.update()

    def _tell(self) -> None:
        """What the narrow rail has no room for is told by the mouse; all of it to a reader."""
        parts = (plain(self._person.name), standing_words(self._person, self._place.zone))
        told = ", ".join(part for part in parts if part)
        self.setAccessibleName(told)
        self.setToolTip("" if self._is_wide else told)

    def sizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(self._theme.px(OFFICE.rail_narrow), self._theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Initials, name and since when on duty."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour.line)
        left = px(16) if self._is_wide else (self.width() - px(32)) / 2
        face = QRectF(left, (self.height() - px(32)) / 2, px(32), px(32))
        paint_face(painter, face, self._person.name, self._theme, is_me=True)
        if self._person.on_duty_since is not None:
            self._paint_dot(painter, face)
        if self._is_wide:
            self._paint_name(painter, face.right() + px(8))
        painter.end()

    def _paint_name(self, painter: QPainter, left: float) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        upper = QRectF(left, self.height() / 2 - px(18), self.width() - left - px(8), px(18))
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        said = standing_words(self._person, self._place.zone)
        if not said:
            upper.moveTop((self.height() - upper.height()) / 2)
        painting.text(painter, upper, plain(self._person.name), style=strong, colour=colour.text)
        lower = upper.translated(0, px(18))
        painting.text(painter, lower, said, style=office.caption, colour=colour.text2)

    def _paint_dot(self, painter: QPainter, face: QRectF) -> None:
        """On duty is a full dot, on break a ring."""
        px, colour = self._theme.px, self._theme.colour
        dot = QRectF(face.right() - px(10), face.bottom() - px(10), px(12), px(12))
        painting.box(painter, dot, radius=RADIUS.pill, fill=colour.rail)
        inner = dot.adjusted(2, 2, -2, -2)
        fill = None if self._person.is_on_break else colour.ok
        painting.box(painter, inner, radius=RADIUS.pill, fill=fill, border=colour.ok, width=2)


class Rail(QWidget):
    """`station_chosen` carries a Station, `area_chosen` an Area of one.

    `settings_chosen` and `sign_out_chosen` carry nothing.
    """

    station_chosen = Signal(object)
    area_chosen = Signal(object)
    settings_chosen = Signal()
    sign_out_chosen = Signal()

    def __init__(
        self, stations: Sequence[Station], person: Person, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._lock: Callable[[], None] | None = None
        self._emergency: Callable[[], None] | None = None
        self._clock: Callable[[], Sequence[MenuEntry]] | None = None
        self._home: Station | None = None
        self._is_wide = True
        self.items = {one: RailItem(ICON_OF[one], name_of(one), theme) for one in stations}
        for station, item in self.items.items():
            item.clicked.connect(lambda _=False, one=station: self.station_chosen.emit(one))
        self.areas: dict[Area, RailItem] = {}
        self._others = RailHeading(self.tr("Stations"), theme)
        self._others.hide()
        self._scrolled = Roomy(theme, self)
        self.settings = RailItem(Icon.SETTINGS, self.tr("Settings"), theme)
        self.settings.clicked.connect(self.settings_chosen)
        self.person = PersonItem(person, place, theme)
        self.person.clicked.connect(self._open_menu)
        self._build()
        self._show_keys()
        self.set_theme(theme, is_wide=True)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # More than a low window with large text has room for can be scrolled.
        places = QWidget()
        self._upper = QVBoxLayout(places)
        self._upper.setSpacing(2)
        for item in self.items.values():
            self._upper.addWidget(item)
        self._upper.addStretch()
        self._scrolled.hold(places)
        self._scrolled.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lower = QVBoxLayout()
        self._lower.addWidget(self.settings)
        column.addWidget(self._scrolled, 1)
        column.addLayout(self._lower)
        column.addWidget(self.person)

    def set_theme(self, theme: Theme, *, is_wide: bool) -> None:
        """Paint with another theme, wide or narrow."""
        self._theme, self._is_wide = theme, is_wide
        side = _SIDE if is_wide else _NARROW_SIDE
        # The line at the right edge is not part of the ground.
        self._upper.setContentsMargins(side, 12 if is_wide else 8, side + is_wide, 2)
        self._lower.setContentsMargins(side, 0, side + is_wide, 8)
        for item in (*self.areas.values(), *self.items.values(), self.settings):
            item.set_theme(theme, is_wide=is_wide)
        self._others.set_theme(theme, is_wide=is_wide)
        self.person.set_theme(theme, is_wide=is_wide)
        self._fit()
        self.update()

    def _fit(self) -> None:
        """As tight as it takes to have everything in sight; what is more than that scrolls."""
        places = [one for one in (*self.areas.values(), *self.items.values()) if not one.isHidden()]
        edges = self._upper.contentsMargins()
        room = self.height() - self.person.height() - edges.top() - edges.bottom() - 8
        room -= 0 if self._others.isHidden() else self._others.height() + self._upper.spacing()
        for tightness in range(TIGHTEST + 1):
            everything = (*places, self.settings)
            high = sum(one.height_at(tightness) + self._upper.spacing() for one in everything)
            if high <= room:
                break
        items = (*self.areas.values(), *self.items.values(), self.settings)
        for item in items:
            item.tighten(tightness)
        if self._is_wide:
            self.setFixedWidth(self._theme.px(OFFICE.rail_wide))
            return
        # Without words it is as narrow as icons are.
        widest = max(item.words_width for item in items) if tightness < TIGHTEST else 0
        least = self._theme.px(OFFICE.rail_narrow)
        self.setFixedWidth(max(least, round(widest) + 2 * _NARROW_SIDE + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has less room for the same places."""
        super().resizeEvent(event)
        self._fit()

    def offer_areas(self, areas: Sequence[Area]) -> None:
        """Show the areas of one station in its place, above the other stations; once.

        It is the station that was opened last of those that have areas, first the uppermost.
        """
        for number, area in enumerate(areas):
            item = RailItem(AREA_ICON[area], area_name(area), self._theme)
            item.clicked.connect(lambda _=False, one=area: self.area_chosen.emit(one))
            self.areas[area] = item
            self._upper.insertWidget(number, item)
        self._upper.insertWidget(len(areas), self._others)
        self._settle_in(next((one for one in self.items if self._has_areas(one)), None))

    @property
    def places(self) -> tuple[Area | Station, ...]:
        """What Ctrl 1 to 9 open, from the top: the areas stand for their station."""
        areas = (area for area in self.areas if self._home in STATIONS_OF[area])
        return *areas, *(one for one in self.items if one is not self._home)

    @property
    def home(self) -> Station | None:
        """The station whose areas it has."""
        return self._home

    def _has_areas(self, station: Station) -> bool:
        return any(station in STATIONS_OF[area] for area in self.areas)

    def _settle_in(self, home: Station | None) -> None:
        self._home = home
        for area, item in self.areas.items():
            item.setVisible(home in STATIONS_OF[area])
            item.shorten(short_name(area, home))
        for station, item in self.items.items():
            item.setVisible(station is not home)
        self._others.setVisible(home is not None and len(self.items) > 1)
        self._show_keys()
        self._fit()

    def _show_keys(self) -> None:
        for number, place in enumerate(self.places, start=1):
            item = self.areas[place] if isinstance(place, Area) else self.items[place]
            said = self.tr("{place} (Ctrl {number})") if number <= NUMBERED else "{place}"
            item.setToolTip(said.format(place=item.text(), number=number))

    def show_current(self, station: Station | None, area: Area | None = None) -> None:
        """Mark a station, and which area of it is open; None is the settings."""
        if station is not None and station is not self._home and self._has_areas(station):
            self._settle_in(station)
        for one, item in self.items.items():
            item.setChecked(one is station)
        for each, item in self.areas.items():
            item.setChecked(station is not None and each is area)
        self.settings.setChecked(station is None)

    def show_kiosk(self, *, is_locked: bool) -> None:
        """A locked kiosk has the areas of its station, and nothing that leads away."""
        self.settings.setVisible(not is_locked)
        self.person.setVisible(not is_locked)

    def offer_lock(self, lock: Callable[[], None]) -> None:
        """From now on the person's menu can lock the screen."""
        self._lock = lock

    def offer_emergency(self, raise_one: Callable[[], None]) -> None:
        """From now on the person's menu can raise an emergency."""
        self._emergency = raise_one

    def offer_clock(self, entries: Callable[[], Sequence[MenuEntry]]) -> None:
        """From now on the person's menu begins with what they can do at the clock."""
        self._clock = entries

    def _open_menu(self) -> None:
        menu = self.menu()
        corner = self.person.mapToGlobal(QPoint(8, 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))

    def menu(self) -> QMenu:
        """What the signed-in person can do; made anew each time."""
        colour, menu = self._theme.colour, office_menu(self._theme, self)
        self._add_clock(menu)
        is_screen = self.person.is_screen
        words = self.tr("Unpair this screen…") if is_screen else self.tr("Sign out")
        if self._lock is not None:
            lock = menu.addAction(icons.qicon(Icon.LOCK, 20, colour.text), self.tr("Lock"))
            lock.setShortcut(QKeySequence("Ctrl+L"))
            lock.setShortcutVisibleInContextMenu(True)
            lock.triggered.connect(self._lock)
        if self._emergency is not None:
            sign = icons.qicon(Icon.TRIANGLE_ALERT, 20, colour.bad_text)
            alarm = menu.addAction(sign, self.tr("Raise an emergency…"))
            alarm.triggered.connect(self._emergency)
        action = menu.addAction(icons.qicon(Icon.LOG_OUT, 20, colour.text), words)
        action.triggered.connect(self.sign_out_chosen)
        return menu

    def _add_clock(self, menu: QMenu) -> None:
        entries = () if self._clock is None else self._clock()
        for entry in entries:
            icon = icons.qicon(entry.icon, 20, self._theme.colour.text)
            menu.addAction(icon, entry.words).triggered.connect(entry.act)
        if entries:
            menu.addSeparator()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a line at the right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour.rail)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), self._theme.colour.line)
        if self._scrolled.verticalScrollBar().maximum() > 0:
            edge = QRectF(0, self._scrolled.geometry().bottom(), self.width(), 1)
            painter.fillRect(edge, self._theme.colour.line)
        painter.end()
