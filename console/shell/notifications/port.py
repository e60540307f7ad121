"""What the console wants of a desktop that shows notifications."""

import enum
from collections.abc import Callable
from typing import Protocol

from contract.record import Record


class Urgency(enum.IntEnum):
    """The three classes of the desktops; a critical one stays until somebody answers."""

    LOW = 0
    NORMAL = 1
    CRITICAL = 2


class Choice(Record, frozen=True, kw_only=True):
    """A button beside opening: `word` is told when it is pressed, `label` is for people."""

    word: str
    label: str


class Notification(Record, frozen=True, kw_only=True):
    """What is shown. One with the same `key` as another takes its place.

    Texts are plain: whoever shows them escapes what it would read as markup.
    """

    key: str
    title: str
    text: str
    urgency: Urgency = Urgency.NORMAL
    category: str = ""
    choices: tuple[Choice, ...] = ()


class Service(Record, frozen=True, kw_only=True):
    """What shows notifications on this desktop, and what it can do.

    `has_buttons`: a click opens the console. `has_choices`: there may be other buttons.
    """

    name: str
    can_withdraw: bool
    has_buttons: bool
    has_choices: bool = False


def _nobody_listens(_key: str, _word: str) -> None:
    """Where there are no buttons."""


class NotifierEvents(Record, frozen=True, kw_only=True):
    """Called on the GUI thread. `opened` gets the key of what somebody clicked.

    `chosen` gets the key and the word of a button, also of one that was just withdrawn.
    `changed`: a service answers for the first time, or none answers any more.
    """

    opened: Callable[[str], None]
    changed: Callable[[], None]
    chosen: Callable[[str, str], None] = _nobody_listens


class Notifier(Protocol):
    """Shows and withdraws. Never waits and never raises: what is not shown has a visual twin."""

    @property
    def service(self) -> Service | None:
        """What shows notifications now; None when nothing answers."""
        ...

    def start(self) -> None:
        """Find the service; called once, on the running loop, after the first paint."""
        ...

    def show(self, notification: Notification) -> None:
        """Show it as soon as a service answers, unless it is withdrawn before."""
        ...

    def withdraw(self, key: str) -> None:
        """The matter is settled."""
        ...

    def check(self) -> None:
        """Ask again whether the service answers; `changed` follows when that is news."""
        ...

    async def close(self) -> None:
        """Withdraw everything and leave."""
        ...
