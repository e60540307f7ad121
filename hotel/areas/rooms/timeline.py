"""What happened in a room during the present stay: chat, orders, notices and the arrival."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from sqlalchemy import ColumnElement, Select, and_, false, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.attachments import FileType
from contract.resources.orders import OrderStatus
from contract.resources.sides import Side
from contract.resources.timeline import LONGEST_EXCERPT, Happening, Timeline, TimelineEntry
from contract.scalars import Id
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.guest_chat.tables import GuestConversation, GuestHandling, GuestMessage
from hotel.areas.orders.tables import Order
from hotel.areas.rooms.service import known_room
from hotel.areas.rooms.tables import Notice, Room
from hotel.problems import invalid
from hotel.visit import HotelInfo

_MESSAGE: Final = 5
_STEPS: Final = (
    (Happening.ACCEPTED, "accepted_at", "accepted_by"),
    (Happening.READY, "ready_at", "ready_by"),
    (Happening.PICKED_UP, "picked_up_at", "carried_by"),
    (Happening.DELIVERED, "delivered_at", "delivered_by"),
    (Happening.CANCELLED, "cancelled_at", "cancelled_by"),
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an entry stands: by time, then by kind and number, so that none is told twice."""

    at: datetime
    rank: int
    number: int

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.rank}~{self.number}"

    @classmethod
    def read(cls, told: str) -> "Place":
        """What `str` wrote. Raises ProblemError 400."""
        try:
            at, rank, number = told.split("~")
            place = cls(datetime.fromisoformat(at), int(rank), int(number))
            if place.at.tzinfo is None or not 0 <= place.number < 2**62:
                raise ValueError
        except ValueError as error:
            sentence = "before must be what an earlier page told."
            raise invalid(sentence, field="before") from error
        return place


Placed = tuple[Place, TimelineEntry]
C = TypeVar("C", Order, BreakfastOrder)


async def timeline_of(
    session: AsyncSession, hotel: HotelInfo, number: str, *, before: str | None, limit: int
) -> Timeline:
    """A page of what happened, the newest first. Raises ProblemError 400, 404."""
    room = await known_room(session, hotel.id, number)
    end = None if before is None else Place.read(before)
    found = [
        *_arrival(room),
        *await _notices(session, room),
        *await _orders(session, room),
        *await _conversation(session, room, end, limit),
    ]
    told = sorted((one for one in found if end is None or one[0] < end), key=_place, reverse=True)
    page = told[:limit]
    has_more = len(told) > limit
    return Timeline(
        entries=tuple(entry for _, entry in page),
        before=str(page[-1][0]) if has_more and page else None,
    )


def _place(placed: Placed) -> Place:
    return placed[0]


def _arrival(room: Room) -> Iterator[Placed]:
    if room.moved_in_at is not None:
        who = room.guests[0].full_name if room.guests else None
        yield (
            Place(room.moved_in_at, 0, 0),
            TimelineEntry(
                key="checked-in", at=room.moved_in_at, what=Happening.CHECKED_IN, who=who
            ),
        )


async def _notices(session: AsyncSession, room: Room) -> list[Placed]:
    query = select(Notice).where(Notice.room_id == room.id, Notice.stay == room.stay)
    return [
        (
            Place(row.created_at, 1, row.id),
            TimelineEntry(
                key=f"notice-{row.id}",
                at=row.created_at,
                what=Happening.NOTICE,
                who=row.staff_name,
                text=row.text[:LONGEST_EXCERPT],
            ),
        )
        for row in await session.scalars(query)
    ]


async def _orders(session: AsyncSession, room: Room) -> list[Placed]:
    orders = (await session.scalars(_placed(Order, room))).all()
    breakfasts = (await session.scalars(_placed(BreakfastOrder, room))).all()
    return [
        *(step for row in orders for step in _steps(row, 2)),
        *(step for row in breakfasts for step in _steps(row, 3)),
    ]


def _placed(table: type[C], room: Room) -> Select[C]:
    return select(table).where(
        table.hotel_id == room.hotel_id,
        table.room_number == room.room_number,
        table.stay == room.stay,
    )


def _steps(row: Order | BreakfastOrder, rank: int) -> Iterator[Placed]:
    is_breakfast = isinstance(row, BreakfastOrder)
    kind = "breakfast" if is_breakfast else "order"
    dishes = ", ".join(f"{item.quantity} × {item.menu_item.name}" for item in row.items)
    steps = [(Happening.ORDERED, row.created_at, None, dishes)]
    for what, when, who in _STEPS:
        why = (row.cancel_reason or "") if what is Happening.CANCELLED else ""
        is_over = row.status == OrderStatus.CANCELLED or what is not Happening.CANCELLED
        if (at := getattr(row, when)) is not None and is_over:
            steps.append((what, at, getattr(row, who), why))
    for step, (what, at, by, text) in enumerate(steps):
        entry = TimelineEntry(
            key=f"{kind}-{row.id}-{what}",
            at=at,
            what=what,
            who=by,
            text=text[:LONGEST_EXCERPT],
            number=Id(row.id),
            is_breakfast=is_breakfast,
        )
        # Six steps at most, so that those of one order keep their order within a second.
        yield Place(at, rank, row.id * 8 + step), entry


async def _conversation(
    session: AsyncSession, room: Room, end: Place | None, limit: int
) -> list[Placed]:
    found = select(GuestConversation).where(
        GuestConversation.room_id == room.id, GuestConversation.stay == room.stay
    )
    conversation = (await session.scalars(found)).one_or_none()
    if conversation is None:
        return []
    query = select(GuestMessage).where(GuestMessage.conversation_id == conversation.id)
    if end is not None:
        query = query.where(_is_before(end))
    newest = query.order_by(GuestMessage.created_at.desc(), GuestMessage.id.desc())
    messages = (await session.scalars(newest.limit(limit + 1))).all()
    return [*_handlings(conversation.handlings), *map(_message, messages)]


def _is_before(end: Place) -> ColumnElement[bool]:
    at = GuestMessage.created_at
    if end.rank == _MESSAGE:
        same: ColumnElement[bool] = GuestMessage.id < end.number
    else:
        same = false() if end.rank < _MESSAGE else GuestMessage.id > 0
    return or_(at < end.at, and_(at == end.at, same))


def _handlings(rows: Iterable[GuestHandling]) -> Iterator[Placed]:
    for row in rows:
        entry = TimelineEntry(
            key=f"handling-{row.id}", at=row.at, what=Happening.HANDLED, who=row.staff_name
        )
        yield Place(row.at, 4, row.id), entry


def _message(row: GuestMessage) -> Placed:
    is_guests, is_deleted = row.sender_type == Side.GUEST, row.deleted_at is not None
    entry = TimelineEntry(
        key=f"message-{row.id}",
        at=row.created_at,
        what=Happening.GUEST_WROTE if is_guests else Happening.STAFF_WROTE,
        who=row.staff.full_name if row.staff else row.conversation.guest_name,
        text="" if is_deleted else row.text[:LONGEST_EXCERPT],
        files=len(row.attachments),
        photos=sum(file.file_type == FileType.IMAGE for file in row.attachments),
        is_deleted=is_deleted,
    )
    return Place(row.created_at, _MESSAGE, row.id), entry
