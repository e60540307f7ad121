"""The console's icon in the system's tray: while it is wanted, and while a message is open."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from console.shell.notifications.port import Urgency
from console.views.program_icon import program_icon
from console.views.theme import ThemeName, theme_for
from console.views.words import plain

_ICONS: Final = {
    Urgency.LOW: QSystemTrayIcon.MessageIcon.NoIcon,
    Urgency.NORMAL: QSystemTrayIcon.MessageIcon.Information,
    Urgency.CRITICAL: QSystemTrayIcon.MessageIcon.Warning,
}
_CLICKS: Final = frozenset(
    {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}
)
_STAYS_MS: Final = 10_000


def has_tray() -> bool:
    """Whether this desktop has a tray; some have none, and none may be depended on."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class TrayIcon(QObject):
    """One icon for all that this program has to say there, made when it is first needed.

    Signals:
        clicked: somebody clicked the icon, or what it said.
    """

    clicked = Signal()

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._stays = self._has_message = self._is_calling = False

    @property
    def shows_messages(self) -> bool:
        """Whether what is said here would be seen."""
        return has_tray() and QSystemTrayIcon.supportsMessages()

    @property
    def is_shown(self) -> bool:
        """Whether the icon lies in the tray."""
        return self._icon is not None and self._icon.isVisible()

    def stay(self, menu: QMenu) -> None:
        """Lie in the tray, with a menu, until `go`."""
        self._stays = True
        icon = self._made()
        if icon.contextMenu() is not menu:
            icon.setContextMenu(menu)
        self._follow()

    def go(self) -> None:
        """Be no longer in the tray, but for a message that is open."""
        self._stays = False
        self._follow()

    def call(self, tip: str, *, is_calling: bool) -> None:
        """What it says to whoever points at it, and whether it calls for somebody."""
        icon = self._made()
        icon.setToolTip(tip)
        if is_calling is not self._is_calling:
            self._is_calling = is_calling
            icon.setIcon(program_icon(_COLOUR, is_calling=is_calling))

    def say(self, title: str, text: str, urgency: Urgency = Urgency.NORMAL) -> None:
        """Show a message until `take_back`; a newer one takes the place of the one before."""
        self._has_message = True
        self._follow()
        self.remark(title, text, urgency)

    def remark(self, title: str, text: str, urgency: Urgency = Urgency.NORMAL) -> None:
        """Say something by the icon that is there, which nobody takes back."""
        self._made().showMessage(plain(title), plain(text), _ICONS[urgency], _STAYS_MS)

    def take_back(self) -> None:
        """Nothing that was said holds any more: messages go with the icon, and only so."""
        if self._has_message and self._icon is not None:
            self._has_message = False
            self._icon.hide()
            self._follow()

    def _follow(self) -> None:
        is_wanted = self._stays or self._has_message
        if self._icon is not None or is_wanted:
            self._made().setVisible(is_wanted)

    def _made(self) -> QSystemTrayIcon:
        if self._icon is None:
            # What has no picture is not shown.
            self._icon = QSystemTrayIcon(program_icon(_COLOUR, is_calling=False), self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(self._on_activated)
        return self._icon

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A click for the menu is none for the window."""
        if reason in _CLICKS:
            self.clicked.emit()


# The tray follows the desktop and no theme of ours.
_COLOUR: Final = theme_for(ThemeName.LIGHT).colour
