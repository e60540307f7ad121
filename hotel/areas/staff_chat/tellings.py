"""Who is told of what happens in a conversation: its channel, its people and their devices."""

from collections.abc import Collection, Iterable
from typing import Final

from contract.channels import STAFF_CONVERSATION, STAFF_NOTIFICATIONS
from contract.events.base import Payload
from contract.events.staff_chat import ConversationStarted, StaffMentioned, StaffMessaged
from contract.pushes.base import Push
from contract.pushes.staff_chat import (
    NewConversationPush,
    StaffChatMessagePush,
    StaffMentionPush,
)
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.finding import Written
from hotel.areas.staff_chat.tables import Conversation, Member
from hotel.areas.staff_chat.texts import for_event
from hotel.changes.mutation import Mutation
from hotel.outbound.enqueue import Device, Owner
from hotel.visit import Visit

STAFF_STREAM: Final = "staff"
_NAMES_IN_TITLE: Final = 3
_DIRECT: Final = "your direct chat"


def stream_of(conversation: Conversation) -> str:
    """The stream of what is written in a conversation."""
    return f"conversation-{conversation.id}"


def touch_conversation(mutation: Mutation, conversation: Conversation) -> None:
    """The conversation changed for its people: also its newest message and what is unread."""
    conversation.rev += 1
    mutation.touch(Entity.STAFF_CONVERSATION, conversation.id, conversation.rev, {STAFF_STREAM})


def touch_message(mutation: Mutation, written: Written) -> None:
    """A message is now at its rev, and the conversation with it."""
    stream = stream_of(written.conversation)
    mutation.touch(Entity.STAFF_MESSAGE, written.message.id, written.message.rev, {stream})
    touch_conversation(mutation, written.conversation)


def tell_conversation(
    mutation: Mutation, conversation: Conversation, payload: Payload, *, rev: int
) -> None:
    """Tell the conversation's channel."""
    channel = STAFF_CONVERSATION.channel(
        hotel_slug=mutation.hotel.slug, conversation_id=str(conversation.id)
    )
    mutation.tell(channel, payload, rev=rev)


def tell_written(mutation: Mutation, visit: Visit, written: Written) -> None:
    """Tell everybody of a new message, and those it mentions once more, at last."""
    tell_new_message(mutation, visit, written)
    message, conversation = written.message, written.conversation
    push = StaffChatMessagePush(
        hotel_slug=mutation.hotel.slug,
        conversation_id=Id(conversation.id),
        sender_id=Id(visit.staff_id),
        sender_name=visit.name,
        group_title=shown_title(conversation) if conversation.is_group else None,
        message_id=Id(message.id),
        message_text=message.text,
    )
    push_to_others(mutation, visit, conversation, push)
    tell_mentioned(mutation, visit, written, [each.staff_id for each in message.mentions])


def tell_new_message(mutation: Mutation, visit: Visit, written: Written) -> None:
    """Tell the conversation's channel of a new message."""
    message = written.message
    payload = StaffMessaged(
        message_id=Id(message.id),
        sender_id=Id(visit.staff_id),
        sender_name=visit.name,
        message_text=for_event(message.text),
        conversation_id=Id(written.conversation.id),
        timestamp=message.created_at,
    )
    tell_conversation(mutation, written.conversation, payload, rev=message.rev)


def tell_mentioned(
    mutation: Mutation, visit: Visit, written: Written, ids: Collection[int]
) -> None:
    """Tell some people, on their own channel and device, that a message mentions them."""
    for member in written.conversation.members:
        if member.staff_id in ids:
            event = _mention_event(mutation, visit, written, member.staff_id)
            channel = _own_channel(mutation, member.staff_id)
            mutation.tell(channel, event, rev=written.message.rev)
            _push_to(mutation, member.staff, _mention_push(mutation, visit, written, member))


def tell_added(
    mutation: Mutation, visit: Visit, conversation: Conversation, people: Iterable[Staff]
) -> None:
    """Tell people, on their own channel and device, that they were added."""
    for staff in people:
        event = ConversationStarted(
            conversation_id=Id(conversation.id),
            title=conversation.title,
            is_group=conversation.is_group,
            creator_id=Id(visit.staff_id),
            creator_name=visit.name,
            timestamp=mutation.at,
        )
        mutation.tell(_own_channel(mutation, staff.id), event, rev=conversation.rev)
        push = NewConversationPush(
            hotel_slug=mutation.hotel.slug,
            conversation_id=Id(conversation.id),
            creator_id=Id(visit.staff_id),
            creator_name=visit.name,
            group_title=shown_title(conversation) if conversation.is_group else None,
        )
        _push_to(mutation, staff, push)


def push_to_others(
    mutation: Mutation, visit: Visit, conversation: Conversation, push: Push
) -> None:
    """Push to the devices of everybody in the conversation but the one who acts."""
    for member in conversation.members:
        if member.staff_id != visit.staff_id:
            _push_to(mutation, member.staff, push)


def shown_title(conversation: Conversation) -> str:
    """A group's title or, without one, who is in it."""
    if conversation.title:
        return conversation.title
    names = [each.staff.first_name for each in conversation.members]
    more = len(names) - _NAMES_IN_TITLE
    return ", ".join(names[:_NAMES_IN_TITLE]) + (f" and {more} more" if more > 0 else "")


def _mention_event(
    mutation: Mutation, visit: Visit, written: Written, staff_id: int
) -> StaffMentioned:
    return StaffMentioned(
        conversation_id=Id(written.conversation.id),
        message_id=Id(written.message.id),
        sender_id=Id(visit.staff_id),
        sender_name=visit.name,
        mentioned_staff_id=Id(staff_id),
        message_text=for_event(written.message.text),
        timestamp=mutation.at,
    )


def _mention_push(
    mutation: Mutation, visit: Visit, written: Written, member: Member
) -> StaffMentionPush:
    conversation = written.conversation
    return StaffMentionPush(
        hotel_slug=mutation.hotel.slug,
        conversation_id=Id(conversation.id),
        conversation_title=shown_title(conversation) if conversation.is_group else _DIRECT,
        sender_id=Id(visit.staff_id),
        sender_name=visit.name,
        mentioned_staff_id=Id(member.staff_id),
        message_id=Id(written.message.id),
        message_text=written.message.text,
    )


def _push_to(mutation: Mutation, staff: Staff, push: Push) -> None:
    if staff.is_active and staff.fcm_token:
        device = Device(
            hotel_slug=mutation.hotel.slug,
            owner=Owner.STAFF,
            owner_id=staff.id,
            token=staff.fcm_token,
        )
        mutation.push(push, device)


def _own_channel(mutation: Mutation, staff_id: int) -> str:
    return STAFF_NOTIFICATIONS.channel(hotel_slug=mutation.hotel.slug, staff_id=str(staff_id))
