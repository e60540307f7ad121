"""The tables of the console's file, and how an older file becomes a newer one."""

import sqlite3
from typing import Final

_FIRST: Final = """
CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    hotel TEXT NOT NULL,
    staff TEXT NOT NULL,
    kind TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    target TEXT NOT NULL,
    reason TEXT,
    expected_rev INTEGER,
    made_at TEXT NOT NULL,
    send_after TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'failed')),
    refusal TEXT
) STRICT;
CREATE INDEX outbox_of_person ON outbox (hotel, staff, position);
CREATE TABLE snapshot (
    hotel TEXT NOT NULL,
    stations TEXT NOT NULL,
    at TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (hotel, stations)
) STRICT;
CREATE TABLE alert (id TEXT PRIMARY KEY, given_at TEXT NOT NULL) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""

_DRAFTS: Final = """
CREATE TABLE draft (
    hotel TEXT NOT NULL,
    staff TEXT NOT NULL,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (hotel, staff, key)
) STRICT;
"""

_WISHES: Final = "ALTER TABLE outbox ADD COLUMN wish TEXT;"

_WHO_COOKS: Final = "ALTER TABLE outbox ADD COLUMN cook TEXT;"

_STAGING: Final = """
CREATE TABLE staging (
    hotel TEXT NOT NULL,
    staff TEXT NOT NULL,
    chat TEXT NOT NULL,
    conversation TEXT NOT NULL,
    files TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (hotel, staff, chat, conversation)
) STRICT;
"""

MIGRATIONS: Final = (_FIRST, _DRAFTS, _WISHES, _WHO_COOKS, _STAGING)
_TABLES: Final = frozenset({"outbox", "snapshot", "alert", "setting", "draft", "staging"})


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest version, each step in a transaction of its own."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.executescript(f"BEGIN;{script}PRAGMA user_version = {number};COMMIT;")


def is_complete(connection: sqlite3.Connection) -> bool:
    """Whether the file is of this version and has every table."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return version == len(MIGRATIONS) and {name for (name,) in rows} >= _TABLES
