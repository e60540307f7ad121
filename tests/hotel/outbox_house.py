"""An outbox in a database of its own, and ways to put things into it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from hotel_database import new_database
from sqlalchemy import select

from hotel.areas.hotels.tables import Hotel
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.tables import Staff
from hotel.database import Base, Database
from hotel.outbound.tables import OutboxFcm, OutboxPusher


@contextlib.asynccontextmanager
async def open_database(folder: Path) -> AsyncIterator[Database]:
    database = Database(new_database(folder))
    async with database.engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with database.write() as session:
        session.add(Hotel(id=1, slug="grand-hotel", name="Grand Hotel"))
        await session.flush()
        maria = {"username": "maria", "first_name": "Maria", "password_hash": ""}
        session.add(Staff(id=5, hotel_id=1, fcm_token="tok-maria", **maria))
        session.add(Room(id=7, hotel_id=1, room_number="412", guest_fcm_token="tok-412"))
    try:
        yield database
    finally:
        await database.close()


@contextlib.asynccontextmanager
async def running(work: Any) -> AsyncIterator[None]:
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def events(database: Database) -> list[OutboxPusher]:
    async with database.read() as session:
        return list(await session.scalars(select(OutboxPusher).order_by(OutboxPusher.id)))


async def pushes(database: Database) -> list[OutboxFcm]:
    async with database.read() as session:
        return list(await session.scalars(select(OutboxFcm).order_by(OutboxFcm.id)))


async def until(check: Callable[[], Any], seconds: float = 60) -> None:
    """Wait until a check, or what it awaits, is true."""
    async with asyncio.timeout(seconds):
        while True:
            result = check()
            if await result if asyncio.iscoroutine(result) else result:
                return
            await asyncio.sleep(0.01)
