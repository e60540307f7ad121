"""What surrounds the conversations: colleagues to write to, unread counts, where to forward to."""

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from contract.resources.staff import Named
from contract.resources.staff_chat import StaffConversation
from contract.scalars import Id, Instant
from hotel.areas.staff.account import named
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.tables import Conversation
from hotel.areas.staff_chat.tellings import shown_title
from hotel.visit import HotelInfo

FORWARDING_SHOWN: Final = 100


class ChatColleague(msgspec.Struct, frozen=True, kw_only=True):
    """A colleague to write to. This hotel keeps neither telephone numbers nor pictures of staff."""

    id: Id
    first_name: str
    last_name: str
    full_name: str
    email: str | None
    department: Named | None
    role: Named | None
    is_active: bool
    is_on_duty: bool
    hotel_name: str
    phone_number: str | None = None
    profile_image_url: str | None = None


class UnreadIn(msgspec.Struct, frozen=True, kw_only=True):
    """What is unread in one conversation; a direct one is called by the other's name."""

    conversation_id: Id
    unread_count: int
    title: str
    is_group: bool


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody has not read."""

    total_unread: int
    conversations_with_unread: int
    breakdown: tuple[UnreadIn, ...]


class TargetPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody else in a conversation."""

    id: Id
    name: str
    profile_image_url: str | None = None


class TargetMessage(msgspec.Struct, frozen=True, kw_only=True):
    """The newest message of a conversation."""

    message: str
    timestamp: Instant
    sender_name: str


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation to forward to."""

    id: Id
    title: str
    is_group: bool
    participants: tuple[TargetPerson, ...]
    participant_count: int
    last_message: TargetMessage | None
    updated_at: Instant


class ForForwarding(msgspec.Struct, frozen=True, kw_only=True):
    """Where a message can be forwarded to."""

    count: int
    conversations: tuple[Target, ...]


def colleague_of(staff: Staff, hotel: HotelInfo) -> ChatColleague:
    """A colleague to write to."""
    return ChatColleague(
        id=Id(staff.id),
        first_name=staff.first_name,
        last_name=staff.last_name,
        full_name=staff.full_name,
        email=staff.email,
        department=named(staff.department) if staff.department else None,
        role=named(staff.role) if staff.role else None,
        is_active=staff.is_active,
        is_on_duty=staff.is_on_duty,
        hotel_name=hotel.name,
    )


def unread_of(
    conversations: Iterable[Conversation], counts: Mapping[int, int], staff_id: int
) -> Unread:
    """What somebody has not read, by conversation."""
    breakdown = tuple(
        UnreadIn(
            conversation_id=Id(each.id),
            unread_count=counts[each.id],
            title=_title_for(each, staff_id),
            is_group=each.is_group,
        )
        for each in conversations
    )
    return Unread(
        total_unread=sum(counts.values()),
        conversations_with_unread=len(breakdown),
        breakdown=breakdown,
    )


def for_forwarding(shown: Iterable[StaffConversation], staff_id: int, search: str) -> ForForwarding:
    """The conversations in whose title or names a search is found."""
    targets = [_target_of(each, staff_id) for each in shown]
    wanted = search.strip().casefold()
    found = [each for each in targets if wanted in _words_of(each)][:FORWARDING_SHOWN]
    return ForForwarding(count=len(found), conversations=tuple(found))


def _title_for(conversation: Conversation, staff_id: int) -> str:
    if conversation.is_group:
        return shown_title(conversation)
    others = (each.staff for each in conversation.members if each.staff_id != staff_id)
    return next((each.full_name for each in others), "")


def _target_of(shown: StaffConversation, staff_id: int) -> Target:
    others = [each for each in shown.participants if int(each.id) != staff_id]
    last = shown.last_message
    return Target(
        id=shown.id,
        title=shown.title or ", ".join(each.full_name for each in others),
        is_group=shown.is_group,
        participants=tuple(TargetPerson(id=each.id, name=each.full_name) for each in others),
        participant_count=len(shown.participants),
        last_message=TargetMessage(
            message=last.message, timestamp=last.timestamp, sender_name=last.sender
        )
        if last
        else None,
        updated_at=shown.updated_at,
    )


def _words_of(target: Target) -> str:
    return " ".join((target.title, *(each.name for each in target.participants))).casefold()
