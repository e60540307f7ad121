"""Lists of conversations, pages of messages, and how much is unread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from litestar.params import Parameter
from sqlalchemy import ColumnElement, Select, and_, func, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import lazyload

from contract.resources.guest_chat import QUIET_AFTER
from hotel.areas.guest_chat.finding import visible
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.problems import invalid
from hotel.visit import Visit
from hotel.web.answers import known_id

_LARGEST_LIST = 1000
_LARGEST_PAGE = 200
_NEWEST = func.coalesce(GuestConversation.last_at, GuestConversation.created_at)


@dataclass(frozen=True, slots=True)
class ChatFilter:
    """Which conversations are wanted, newest first: the archive, the others, or without it all."""

    archived: bool | None = None
    limit: Annotated[int, Parameter(ge=1, le=_LARGEST_LIST)] = _LARGEST_LIST
    offset: Annotated[int, Parameter(ge=0, le=10**9)] = 0


@dataclass(frozen=True, slots=True)
class MessagePage:
    """Which messages are wanted: the newest, those before an id, or the first after one."""

    limit: Annotated[int, Parameter(ge=1)] = 50
    before_id: str | None = None
    after_id: str | None = None


async def conversations(
    session: AsyncSession, visit: Visit, wanted: ChatFilter
) -> Sequence[GuestConversation]:
    """The conversations somebody may see, newest first. Raises ProblemError 403."""
    query = visible(visit)
    if wanted.archived is not None:
        is_archived = _is_archived(datetime.now(UTC))
        query = query.where(is_archived if wanted.archived else not_(is_archived))
    query = query.order_by(_NEWEST.desc(), GuestConversation.id.desc())
    return (await session.scalars(query.limit(wanted.limit).offset(wanted.offset))).all()


def of_the_desk(hotel_id: int, now: datetime) -> Select[GuestConversation]:
    """The conversations of a hotel that are not in the archive, newest first."""
    query = select(GuestConversation).where(GuestConversation.hotel_id == hotel_id)
    return query.where(not_(_is_archived(now))).order_by(_NEWEST.desc(), GuestConversation.id)


async def page_of_messages(
    session: AsyncSession, conversation: GuestConversation, wanted: MessagePage
) -> list[GuestMessage]:
    """A page of one conversation of this session, oldest first. Raises ProblemError 400."""
    query = select(GuestMessage).where(GuestMessage.conversation_id == conversation.id)
    # The session has the conversation: nothing of it is read once more with each message.
    query = query.options(lazyload(GuestMessage.conversation))
    query = query.limit(min(wanted.limit, _LARGEST_PAGE))
    if wanted.before_id is not None and wanted.after_id is not None:
        sentence = "A page is before one message or after one."
        raise invalid(sentence, field="after_id")
    if wanted.after_id is not None:
        newer = query.where(GuestMessage.id > _edge(wanted.after_id, "after_id"))
        return list(await session.scalars(newer.order_by(GuestMessage.id)))
    if wanted.before_id is not None:
        query = query.where(GuestMessage.id < _edge(wanted.before_id, "before_id"))
    newest_first = await session.scalars(query.order_by(GuestMessage.id.desc()))
    return list(newest_first)[::-1]


def unread_messages(conversations: Sequence[GuestConversation]) -> Select[GuestMessage]:
    """The messages of guests that no colleague has read, oldest first."""
    return (
        select(GuestMessage)
        .where(GuestMessage.conversation_id.in_([row.id for row in conversations]))
        .where(GuestMessage.staff_id.is_(None), GuestMessage.staff_read_at.is_(None))
        .where(GuestMessage.deleted_at.is_(None))
        .order_by(GuestMessage.id)
    )


async def with_unread(session: AsyncSession, visit: Visit) -> Sequence[GuestConversation]:
    """The conversations of guests in the house that hold something nobody has read."""
    query = visible(visit).where(GuestConversation.unread > 0, GuestConversation.ended_at.is_(None))
    return (await session.scalars(query.order_by(GuestConversation.id))).all()


def _is_archived(now: datetime) -> ColumnElement[bool]:
    is_quiet = now - QUIET_AFTER >= _NEWEST
    waits_for_nothing = GuestConversation.waiting_since.is_(None)
    return or_(GuestConversation.ended_at.is_not(None), and_(waits_for_nothing, is_quiet))


def _edge(message_id: str, field: str) -> int:
    number = known_id(message_id)
    if number is None:
        sentence = f"{field} must be the id of a message."
        raise invalid(sentence, field=field)
    return number
