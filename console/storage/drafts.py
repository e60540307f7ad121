"""What somebody began to write and has not sent, on disk."""

import sqlite3
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from typing import Final

from console.storage.database import Database
from console.storage.owner import Owner

_KEPT: Final = timedelta(days=30)


class DraftTable:
    """Texts by key, each of one person of one hotel. Every future is done once on disk.

    Drafts hold what staff write about guests: one that nobody touched for 30 days is removed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, owner: Owner) -> Future[dict[str, str]]:
        """Everything this person began."""

        def work(connection: sqlite3.Connection) -> dict[str, str]:
            _forget_before(connection, datetime.now(UTC) - _KEPT)
            rows = connection.execute(
                "SELECT key, text FROM draft WHERE hotel = ? AND staff = ?",
                (owner.hotel, owner.staff_id),
            )
            return dict(rows.fetchall())

        return self._database.run(work)

    def put(self, owner: Owner, key: str, text: str) -> Future[None]:
        """Keep a text in place of the one before; an empty one is none."""
        if not text:
            return self.remove(owner, key)
        values = (owner.hotel, owner.staff_id, key, text, datetime.now(UTC).isoformat())

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)", values)

        return self._database.run(work)

    def remove(self, owner: Owner, key: str) -> Future[None]:
        """Forget a text: sent, or given up."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "DELETE FROM draft WHERE hotel = ? AND staff = ? AND key = ?",
                (owner.hotel, owner.staff_id, key),
            )

        return self._database.run(work)


def _forget_before(connection: sqlite3.Connection, limit: datetime) -> None:
    connection.execute("DELETE FROM draft WHERE updated_at < ?", (limit.isoformat(),))
