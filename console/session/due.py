"""What an alert is, and when it is due."""

import enum

from contract.record import Record
from contract.scalars import Id


class AlertKind(enum.StrEnum):
    """What an alert is about, most urgent first; each has a sound of its own."""

    EMERGENCY = "emergency"
    NOBODY_LISTENS = "nobody_listens"
    NEW_ORDER = "new_order"
    ORDER_CANCELLED = "order_cancelled"
    GUEST_OVERDUE = "guest_overdue"
    HANDED_OVER = "handed_over"
    GUEST_MESSAGE = "guest_message"
    CLOCK_IN_WAITING = "clock_in_waiting"
    OWN_BREAK = "own_break"
    OWN_OVERTIME = "own_overtime"
    OWN_DECISION = "own_decision"
    OWN_SHIFT = "own_shift"
    LOW_STOCK = "low_stock"
    STAFF_MENTION = "staff_mention"
    STAFF_CHAT_STARTED = "staff_chat_started"
    ORDER_READY = "order_ready"
    BREAKFAST_DUE = "breakfast_due"
    ORDER_LATE = "order_late"
    CONNECTION_LOST = "connection_lost"


class Alert(Record, frozen=True):
    """A sound and its visual twin; `is_quiet`: it is no news, and has a place in the list alone.

    `entity_id` is None for the connection.
    """

    kind: AlertKind
    entity_id: Id | None = None
    is_quiet: bool = False


class Due(Record, frozen=True):
    """An alert that is due; `ledger_id` is the same however often and wherever it is found."""

    ledger_id: str
    alert: Alert


def due_alert(kind: AlertKind, entity_id: Id, occasion: str = "") -> Due:
    """An alert about an order; another `occasion` makes it another one."""
    return Due(f"{kind}:{entity_id}:{occasion}", Alert(kind, entity_id))
