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


class Notification(Record, frozen=True, kw_only=True):
    """What is shown. One with the same `key` as another takes its place.

    Texts are plain: whoever shows them escapes what it would read as markup.
    """

    key: str
    title: str
    text: str
    urgency: Urgency = Urgency.NORMAL
    category: str = ""


class Service(Record, frozen=True, kw_only=True):
    """What shows notifications on this desktop, and what it can do."""

    name: str
    can_withdraw: bool
    has_buttons: bool


class NotifierEvents(Record, frozen=True, kw_only=True):
    """Called on the GUI thread. `opened` gets the key of what somebody clicked.

    `changed`: a service answers for the first time, or none answers any more.
    """

    opened: Callable[[str], None]
    changed: Callable[[], None]


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
