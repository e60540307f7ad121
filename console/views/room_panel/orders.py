"""The open orders of a room, painted in one widget; a press opens one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.room_panel import RoomOrder, RoomPanelModels
from console.views import painting
from console.views.place import Place
from console.views.reception.words import status_chip
from console.views.room_panel import words
from console.views.room_panel.card import SIDE
from console.views.room_panel.order_paint import OrderBrush
from console.views.theme import BORDER, RADIUS, Theme
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class OpenOrders(QWidget):
    """`opened(object)` carries the (entity, id) of the order that was pressed."""

    opened = Signal(object)

    def __init__(self, models: RoomPanelModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self._current = 0
        self._rects: list[QRectF] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.tr("Open orders"))
        take_role(self, QAccessible.Role.List)

    @property
    def _orders(self) -> list[RoomOrder]:
        return list(self._models.orders)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.lay_out()

    def lay_out(self) -> None:
        """Measure the orders as they are now."""
        self._current = min(self._current, max(0, len(self._orders) - 1))
        pad, self._rects, top = self._theme.px(12), [], 0.0
        for order in self._orders:
            ends = self._brush(top + pad, None).order(order)
            self._rects.append(QRectF(0, top, self.width(), ends + pad - top))
            top = ends + pad
        self.setFixedHeight(max(1, round(top)))
        self._say()
        self.update()

    def _brush(self, top: float, painter: QPainter | None) -> OrderBrush:
        side = self._theme.px(SIDE)
        return OrderBrush(
            theme=self._theme,
            place=self._place,
            now=self._place.now(),
            left=side,
            wide=self.width() - 2.0 * side,
            y=top,
            painter=painter,
        )

    def _say(self) -> None:
        colour, now = self._theme.colour, self._place.now()
        said = [
            words.spoken_order(one, status_chip(one.line, now, colour).words, self._place)
            for one in self._orders
        ]
        if said:
            tell_choice(self, said[self._current])

    def sizeHint(self) -> QSize:
        """As high as its orders."""
        high = self._rects[-1].bottom() if self._rects else 1
        return QSize(200, round(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names wrap to the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.lay_out()

    def _at(self, spot: QPointF) -> int | None:
        hits = (number for number, rect in enumerate(self._rects) if rect.contains(spot))
        return next(hits, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """An order can be pressed."""
        is_over = self._at(event.position()) is not None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if is_over else arrow)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the order below the pointer."""
        number = self._at(event.position())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self._open(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose, Enter opens."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and 0 <= self._current + step < len(self._rects):
            self._current += step
            self._say()
            self.update()
        elif Qt.Key(event.key()) in _ENTER and self._rects:
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    def _open(self, number: int) -> None:
        self._current = number
        self.opened.emit(self._orders[number].line.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every order, with a line between two."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, pad = self._theme.colour, self._theme.px(12)
        for number, (order, rect) in enumerate(zip(self._orders, self._rects, strict=False)):
            if number:
                painter.fillRect(QRectF(0, rect.top(), self.width(), 1), colour.line)
            self._brush(rect.top() + pad, painter).order(order)
            if number == self._current and self.hasFocus():
                ring = rect.adjusted(3, 3, -3, -3)
                width = BORDER.focus
                painting.box(painter, ring, radius=RADIUS.chip, border=colour.focus, width=width)
        painter.end()
