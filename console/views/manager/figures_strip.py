"""A strip of figures: each a number, what it counts, and a word more."""

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from console.views import painting
from console.views.theme import RADIUS, Theme
from console.views.typography import width
from contract.record import Record

HEIGHT: Final = 88
LOW: Final = 72


class Figure(Record, frozen=True):
    """A number, what it counts, and a word more; `ink` where the number needs somebody.

    `hint` says what is counted, from when to when.
    """

    number: str
    words: str
    more: str = ""
    ink: QColor | None = None
    hint: str = ""


class FiguresStrip(QWidget):
    """Equal cells in one bordered strip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._figures: tuple[Figure, ...] = ()
        self._is_low = False
        self.set_theme(theme)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What is shown."""
        return self._figures

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._fit()

    def show_low(self, *, is_low: bool) -> None:
        """Be lower, in a low window."""
        self._is_low = is_low
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(LOW if self._is_low else HEIGHT))
        self.update()

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show other figures."""
        if figures != self._figures:
            self._figures = figures
            self.setAccessibleName(", ".join(f"{one.number} {one.words}" for one in figures))
            said = (f"{one.words}: {one.hint}" for one in figures if one.hint)
            self.setAccessibleDescription(" ".join(said))
            self.update()

    def hint_at(self, left: float) -> str:
        """What the figure that many px from the left counts."""
        number = int(left * len(self._figures) / max(1, self.width()))
        return self._figures[number].hint if 0 <= number < len(self._figures) else ""

    def event(self, event: QEvent) -> bool:
        """What a figure counts, beside the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            hint = self.hint_at(event.pos().x())
            QToolTip.showText(event.globalPos(), f"<p>{escape(hint)}</p>" if hint else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every cell."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        whole = QRectF(self.rect())
        painting.box(painter, whole, radius=RADIUS.dialog, fill=colour.surface, border=colour.line)
        wide = whole.width() / max(1, len(self._figures))
        for number, figure in enumerate(self._figures):
            if number:
                painter.fillRect(QRectF(number * wide, 1, 1, whole.height() - 2), colour.line)
            self._paint(painter, figure, QRectF(number * wide, 0, wide, whole.height()))
        painter.end()

    def _paint(self, painter: QPainter, figure: Figure, cell: QRectF) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        spot = cell.adjusted(px(24), 0, 0, 0)
        ink = figure.ink or colour.text
        painting.text(painter, spot, figure.number, style=office.room_head, colour=ink)
        left = spot.left() + width(office.room_head, figure.number) + px(16)
        upper = QRectF(left, cell.center().y() - px(20), cell.right() - left, px(20))
        if not figure.more:
            upper.moveTop(cell.center().y() - px(10))
        painting.text(painter, upper, figure.words, style=office.strong, colour=colour.text)
        lower = upper.translated(0, px(20))
        painting.text(painter, lower, figure.more, style=office.caption, colour=colour.text3)
