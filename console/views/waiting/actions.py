"""What the list of waiting actions can ask for."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingActions:
    """What the list can ask for; each takes the key of an action."""

    undo: Callable[[str], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
