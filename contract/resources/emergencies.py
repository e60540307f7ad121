"""Emergencies: what the whole hotel is told at once, and which stations have read it."""

from typing import Final

import msgspec

from contract.permissions import Duty
from contract.scalars import Id, Instant

LONGEST_TEXT: Final = 500


class EmergencyStation(msgspec.Struct, frozen=True, kw_only=True):
    """A console or paired screen that has to read it: one sign-in, or one screen.

    `name`: who is signed in there, or the screen's. `acknowledged_by` is None while nobody has,
    and at a screen that nobody signs in at or that was locked.
    """

    id: Id
    name: str
    pc: str | None = None
    duty: Duty | None = None
    is_screen: bool = False
    acknowledged_at: Instant | None = None
    acknowledged_by: str | None = None


class Emergency(msgspec.Struct, frozen=True, kw_only=True):
    """An emergency, over once `ended_at` is set. Times are aware UTC.

    `raised_from`: the PC it was raised at. `acknowledged_here`: whether the station that asks has.
    """

    id: Id
    text: str
    raised_by: str
    raised_at: Instant
    raised_by_id: Id | None = None
    raised_from: str | None = None
    ended_at: Instant | None = None
    ended_by: str | None = None
    acknowledged_here: bool = False
    stations: tuple[EmergencyStation, ...] = ()
    rev: int = 0

    @property
    def is_over(self) -> bool:
        """Whether all is clear."""
        return self.ended_at is not None

    @property
    def missing(self) -> tuple[EmergencyStation, ...]:
        """The stations nobody has read it at."""
        return tuple(each for each in self.stations if each.acknowledged_at is None)


class NewEmergency(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/emergencies/, for the desk and managers; up to 500 signs.

    While the same words are under way already, the answer is that emergency.
    """

    text: str


class Acknowledgement(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/emergencies/{id}/acknowledge/, by every station for itself; it may be empty.

    `is_locked`: whoever stands there may be somebody else than the one signed in.
    """

    is_locked: bool = False
