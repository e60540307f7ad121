"""Which conversations somebody takes part in."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.staff_chat.tables import Member


async def conversations_of(session: AsyncSession, staff_id: int) -> frozenset[str]:
    """The ids of a colleague's conversations, as permissions compare them."""
    found = await session.scalars(select(Member.conversation_id).where(Member.staff_id == staff_id))
    return frozenset(map(str, found))
