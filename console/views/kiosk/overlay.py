"""A panel in the middle of a window that nothing below it can be reached through."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from console.views import painting
from console.views.theme import RADIUS, Theme

_SCRIM: Final = QColor(0, 0, 0, 150)
IDLE_MS: Final = 30_000


class Overlay(QWidget):
    """Covers `owner` until it is closed; put things into `column`.

    Signals:
        closed: somebody went back, or nobody touched anything for half a minute.
    """

    closed = Signal()

    def __init__(self, owner: QWidget, theme: Theme) -> None:
        super().__init__(owner)
        self._owner, self._theme = owner, theme
        self._panel = QWidget(self)
        self.column = QVBoxLayout(self._panel)
        self.column.setContentsMargins(24, 24, 24, 24)
        self.column.setSpacing(8)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._panel)
        middle.addStretch()
        whole = QVBoxLayout(self)
        whole.addStretch()
        whole.addLayout(middle)
        whole.addStretch()
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.closed)
        self._before: QWidget | None = None
        owner.installEventFilter(self)

    def open(self) -> None:
        """Come up over everything, with the keyboard."""
        self._before = self._owner.window().focusWidget()
        self.setGeometry(self._owner.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        _application().focusChanged.connect(self._on_focus)
        self._idle.start()

    def close_up(self) -> None:
        """Go, and give the keyboard back to who had it."""
        self._idle.stop()
        _application().focusChanged.disconnect(self._on_focus)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What lies below may change and ask for the keyboard; it does not get it."""
        if now is None or now is self or self.isAncestorOf(now):
            return
        if self._owner.isAncestorOf(now):
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def stay(self) -> None:
        """Somebody is here: the half minute begins anew."""
        self._idle.start()

    def event(self, event: QEvent) -> bool:
        """No shortcut of what lies below runs while this is open."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._owner.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; no key reaches what lies below."""
        self.stay()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the panel reaches nothing."""
        self.stay()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the panel."""
        stops = [
            child
            for child in self._panel.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible()
            if child.isEnabled()
        ]
        if stops:
            focused = self.focusWidget()
            step = 1 if forward else -1
            at = stops.index(focused) + step if focused in stops else (0 if forward else -1)
            stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A scrim, and the panel's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), _SCRIM)
        colour = self._theme.colour
        painting.box(
            painter,
            QRectF(self._panel.geometry()),
            radius=RADIUS.dialog,
            fill=colour.raised,
            border=colour.line_strong,
        )
        painter.end()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
