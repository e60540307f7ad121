"""What this PC remembers by name: last hotel, station, theme, scale, volumes."""

import sqlite3
from concurrent.futures import Future

from console.storage.database import Database


class SettingTable:
    """Small texts by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Future[dict[str, str]]:
        """Everything remembered."""
        return self._database.run(_read_all)

    def put(self, name: str, value: str | None) -> Future[None]:
        """Remember a value; None forgets it."""

        def work(connection: sqlite3.Connection) -> None:
            if value is None:
                connection.execute("DELETE FROM setting WHERE name = ?", (name,))
            else:
                connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

        return self._database.run(work)


def _read_all(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, value FROM setting").fetchall())
