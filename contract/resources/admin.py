"""What a manager is told about the hotel's own work: outbox, periodic work, consoles."""

import msgspec

from contract.scalars import Instant


class ParkedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event the Pusher host refused; it waits until a manager has it sent again."""

    created_at: Instant
    event: str
    channel: str
    reason: str


class OutboxState(msgspec.Struct, frozen=True, kw_only=True):
    """How the outbox stands. `pushes` counts them by outcome.

    `attempts`: how often the event at the head of the queue was tried in vain.
    """

    sent: int
    waiting: int
    oldest_waiting: Instant | None = None
    attempts: int = 0
    parked: tuple[ParkedEvent, ...] = ()
    pushes: dict[str, int] = {}


class PeriodicTask(msgspec.Struct, frozen=True, kw_only=True):
    """Periodic work with its last result; `ok` is None before the first run came to its end.

    `is_running`: an instance works on it now. `next_at`: when it is due again.
    """

    name: str
    next_at: Instant
    is_running: bool = False
    finished_at: Instant | None = None
    ok: bool | None = None
    result: str | None = None


class ConnectedConsole(msgspec.Struct, frozen=True, kw_only=True):
    """A console that is there. `seen_s`: how long ago it last asked, in whole seconds.

    `pc` and `station` (what is on its screen) are what it says, None when it does not.
    `has_socket` is None where another host keeps the sockets.
    """

    who: str
    since: Instant
    seen_s: int
    pc: str | None = None
    station: str | None = None
    streams: tuple[str, ...] = ()
    has_socket: bool | None = None


class AdminState(msgspec.Struct, frozen=True, kw_only=True):
    """GET /api/hotels/{slug}/admin/ for managers, of one moment."""

    at: Instant
    outbox: OutboxState
    tasks: tuple[PeriodicTask, ...] = ()
    consoles: tuple[ConnectedConsole, ...] = ()
