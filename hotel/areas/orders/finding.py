"""Finding one order of either kind, as far as the one who asks may see it."""

from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.orders.lists import visible
from hotel.areas.orders.tables import Carried
from hotel.changes.mutation import Mutation
from hotel.problems import not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

C = TypeVar("C", bound=Carried)
_UNKNOWN = "This order does not exist."


async def found(table: type[C], session: AsyncSession, visit: Visit, order_id: str) -> C:
    """One order to read. Raises ProblemError 404."""
    query = visible(table, visit).where(table.id == known_id(order_id))
    order = (await session.scalars(query)).one_or_none()
    if order is None:
        raise not_found(_UNKNOWN)
    return order


async def locked(table: type[C], mutation: Mutation, visit: Visit, order_id: str) -> C:
    """One order to change, nobody else's until the commit. Raises ProblemError 404."""
    query = visible(table, visit).where(table.id == known_id(order_id)).with_for_update()
    order = (await mutation.session.scalars(query)).one_or_none()
    if order is None:
        raise not_found(_UNKNOWN)
    return order
