"""Screens that are paired with a hotel: a board on a wall that nobody signs in at."""

import msgspec

from contract.permissions import Duty
from contract.scalars import Id, Instant


class Station(msgspec.Struct, frozen=True, kw_only=True):
    """A paired screen. Times are aware UTC; `rev` grows by one with every change of its settings.

    `asks_cook`: Accept asks at this screen who cooks. `pc_name`: what the PC calls itself.
    `last_seen_at` is right to a minute and told by the list alone, not by the change feed.
    """

    id: Id
    name: str
    duty: Duty
    asks_cook: bool = False
    pc_name: str = ""
    paired_at: Instant | None = None
    paired_by: str | None = None
    last_seen_at: Instant | None = None
    rev: int = 0


class NewStation(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/stations/: a manager wants a screen to be paired.

    `duty`: kitchen or porter.
    """

    name: str
    duty: Duty
    asks_cook: bool = False


class PairingCode(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to that: six digits to type at the screen, once, before `expires_at` (aware UTC)."""

    code: str
    name: str
    duty: Duty
    expires_at: Instant


class Pairing(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/stations/pair/, sent by the screen; the answer is a SignedIn."""

    hotel_slug: str
    code: str
    pc_name: str = ""


class StationChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH /api/hotels/{slug}/stations/{id}/; what is None stays as it is."""

    name: str | None = None
    asks_cook: bool | None = None
