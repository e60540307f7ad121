"""How far this PC's clock is from the hotel's, learned from the answers that pass anyway."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from contract.record import Record

_DRIFT: Final = 0.001
# A Date header is cut to whole seconds, and servers renew it only every second.
_DATE_AGE: Final = timedelta(seconds=1)


class Trip(Record, frozen=True):
    """When a request left and its answer came, in seconds of this PC's wall clock (Unix)."""

    left: float
    came: float

    @property
    def middle(self) -> datetime:
        """About when the hotel answered, by this PC's clock; aware UTC."""
        return datetime.fromtimestamp((self.left + self.came) / 2, UTC)

    @property
    def doubt_s(self) -> float:
        """How wrong `middle` may be, in seconds."""
        return max(0.0, self.came - self.left) / 2


class OffsetReader:
    """Keeps the surest offset; `tell` gets what to add to this PC's clock when it changes."""

    def __init__(self, tell: Callable[[timedelta], None]) -> None:
        self._tell = tell
        self._offset = timedelta()
        self._doubt_s = float("inf")
        self._learned_at = 0.0

    def read_date(self, header: str, trip: Trip) -> None:
        """Learn from a `Date` header, to a second or so."""
        try:
            at = parsedate_to_datetime(header)
        except ValueError:
            return
        if at.tzinfo is not None:
            self._learn(at + _DATE_AGE, trip, trip.doubt_s + _DATE_AGE.total_seconds())

    def read_at(self, at: datetime, trip: Trip) -> None:
        """Learn from the time an answer of the sync endpoints carries."""
        self._learn(at, trip, trip.doubt_s)

    def _learn(self, at: datetime, trip: Trip, doubt_s: float) -> None:
        offset = at - trip.middle
        aged_doubt_s = self._doubt_s + _DRIFT * abs(trip.came - self._learned_at)
        contradicts = abs((offset - self._offset).total_seconds()) > aged_doubt_s + doubt_s
        # A contradiction means that one of the clocks was set.
        if doubt_s < aged_doubt_s or contradicts:
            self._offset, self._doubt_s, self._learned_at = offset, doubt_s, trip.came
            self._tell(offset)
