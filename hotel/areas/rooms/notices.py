"""Notices the desk sends to a room: told at once, and kept for the guests' stay."""

from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.channels import ROOM
from contract.codec import encode_rest
from contract.events.rooms import RoomNoticed
from contract.permissions import Capability
from contract.resources.rooms import LONGEST_NOTICE, NewRoomNotice, RoomNotice
from contract.scalars import Id, RoomNumber
from hotel.areas.rooms.service import is_stayed_in, known_room, occupied, touch
from hotel.areas.rooms.shapes import house_room
from hotel.areas.rooms.tables import Notice, Room
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid, not_found
from hotel.visit import Visit

MOST_SHOWN: Final = 100
DESK_ONLY: Final = "Only the desk and managers may do this."
_OTHERS: Final = "Only the desk and the guests of this room see its notices."


async def send_notice(
    mutation: Mutation, visit: Visit, number: str, wanted: NewRoomNotice
) -> RoomNotice:
    """Let the guests of a room know something. Raises ProblemError 400, 404, 409."""
    text = _checked(wanted.message)
    room = await occupied(mutation, visit, number, is_touched=True)
    if room is None:
        sentence = f"There is no room {number}."
        raise not_found(sentence)
    if wanted.stay not in {None, room.stay}:
        sentence = f"The guests this was for have left room {number}."
        raise conflict(sentence, current=encode_rest(house_room(room)))
    if not await is_stayed_in(mutation.session, room):
        sentence = f"Nobody stays in room {number}."
        raise invalid(sentence)
    notice = Notice(
        room_id=room.id,
        stay=room.stay,
        text=text,
        staff_name=visit.name,
        created_at=mutation.at,
    )
    mutation.session.add(notice)
    await mutation.session.flush()
    event = RoomNoticed(
        notice_id=Id(notice.id),
        room_number=RoomNumber(number),
        message=text,
        staff_name=visit.name,
        timestamp=mutation.at,
    )
    mutation.tell(ROOM.channel(hotel_slug=mutation.hotel.slug, room_number=number), event, rev=1)
    # Whoever looks at what happened in the room sees it there.
    touch(mutation, room)
    return _shown(notice, room)


async def notices_of(session: AsyncSession, visit: Visit, number: str) -> tuple[RoomNotice, ...]:
    """What the guests of a room were let know during this stay, the latest last.

    Raises ProblemError 403, 404.
    """
    if visit.actor.room_number != number:
        visit.require(Capability.SEE_ROOMS, _OTHERS)
    room = await known_room(session, visit.hotel.id, number)
    rows = (await session.scalars(_latest(room))).all()
    return tuple(_shown(each, room) for each in reversed(rows))


def _latest(room: Room) -> Select[Notice]:
    query = select(Notice).where(Notice.room_id == room.id, Notice.stay == room.stay)
    return query.order_by(Notice.id.desc()).limit(MOST_SHOWN)


def _shown(notice: Notice, room: Room) -> RoomNotice:
    return RoomNotice(
        id=Id(notice.id),
        room_number=RoomNumber(room.room_number),
        message=notice.text,
        staff_name=notice.staff_name,
        created_at=notice.created_at,
    )


def _checked(given: str) -> str:
    text = given.strip()
    if not text:
        sentence = "Write what the room is to know."
        raise invalid(sentence, field="message")
    if len(text) > LONGEST_NOTICE:
        sentence = f"A notice has at most {LONGEST_NOTICE} characters; this one has {len(text):,}."
        raise invalid(sentence, field="message")
    return text
