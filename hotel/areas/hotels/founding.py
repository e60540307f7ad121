"""Founding a hotel: the plan is checked, passwords are hashed, then all is one transaction."""

import asyncio
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import InvalidOperation
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.names import valid_room_number
from contract.scalars import Id
from hotel.areas.hotels.checks import (
    checkout_time_fault,
    currency_fault,
    name_fault,
    slug_fault,
    time_zone_fault,
)
from hotel.areas.hotels.plan import Founded, Plan, PlannedItem, PlannedRoom, PlannedStaff
from hotel.areas.hotels.tables import Hotel
from hotel.areas.menus.tables import MenuItem
from hotel.areas.rooms.checks import floor_fault, reference_fault, room_type_fault
from hotel.areas.rooms.service import new_pin
from hotel.areas.rooms.tables import Guest, Room
from hotel.areas.staff.checks import password_fault, username_fault
from hotel.areas.staff.tables import Department, Role, Staff
from hotel.areas.sync.streams import STREAMS
from hotel.changes.mutation import open_streams
from hotel.database import Database
from hotel.passwords import Passwords
from hotel.problems import invalid

_NOT_IN_SLUGS: Final = re.compile(r"[^a-z0-9]+")


async def found_hotel(database: Database, passwords: Passwords, plan: Plan) -> Founded:
    """A new hotel with its people, rooms and cards. Raises ProblemError 400."""
    _check(plan)
    hashes = await asyncio.gather(*(passwords.hash(staff.password) for staff in plan.staff))
    async with database.write() as session:
        await _check_names_are_free(session, plan)
        hotel = Hotel(
            slug=plan.slug,
            name=plan.name,
            time_zone=plan.time_zone,
            currency=plan.currency,
            duty_phone=plan.duty_phone,
            checkout_time=plan.checkout_time,
        )
        session.add(hotel)
        await session.flush()
        await open_streams(session, hotel.id, STREAMS)
        staff = _staff(hotel.id, plan.staff, hashes)
        rooms = [_room(hotel.id, room) for room in plan.rooms]
        items = [_item(hotel.id, item) for item in plan.menu]
        for row in (*staff, *rooms, *items):
            session.add(row)
        await session.flush()
        return Founded(
            slug=hotel.slug,
            name=hotel.name,
            staff=tuple(Id(row.id) for row in staff),
            rooms=tuple(Id(row.id) for row in rooms),
            menu_items=tuple(Id(row.id) for row in items),
        )


def slug_of(name: str) -> str:
    """The slug programs compare: "Front Office" is front-office."""
    return _NOT_IN_SLUGS.sub("-", name.lower()).strip("-")


def _check(plan: Plan) -> None:
    for field, fault in _faults(plan):
        if fault is not None:
            raise invalid(fault, field=field)
    _check_prices(plan.menu)


def _faults(plan: Plan) -> Iterator[tuple[str, str | None]]:
    yield "slug", slug_fault(plan.slug)
    yield "name", name_fault(plan.name)
    yield "time_zone", time_zone_fault(plan.time_zone)
    yield "currency", currency_fault(plan.currency)
    yield "checkout_time", checkout_time_fault(plan.checkout_time)
    for staff in plan.staff:
        yield "staff", username_fault(staff.username)
        yield "staff", password_fault(staff.password)
    numbers = [room.room_number for room in plan.rooms]
    for room in plan.rooms:
        yield "rooms", _room_fault(room)
    if len(set(numbers)) != len(numbers):
        yield "rooms", "Two rooms have the same number."


def _room_fault(room: PlannedRoom) -> str | None:
    number = room.room_number
    if not valid_room_number(number):
        return f"A room cannot be called {number[:20]!r}."
    fault = room_type_fault(room.room_type or "") or floor_fault(room.floor)
    fault = fault or reference_fault(room.reference or "")
    if fault is None and (room.others and not room.guest):
        fault = "Who stays along needs a guest to stay with."
    if fault is None and room.arrival and room.departure and room.departure <= room.arrival:
        fault = "The day of departure comes after the day of arrival."
    return None if fault is None else f"Room {number}: {fault}"


def _check_prices(menu: Iterable[PlannedItem]) -> None:
    try:
        for item in menu:
            item.amount()
    except InvalidOperation:
        sentence = "A price looks like 14.50."
        raise invalid(sentence, field="menu") from None


async def _check_names_are_free(session: AsyncSession, plan: Plan) -> None:
    if await session.scalar(select(Hotel.id).where(Hotel.slug == plan.slug)):
        sentence = f"There is a hotel called {plan.slug} already."
        raise invalid(sentence, field="slug")
    names = [staff.username for staff in plan.staff]
    taken = await session.scalar(select(Staff.username).where(Staff.username.in_(names)))
    if taken or len(set(names)) != len(names):
        sentence = f"The username {taken or 'of two colleagues'} is taken."
        raise invalid(sentence, field="staff")


def _staff(hotel_id: int, planned: Sequence[PlannedStaff], hashes: Iterable[str]) -> list[Staff]:
    # By slug: "Front Office" and "front office" are one department.
    departments = {
        slug_of(name): Department(hotel_id=hotel_id, name=name, slug=slug_of(name))
        for name in sorted({one.department for one in planned if one.department})
    }
    roles = {
        slug_of(name): Role(hotel_id=hotel_id, name=name, slug=slug_of(name))
        for name in sorted({one.role for one in planned if one.role})
    }
    return [
        Staff(
            hotel_id=hotel_id,
            username=one.username,
            password_hash=password_hash,
            first_name=one.first_name,
            last_name=one.last_name,
            email=one.email,
            department=departments.get(slug_of(one.department or "")),
            role=roles.get(slug_of(one.role or "")),
            access_level=one.access_level,
        )
        for one, password_hash in zip(planned, hashes, strict=True)
    ]


def _room(hotel_id: int, planned: PlannedRoom) -> Room:
    room = Room(
        hotel_id=hotel_id,
        room_number=planned.room_number,
        pin=planned.pin or new_pin(),
        room_type=planned.room_type,
        floor=planned.floor,
        reference=planned.reference if planned.guest else None,
    )
    for name in (planned.guest, *planned.others):
        if name:
            room.guests.append(_guest(name, planned))
    return room


def _guest(name: str, planned: PlannedRoom) -> Guest:
    first, _, last = name.partition(" ")
    return Guest(
        first_name=first,
        last_name=last,
        check_in=planned.arrival,
        check_out=planned.departure,
    )


def _item(hotel_id: int, planned: PlannedItem) -> MenuItem:
    return MenuItem(
        hotel_id=hotel_id,
        menu=planned.menu.value,
        name=planned.name,
        price=planned.amount(),
        category=planned.category,
        description=planned.description,
        is_food=planned.is_food,
        is_on_stock=planned.is_on_stock,
        allergens=sorted(word.lower() for word in planned.allergens),
    )
