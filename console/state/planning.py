"""What became of something a manager planned, and what this PC removes."""

from collections.abc import Iterable

from console.state.actions import ActionKind, ActionState, PendingAction
from contract.record import Record
from contract.scalars import Id


class Refusal(Record, frozen=True):
    """Why it was not done, a sentence; `field` is the part to mend, empty where none is meant."""

    sentence: str
    field: str = ""


def removals(outbox: Iterable[PendingAction]) -> list[PendingAction]:
    """The removals of shifts that the hotel has not settled or refused, oldest first."""
    return [
        one
        for one in outbox
        if one.action.kind is ActionKind.REMOVE_SHIFT and one.state is not ActionState.FAILED
    ]


def removed_shifts(outbox: Iterable[PendingAction]) -> frozenset[Id]:
    """The ids of the shifts they remove."""
    return frozenset(one.action.entity_id for one in removals(outbox))
