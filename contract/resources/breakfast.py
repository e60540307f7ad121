"""Breakfast orders and their delivery slots."""

import msgspec

from contract.resources.menus import MenuItem
from contract.resources.orders import NewOrderItem, OrderStatus, Unheard
from contract.scalars import Id, Instant, RoomNumber


class BreakfastItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a breakfast order."""

    id: Id
    item: MenuItem
    quantity: int = 1
    notes: str | None = None


class BreakfastOrder(msgspec.Struct, frozen=True, kw_only=True):
    """A breakfast for a room. Times are aware UTC; `rev` grows by one with every change.

    `delivery_time` is the slot in hotel time, "8:00-8:30"; `delivery_at` its beginning (ours).
    A backend in the field sends only the slot: the date is then that of `created_at`, or the next
    day when the slot had already passed.
    """

    id: Id
    room_number: RoomNumber
    status: OrderStatus
    created_at: Instant
    updated_at: Instant | None = None
    delivery_time: str | None = None
    items: tuple[BreakfastItem, ...] = ()
    hotel: Id | None = None

    rev: int = 0
    delivery_at: Instant | None = None
    trays: int = 1
    allergies: tuple[str, ...] = ()
    guest_name: str | None = None
    accepted_at: Instant | None = None
    accepted_by: str | None = None
    cook: str | None = None
    ready_at: Instant | None = None
    ready_by: str | None = None
    picked_up_at: Instant | None = None
    carried_by: str | None = None
    carried_by_id: Id | None = None
    delivered_at: Instant | None = None
    cancelled_at: Instant | None = None
    cancelled_by: str | None = None
    cancel_reason: str | None = None
    unheard: Unheard | None = None


class NewBreakfastOrder(msgspec.Struct, frozen=True, kw_only=True):
    """A breakfast somebody wants. `delivery_time`: "8:00-8:30", "08:00" or an ISO time."""

    room_number: RoomNumber
    items: tuple[NewOrderItem, ...]
    delivery_time: str | None = None
    trays: int = 1
    allergies: tuple[str, ...] = ()
