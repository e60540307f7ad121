"""What stands around the kitchen's tickets: recalls, dishes of the day, breakfasts."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from heapq import nlargest

from console.models.pending import waiting_of
from console.models.ticket import Ticket, TicketState, breakfast_ticket
from console.state.ages import waiting_since
from console.state.figures import AllDayLine
from console.state.shown import ShownBreakfast, ShownMenuItem, ShownOrder
from contract.record import Record
from contract.resources.menus import Menu
from contract.resources.orders import OrderStatus
from contract.scalars import Id, RoomNumber


class Recall(Record, frozen=True):
    """An order made ready that can still come back. `ready_at` is aware UTC."""

    id: Id
    room: RoomNumber
    ready_at: datetime


class Dish(Record, frozen=True):
    """A line of All day; `quantity` 0 is a dish nobody has ordered that is sold out."""

    item_id: Id
    name: str
    quantity: int
    is_sold_out: bool = False


def recalls(orders: Iterable[ShownOrder], most: int = 6) -> list[Recall]:
    """What was made ready last and nobody has picked up, newest first."""
    ready = [
        Recall(shown.order.id, shown.order.room_number, waiting_since(shown))
        for shown in orders
        if shown.status is OrderStatus.READY
        and shown.order.has_food
        and waiting_of(shown.pending) is None
    ]
    return nlargest(most, ready, key=lambda recall: (recall.ready_at, recall.id))


def dishes(lines: Iterable[AllDayLine], menu: Iterable[ShownMenuItem]) -> list[Dish]:
    """What is still to be made, most first; below it what else is sold out, by name."""
    sold_out = {
        shown.item.id: shown.item.name
        for shown in menu
        if not shown.is_on_stock and shown.item.is_food and shown.item.menu is Menu.ROOM_SERVICE
    }
    ordered = [Dish(i.item_id, i.name, i.quantity, i.item_id in sold_out) for i in lines]
    listed = {dish.item_id for dish in ordered}
    others = sorted((name, item_id) for item_id, name in sold_out.items() if item_id not in listed)
    return ordered + [Dish(item_id, name, 0, True) for name, item_id in others]


def breakfasts_soon(
    breakfasts: Iterable[ShownBreakfast], *, now: datetime, within: timedelta, zone: tzinfo
) -> list[Ticket]:
    """Breakfasts the kitchen has to see, by delivery time: due `within`, and those overdue."""
    until = now + within
    tickets = (breakfast_ticket(shown, zone) for shown in breakfasts if _is_in_kitchen(shown))
    soon = [ticket for ticket in tickets if ticket.due_at is not None and ticket.due_at <= until]
    return sorted(soon, key=lambda ticket: (ticket.due_at, ticket.room, ticket.id))


def _is_in_kitchen(shown: ShownBreakfast) -> bool:
    if shown.status is OrderStatus.READY:
        return waiting_of(shown.pending) is not None
    return shown.status in {OrderStatus.PENDING, OrderStatus.PREPARING}


def is_open(ticket: Ticket) -> bool:
    """Whether somebody in the kitchen has something to do for it."""
    return ticket.state in {TicketState.NEW, TicketState.PREPARING}
