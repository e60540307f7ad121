"""Room-service orders and the ladder they climb."""

import enum

import msgspec

from contract.resources.menus import MenuItem
from contract.scalars import Id, Instant, Price, RoomNumber, Total

_FIELD_WORDS = {"accepted": "preparing", "completed": "delivered"}


class OrderStatus(enum.StrEnum):
    """A step of the ladder. Words of a HotelMate backend in the field are understood on input."""

    PENDING = "pending"
    PREPARING = "preparing"
    READY = "ready"
    ON_THE_WAY = "on_the_way"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> "OrderStatus":
        word = _FIELD_WORDS.get(str(value).strip().lower(), str(value).strip().lower())
        return cls.__members__.get(word.upper(), cls.UNKNOWN)


class Unheard(msgspec.Struct, frozen=True, kw_only=True):
    """Nobody could be told about an order: nobody of its side is on duty or has a screen there.

    `side` is kitchen or porter, `since` when that began. The desk is alerted first, managers when
    nobody has acknowledged it; `acknowledged_by` says that somebody takes care of it.
    """

    side: str
    since: Instant
    desk_alerted_at: Instant
    manager_alerted_at: Instant | None = None
    acknowledged_at: Instant | None = None
    acknowledged_by: str | None = None


class OrderItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an order; `item_price` is the price when it was ordered."""

    id: Id
    item: MenuItem
    item_price: Price | None = None
    quantity: int = 1
    notes: str | None = None
    hotel: Id | None = None


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """A room-service order. Times are aware UTC; `rev` grows by one with every change.

    `allergies` are the guest's, in lower-case words; `cook` the initials of who cooks, where that
    was told. The first group is as a HotelMate backend
    sends it, the rest is our own hotel's and is missing elsewhere.
    """

    id: Id
    room_number: RoomNumber
    status: OrderStatus
    created_at: Instant
    updated_at: Instant | None = None
    total_price: Total = Total("0.00")
    items: tuple[OrderItem, ...] = ()
    hotel: Id | None = None

    rev: int = 0
    has_food: bool = True
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


class NewOrderItem(msgspec.Struct, frozen=True, kw_only=True):
    """A line somebody wants to order. The hotel knows the price."""

    item_id: Id
    quantity: int = 1
    notes: str | None = None


class NewOrder(msgspec.Struct, frozen=True, kw_only=True):
    """An order somebody wants to place."""

    room_number: RoomNumber
    items: tuple[NewOrderItem, ...]
    allergies: tuple[str, ...] = ()


class StatusChange(msgspec.Struct, frozen=True, kw_only=True):
    """A step somebody wants an order to take; `reason` is needed to cancel.

    `cook`: the initials of who cooks, one to four letters; only with the step that accepts. It is
    left out elsewhere, so that what was sent before there was such a thing stays the same request.
    """

    status: OrderStatus
    reason: str | None = None
    expected_rev: int | None = None
    cook: str | msgspec.UnsetType | None = msgspec.UNSET
