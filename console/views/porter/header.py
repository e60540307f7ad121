"""The porter's header: station, three figures, connection, clock."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.state.figures import PorterFigures
from console.views import icons, painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.porter.styles import porter_styles
from console.views.theme import Theme
from console.views.typography import width
from console.views.widgets.connection_badge import BadgeLook, ConnectionBadge
from console.views.words import clock_time

HEIGHT = 72
_MARGIN = 24


class Header(QWidget):
    """Painted in one go; only the connection badge is a widget of its own."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._figures: PorterFigures | None = None
        self._clock = ""
        self.badge = ConnectionBadge(theme, look=BadgeLook.TOUCH, parent=self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.badge.set_theme(theme)
        self.setFixedHeight(theme.px(HEIGHT))
        self._place_badge()
        self.update()

    def show_figures(self, figures: PorterFigures | None) -> None:
        """Show the figures of the moment; None while nothing is known."""
        self._figures = figures
        self.setAccessibleName(", ".join(f"{n} {word}" for n, word in self._told()))
        self._place_badge()
        self.update()

    def tick(self) -> None:
        """Show the hotel's time."""
        clock = clock_time(self._place.now(), self._place.zone)
        if clock != self._clock:
            self._clock = clock
            self.update()

    def _told(self) -> list[tuple[str, str]]:
        figures = self._figures
        numbers = (
            (figures.ready, figures.on_the_way, figures.breakfasts_to_go)
            if figures is not None
            else ("–", "–", "–")
        )
        is_one = numbers[2] == 1
        breakfasts = self.tr("breakfast to go") if is_one else self.tr("breakfasts to go")
        words = (self.tr("ready"), self.tr("on the way"), breakfasts)
        return [(str(number), word) for number, word in zip(numbers, words, strict=True)]

    @property
    def _clock_width(self) -> int:
        return round(width(porter_styles(self._theme).kpi, "00:00")) + 2

    def _place_badge(self) -> None:
        size = self.badge.sizeHint()
        right = self.width() - _MARGIN - self._clock_width - self._theme.px(24)
        self.badge.setGeometry(
            right - size.width(), (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the badge beside the clock."""
        self._place_badge()

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
        self._paint_figures(painter, self._paint_title(painter))
        painter.end()

    def _paint_title(self, painter: QPainter) -> float:
        px, colour, style = self._theme.px, self._theme.colour, porter_styles(self._theme).title
        icon = QRectF(_MARGIN, 0, px(34), self.height())
        icons.draw(painter, Icon.ROUTE, icon, colour.text)
        title = self.tr("Porter")
        words = QRectF(icon.right() + px(12), 0, width(style, title) + 2, self.height())
        if self._spare(words.right()) < px(24):
            return icon.right() - px(12)
        painting.text(painter, words, title, style=style, colour=colour.text)
        return max(words.right(), px(176) if self.width() >= px(1200) else 0)

    def _spare(self, left: float) -> float:
        return self.badge.x() - left - self._figures_width(with_words=True)

    def _figures_width(self, *, with_words: bool) -> float:
        px, styles = self._theme.px, porter_styles(self._theme)
        total = 0.0
        for number, word in self._told():
            total += px(48) + width(styles.kpi, number)
            total += width(self._theme.porter.meta, word) + px(10) if with_words else 0
        return total

    def _paint_figures(self, painter: QPainter, left: float) -> None:
        px, colour, styles = self._theme.px, self._theme.colour, porter_styles(self._theme)
        meta = self._theme.porter.meta
        for number, word in self._told():
            bar = QRectF(left + px(24), px(16), 1, self.height() - px(32))
            painter.fillRect(bar, colour.line)
            spot = QRectF(left + px(48), 0, width(styles.kpi, number) + 1, self.height())
            painting.text(painter, spot, number, style=styles.kpi, colour=colour.text)
            beside = QRectF(spot.right() + px(10), px(6), width(meta, word) + 1, self.height())
            painting.text(painter, beside, word, style=meta, colour=colour.text2)
            left = beside.right()
