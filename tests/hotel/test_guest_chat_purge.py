"""What guests wrote is forgotten 30 days after their check-out, and its files with it."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from guest_desk import Chat, photo
from hotel_process import Hotel, founded_in, running
from sqlalchemy import select

from hotel.areas.guest_chat.staying import Purge
from hotel.areas.guest_chat.tables import (
    GuestAttachment,
    GuestConversation,
    GuestHandling,
    GuestMessage,
)
from hotel.attachments.intake import Intake
from hotel.attachments.storage import FolderStorage
from hotel.attachments.sweep import sweep
from hotel.changes.tables import StreamCounter
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.tables import FILES

_TABLES: tuple[Any, ...] = (GuestConversation, GuestHandling, GuestMessage, GuestAttachment)


def _live(hotel: Hotel) -> int:
    chat = Chat(hotel)
    chat.uploads(chat.guest, ("a.jpg", photo()), message="Look").raise_for_status()
    reply = chat.writes(chat.desk, "I see")
    chat.writes(chat.guest, "Thanks", reply_to=reply["id"])
    chat.check_out()
    staying = Chat(hotel, "412", "1234")
    staying.uploads(staying.guest, ("b.jpg", photo())).raise_for_status()
    return staying.id


def test_that_words_and_files_of_those_who_left_are_forgotten(tmp_path: Path) -> None:
    with running(tmp_path) as process, founded_in(process) as hotel:
        staying, url = _live(hotel), process.database_url

    async def purge() -> None:
        database = Database(url)
        intake = Intake(FolderStorage(tmp_path / "hotel.db-attachments"))
        writer = Writer(database, "https://example.org", lambda: None)
        task = Purge(database, writer, intake)
        now = datetime.now(UTC)
        early, late = now + timedelta(days=29), now + timedelta(days=31)
        assert await task.run(early) == "Purged 0 conversations of guests who left."
        assert await task.run(late) == "Purged 1 conversations of guests who left."
        assert await task.run(late) == "Purged 0 conversations of guests who left."
        async with database.read() as session:
            left = {
                table.__name__: len((await session.scalars(select(table.id))).all())
                for table in _TABLES
            }
            streams = (await session.scalars(select(StreamCounter.stream))).all()
        assert left == {
            "GuestConversation": 1,
            "GuestHandling": 0,
            "GuestMessage": 1,
            "GuestAttachment": 1,
        }
        assert [each for each in streams if each.startswith("chat-")] == [f"chat-{staying}"]
        assert len(_files(tmp_path)) == 2
        await database.close()

    asyncio.run(purge())


def test_that_files_nobody_knows_are_swept_up(tmp_path: Path) -> None:
    with running(tmp_path) as process, founded_in(process) as hotel:
        _live(hotel)
        url = process.database_url

    async def tidy() -> None:
        database = Database(url)
        intake = Intake(FolderStorage(tmp_path / "hotel.db-attachments"))
        known = _files(tmp_path)
        (tmp_path / "left behind").write_bytes(b"x")
        await intake.storage.put(tmp_path / "left behind")
        now = datetime.now(UTC)
        told = await sweep(database, intake, FILES, now=now)
        assert told == "Deleted 0 files without a message."
        told = await sweep(database, intake, FILES, now=now + timedelta(hours=25))
        assert told == "Deleted 1 files without a message."
        assert _files(tmp_path) == known
        await database.close()

    asyncio.run(tidy())


def test_that_the_chat_works_on_postgresql(postgresql: str, tmp_path: Path) -> None:
    settings = {"database": postgresql, "attachments": str(tmp_path / "files")}
    with running(tmp_path, **settings) as process, founded_in(process) as hotel:
        chat = Chat(hotel)
        first = chat.writes(chat.guest, "Hello")
        chat.desk.post(chat.own("assign-staff/")).raise_for_status()
        chat.uploads(chat.desk, ("a.jpg", photo()), reply_to=str(first["id"])).raise_for_status()
        file = chat.messages()[-1]["attachments"][0]
        assert chat.guest.get(file["file_url"]).status_code == 200
        path = f"/api/chat/messages/{first['id']}/"
        chat.guest.patch(f"{path}update/", json={"message": "Hallo"}).raise_for_status()
        chat.guest.delete(f"{path}delete/", params={"hard_delete": "true"}).raise_for_status()
        chat.guest.post(f"/api/chat/conversations/{chat.id}/mark-read/").raise_for_status()
        chat.desk.post(chat.own("mark-answered/")).raise_for_status()
        chat.check_out()
        assert [each["id"] for each in chat.desk.get(chat.at("conversations/")).json()] == [chat.id]
        query = {"streams": f"desk,chat-{chat.id}"}
        assert chat.desk.get(hotel.own("sync/snapshot/"), params=query).status_code == 200
        assert len(_files(tmp_path, "files")) == 2


def _files(folder: Path, name: str = "hotel.db-attachments") -> set[Path]:
    return {path for path in (folder / name).rglob("*") if path.is_file()}
