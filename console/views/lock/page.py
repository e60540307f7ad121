"""The page that covers everything until somebody unlocks it or another person signs in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.sign_in.caps_lock import CapsLockWatch
from console.views.sign_in.corners import Corners, paint_corners
from console.views.sign_in.field import Field
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import plain

_CARD: Final = (456, 448)
_DISC: Final = 48
_BELOW_DISC: Final = 104
_SIDE: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class LockActions:
    """What the page can ask for. `unlock` takes a password."""

    unlock: Callable[[str], None]
    switch: Callable[[], None]


class LockPage(QWidget):
    """Asks for one person's password; is answered by `show_problem`, or by going away."""

    def __init__(
        self, person: str, place: Place, version: str, *, actions: LockActions, theme: Theme
    ) -> None:
        super().__init__()
        self._place, self._version, self._actions = place, version, actions
        self._is_busy = False
        self._title = plain_label(self.tr("Locked"))
        self._who = plain_label(plain(person))
        self.duty = plain_label()
        self.alerts = plain_label()
        self.password = Field(self.tr("Password"), Icon.LOCK, theme)
        self.password.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._caps_lock = CapsLockWatch(self.password.edit)
        self.unlock = Button("", theme=theme, kind=ButtonKind.PRIMARY, height=48)
        self.unlock.key = self.tr("Enter")
        self.switch = Button(self.tr("Switch person"), theme=theme, icon=Icon.USERS, height=40)
        self._column = QWidget(self)
        self._build()
        self._connect()
        self.setFocusProxy(self.password.edit)
        self.show_alerts(0)
        self.show_duty("")
        self.set_busy(busy=False)
        self.set_theme(theme)

    def _build(self) -> None:
        column = QVBoxLayout(self._column)
        column.setSpacing(0)
        for label in (self._title, self._who, self.duty, self.alerts):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(self.password)
        column.addSpacing(8)
        column.addWidget(self.unlock)
        column.addSpacing(12)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        self.password.edit.returnPressed.connect(self._submit)
        self.unlock.clicked.connect(self._submit)
        self.switch.clicked.connect(self._actions.switch)
        self._caps_lock.changed.connect(self._on_caps_lock)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.kpi, theme.colour.text)
        dress(self._who, theme.office.message, theme.colour.text2)
        dress(self.duty, theme.office.body, theme.colour.text2)
        dress(self.alerts, theme.office.strong, theme.colour.warn_text)
        self.password.set_theme(theme)
        self.unlock.set_theme(theme, theme.office.strong)
        self.unlock.setFixedHeight(theme.px(48))
        self.switch.set_theme(theme)
        layout = self._column.layout()
        assert layout is not None
        layout.setContentsMargins(_SIDE, theme.px(_BELOW_DISC), _SIDE, theme.px(32))
        self._arrange()
        self.update()

    def show_alerts(self, count: int) -> None:
        """How many alerts there were since the lock; what they are about is not said."""
        words = self.tr("1 alert") if count == 1 else self.tr("{count} alerts")
        self.alerts.setText(words.format(count=count) if count else "")

    def show_duty(self, words: str) -> None:
        """Whether the person is at work; empty where that is not known."""
        self.duty.setText(words)
        self.duty.setVisible(bool(words))

    def show_problem(self, problem: str) -> None:
        """Say why it stays locked."""
        self.set_busy(busy=False)
        self.password.show_problem(problem)
        self.password.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.edit.selectAll()

    def set_busy(self, *, busy: bool) -> None:
        """While the password is looked at nothing can be changed."""
        self._is_busy = busy
        for part in (self.password, self.unlock, self.switch):
            part.setEnabled(not busy)
        self.unlock.set_look(self.tr("Checking") if busy else self.tr("Unlock"), None)
        self._arrange()

    def tick(self) -> None:
        """Take the time."""
        self.update()

    def _submit(self) -> None:
        if self._is_busy:
            return
        if not self.password.text:
            self.password.show_problem(self.tr("Fill in your password."))
            return
        self.set_busy(busy=True)
        self._actions.unlock(self.password.text)

    def _on_caps_lock(self, is_on: bool) -> None:
        self.password.show_warning(self.tr("Caps Lock is on") if is_on else "")

    @property
    def _card(self) -> QRectF:
        px = self._theme.px
        wide = min(px(_CARD[0]), self.width() - 32)
        high = min(px(_CARD[1]), self.height() - 32)
        left, top = (self.width() - wide) / 2, (self.height() - high) / 2
        return QRectF(round(left), round(top), wide, high)

    def _arrange(self) -> None:
        if hasattr(self, "_theme"):
            card = self._card.toRect()
            self._column.setGeometry(card)
            self.unlock.setFixedWidth(max(1, card.width() - 2 * _SIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard is where the password goes."""
        super().showEvent(event)
        self.password.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the card with its lock, and the corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, card = self._theme, self._card
        colour, px = theme.colour, theme.px
        painter.fillRect(self.rect(), colour.app)
        painting.box(painter, card, radius=RADIUS.dialog, fill=colour.surface, border=colour.line)
        disc = QRectF(0, card.top() + px(40), px(_DISC), px(_DISC))
        disc.moveLeft(card.center().x() - px(_DISC) / 2)
        painting.box(painter, disc, radius=RADIUS.pill, fill=colour.accent_tint)
        inset = px(13)
        lock = disc.adjusted(inset, inset, -inset, -inset)
        icons.draw(painter, Icon.LOCK, lock, colour.accent_text)
        if card.top() >= px(64):
            paint_corners(painter, self, self._corners(), theme)
        painter.end()

    def _corners(self) -> Corners:
        place = self._place
        return Corners(
            version=self._version,
            hotel_name=place.hotel_name,
            duty_phone=place.duty_phone,
            now=place.now(),
            zone=place.zone,
        )
