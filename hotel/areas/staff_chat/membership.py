"""Which conversations somebody takes part in."""

import dataclasses

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.record import replace
from hotel.areas.staff_chat.tables import Member
from hotel.database import Database
from hotel.visit import Visit

# Every channel and stream that is for those who take part in a conversation has this in its name.
_NAMED = "conversation-"


async def conversations_of(session: AsyncSession, staff_id: int) -> frozenset[str]:
    """The ids of a colleague's conversations, as permissions compare them."""
    found = await session.scalars(select(Member.conversation_id).where(Member.staff_id == staff_id))
    return frozenset(map(str, found))


async def taking_part(db: Database, visit: Visit, *wanted: str) -> Visit:
    """The visit, with the conversations of who asks where a wanted channel or stream is of one.

    Whatever else is asked for needs none of them, and requests are many.
    """
    staff_id = visit.actor.staff_id
    if staff_id is None or not any(_NAMED in name for name in wanted):
        return visit
    async with db.read() as session:
        conversations = await conversations_of(session, int(staff_id))
    return dataclasses.replace(visit, actor=replace(visit.actor, conversations=conversations))
