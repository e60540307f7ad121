"""The last verified board of each hotel and set of stations, on disk."""

import sqlite3
from collections.abc import Iterable
from concurrent.futures import Future
from datetime import datetime

from console.storage.database import Database
from contract.codec import WireError, decode, encode_rest
from contract.record import Record
from contract.resources.sync import Snapshot


class SavedSnapshot(Record, frozen=True):
    """What was true at `verified_at`, aware UTC of the hotel's clock."""

    snapshot: Snapshot
    verified_at: datetime


class SnapshotTable:
    """One snapshot per hotel and stations; encoded and decoded on the storage thread."""

    def __init__(self, database: Database, hotel: str, stations: Iterable[str]) -> None:
        self._database = database
        self._place = (hotel, _key(stations))

    def save(self, snapshot: Snapshot, verified_at: datetime) -> Future[None]:
        """Replace what was kept."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO snapshot (hotel, stations, at, data) VALUES (?, ?, ?, ?)",
                (*self._place, verified_at.isoformat(), encode_rest(snapshot)),
            )

        return self._database.run(work)

    def load(self) -> Future[SavedSnapshot | None]:
        """What was kept; None when nothing was, or it cannot be read any more."""
        return self._database.run(lambda connection: _read(connection, self._place))


def read_snapshot(
    connection: sqlite3.Connection, hotel: str, stations: Iterable[str]
) -> SavedSnapshot | None:
    """What was kept for a hotel and stations; None when nothing readable was."""
    return _read(connection, (hotel, _key(stations)))


def _key(stations: Iterable[str]) -> str:
    return ",".join(sorted(stations))


def _read(connection: sqlite3.Connection, place: tuple[str, str]) -> SavedSnapshot | None:
    row = connection.execute(
        "SELECT data, at FROM snapshot WHERE hotel = ? AND stations = ?", place
    ).fetchone()
    if row is None:
        return None
    try:
        return SavedSnapshot(decode(Snapshot, row[0]), datetime.fromisoformat(row[1]))
    except WireError:
        return None
