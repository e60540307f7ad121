"""How many orders wait: told to porters on duty when it changed, and by one instance alone."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from outbox_house import open_database, pushes
from sqlalchemy import update

from contract.codec import decode
from contract.pushes.base import PushMessage
from contract.resources.staff import DutyStatus
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.counts.watch import CountWatch
from hotel.areas.orders.tables import Order
from hotel.areas.staff.tables import Role, Staff
from hotel.changes.writer import Writer
from hotel.database import Database

MINUTE = timedelta(minutes=1)


def watch_of(database: Database) -> CountWatch:
    return CountWatch(database, Writer(database, "", lambda: None), MINUTE)


class House:
    """A hotel whose Maria is a porter with a device, and Carl a cook with one, both on duty."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.watch = watch_of(database)
        self._heard = 0

    async def furnish(self) -> None:
        on_duty = DutyStatus.ON_DUTY.value
        carl = {"username": "carl", "first_name": "Carl", "password_hash": ""}
        async with self.database.write() as session:
            session.add(Role(id=1, hotel_id=1, name="Porter", slug="porter"))
            await session.flush()
            await session.execute(update(Staff).values(role_id=1, duty_status=on_duty))
            session.add(Staff(id=6, hotel_id=1, fcm_token="tok-carl", duty_status=on_duty, **carl))

    async def order(self, kind: type[Any] = Order) -> int:
        now = datetime.now(UTC)
        more = {"total": Decimal(0), "has_food": True} if kind is Order else {}
        async with self.database.write() as session:
            order = kind(hotel_id=1, room_number="412", created_at=now, updated_at=now, **more)
            session.add(order)
            await session.flush()
            return int(order.id)

    async def accept(self, order_id: int) -> None:
        async with self.database.write() as session:
            accepted = update(Order).where(Order.id == order_id)
            await session.execute(accepted.values(status="preparing"))

    async def maria(self, **changes: object) -> None:
        async with self.database.write() as session:
            await session.execute(update(Staff).where(Staff.id == 5).values(**changes))

    async def heard(self) -> list[tuple[int, str, str]]:
        """What one look tells: to whom, under which title, in which words."""
        await self.watch.look()
        rows = (await pushes(self.database))[self._heard :]
        self._heard += len(rows)
        messages = [(row.owner_id, decode(PushMessage, row.message)) for row in rows]
        assert {message.key for _, message in messages} <= {"3.3"}
        return [(owner, message.title, message.body) for owner, message in messages]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_database(tmp_path) as database:
        house = House(database)
        await house.furnish()
        yield house


def room_service(count: int) -> tuple[int, str, str]:
    return 5, "📋 Room Service Updates", f"{count} pending order(s)"


def breakfast(count: int) -> tuple[int, str, str]:
    return 5, "📋 Breakfast Updates", f"{count} pending order(s)"


async def test_that_only_a_count_that_changed_is_told_down_to_nothing(house: House) -> None:
    assert await house.heard() == []
    first = await house.order()
    assert await house.heard() == [room_service(1)]
    assert await house.heard() == []
    await house.order(BreakfastOrder)
    second = await house.order()
    assert await house.heard() == [room_service(2), breakfast(1)]
    await house.accept(first)
    await house.order()
    assert await house.heard() == []
    await house.accept(second)
    await house.accept(second + 1)
    assert await house.heard() == [room_service(0)]


async def test_that_who_comes_on_duty_is_told_what_waits(house: House) -> None:
    await house.order()
    await house.maria(duty_status="off_duty")
    assert await house.heard() == []
    await house.maria(duty_status="on_break")
    assert await house.heard() == [room_service(1)]
    await house.maria(duty_status="off_duty")
    assert await house.heard() == []
    await house.maria(duty_status="on_duty")
    assert await house.heard() == [room_service(1)]


async def test_that_who_has_no_device_yet_is_told_later(house: House) -> None:
    await house.maria(fcm_token=None)
    await house.order()
    assert await house.heard() == []
    await house.maria(fcm_token="tok-new")
    assert await house.heard() == [room_service(1)]
    await house.maria(is_active=False)
    await house.order()
    assert await house.heard() == []


async def test_that_instances_that_look_at_once_tell_it_once(house: House) -> None:
    others = [Database(house.database.url) for _ in range(3)]
    watches = [house.watch, *map(watch_of, others)]
    for count in range(1, 4):
        await house.order()
        said = await asyncio.gather(*(watch.look() for watch in watches))
        assert sorted(said) == ["Counts told: 0."] * 3 + ["Counts told: 1."]
        assert len(await pushes(house.database)) == count
    for other in others:
        await other.close()
