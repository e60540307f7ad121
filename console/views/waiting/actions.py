"""What the list of waiting actions can ask for."""

from collections.abc import Callable

from contract.record import Record


class WaitingActions(Record, frozen=True, kw_only=True):
    """What the list can ask for; each takes the key of an action."""

    undo: Callable[[str], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
