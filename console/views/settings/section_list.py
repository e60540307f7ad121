"""The list of sections at the left: icons and names, worked with the arrow keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle

_WIDE: Final = 240
_NARROW: Final = 64
_ITEM: Final = 40


class SectionItem(QAbstractButton):
    """One section; only the list says which is open."""

    def __init__(self, icon: Icon, title: str, theme: Theme) -> None:
        super().__init__()
        self._icon, self._theme = icon, theme
        self._is_wide = True
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme, *, is_wide: bool) -> None:
        """Paint with another theme, with or without the name."""
        self._theme, self._is_wide = theme, is_wide
        self.setToolTip("" if is_wide else self.text())
        self.setFixedHeight(theme.px(_ITEM))
        self.update()

    def nextCheckState(self) -> None:
        """Pressing chooses; it never takes a choice away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are the list's; Enter presses like Space."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the item."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        rect = QRectF(self.rect())
        if self.isChecked():
            painting.box(painter, rect, radius=RADIUS.control, fill=colour.accent_tint)
            bar = QRectF(0, rect.center().y() - px(12), BORDER.selected_bar, px(24))
            painting.box(painter, bar, radius=2, fill=colour.accent)
        elif self.underMouse():
            painting.box(painter, rect, radius=RADIUS.control, fill=colour.hover)
        ink = colour.accent_text if self.isChecked() else colour.text2
        size = px(20)
        left = px(18) if self._is_wide else (rect.width() - size) / 2
        icons.draw(painter, self._icon, QRectF(left, 0, size, rect.height()), ink)
        if self._is_wide:
            weight = 600 if self.isChecked() else 500
            style = TypeStyle(office.body.size, office.body.line, weight)
            words = rect.adjusted(left + size + px(12), 0, -px(8), 0)
            painting.text(painter, words, self.text(), style=style, colour=ink)
        painter.end()


class SectionList(QWidget):
    """`chosen` carries the number of a section; Tab stops once, at the open one."""

    chosen = Signal(object)

    def __init__(self, titles: Sequence[tuple[Icon, str]], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.items = [SectionItem(icon, title, theme) for icon, title in titles]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 24, 12, 12)
        column.setSpacing(0)
        for number, item in enumerate(self.items):
            item.clicked.connect(lambda _=False, one=number: self.chosen.emit(one))
            column.addWidget(item)
        column.addStretch(1)
        self.setAccessibleName(self.tr("Sections"))
        self.set_theme(theme, is_wide=True)

    def set_theme(self, theme: Theme, *, is_wide: bool) -> None:
        """Paint with another theme, with or without the names."""
        self._theme = theme
        self.setFixedWidth(theme.px(_WIDE if is_wide else _NARROW))
        for item in self.items:
            item.set_theme(theme, is_wide=is_wide)
        self.update()

    def show_current(self, number: int) -> None:
        """Mark the open section."""
        for other, item in enumerate(self.items):
            is_open = other == number
            item.setChecked(is_open)
            item.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self.items[number])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, Home and End open the section there."""
        now = next(number for number, item in enumerate(self.items) if item.isChecked())
        last = len(self.items) - 1
        where = {
            Qt.Key.Key_Up: max(now - 1, 0),
            Qt.Key.Key_Down: min(now + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if where is None:
            event.ignore()
            return
        self.chosen.emit(where)
        self.items[where].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a line at the right."""
        painter = QPainter(self)
        colour = self._theme.colour
        painter.fillRect(self.rect(), colour.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), colour.line)
        painter.end()
