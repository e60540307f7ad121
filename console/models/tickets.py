"""The tickets of the kitchen board, oldest first."""

import enum
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.models.rows import runs
from console.models.ticket import Ticket, TicketState, is_ticket, ticket_of
from console.models.ticket_queue import Crowd, Key, TicketQueue, key_of
from console.state.changes import Changes
from console.state.orders import Orders
from contract.resources.orders import OrderStatus
from contract.scalars import Id

AnyIndex = QModelIndex | QPersistentModelIndex


class TicketRole(enum.IntEnum):
    """What a view may ask of a row."""

    TICKET = Qt.ItemDataRole.UserRole + 1  # the whole frozen Ticket
    ORDER_ID = Qt.ItemDataRole.UserRole + 2  # Id of the order
    ROOM = Qt.ItemDataRole.UserRole + 3  # RoomNumber to carry it to
    STATE = Qt.ItemDataRole.UserRole + 4  # TicketState as painted
    PLACED_AT = Qt.ItemDataRole.UserRole + 5  # aware UTC, where its age counts from
    IS_WAITING = Qt.ItemDataRole.UserRole + 6  # whether an action of this PC is not yet sent


_READ: Final[dict[int, Callable[[Ticket], object]]] = {
    TicketRole.TICKET: lambda ticket: ticket,
    TicketRole.ORDER_ID: lambda ticket: ticket.id,
    TicketRole.ROOM: lambda ticket: ticket.room,
    TicketRole.STATE: lambda ticket: ticket.state,
    TicketRole.PLACED_AT: lambda ticket: ticket.placed_at,
    TicketRole.IS_WAITING: lambda ticket: ticket.waiting is not None,
    Qt.ItemDataRole.DisplayRole: lambda ticket: ticket.room,
}


class TicketsModel(QAbstractListModel):
    """Rows of open tickets over the store; a cancelled one stays until it is dismissed."""

    def __init__(self, orders: Orders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders = orders
        self._keys: list[Key] = []
        self._queue = TicketQueue()

    def load(self) -> None:
        """Show what the store holds now; called once, when the view opens."""
        self.apply(Changes(inserted=frozenset(s.order.id for s in self._orders.all_shown())))

    def apply(self, changes: Changes) -> None:
        """Follow the store, with the fewest signals."""
        removed: set[Id] = set()
        changed: list[Ticket] = []
        added: list[Ticket] = []
        for order_id in changes.inserted | changes.updated | changes.removed:
            ticket = self._wanted(order_id)
            known = self._queue.get(order_id)
            if ticket is None and known is not None:
                removed.add(order_id)
            elif ticket is not None and known is None:
                added.append(ticket)
            elif ticket is not None and ticket != known:
                self._sort_by_age(ticket, removed, added, changed)
        self._remove(removed)
        self._change(changed)
        self._insert(added)

    def dismiss(self, order_id: Id) -> None:
        """Take a cancelled ticket off the board for good."""
        ticket = self._queue.get(order_id)
        if ticket is not None and ticket.state is TicketState.CANCELLED:
            self._remove({order_id})

    def ticket(self, order_id: Id) -> Ticket | None:
        """The ticket of an order on the board."""
        return self._queue.get(order_id)

    def tickets(self) -> list[Ticket]:
        """Every ticket, oldest first."""
        return [self._at(row) for row in range(len(self._keys))]

    def crowd(self, most: int, wanted: Iterable[Id], now: datetime) -> Crowd:
        """The tickets as far as they can be seen; see TicketQueue."""
        return self._queue.crowd(most, wanted, now)

    def late(self, now: datetime) -> int:
        """How many wait for the kitchen since 15 minutes."""
        return self._queue.late(now)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        read = _READ.get(role)
        if read is None or not index.isValid() or index.row() >= len(self._keys):
            return None
        return read(self._at(index.row()))

    def roleNames(self) -> dict[int, Any]:
        return super().roleNames() | {role: role.name.lower().encode() for role in TicketRole}

    def _at(self, row: int) -> Ticket:
        ticket = self._queue.get(self._keys[row][1])
        assert ticket is not None
        return ticket

    def _wanted(self, order_id: Id) -> Ticket | None:
        known = self._queue.get(order_id)
        shown = self._orders.shown(order_id)
        if shown is None:
            return known if known and known.state is TicketState.CANCELLED else None
        if shown.status is OrderStatus.CANCELLED:
            return ticket_of(shown) if known is not None else None
        return ticket_of(shown) if is_ticket(shown) else None

    def _sort_by_age(
        self, ticket: Ticket, removed: set[Id], added: list[Ticket], changed: list[Ticket]
    ) -> None:
        known = self._queue.get(ticket.id)
        if known is not None and known.placed_at == ticket.placed_at:
            changed.append(ticket)
        else:
            removed.add(ticket.id)
            added.append(ticket)

    def _rows_of(self, tickets: Iterable[Ticket]) -> list[int]:
        return sorted(bisect_left(self._keys, key_of(ticket)) for ticket in tickets)

    def _remove(self, ids: set[Id]) -> None:
        gone = [ticket for ticket in map(self._queue.get, ids) if ticket is not None]
        for first, last in reversed(list(runs(self._rows_of(gone)))):
            self.beginRemoveRows(QModelIndex(), first, last)
            for _, order_id in self._keys[first : last + 1]:
                self._queue.remove(order_id)
            del self._keys[first : last + 1]
            self.endRemoveRows()

    def _change(self, tickets: Sequence[Ticket]) -> None:
        for ticket in tickets:
            self._queue.put(ticket)
        for first, last in runs(self._rows_of(tickets)):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _insert(self, tickets: Sequence[Ticket]) -> None:
        waiting = sorted((key_of(ticket), ticket) for ticket in tickets)
        while waiting:
            row = bisect_left(self._keys, waiting[0][0])
            run = [pair for pair in waiting if bisect_left(self._keys, pair[0]) == row]
            self.beginInsertRows(QModelIndex(), row, row + len(run) - 1)
            self._keys[row:row] = [key for key, _ in run]
            for _, ticket in run:
                self._queue.put(ticket)
            self.endInsertRows()
            waiting = waiting[len(run) :]
