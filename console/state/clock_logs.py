"""Who came and went, as known and as painted, and which clock-ins wait for a manager."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.layered import Layered, Pending
from console.state.truths import is_newer_rev
from contract.record import Record
from contract.resources.attendance import Approval, ClockLog
from contract.resources.sync import Entity
from contract.scalars import Id

LONGEST_REASON: Final = 200
DECISIONS: Final = frozenset({ActionKind.APPROVE_CLOCK_IN, ActionKind.REJECT_CLOCK_IN})


class ShownLog(Record, frozen=True):
    """A presence as painted: the hotel's truth, and what this PC decided about it meanwhile."""

    log: ClockLog
    pending: Pending = ()

    @property
    def decision(self) -> PendingAction | None:
        """What was decided here and the hotel has not answered yet."""
        return self._newest(is_refused=False)

    @property
    def refused(self) -> PendingAction | None:
        """What was decided here and the hotel refused."""
        return self._newest(is_refused=True)

    @property
    def is_undecided(self) -> bool:
        """Whether somebody has still to decide, as far as this PC knows."""
        return self.log.approval is Approval.WAITING and self.decision is None

    def _newest(self, *, is_refused: bool) -> PendingAction | None:
        mine = (one for one in reversed(self.pending) if one.action.kind in DECISIONS)
        return next((p for p in mine if (p.state is ActionState.FAILED) is is_refused), None)


class ClockLogs(Layered[ClockLog, ShownLog]):
    """Presences that are open, undecided or of today, to managers."""

    def __init__(self) -> None:
        super().__init__(Entity.CLOCK_LOG, is_newer_rev)

    def undecided(self) -> list[ShownLog]:
        """What waits for a manager, longest first."""
        return sorted((one for one in self._shown.values() if one.is_undecided), key=_since)

    def decided_here(self) -> list[ShownLog]:
        """What was decided at this PC and the hotel has not settled or has refused."""
        return sorted((one for one in self._shown.values() if _has_decision(one)), key=_since)

    def open_logs(self) -> Iterable[ShownLog]:
        """Who is at work now, in no order to rely on."""
        return [one for one in self._shown.values() if one.log.time_out is None]

    def _paint(self, row: ClockLog, pending: Pending, *, is_partial: bool) -> ShownLog:
        return ShownLog(row, pending)


def _has_decision(shown: ShownLog) -> bool:
    return shown.decision is not None or shown.refused is not None


def _since(shown: ShownLog) -> tuple[datetime, Id]:
    return shown.log.time_in, shown.log.id
