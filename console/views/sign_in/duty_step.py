"""The left half of the sign-in page for somebody who is in and off duty: clock in, or not."""

from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.sign_in.greeting import greeting
from console.views.sign_in.state import OffDuty
from console.views.stations import Station, name_of
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import clock_time, day, plain
from console.views.wrapping import wrapped

_ICON: Final = 16
_LEFT: Final = 12
# A second Enter, or the second click of a double one, was meant for the page before.
_CALM_MS: Final = 400
# Nobody hears of an order at a screen that waits for an answer.
_PATIENCE_MS: Final = 60_000


class _Standing(QWidget):
    """How the clock stands, in a box like the fields before it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.status, self.since = plain_label(), plain_label()
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.status, self.since):
            label.setWordWrap(True)
            words.addWidget(label)
        self._row.addLayout(words)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        left = theme.px(_LEFT + _ICON + 8)
        self._row.setContentsMargins(left, theme.px(10), theme.px(_LEFT), theme.px(10))
        dress(self.status, theme.office.strong, theme.colour.text)
        dress(self.since, theme.office.dense, theme.colour.text2)
        self.update()

    def show_words(self, status: str, since: str) -> None:
        self.status.setText(status)
        self.since.setText(since)
        self.since.setVisible(bool(since))
        self.setAccessibleName(f"{status}. {since}" if since else status)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painting.box(
            painter, box, radius=RADIUS.control, fill=colour.sunken, border=colour.line, width=1
        )
        line = self.status.geometry()
        icon = QRectF(px(_LEFT), line.top(), px(_ICON), self._theme.office.strong.line)
        icons.draw(painter, Icon.CLOCK, icon, colour.text2)
        painter.end()


class DutyStep(QWidget):
    """`answered` carries True to clock in first, False to open the station without.

    Pressing is the confirmation, so nothing counts before a moment has passed. Without an answer
    the station opens, and nobody is clocked in.
    """

    answered = Signal(object)

    def __init__(self, told: OffDuty, now: datetime, theme: Theme) -> None:
        super().__init__()
        self._told, self._theme = told, theme
        self._now, self._hour = now, 0
        self._station = told.stations[0]
        self.is_busy = False
        self._title, self._hint = plain_label(), plain_label()
        self._noted, self._unasked = plain_label(), plain_label()
        self.standing = _Standing(theme)
        self.clock_in = Button("", theme=theme, kind=ButtonKind.PRIMARY, height=48)
        self.without = Button("", theme=theme, height=48)
        self.clock_in.key, self.without.key = self.tr("Enter"), self.tr("Esc")
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._build()
        self._connect()
        self.set_theme(theme)
        self._say()
        self._calm.start()
        self._patience.start()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(2)
        column.addWidget(self._hint)
        column.addSpacing(24)
        column.addWidget(self.standing)
        column.addSpacing(12)
        column.addWidget(self._noted)
        column.addStretch(1)
        column.addSpacing(16)
        column.addWidget(self._unasked)
        column.addSpacing(12)
        for label in (self._title, self._hint):
            # As wide as there is room: the rows are made for it.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self._noted, self._unasked):
            label.setWordWrap(True)
        for button in (self.clock_in, self.without):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self.clock_in)
        column.addSpacing(8)
        column.addWidget(self.without)

    def _connect(self) -> None:
        self.clock_in.clicked.connect(lambda: self.answer(clocks_in=True))
        self.without.clicked.connect(lambda: self.answer(clocks_in=False))
        self._patience.timeout.connect(lambda: self.answer(clocks_in=False))

    @property
    def is_calm(self) -> bool:
        """Whether an answer counts already."""
        return not self._calm.isActive()

    @property
    def told(self) -> OffDuty:
        """Whom it asks."""
        return self._told

    @property
    def greeting(self) -> str:
        """What it says on top."""
        return self._title.text()

    def answer(self, *, clocks_in: bool) -> None:
        """Take an answer, once."""
        if self.is_busy or (clocks_in and not self.is_calm):
            return
        self.set_busy(busy=True)
        self.answered.emit(clocks_in)

    def set_busy(self, *, busy: bool) -> None:
        """While the station opens nothing can be changed."""
        self.is_busy = busy
        if busy:
            self._patience.stop()
        for button in (self.clock_in, self.without):
            button.setEnabled(not busy)
        self._label()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        dress(self._title, theme.office.kpi, theme.colour.text)
        dress(self._hint, theme.office.body, theme.colour.text2)
        dress(self._noted, theme.office.dense, theme.colour.text2)
        dress(self._unasked, theme.office.caption, theme.colour.text2)
        self.standing.set_theme(theme)
        for button in (self.clock_in, self.without):
            button.set_theme(theme, theme.office.strong)
            button.setFixedHeight(theme.px(48))
        self._label()

    def tick(self, now: datetime, hour: int) -> None:
        """Take the time, and the hour to greet by."""
        self._now, self._hour = now, hour
        self._say()

    def show_station(self, chosen: Station) -> None:
        """Name what will open: the first one allowed where the chosen one is not."""
        stations = self._told.stations
        self._station = chosen if chosen in stations else stations[0]
        self._label()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name is broken where it has to be."""
        super().resizeEvent(event)
        self._greet()

    def _say(self) -> None:
        """Say how the clock stands, and what time a clock-in would have."""
        told, now = self._told, self._now + self._told.offset
        self._greet()
        status, since = self.tr("Off duty"), ""
        if told.last_clock_out is not None:
            since = self.tr("Last clock-out: {time}")
            since = since.format(time=_moment(told.last_clock_out, now, told.zone))
        self.standing.show_words(status, since)
        self.clock_in.setAccessibleDescription(self.standing.accessibleName())
        noted = self.tr("If you clock in, the hotel notes the time: {time}.")
        self._noted.setText(noted.format(time=clock_time(now, told.zone)))

    def _greet(self) -> None:
        told, office = self._told, self._theme.office
        signed_in = self.tr("You are signed in at {hotel}.").format(hotel=plain(told.hotel_name))
        self._write(self._title, greeting(self._hour, told.name), office.kpi)
        self._write(self._hint, signed_in, office.body)

    def _write(self, label: QLabel, words: str, style: TypeStyle) -> None:
        """A label breaks lines, but no word that is longer than one."""
        layout = self.layout()
        assert layout is not None
        sides = layout.contentsMargins()
        room = self.width() - sides.left() - sides.right()
        label.setText("\n".join(wrapped(words, style, room)))

    def _label(self) -> None:
        station = name_of(self._station)
        words = self.tr("Clock in and open {station}")
        if self.is_busy:
            words = self.tr("Opening {station}")
        self.clock_in.set_look(words.format(station=station), None)
        self.without.set_look(self.tr("Open without clocking in"), None)
        unasked = self.tr("After a minute {station} opens without clocking in.")
        self._unasked.setText("" if self.is_busy else unasked.format(station=station))


def _moment(at: datetime, now: datetime, zone: tzinfo) -> str:
    """22:04, of another day Sat 29 Nov, 22:04."""
    time = clock_time(at, zone)
    is_today = at.astimezone(zone).date() == now.astimezone(zone).date()
    return time if is_today else f"{day(at, zone)}, {time}"
