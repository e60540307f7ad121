"""What the one at work here was told on their own channel of attendance."""

import enum
from datetime import datetime
from typing import Final

from contract.record import Record
from contract.scalars import Id

KEPT: Final = 20


class TellingKind(enum.Enum):
    """What it is about."""

    BREAK = enum.auto()
    OVERTIME = enum.auto()
    APPROVED = enum.auto()
    REJECTED = enum.auto()
    SHIFT = enum.auto()


class OwnTelling(Record, frozen=True, kw_only=True):
    """`hours` at work of a warning; `by` who decided; `message` in the hotel's words.

    Of a shift that begins soon `log_id` is the shift's id. `told_at`: when it came, aware UTC of
    the hotel's clock.
    """

    kind: TellingKind
    log_id: Id
    hours: float | None = None
    by: str | None = None
    message: str | None = None
    begins_at: datetime | None = None
    department: str | None = None
    told_at: datetime | None = None


class OwnTellings:
    """The newest tellings of this session, numbered from 1."""

    def __init__(self) -> None:
        self._told: list[OwnTelling] = []
        self._count = 0

    @property
    def count(self) -> int:
        """How many were ever told."""
        return self._count

    def hear(self, telling: OwnTelling) -> bool:
        """Take one; always news, for a reminder says the same again."""
        self._told = [*self._told, telling][-KEPT:]
        self._count += 1
        return True

    def is_ahead(self, shift_id: Id, now: datetime) -> bool:
        """Whether a shift that somebody was reminded of has not begun."""
        begins = self.beginning_of(shift_id)
        return begins is not None and now < begins

    def beginning_of(self, shift_id: Id) -> datetime | None:
        """When a shift begins that somebody was reminded of; None where that is not known."""
        latest = (one for one in reversed(self._told) if one.kind is TellingKind.SHIFT)
        return next((one.begins_at for one in latest if one.log_id == shift_id), None)

    def since(self, count: int) -> list[OwnTelling]:
        """Those told after so many, oldest first, as far as they are kept."""
        fresh = self._count - count
        return self._told[-fresh:] if fresh > 0 else []
