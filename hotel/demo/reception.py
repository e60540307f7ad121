"""What was written between the demo's guests and its desk before it opens."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import select

from contract.resources.sides import Side
from hotel.areas.guest_chat.standing import settle, stream_of
from hotel.areas.guest_chat.tables import GuestConversation, GuestHandling, GuestMessage
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation, open_streams
from hotel.demo.notes import GUEST, WRITTEN, Line


async def open_reception(mutation: Mutation, staff: Mapping[str, Staff]) -> None:
    """Write the conversations down, unless guests have written already."""
    session, hotel_id = mutation.session, mutation.hotel.id
    known = select(GuestConversation.id).where(GuestConversation.hotel_id == hotel_id).limit(1)
    if await session.scalar(known) is not None:
        return
    rooms = select(Room).where(Room.hotel_id == hotel_id, Room.room_number.in_(WRITTEN))
    for room in (await session.scalars(rooms.order_by(Room.id))).all():
        if room.guests:
            await _write(mutation, room, WRITTEN[room.room_number], staff)


async def _write(
    mutation: Mutation, room: Room, lines: Sequence[Line], staff: Mapping[str, Staff]
) -> None:
    guest = room.guests[0]
    conversation = GuestConversation(
        hotel_id=mutation.hotel.id,
        room_id=room.id,
        room_number=room.room_number,
        stay=room.stay,
        guest_first_name=guest.first_name,
        guest_last_name=guest.last_name,
        created_at=mutation.at - timedelta(minutes=lines[0].ago),
        answered_up_to=0,
        handler=None,
        handlings=[],
        rev=0,
    )
    mutation.session.add(conversation)
    await mutation.session.flush()
    answered = min((line.ago for line in lines if line.by != GUEST), default=None)
    for line in lines:
        message = _message(mutation, conversation, line, staff)
        # Whoever answered had read what came before.
        if line.by == GUEST and answered is not None and line.ago >= answered:
            message.staff_read_at = mutation.at - timedelta(minutes=answered)
        elif line.by != GUEST:
            _handle(conversation, message)
            message.guest_read_at = message.created_at + timedelta(seconds=40)
        mutation.session.add(message)
        await mutation.session.flush()
    streams = [stream_of(conversation.id)]
    await open_streams(mutation.session, mutation.hotel.id, streams)
    await settle(mutation, conversation)


def _message(
    mutation: Mutation, conversation: GuestConversation, line: Line, staff: Mapping[str, Staff]
) -> GuestMessage:
    at = mutation.at - timedelta(minutes=line.ago)
    return GuestMessage(
        conversation=conversation,
        sender_type=(Side.GUEST if line.by == GUEST else Side.STAFF).value,
        staff=staff.get(line.by),
        text="[Message deleted]" if line.is_deleted else line.text,
        created_at=at,
        edited_at=at + timedelta(seconds=50) if line.is_edited else None,
        deleted_at=at + timedelta(seconds=80) if line.is_deleted else None,
    )


def _handle(conversation: GuestConversation, message: GuestMessage) -> None:
    colleague = message.staff
    if colleague is None or conversation.handler is colleague:
        return
    conversation.handler = colleague
    conversation.handlings.append(
        GuestHandling(
            staff_id=colleague.id,
            staff_name=colleague.full_name,
            by_id=colleague.id,
            by_name=colleague.full_name,
            at=message.created_at,
        )
    )
