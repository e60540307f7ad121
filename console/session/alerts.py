"""Which alerts are due, from the board and the time alone."""

import enum
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from typing import Final

from console.state import figures
from console.state.ages import KitchenBand, SlotBand, kitchen_band, slot_band, waiting_since
from console.state.board import Board
from console.state.link import LinkState
from console.state.shown import ShownOrder
from console.state.slots import due_at
from console.state.unheard import is_known, unheard_orders
from contract.permissions import Duty
from contract.record import Record
from contract.resources.orders import OrderStatus
from contract.scalars import Id

CONNECTION_LOST_AFTER: Final = timedelta(seconds=10)
_FIRST_REMINDER: Final = timedelta(seconds=60)
_NEXT_REMINDERS: Final = timedelta(seconds=30)
_WAITING: Final = frozenset({OrderStatus.PENDING, OrderStatus.PREPARING, OrderStatus.READY})


class AlertKind(enum.StrEnum):
    """What an alert is about, most urgent first; each has a sound of its own."""

    NOBODY_LISTENS = "nobody_listens"
    NEW_ORDER = "new_order"
    ORDER_CANCELLED = "order_cancelled"
    ORDER_READY = "order_ready"
    BREAKFAST_DUE = "breakfast_due"
    ORDER_LATE = "order_late"
    CONNECTION_LOST = "connection_lost"


class Alert(Record, frozen=True):
    """A sound and its visual twin. `entity_id` is None for the connection."""

    kind: AlertKind
    entity_id: Id | None = None


class Due(Record, frozen=True):
    """An alert that is due; `ledger_id` is the same however often and wherever it is found."""

    ledger_id: str
    alert: Alert


class AlertRules:
    """Looks at the board now and then. Remembers only which tickets it has seen open."""

    def __init__(self, stations: Iterable[Duty], zone: tzinfo) -> None:
        self._stations = frozenset(stations)
        self._zone = zone
        self._open_tickets: frozenset[Id] = frozenset()
        self._on_screen: Duty | None = None

    def due(self, board: Board, now: datetime) -> list[Due]:
        """Everything due at `now`, aware UTC of the hotel's clock, given before or not."""
        due = list(_connection(board, now))
        due += self._nobody_listens(board, now)
        if Duty.KITCHEN in self._stations:
            due += self._kitchen(board, now)
        if Duty.PORTER in self._stations:
            due += self._porter(board, now)
        return due

    def done_here(self, order_id: Id) -> None:
        """Somebody at this PC did it: its leaving the board is no news."""
        self._open_tickets -= {order_id}

    def show_station(self, duty: Duty) -> None:
        """This station is on the screen now."""
        self._on_screen = duty

    def _nobody_listens(self, board: Board, now: datetime) -> Iterator[Due]:
        level = self._level()
        if level is None or not is_known(board.link, now):
            return
        for order in unheard_orders(board):
            told_at = order.told_at(level)
            if told_at is not None and now >= told_at:
                since = order.unheard.since.isoformat(timespec="seconds")
                again = (now - told_at) // _NEXT_REMINDERS
                yield _due(AlertKind.NOBODY_LISTENS, order.id, f"{order.entity}:{since}:{again}")

    def _level(self) -> Duty | None:
        """Whom this PC is alerted as; a manager at the reception is alerted as the reception."""
        if Duty.MANAGER in self._stations and self._on_screen is not Duty.DESK:
            return Duty.MANAGER
        return Duty.DESK if Duty.DESK in self._stations else None

    def _kitchen(self, board: Board, now: datetime) -> Iterator[Due]:
        shown = list(board.orders.all_shown())
        tickets = [ticket for ticket in shown if figures.is_kitchen_ticket(ticket)]
        for ticket in tickets:
            yield from _ticket(ticket, now)
        for order in shown:
            was_open = order.order.id in self._open_tickets
            if was_open and order.status is OrderStatus.CANCELLED:
                yield _due(AlertKind.ORDER_CANCELLED, order.order.id)
        self._open_tickets = frozenset(ticket.order.id for ticket in tickets)

    def _porter(self, board: Board, now: datetime) -> Iterator[Due]:
        for order in board.orders.all_shown():
            if figures.awaits_porter(order) and not order.is_partial:
                since = waiting_since(order).isoformat(timespec="seconds")
                yield _due(AlertKind.ORDER_READY, order.order.id, since)
        for card in board.breakfasts.all_shown():
            slot = due_at(card.order, self._zone)
            if slot is None or card.status not in _WAITING:
                continue
            if slot_band(slot, now) in (SlotBand.DUE, SlotBand.LATE):
                yield _due(AlertKind.BREAKFAST_DUE, card.order.id)


def _ticket(ticket: ShownOrder, now: datetime) -> Iterator[Due]:
    order = ticket.order
    if ticket.status is OrderStatus.PENDING:
        yield _due(AlertKind.NEW_ORDER, order.id, str(_reminder(now - order.created_at)))
    if kitchen_band(order.created_at, now) is KitchenBand.LATE:
        yield _due(AlertKind.ORDER_LATE, order.id)


def _reminder(waiting: timedelta) -> int:
    """How many times it has been time to remind: after a minute, then every 30 s."""
    if waiting < _FIRST_REMINDER:
        return 0
    return 1 + (waiting - _FIRST_REMINDER) // _NEXT_REMINDERS


def _connection(board: Board, now: datetime) -> Iterator[Due]:
    link = board.link
    is_down = link.state in (LinkState.RECONNECTING, LinkState.OFFLINE)
    if is_down and now - link.since >= CONNECTION_LOST_AFTER:
        since = link.since.isoformat(timespec="seconds")
        yield Due(f"{AlertKind.CONNECTION_LOST}:{since}", Alert(AlertKind.CONNECTION_LOST))


def _due(kind: AlertKind, entity_id: Id, occasion: str = "") -> Due:
    return Due(f"{kind}:{entity_id}:{occasion}", Alert(kind, entity_id))
