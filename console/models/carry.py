"""What a porter carries of room service, in order, and what the kitchen still has."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt

from console.models.pending import failed_of, waiting_of
from console.models.rows import RowsModel
from console.state.actions import PendingAction
from console.state.ages import waiting_since
from console.state.figures import awaits_porter, is_kitchen_ticket
from console.state.shown import ShownOrder
from contract.resources.orders import OrderStatus
from contract.scalars import Id, RoomNumber, Total


@dataclass(frozen=True, slots=True, kw_only=True)
class Carry:
    """One card of the lane. `since`: when it got into `status`, aware UTC.

    `status` is on the way, ready or, until the hotel knows, delivered; an order without food waits
    from its placing, whatever its step. `settled_status` is what the hotel says.
    """

    id: Id
    room: RoomNumber
    status: OrderStatus
    settled_status: OrderStatus
    since: datetime
    items: int
    has_food: bool
    total: Total
    carrier: str | None = None
    is_mine: bool = False
    is_partial: bool = False
    waiting: PendingAction | None = None
    failed: PendingAction | None = None


@dataclass(frozen=True, slots=True)
class InKitchen:
    """Orders the kitchen has not finished, oldest first; `oldest`: when the first was placed."""

    rooms: tuple[RoomNumber, ...] = ()
    oldest: datetime | None = None


def in_kitchen(orders: Iterable[ShownOrder]) -> InKitchen:
    """The orders with food that are not ready yet."""
    cooking = sorted(
        (shown.order for shown in orders if is_kitchen_ticket(shown)),
        key=lambda order: (order.created_at, order.id),
    )
    if not cooking:
        return InKitchen()
    return InKitchen(tuple(order.room_number for order in cooking), cooking[0].created_at)


def carries(orders: Iterable[ShownOrder], me: Id | None) -> list[Carry]:
    """The lane of the person `me`: on the way (mine first), then to pick up, each oldest first."""
    cards = [_carry(shown, me) for shown in orders if _is_in_lane(shown)]
    return sorted(cards, key=lambda card: (_group(card), card.since, card.id))


def _is_in_lane(shown: ShownOrder) -> bool:
    if shown.status is OrderStatus.DELIVERED:
        return waiting_of(shown.pending) is not None or failed_of(shown.pending) is not None
    return shown.status is OrderStatus.ON_THE_WAY or awaits_porter(shown)


def _carry(shown: ShownOrder, me: Id | None) -> Carry:
    order = shown.order
    picked_up_here = shown.status != order.status and order.carried_by_id is None
    return Carry(
        id=order.id,
        room=order.room_number,
        status=shown.status,
        settled_status=order.status,
        since=waiting_since(shown),
        items=sum(line.quantity for line in order.items),
        has_food=order.has_food,
        total=order.total_price,
        carrier=order.carried_by,
        is_mine=picked_up_here or (me is not None and order.carried_by_id == me),
        is_partial=shown.is_partial,
        waiting=waiting_of(shown.pending),
        failed=failed_of(shown.pending),
    )


def _group(card: Carry) -> int:
    if card.status not in {OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED}:
        return 2
    return 0 if card.is_mine else 1


class CarryModel(RowsModel[Carry]):
    """The room-service lane."""

    def __init__(self, me: Id | None, parent: QObject | None = None) -> None:
        super().__init__(lambda card: card.id, parent=parent)
        self._me = me
        self.in_kitchen = InKitchen()

    def show_orders(self, orders: Iterable[ShownOrder]) -> None:
        """Show the open orders as they are now."""
        known = tuple(orders)
        self.in_kitchen = in_kitchen(known)
        self.show_rows(carries(known, self._me))

    def cell(self, row: Carry, column: int, role: int) -> object:
        """The room is what a reader says first."""
        return row.room if role == Qt.ItemDataRole.DisplayRole else None
