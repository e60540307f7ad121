"""Keeps when each event came last, and each kind of trouble with one beside the catalogue."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from console.realtime.inbox import EventArrived
from console.state.diagnosis import EventProblem
from contract.record import replace
from contract.salvage import shown

TROUBLES_KEPT: Final = 100
_PROBLEM_LENGTH: Final = 300
_PROBLEMS_KEPT: Final = 20

_Key = tuple[str, str, tuple[str, ...]]


@dataclass(slots=True)
class EventBook:
    """Kinds of trouble, the one seen last at the end; the one not seen for longest is dropped."""

    _troubles: OrderedDict[_Key, EventProblem] = field(default_factory=OrderedDict)

    @property
    def troubles(self) -> tuple[EventProblem, ...]:
        """The last seen first."""
        return tuple(reversed(self._troubles.values()))

    def note(self, arrival: EventArrived, now: datetime) -> None:
        """An event came that is not as the catalogue says."""
        family, event = arrival.subscription.family.name, shown(arrival.event)
        what = tuple(one[:_PROBLEM_LENGTH] for one in arrival.problems[:_PROBLEMS_KEPT])
        key = (family, event, what)
        before = self._troubles.pop(key, None)
        if before is None:
            before = EventProblem(family, event, 0, now, what, arrival.difference)
        self._troubles[key] = replace(before, count=before.count + 1, last_at=now)
        if len(self._troubles) > TROUBLES_KEPT:
            self._troubles.popitem(last=False)
