"""Removes what this PC kept for a screen that is not paired any more."""

import sqlite3
from concurrent.futures import Future
from typing import Final

from console.storage.database import Database
from console.storage.owner import Owner

_OF_OWNER: Final = (
    "DELETE FROM outbox WHERE hotel = ? AND staff = ?",
    "DELETE FROM draft WHERE hotel = ? AND staff = ?",
    "DELETE FROM staging WHERE hotel = ? AND staff = ?",
)


def forget(database: Database, owner: Owner) -> Future[None]:
    """Remove unsent actions, drafts, staged files and every saved board of the hotel.

    Done once on disk. A board is kept per stations and a screen may have changed its own: none of
    the hotel stays.
    """

    def work(connection: sqlite3.Connection) -> None:
        for statement in _OF_OWNER:
            connection.execute(statement, (owner.hotel, owner.staff_id))
        connection.execute("DELETE FROM snapshot WHERE hotel = ?", (owner.hotel,))

    return database.run(work)
