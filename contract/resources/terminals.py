"""Clock terminals: devices people clock in at, which know nothing else of the hotel."""

import msgspec

from contract.scalars import Id, Instant


class ClockTerminal(msgspec.Struct, frozen=True, kw_only=True):
    """A terminal. `last_seen_at` is right to an hour. Times are aware UTC."""

    id: Id
    name: str
    added_at: Instant
    added_by: str
    last_seen_at: Instant | None = None


class NewClockTerminal(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/clock-terminals/: a manager lets a terminal in."""

    name: str


class ClockTerminalToken(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to that: the token the terminal sends as `Authorization: Token …`, told once."""

    id: Id
    name: str
    token: str
