"""The rules of room-service orders."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from contract.codec import encode_rest
from contract.events.orders import OrderType, RoomServiceOrdered
from contract.permissions import Duty
from contract.pushes.base import Push
from contract.pushes.orders import KitchenRoomServicePush, RoomServicePush
from contract.resources.menus import Menu
from contract.resources.orders import NewOrder, NewOrderItem, OrderStatus, StatusChange
from contract.resources.orders import Order as PublicOrder
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber, Total
from hotel.areas.menus.service import orderable
from hotel.areas.menus.tables import MenuItem
from hotel.areas.orders.finding import locked
from hotel.areas.orders.shapes import order_of
from hotel.areas.orders.steps import Step, take
from hotel.areas.orders.tables import Order, OrderItem
from hotel.areas.orders.tellings import tell_on_duty, tell_step
from hotel.areas.orders.wishes import check_lines, checked_allergies, guest_of, room_to_serve
from hotel.changes.mutation import Mutation
from hotel.visit import Visit

_ALWAYS: Final = frozenset({Duty.PORTER, Duty.DESK, Duty.MANAGER})


async def place(mutation: Mutation, visit: Visit, wish: NewOrder) -> PublicOrder:
    """A new order at today's prices. Raises ProblemError 400, 403."""
    room = await room_to_serve(mutation, visit, wish.room_number)
    check_lines(wish.items)
    card = await orderable(mutation, Menu.ROOM_SERVICE, (line.item_id for line in wish.items))
    order = Order(
        hotel_id=mutation.hotel.id,
        room_number=room.room_number,
        stay=room.stay,
        status=OrderStatus.PENDING.value,
        guest_name=guest_of(room),
        allergies=checked_allergies(wish.allergies),
        created_at=mutation.at,
        updated_at=mutation.at,
        items=[_line(line, card[line.item_id]) for line in wish.items],
        has_food=any(item.is_food for item in card.values()),
        rev=1,
    )
    order.total = sum((item.price * item.quantity for item in order.items), Decimal(0))
    mutation.session.add(order)
    await mutation.session.flush()
    mutation.touch(Entity.ORDER, order.id, order.rev, streams_of(order))
    await _announce(mutation, order)
    return order_of(order)


async def change_status(
    mutation: Mutation, visit: Visit, order_id: str, change: StatusChange
) -> PublicOrder:
    """A step of the ladder. Raises ProblemError 400, 403, 404, 409."""
    order = await locked(Order, mutation, visit, order_id)
    return await step(mutation, visit, order, change)


async def step(mutation: Mutation, visit: Visit, order: Order, change: StatusChange) -> PublicOrder:
    """A step of an order that is locked. Raises ProblemError 400, 403, 409."""
    before = OrderStatus(order.status)
    wanted = Step(
        order=order,
        change=change,
        has_food=order.has_food,
        is_breakfast=False,
        current=encode_rest(order_of(order)),
    )
    if take(wanted, visit, mutation.at):
        mutation.touch(Entity.ORDER, order.id, order.rev, streams_of(order))
        await tell_step(mutation, order, before, OrderType.ROOM_SERVICE)
    return order_of(order)


def streams_of(order: Order) -> Iterable[Duty]:
    """Who sees an order: the kitchen only one with food."""
    return _ALWAYS | {Duty.KITCHEN} if order.has_food else _ALWAYS


async def _announce(mutation: Mutation, order: Order) -> None:
    order_id, number, total = Id(order.id), RoomNumber(order.room_number), Total(order.total)
    ordered = RoomServiceOrdered(
        order_id=order_id,
        room_number=number,
        total_price=total,
        created_at=order.created_at,
        status=OrderStatus.PENDING,
    )
    push = RoomServicePush(order_id=order_id, room_number=number, total_price=total)
    pushes: dict[Duty, Push] = {Duty.PORTER: push}
    if order.has_food:
        pushes[Duty.KITCHEN] = KitchenRoomServicePush(
            order_id=order_id, room_number=number, total_price=total
        )
    await tell_on_duty(mutation, ordered, pushes)


def _line(line: NewOrderItem, item: MenuItem) -> OrderItem:
    return OrderItem(
        menu_item=item,
        price=item.price or Decimal(0),
        quantity=line.quantity,
        notes=(line.notes or "").strip() or None,
    )
