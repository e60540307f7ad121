"""Notices a finger or the mouse held in the top right corner of a window."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QWidget

from console.views.theme import Theme

HOLD_MS: Final = 2000
_HINT_AFTER_MS: Final = 400
_SIDE: Final = 96
_PRESSED: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_MOVED: Final = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate})
_RELEASED: Final = frozenset(
    {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
)


class CornerHold(QObject):
    """Watches the window's own handle; everything passes on to what lies there.

    Signals:
        held: somebody has held for two seconds.
    """

    held = Signal()

    def __init__(self, window: QWidget, theme: Callable[[], Theme]) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._hint: QWidget | None = None
        self._hold = QTimer(self, interval=HOLD_MS, singleShot=True)
        self._hold.timeout.connect(self._on_held)
        self._hint_soon = QTimer(self, interval=_HINT_AFTER_MS, singleShot=True)
        self._hint_soon.timeout.connect(self._show_hint)
        handle = window.windowHandle()
        assert handle is not None, "the window has to be shown first"
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow one finger."""
        kind = event.type()
        if kind in _PRESSED and self._is_in_corner(watched, event):
            self._hold.start()
            self._hint_soon.start()
        elif kind in _RELEASED or (kind in _MOVED and not self._is_in_corner(watched, event)):
            self._stop()
        return False

    def _is_in_corner(self, watched: QObject, event: QEvent) -> bool:
        spot = _spot(event)
        if spot is None or not isinstance(watched, QWindow):
            return False
        return spot.x() >= watched.width() - _SIDE and spot.y() <= _SIDE

    def _on_held(self) -> None:
        self._stop()
        self.held.emit()

    def _stop(self) -> None:
        self._hold.stop()
        self._hint_soon.stop()
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None

    def _show_hint(self) -> None:
        from console.views.kiosk.hold_hint import HoldHint

        self._hint = HoldHint(self._window, self._theme(), HOLD_MS - _HINT_AFTER_MS)


def _spot(event: QEvent) -> QPointF | None:
    if isinstance(event, QMouseEvent):
        return event.position()
    if isinstance(event, QTouchEvent) and event.points():
        return event.points()[0].position()
    return None
