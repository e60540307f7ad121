"""Which alerts of the kitchen are due: each order is looked at when it changed or time has come."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import chain
from typing import Final

from console.session.due import AlertKind, Due, due_alert
from console.state.ages import LATE
from console.state.board import Board
from console.state.figures import is_kitchen_ticket
from console.state.shown import ShownOrder
from contract.resources.orders import OrderStatus
from contract.scalars import Id

_FIRST_REMINDER: Final = timedelta(seconds=60)
_NEXT_REMINDERS: Final = timedelta(seconds=30)


class KitchenAlerts:
    """New orders, their reminders, late ones, and cancellations of what was seen open."""

    def __init__(self) -> None:
        self._board: Board | None = None
        self._touched: set[Id] = set()
        self._open: set[Id] = set()
        self._due: dict[Id, tuple[Due, ...]] = {}
        self._turns: list[tuple[datetime, Id]] = []
        self._looked_at: datetime | None = None

    def due(self, board: Board, now: datetime) -> Iterator[Due]:
        """Everything due at `now`, aware UTC of the hotel's clock, given before or not."""
        self._begin(board, now)
        self._looked_at = now
        while self._turns and self._turns[0][0] <= now:
            self._touched.add(heappop(self._turns)[1])
        cancelled = [
            due_alert(AlertKind.ORDER_CANCELLED, order_id)
            for order_id in self._touched
            if self._look(board.orders.shown(order_id), order_id, now)
        ]
        self._touched.clear()
        return chain(chain.from_iterable(self._due.values()), cancelled)

    def done_here(self, order_id: Id) -> None:
        """Somebody at this PC did it: its leaving the board is no news."""
        self._open.discard(order_id)
        self._touched.add(order_id)

    def _begin(self, board: Board, now: datetime) -> None:
        """Look at every order of another board, and when the clock was put back."""
        if board is not self._board:
            self._board = board
            self._touched = board.orders.touched()
        elif self._looked_at is not None and now < self._looked_at:
            self._touched.update(shown.order.id for shown in board.orders.all_shown())

    def _look(self, shown: ShownOrder | None, order_id: Id, now: datetime) -> bool:
        """Note what is due for an order now; whether one that was open has been cancelled."""
        if shown is not None and is_kitchen_ticket(shown):
            self._open.add(order_id)
            self._due[order_id] = tuple(_ticket(shown, now))
            turn = _next_turn(shown, now)
            if turn is not None:
                heappush(self._turns, (turn, order_id))
            return False
        was_open = order_id in self._open
        self._open.discard(order_id)
        self._due.pop(order_id, None)
        return was_open and shown is not None and shown.status is OrderStatus.CANCELLED


def _ticket(ticket: ShownOrder, now: datetime) -> Iterator[Due]:
    order = ticket.order
    if ticket.status is OrderStatus.PENDING:
        occasion = str(_reminder(now - order.created_at))
        yield due_alert(AlertKind.NEW_ORDER, order.id, occasion)
    if now - order.created_at >= LATE:
        yield due_alert(AlertKind.ORDER_LATE, order.id)


def _next_turn(ticket: ShownOrder, now: datetime) -> datetime | None:
    """When there may be more to say of a ticket."""
    placed_at = ticket.order.created_at
    turns = [placed_at + LATE] if now < placed_at + LATE else []
    if ticket.status is OrderStatus.PENDING:
        reminded = _reminder(now - placed_at)
        turns.append(placed_at + _FIRST_REMINDER + reminded * _NEXT_REMINDERS)
    return min(turns, default=None)


def _reminder(waiting: timedelta) -> int:
    """How many times it has been time to remind: after a minute, then every 30 s."""
    if waiting < _FIRST_REMINDER:
        return 0
    return 1 + (waiting - _FIRST_REMINDER) // _NEXT_REMINDERS
