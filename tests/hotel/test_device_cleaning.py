"""Tokens of devices that no push reaches any more, and whose they are."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hotel_process import Hotel
from outbox_house import open_database
from sqlalchemy import delete, update

from hotel.areas.bookings.tables import BookingRow
from hotel.areas.pushes.cleaning import KEPT_FOR, clean_up_devices
from hotel.areas.rooms.tables import Guest, Room
from hotel.areas.staff.tables import Staff
from hotel.database import Database
from hotel.outbound.tables import OutboxFcm

NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
TODAY = NOW.date()
OWNERS = {"staff": 5, "room": 7, "booking": 9}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Three devices refreshed an hour ago: a colleague's, one in a room, one of a booking."""
    async with open_database(tmp_path) as database:
        async with database.write() as session:
            await session.execute(update(Staff).values(fcm_token_at=NOW - HOUR))
            await session.execute(update(Room).values(guest_fcm_token_at=NOW - HOUR))
            session.add(Guest(room_id=7, first_name="Grace"))
            session.add(booking())
        yield database


def booking() -> BookingRow:
    return BookingRow(
        id=9,
        hotel_id=1,
        booking_id="BK-2026-0009",
        confirmation_number="GRA-1",
        room_type="",
        guest_name="Olive",
        guest_email="",
        guest_phone="",
        check_in=TODAY - timedelta(days=1),
        check_out=TODAY,
        adults=1,
        children=0,
        status="CONFIRMED",
        created_at=NOW,
        guest_fcm_token="tok-olive",
        guest_fcm_token_at=NOW - HOUR,
        cancelled_by_guest=False,
        rev=1,
    )


async def change(database: Database, table: type[Any], **values: object) -> None:
    async with database.write() as session:
        await session.execute(update(table).values(**values))


async def refuse(
    database: Database, owner: str, token: str, at: datetime, outcome: str = "dead_token"
) -> None:
    """Let FCM have answered a push of that time."""
    async with database.write() as session:
        session.add(
            OutboxFcm(
                hotel_slug="grand-hotel",
                key="3.1",
                owner=owner,
                owner_id=OWNERS[owner],
                token=token,
                message="{}",
                notification_id="1",
                created_at=at,
                expires_at=at,
                outcome=outcome,
            )
        )


async def left(database: Database) -> set[str]:
    async with database.read() as session:
        tokens = {
            (await session.get_one(Staff, 5)).fcm_token,
            (await session.get_one(Room, 7)).guest_fcm_token,
            (await session.get_one(BookingRow, 9)).guest_fcm_token,
        }
    return {token for token in tokens if token}


ALL = {"tok-maria", "tok-412", "tok-olive"}


def said(old: int = 0, refused: int = 0, ended: int = 0, former: int = 0) -> str:
    return (
        f"Forgot {old} tokens not refreshed, {refused} refused,"
        f" {ended} of ended stays, {former} of former colleagues."
    )


async def test_that_devices_in_use_are_kept(database: Database) -> None:
    assert await clean_up_devices(database, NOW) == said()
    assert await left(database) == ALL


@pytest.mark.parametrize(
    ("table", "column", "token"),
    [
        (Staff, "fcm_token_at", "tok-maria"),
        (Room, "guest_fcm_token_at", "tok-412"),
        (BookingRow, "guest_fcm_token_at", "tok-olive"),
    ],
)
async def test_that_what_was_not_refreshed_for_sixty_days_is_forgotten(
    database: Database, table: type[Any], column: str, token: str
) -> None:
    assert timedelta(days=60) == KEPT_FOR
    await change(database, table, **{column: NOW - KEPT_FOR})
    assert await clean_up_devices(database, NOW) == said()
    await change(database, table, **{column: NOW - KEPT_FOR - timedelta(seconds=1)})
    assert await clean_up_devices(database, NOW) == said(old=1)
    assert await left(database) == ALL - {token}


@pytest.mark.parametrize(
    ("owner", "token"), [("staff", "tok-maria"), ("room", "tok-412"), ("booking", "tok-olive")]
)
async def test_that_exactly_the_token_that_fcm_refused_is_forgotten(
    database: Database, owner: str, token: str
) -> None:
    await refuse(database, owner, "tok-of-before", NOW)
    await refuse(database, owner, token, NOW, outcome="refused")
    await refuse(database, owner, token, NOW - 2 * HOUR)
    assert await clean_up_devices(database, NOW) == said()
    await refuse(database, owner, token, NOW)
    assert await clean_up_devices(database, NOW) == said(refused=1)
    assert await left(database) == ALL - {token}


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "CANCELLED"},
        {"status": "NO_SHOW"},
        {"status": "COMPLETED"},
        {"check_out": TODAY - timedelta(days=1)},
    ],
)
async def test_that_the_device_of_a_booking_that_is_over_is_forgotten(
    database: Database, changes: dict[str, str | date]
) -> None:
    await change(database, BookingRow, **changes)
    assert await clean_up_devices(database, NOW) == said(ended=1)
    assert await left(database) == ALL - {"tok-olive"}


async def test_that_an_empty_room_and_a_former_colleague_have_no_device(
    database: Database,
) -> None:
    async with database.write() as session:
        await session.execute(delete(Guest))
    await change(database, Staff, is_active=False)
    assert await clean_up_devices(database, NOW) == said(ended=1, former=1)
    assert await left(database) == {"tok-olive"}


def test_that_telling_the_token_again_refreshes_it_everywhere(hotel: Hotel) -> None:
    desk, room = hotel.staff("desk"), hotel.services("room/101/save-fcm-token/")
    wish = {"guest_name": "Olive", "check_in": "2031-05-01", "check_out": "2031-05-03"}
    number = desk.post(hotel.own("bookings/"), json=wish).json()["confirmation_number"]
    public = f"/api/public/hotel/{hotel.slug}/bookings/{number}/save-fcm-token/"
    clients = {
        "staff": (hotel.staff("porter"), "/api/staff/save-fcm-token/", "fcm_token"),
        "rooms": (hotel.guest("101"), room, "guest_fcm_token"),
        "bookings": (hotel.client(), public, "guest_fcm_token"),
    }
    for table, (client, path, column) in clients.items():
        token = f"{hotel.slug} {table}"
        for _ in range(2):
            assert client.post(path, json={"fcm_token": token}).status_code == 200
            where = f"WHERE {column} = :token"
            ((at,),) = hotel.process.ask(f"SELECT {column}_at FROM {table} {where}", token=token)
            assert at is not None
            forget = f"UPDATE {table} SET {column}_at = NULL {where}"
            hotel.process.ask(forget, token=token)


@pytest.mark.parametrize("token", ["", "   ", None, 7, ["x"], "x" * 4097])
def test_that_a_room_keeps_only_what_can_be_a_token(hotel: Hotel, token: object) -> None:
    path = hotel.services("room/101/save-fcm-token/")
    answer = hotel.guest("101").post(path, json={"fcm_token": token})
    assert answer.status_code == 400
    assert "fcm_token" in answer.json()["fields"]


def test_that_a_phone_that_changes_hands_takes_no_pushes_along(hotel: Hotel) -> None:
    phone, room = f"{hotel.slug} phone", hotel.services("room/101/save-fcm-token/")
    porter, guest = hotel.staff("porter"), hotel.guest("101")
    owners = (
        "SELECT (SELECT count(*) FROM staff WHERE fcm_token = :token),"
        " (SELECT count(*) FROM rooms WHERE guest_fcm_token = :token)"
    )
    for client, path, owned in (
        (porter, "/api/staff/save-fcm-token/", (1, 0)),
        (guest, room, (0, 1)),
        (porter, "/api/staff/save-fcm-token/", (1, 0)),
    ):
        assert client.post(path, json={"fcm_token": phone}).status_code == 200
        assert hotel.process.ask(owners, token=phone) == [owned]
    guest.post(room, json={"fcm_token": phone})
    desk = hotel.staff("desk")
    number = desk.get(f"/api/rooms/{hotel.slug}/rooms/101/").json()["id"]
    left = desk.post(f"/api/rooms/{hotel.slug}/checkout/", json={"room_ids": [number]})
    assert left.status_code == 200
    assert hotel.process.ask(owners, token=phone) == [(0, 0)]
