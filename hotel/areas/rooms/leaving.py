"""Check-out: the guests leave, their conversations end, and what they waited for is cancelled."""

from collections.abc import Collection
from typing import Final, TypeVar

from sqlalchemy import Select, select

from contract.resources.orders import OrderStatus, StatusChange
from contract.scalars import RoomNumber
from hotel.areas.breakfast import service as breakfasts
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.guest_chat.staying import end_conversations
from hotel.areas.orders import service as orders
from hotel.areas.orders.lists import OPEN
from hotel.areas.orders.tables import Carried, Order
from hotel.areas.rooms.service import empty_rooms
from hotel.areas.rooms.shapes import Checkout
from hotel.changes.mutation import Mutation
from hotel.visit import Visit

C = TypeVar("C", bound=Carried)
_GONE: Final = StatusChange(status=OrderStatus.CANCELLED, reason="The guest checked out.")


async def check_out(mutation: Mutation, visit: Visit, leaving: Checkout) -> list[RoomNumber]:
    """Empty the rooms and cancel their open orders; the numbers of the rooms.

    Raises ProblemError 403, 404.
    """
    # The rooms first: without their devices nobody who left is told of the cancelling.
    numbers = await empty_rooms(mutation, leaving)
    await mutation.session.flush()
    await end_conversations(mutation, numbers)
    for order in (await mutation.session.scalars(_open(Order, mutation, numbers))).all():
        await orders.step(mutation, visit, order, _GONE)
    for breakfast in (
        await mutation.session.scalars(_open(BreakfastOrder, mutation, numbers))
    ).all():
        await breakfasts.step(mutation, visit, breakfast, _GONE)
    return numbers


def _open(table: type[C], mutation: Mutation, numbers: Collection[RoomNumber]) -> Select[C]:
    return (
        select(table)
        .where(table.hotel_id == mutation.hotel.id, table.status.in_(OPEN))
        .where(table.room_number.in_([str(number) for number in numbers]))
        .order_by(table.id)
        .with_for_update()
    )
