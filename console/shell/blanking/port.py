"""What the console wants of a system that turns screens off."""

from collections.abc import Callable
from typing import Protocol

from contract.record import Record


class Holder(Record, frozen=True):
    """What keeps the screen on. `is_partial`: the PC stays awake, but the screen may go dark."""

    name: str
    is_partial: bool = False


Tell = Callable[[Holder | None], None]


class Inhibitor(Protocol):
    """Never raises: a screen that cannot be kept on is told as None."""

    async def hold(self, tell: Tell) -> None:
        """Keep the screen on until cancelled; `tell` hears who does, None while nobody does."""
        ...
