"""Settings, Alerts: notifications of the desktop, and a test of all that is heard or seen."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.views.icons import Icon
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.switch import Switch


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertActions:
    """What each control does. `service` says what shows notifications, `progress` how a test goes.

    `test` answers with False when no notification could be shown.
    """

    is_on: Callable[[], bool]
    set_on: Callable[[bool], None]
    service: Callable[[], str]
    test: Callable[[], bool]
    test_all: Callable[[], None]
    is_testing: Callable[[], bool]
    progress: Callable[[], str]


class AlertGroup(Group):
    """Notifications on or off, and the tests; the hints follow what is so."""

    def __init__(self, actions: AlertActions, theme: Theme) -> None:
        self._actions = actions
        self.switch = Switch(theme)
        self.switch.setChecked(actions.is_on())
        self.switch.toggled.connect(actions.set_on)
        self.test = Button(_tr("Test"), theme=theme, icon=Icon.PLAY)
        self.test.setAccessibleName(_tr("Test notification"))
        self.test.clicked.connect(actions.test)
        self.test_all = Button(_tr("Test all"), theme=theme, icon=Icon.PLAY)
        self.test_all.setAccessibleName(_tr("Test all alerts"))
        self.test_all.clicked.connect(actions.test_all)
        title = _tr("Desktop notifications")
        self._service = Row(title, actions.service(), (self.test, self.switch))
        self.switch.setAccessibleName(title)
        self._all = Row(_tr("Test all alerts"), _asked(), (self.test_all,))
        super().__init__(_tr("Alerts"), [self._service, self._all], theme)
        self.tick()

    def tick(self) -> None:
        """Follow the desktop and a test that goes on."""
        self._service.show_hint(self._actions.service())
        self._all.show_hint(self._actions.progress() or _asked())
        self.test_all.setEnabled(not self._actions.is_testing())


def _asked() -> str:
    return _tr("Plays every sound in turn, then shows a notification.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
