"""The tables and their migrations, on SQLite and, where there is one, on PostgreSQL."""

import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hotel_process import founded_in, running
from sqlalchemy import Connection, text

from hotel.database import Database
from hotel.kept import Kept
from hotel.migrations import migrate
from hotel.settings import SettingsError
from hotel.tables import METADATA


def _is_of_the_code(_object: object, name: str | None, _kind: str, *_: object) -> bool:
    # What words are looked up in is the database's own; the code knows no such table.
    return not (name or "").startswith("search_")


def _differences(connection: Connection) -> list[object]:
    opts = {"compare_type": True, "include_object": _is_of_the_code}
    context = MigrationContext.configure(connection, opts=opts)
    return list(compare_metadata(context, METADATA))


@pytest.fixture
async def database(tmp_path: Path):
    database = Database(f"sqlite:///{tmp_path / 'hotel.db'}")
    yield database
    await database.close()


async def test_that_the_migrations_make_exactly_the_tables_of_the_code(database: Database) -> None:
    await migrate(database)
    await migrate(database)
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []


async def test_that_sqlite_is_set_up_for_power_cuts(database: Database) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    for opened in (database.read, database.write):
        async with opened() as session:
            for pragma, value in wanted.items():
                assert (await session.execute(text(f"PRAGMA {pragma}"))).scalar() == value


async def test_that_a_broken_write_leaves_nothing(database: Database) -> None:
    await migrate(database)

    async def break_off() -> None:
        async with database.write() as session:
            session.add(Kept(name="half", value="done"))
            await session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await break_off()
    async with database.read() as session:
        assert await session.get(Kept, "half") is None


async def test_that_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    await migrate(database)
    async with database.read() as session:
        count = text("SELECT count(*) FROM kept")
        assert (await session.execute(count)).scalar() == 0
        async with database.write() as writing:
            writing.add(Kept(name="new", value="1"))
        assert (await session.execute(count)).scalar() == 0


async def test_that_writers_wait_for_one_another(database: Database) -> None:
    await migrate(database)

    async def add(number: int) -> None:
        async with database.write() as session:
            count = (await session.execute(text("SELECT count(*) FROM kept"))).scalar()
            await asyncio.sleep(0)
            session.add(Kept(name=f"{number}", value=f"{count}"))

    await asyncio.gather(*(add(number) for number in range(20)))
    async with database.read() as session:
        values = (await session.execute(text("SELECT value FROM kept"))).scalars().all()
    assert sorted(map(int, values)) == list(range(20))


async def test_that_postgresql_gets_the_same_tables(postgresql: str) -> None:
    database = Database(postgresql)
    await asyncio.gather(migrate(database), migrate(database))
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []
    await database.close()


def test_that_a_hotel_lives_on_postgresql(postgresql: str, tmp_path: Path) -> None:
    with running(tmp_path, database=postgresql) as process, founded_in(process) as hotel:
        hotel.clock_in("cook", "porter")
        order = hotel.order("Club Sandwich", "House Red (glass)")
        path = hotel.services(f"orders/{order['id']}/")
        accepted = hotel.staff("cook").patch(path, json={"status": "preparing"}).json()
        assert (accepted["status"], accepted["total_price"]) == ("preparing", 23.99)
        late = hotel.staff("cook").patch(
            path, json={"status": "cancelled", "reason": "x", "expected_rev": 1}
        )
        assert late.status_code == 409
        item = hotel.own(f"menu-items/{hotel.items['Tomato Soup']}/")
        assert hotel.staff("cook").patch(item, json={"is_on_stock": False}).status_code == 200
        key = {"Idempotency-Key": "once"}
        wish = hotel.wish("Full Irish", delivery_time="8:00-8:30")
        answers = [
            hotel.staff("desk").post(hotel.services("breakfast-orders/"), json=wish, headers=key)
            for _ in range(2)
        ]
        assert answers[0].content == answers[1].content
        snapshot = hotel.staff("manager").get(hotel.own("sync/snapshot/")).json()
        assert snapshot["orders"] == [accepted]
        assert snapshot["streams"]["kitchen"] == 6
        changes = hotel.staff("cook").get(
            hotel.own("sync/changes/"), params={"stream": "kitchen", "since": 0}
        ).json()["changes"]  # fmt: skip
        assert [change["seq"] for change in changes] == [1, 2, 3, 4, 5, 6]
        assert hotel.staff("desk").get(hotel.services("orders/999999999999/")).status_code == 404
        assert "ERROR" not in process.log


def test_that_a_stay_ends_on_postgresql(postgresql: str, tmp_path: Path) -> None:
    with running(tmp_path, database=postgresql) as process, founded_in(process) as hotel:
        guest, desk = hotel.guest("101"), hotel.staff("desk")
        order = guest.post(hotel.services("orders/"), json=hotel.wish("Tomato Soup")).json()
        rooms = desk.get("/api/rooms/rooms/").json()["results"]
        assert [room["room_number"] for room in rooms] == [101, 102, 412]
        leaving = {"room_ids": [room["id"] for room in rooms]}
        assert desk.post(f"/api/rooms/{hotel.slug}/checkout/", json=leaving).status_code == 200
        told = desk.get(hotel.services(f"orders/{order['id']}/")).json()
        assert (told["status"], told["cancel_reason"]) == ("cancelled", "The guest checked out.")
        assert guest.get(hotel.services("orders/")).status_code == 401


async def test_that_a_postgresql_nobody_reaches_is_told(tmp_path: Path) -> None:
    database = Database(f"postgresql://hotel@/postgres?host={tmp_path}")
    with pytest.raises(SettingsError, match=r"^The database cannot be reached: .*\.$"):
        await migrate(database)
    await database.close()
