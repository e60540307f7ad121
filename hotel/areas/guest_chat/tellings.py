"""Whom the chat's events and pushes go to."""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.channels import CONVERSATION_CHAT, DELETIONS, ROOM_CHAT, STAFF_DUTY
from contract.events.base import Payload
from contract.events.guest_chat import (
    AttachmentDeleted,
    ConversationUnread,
    GuestMessaged,
    MessageDeleted,
    MessageDelivered,
    MessageRemoved,
    MessageUpdated,
    StaffAnswered,
    StaffAssigned,
)
from contract.permissions import Duty, duties_of
from contract.pushes.base import Push
from contract.pushes.files import kind_of
from contract.pushes.guest_chat import StaffFilesPush, StaffMessagePush
from contract.resources.sides import Side
from contract.scalars import Id, RoomNumber
from hotel.areas.guest_chat.shapes import role_of
from hotel.areas.guest_chat.standing import FILES_ONLY
from hotel.areas.guest_chat.tables import GuestAttachment, GuestConversation, GuestMessage
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.outbound.enqueue import Device, Owner
from hotel.visit import HotelInfo, Visit

# An event may hold 10 kB, and one character up to six bytes; who needs more reads the message.
_LONGEST: Final = 1500
_DUTY: Final = "chat"


async def tell_written(
    mutation: Mutation, message: GuestMessage, files: Sequence[GuestAttachment] = ()
) -> None:
    """A message is there: told to the other side, and that it is safe to whoever has it open."""
    conversation = message.conversation
    if message.sender_type == Side.GUEST:
        await _tell_desk(mutation, _guest_messaged(message), rev=message.rev)
        unread = ConversationUnread(
            conversation_id=Id(conversation.id), room_number=RoomNumber(conversation.room_number)
        )
        _tell_open(mutation, conversation, unread, rev=conversation.rev)
    else:
        _tell_room(mutation, conversation, _staff_answered(message), rev=message.rev)
        await _push(mutation, message, files)
    tell_received(mutation, message, "delivered")


def tell_received(mutation: Mutation, message: GuestMessage, status: str) -> None:
    """A message was delivered, or read."""
    delivered = MessageDelivered(
        conversation_id=Id(message.conversation_id),
        message_id=Id(message.id),
        status=status,
        delivered_at=message.created_at,
    )
    _tell_open(mutation, message.conversation, delivered, rev=message.rev)


async def tell_edited(mutation: Mutation, message: GuestMessage) -> None:
    """A message reads otherwise now."""
    updated = MessageUpdated(
        conversation_id=Id(message.conversation_id),
        message_id=Id(message.id),
        room_number=RoomNumber(message.conversation.room_number),
        sender_type=Side(message.sender_type),
        message_text=_told(message),
        timestamp=message.edited_at or mutation.at,
    )
    await _tell_everywhere(mutation, message.conversation, updated, rev=message.rev)


async def tell_deleted(
    mutation: Mutation, visit: Visit, message: GuestMessage, *, is_hard: bool
) -> None:
    """A message lost its words, or is gone; told under both names."""
    by_staff = visit.actor.staff_id is not None
    for kind in (MessageDeleted, MessageRemoved):
        gone = kind(
            conversation_id=Id(message.conversation_id),
            message_id=Id(message.id),
            room_number=RoomNumber(message.conversation.room_number),
            hard_delete=is_hard,
            deleted_by=Side.STAFF if by_staff else Side.GUEST,
            staff_id=Id(visit.staff_id) if by_staff else None,
            staff_name=visit.name if by_staff else None,
            timestamp=mutation.at,
        )
        await _tell_everywhere(mutation, message.conversation, gone, rev=message.rev)


def tell_file_deleted(
    mutation: Mutation, visit: Visit, message: GuestMessage, file_id: int
) -> None:
    """A file is gone."""
    conversation = message.conversation
    deleted = AttachmentDeleted(
        conversation_id=Id(conversation.id),
        message_id=Id(message.id),
        attachment_id=Id(file_id),
        deleted_by=Side.GUEST if visit.actor.staff_id is None else Side.STAFF,
        timestamp=mutation.at,
    )
    _tell_open(mutation, conversation, deleted, rev=message.rev)
    channel = DELETIONS.channel(
        hotel_slug=mutation.hotel.slug, conversation_id=str(conversation.id)
    )
    mutation.tell(channel, deleted, rev=message.rev)


def tell_assigned(mutation: Mutation, conversation: GuestConversation, staff: Staff) -> None:
    """The guest hears who takes care from now on."""
    assigned = StaffAssigned(
        staff_name=staff.full_name,
        staff_role=role_of(staff),
        conversation_id=Id(conversation.id),
    )
    _tell_room(mutation, conversation, assigned, rev=conversation.rev)


async def at_the_desk(session: AsyncSession, hotel: HotelInfo) -> list[Staff]:
    """Every active colleague of reception and front office, on duty or not."""
    found = select(Staff).where(Staff.hotel_id == hotel.id, Staff.is_active).order_by(Staff.id)
    return [
        staff
        for staff in await session.scalars(found)
        if Duty.DESK in duties_of(actor_of(staff, hotel.slug))
    ]


def _guest_messaged(message: GuestMessage) -> GuestMessaged:
    return GuestMessaged(
        conversation_id=Id(message.conversation_id),
        message_id=Id(message.id),
        room_number=RoomNumber(message.conversation.room_number),
        sender_type=Side.GUEST,
        message_text=_told(message),
        timestamp=message.created_at,
    )


def _staff_answered(message: GuestMessage) -> StaffAnswered:
    return StaffAnswered(
        conversation_id=Id(message.conversation_id),
        message_id=Id(message.id),
        staff_name=_name_of(message),
        message_text=_told(message),
        timestamp=message.created_at,
    )


async def _push(
    mutation: Mutation, message: GuestMessage, files: Sequence[GuestAttachment]
) -> None:
    room = await mutation.session.get(Room, message.conversation.room_id)
    if room is None or not room.guest_fcm_token:
        return
    device = Device(
        hotel_slug=mutation.hotel.slug,
        owner=Owner.ROOM,
        owner_id=room.id,
        token=room.guest_fcm_token,
    )
    mutation.push(_about(mutation, message, files), device)


def _about(mutation: Mutation, message: GuestMessage, files: Sequence[GuestAttachment]) -> Push:
    hotel_slug, staff_name = mutation.hotel.slug, _name_of(message)
    conversation_id, message_id = Id(message.conversation_id), Id(message.id)
    room_number = RoomNumber(message.conversation.room_number)
    if files:
        return StaffFilesPush(
            hotel_slug=hotel_slug,
            conversation_id=conversation_id,
            room_number=room_number,
            message_id=message_id,
            staff_name=staff_name,
            file_kind=kind_of(file.file_type for file in files),
            file_count=len(files),
        )
    return StaffMessagePush(
        hotel_slug=hotel_slug,
        conversation_id=conversation_id,
        room_number=room_number,
        message_id=message_id,
        staff_name=staff_name,
        message_text=message.text,
    )


async def _tell_everywhere(
    mutation: Mutation, conversation: GuestConversation, payload: Payload, *, rev: int
) -> None:
    _tell_open(mutation, conversation, payload, rev=rev)
    _tell_room(mutation, conversation, payload, rev=rev)
    await _tell_desk(mutation, payload, rev=rev)


async def _tell_desk(mutation: Mutation, payload: Payload, *, rev: int) -> None:
    _tell_staff(mutation, await at_the_desk(mutation.session, mutation.hotel), payload, rev=rev)


def _tell_staff(mutation: Mutation, staff: Iterable[Staff], payload: Payload, *, rev: int) -> None:
    for each in staff:
        channel = STAFF_DUTY.channel(
            hotel_slug=mutation.hotel.slug, staff_id=str(each.id), duty=_DUTY
        )
        mutation.tell(channel, payload, rev=rev)


def _tell_open(
    mutation: Mutation, conversation: GuestConversation, payload: Payload, *, rev: int
) -> None:
    channel = CONVERSATION_CHAT.channel(
        hotel_slug=mutation.hotel.slug, conversation_id=str(conversation.id)
    )
    mutation.tell(channel, payload, rev=rev)


def _tell_room(
    mutation: Mutation, conversation: GuestConversation, payload: Payload, *, rev: int
) -> None:
    # After the check-out the room's channel belongs to the next guest.
    if conversation.ended_at is None:
        channel = ROOM_CHAT.channel(
            hotel_slug=mutation.hotel.slug, room_number=conversation.room_number
        )
        mutation.tell(channel, payload, rev=rev)


def _told(message: GuestMessage) -> str:
    text = message.text or FILES_ONLY
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _name_of(message: GuestMessage) -> str:
    return message.staff.full_name if message.staff else ""
