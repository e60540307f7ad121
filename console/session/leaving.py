"""What of an order may be kept on disk once the guests who placed it have left."""

from typing import TypeVar

from msgspec import structs

from console.state.board import Board
from contract.ladder import CLOSED_STATUSES
from contract.resources.breakfast import BreakfastOrder
from contract.resources.orders import Order

Placed = TypeVar("Placed", Order, BreakfastOrder)


def kept_order(board: Board, order: Placed) -> Placed:
    """The order, without names, allergies and notes when its guests have left the room."""
    if order.status not in CLOSED_STATUSES or not _have_left(board, order):
        return order
    items = tuple(structs.replace(line, notes=None) for line in order.items)
    return structs.replace(order, items=items, allergies=(), guest_name=None, cancel_reason=None)


def _have_left(board: Board, order: Order | BreakfastOrder) -> bool:
    room = board.rooms.get(order.room_number)
    if room is None or room.rev == 0:
        return False
    if not (room.is_occupied or room.guests_in_room):
        return True
    return room.moved_in_at is not None and room.moved_in_at > order.created_at
