"""Covers a window with an emergency until somebody there says that it is read."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.views import icons
from console.views.emergency.text import EmergencyText
from console.views.emergency.words import by_whom, tr
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import DURATION, Theme, TypeStyle
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from contract.resources.emergencies import Emergency
from contract.scalars import Id

_GUARD_S: Final = DURATION.approval_guard / 1000
_HEADING: Final = TypeStyle(40, 48, 700)
_META: Final = TypeStyle(22, 28, 500)
_NOTE: Final = TypeStyle(16, 24, 500)
_BUTTON: Final = TypeStyle(24, 32, 700)
_SCROLLS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
}
_PRESSES: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EmergencyAlert(QWidget):
    """Nothing below it can be reached. A key counts once the keyboard has rested for a moment.

    Signals:
        read: somebody says that it is read.
    """

    read = Signal()

    def __init__(
        self,
        owner: QWidget,
        place: Place,
        theme: Theme,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(owner)
        self._owner, self._place, self._theme = owner, place, theme
        self._monotonic = monotonic
        self._quiet_since = monotonic()
        self.emergency_id: Id | None = None
        self.heading, self.meta, self.note = plain_label(), plain_label(), plain_label()
        self.note.setWordWrap(True)
        self.text = EmergencyText(theme.colour.on_bad)
        self._scroll = QScrollArea()
        self.button = Button(tr("I have read this"), theme=theme, height=72, style=_BUTTON)
        self.button.clicked.connect(self.read)
        self.button.installEventFilter(self)
        self._build()
        self.set_theme(theme)
        owner.installEventFilter(self)
        self.setGeometry(owner.rect())

    def _build(self) -> None:
        self._build_scroll()
        head = QHBoxLayout()
        head.addSpacing(64)
        head.addWidget(self.heading, 1)
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addWidget(self.button)
        foot.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 48, 64, 48)
        column.setSpacing(20)
        column.addLayout(head)
        column.addWidget(self.meta)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def _build_scroll(self) -> None:
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.text)
        whole.addStretch()
        self._scroll.setWidget(inside)

    def show_emergency(self, emergency: Emergency, *, left: int) -> None:
        """Show one, and how many more there are after it."""
        self.emergency_id = emergency.id
        self.heading.setText(tr("Emergency"))
        self.meta.setText(by_whom(emergency, self._place))
        self.text.show_text(emergency.text)
        self.button.setAccessibleDescription(emergency.text)
        said = tr("Everything else goes on once it is read.")
        if left:
            said = tr("{count} more after this one.").format(count=left)
        self.note.setText(said)
        self.setAccessibleName(f"{self.heading.text()}. {self.meta.text()}. {emergency.text}")
        self._scroll.verticalScrollBar().setValue(0)
        self._rest()
        self._fit()

    def open(self) -> None:
        """Come up over everything, with the keyboard."""
        self.setGeometry(self._owner.rect())
        self.show()
        self.come_up()
        _application().focusChanged.connect(self._on_focus)

    def come_up(self) -> None:
        """Be above what came into the window meanwhile."""
        self.raise_()
        self.button.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Go for good."""
        _application().focusChanged.disconnect(self._on_focus)
        self._owner.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    @property
    def may_press(self) -> bool:
        """Whether a press can be meant for it: it was there, and no key was, for long enough."""
        return self._monotonic() - self._quiet_since >= _GUARD_S

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        ink = theme.colour.on_bad
        dress(self.heading, _HEADING, ink)
        dress(self.meta, _META, ink)
        dress(self.note, _NOTE, ink)
        self.text.set_ink(ink)
        self.button.set_theme(theme, _BUTTON)
        palette = QPalette(self._scroll.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.bad)
        self._scroll.setPalette(palette)
        self.update()

    def _rest(self) -> None:
        self._quiet_since = self._monotonic()

    def _fit(self) -> None:
        self.text.fit(QSize(self._scroll.width() - 24, self._scroll.height() - 8))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What lies below may change and ask for the keyboard; it does not get it."""
        if now is None or now is self or self.isAncestorOf(now):
            return
        if self._owner.isAncestorOf(now) or now is self._owner:
            self.come_up()

    def event(self, event: QEvent) -> bool:
        """No shortcut of what lies below runs while this is open."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window, and let through to the button only what can be meant for it."""
        if watched is self.button:
            return self._is_kept_back(event)
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._owner.rect())
        elif event.type() == QEvent.Type.ChildAdded:
            QTimer.singleShot(0, self, self.raise_)
        return False

    def _is_kept_back(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return not self._takes(event)
        presses = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
        return event.type() in presses and not self.may_press

    def _takes(self, event: QKeyEvent) -> bool:
        """A key that is held, or one of somebody who types on, presses nothing."""
        takes = event.key() in _PRESSES and self.may_press and not event.isAutoRepeat()
        if not takes:
            self._press_nothing(event)
        return takes

    def _press_nothing(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        if event.key() in _SCROLLS:
            step = _SCROLLS[Qt.Key(event.key())]
            bar.setValue(bar.value() + step * bar.singleStep() * 3)
        else:
            self._rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key reaches what lies below."""
        self._press_nothing(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the button reaches nothing."""

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """The one button keeps the keyboard."""
        self.button.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour
        painter.fillRect(self.rect(), colour.bad)
        spot = QRectF(64, 48, 48, 48)
        icons.draw(painter, Icon.TRIANGLE_ALERT, spot, colour.on_bad)
        painter.end()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
