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

# How high an item is, px, the roomiest first; the last narrow one has no word.
_NARROW_ITEM: Final = (56, 44, 34)
_WIDE_ITEM: Final = (40, 36, 32)
TIGHTEST: Final = len(_NARROW_ITEM) - 1


class RailItem(QAbstractButton):
    """An icon and a word; with a badge when something waits there."""

    def __init__(self, icon: Icon, words: str, theme: Theme) -> None:
        super().__init__()
        self._icon, self._theme = icon, theme
        self._short = words
        self._is_wide = True
        self._tightness = 0
        self._badge, self._needs_me = 0, False
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme, *, is_wide: bool) -> None:
        """Paint with another theme, wide or narrow."""
        self._theme, self._is_wide = theme, is_wide
        self.tighten(self._tightness)

    def shorten(self, short: str) -> None:
        """Have another word where the rail is narrow."""
        self._short = short
        self.update()

    def tighten(self, tightness: int) -> None:
        """Be less high, from 0, roomy, to TIGHTEST, an icon alone where the rail is narrow."""
        self._tightness = tightness
        self.setFixedHeight(self.height_at(tightness))
        self.update()

    def height_at(self, tightness: int) -> int:
        """How high it is then, px."""
        return self._theme.px((_WIDE_ITEM if self._is_wide else _NARROW_ITEM)[tightness])

    @property
    def _icon_top(self) -> int:
        """Where the icon begins in the narrow rail, px."""
        px = self._theme.px
        tops = (px(8), px(3), round((self.height() - px(22)) / 2))
        return tops[self._tightness]

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
            beside = self._icon_top + self._theme.px(11)
            middle = rect.height() / 2 if self._is_wide else beside
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
        words.setRight(rect.right() - px(12))
        if self._badge:
            spot = count_size(self._theme, self._badge)
            spot.moveCenter(rect.center())
            spot.moveRight(rect.right() - px(12))
            paint_count(painter, spot, self._badge, self._theme, needs_me=self._needs_me)
            words.setRight(spot.left() - px(4))
        painting.text(painter, words, self.text(), style=style, colour=ink)

    def _paint_narrow(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        px, style = self._theme.px, self._theme.office.micro
        icon = QRectF(0, self._icon_top, rect.width(), px(22))
        icons.draw(painter, self._icon, icon, ink)
        if self._tightness < TIGHTEST:
            place = QRectF(0, icon.bottom() + px(2), rect.width(), style.line)
            words, centre = self._short, painting.CENTRE
            painting.text(painter, place, words, style=style, colour=ink, align=centre)
        if self._badge:
            spot = count_size(self._theme, self._badge, 18)
            # Over the icon's corner: the word below is as wide as the item.
            above = max(0, self._icon_top - px(3))
            spot.moveTopLeft(QPointF(rect.center().x() + px(4), above))
            spot.moveRight(min(spot.right(), rect.right()))
            paint_count(painter, spot, self._badge, self._theme, needs_me=self._needs_me)
