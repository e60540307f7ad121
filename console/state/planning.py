"""What a manager plans: what became of it, what is copied, and what this PC removes."""

from collections.abc import Iterable
from datetime import date

from console.state.actions import ActionKind, ActionState, PendingAction
from contract.record import Record
from contract.resources.roster import CopyPeriod, CopyWeekOf
from contract.scalars import Id


class Refusal(Record, frozen=True):
    """Why it was not done, a sentence; `field` is the part to mend, empty where none is meant."""

    sentence: str
    field: str = ""


class WeekCopy(Record, frozen=True):
    """Every shift of a period to the same days of the week that begins on a Monday.

    With `department` (a slug) only its shifts, with `staff` only theirs.
    """

    period_id: Id
    monday: date
    department: str | None = None
    staff: Id | None = None

    def to(self, target: Id) -> CopyPeriod | CopyWeekOf:
        """What the hotel is asked for once the week's own period is known."""
        if self.staff is not None:
            return CopyWeekOf(staff=self.staff, source_period=self.period_id, target_period=target)
        return CopyPeriod(
            source_period=self.period_id, target_period=target, department=self.department
        )


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
