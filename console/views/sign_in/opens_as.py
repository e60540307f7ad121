"""The right half of the sign-in page: what this screen opens as, server, theme, language."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.sign_in.state import Reach, Remembered
from console.views.sign_in.station_card import StationCard
from console.views.stations import Station, name_of
from console.views.theme import Theme, ThemeName, TypeStyle
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.language_button import LanguageButton
from console.views.words import plain, told
from console.views.wrapping import wrapped


class _ReachLine(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.reach, self.problem = Reach.UNKNOWN, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    def show_reach(self, reach: Reach, problem: str) -> None:
        self.reach, self.problem = reach, problem
        self.setAccessibleName(self.said)
        self.setToolTip(problem)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    @property
    def _style(self) -> TypeStyle:
        dense = self._theme.office.dense
        return TypeStyle(dense.size, dense.line, 600)

    @property
    def _rows(self) -> tuple[str, ...]:
        room = self.width() - self._theme.px(16) - 8
        return wrapped(self.said, self._style, room)

    def _fit(self) -> None:
        high = len(self._rows) * self._style.line
        self.setFixedHeight(max(self._theme.px(32), high))
        self.update()

    def take_over(self, before: "_ReachLine") -> None:
        self.show_reach(before.reach, before.problem)

    @property
    def said(self) -> str:
        return {
            Reach.UNKNOWN: "",
            Reach.CHECKING: self.tr("Looking for the server"),
            Reach.REACHABLE: self.tr("Server reachable"),
            Reach.PROBLEM: told(self.problem) or self.tr("The server does not answer"),
        }[self.reach]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.reach is Reach.UNKNOWN:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, style, rows = self._theme.colour, self._style, self._rows
        icon, ink = {
            Reach.CHECKING: (Icon.REFRESH, colour.text2),
            Reach.REACHABLE: (Icon.WIFI, colour.ok_text),
            Reach.PROBLEM: (Icon.WIFI_OFF, colour.bad_text),
        }[self.reach]
        size = self._theme.px(16)
        top = (self.height() - len(rows) * style.line) / 2
        icons.draw(painter, icon, QRectF(0, top, size, style.line), ink)
        corner = QPointF(size + 8, top)
        painting.lines(painter, corner, list(rows), style=style, colour=ink)
        painter.end()


class OpensAs(QWidget):
    """Four station cards; `chosen` carries the Station of the one that was touched."""

    chosen = Signal(object)

    def __init__(self, remembered: Remembered, theme: Theme) -> None:
        super().__init__()
        self._remembered = remembered
        self.cards = {station: StationCard(station, theme) for station in Station}
        self.cards[remembered.station or Station.RECEPTION].setChecked(True)
        for card in self.cards.values():
            card.clicked.connect(lambda _=False, one=card: self.chosen.emit(one.station))
        self._title = plain_label(self.tr("This screen opens as"))
        self._hint = plain_label(self._last_time())
        self._hint.setWordWrap(True)
        self.reach = _ReachLine(theme)
        self.theme_button = Button("", theme=theme)
        self.pair_button = Button(self.tr("Pair this screen…"), theme=theme, icon=Icon.MONITOR)
        self.language_button = LanguageButton(theme)
        self._build()
        self.set_theme(theme)

    @property
    def station(self) -> Station:
        """The chosen station."""
        return next(card.station for card in self.cards.values() if card.isChecked())

    def show_reach(self, reach: Reach, problem: str) -> None:
        """Say whether the server answers."""
        self.reach.show_reach(reach, problem)

    def take_over(self, before: "OpensAs") -> None:
        """Stand as another of these stood."""
        self.cards[before.station].setChecked(True)
        self.reach.take_over(before.reach)

    def _last_time(self) -> str:
        station = self._remembered.station
        if station is None:
            return self.tr("You can switch later.")
        words = self.tr("{pc} opened {station} last time. You can switch later.")
        return words.format(pc=plain(self._remembered.pc_name), station=name_of(station))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._hint)
        column.addSpacing(16)
        grid = QGridLayout()
        grid.setSpacing(16)
        for number, card in enumerate(self.cards.values()):
            grid.addWidget(card, number // 2, number % 2)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(self.pair_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reach, 1)
        foot.addWidget(self.theme_button)
        foot.addWidget(self.language_button)
        column.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        dress(self._title, theme.office.title, theme.colour.text)
        dress(self._hint, theme.office.dense, theme.colour.text2)
        for card in self.cards.values():
            card.set_theme(theme)
        self.reach.set_theme(theme)
        is_dark = theme.name is ThemeName.DARK
        icon = Icon.MOON if is_dark else Icon.SUN
        self.theme_button.set_theme(theme)
        self.pair_button.set_theme(theme)
        self.language_button.set_theme(theme)
        self.theme_button.set_look(self.tr("Dark") if is_dark else self.tr("Light"), icon)
        self.theme_button.setAccessibleName(self.tr("Theme"))
