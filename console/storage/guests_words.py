"""Removes guests' words, and what was written for them, from this PC's disk."""

import sqlite3
from collections.abc import Collection
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from console.storage.database import FILE_NAME, Database
from console.storage.outgoing import Outgoing, referenced
from console.storage.owner import Owner
from contract.codec import WireError, decode, encode_rest
from contract.resources.sync import Entity, Snapshot
from contract.scalars import Id

KEPT: Final = timedelta(days=30)
_DRAFT: Final = "guest-chat-"
_CHAT: Final = Entity.GUEST_CONVERSATION.value


class GuestsWords:
    """What this PC keeps of one hotel's guests, whoever wrote it here. Futures: done on disk."""

    def __init__(self, database: Database, owner: Owner) -> None:
        """`owner`: the one at work, whose own unsent messages are told before they go."""
        self._database, self._owner = database, owner

    def conversations(self) -> Future[frozenset[Id]]:
        """The conversations of which something is kept beside the boards."""
        return self._database.run(lambda connection: _kept(connection, self._owner.hotel))

    def forget(self, ids: Collection[Id], *, also_own: bool) -> Future[None]:
        """The guests of these conversations left: nothing of them stays.

        `also_own`: what the one at work could not send too; colleagues' is gone in any case.
        """
        wanted, owner, folder = tuple(ids), self._owner, self._database.folder

        def work(connection: sqlite3.Connection) -> None:
            needed = referenced(connection)
            for one in wanted:
                _forget_one(connection, owner, one, also_own=also_own)
            _clean_boards(connection, owner.hotel, frozenset(wanted))
            Outgoing(folder).drop(needed - referenced(connection))

        return self._database.run(work)

    def forget_old(self, now: datetime) -> Future[None]:
        """Remove what is older than 30 days, of every hotel and everybody; damaged files too."""
        limit, folder = now - KEPT, self._database.folder

        def work(connection: sqlite3.Connection) -> None:
            needed = referenced(connection)
            for statement in (
                "DELETE FROM draft WHERE updated_at < ?",
                "DELETE FROM staging WHERE updated_at < ?",
                "DELETE FROM outbox WHERE made_at < ?",
                "DELETE FROM snapshot WHERE at < ?",
            ):
                connection.execute(statement, (limit.isoformat(),))
            Outgoing(folder).drop(needed - referenced(connection))
            _forget_damaged(folder, limit)

        return self._database.run(work)


def _kept(connection: sqlite3.Connection, hotel: str) -> frozenset[Id]:
    drafts = connection.execute(
        "SELECT key FROM draft WHERE hotel = ? AND key LIKE ?", (hotel, f"{_DRAFT}%")
    )
    found = {key.removeprefix(_DRAFT) for (key,) in drafts}
    for query in (
        "SELECT DISTINCT conversation FROM staging WHERE hotel = ? AND chat = ?",
        "SELECT DISTINCT entity_id FROM outbox WHERE hotel = ? AND entity = ?",
    ):
        found |= {one for (one,) in connection.execute(query, (hotel, _CHAT))}
    return frozenset(map(Id, found))


def _forget_one(connection: sqlite3.Connection, owner: Owner, one: Id, *, also_own: bool) -> None:
    connection.execute(
        "DELETE FROM draft WHERE hotel = ? AND key = ?", (owner.hotel, f"{_DRAFT}{one}")
    )
    connection.execute(
        "DELETE FROM staging WHERE hotel = ? AND chat = ? AND conversation = ?",
        (owner.hotel, _CHAT, one),
    )
    spared = "" if also_own else owner.staff_id
    connection.execute(
        "DELETE FROM outbox WHERE hotel = ? AND entity = ? AND entity_id = ? AND staff != ?",
        (owner.hotel, _CHAT, one, spared),
    )


def _clean_boards(connection: sqlite3.Connection, hotel: str, left: frozenset[Id]) -> None:
    """Take the conversations out of the boards that other stations of this PC saved."""
    rows = connection.execute("SELECT stations, data FROM snapshot WHERE hotel = ?", (hotel,))
    for stations, data in rows.fetchall():
        try:
            board = decode(Snapshot, data)
        except WireError:
            continue
        chats = tuple(one for one in board.guest_conversations if one.id not in left)
        if len(chats) != len(board.guest_conversations):
            cleaned = msgspec.structs.replace(board, guest_conversations=chats)
            connection.execute(
                "UPDATE snapshot SET data = ? WHERE hotel = ? AND stations = ?",
                (encode_rest(cleaned), hotel, stations),
            )


def _forget_damaged(folder: Path, limit: datetime) -> None:
    for file in folder.glob(f"{FILE_NAME}.damaged-*"):
        if datetime.fromtimestamp(file.stat().st_mtime, UTC) < limit:
            file.unlink(missing_ok=True)
