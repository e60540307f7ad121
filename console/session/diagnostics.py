"""Counts what arrived and what could not be understood, for the diagnostics page."""

from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from console.realtime.inbox import EventArrived
from console.session.channel_book import ChannelBook
from console.session.event_book import EventBook
from console.session.link_history import LinkHistory
from console.state.diagnosis import ChannelState, EventCount
from contract.salvage import shown

KINDS_KEPT: Final = 500
PROBLEMS_KEPT: Final = 100
_PROBLEM_LENGTH: Final = 300
_OTHER: Final = ("(other)", "(other)")

Kind = tuple[str, str]


@dataclass(slots=True)
class Diagnostics:
    """Bounded counters. Texts name fields and what was expected, never what somebody wrote.

    `events` counts by (family, event). `unreadable` counts events that gave no payload.
    `sending_trouble`: why the last action that did not arrive did not.
    """

    events: Counter[Kind] = field(default_factory=Counter)
    unreadable: int = 0
    sending_trouble: str = ""
    problems: deque[str] = field(default_factory=lambda: deque(maxlen=PROBLEMS_KEPT))
    channels: ChannelBook = field(default_factory=ChannelBook)
    history: LinkHistory = field(default_factory=LinkHistory)
    book: EventBook = field(default_factory=EventBook)
    _last_at: dict[Kind, datetime] = field(default_factory=dict)

    def arrived(self, arrival: EventArrived, now: datetime) -> None:
        """An event came at `now`, aware UTC of the hotel's clock."""
        key = (arrival.subscription.family.name, shown(arrival.event))
        is_room = key in self.events or len(self.events) < KINDS_KEPT
        kind = key if is_room else _OTHER
        self.events[kind] += 1
        self._last_at[kind] = now
        if arrival.payload is None:
            self.unreadable += 1
        if arrival.problems:
            self.book.note(arrival, now)
        for problem in arrival.problems:
            self.note(problem)

    @property
    def counts(self) -> tuple[EventCount, ...]:
        """Every kind of event, the one that came last first."""
        found = (
            EventCount(family, event, count, self._last_at[family, event])
            for (family, event), count in self.events.items()
        )
        return tuple(sorted(found, key=lambda one: one.last_at, reverse=True))

    @property
    def refused_channels(self) -> dict[str, str]:
        """The channels the hotel does not let this person follow, and its reasons."""
        facts = self.channels.facts.values()
        return {one.channel: one.reason for one in facts if one.state is ChannelState.REFUSED}

    def note(self, problem: str) -> None:
        """Anything else that went wrong, in words of the console's own."""
        self.problems.append(problem[:_PROBLEM_LENGTH])
