"""What every event payload shares: where it goes, our own optional fields and a sample."""

from collections.abc import Mapping
from typing import ClassVar, Self

import msgspec

from contract.channels import Family
from contract.codec import convert
from contract.record import Record
from contract.scalars import Instant

OWN_FIELDS = frozenset({"event_id", "event_rev", "event_at"})


class Place(Record, frozen=True):
    """A channel family an event is sent on, `duty` naming the member of the family of duties.

    `receivers` and `trigger` are given where they differ from the payload's own.
    """

    family: Family
    duty: str | None = None
    receivers: str | None = None
    trigger: str | None = None

    @property
    def pattern(self) -> str:
        """The channel pattern as the specification spells it."""
        duty = "{duty}" if self.duty is None else self.duty
        return self.family.pattern.replace("{duty}", duty)


class Payload(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an event carries. Times are aware UTC.

    A field typed without None is the identity: an event without it cannot be used. Every other
    field is None when a sender left it out or garbled it; our own hotel always fills it, except
    where it is listed in NULLABLE. `event_id`, `event_rev` and `event_at` travel as `_id`, `_rev`
    and `_at` and are left out when None.

    NAMED tells whether the specification names the event, SPECIFIED whether it documents the data.
    """

    EVENT: ClassVar[str]
    PLACES: ClassVar[tuple[Place, ...]]
    RECEIVERS: ClassVar[str]
    TRIGGER: ClassVar[str]
    NAMED: ClassVar[bool] = True
    SPECIFIED: ClassVar[bool] = True
    NULLABLE: ClassVar[frozenset[str]] = frozenset()
    SAMPLE: ClassVar[Mapping[str, object]]

    event_id: str | None = msgspec.field(default=None, name="_id")
    event_rev: int | None = msgspec.field(default=None, name="_rev")
    event_at: Instant | None = msgspec.field(default=None, name="_at")

    @classmethod
    def sample(cls) -> Self:
        """A believable payload, the specification's own where it gives one."""
        return convert(cls, dict(cls.SAMPLE))
