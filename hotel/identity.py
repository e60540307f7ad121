"""From the token of a request to who asks, and of which hotel."""

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Actor
from hotel.areas.hotels.service import info_of
from hotel.areas.hotels.tables import Hotel
from hotel.areas.rooms.tables import Room, RoomToken
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff, StaffToken
from hotel.areas.stations.shapes import actor_of_station
from hotel.areas.stations.tables import StationAccount
from hotel.areas.terminals.service import actor_of_terminal
from hotel.areas.terminals.tables import ClockTerminalRow
from hotel.tokens import IDLE_LIMIT, STATION_IDLE_LIMIT, hash_token
from hotel.visit import Visit

_GUEST_NAME: Final = "Guest"
DeviceT = TypeVar("DeviceT", StationAccount, ClockTerminalRow)


async def visit_for_token(session: AsyncSession, token: str) -> Visit | None:
    """The visit of staff, a room's guest, a screen or a terminal; None for a dead token."""
    hashed, oldest = hash_token(token), datetime.now(UTC) - IDLE_LIMIT
    visit = (
        await _of_staff(session, hashed, oldest)
        or await _of_guest(session, hashed, oldest)
        or await _of_device(session, hashed, StationAccount, actor_of_station)
        or await _of_device(session, hashed, ClockTerminalRow, actor_of_terminal)
    )
    return dataclasses.replace(visit, token_hash=hashed) if visit else None


async def _of_staff(session: AsyncSession, hashed: str, oldest: datetime) -> Visit | None:
    found = await session.execute(
        select(Staff, Hotel)
        .join(StaffToken, StaffToken.staff_id == Staff.id)
        .join(Hotel, Hotel.id == Staff.hotel_id)
        .where(StaffToken.token_hash == hashed, StaffToken.used_at > oldest, Staff.is_active)
    )
    if (row := found.first()) is None:
        return None
    staff, hotel = row
    return Visit(hotel=info_of(hotel), actor=actor_of(staff, hotel.slug), name=staff.full_name)


async def _of_device(
    session: AsyncSession,
    hashed: str,
    table: type[DeviceT],
    actor_of_one: Callable[[DeviceT, str], Actor],
) -> Visit | None:
    """A screen or a clock terminal: a token of its own, which nobody signs in for."""
    oldest = datetime.now(UTC) - STATION_IDLE_LIMIT
    found = await session.execute(
        select(table, Hotel)
        .join(Hotel, Hotel.id == table.hotel_id)
        .where(table.token_hash == hashed, table.used_at > oldest)
    )
    if (row := found.first()) is None:
        return None
    device, hotel = row
    return Visit(hotel=info_of(hotel), actor=actor_of_one(device, hotel.slug), name=device.name)


async def _of_guest(session: AsyncSession, hashed: str, oldest: datetime) -> Visit | None:
    found = await session.execute(
        select(Room.room_number, Room.stay, Hotel)
        .join(RoomToken, RoomToken.room_id == Room.id)
        .join(Hotel, Hotel.id == Room.hotel_id)
        .where(RoomToken.token_hash == hashed, RoomToken.used_at > oldest)
        .where(RoomToken.stay == Room.stay)
    )
    if (row := found.first()) is None:
        return None
    number, stay, hotel = row
    actor = Actor(hotel_slug=hotel.slug, room_number=number)
    return Visit(hotel=info_of(hotel), actor=actor, name=_GUEST_NAME, stay=stay)
