"""Toasts at the bottom right of a window: at most three, the newest lowest."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.palettes import Palette
from console.views.theme import DURATION, RADIUS, TOUCH, Theme, TypeStyle
from console.views.typography import cut, width
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.wrapping import wrapped
from contract.record import Record

MOST: Final = 3
_NARROWEST: Final = 360
_WIDEST: Final = 440
_WIDEST_TOUCH: Final = 640
_MARGIN: Final = 16
_GAP: Final = 8
_MOST_ROWS: Final = 4
_IS_KEPT_CLEAR: Final = "isKeptClear"


def keep_clear(widget: QWidget) -> None:
    """Have toasts above a widget, never over it, while it is on screen."""
    widget.setProperty(_IS_KEPT_CLEAR, True)


class Message(Record, frozen=True, kw_only=True):
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


class ToastLook(Record, frozen=True):
    """The theme, and whether it is read and touched from a step away."""

    theme: Theme
    touch: bool = False

    @property
    def title(self) -> TypeStyle:
        return self._sized(22, 700) if self.touch else self.theme.office.strong

    @property
    def text(self) -> TypeStyle:
        return self._sized(20, 500) if self.touch else self.theme.office.dense

    @property
    def button(self) -> int:
        """How high its buttons are, px."""
        return self.theme.px(TOUCH.kitchen_target_min) if self.touch else self.theme.px(32)

    @property
    def widest(self) -> int:
        return self.theme.px(_WIDEST_TOUCH if self.touch else _WIDEST)

    def _sized(self, size: int, weight: int) -> TypeStyle:
        return TypeStyle(self.theme.px(size), self.theme.px(size + 6), weight)


class Toast(QWidget):
    """One message. It lies in the window it belongs to and never takes the focus by itself."""

    closed = Signal()

    def __init__(self, message: Message, look: ToastLook, owner: QWidget) -> None:
        super().__init__(owner)
        self.message = message
        self._look = look
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.closed)
        self.setAccessibleName(f"{message.title}. {message.text}".strip())
        take_role(self, QAccessible.Role.Notification)
        self.buttons: list[Button] = []
        self._build()
        self._rows = self._wrapped()
        self.resize(*self._wanted_size())
        self._start()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, 12, 0)
        row.setSpacing(_GAP)
        row.addStretch()
        if self.message.action:
            self._add(row, self.message.action, ButtonKind.SECONDARY, None, self._on_action)
        if self.message.stays_ms == 0:
            close = self._add(row, "", ButtonKind.QUIET, Icon.X, self._on_close)
            close.setAccessibleName(self.tr("Close"))
        self._buttons_width = row.sizeHint().width()

    def _add(
        self,
        row: QHBoxLayout,
        text: str,
        kind: ButtonKind,
        icon: Icon | None,
        pressed: Callable[[], None],
    ) -> Button:
        look = self._look
        button = Button(
            text, theme=look.theme, kind=kind, icon=icon, height=look.button, style=look.title
        )
        button.clicked.connect(pressed)
        button.installEventFilter(self)
        row.addWidget(button)
        self.buttons.append(button)
        return button

    @property
    def _left(self) -> int:
        return self._look.theme.px(56)

    def _wrapped(self) -> list[tuple[str, TypeStyle]]:
        look, message = self._look, self.message
        room = look.widest - self._left - self._buttons_width - _GAP
        titles = [(row, look.title) for row in wrapped(message.title, look.title, room)]
        texts = [(row, look.text) for row in wrapped(message.text, look.text, room) if row]
        rows = titles + texts
        if len(rows) > _MOST_ROWS:
            # More than it has room for: one sees that it goes on.
            last, style = rows[_MOST_ROWS - 1]
            rows = [*rows[: _MOST_ROWS - 1], (cut(f"{last}…", style, room), style)]
        return rows

    def _wanted_size(self) -> tuple[int, int]:
        look = self._look
        words = max(width(style, row) for row, style in self._rows)
        wide = words + self._left + self._buttons_width + _GAP + 2
        lines = sum(style.line for _, style in self._rows)
        high = max(lines + look.theme.px(24), look.button + 2 * _GAP, look.theme.px(64))
        return round(min(look.widest, max(_NARROWEST, wide))), high

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It does not go while the keyboard is on one of its buttons."""
        if event.type() == QEvent.Type.FocusIn:
            self._clock.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        colour, px, rect = theme.colour, theme.px, QRectF(self.rect())
        edge = _edge(self.message.tone, colour)
        painting.box(painter, rect, radius=RADIUS.card, fill=edge)
        painting.box(painter, rect.adjusted(6, 0, 0, 0), radius=RADIUS.card, fill=colour.surface)
        painting.box(painter, rect, radius=RADIUS.card, border=colour.line_strong)
        icon = self.message.icon or _ICONS[self.message.tone]
        top = (rect.height() - sum(style.line for _, style in self._rows)) / 2
        first = self._rows[0][1].line
        icons.draw(painter, icon, QRectF(px(20), top, px(24), first), edge)
        for row, style in self._rows:
            ink = colour.text if style == self._look.title else colour.text2
            corner = QPointF(self._left, top)
            painting.lines(painter, corner, [row], style=style, colour=ink)
            top += style.line
        painter.end()


class ToastStack(QObject):
    """Keeps the toasts of one page in its lower right corner; they go with the page."""

    def __init__(self, owner: QWidget, theme: Theme) -> None:
        super().__init__(owner)
        self._owner = owner
        self._look = ToastLook(theme)
        self._lift = 0
        self._toasts: list[Toast] = []
        owner.installEventFilter(self)

    @property
    def messages(self) -> list[Message]:
        """What is shown, oldest first."""
        return [toast.message for toast in self._toasts]

    @property
    def toasts(self) -> list[Toast]:
        """The toasts on screen, oldest first."""
        return list(self._toasts)

    def set_look(self, look: ToastLook, *, lift: int = 0) -> None:
        """Paint later toasts otherwise; all stand `lift` px above the lower edge."""
        self._look, self._lift = look, lift
        self._place()

    def show(self, message: Message) -> None:
        """Show a message; the oldest goes when there are three already."""
        if len(self._toasts) >= MOST:
            self._close(self._toasts[0])
        toast = Toast(message, self._look, self._owner)
        toast.closed.connect(lambda: self._close(toast))
        self._toasts.append(toast)
        self._place()
        toast.show()
        announce(toast, toast.accessibleName(), assertive=message.tone is Tone.BAD)

    def withdraw(self, message: Message) -> None:
        """Take a message away that is not true any more; nothing when it went already."""
        for toast in [one for one in self._toasts if one.message is message]:
            self._close(toast)

    def answer_newest(self) -> None:
        """Put the keyboard on the newest toast that can be answered (F8)."""
        answerable = [toast for toast in self._toasts if toast.buttons]
        if answerable:
            owner = self._owner.window()
            owner.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
            answerable[-1].buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _close(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        if not self._toasts:
            return
        right = self._owner.width() - _MARGIN
        bottom = self._floor(right - max(toast.width() for toast in self._toasts))
        for toast in reversed(self._toasts):
            toast.move(right - toast.width(), bottom - toast.height())
            toast.raise_()
            bottom -= toast.height() + _GAP

    def _floor(self, left: int) -> int:
        """The lowest the newest may reach, where toasts begin at `left`, px."""
        floor = self._owner.height() - _MARGIN - self._lift
        for widget in self._owner.findChildren(QWidget):
            if widget.property(_IS_KEPT_CLEAR) and widget.isVisibleTo(self._owner):
                corner = widget.mapTo(self._owner, QPoint(0, 0))
                if corner.x() + widget.width() > left:
                    floor = min(floor, corner.y() - _GAP)
        return floor


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
