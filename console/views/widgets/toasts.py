"""Toasts at the bottom right of a window: at most three, the newest lowest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.theme import DURATION, RADIUS, Palette, Theme
from console.views.typography import width
from console.views.widgets.button import Button, ButtonKind

MOST: Final = 3
_NARROWEST: Final = 360
_WIDEST: Final = 440
_HEIGHT: Final = 64
_MARGIN: Final = 16
_GAP: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a toast says. `action` is its button's word; `on_close` follows an error's cross.

    `lasts_ms`: how long it stays when not as long as others of its tone, milliseconds.
    """

    tone: Tone
    title: str
    text: str = ""
    icon: Icon | None = None
    action: str | None = None
    on_action: Callable[[], None] | None = None
    on_close: Callable[[], None] | None = None
    lasts_ms: int | None = None

    @property
    def stays_ms(self) -> int:
        """How long it stays, milliseconds; 0 is until somebody answers."""
        if self.lasts_ms is not None:
            return self.lasts_ms
        if self.tone is Tone.BAD:
            return DURATION.toast_error
        if self.tone is Tone.OK:
            return DURATION.undo_window if self.action else DURATION.toast_ok
        return DURATION.toast_info


class Toast(QWidget):
    """One message in a frameless window that never takes the focus."""

    closed = Signal()

    def __init__(self, message: Message, theme: Theme, owner: QWidget) -> None:
        super().__init__(
            owner,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.message = message
        self._theme = theme
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.closed)
        self.setAccessibleName(f"{message.title}. {message.text}".strip())
        self._build()
        self.resize(self._wanted_width(), _HEIGHT)
        self._start()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, 12, 0)
        row.setSpacing(4)
        row.addStretch()
        if self.message.action:
            act = Button(self.message.action, theme=self._theme)
            act.clicked.connect(self._on_action)
            row.addWidget(act)
        if self.message.stays_ms == 0:
            close = Button("", theme=self._theme, kind=ButtonKind.QUIET, icon=Icon.X)
            close.setAccessibleName(self.tr("Close"))
            close.clicked.connect(self._on_close)
            row.addWidget(close)
        self._buttons_width = row.sizeHint().width()

    def _wanted_width(self) -> int:
        office = self._theme.office
        words = max(
            width(office.strong, self.message.title), width(office.dense, self.message.text)
        )
        return round(min(_WIDEST, max(_NARROWEST, words + 56 + self._buttons_width + 8)))

    def _start(self) -> None:
        if self.message.stays_ms:
            self._clock.start(self.message.stays_ms)

    def _on_action(self) -> None:
        if self.message.on_action is not None:
            self.message.on_action()
        self.closed.emit()

    def _on_close(self) -> None:
        if self.message.on_close is not None:
            self.message.on_close()
        self.closed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        rect = QRectF(self.rect())
        edge = _edge(self.message.tone, colour)
        painting.box(painter, rect, radius=RADIUS.card, fill=edge)
        painting.box(painter, rect.adjusted(6, 0, 0, 0), radius=RADIUS.card, fill=colour.surface)
        painting.box(painter, rect, radius=RADIUS.card, border=colour.line_strong)
        icon = self.message.icon or _ICONS[self.message.tone]
        icons.draw(painter, icon, QRectF(20, 20, 24, 24), edge)
        self._paint_words(painter, rect.adjusted(56, 0, -self._buttons_width - 4, 0))
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        office, colour = self._theme.office, self._theme.colour
        upper = QRectF(rect.x(), 12, rect.width(), 20)
        if not self.message.text:
            upper.moveTop(22)
        painting.text(painter, upper, self.message.title, style=office.strong, colour=colour.text)
        lower = QRectF(rect.x(), 32, rect.width(), 20)
        painting.text(painter, lower, self.message.text, style=office.dense, colour=colour.text2)


class ToastStack(QObject):
    """Keeps the toasts of one window in its lower right corner."""

    def __init__(self, owner: QWidget, theme: Theme) -> None:
        super().__init__(owner)
        self._owner = owner
        self._theme = theme
        self._toasts: list[Toast] = []
        owner.installEventFilter(self)

    @property
    def messages(self) -> list[Message]:
        """What is shown, oldest first."""
        return [toast.message for toast in self._toasts]

    def set_theme(self, theme: Theme) -> None:
        """Paint later toasts with another theme."""
        self._theme = theme

    def show(self, message: Message) -> None:
        """Show a message; the oldest goes when there are three already."""
        if len(self._toasts) >= MOST:
            self._close(self._toasts[0])
        toast = Toast(message, self._theme, self._owner)
        toast.closed.connect(lambda: self._close(toast))
        self._toasts.append(toast)
        self._place()
        toast.show()

    def withdraw(self, message: Message) -> None:
        """Take a message away that is not true any more; nothing when it went already."""
        for toast in [one for one in self._toasts if one.message is message]:
            self._close(toast)

    def answer_newest(self) -> None:
        """Put the keyboard on the newest toast (F8)."""
        if self._toasts:
            self._toasts[-1].activateWindow()
            self._toasts[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return False

    def _close(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        corner = self._owner.mapToGlobal(QPoint(self._owner.width(), self._owner.height()))
        bottom = corner.y() - _MARGIN
        for toast in reversed(self._toasts):
            toast.move(corner.x() - _MARGIN - toast.width(), bottom - toast.height())
            bottom -= toast.height() + _GAP


_ICONS: Final = {
    Tone.INFO: Icon.MESSAGE,
    Tone.OK: Icon.CHECK,
    Tone.WARN: Icon.TRIANGLE_ALERT,
    Tone.BAD: Icon.CIRCLE_ALERT,
}


def _edge(tone: Tone, colour: Palette) -> QColor:
    return {
        Tone.INFO: colour.accent,
        Tone.OK: colour.ok,
        Tone.WARN: colour.warn,
        Tone.BAD: colour.bad,
    }[tone]
