"""Messages among staff are forgotten after the days the operator chose, with their files."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hotel_process import founded_in, running
from staff_room import StaffRoom

from hotel.areas.staff_chat.keeping import StaffChatPurge
from hotel.attachments.intake import Intake
from hotel.attachments.storage import FolderStorage
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.settings import SettingsError, load_settings

_KEPT_FOR = timedelta(days=90)
_OLD = datetime(2020, 1, 1, tzinfo=UTC)


async def _purge(url: str, folder: Path) -> list[str]:
    database = Database(url)
    intake = Intake(FolderStorage(folder / "hotel.db-attachments"))
    purge = StaffChatPurge(database, Writer(database, "https://x", lambda: None), intake, _KEPT_FOR)
    try:
        now = datetime.now(UTC)
        return [await purge.run(now), await purge.run(now)]
    finally:
        await database.close()


def _files(folder: Path) -> set[str]:
    found = (folder / "hotel.db-attachments").rglob("*")
    return {path.name for path in found if path.is_file()}


def test_that_old_messages_go_with_their_files_and_consoles_hear_of_it(tmp_path: Path) -> None:
    with running(tmp_path) as process, founded_in(process) as hotel:
        room = StaffRoom(hotel)
        group = room.begin("desk", "cook", title="Late shift")
        direct = room.begin("desk", "cook")
        old = room.upload("desk", group, ("old.txt", b"a towel"), message="Old words").json()
        shared = room.upload("desk", group, ("both.txt", b"shared")).json()["message"]["id"]
        room.post("desk", f"messages/{shared}/forward/", {"conversation_ids": [direct]})
        answer = room.say("cook", group, "New words", reply_to=old["message"]["id"])
        seq = hotel.staff("cook").get(hotel.own("sync/heads/")).json()["streams"]["staff"]
        ids = (old["message"]["id"], shared)
        wanted = "UPDATE staff_messages SET created_at = :at WHERE id IN (:old, :shared)"
        process.ask(wanted, at=_OLD, old=ids[0], shared=ids[1])
        before = _files(tmp_path)
        said = asyncio.run(_purge(process.database_url, tmp_path))
        assert said == ["Purged 2 messages among staff.", "Purged 0 messages among staff."]
        (left,) = room.messages("cook", group)
        assert (left["id"], left["reply_to"]) == (answer["id"], None)
        assert room.messages("cook", direct)[0]["has_attachments"]
        assert len(before) - len(_files(tmp_path)) == 1
        assert room.unread("desk")[group] == 1
        changes = _changes(hotel, f"conversation-{group}", 0)
        assert {int(one["id"]) for one in changes if one["data"] is None} == set(ids)
        told = _changes(hotel, "staff", seq)
        assert ("staff_conversation", str(group)) in {(c["entity"], str(c["id"])) for c in told}
        assert "Old words" not in str(room.get("cook", "messages/search/", q="Old"))


def _changes(hotel: Any, stream: str, since: int) -> list[dict[str, Any]]:
    query = {"stream": stream, "since": since}
    return list(hotel.staff("cook").get(hotel.own("sync/changes/"), params=query).json()["changes"])


@pytest.mark.parametrize("told", ["0", "-1", "soon", "36501"])
def test_that_days_are_days(told: str) -> None:
    with pytest.raises(SettingsError, match="must be days between 1 and 36500"):
        load_settings({"HOTEL_STAFF_CHAT_KEPT_DAYS": told})


def test_that_the_task_runs_only_where_it_is_wanted(tmp_path: Path) -> None:
    with running(tmp_path, staff_chat_kept_days="90") as process, founded_in(process) as hotel:
        page = hotel.staff("manager").get(f"/api/hotels/{hotel.slug}/admin/").json()
        assert "Purge old messages among staff" in str(page)
