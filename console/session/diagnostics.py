"""Counts what arrived and what could not be understood, for the diagnostics page."""

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

KINDS_KEPT: Final = 500
PROBLEMS_KEPT: Final = 100
_PROBLEM_LENGTH: Final = 300
_OTHER: Final = ("(other)", "(other)")


@dataclass(slots=True)
class Diagnostics:
    """Bounded counters. Texts name fields and what was expected, never what somebody wrote.

    `events` counts by (family, event). `unreadable` counts events that gave no payload.
    """

    events: Counter[tuple[str, str]] = field(default_factory=Counter)
    unreadable: int = 0
    refused_channels: dict[str, str] = field(default_factory=dict)
    problems: deque[str] = field(default_factory=lambda: deque(maxlen=PROBLEMS_KEPT))

    def event(self, family: str, event: str, problems: Sequence[str], *, was_read: bool) -> None:
        """An event arrived."""
        key = (family, event[:60])
        is_room = key in self.events or len(self.events) < KINDS_KEPT
        self.events[key if is_room else _OTHER] += 1
        if not was_read:
            self.unreadable += 1
        for problem in problems:
            self.note(problem)

    def channel_refused(self, channel: str, reason: str) -> None:
        """The hotel does not let this person follow a channel."""
        if len(self.refused_channels) < KINDS_KEPT:
            self.refused_channels[channel] = reason[:_PROBLEM_LENGTH]

    def note(self, problem: str) -> None:
        """Anything else that went wrong, in words."""
        self.problems.append(problem[:_PROBLEM_LENGTH])
