"""What a manager plans: what became of it, what is copied, and what this PC removes."""

from collections.abc import Iterable
from datetime import date

from console.state.actions import ActionKind, ActionState, PendingAction
from contract.record import Record
from contract.scalars import Id


class Refusal(Record, frozen=True):
    """Why it was not done, a sentence; `field` is the part to mend, empty where none is meant."""

    sentence: str
    field: str = ""


class WeekCopy(Record, frozen=True):
    """Every shift of a period to the same days of the week that begins on a Monday."""

    period_id: Id
    monday: date


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
