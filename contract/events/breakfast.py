"""Events of breakfast orders (specification §5.2)."""

from typing import TypeAlias

from contract.channels import STAFF_DUTY
from contract.events.base import Payload, Place
from contract.resources.orders import OrderStatus
from contract.samples import example
from contract.scalars import Id, Instant, RoomNumber


class BreakfastOrdered(Payload, frozen=True, kw_only=True):
    """A room ordered breakfast. `delivery_time` is None when the guest chose no time."""

    EVENT = "new-breakfast-order"
    PLACES = (Place(STAFF_DUTY, "porter"),)
    RECEIVERS = "On-duty porters"
    TRIGGER = "New breakfast order creation"
    NULLABLE = frozenset({"delivery_time"})
    SAMPLE = example(
        order_id="456",
        room_number="102",
        delivery_time="2025-11-30T08:00:00Z",
        created_at="2025-11-30T20:00:00Z",
        status="pending",
    )

    order_id: Id
    room_number: RoomNumber | None
    delivery_time: Instant | None
    created_at: Instant | None
    status: OrderStatus | None


Event: TypeAlias = BreakfastOrdered
