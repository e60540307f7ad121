"""What a person is told of the connection."""

import enum
from datetime import datetime

from contract.record import Record, replace


class LinkState(enum.StrEnum):
    """live: socket up and lists verified; catching_up: socket up, fetching; the rest as said."""

    CONNECTING = "connecting"
    CATCHING_UP = "catching_up"
    LIVE = "live"
    RECONNECTING = "reconnecting"
    OFFLINE = "offline"


class LinkStatus(Record, frozen=True, kw_only=True):
    """The connection as painted. Times are aware UTC of the hotel's clock.

    `verified_at`: when the lists were last known complete; None when never.
    `next_try_s`: seconds until the next attempt. `waiting`: actions not yet at the hotel.
    `missed`: what arrived late after the last reconnection ("1 order"), for the green banner.
    `nobody_on_duty`: the followed department has nobody clocked in.
    """

    state: LinkState
    since: datetime
    verified_at: datetime | None = None
    next_try_s: float | None = None
    waiting: int = 0
    missed: int = 0
    nobody_on_duty: bool = False
    problem: str | None = None

    @property
    def untimed(self) -> "LinkStatus":
        """The same without the time of the last look, which nobody is told while all is live."""
        return replace(self, verified_at=None) if self.state is LinkState.LIVE else self
