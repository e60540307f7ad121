"""Which files are to go with a message that is still being written, on disk."""

import sqlite3
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import Final

from console.state.outgoing import OutgoingFile
from console.storage.database import Database
from console.storage.outgoing import is_copy, waiting
from console.storage.owner import Owner
from contract.codec import WireError, decode, encode_rest
from contract.resources.sync import Entity
from contract.scalars import Id

_LOAD: Final = "SELECT conversation, files FROM staging WHERE hotel = ? AND staff = ? AND chat = ?"
_PUT: Final = "INSERT OR REPLACE INTO staging VALUES (?, ?, ?, ?, ?, ?)"
_REMOVE: Final = (
    "DELETE FROM staging WHERE hotel = ? AND staff = ? AND chat = ? AND conversation = ?"
)
Staging = Mapping[Id, tuple[OutgoingFile, ...]]


class StagingTable:
    """Files by conversation, of one person of one hotel in one of the two chats.

    Every future is done once on disk. What is too old, or of guests who left, is removed where
    drafts and unsent messages are; the copies themselves lie in a folder beside.
    """

    def __init__(self, database: Database, owner: Owner, chat: Entity) -> None:
        self._database = database
        self._whose = (owner.hotel, owner.staff_id, chat.value)

    def load(self) -> Future[Staging]:
        """What was staged. Not what a message took along just before the program ended."""

        def work(connection: sqlite3.Connection) -> Staging:
            sent = waiting(connection)
            rows = connection.execute(_LOAD, self._whose).fetchall()
            found = {Id(one): _read(files, sent) for one, files in rows}
            return {one: files for one, files in found.items() if files}

        return self._database.run(work)

    def put(self, conversation_id: Id, files: Sequence[OutgoingFile]) -> Future[None]:
        """Keep these in place of those before; none: forget them."""
        place = (*self._whose, conversation_id)
        data = encode_rest(tuple(files)).decode()

        def work(connection: sqlite3.Connection) -> None:
            if files:
                connection.execute(_PUT, (*place, data, datetime.now(UTC).isoformat()))
            else:
                connection.execute(_REMOVE, place)

        return self._database.run(work)


def _read(files: str, sent: set[str]) -> tuple[OutgoingFile, ...]:
    try:
        kept = decode(tuple[OutgoingFile, ...], files)
    except WireError:
        return ()
    return tuple(file for file in kept if is_copy(file.id) and file.id not in sent)
