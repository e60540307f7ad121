"""One choice of a few, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views import painting
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
        tell_choice(self, self._labels[self._current])

    @property
    def _style(self) -> TypeStyle:
        return TypeStyle(self._theme.office.dense.size, self._theme.office.dense.line, 600)

    def sizeHint(self) -> QSize:
        widest = max(width(self._style, label) for label in self._labels)
        each = round(widest) + self._theme.px(24)
        return QSize(each * len(self._labels) + 2 * _PADDING, self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _rect(self, number: int) -> QRectF:
        room = self.width() - 2 * _PADDING
        shares = [1.0] * len(self._labels)
        if self.width() < self.sizeHint().width():
            # Where all cannot be as wide as the widest, each is as wide as its word.
            shares = [width(self._style, label) + 8 for label in self._labels]
        one = room / sum(shares)
        left = _PADDING + one * sum(shares[:number])
        return QRectF(left, _PADDING, one * shares[number], self.height() - 2 * _PADDING)

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
        for number, label in enumerate(self._labels):
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
            painting.text(
                painter,
                rect,
                label,
                style=self._style,
                colour=colour.text if is_current else colour.text2,
                align=painting.CENTRE,
            )
        painter.end()
