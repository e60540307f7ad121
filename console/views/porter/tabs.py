"""The two lanes as tabs with counts, for a narrow screen."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import BORDER, RADIUS, Theme
from console.views.typography import width
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice
from console.views.widgets.focus_ring import paint_own_focus

HEIGHT = 72


class Tabs(QWidget):
    """Two or more big tabs; `chosen` carries the number of the one that was touched."""

    chosen = Signal(object)

    def __init__(self, labels: tuple[tuple[Icon, str], ...], theme: Theme) -> None:
        super().__init__()
        self._labels = labels
        self._counts = [0] * len(labels)
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        paint_own_focus(self)
        take_role(self, QAccessible.Role.PageTabList)
        self.set_theme(theme)

    @property
    def current(self) -> int:
        """The number of the chosen tab."""
        return self._current

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        self.update()

    def show_counts(self, counts: list[int]) -> None:
        """Show how much is in each lane."""
        self._counts = counts
        self._say()
        self.update()

    def choose(self, number: int) -> None:
        """Choose a tab."""
        self._current = number
        self._say()
        self.update()
        self.chosen.emit(number)

    def _say(self) -> None:
        label = self._labels[self._current][1]
        self.setAccessibleName(self.tr("Lanes"))
        tell_choice(self, f"{label} {self._counts[self._current]}")

    def _rect(self, number: int) -> QRectF:
        wide = (self.width() - 48 - 8 * (len(self._labels) - 1)) / len(self._labels)
        return QRectF(24 + number * (wide + 8), 8, wide, self.height() - 12)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was touched."""
        for number in range(len(self._labels)):
            if self._rect(number).contains(event.position()):
                self.choose(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self.choose(min(max(self._current + step, 0), len(self._labels) - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tabs; the chosen one is filled and has a bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._labels)):
            self._paint_tab(painter, number)
        painter.end()

    def _paint_tab(self, painter: QPainter, number: int) -> None:
        px, colour, rect = self._theme.px, self._theme.colour, self._rect(number)
        is_current = number == self._current
        fill = colour.selected if is_current else None
        border = colour.accent if is_current else colour.line
        painting.box(painter, rect, radius=RADIUS.card, fill=fill, border=border, width=2)
        icon, label = self._labels[number]
        ink = colour.accent_text if is_current else colour.text2
        style, count = self._theme.porter.timer, str(self._counts[number])
        words = width(style, label) + px(44) + width(style, count) + px(16)
        left = rect.center().x() - words / 2
        icons.draw(painter, icon, QRectF(left, rect.top(), px(30), rect.height()), ink)
        row = QRectF(left + px(44), rect.top(), rect.right() - left - px(44), rect.height())
        painting.text(painter, row, label, style=style, colour=ink)
        row.setLeft(row.left() + width(style, label) + px(16))
        painting.text(painter, row, count, style=style, colour=colour.text)
        if is_current and self.hasFocus():
            ring = rect.adjusted(2, 2, -2, -2)
            painting.box(painter, ring, radius=6, border=colour.focus, width=BORDER.focus_touch)
