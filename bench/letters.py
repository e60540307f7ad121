"""Fills a hotel's database with conversations of past stays, the same words at every run."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

MESSAGES_EACH: Final = 100
USUAL: Final = "please"
RARE: Final = "umbrella"
# How often a word comes falls with its place, as in what people write.
_WORDS: Final = tuple(f"{first}{second}" for first in "bdfgklmnprstvw" for second in (
    "ado", "eno", "ila", "oran", "uket", "ani", "erel", "isto", "omal", "ures",
    "afin", "elor", "itan", "ovel", "unap",
))  # fmt: skip


def fill(database: Path, messages: int) -> None:
    """Write so many messages, a hundred to a conversation; one holds RARE, every tenth USUAL."""
    chance = random.Random(4711)
    began = datetime.now(UTC) - timedelta(days=20)
    with closing(sqlite3.connect(database, timeout=60)) as connection, connection:
        rooms = connection.execute("SELECT id, hotel_id, room_number FROM rooms").fetchall()
        written = 0
        for number in range(-(-messages // MESSAGES_EACH)):
            room = rooms[number % len(rooms)]
            conversation = _begin(connection, room, number, began)
            some = min(MESSAGES_EACH, messages - written)
            rows = _messages(chance, conversation, written, some, began)
            connection.executemany(_MESSAGE, rows)
            written += some


_MESSAGE: Final = (
    "INSERT INTO guest_messages (conversation_id, sender_type, text, created_at, rev)"
    " VALUES (?, 'guest', ?, ?, 1)"
)


def _begin(
    connection: sqlite3.Connection, room: tuple[int, int, str], number: int, began: datetime
) -> int | None:
    at = _stored(began)
    values = (room[1], room[0], room[2], 1000 + number, at, at)
    made = connection.execute(
        "INSERT INTO guest_conversations (hotel_id, room_id, room_number, stay, created_at,"
        " ended_at, unread, guest_unread, answered_up_to, rev)"
        " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 1)",
        values,
    )
    return made.lastrowid


def _messages(
    chance: random.Random, conversation: int | None, before: int, some: int, began: datetime
) -> Iterator[tuple[int | None, str, str]]:
    weights = [1 / place for place in range(1, len(_WORDS) + 1)]
    for number in range(before, before + some):
        words = chance.choices(_WORDS, weights, k=chance.randint(4, 24))
        if number % 10 == 0:
            words.append(USUAL)
        if number == 7:
            words.append(RARE)
        yield conversation, " ".join(words), _stored(began + timedelta(seconds=number))


def _stored(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S.%f")
