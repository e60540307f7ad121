"""What FCM may answer: what is sent, when it is tried again, and whose token is forgotten."""

import ast
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from fcm_house import Answer, Fcm
from outbox_house import open_database, pushes
from push_bench import MARIA, MESSAGE, ROOM, fcm_of_a_test, queue, worker_before
from sqlalchemy import update

import hotel
from hotel.areas.staff.tables import Staff
from hotel.database import Database
from hotel.outbound.push_worker import PushWorker
from hotel.outbound.tables import OutboxFcm
from hotel.present import utc_now

_BAD_TOKEN: Final = "The registration token is not a valid FCM registration token"
# A slow machine may need a while to note what it was answered.
_SLACK_S: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One answer of FCM. `sends`: how often it is asked in one round, `tokens` for access.

    `outcome` is None while it is tried again, between `wait` seconds later.
    """

    answer: Answer
    sends: int = 1
    tokens: int = 1
    outcome: str | None = None
    wait: tuple[int, int] | None = None
    is_pruned: bool = False


_SOON: Final = (10, 13)
_QUOTA: Final = "QUOTA_EXCEEDED"
TABLE: Final = {
    "success": Row(answer=Answer(), outcome="sent"),
    "UNREGISTERED": Row(answer=Answer(404, "UNREGISTERED"), outcome="dead_token", is_pruned=True),
    "a malformed token": Row(
        answer=Answer(400, "INVALID_ARGUMENT", _BAD_TOKEN), outcome="dead_token", is_pruned=True
    ),
    "a malformed push": Row(
        answer=Answer(400, "INVALID_ARGUMENT", "Bad payload"), outcome="refused"
    ),
    "SENDER_ID_MISMATCH": Row(answer=Answer(403, "SENDER_ID_MISMATCH"), outcome="refused"),
    "404 of nothing": Row(answer=Answer(404), outcome="refused"),
    "429": Row(answer=Answer(429, _QUOTA), wait=(60, 75)),
    "429 and 90 s": Row(answer=Answer(429, _QUOTA, headers={"Retry-After": "90"}), wait=(90, 113)),
    "429 and 2 s": Row(answer=Answer(429, _QUOTA, headers={"Retry-After": "2"}), wait=(60, 75)),
    "503": Row(answer=Answer(503, "UNAVAILABLE"), wait=_SOON),
    "503 and 1 s": Row(answer=Answer(503, "UNAVAILABLE", headers={"Retry-After": "1"}), wait=_SOON),
    "500": Row(answer=Answer(500, "INTERNAL"), wait=_SOON),
    "502": Row(answer=Answer(502), wait=_SOON),
    # The library asks for another access token twice before it gives up.
    "401": Row(answer=Answer(401), sends=3, tokens=3, wait=_SOON),
    "silence": Row(answer=Answer(hang=True), wait=_SOON),
}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path) as database:
        yield database


@pytest.fixture
def fcm(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fcm]:
    with fcm_of_a_test(monkeypatch) as fcm:
        yield fcm


@pytest.fixture
async def worker(database: Database, fcm: Fcm, tmp_path: Path) -> AsyncIterator[PushWorker]:
    async with worker_before(fcm, database, tmp_path, answers_within_s=0.5) as worker:
        yield worker


async def latest(database: Database) -> OutboxFcm:
    return (await pushes(database))[-1]


async def marias_token(database: Database) -> str | None:
    async with database.read() as session:
        return (await session.get_one(Staff, 5)).fcm_token


async def let_time_pass(database: Database) -> None:
    async with database.write() as session:
        await session.execute(update(OutboxFcm).values(next_try_at=utc_now()))


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)
async def test_that_each_answer_has_its_consequence(
    database: Database, fcm: Fcm, worker: PushWorker, row: Row
) -> None:
    fcm.answers = {"tok-maria": row.answer}
    await queue(database, MARIA)
    before = utc_now()
    await worker.round()
    kept = await latest(database)
    assert kept.outcome == row.outcome
    assert len(fcm.messages) == row.sends
    assert fcm.token_requests == row.tokens
    assert await marias_token(database) == (None if row.is_pruned else "tok-maria")
    if row.wait is not None:
        assert kept.next_try_at is not None
        least, most = row.wait
        assert least <= (kept.next_try_at - before).total_seconds() <= most + _SLACK_S
    await _check_later(database, fcm, worker, row)


async def _check_later(database: Database, fcm: Fcm, worker: PushWorker, row: Row) -> None:
    """Not before its time; then once more, the very same, only where that was the consequence."""
    fcm.answers = {}
    await worker.round()
    assert len(fcm.messages) == row.sends
    await let_time_pass(database)
    await worker.round()
    again = 0 if row.wait is None else 1
    assert len(fcm.messages) == row.sends + again
    assert (await latest(database)).outcome == (row.outcome or "sent")
    # The first may have arrived though nobody heard so: the second takes its place on the phone.
    assert all(message == fcm.messages[0] for message in fcm.messages)
    message = fcm.messages[0]
    key = MESSAGE.android_collapse_key
    assert message["android"]["collapse_key"] == message["android"]["notification"]["tag"] == key
    assert message["apns"]["headers"]["apns-collapse-id"] == key
    assert message["webpush"]["notification"] == {"tag": key}


async def test_that_another_senders_token_is_forgotten_once_the_account_is_known_to_be_right(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    fcm.answers = {"tok-maria": Answer(403, "SENDER_ID_MISMATCH")}
    await queue(database, MARIA)
    await worker.round()
    assert await marias_token(database) == "tok-maria"
    await queue(database, MARIA, ROOM)
    await worker.round()
    assert [row.outcome for row in await pushes(database)] == ["refused", "dead_token", "sent"]
    assert await marias_token(database) is None


async def test_that_a_revoked_access_token_is_replaced_at_once(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    await queue(database, MARIA)
    await worker.round()
    fcm.revoked.add("Bearer opened-1")
    await queue(database, MARIA)
    await worker.round()
    assert [row.outcome for row in await pushes(database)] == ["sent", "sent"]
    assert fcm.bearers == ["Bearer opened-1", "Bearer opened-1", "Bearer opened-2"]


async def test_that_one_bad_answer_does_not_hold_up_the_others(
    database: Database, fcm: Fcm, worker: PushWorker
) -> None:
    fcm.answers = {"tok-maria": Answer(hang=True)}
    await queue(database, MARIA, ROOM)
    await worker.round()
    assert [row.outcome for row in await pushes(database)] == [None, "sent"]


def test_that_the_library_is_called_by_the_sender_of_the_outbox_alone() -> None:
    root = Path(hotel.__file__).parent
    callers = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if "firebase_admin" in _imported(path)
    }
    assert callers == {"outbound/fcm.py"}
    users = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if "hotel.outbound.fcm" in path.read_text(encoding="utf-8").split()
    }
    assert users == {"outbound/service.py", "outbound/service_account.py"}


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    return names
