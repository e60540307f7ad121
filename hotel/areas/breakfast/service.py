"""The rules of breakfast orders."""

from typing import Final

from contract.codec import encode_rest
from contract.events.breakfast import BreakfastOrdered
from contract.events.orders import OrderType
from contract.permissions import Duty
from contract.pushes.orders import BreakfastPush
from contract.resources.breakfast import BreakfastOrder as PublicBreakfast
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.menus import Menu
from contract.resources.orders import NewOrderItem, OrderStatus, StatusChange
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber
from hotel.areas.breakfast.shapes import breakfast_of
from hotel.areas.breakfast.slots import slot_of
from hotel.areas.breakfast.tables import BreakfastItem, BreakfastOrder
from hotel.areas.menus.service import orderable
from hotel.areas.menus.tables import MenuItem
from hotel.areas.orders.finding import locked
from hotel.areas.orders.steps import Step, take
from hotel.areas.orders.tellings import tell_on_duty, tell_step
from hotel.areas.orders.wishes import check_lines, checked_allergies, guest_of, room_to_serve
from hotel.changes.mutation import Mutation
from hotel.problems import invalid
from hotel.visit import Visit

MOST_TRAYS: Final = 20
STREAMS: Final = frozenset({Duty.KITCHEN, Duty.PORTER, Duty.DESK, Duty.MANAGER})


async def place(mutation: Mutation, visit: Visit, wish: NewBreakfastOrder) -> PublicBreakfast:
    """A new breakfast. Raises ProblemError 400, 403."""
    room = await room_to_serve(mutation, visit, wish.room_number)
    check_lines(wish.items)
    if not 1 <= wish.trays <= MOST_TRAYS:
        sentence = f"A breakfast has 1 to {MOST_TRAYS} trays."
        raise invalid(sentence, field="trays")
    card = await orderable(mutation, Menu.BREAKFAST, (line.item_id for line in wish.items))
    wanted = wish.delivery_time
    slot = slot_of(wanted, mutation.hotel, mutation.at) if wanted and wanted.strip() else None
    order = BreakfastOrder(
        hotel_id=mutation.hotel.id,
        room_number=room.room_number,
        stay=room.stay,
        status=OrderStatus.PENDING.value,
        guest_name=guest_of(room),
        allergies=checked_allergies(wish.allergies),
        created_at=mutation.at,
        updated_at=mutation.at,
        slot=slot.text if slot else None,
        delivery_at=slot.begins if slot else None,
        trays=wish.trays,
        items=[_line(line, card[line.item_id]) for line in wish.items],
        rev=1,
    )
    mutation.session.add(order)
    await mutation.session.flush()
    mutation.touch(Entity.BREAKFAST_ORDER, order.id, order.rev, STREAMS)
    await _announce(mutation, order)
    return breakfast_of(order)


async def change_status(
    mutation: Mutation, visit: Visit, order_id: str, change: StatusChange
) -> PublicBreakfast:
    """A step of the ladder. Raises ProblemError 400, 403, 404, 409."""
    order = await locked(BreakfastOrder, mutation, visit, order_id)
    return await step(mutation, visit, order, change)


async def step(
    mutation: Mutation, visit: Visit, order: BreakfastOrder, change: StatusChange
) -> PublicBreakfast:
    """A step of a breakfast that is locked. Raises ProblemError 400, 403, 409."""
    before = OrderStatus(order.status)
    wanted = Step(
        order=order,
        change=change,
        has_food=True,
        is_breakfast=True,
        current=encode_rest(breakfast_of(order)),
    )
    if take(wanted, visit, mutation.at):
        mutation.touch(Entity.BREAKFAST_ORDER, order.id, order.rev, STREAMS)
        await tell_step(mutation, order, before, OrderType.BREAKFAST)
    return breakfast_of(order)


async def _announce(mutation: Mutation, order: BreakfastOrder) -> None:
    ordered = BreakfastOrdered(
        order_id=Id(order.id),
        room_number=RoomNumber(order.room_number),
        delivery_time=order.delivery_at,
        created_at=order.created_at,
        status=OrderStatus.PENDING,
    )
    push = BreakfastPush(
        order_id=Id(order.id),
        room_number=RoomNumber(order.room_number),
        delivery_at=order.delivery_at,
        time_zone=mutation.hotel.time_zone,
    )
    await tell_on_duty(mutation, ordered, {Duty.PORTER: push})


def _line(line: NewOrderItem, item: MenuItem) -> BreakfastItem:
    notes = (line.notes or "").strip() or None
    return BreakfastItem(menu_item=item, quantity=line.quantity, notes=notes)
