"""Everything a console needs to come up again, read at once."""

from collections.abc import Iterable
from concurrent.futures import Future

from console.storage.alerts import read_alerts
from console.storage.database import Database
from console.storage.outbox import StoredAction, read_outbox
from console.storage.owner import Owner
from console.storage.snapshots import SavedSnapshot, read_snapshot
from contract.record import Record


class Saved(Record, frozen=True, kw_only=True):
    """What this PC kept for a person and a set of stations."""

    snapshot: SavedSnapshot | None
    actions: list[StoredAction]
    alerts: frozenset[str]


def load_saved(database: Database, owner: Owner, stations: Iterable[str]) -> Future[Saved]:
    """Read it all in one turn of the storage thread."""
    words = tuple(stations)
    return database.run(
        lambda connection: Saved(
            snapshot=read_snapshot(connection, owner.hotel, words),
            actions=read_outbox(connection, owner),
            alerts=read_alerts(connection),
        )
    )
