"""A kitchen ticket as painted, made of an order and what is pending for it."""

import enum
from datetime import datetime, tzinfo

from console.models.pending import failed_of, waiting_of
from console.state.actions import ActionState, PendingAction
from console.state.ages import waiting_since
from console.state.figures import IN_KITCHEN
from console.state.shown import ShownBreakfast, ShownOrder
from console.state.slots import due_at
from contract.record import Record
from contract.resources.breakfast import BreakfastItem, BreakfastOrder
from contract.resources.orders import Order, OrderItem, OrderStatus
from contract.scalars import Id, RoomNumber


class TicketState(enum.StrEnum):
    """Where a ticket stands. READY is only seen while the hotel does not know it yet."""

    NEW = "new"
    PREPARING = "preparing"
    READY = "ready"
    CANCELLED = "cancelled"


class TicketLine(Record, frozen=True):
    """One dish of a ticket, as the guest wrote it."""

    item_id: Id
    name: str
    quantity: int
    note: str | None = None


class Ticket(Record, frozen=True, kw_only=True):
    """What a ticket shows. Times are aware UTC.

    `stopped_at`: when its age stopped counting. `due_at`: a breakfast's delivery time; None for
    room service. `waiting` and `failed` are this PC's newest such actions.
    """

    id: Id
    room: RoomNumber
    state: TicketState
    placed_at: datetime
    lines: tuple[TicketLine, ...] = ()
    allergies: tuple[str, ...] = ()
    cook: str | None = None
    stopped_at: datetime | None = None
    due_at: datetime | None = None
    trays: int = 0
    is_partial: bool = False
    waiting: PendingAction | None = None
    failed: PendingAction | None = None
    cancelled_by: str | None = None
    cancel_reason: str | None = None

    @property
    def refused(self) -> PendingAction | None:
        """The refused action that can be tried again or given up."""
        return None if self.state is TicketState.CANCELLED else self.failed

    @property
    def items(self) -> int:
        """How many things it asks for, over all lines."""
        return sum(line.quantity for line in self.lines)


def is_ticket(shown: ShownOrder) -> bool:
    """Whether the kitchen still has it on the board; cancelled ones stay for other reasons."""
    if not shown.order.has_food:
        return False
    return shown.status in IN_KITCHEN or _is_ready_only_here(shown)


def ticket_of(shown: ShownOrder) -> Ticket:
    """The ticket of a room-service order."""
    return _ticket(shown, None, 0)


def breakfast_ticket(shown: ShownBreakfast, zone: tzinfo) -> Ticket:
    """The ticket of a breakfast; one without a time is due when it was placed."""
    due = due_at(shown.order, zone) or shown.order.created_at
    return _ticket(shown, due, shown.order.trays)


def _ticket(shown: ShownOrder | ShownBreakfast, due: datetime | None, trays: int) -> Ticket:
    order = shown.order
    state = _state(shown.status)
    return Ticket(
        id=order.id,
        room=order.room_number,
        state=state,
        placed_at=order.created_at,
        lines=tuple(_line(line) for line in order.items),
        allergies=order.allergies,
        cook=_cook(shown),
        stopped_at=_stopped_at(shown, state),
        due_at=due,
        trays=trays,
        is_partial=shown.is_partial,
        waiting=waiting_of(shown.pending),
        failed=failed_of(shown.pending),
        cancelled_by=order.cancelled_by,
        cancel_reason=order.cancel_reason,
    )


def _cook(shown: ShownOrder | ShownBreakfast) -> str | None:
    """Initials where they were told, here or at the hotel, else who accepted it."""
    told = [one.action.cook for one in shown.pending if one.state is not ActionState.FAILED]
    here = next((cook for cook in reversed(told) if cook), None)
    return here or shown.order.cook or shown.order.accepted_by


def _line(line: OrderItem | BreakfastItem) -> TicketLine:
    return TicketLine(line.item.id, line.item.name, line.quantity, line.notes)


def _state(status: OrderStatus) -> TicketState:
    if status is OrderStatus.PREPARING:
        return TicketState.PREPARING
    if status is OrderStatus.CANCELLED:
        return TicketState.CANCELLED
    return TicketState.NEW if status is OrderStatus.PENDING else TicketState.READY


def _stopped_at(shown: ShownOrder | ShownBreakfast, state: TicketState) -> datetime | None:
    order: Order | BreakfastOrder = shown.order
    if state is TicketState.READY:
        return waiting_since(shown)
    if state is TicketState.CANCELLED:
        return order.cancelled_at or order.updated_at
    return None


def _is_ready_only_here(shown: ShownOrder) -> bool:
    return shown.status is OrderStatus.READY and waiting_of(shown.pending) is not None
