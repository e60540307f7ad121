"""Which alerts this PC has already given, on disk."""

import sqlite3
from collections.abc import Iterable
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import Final

from console.storage.database import Database

_KEPT: Final = timedelta(days=3)


class AlertTable:
    """A ledger: an alert is entered once, before it is given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def enter(self, alert_ids: Iterable[str], given_at: datetime) -> Future[frozenset[str]]:
        """Those that were not entered before, entered together; on disk when the future is done."""
        wanted = tuple(alert_ids)

        def work(connection: sqlite3.Connection) -> frozenset[str]:
            _forget_before(connection, given_at - _KEPT)
            return frozenset(one for one in wanted if _insert(connection, one, given_at))

        return self._database.run(work)

    def load(self) -> Future[frozenset[str]]:
        """Every alert given in the last days."""
        return self._database.run(read_alerts)


def read_alerts(connection: sqlite3.Connection) -> frozenset[str]:
    """Every alert given in the last days."""
    return frozenset(row[0] for row in connection.execute("SELECT id FROM alert"))


def _insert(connection: sqlite3.Connection, alert_id: str, given_at: datetime) -> bool:
    cursor = connection.execute(
        "INSERT OR IGNORE INTO alert (id, given_at) VALUES (?, ?)",
        (alert_id, given_at.isoformat()),
    )
    return cursor.rowcount == 1


def _forget_before(connection: sqlite3.Connection, limit: datetime) -> None:
    connection.execute("DELETE FROM alert WHERE given_at < ?", (limit.isoformat(),))
