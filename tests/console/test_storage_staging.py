"""Which files were to go with a message, kept per person and chat over a restart."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from console.state.actions import ActionKind, NewAction
from console.state.outgoing import NewFiles, OutgoingFile
from console.storage.database import Database
from console.storage.forgetting import forget
from console.storage.guests_words import GuestsWords
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.outgoing import Outgoing, referenced
from console.storage.owner import Owner
from console.storage.staging import StagingTable
from contract.resources.sync import Entity
from contract.scalars import Id

JANE, TOM = Owner("grand key", "1"), Owner("grand key", "2")
ROOM, NEXT = Id("7"), Id("8")
GUESTS, STAFF = Entity.GUEST_CONVERSATION, Entity.STAFF_CONVERSATION


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path)
    yield opened
    opened.close()


def a_copy(database: Database, name: str = "a.pdf") -> OutgoingFile:
    return Outgoing(database.folder).keep_bytes(b"%PDF-1.7", name)


def staged(database: Database, owner: Owner = JANE, chat: Entity = GUESTS) -> OutgoingFile:
    file = a_copy(database)
    StagingTable(database, owner, chat).put(ROOM, [file]).result()
    return file


def of(database: Database, owner: Owner = JANE, chat: Entity = GUESTS) -> object:
    return StagingTable(database, owner, chat).load().result()


def copies(database: Database) -> set[str]:
    return Outgoing(database.folder).all()


def test_that_each_person_has_files_of_their_own_in_each_chat(database: Database) -> None:
    file = staged(database)
    assert of(database) == {ROOM: (file,)}
    assert of(database, TOM) == of(database, chat=STAFF) == {}
    assert database.run(referenced).result() == {file.id}
    StagingTable(database, JANE, GUESTS).put(ROOM, []).result()
    assert of(database) == {}
    assert database.run(referenced).result() == set()


def test_that_what_a_message_took_along_is_not_staged_again(database: Database) -> None:
    file, other = a_copy(database), a_copy(database)
    StagingTable(database, JANE, GUESTS).put(ROOM, [file, other]).result()
    action = NewAction(
        kind=ActionKind.SEND_FILES_TO_GUEST,
        entity=GUESTS,
        entity_id=ROOM,
        target="",
        chat=NewFiles(files=(file,)),
    )
    stored = StoredAction(key="k", action=action, made_at=datetime.now(UTC))
    OutboxTable(database, JANE).add(stored).result()
    assert of(database) == {ROOM: (other,)}


@pytest.mark.parametrize(
    "files",
    [
        "x",
        "[]",
        '[{"id": "../../etc/passwd", "name": "a.pdf", "size": 1}]',
        '[{"id": "", "name": "a.pdf", "size": 1}]',
        '[{"id": 7}]',
    ],
)
def test_that_a_file_somebody_changed_stages_nothing(database: Database, files: str) -> None:
    staged(database)

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE staging SET files = ?", (files,))

    database.run(spoil).result()
    assert of(database) == {}


def test_that_only_a_whole_copy_counts(database: Database) -> None:
    here, file = Outgoing(database.folder), a_copy(database)
    assert here.has(file)
    here.place(file.id).write_bytes(b"%PDF")
    assert not here.has(file)
    here.drop([file.id])
    assert not here.has(file)
    here.place(file.id).symlink_to(database.folder)
    assert not here.has(file)


def test_that_a_check_out_takes_everybodys_files_of_that_guest_alone(database: Database) -> None:
    staged(database)
    staged(database, TOM)
    among_staff = staged(database, chat=STAFF)
    elsewhere = a_copy(database)
    StagingTable(database, TOM, GUESTS).put(NEXT, [elsewhere]).result()
    words = GuestsWords(database, JANE)
    assert words.conversations().result() == {ROOM, NEXT}
    words.forget([ROOM], also_own=False).result()
    assert of(database) == {}
    assert of(database, TOM) == {NEXT: (elsewhere,)}
    assert of(database, chat=STAFF) == {ROOM: (among_staff,)}
    assert copies(database) == {among_staff.id, elsewhere.id}


def test_that_nothing_is_kept_longer_than_thirty_days(database: Database) -> None:
    file = staged(database)
    words, now = GuestsWords(database, JANE), datetime.now(UTC)
    words.forget_old(now + timedelta(days=29)).result()
    assert copies(database) == {file.id}
    words.forget_old(now + timedelta(days=31)).result()
    assert (of(database), copies(database)) == ({}, set())


def test_that_a_screen_that_is_not_paired_any_more_keeps_nothing(database: Database) -> None:
    staged(database)
    kept = staged(database, TOM)
    forget(database, JANE).result()
    assert (of(database), of(database, TOM)) == ({}, {ROOM: (kept,)})
