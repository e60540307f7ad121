"""What people began to write, kept per person over a restart."""

import sqlite3

import pytest

from console.storage.database import FILE_NAME, Database
from console.storage.drafts import DraftTable
from console.storage.owner import Owner
from console.storage.schema import MIGRATIONS

MARIA = Owner("grand-hotel key", "7")
TOM = Owner("grand-hotel key", "8")


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path)
    yield database
    database.close()


def test_that_a_draft_is_there_after_a_restart(tmp_path):
    database = Database(tmp_path)
    DraftTable(database).put(MARIA, "phone-order", "214: one club sand")
    DraftTable(database).put(MARIA, "phone-order", "214: one club sandwich")
    database.close()

    reopened = Database(tmp_path)
    drafts = DraftTable(reopened).load(MARIA).result()
    reopened.close()

    assert drafts == {"phone-order": "214: one club sandwich"}


def test_that_drafts_belong_to_one_person_of_one_hotel(database):
    table = DraftTable(database)
    table.put(MARIA, "phone-order", "214").result()
    table.put(TOM, "phone-order", "108").result()

    assert table.load(MARIA).result() == {"phone-order": "214"}
    assert table.load(TOM).result() == {"phone-order": "108"}
    assert table.load(Owner("other key", "7")).result() == {}


def test_that_a_sent_or_emptied_draft_is_gone_for_its_person_alone(database):
    table = DraftTable(database)
    for owner in (MARIA, TOM):
        table.put(owner, "phone-order", "214").result()
        table.put(owner, "room 9", "Towels").result()

    table.remove(MARIA, "phone-order").result()
    table.put(MARIA, "room 9", "").result()

    assert table.load(MARIA).result() == {}
    assert table.load(TOM).result() == {"phone-order": "214", "room 9": "Towels"}


def test_that_a_draft_nobody_touched_for_a_month_is_removed(database):
    table = DraftTable(database)
    table.put(MARIA, "old", "Towels").result()
    table.put(MARIA, "new", "Pillows").result()
    database.run(
        lambda c: (
            c.execute(
                "UPDATE draft SET updated_at = '2020-01-01T00:00:00+00:00' WHERE key = 'old'"
            ).rowcount
        )
    ).result()

    assert table.load(TOM).result() == {}
    kept = database.run(lambda c: c.execute("SELECT key FROM draft").fetchall()).result()
    assert kept == [("new",)]


def test_that_a_file_from_before_drafts_is_brought_up_to_date(tmp_path):
    older = sqlite3.connect(tmp_path / FILE_NAME)
    older.executescript(MIGRATIONS[0] + "PRAGMA user_version = 1;")
    older.execute("INSERT INTO setting VALUES ('theme', 'dark')")
    older.commit()
    older.close()

    database = Database(tmp_path)
    DraftTable(database).put(MARIA, "phone-order", "214").result()
    kept = database.run(lambda c: c.execute("SELECT value FROM setting").fetchall()).result()
    database.close()

    assert database.problem is None
    assert kept == [("dark",)]
