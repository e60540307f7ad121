"""The porter's header: station, three figures, connection, clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.state.figures import PorterFigures
from console.views import icons, painting
from console.views.clock.duty_chip import DutyChip
from console.views.icons import Icon
from console.views.place import Place
from console.views.porter.styles import porter_styles
from console.views.theme import Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.badge import BadgeLook
from console.views.widgets.button import Button
from console.views.widgets.connection_badge import ConnectionBadge
from console.views.widgets.reach_badge import Reach, ReachBadge
from console.views.words import clock_time

HEIGHT = 72
_MARGIN = 24
_SEARCH = 56
_SHARES = (1.0, 0.9, 0.8, 0.7, 0.62, 0.54)
_SMALLEST_WORD = 14


@dataclass(frozen=True, slots=True)
class _Figure:
    number: str
    word: str
    short: str


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to write the header; `share` of the usual text size."""

    has_title: bool = True
    is_short: bool = False
    has_words: bool = True
    share: float = 1.0

    def sized(self, style: TypeStyle) -> TypeStyle:
        """`style` at the share."""
        return TypeStyle(round(style.size * self.share), style.line, style.weight)


_FITS: tuple[Fit, ...] = (
    Fit(),
    Fit(has_title=False),
    *(Fit(has_title=False, is_short=True, share=share) for share in _SHARES),
    *(Fit(has_title=False, has_words=False, share=share) for share in _SHARES),
)


class Header(QWidget):
    """Painted in one go; only the badges are widgets of their own."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._figures: PorterFigures | None = None
        self._clock = ""
        self._badges_begin = 0
        self.badge = ConnectionBadge(theme, look=BadgeLook.TOUCH, parent=self)
        self.reach = ReachBadge(theme, look=BadgeLook.TOUCH, parent=self)
        self.duty = DutyChip(theme, place, touch=True, parent=self)
        self.duty.told.connect(self._place_badges)
        self.search = Button("", theme=theme, icon=Icon.SEARCH, height=_SEARCH, parent=self)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.badge.set_theme(theme)
        self.reach.set_theme(theme)
        self.duty.set_theme(theme)
        self.search.set_theme(theme, theme.porter.timer)
        self.setFixedHeight(theme.px(HEIGHT))
        self._place_badges()
        self.update()

    def offer_search(self, search: Callable[[], None]) -> None:
        """Have a button that searches; once."""
        self.search.clicked.connect(search)
        self.search.show()
        self._place_badges()
        self.update()

    def show_figures(self, figures: PorterFigures | None) -> None:
        """Show the figures of the moment; None while nothing is known."""
        self._figures = figures
        self.setAccessibleName(", ".join(f"{one.number} {one.word}" for one in self._told()))
        self._place_badges()
        self.update()

    def show_reach(self, reach: Reach) -> None:
        """Say when nothing is heard here."""
        if self.reach.show_reach(reach):
            self._place_badges()
            self.update()

    def tick(self) -> None:
        """Show the hotel's time."""
        clock = clock_time(self._place.now(), self._place.zone)
        if clock != self._clock:
            self._clock = clock
            self.update()

    def _told(self) -> list[_Figure]:
        known = self._figures
        numbers: tuple[int | str, ...] = ("–", "–", "–")
        if known is not None:
            numbers = (known.ready, known.on_the_way, known.breakfasts_to_go)
        is_one = numbers[2] == 1
        ready, on_the_way = self.tr("ready"), self.tr("on the way")
        to_go = self.tr("breakfast to go") if is_one else self.tr("breakfasts to go")
        short = self.tr("breakfast") if is_one else self.tr("breakfasts")
        words = ((ready, ready), (on_the_way, on_the_way), (to_go, short))
        return [_Figure(str(n), *both) for n, both in zip(numbers, words, strict=True)]

    @property
    def _clock_width(self) -> int:
        return round(width(porter_styles(self._theme).kpi, "00:00")) + 2

    def _place_badges(self) -> None:
        badges = [self.badge] if self.reach.isHidden() else [self.badge, self.reach]
        self.duty.setVisible(self.duty.is_needed)
        self._place_row(badges)
        if self.duty.is_needed:
            self.duty.fit(lambda: self._place_row([*badges, self.duty]))
        self.update()

    def _place_row(self, badges: Sequence[QWidget]) -> Fit:
        """Put badges beside the clock and search beside them; how the rest is written then."""
        right = self.width() - _MARGIN - self._clock_width - self._theme.px(24)
        for badge in badges:
            size = badge.sizeHint()
            top = (self.height() - size.height()) // 2
            badge.setGeometry(right - size.width(), top, size.width(), size.height())
            right = badge.x() - self._theme.px(24)
        self._badges_begin = badges[-1].x()
        side = self._theme.px(_SEARCH)
        right, top = self._badges_begin - self._theme.px(16), (self.height() - side) // 2
        self.search.setGeometry(right - side, top, side, side)
        return self.fit

    @property
    def _free_end(self) -> int:
        """Where search and badges begin, px."""
        return self._badges_begin if self.search.isHidden() else self.search.x()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the badges beside the clock."""
        self._place_badges()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title, figures and clock."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, styles = self._theme.colour, porter_styles(self._theme)
        painter.fillRect(self.rect(), colour.app)
        clock = QRectF(self.width() - _MARGIN - self._clock_width, 0, self._clock_width, 0)
        clock.setHeight(self.height())
        painting.text(
            painter, clock, self._clock, style=styles.kpi, colour=colour.text, align=painting.RIGHT
        )
        fit = self.fit
        self._paint_title(painter, fit)
        self._paint_figures(painter, fit)
        painter.end()

    @property
    def fit(self) -> Fit:
        """The fullest way to write title and figures that ends before the badges."""
        free, meta = self._free_end - 24, self._theme.porter.meta
        readable = (
            fit for fit in _FITS if not fit.has_words or fit.sized(meta).size >= _SMALLEST_WORD
        )
        return next((fit for fit in readable if self.end_of(fit) <= free), _FITS[-1])

    def end_of(self, fit: Fit) -> float:
        """Where the last figure ends, px."""
        return self._begin(fit) + sum(self._wide(figure, fit) for figure in self._told())

    def _begin(self, fit: Fit) -> float:
        """Where the first figure begins, px."""
        px = self._theme.px
        icon = _MARGIN + px(34)
        if not fit.has_title:
            return icon + px(12) - px(24) * fit.share
        words = width(porter_styles(self._theme).title, self.tr("Porter"))
        return max(icon + px(12) + words + 2, px(176) if self.width() >= px(1200) else 0)

    def _wide(self, figure: _Figure, fit: Fit) -> float:
        px, kpi = self._theme.px, fit.sized(porter_styles(self._theme).kpi)
        wide = px(48) * fit.share + width(kpi, figure.number) + 1
        if not fit.has_words:
            return wide
        meta = fit.sized(self._theme.porter.meta)
        return (
            wide
            + px(10) * fit.share
            + width(meta, figure.short if fit.is_short else figure.word)
            + 1
        )

    def _paint_title(self, painter: QPainter, fit: Fit) -> None:
        px, colour, style = self._theme.px, self._theme.colour, porter_styles(self._theme).title
        icon = QRectF(_MARGIN, 0, px(34), self.height())
        icons.draw(painter, Icon.ROUTE, icon, colour.text)
        if fit.has_title:
            title = self.tr("Porter")
            words = QRectF(icon.right() + px(12), 0, width(style, title) + 2, self.height())
            painting.text(painter, words, title, style=style, colour=colour.text)

    def _paint_figures(self, painter: QPainter, fit: Fit) -> None:
        px, colour = self._theme.px, self._theme.colour
        kpi, meta = fit.sized(porter_styles(self._theme).kpi), fit.sized(self._theme.porter.meta)
        gap, left = px(48) * fit.share, self._begin(fit)
        for figure in self._told():
            painter.fillRect(QRectF(left + gap / 2, px(16), 1, self.height() - px(32)), colour.line)
            spot = QRectF(left + gap, 0, width(kpi, figure.number) + 1, self.height())
            painting.text(painter, spot, figure.number, style=kpi, colour=colour.text)
            if fit.has_words:
                word = figure.short if fit.is_short else figure.word
                beside = QRectF(
                    spot.right() + px(10) * fit.share, px(6), width(meta, word) + 1, self.height()
                )
                painting.text(painter, beside, word, style=meta, colour=colour.text2)
            left += self._wide(figure, fit)
