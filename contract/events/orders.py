"""Events of room-service orders (specification §5.1 and §5.3)."""

import enum
from typing import TypeAlias

from contract.channels import ROOM, STAFF_DUTY
from contract.events.base import Payload, Place
from contract.resources.orders import OrderStatus
from contract.samples import example
from contract.scalars import Id, Instant, RoomNumber, Total


class OrderType(enum.StrEnum):
    """Which kind of order is meant where both kinds share an event or a push."""

    ROOM_SERVICE = "room_service_orders"
    BREAKFAST = "breakfast_orders"


class RoomServiceOrdered(Payload, frozen=True, kw_only=True):
    """A room ordered; told to each on-duty porter and, when there is food, kitchen member."""

    EVENT = "new-room-service-order"
    PLACES = (
        Place(STAFF_DUTY, "porter"),
        Place(
            STAFF_DUTY,
            "kitchen",
            receivers="On-duty kitchen staff",
            trigger="New room service order creation (food items)",
        ),
    )
    RECEIVERS = "On-duty porters"
    TRIGGER = "New room service order creation"
    SAMPLE = example(
        order_id="123",
        room_number="101",
        total_price=45.99,
        created_at="2025-11-30T12:00:00Z",
        status="pending",
    )

    order_id: Id
    room_number: RoomNumber | None
    total_price: Total | None
    created_at: Instant | None
    status: OrderStatus | None


class OrderStatusUpdated(Payload, frozen=True, kw_only=True):
    """An order took a step; told to its room. `order_type` is None where HotelMate sends it."""

    EVENT = "order-status-update"
    PLACES = (Place(ROOM),)
    RECEIVERS = "Guest in specific room"
    TRIGGER = "Order takes a step of the ladder"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        order_id="123",
        room_number="101",
        old_status="pending",
        new_status="preparing",
        updated_at="2025-11-30T12:05:00Z",
        order_type="room_service_orders",
    )

    order_id: Id
    room_number: RoomNumber | None
    old_status: OrderStatus | None
    new_status: OrderStatus | None
    updated_at: Instant | None
    order_type: OrderType | None


Event: TypeAlias = RoomServiceOrdered | OrderStatusUpdated
