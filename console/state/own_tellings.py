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


class OwnTelling(Record, frozen=True, kw_only=True):
    """`hours` at work of a warning; `by` who decided; `message` in the hotel's words.

    `told_at`: when it came, aware UTC of the hotel's clock.
    """

    kind: TellingKind
    log_id: Id
    hours: float | None = None
    by: str | None = None
    message: str | None = None
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

    def since(self, count: int) -> list[OwnTelling]:
        """Those told after so many, oldest first, as far as they are kept."""
        fresh = self._count - count
        return self._told[-fresh:] if fresh > 0 else []
