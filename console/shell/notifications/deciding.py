"""The buttons of a notification about a clock-in, and what a press of one is about."""

from collections.abc import Sequence
from typing import Final

from console.shell.notifications import words
from console.shell.notifications.port import Choice
from console.state.board import Board
from console.state.matters import CLOCK_IN
from contract.permissions import Capability, may
from contract.scalars import Id

APPROVE: Final = "approve"
REJECT: Final = "reject"


def choices_of(board: Board, kind: str, ids: Sequence[Id | None]) -> tuple[Choice, ...]:
    """Approve and reject for one clock-in, to somebody who may; nothing for several at once."""
    actor = board.actor
    is_allowed = actor is not None and may(actor, Capability.DECIDE_ATTENDANCE)
    if kind != CLOCK_IN or len(ids) != 1 or ids[0] is None or not is_allowed:
        return ()
    return (
        Choice(word=APPROVE, label=words.approve_word()),
        Choice(word=REJECT, label=words.reject_word()),
    )
