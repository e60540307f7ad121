"""Settings, Account: who is signed in at this PC."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from console.views.icons import Icon
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.words import clock_time, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """The signed-in person. `on_duty_since` is aware UTC, None when not clocked in."""

    name: str
    username: str
    role: str
    department: str
    on_duty_since: datetime | None
    zone: tzinfo


class AccountGroup(Group):
    """Who, as what, since when, and the way out."""

    def __init__(
        self, facts: Callable[[], AccountFacts], sign_out: Callable[[], None], theme: Theme
    ) -> None:
        self._facts = facts
        self._person = Row(_tr("Signed in as"))
        self._role = Row(_tr("Role"))
        self._duty = Row(_tr("On duty"))
        self.sign_out = Button(_tr("Sign out"), theme=theme, icon=Icon.LOG_OUT)
        self.sign_out.clicked.connect(sign_out)
        hint = _tr("Actions the hotel does not have yet wait for you on this PC.")
        leave = Row(_tr("Leave this PC to the next person"), hint, (self.sign_out,))
        super().__init__(_tr("Signed in"), [self._person, self._role, self._duty, leave], theme)
        self.tick()

    def tick(self) -> None:
        """Tell how it stands now."""
        facts = self._facts()
        self._person.show_hint(f"{plain(facts.name)} · {plain(facts.username)}")
        role = [plain(part) for part in (facts.role, facts.department) if part]
        self._role.show_hint(" · ".join(role) or _tr("None"))
        since = facts.on_duty_since
        said = _tr("Not clocked in")
        if since is not None:
            said = _tr("On duty since {time}").format(time=clock_time(since, facts.zone))
        self._duty.show_hint(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
