"""Orders placed at this PC that the hotel has not got yet, as rows of the orders table."""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from decimal import Decimal

from console.models.orders_table import OrderLine
from console.models.pending import failed_of, waiting_of
from console.state.actions import ActionKind, ActionState, PendingAction, Wish
from console.state.board import Board
from console.state.menu import MenuItems
from console.state.slots import due_at
from contract.resources.breakfast import BreakfastOrder, NewBreakfastOrder
from contract.resources.orders import OrderStatus
from contract.scalars import Total

PLACING = frozenset({ActionKind.PLACE_ORDER, ActionKind.PLACE_BREAKFAST})


def placing_lines(board: Board, zone: tzinfo) -> Iterator[OrderLine]:
    """A row for each order that is on its way to the hotel, or was refused."""
    for pending in board.outbox:
        wish = pending.action.wish
        if pending.action.kind in PLACING and wish is not None:
            yield _line(pending, wish, board.menu, zone)


def total_of(wish: Wish, menu: MenuItems) -> Total | None:
    """What it will cost at the prices known here; None for a breakfast, or with a price unknown."""
    if isinstance(wish, NewBreakfastOrder):
        return None
    total = Decimal(0)
    for line in wish.items:
        item = menu.truth(line.item_id)
        if item is None or item.price is None:
            return None
        total += item.price * line.quantity
    return Total(total)


def _line(pending: PendingAction, wish: Wish, menu: MenuItems, zone: tzinfo) -> OrderLine:
    action = pending.action
    names = ((line.quantity, menu.truth(line.item_id), line.item_id) for line in wish.items)
    return OrderLine(
        entity=action.entity,
        id=action.entity_id,
        room=wish.room_number,
        status=OrderStatus.PENDING,
        since=pending.made_at,
        items=tuple((many, item.name if item else f"#{known}") for many, item, known in names),
        total=total_of(wish, menu),
        due=_due(pending, wish, zone),
        allergies=wish.allergies,
        waiting=waiting_of((pending,)),
        failed=failed_of((pending,)),
        is_sending=pending.state is ActionState.SENDING,
        is_placing=True,
    )


def _due(pending: PendingAction, wish: Wish, zone: tzinfo) -> datetime | None:
    if not isinstance(wish, NewBreakfastOrder):
        return None
    try:
        return datetime.fromisoformat(wish.delivery_time or "")
    except ValueError:
        order = BreakfastOrder(
            id=pending.action.entity_id,
            room_number=wish.room_number,
            status=OrderStatus.PENDING,
            created_at=pending.made_at,
            delivery_time=wish.delivery_time,
        )
        return due_at(order, zone)
