"""Remembers the states of the connection, for the diagnostics page."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from console.state.diagnosis import LinkMoment
from console.state.link import LinkState, LinkStatus

MOMENTS_KEPT: Final = 200
_UP: Final = frozenset({LinkState.LIVE, LinkState.CATCHING_UP})


@dataclass(slots=True)
class LinkHistory:
    """The last states, oldest first. `reconnects`: connections after the first one."""

    moments: deque[LinkMoment] = field(default_factory=lambda: deque(maxlen=MOMENTS_KEPT))
    reconnects: int = 0
    _has_connected: bool = False

    def note(self, status: LinkStatus, at: datetime) -> None:
        """The connection as it is at `at`; repeats add nothing but a reason that became known."""
        reason = "" if status.state in _UP else status.problem or ""
        last = self.moments[-1] if self.moments else None
        if last is not None and last.state is status.state and last.reason == reason:
            return
        was_up = last is not None and last.state in _UP
        if status.state in _UP and not was_up:
            self.reconnects += self._has_connected
            self._has_connected = True
        self.moments.append(LinkMoment(at, status.state, reason))
