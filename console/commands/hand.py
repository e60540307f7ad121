"""What a command works with: what is known, and the way to the outbox."""

import enum
from collections.abc import Callable

from console.state.actions import NewAction
from console.state.board import Board
from contract.permissions import Capability, may
from contract.record import Record


class Outcome(enum.Enum):
    """What became of a command. Only `DONE` put something into the outbox, or took it back."""

    DONE = enum.auto()
    NOT_ALLOWED = enum.auto()
    NOT_POSSIBLE = enum.auto()


class Hand(Record, frozen=True, kw_only=True):
    """A person at this PC. `withdraw` takes an action back by its key, False when too late."""

    board: Board
    submit: Callable[[NewAction], None]
    withdraw: Callable[[str], bool]

    def may(self, capability: Capability) -> bool:
        """Whether the person may; a hotel with roles of its own is left to answer for itself."""
        actor, hotel = self.board.actor, self.board.hotel
        if actor is None or hotel is None:
            return False
        return not hotel.sync or may(actor, capability)
