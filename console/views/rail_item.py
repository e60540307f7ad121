"""One place in the rail: an icon, a word, and how many wait there."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from console.views import icons, painting
from console.views.counts import count_size, paint_count
from console.views.icons import Icon
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import width

_NARROW_ITEM: Final = 56
_WIDE_ITEM: Final = 40


class RailItem(QAbstractButton):
    """An icon and a word; with a badge when something waits there."""

    def __init__(self, icon: Icon, words: str, theme: Theme, *, short: str = "") -> None:
        super().__init__()
        self._icon, self._theme = icon, theme
        self._short = short or words
        self._is_wide = True
        self._badge, self._needs_me = 0, False
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme, *, is_wide: bool) -> None:
        """Paint with another theme, wide or narrow."""
        self._theme, self._is_wide = theme, is_wide
        self.setFixedHeight(theme.px(_WIDE_ITEM if is_wide else _NARROW_ITEM))
        self.update()

    @property
    def words_width(self) -> float:
        """How much room its word takes in the narrow rail, px."""
        return width(self._theme.office.micro, self._short)

    def show_badge(self, count: int, *, needs_me: bool) -> None:
        """Show how many wait there; filled when they wait for this person."""
        self._badge, self._needs_me = count, needs_me
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.update()

    def nextCheckState(self) -> None:
        """Only the rail says which item is current."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the item."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, rect = self._theme.colour, QRectF(self.rect())
        if self.isChecked():
            painting.box(
                painter, rect, radius=RADIUS.control, fill=colour.surface, border=colour.line
            )
            # In the narrow rail beside the icon: the word below it is as wide as the item.
            middle = rect.height() / 2 if self._is_wide else self._theme.px(19)
            bar = QRectF(0, middle - 12, BORDER.selected_bar, 24)
            painting.box(painter, bar, radius=2, fill=colour.accent)
        elif self.underMouse():
            painting.box(painter, rect, radius=RADIUS.control, fill=colour.hover)
        ink = colour.accent_text if self.isChecked() else colour.text2
        if self._is_wide:
            self._paint_wide(painter, rect, ink)
        else:
            self._paint_narrow(painter, rect, ink)
        painter.end()

    def _paint_wide(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        px, office = self._theme.px, self._theme.office
        icon = QRectF(rect.left() + px(12), 0, px(20), rect.height())
        icons.draw(painter, self._icon, icon, ink)
        weight = 600 if self.isChecked() else 500
        style = TypeStyle(office.body.size, office.body.line, weight)
        words = QRectF(icon.right() + px(10), 0, 0, rect.height())
        words.setRight(rect.right() - px(40))
        painting.text(painter, words, self.text(), style=style, colour=ink)
        if self._badge:
            spot = count_size(self._theme, self._badge)
            spot.moveCenter(rect.center())
            spot.moveRight(rect.right() - px(12))
            paint_count(painter, spot, self._badge, self._theme, needs_me=self._needs_me)

    def _paint_narrow(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        px, style = self._theme.px, self._theme.office.micro
        icon = QRectF(0, px(8), rect.width(), px(22))
        icons.draw(painter, self._icon, icon, ink)
        words = QRectF(0, icon.bottom() + px(2), rect.width(), style.line)
        painting.text(painter, words, self._short, style=style, colour=ink, align=painting.CENTRE)
        if self._badge:
            spot = count_size(self._theme, self._badge, 18)
            # Over the icon's corner: the word below is as wide as the item.
            spot.moveTopLeft(QPointF(rect.center().x() + px(4), px(5)))
            spot.moveRight(min(spot.right(), rect.right()))
            paint_count(painter, spot, self._badge, self._theme, needs_me=self._needs_me)
