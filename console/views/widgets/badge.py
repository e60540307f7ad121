"""An icon and a word that say how something stands."""

import enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from contract.record import Record


class BadgeLook(enum.Enum):
    """OFFICE is a tinted chip, TOUCH is bare icon and word."""

    OFFICE = enum.auto()
    TOUCH = enum.auto()


class Said(Record, frozen=True):
    """What a badge shows."""

    icon: Icon
    word: str
    ink: QColor
    tint: QColor


class Badge(QAbstractButton):
    """Paints what `said` gives; call `refresh` when that is another.

    One of the offices can be pressed; one of the touch stations only shows.
    """

    def __init__(self, theme: Theme, *, look: BadgeLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        is_pressed = look is BadgeLook.OFFICE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_pressed else Qt.FocusPolicy.NoFocus)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if is_pressed else Qt.CursorShape.ArrowCursor
        )

    def said(self) -> Said:
        """What to show in the present theme."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Paint anew, perhaps in another size."""
        self.updateGeometry()
        self.update()

    @property
    def _style(self) -> TypeStyle:
        if self._look is BadgeLook.TOUCH:
            return TypeStyle(22, 28, 600)
        px = self._theme.px
        return TypeStyle(px(12), px(16), 600)

    def sizeHint(self) -> QSize:
        style = self._style
        icon = round(style.size * 1.25)
        padding = self._theme.px(16) if self._look is BadgeLook.OFFICE else 0
        return QSize(round(width(style, self.said().word)) + icon + 8 + padding, style.line + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        said = self.said()
        rect = QRectF(self.rect())
        left = 0.0
        if self._look is BadgeLook.OFFICE:
            painting.box(painter, rect, radius=RADIUS.chip, fill=said.tint)
            left = float(self._theme.px(8))
        icon = round(self._style.size * 1.25)
        icons.draw(painter, said.icon, QRectF(left, 0, icon, rect.height()), said.ink)
        words = rect.adjusted(left + icon + 6, 0, 2, 0)
        painting.text(painter, words, said.word, style=self._style, colour=said.ink)
        painter.end()
