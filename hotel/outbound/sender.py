"""What the push worker asks of a sender, and what a sender says about each push."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from hotel.outbound.tables import OutboxFcm


class Outcome(enum.StrEnum):
    """How a push ended; the value is kept in the outbox."""

    SENT = "sent"
    RECORDED = "recorded"
    DEAD_TOKEN = "dead_token"  # noqa: S105
    REFUSED = "refused"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one push: ended, or to be tried again after `retry_in` seconds."""

    outcome: Outcome | None
    detail: str | None = None
    retry_in: float | None = None


class Sender(Protocol):
    """Somebody who can send pushes."""

    async def send(self, pushes: Sequence[OutboxFcm]) -> list[Verdict]:
        """Send at most 50; one verdict each, in order. Never raises for a single push."""
        ...

    async def close(self) -> None:
        """Let go of connections and threads."""
        ...
