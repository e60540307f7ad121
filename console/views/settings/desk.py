"""Settings, Account: how this PC treats people who come and go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.segments import Segments
from console.views.widgets.switch import Switch


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What is set. `lock_after` is in minutes, 0 for never, None as the station is used to.

    `choices` are the values that `lock_after` can have.
    """

    stays: bool
    asks_clock: bool
    lock_after: int | None
    choices: Sequence[int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskActions:
    """What each control does."""

    set_stays: Callable[[bool], None]
    set_asks_clock: Callable[[bool], None]
    set_lock_after: Callable[[int | None], None]


class DeskGroup(Group):
    """Staying signed in, being asked about the clock, and locking."""

    def __init__(self, desk: Desk, actions: DeskActions, theme: Theme) -> None:
        self.stays = Switch(theme)
        self.stays.setChecked(desk.stays)
        self.stays.toggled.connect(actions.set_stays)
        self.asks_clock = Switch(theme)
        self.asks_clock.setChecked(desk.asks_clock)
        self.asks_clock.toggled.connect(actions.set_asks_clock)
        self.lock_after = Segments([_words(minutes) for minutes in desk.choices], theme)
        self.lock_after.show_choice(list(desk.choices).index(desk.lock_after))
        self.lock_after.chosen.connect(lambda number: actions.set_lock_after(desk.choices[number]))
        stay = _tr("After a restart nobody has to type a password. Turn it off on a shared PC.")
        ask = _tr(
            "Whoever signs in off duty can clock in first. Turn it off where nobody clocks in."
        )
        lock = _tr("By station: offices after 15 minutes, kitchen and porter never. Or Ctrl L.")
        rows = [
            Row(_tr("Keep me signed in on this PC"), stay, (self.stays,)),
            Row(_tr("Ask about the clock at sign-in"), ask, (self.asks_clock,)),
            Row(_tr("Lock when nobody is here"), lock, (self.lock_after,)),
        ]
        super().__init__(_tr("People at this PC"), rows, theme)


def _words(minutes: int | None) -> str:
    if minutes is None:
        return _tr("By station")
    return _tr("{count} min").format(count=minutes) if minutes else _tr("Never")


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
