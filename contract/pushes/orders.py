"""Pushes of orders and breakfasts (specification FCM §3 and §5)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from contract.codec import write_instant
from contract.events.orders import OrderType
from contract.pushes.base import CLICK, COUNTS, ORDERS, STATUS, Push
from contract.resources.orders import OrderStatus
from contract.samples import example
from contract.scalars import Id, Instant, RoomNumber, Total

_ROUTES = {
    OrderType.ROOM_SERVICE: "/orders/room-service",
    OrderType.BREAKFAST: "/orders/breakfast",
}
AS_SOON_AS_POSSIBLE = "ASAP"


def spoken(status: OrderStatus) -> str:
    """A status as people say it: "on the way"."""
    return status.value.replace("_", " ")


def hotel_time(at: datetime, time_zone: str) -> str:
    """The hotel's wall clock, "08:00". Raises ZoneInfoNotFoundError for an unknown zone."""
    return at.astimezone(ZoneInfo(time_zone)).strftime("%H:%M")


class RoomServicePush(Push, frozen=True, kw_only=True):
    """A room-service order came in; for porters."""

    KEY = "3.1"
    TITLES = ("🔔 New Room Service Order",)
    BODIES = ("Room {room_number} - €{total_price}",)
    RECIPIENTS = "On-duty porters with FCM tokens"
    TRIGGER = "New room service order creation"
    HANDLING = ORDERS
    SAMPLE = example(order_id="123", room_number="101", total_price="45.99", status="pending")

    order_id: Id
    room_number: RoomNumber
    total_price: Total
    status: OrderStatus = OrderStatus.PENDING

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "room_service_order",
            "order_id": str(self.order_id),
            "room_number": str(self.room_number),
            "total_price": f"{self.total_price:.2f}",
            "status": self.status.value,
            "click_action": CLICK,
            "route": self.path(),
        }

    def path(self) -> str:
        return _ROUTES[OrderType.ROOM_SERVICE]

    def collapse_id(self) -> str:
        return f"room-service-order-{self.order_id}"


class KitchenRoomServicePush(RoomServicePush, frozen=True, kw_only=True):
    """A room-service order with food came in; for the kitchen. Its data is that of 3.1."""

    KEY = "3.4"
    RECIPIENTS = "On-duty kitchen staff with FCM tokens"
    TRIGGER = "New room service order with food items"


class BreakfastPush(Push, frozen=True, kw_only=True):
    """A breakfast was ordered. `delivery_at` is None when it is wanted as soon as possible."""

    KEY = "3.2"
    TITLES = ("🍳 New Breakfast Order",)
    BODIES = ("Room {room_number} - Delivery: {delivery_time}",)
    RECIPIENTS = "On-duty porters with FCM tokens"
    TRIGGER = "New breakfast order creation"
    HANDLING = ORDERS
    SAMPLE = example(
        order_id="456",
        room_number="102",
        delivery_at="2025-11-30T08:00:00Z",
        time_zone="Europe/Dublin",
        status="pending",
    )

    order_id: Id
    room_number: RoomNumber
    delivery_at: Instant | None
    time_zone: str
    status: OrderStatus = OrderStatus.PENDING

    def delivery_time(self) -> str:
        """When it is wanted, in hotel time."""
        if self.delivery_at is None:
            return AS_SOON_AS_POSSIBLE
        return hotel_time(self.delivery_at, self.time_zone)

    def words(self) -> dict[str, str]:
        return {"room_number": str(self.room_number), "delivery_time": self.delivery_time()}

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "breakfast_order",
            "order_id": str(self.order_id),
            "room_number": str(self.room_number),
            "delivery_time": self.delivery_time(),
            "status": self.status.value,
            "click_action": CLICK,
            "route": self.path(),
        }

    def path(self) -> str:
        return _ROUTES[OrderType.BREAKFAST]

    def collapse_id(self) -> str:
        return f"breakfast-order-{self.order_id}"


class OrderCountPush(Push, frozen=True, kw_only=True):
    """How many orders of a kind wait."""

    KEY = "3.3"
    TITLES = ("📋 Room Service Updates", "📋 Breakfast Updates")
    BODIES = ("{pending_count} pending order(s)",)
    RECIPIENTS = "On-duty porters"
    TRIGGER = "Order count changes (periodic updates)"
    HANDLING = COUNTS
    SAMPLE = example(pending_count=5, order_type="room_service_orders")

    pending_count: int
    order_type: OrderType

    def variant(self) -> int:
        return 0 if self.order_type is OrderType.ROOM_SERVICE else 1

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "order_count_update",
            "pending_count": str(self.pending_count),
            "order_type": self.order_type.value,
            "click_action": CLICK,
        }

    def path(self) -> str:
        return _ROUTES[self.order_type]

    def collapse_id(self) -> str:
        return f"order-count-{self.order_type.value}"


class OrderStatusPush(Push, frozen=True, kw_only=True):
    """The guest's order took a step. `status` is told in words, "on the way", everywhere."""

    KEY = "5.1"
    TITLES = ("📋 Order Update",)
    BODIES = ("Your room service order is {status}",)
    RECIPIENTS = "Guest who placed order"
    TRIGGER = "Order status changes (preparing, ready, delivered)"
    HANDLING = STATUS
    SPECIFIED = False
    SAMPLE = example(
        order_id="123",
        room_number="101",
        status="on_the_way",
        updated_at="2025-11-30T12:20:00Z",
    )

    order_id: Id
    room_number: RoomNumber
    status: OrderStatus
    updated_at: Instant
    order_type: OrderType = OrderType.ROOM_SERVICE

    def words(self) -> dict[str, str]:
        return {"status": spoken(self.status)}

    def data(self, _web_url: str) -> dict[str, str]:
        return {
            "type": "order_status_update",
            "order_id": str(self.order_id),
            "order_type": self.order_type.value,
            "room_number": str(self.room_number),
            "status": spoken(self.status),
            "updated_at": write_instant(self.updated_at),
            "click_action": CLICK,
            "route": self.path(),
        }

    def path(self) -> str:
        return _ROUTES[self.order_type]

    def collapse_id(self) -> str:
        return f"order-status-{self.order_type.value}-{self.order_id}"


PUSHES = (RoomServicePush, BreakfastPush, OrderCountPush, KitchenRoomServicePush, OrderStatusPush)
