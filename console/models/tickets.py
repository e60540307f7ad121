"""The tickets of the kitchen board, oldest first."""

import enum
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.models.rows import runs
from console.models.ticket import Ticket, TicketState, is_ticket, ticket_of
from console.state.changes import Changes
from console.state.orders import Orders
from contract.resources.orders import OrderStatus
from contract.scalars import Id

AnyIndex = QModelIndex | QPersistentModelIndex
_Key = tuple[datetime, Id]


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
        self._keys: list[_Key] = []
        self._tickets: dict[Id, Ticket] = {}

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
            known = self._tickets.get(order_id)
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
        ticket = self._tickets.get(order_id)
        if ticket is not None and ticket.state is TicketState.CANCELLED:
            self._remove({order_id})

    def ticket(self, order_id: Id) -> Ticket | None:
        """The ticket of an order on the board."""
        return self._tickets.get(order_id)

    def tickets(self) -> list[Ticket]:
        """Every ticket, oldest first."""
        return [self._tickets[order_id] for _, order_id in self._keys]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        read = _READ.get(role)
        if read is None or not index.isValid() or index.row() >= len(self._keys):
            return None
        return read(self._tickets[self._keys[index.row()][1]])

    def roleNames(self) -> dict[int, Any]:
        return super().roleNames() | {role: role.name.lower().encode() for role in TicketRole}

    def _wanted(self, order_id: Id) -> Ticket | None:
        known = self._tickets.get(order_id)
        shown = self._orders.shown(order_id)
        if shown is None:
            return known if known and known.state is TicketState.CANCELLED else None
        if shown.status is OrderStatus.CANCELLED:
            return ticket_of(shown) if known is not None else None
        return ticket_of(shown) if is_ticket(shown) else None

    def _sort_by_age(
        self, ticket: Ticket, removed: set[Id], added: list[Ticket], changed: list[Ticket]
    ) -> None:
        if self._tickets[ticket.id].placed_at == ticket.placed_at:
            changed.append(ticket)
        else:
            removed.add(ticket.id)
            added.append(ticket)

    def _rows_of(self, ids: Iterable[Id]) -> list[int]:
        return sorted(bisect_left(self._keys, self._key(self._tickets[i])) for i in ids)

    def _remove(self, ids: set[Id]) -> None:
        for first, last in reversed(list(runs(self._rows_of(ids)))):
            self.beginRemoveRows(QModelIndex(), first, last)
            for _, order_id in self._keys[first : last + 1]:
                del self._tickets[order_id]
            del self._keys[first : last + 1]
            self.endRemoveRows()

    def _change(self, tickets: Sequence[Ticket]) -> None:
        for ticket in tickets:
            self._tickets[ticket.id] = ticket
        for first, last in runs(self._rows_of(ticket.id for ticket in tickets)):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _insert(self, tickets: Sequence[Ticket]) -> None:
        waiting = sorted((self._key(ticket), ticket) for ticket in tickets)
        while waiting:
            row = bisect_left(self._keys, waiting[0][0])
            run = [pair for pair in waiting if bisect_left(self._keys, pair[0]) == row]
            self.beginInsertRows(QModelIndex(), row, row + len(run) - 1)
            self._keys[row:row] = [key for key, _ in run]
            self._tickets.update((ticket.id, ticket) for _, ticket in run)
            self.endInsertRows()
            waiting = waiting[len(run) :]

    @staticmethod
    def _key(ticket: Ticket) -> _Key:
        return ticket.placed_at, ticket.id
