"""One choice of a few, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views import painting
from console.views.counts import count_size, paint_count
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice

_PADDING = 3


class Segments(QWidget):
    """`chosen` carries the number of the segment a person chose."""

    chosen = Signal(object)

    def __init__(self, labels: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = list(labels)
        self._counts: dict[int, int] = {}
        self._current = 0
        self._theme = theme
        self._under_mouse: int | None = None
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        take_role(self, QAccessible.Role.PageTabList)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def current(self) -> int:
        """The number of the chosen segment."""
        return self._current

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_labels(self, labels: Sequence[str]) -> None:
        """Say something else on as many segments."""
        if list(labels) != self._labels:
            self._labels = list(labels)
            self._say()
            self.updateGeometry()
            self.update()

    def show_count(self, number: int, count: int) -> None:
        """Say on a segment how many there wait for this person; none is no badge."""
        if self._counts.get(number, 0) != count:
            self._counts[number] = count
            self._say()
            self.updateGeometry()
            self.update()

    def show_choice(self, number: int) -> None:
        """Show a choice without telling anybody."""
        self._current = number
        self._say()
        self.update()

    def choose(self, number: int) -> None:
        """Choose as a person does."""
        number = min(max(number, 0), len(self._labels) - 1)
        if number != self._current:
            self.show_choice(number)
            self.chosen.emit(number)

    def _say(self) -> None:
        label, count = self._labels[self._current], self._counts.get(self._current, 0)
        tell_choice(self, f"{label} {count}" if count else label)

    def _style(self, *, is_current: bool = True) -> TypeStyle:
        dense = self._theme.office.dense
        return TypeStyle(dense.size, dense.line, 600 if is_current else 500)

    def _inner_width(self, number: int) -> float:
        """How wide a word and its badge are, px."""
        count = self._counts.get(number, 0)
        badge = count_size(self._theme, count).width() + self._theme.px(6) if count else 0
        return width(self._style(), self._labels[number]) + badge

    def sizeHint(self) -> QSize:
        widest = max(self._inner_width(number) for number in range(len(self._labels)))
        each = round(widest) + self._theme.px(24)
        return QSize(each * len(self._labels) + 2 * _PADDING, self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        words = sum(self._inner_width(number) for number in range(len(self._labels)))
        least = round(words) + self._theme.px(12) * len(self._labels) + 2 * _PADDING
        return QSize(least, self._theme.px(32))

    def _rect(self, number: int) -> QRectF:
        inner = [self._inner_width(one) for one in range(len(self._labels))]
        # The same space around every word, however long it is.
        space = (self.width() - 2 * _PADDING - sum(inner)) / len(inner)
        left = _PADDING + sum(inner[:number]) + space * number
        return QRectF(left, _PADDING, inner[number] + space, self.height() - 2 * _PADDING)

    def _at(self, spot: QPointF) -> int | None:
        numbers = range(len(self._labels))
        return next((number for number in numbers if self._rect(number).contains(spot)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number is not None:
            self.choose(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._show_under_mouse(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_under_mouse(None)

    def _show_under_mouse(self, number: int | None) -> None:
        if number != self._under_mouse:
            self._under_mouse = number
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self.choose(self._current + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        whole = QRectF(self.rect())
        painting.box(painter, whole, radius=RADIUS.control, fill=colour.sunken, border=colour.line)
        for number in range(len(self._labels)):
            rect, is_current = self._rect(number), number == self._current
            if is_current:
                painting.box(
                    painter,
                    rect,
                    radius=RADIUS.control - 1,
                    fill=colour.surface,
                    border=colour.line,
                )
            elif number == self._under_mouse and self.isEnabled():
                painting.box(painter, rect, radius=RADIUS.control - 1, fill=colour.hover)
            self._paint_words(painter, rect, number)
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF, number: int) -> None:
        label, count = self._labels[number], self._counts.get(number, 0)
        is_current, colour = number == self._current, self._theme.colour
        place = QRectF(rect)
        if count:
            spot = count_size(self._theme, count)
            inner = min(self._inner_width(number), rect.width())
            spot.moveCenter(rect.center())
            spot.moveRight(rect.center().x() + inner / 2)
            paint_count(painter, spot, count, self._theme, needs_me=True)
            place.setLeft(rect.center().x() - inner / 2)
            place.setRight(spot.left() - self._theme.px(6))
        painting.text(
            painter,
            place,
            label,
            style=self._style(is_current=is_current),
            colour=colour.text if is_current else colour.text2,
            align=painting.CENTRE,
        )
