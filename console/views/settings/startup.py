"""Settings, Display: how this PC comes up, the kiosk's PIN, and whether the screen stays on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.views.icons import Icon
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.segments import Segments
from console.views.widgets.switch import Switch
from console.views.words import told


@dataclass(frozen=True, slots=True, kw_only=True)
class StartupActions:
    """`choose` gets 0 for off, 1 for a window, 2 for a kiosk. `screen` tells who keeps it on.

    `goes_on`: whether the console runs on when its window is closed; None where it cannot.
    """

    choose: Callable[[int], None]
    set_pin: Callable[[], None]
    screen: Callable[[], str]
    goes_on: Callable[[], bool | None]
    set_goes_on: Callable[[bool], None]


class StartupGroup(Group):
    """What is chosen is read from the system: somebody tells it by `show_choice`."""

    def __init__(self, actions: StartupActions, theme: Theme) -> None:
        self._actions = actions
        self.modes = Segments([_tr("Off"), _tr("In a window"), _tr("As a kiosk")], theme)
        self.modes.setEnabled(False)
        self.modes.chosen.connect(actions.choose)
        start = Row(
            _tr("Start with the computer"),
            _tr("A kiosk fills the screen with the station that is open now."),
            (self.modes,),
        )
        self.pin = Button(_tr("Set PIN"), theme=theme, icon=Icon.LOCK)
        self.pin.setEnabled(False)
        self.pin.clicked.connect(actions.set_pin)
        self._pin = Row(_tr("Kiosk PIN"), "", (self.pin,))
        self._screen = Row(_tr("Screen stays on"), told(actions.screen()))
        self.going_on = Switch(theme)
        self.going_on.setChecked(bool(actions.goes_on()))
        self.going_on.toggled.connect(actions.set_goes_on)
        self._going_on = Row(
            _tr("Keep running when the window is closed"),
            _tr("Alerts and approvals go on. The icon in the system tray opens the window."),
            (self.going_on,),
        )
        rows = [start, self._going_on, self._pin, self._screen]
        super().__init__(_tr("Start and kiosk"), rows, theme)
        self.tick()

    def show_choice(self, number: int) -> None:
        """So it is now."""
        self.modes.setEnabled(True)
        self.modes.show_choice(number)

    def show_pin(self, *, is_set: bool, may_change: bool) -> None:
        """Whether there is a PIN, and whether whoever is here may set it."""
        self.pin.setEnabled(may_change)
        said = _tr("Set. It leaves the kiosk of this PC.")
        if not is_set:
            said = _tr("Not set. Without one a kiosk cannot be left at its screen.")
        if not may_change:
            said = "{} {}".format(said, _tr("A manager can set it."))
        self._pin.show_hint(said)
        words = _tr("Change PIN") if is_set else _tr("Set PIN")
        self.pin.set_look(words, Icon.LOCK)

    def tick(self) -> None:
        """Follow the system."""
        self._screen.show_hint(told(self._actions.screen()))
        self._going_on.setVisible(self._actions.goes_on() is not None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
