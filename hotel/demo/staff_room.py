"""Turns what colleagues wrote today into rows, with times that end at the present."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

from hotel.areas.staff.tables import Staff
from hotel.areas.staff_chat.mentioning import Mentionable, mentioned_in
from hotel.areas.staff_chat.tables import Conversation, Member, Mention, Message, Reaction
from hotel.areas.staff_chat.tellings import stream_of, touch_conversation
from hotel.changes.mutation import Mutation, open_streams
from hotel.demo.talks import OPENING, Said, Talk

_BETWEEN: Final = timedelta(minutes=2, seconds=20)
_UNREAD: Final = 2


async def open_talks(mutation: Mutation, staff: Mapping[str, Staff]) -> None:
    """Begin the day's conversations in a hotel where nobody has written yet."""
    known = select(Conversation.id).where(Conversation.hotel_id == mutation.hotel.id).limit(1)
    if await mutation.session.scalar(known) is None:
        for talk in OPENING:
            await _open(mutation, staff, talk)


async def _open(mutation: Mutation, staff: Mapping[str, Staff], talk: Talk) -> None:
    people = [staff[name] for name in talk.people]
    began = mutation.at - timedelta(minutes=talk.ended_min) - _BETWEEN * len(talk.said)
    began = began.replace(microsecond=0)
    conversation = Conversation(
        hotel_id=mutation.hotel.id,
        title=talk.title,
        is_group=talk.title is not None,
        direct_key=None if talk.title else "-".join(map(str, sorted(each.id for each in people))),
        created_by=people[0].id,
        created_at=began,
        updated_at=began + _BETWEEN * len(talk.said),
        rev=0,
        members=[Member(staff_id=each.id, staff=each, joined_at=began) for each in people],
    )
    mutation.session.add(conversation)
    await mutation.session.flush()
    await open_streams(mutation.session, mutation.hotel.id, [stream_of(conversation)])
    written = await _write(mutation, staff, talk, conversation)
    for member in conversation.members:
        seen = written[:-_UNREAD] if member.staff.username in talk.unread_by else written
        member.read_up_to = seen[-1].id if seen else 0
    touch_conversation(mutation, conversation)


async def _write(
    mutation: Mutation, staff: Mapping[str, Staff], talk: Talk, conversation: Conversation
) -> list[Message]:
    written: list[Message] = []
    for number, said in enumerate(talk.said, start=1):
        at = conversation.created_at + _BETWEEN * number
        message = _message(staff, talk, said, at)
        message.conversation_id = conversation.id
        message.reply_to_id = written[-said.answers].id if said.answers else None
        mutation.session.add(message)
        await mutation.session.flush()
        written.append(message)
    return written


def _message(staff: Mapping[str, Staff], talk: Talk, said: Said, at: datetime) -> Message:
    others = [staff[name] for name in talk.people if name != said.who]
    people = [
        Mentionable(each.id, each.first_name, each.last_name, each.username) for each in others
    ]
    reactions = [
        Reaction(staff_id=staff[who].id, emoji=emoji, created_at=at + _BETWEEN / 4)
        for who, emoji in said.reacts
    ]
    return Message(
        sender_id=staff[said.who].id,
        text=said.text,
        created_at=at,
        rev=1,
        mentions=[Mention(staff_id=each) for each in mentioned_in(said.text, people)],
        reactions=reactions,
    )
