"""Founds the demo hotel, or makes an existing one ready for another day."""

import secrets
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.menus import Menu
from contract.resources.sync import Entity
from hotel.areas.breakfast.service import STREAMS as BREAKFAST_STREAMS
from hotel.areas.hotels.founding import found_hotel, slug_of
from hotel.areas.hotels.plan import Plan, PlannedStaff
from hotel.areas.hotels.service import hotel_named
from hotel.areas.hotels.tables import Hotel
from hotel.areas.menus.service import card
from hotel.areas.orders.lists import OPEN
from hotel.areas.orders.service import streams_of
from hotel.areas.orders.tables import Order
from hotel.areas.rooms.service import touch
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.demo.arrivals import open_arrivals
from hotel.demo.cards import BREAKFAST, ROOM_SERVICE
from hotel.demo.opening import Setting, opening_breakfasts, opening_orders
from hotel.demo.people import PEOPLE, Person
from hotel.demo.presences import open_presences
from hotel.demo.reception import open_reception
from hotel.demo.rooms import planned_rooms, settle_in
from hotel.demo.staff_room import open_talks
from hotel.demo.stocktaking import open_stock
from hotel.passwords import Passwords

SLUG: Final = "grand-hotel"
NAME: Final = "Grand Hotel"
_FIRST_ORDER: Final = 1804


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody a visitor can sign in as. Role and department are slugs."""

    username: str
    password: str = field(repr=False)
    role: str
    department: str


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo hotel, ready to be opened. `pins` opens each room with a guest in it.

    `accounts` are handed out; `colleagues` are those nobody else signs in as.
    """

    slug: str
    accounts: tuple[Account, ...]
    pins: dict[str, str] = field(repr=False)
    colleagues: tuple[Account, ...] = ()


async def furnish(database: Database, passwords: Passwords, writer: Writer) -> Demo:
    """The demo hotel with everything in it and fresh passwords."""
    fresh = {person.username: secrets.token_hex(6) for person in PEOPLE}
    if not await _exists(database):
        await found_hotel(database, passwords, _plan(fresh))
    else:
        await _renew_passwords(database, passwords, fresh)
    async with database.read() as session:
        hotel = await hotel_named(session, SLUG)
    await writer.change(hotel, _open)
    async with database.read() as session:
        rooms = await session.scalars(select(Room).where(Room.hotel_id == hotel.id))
        pins = {room.room_number: room.pin for room in rooms if room.pin and room.guests}
    return Demo(
        SLUG,
        tuple(_account(one, fresh) for one in PEOPLE if one.signs_in),
        pins,
        tuple(_account(one, fresh) for one in PEOPLE if not one.signs_in),
    )


async def _exists(database: Database) -> bool:
    async with database.read() as session:
        return await session.scalar(select(Hotel.id).where(Hotel.slug == SLUG)) is not None


def _plan(fresh: dict[str, str]) -> Plan:
    staff = tuple(
        PlannedStaff(
            username=one.username,
            password=fresh[one.username],
            first_name=one.first_name,
            last_name=one.last_name,
            email=f"{one.username}@grand-hotel.example",
            department=one.department,
            role=one.role,
            access_level=one.access_level,
        )
        for one in PEOPLE
    )
    return Plan(
        slug=SLUG,
        name=NAME,
        time_zone="Europe/Dublin",
        currency="EUR",
        duty_phone="ext. 100",
        checkout_time="11:00",
        staff=staff,
        rooms=planned_rooms(),
        menu=(*ROOM_SERVICE, *BREAKFAST),
    )


def _account(person: Person, fresh: dict[str, str]) -> Account:
    return Account(
        person.username, fresh[person.username], slug_of(person.role), slug_of(person.department)
    )


async def _renew_passwords(database: Database, passwords: Passwords, fresh: dict[str, str]) -> None:
    hashes = {name: await passwords.hash(password) for name, password in fresh.items()}
    async with database.write() as session:
        for staff in await session.scalars(select(Staff).where(Staff.username.in_(hashes))):
            staff.password_hash = hashes[staff.username]


async def _open(mutation: Mutation) -> None:
    session, hotel_id = mutation.session, mutation.hotel.id
    staff = {
        one.username: one
        for one in await session.scalars(select(Staff).where(Staff.hotel_id == hotel_id))
    }
    midnight = mutation.hotel.day_began(mutation.at)
    today = mutation.at.astimezone(mutation.hotel.zone).date()
    for room in await session.scalars(select(Room).where(Room.hotel_id == hotel_id)):
        if room.guests:
            room.guest_fcm_token = room.guest_fcm_token or f"demo-device-in-{room.room_number}"
        if settle_in(room, midnight, today):
            touch(mutation, room)
    await open_presences(mutation, staff)
    await open_talks(mutation, staff)
    await open_reception(mutation, staff)
    await open_arrivals(mutation)
    await open_stock(mutation, staff)
    is_open = select(Order.id).where(Order.hotel_id == hotel_id, Order.status.in_(OPEN)).limit(1)
    if await session.scalar(is_open) is None:
        await _place(mutation, await _setting(mutation, list(staff.values())))


async def _setting(mutation: Mutation, staff: list[Staff]) -> Setting:
    session, hotel = mutation.session, mutation.hotel
    rooms = await session.scalars(select(Room).where(Room.hotel_id == hotel.id))
    return Setting(
        hotel_id=hotel.id,
        zone=hotel.zone,
        now=mutation.at,
        room_service={i.name: i for i in await card(session, hotel.id, Menu.ROOM_SERVICE)},
        breakfast={i.name: i for i in await card(session, hotel.id, Menu.BREAKFAST)},
        staff={one.full_name: one.id for one in staff},
        guests={room.room_number: room.guests[0].full_name for room in rooms if room.guests},
    )


async def _place(mutation: Mutation, setting: Setting) -> None:
    orders, breakfasts = opening_orders(setting), opening_breakfasts(setting)
    if not await mutation.session.scalar(select(func.count()).select_from(Order)):
        for number, order in enumerate(orders, start=_FIRST_ORDER):
            order.id = number
    for row in (*orders, *breakfasts):
        mutation.session.add(row)
        await mutation.session.flush()
    await _continue_numbers(mutation.session)
    for order in orders:
        mutation.touch(Entity.ORDER, order.id, order.rev, streams_of(order))
    for breakfast in breakfasts:
        mutation.touch(Entity.BREAKFAST_ORDER, breakfast.id, breakfast.rev, BREAKFAST_STREAMS)


async def _continue_numbers(session: AsyncSession) -> None:
    # PostgreSQL does not notice numbers it did not give itself.
    if session.get_bind().dialect.name == "postgresql":
        latest = "SELECT setval(pg_get_serial_sequence('orders', 'id'), max(id)) FROM orders"
        await session.execute(text(latest))
