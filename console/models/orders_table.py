"""The live orders table of the desk: room service, breakfast and what is done today."""

import enum
from collections.abc import Iterable
from datetime import datetime, tzinfo
from math import inf

from PySide6.QtCore import QObject, Qt

from console.models.pending import failed_of, waiting_of
from console.models.rows import RowsModel
from console.state.actions import ActionState, PendingAction
from console.state.ages import waiting_since
from console.state.figures import CLOSED
from console.state.shown import ShownBreakfast, ShownOrder
from console.state.slots import due_at
from console.state.unheard import is_unheard
from contract.record import Record, replace
from contract.resources.orders import OrderStatus, Unheard
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber, Total


class OrderColumn(enum.IntEnum):
    """The columns, left to right."""

    ROOM = 0
    NUMBER = 1
    ITEMS = 2
    STATUS = 3
    TOTAL = 4
    AGE = 5
    CANCEL = 6


class OrdersPart(enum.StrEnum):
    """Which orders the table shows."""

    ROOM_SERVICE = "room_service"
    BREAKFAST = "breakfast"
    DONE = "done"


class OrderLine(Record, frozen=True, kw_only=True):
    """One row. `since`: from when its age counts; `due`: a breakfast's delivery time; both UTC.

    `items` are (quantity, name) pairs. `total` is None where the order has none. `is_sending`:
    something done here is under way to the hotel. `is_placing`: the hotel has not got it at all.
    `unheard`: nobody could be told about it, or somebody takes care of that.
    """

    entity: Entity
    id: Id
    room: RoomNumber
    status: OrderStatus
    since: datetime
    items: tuple[tuple[int, str], ...]
    total: Total | None = None
    due: datetime | None = None
    allergies: tuple[str, ...] = ()
    is_partial: bool = False
    cancel_reason: str | None = None
    waiting: PendingAction | None = None
    failed: PendingAction | None = None
    is_sending: bool = False
    is_placing: bool = False
    unheard: Unheard | None = None

    @property
    def is_done(self) -> bool:
        """Delivered or cancelled, and the hotel knows."""
        return self.status in CLOSED and self.waiting is None and not self.is_sending

    @property
    def key(self) -> tuple[Entity, Id]:
        """What makes this row the same row as before."""
        return self.entity, self.id


def order_line(shown: ShownOrder) -> OrderLine:
    """A room-service order as a row."""
    order = shown.order
    return OrderLine(
        entity=Entity.ORDER,
        id=order.id,
        room=order.room_number,
        status=shown.status,
        since=_since(shown),
        items=tuple((line.quantity, line.item.name) for line in order.items),
        total=order.total_price,
        allergies=order.allergies,
        is_partial=shown.is_partial,
        cancel_reason=_cancel_reason(shown),
        waiting=waiting_of(shown.pending),
        failed=failed_of(shown.pending),
        is_sending=_is_sending(shown),
        unheard=_unheard(shown),
    )


def breakfast_line(shown: ShownBreakfast, zone: tzinfo) -> OrderLine:
    """A breakfast as a row."""
    order = shown.order
    return OrderLine(
        entity=Entity.BREAKFAST_ORDER,
        id=order.id,
        room=order.room_number,
        status=shown.status,
        since=_since(shown),
        items=tuple((line.quantity, line.item.name) for line in order.items),
        due=due_at(order, zone),
        allergies=order.allergies,
        is_partial=shown.is_partial,
        cancel_reason=_cancel_reason(shown),
        waiting=waiting_of(shown.pending),
        failed=failed_of(shown.pending),
        is_sending=_is_sending(shown),
        unheard=_unheard(shown),
    )


def _since(shown: ShownOrder | ShownBreakfast) -> datetime:
    order = shown.order
    if order.status is OrderStatus.CANCELLED:
        return order.cancelled_at or order.updated_at or order.created_at
    if shown.status is OrderStatus.CANCELLED:
        # Cancelled here only: it goes on waiting as it did.
        return waiting_since(replace(shown, status=order.status))
    return waiting_since(shown)


def _cancel_reason(shown: ShownOrder | ShownBreakfast) -> str | None:
    said = (p.action.reason for p in reversed(shown.pending) if p.state is not ActionState.FAILED)
    return shown.order.cancel_reason or next(said, None)


def _unheard(shown: ShownOrder | ShownBreakfast) -> Unheard | None:
    is_open = shown.status is shown.order.status
    unheard = shown.order.unheard if is_open else None
    if unheard is None or unheard.acknowledged_at is not None or is_unheard(shown):
        return unheard
    # Acknowledged here: the hotel's name and time for it come with its answer.
    return None


def _is_sending(shown: ShownOrder | ShownBreakfast) -> bool:
    return any(p.changes_entity and p.state is ActionState.SENDING for p in shown.pending)


def by_number(line: OrderLine) -> tuple[float, float, str]:
    """Sorts by order number, oldest first; what has none yet comes last, as it was placed."""
    if line.id.isdecimal():
        return float(line.id), 0.0, line.id
    return inf, line.since.timestamp() if line.is_placing else 0.0, line.id


def by_delivery(line: OrderLine) -> tuple[float, float, float, str]:
    """Sorts breakfasts by delivery time; those without one come last."""
    return (line.due.timestamp() if line.due else inf, *by_number(line))


def lines_of(part: OrdersPart, lines: Iterable[OrderLine]) -> list[OrderLine]:
    """The rows of one part, in its order. What the hotel has not got yet stays where it was."""
    if part is OrdersPart.DONE:
        done = (line for line in lines if line.is_done)
        return sorted(done, key=lambda line: line.since, reverse=True)
    open_lines = [line for line in lines if not line.is_done]
    if part is OrdersPart.BREAKFAST:
        mine = (line for line in open_lines if line.entity is Entity.BREAKFAST_ORDER)
        return sorted(mine, key=by_delivery)
    return sorted((line for line in open_lines if line.entity is Entity.ORDER), key=by_number)


class OrdersTableModel(RowsModel[OrderLine]):
    """One part of today's orders; the others are counted."""

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.key, len(OrderColumn), parent)
        self._zone = zone
        self._part = OrdersPart.ROOM_SERVICE
        self._lines: list[OrderLine] = []

    @property
    def part(self) -> OrdersPart:
        """The part that is shown."""
        return self._part

    def show_part(self, part: OrdersPart) -> None:
        """Show another part."""
        self._part = part
        self.show_rows(lines_of(part, self._lines))

    def part_of(self, key: tuple[Entity, Id]) -> OrdersPart | None:
        """The part an order is in, None when it is not among today's."""
        line = next((line for line in self._lines if line.key == key), None)
        parts = OrdersPart if line is not None else ()
        return next((part for part in parts if line in lines_of(part, self._lines)), None)

    def show_orders(
        self,
        orders: Iterable[ShownOrder],
        breakfasts: Iterable[ShownBreakfast],
        placing: Iterable[OrderLine] = (),
    ) -> None:
        """Show the orders as they are now; `placing` are rows of those not at the hotel yet."""
        self._lines = [order_line(shown) for shown in orders]
        self._lines += [breakfast_line(shown, self._zone) for shown in breakfasts]
        self._lines += placing
        self.show_part(self._part)

    def count(self, part: OrdersPart) -> int:
        """How many rows a part has."""
        return len(lines_of(part, self._lines))

    def cell(self, row: OrderLine, column: int, role: int) -> object:
        """Plain words of the cells that need no hotel time; the delegate paints them all."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match column:
            case OrderColumn.ROOM:
                return row.room
            case OrderColumn.NUMBER:
                return "" if row.is_placing else f"#{row.id}"
            case OrderColumn.ITEMS:
                return ", ".join(f"{quantity} {name}" for quantity, name in row.items)
            case _:
                return None
