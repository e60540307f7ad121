"""The search field of the top bar: pressing it opens the command palette."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import OFFICE, RADIUS, Theme, TypeStyle
from console.views.typography import width

_WIDE: Final = 360
_NARROW: Final = 40


class SearchButton(QAbstractButton):
    """Looks like a field; where there is little room, an icon alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Search"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.update()

    def width_in(self, free: int) -> int:
        """How wide it is where `free` px are free: as a field, as an icon, or not at all."""
        for wanted in (_WIDE, 280):
            if free >= self._theme.px(wanted):
                return self._theme.px(wanted)
        return self._theme.px(_NARROW) if free >= self._theme.px(_NARROW) else 0

    @property
    def is_field(self) -> bool:
        """Whether there is room for words."""
        return self.width() > self._theme.px(2 * _NARROW)

    def place(self, right: int, free: int, high: int) -> int:
        """Stand left of `right` in a bar `high` px high; where it begins."""
        wide, tall = self.width_in(free), self._theme.px(OFFICE.control)
        self.setVisible(wide > 0)
        self.setGeometry(right - wide, (high - tall) // 2, wide, tall)
        self.setToolTip("" if self.is_field else self._words())
        return right - wide

    def _words(self) -> str:
        return self.tr("Room, guest, order or colleague")

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sunken field with the keys that open it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, office, px = self._theme.colour, self._theme.office, self._theme.px
        whole = QRectF(self.rect())
        fill = colour.hover if self.underMouse() or self.isDown() else colour.sunken
        painting.box(painter, whole, radius=RADIUS.control, fill=fill, border=colour.line)
        side = px(16)
        left = whole.left() + px(10) if self.is_field else whole.center().x() - side / 2
        spot = QRectF(left, whole.center().y() - side / 2, side, side)
        icons.draw(painter, Icon.SEARCH, spot, colour.text2)
        if self.is_field:
            keys = self.tr("Ctrl K")
            micro = TypeStyle(office.micro.size, office.micro.line, 600)
            wide = width(micro, keys) + px(12)
            cap = QRectF(whole.right() - wide - px(6), whole.top() + px(6), wide, 0)
            cap.setBottom(whole.bottom() - px(6))
            painting.box(painter, cap, radius=RADIUS.chip, fill=colour.surface, border=colour.line)
            centre = painting.CENTRE
            painting.text(painter, cap, keys, style=micro, colour=colour.text2, align=centre)
            words = QRectF(spot.right() + px(8), whole.top(), 0, whole.height())
            words.setRight(cap.left() - px(8))
            painting.text(painter, words, self._words(), style=office.dense, colour=colour.text2)
        painter.end()
