"""Who came and went, as known and as painted, and which clock-ins wait for a manager."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.changes import Changes
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
        self._undecided: set[Id] = set()
        self._decided_here: set[Id] = set()

    def undecided(self) -> list[ShownLog]:
        """What waits for a manager, longest first."""
        return self._sorted(self._undecided)

    def decided_here(self) -> list[ShownLog]:
        """What was decided at this PC and the hotel has not settled or has refused."""
        return self._sorted(self._decided_here)

    def open_logs(self) -> Iterable[ShownLog]:
        """Who is at work now, in no order to rely on."""
        return [one for one in self._shown.values() if one.log.time_out is None]

    def _sorted(self, ids: Iterable[Id]) -> list[ShownLog]:
        return sorted((self._shown[one] for one in ids), key=_since)

    def _painted(self, changes: Changes) -> Changes:
        """Who waits is kept apart: it is asked for each second, among the logs of a whole day."""
        changes = super()._painted(changes)
        for log_id in changes.inserted | changes.updated | changes.removed:
            shown = self._shown.get(log_id)
            _keep(self._undecided, log_id, is_in=shown is not None and shown.is_undecided)
            _keep(self._decided_here, log_id, is_in=shown is not None and _has_decision(shown))
        return changes

    def _paint(self, row: ClockLog, pending: Pending, *, is_partial: bool) -> ShownLog:
        return ShownLog(row, pending)


def _keep(ids: set[Id], one: Id, *, is_in: bool) -> None:
    if is_in:
        ids.add(one)
    else:
        ids.discard(one)


def _has_decision(shown: ShownLog) -> bool:
    return shown.decision is not None or shown.refused is not None


def _since(shown: ShownLog) -> tuple[datetime, Id]:
    return shown.log.time_in, shown.log.id
