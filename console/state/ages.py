"""How long something has been waiting, and what that means."""

import enum
from datetime import datetime, timedelta
from typing import Final

from console.state.actions import ActionState
from console.state.shown import ShownBreakfast, ShownOrder
from contract.resources.orders import OrderStatus

DUE_SOON: Final = timedelta(minutes=10)
LATE: Final = timedelta(minutes=15)
GOING_COLD: Final = timedelta(minutes=5)
READY_LATE: Final = timedelta(minutes=10)
SLOT_NEXT: Final = timedelta(minutes=15)
SLOT_LATE: Final = timedelta(minutes=10)


class KitchenBand(enum.StrEnum):
    """How a ticket stands, from placing."""

    ON_TIME = "on_time"
    DUE_SOON = "due_soon"
    LATE = "late"


class ReadyBand(enum.StrEnum):
    """How an order that waits for a porter stands, from Ready."""

    FRESH = "fresh"
    GOING_COLD = "going_cold"
    LATE = "late"


class SlotBand(enum.StrEnum):
    """How a breakfast stands against its slot."""

    LATER = "later"
    NEXT = "next"
    DUE = "due"
    LATE = "late"


def kitchen_band(placed_at: datetime, now: datetime) -> KitchenBand:
    """The band of a ticket placed at `placed_at`."""
    age = now - placed_at
    if age >= LATE:
        return KitchenBand.LATE
    return KitchenBand.DUE_SOON if age >= DUE_SOON else KitchenBand.ON_TIME


def ready_band(ready_at: datetime, now: datetime) -> ReadyBand:
    """The band of an order that is ready since `ready_at`."""
    age = now - ready_at
    if age >= READY_LATE:
        return ReadyBand.LATE
    return ReadyBand.GOING_COLD if age >= GOING_COLD else ReadyBand.FRESH


def slot_band(due_at: datetime, now: datetime) -> SlotBand:
    """The band of a breakfast due at `due_at`."""
    if now - due_at > SLOT_LATE:
        return SlotBand.LATE
    if now >= due_at:
        return SlotBand.DUE
    return SlotBand.NEXT if due_at - now <= SLOT_NEXT else SlotBand.LATER


def waiting_since(shown: ShownOrder | ShownBreakfast) -> datetime:
    """From when the age of the shown step counts: placing, then Ready, then pick-up.

    A step still in the outbox counts from when it was done here.
    """
    here = _made_here(shown)
    order = shown.order
    if shown.status is OrderStatus.READY:
        return order.ready_at or here or order.created_at
    if shown.status is OrderStatus.ON_THE_WAY:
        return order.picked_up_at or here or order.created_at
    if shown.status is OrderStatus.DELIVERED:
        return order.delivered_at or here or order.created_at
    return order.created_at


def _made_here(shown: ShownOrder | ShownBreakfast) -> datetime | None:
    made = [
        p.made_at for p in shown.pending if p.changes_entity and p.state is not ActionState.FAILED
    ]
    return made[-1] if made else None
