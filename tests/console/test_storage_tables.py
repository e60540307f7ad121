"""The outbox, the saved board, the ledger and the settings on disk."""

import os
import signal
import stat
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from console.state.actions import ActionKind, NewAction
from console.storage.alerts import AlertTable
from console.storage.database import FILE_NAME, Database, Keeping
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.owner import Owner
from console.storage.settings import SettingTable
from console.storage.snapshots import SnapshotTable
from contract.resources.orders import Order, OrderStatus
from contract.resources.rooms import HouseRoom
from contract.resources.sync import Entity, Snapshot
from contract.scalars import Id, RoomNumber, Total

AT = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
MARIA = Owner("grand-hotel", "7")


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path)
    yield database
    database.close()


def an_action(key: str, target: str = "preparing", order_id: str = "1") -> StoredAction:
    action = NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id(order_id),
        target=target,
        reason="Guest left",
        expected_rev=3,
    )
    return StoredAction(key=key, action=action, made_at=AT, send_after=AT + timedelta(seconds=8))


def test_that_actions_come_back_as_they_were_in_the_order_they_were_made(tmp_path):
    database = Database(tmp_path)
    outbox = OutboxTable(database, MARIA)
    for key in ("b", "a", "c"):
        outbox.add(an_action(key)).result()
    outbox.note_attempt("a").result()
    outbox.refuse("c", "Room 214 has checked out.").result()
    database.close()

    reopened = Database(tmp_path)
    loaded = OutboxTable(reopened, MARIA).load().result()
    reopened.close()

    assert [stored.key for stored in loaded] == ["b", "a", "c"]
    assert loaded[0] == an_action("b")
    assert loaded[1].attempts == 1
    assert loaded[2].refusal == "Room 214 has checked out."


def test_that_actions_belong_to_one_person_of_one_hotel(database):
    OutboxTable(database, MARIA).add(an_action("mine")).result()

    assert OutboxTable(database, Owner("grand-hotel", "8")).load().result() == []
    assert OutboxTable(database, Owner("other-hotel", "7")).load().result() == []


def test_that_a_replaced_action_stands_last(database):
    outbox = OutboxTable(database, MARIA)
    outbox.add(an_action("first")).result()
    outbox.add(an_action("second")).result()
    outbox.replace("first", an_action("again")).result()

    assert [stored.key for stored in outbox.load().result()] == ["second", "again"]


def test_that_an_action_of_a_newer_program_is_left_alone(database, caplog):
    outbox = OutboxTable(database, MARIA)
    outbox.add(an_action("known")).result()
    outbox.add(an_action("odd")).result()
    database.run(
        lambda c: c.execute("UPDATE outbox SET kind = 'fly' WHERE key = 'odd'").rowcount
    ).result()

    assert [stored.key for stored in outbox.load().result()] == ["known"]
    assert "cannot be read" in caplog.text


def test_that_a_committed_action_survives_kill_9(tmp_path):
    program = """
        import os, signal, sys
        from pathlib import Path
        sys.path.insert(0, {root!r})
        from test_storage_tables import MARIA, an_action
        from console.storage.database import Database
        from console.storage.outbox import OutboxTable
        outbox = OutboxTable(Database(Path({folder!r})), MARIA)
        outbox.add(an_action("clicked")).result()
        os.kill(os.getpid(), signal.SIGKILL)
    """
    here = Path(__file__)
    code = textwrap.dedent(program).format(root=str(here.parent), folder=str(tmp_path))
    ended = subprocess.run([sys.executable, "-c", code], cwd=here.parents[2], check=False)
    database = Database(tmp_path)
    loaded = OutboxTable(database, MARIA).load().result()
    database.close()

    assert ended.returncode == -signal.SIGKILL
    assert loaded == [an_action("clicked")]


def test_that_a_saved_board_comes_back_whole(database):
    table = SnapshotTable(database, "grand-hotel", ("porter", "kitchen"))
    order = Order(
        id=Id("12"),
        room_number=RoomNumber("214"),
        status=OrderStatus.PREPARING,
        created_at=AT,
        total_price=Total("45.90"),
        rev=4,
    )
    room = HouseRoom(id=Id("3"), room_number=RoomNumber("214"))
    streams = {"kitchen": 9, "porter": 4}
    snapshot = Snapshot(at=AT, streams=streams, orders=(order,), rooms=(room,))
    table.save(snapshot, AT).result()

    same_place = SnapshotTable(database, "grand-hotel", ("kitchen", "porter"))
    saved = same_place.load().result()
    assert saved is not None
    assert (saved.snapshot, saved.verified_at) == (snapshot, AT)
    assert SnapshotTable(database, "grand-hotel", ("kitchen",)).load().result() is None


def test_that_a_saved_board_that_cannot_be_read_is_as_none(database):
    table = SnapshotTable(database, "grand-hotel", ("kitchen",))
    table.save(Snapshot(at=AT, streams={}), AT).result()
    database.run(lambda c: c.execute("UPDATE snapshot SET data = x'00'").rowcount).result()

    assert table.load().result() is None


def test_that_an_alert_is_entered_once_and_forgotten_after_days(database):
    ledger = AlertTable(database)

    assert ledger.enter(["late:1", "late:2"], AT).result() == {"late:1", "late:2"}
    assert ledger.enter(["late:2", "late:3"], AT).result() == {"late:3"}
    assert ledger.enter(["late:4"], AT + timedelta(days=4)).result() == {"late:4"}
    assert ledger.load().result() == {"late:4"}


def test_that_settings_are_remembered_and_forgotten(database):
    settings = SettingTable(database)
    settings.put("station", "kitchen").result()
    settings.put("scale", "115").result()
    settings.put("scale", "130").result()
    settings.put("station", None).result()

    assert settings.load().result() == {"scale": "130"}


@pytest.mark.parametrize("content", [b"not a database at all, but long enough" * 40, None])
def test_that_a_damaged_file_is_moved_aside_and_said(tmp_path, content, caplog):
    file = tmp_path / FILE_NAME
    if content is None:
        database = Database(tmp_path)
        for number in range(200):
            OutboxTable(database, MARIA).add(an_action(str(number))).result()
        database.close()
        data = bytearray(file.read_bytes())
        data[4096 : len(data)] = os.urandom(len(data) - 4096)
        content = bytes(data)
    file.write_bytes(content)

    database = Database(tmp_path)
    loaded = OutboxTable(database, MARIA).load().result()
    OutboxTable(database, MARIA).add(an_action("new")).result()
    database.close()

    assert loaded == []
    assert database.keeping is Keeping.BEGUN_ANEW
    assert database.problem is not None
    assert "moved aside" in database.problem
    assert list(tmp_path.glob("*.damaged-*"))
    assert "damaged" in caplog.text


def test_that_a_folder_that_cannot_hold_a_file_still_lets_people_work(tmp_path, caplog):
    database = Database(tmp_path / "missing")
    outbox = OutboxTable(database, MARIA)
    outbox.add(an_action("kept in memory")).result()

    assert [stored.key for stored in outbox.load().result()] == ["kept in memory"]
    assert database.keeping is Keeping.IN_MEMORY
    assert "nothing is kept" in caplog.text
    database.close()


def test_that_a_damaged_file_that_cannot_be_moved_aside_still_lets_people_work(
    tmp_path, caplog, monkeypatch
):
    (tmp_path / FILE_NAME).write_bytes(b"not a database at all, but long enough" * 40)

    def refuse(*_):
        raise PermissionError("Read-only file system")

    monkeypatch.setattr(Path, "replace", refuse)
    database = Database(tmp_path)
    outbox = OutboxTable(database, MARIA)
    outbox.add(an_action("kept in memory")).result()

    assert [stored.key for stored in outbox.load().result()] == ["kept in memory"]
    assert database.keeping is Keeping.IN_MEMORY
    assert "nothing is kept" in caplog.text
    database.close()


def test_that_a_sound_file_is_kept_on_disk(database):
    database.run(lambda c: None).result()

    assert (database.keeping, database.problem) == (Keeping.ON_DISK, None)


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX matter")
def test_that_only_the_owner_may_read_the_file(tmp_path, database):
    database.run(lambda c: None).result()

    modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob(f"{FILE_NAME}*")}
    assert modes == {0o600}


def test_that_writes_are_safe_against_power_cuts(database):
    pragmas = database.run(
        lambda c: [
            c.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")
        ]
    ).result()

    assert pragmas == ["wal", 2]
