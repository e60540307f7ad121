"""The snapshot, read in one moment, and the changes since."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final

import msgspec
from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.codec import encode_rest
from contract.permissions import Duty
from contract.resources.bookings import Booking
from contract.resources.guest_chat import GuestConversation as PublicConversation
from contract.resources.rooms import HouseRoom
from contract.resources.staff_chat import StaffConversation
from contract.resources.stations import Station
from contract.resources.sync import Change, ChangePage, Entity, Snapshot
from contract.scalars import Id
from hotel.areas.attendance.shapes import log_of
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.bookings.finding import around_today
from hotel.areas.bookings.shapes import booking_of
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.breakfast.shapes import breakfast_of
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.emergencies.shapes import emergencies_by_id
from hotel.areas.guest_chat.lists import of_the_desk
from hotel.areas.guest_chat.shapes import conversation_of, message_of
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.areas.menus.shapes import item_of
from hotel.areas.menus.tables import MenuItem
from hotel.areas.orders.lists import OPEN
from hotel.areas.orders.shapes import order_of
from hotel.areas.orders.tables import Order
from hotel.areas.rooms.service import BY_NUMBER
from hotel.areas.rooms.shapes import house_room
from hotel.areas.rooms.tables import Room
from hotel.areas.roster.shapes import period_of, shift_of
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.areas.staff.service import colleagues
from hotel.areas.staff.shapes import member_for, member_of
from hotel.areas.staff.tables import Department, Role, Staff
from hotel.areas.staff_chat.listing import (
    conversations_by_id,
    messages_by_id,
    own_conversations,
    shown_conversations,
)
from hotel.areas.stations.service import paired
from hotel.areas.stations.shapes import station_of
from hotel.areas.stations.tables import StationAccount
from hotel.areas.stock.shapes import item_of as stock_item_of
from hotel.areas.stock.shapes import line_of as stock_line_of
from hotel.areas.stock.standing import stocktakes_by_id
from hotel.areas.stock.tables import StockItemRow, StocktakeLineRow
from hotel.areas.sync.office import office_of
from hotel.areas.sync.streams import STAFF_STREAM
from hotel.areas.team.shapes import code_of, department_of, registrations_by_id, role_of
from hotel.areas.team.tables import RegistrationCodeRow
from hotel.changes.heads import heads_of
from hotel.changes.tables import ChangeRow
from hotel.problems import expired
from hotel.visit import HotelInfo, Visit

_GONE: Final = msgspec.Raw(b"null")
_BOARDS: Final = frozenset(Duty)
_OF_THE_DESK: Final = frozenset({Duty.DESK, Duty.MANAGER})
_WITH_EVERY_ORDER: Final = frozenset({Duty.PORTER, Duty.DESK, Duty.MANAGER})


def server_time() -> datetime:
    """The present, the one time that goes out with its fraction of a second.

    Consoles set their clocks by it: ages and countdowns of two screens would differ by a second.
    """
    return datetime.now(UTC)


async def take_snapshot(session: AsyncSession, visit: Visit, streams: list[str]) -> Snapshot:
    """Everything the streams' audiences see, and how far each stream has come."""
    hotel, now = visit.hotel, server_time()
    staff = await session.scalars(colleagues(hotel.id))
    members = tuple(map(member_for(visit), staff))
    heads = await heads_of(session, hotel.id, streams)
    conversations = await _conversations_of(session, visit, streams)
    office = await office_of(session, visit, now, streams)
    if not _BOARDS.intersection(streams):
        return Snapshot(
            at=now,
            streams=heads,
            staff=members,
            staff_conversations=conversations,
            **office,
        )
    orders = await session.scalars(_orders_of_today(hotel, now, streams))
    breakfasts = await session.scalars(_breakfasts_of_today(hotel, now))
    items = await session.scalars(
        select(MenuItem).where(MenuItem.hotel_id == hotel.id).order_by(MenuItem.id)
    )
    return Snapshot(
        at=now,
        streams=heads,
        orders=tuple(map(order_of, orders)),
        breakfast_orders=tuple(map(breakfast_of, breakfasts)),
        staff=members,
        menu_items=tuple(map(item_of, items)),
        stations=await _stations_of(session, hotel, streams),
        staff_conversations=conversations,
        guest_conversations=await _chats_of(session, hotel, now, streams),
        rooms=await _rooms_of(session, hotel, streams),
        bookings=await _bookings_of(session, hotel, now, streams),
        **office,
    )


async def changes_since(
    session: AsyncSession, visit: Visit, stream: str, since: int, limit: int
) -> ChangePage:
    """What happened in a stream after `since`, in order. Raises ProblemError 410."""
    hotel = visit.hotel
    head = (await heads_of(session, hotel.id, [stream]))[stream]
    query = select(ChangeRow).where(
        ChangeRow.hotel_id == hotel.id, ChangeRow.stream == stream, ChangeRow.seq > since
    )
    rows = (await session.scalars(query.order_by(ChangeRow.seq).limit(limit))).all()
    if since > head or (since < head and (not rows or rows[0].seq != since + 1)):
        sentence = "These changes are no longer kept. Take a new snapshot."
        raise expired(sentence)
    last = rows[-1].seq if rows else since
    return ChangePage(
        stream=stream,
        seq=last,
        more=last < head,
        changes=await _with_entities(session, visit, rows),
        at=server_time(),
    )


def _orders_of_today(hotel: HotelInfo, now: datetime, streams: list[str]) -> Select[Order]:
    query = select(Order).where(
        Order.hotel_id == hotel.id,
        or_(Order.status.in_(OPEN), Order.updated_at >= hotel.day_began(now)),
    )
    if not _WITH_EVERY_ORDER.intersection(streams):
        query = query.where(Order.has_food)
    return query.order_by(Order.created_at, Order.id)


async def _stations_of(
    session: AsyncSession, hotel: HotelInfo, streams: list[str]
) -> tuple[Station, ...]:
    query = paired(hotel.id)
    if Duty.MANAGER not in streams:
        query = query.where(StationAccount.duty.in_(streams))
    shown = map(station_of, await session.scalars(query))
    return tuple(station for station in shown if station is not None)


async def _conversations_of(
    session: AsyncSession, visit: Visit, streams: list[str]
) -> tuple[StaffConversation, ...]:
    if visit.actor.staff_id is None or STAFF_STREAM not in streams:
        return ()
    rows = await session.scalars(own_conversations(visit.hotel.id, visit.staff_id))
    return await shown_conversations(session, visit.hotel, visit.staff_id, rows)


async def _chats_of(
    session: AsyncSession, hotel: HotelInfo, now: datetime, streams: list[str]
) -> tuple[PublicConversation, ...]:
    if not _OF_THE_DESK.intersection(streams):
        return ()
    return tuple(map(conversation_of, await session.scalars(of_the_desk(hotel.id, now))))


async def _rooms_of(
    session: AsyncSession, hotel: HotelInfo, streams: list[str]
) -> tuple[HouseRoom, ...] | None:
    if not _OF_THE_DESK.intersection(streams):
        return None
    query = select(Room).where(Room.hotel_id == hotel.id).order_by(*BY_NUMBER)
    return tuple(map(house_room, await session.scalars(query)))


async def _bookings_of(
    session: AsyncSession, hotel: HotelInfo, now: datetime, streams: list[str]
) -> tuple[Booking, ...]:
    if not _OF_THE_DESK.intersection(streams):
        return ()
    rows = await session.scalars(around_today(hotel, now))
    return tuple(booking_of(row, hotel) for row in rows)


def _breakfasts_of_today(hotel: HotelInfo, now: datetime) -> Select[BreakfastOrder]:
    today = hotel.day_began(now)
    tomorrow = hotel.day_began(today + timedelta(hours=36))
    return (
        select(BreakfastOrder)
        .where(
            BreakfastOrder.hotel_id == hotel.id,
            or_(
                BreakfastOrder.status.in_(OPEN),
                BreakfastOrder.updated_at >= today,
                BreakfastOrder.delivery_at.between(today, tomorrow),
            ),
        )
        .order_by(BreakfastOrder.created_at, BreakfastOrder.id)
    )


async def _with_entities(
    session: AsyncSession, visit: Visit, rows: Sequence[ChangeRow]
) -> tuple[Change, ...]:
    now: dict[tuple[str, int], msgspec.Raw] = {}
    for entity in Entity:
        ids = {row.entity_id for row in rows if row.entity == entity.value}
        if ids:
            written = await _written(session, visit, entity, ids)
            now.update({(entity.value, n): raw for n, raw in written})
    return tuple(
        Change(
            seq=row.seq,
            entity=row.entity,
            id=Id(row.entity_id),
            rev=row.rev,
            at=row.at,
            data=now.get((row.entity, row.entity_id), _GONE),
        )
        for row in rows
    )


async def _written(
    session: AsyncSession, visit: Visit, entity: Entity, ids: Iterable[int]
) -> list[tuple[int, msgspec.Raw]]:
    if (personal := _PERSONAL.get(entity)) is not None:
        shown = await personal(session, visit, ids)
        return [(n, msgspec.Raw(encode_rest(each))) for n, each in shown]
    table, shape = _SHAPES[entity]
    if entity is Entity.STAFF:
        shape = member_for(visit)
    elif entity is Entity.CLOCK_LOG:
        shape = partial(log_of, hotel_slug=visit.hotel.slug)
    elif entity is Entity.BOOKING:
        shape = partial(booking_of, hotel=visit.hotel)
    found = await session.scalars(select(table).where(table.id.in_(list(ids))))
    shapes = ((row.id, shape(row)) for row in found)
    # What is kept although it ended has no shape.
    return [(n, msgspec.Raw(encode_rest(each))) for n, each in shapes if each is not None]


_SHAPES: Final[dict[Entity, tuple[Any, Callable[..., object]]]] = {
    Entity.ORDER: (Order, order_of),
    Entity.BREAKFAST_ORDER: (BreakfastOrder, breakfast_of),
    Entity.STAFF: (Staff, member_of),
    Entity.MENU_ITEM: (MenuItem, item_of),
    Entity.STATION: (StationAccount, station_of),
    Entity.GUEST_CONVERSATION: (GuestConversation, conversation_of),
    Entity.GUEST_MESSAGE: (GuestMessage, message_of),
    Entity.ROOM: (Room, house_room),
    Entity.CLOCK_LOG: (ClockLog, log_of),
    Entity.BOOKING: (BookingRow, booking_of),
    Entity.ROSTER_PERIOD: (Period, period_of),
    Entity.SHIFT: (ShiftRow, shift_of),
    Entity.STOCK_ITEM: (StockItemRow, stock_item_of),
    Entity.STOCKTAKE_LINE: (StocktakeLineRow, stock_line_of),
    Entity.REGISTRATION_CODE: (RegistrationCodeRow, code_of),
    Entity.DEPARTMENT: (Department, department_of),
    Entity.ROLE: (Role, role_of),
}
# What everybody sees differently, or not at all.
_PERSONAL: Final[dict[Entity, Callable[..., Awaitable[Sequence[tuple[int, object]]]]]] = {
    Entity.STAFF_CONVERSATION: conversations_by_id,
    Entity.STAFF_MESSAGE: messages_by_id,
    Entity.REGISTRATION: registrations_by_id,
    Entity.EMERGENCY: emergencies_by_id,
    Entity.STOCKTAKE: stocktakes_by_id,
}
