"""When the demo's own staff take the next step of an order nobody at a console takes."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from contract.ladder import following
from contract.resources.orders import OrderStatus

# Minutes an order stays at a step at speed 1, before the next is taken.
_PAUSES: Final = {
    OrderStatus.PENDING: 7.0,
    OrderStatus.PREPARING: 12.0,
    OrderStatus.READY: 4.0,
    OrderStatus.ON_THE_WAY: 4.0,
}
# Minutes a breakfast stays at a step at the very least, also when it is late.
_SHORTEST: Final = {
    OrderStatus.PENDING: 1.5,
    OrderStatus.PREPARING: 5.0,
    OrderStatus.READY: 1.5,
    OrderStatus.ON_THE_WAY: 2.5,
}
# Minutes before its delivery time at which a breakfast takes the step.
_AHEAD: Final = {
    OrderStatus.PREPARING: 25.0,
    OrderStatus.READY: 9.0,
    OrderStatus.ON_THE_WAY: 4.0,
    OrderStatus.DELIVERED: -1.0,
}
_WITHOUT_A_TIME: Final = timedelta(minutes=40)
_UNEVEN: Final = 0.25


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the demo goes since it was opened; `speed` 2 is twice as fast. Times are aware."""

    speed: float
    opened_at: datetime

    def next_step(self, order: Mapping[str, Any]) -> OrderStatus | None:
        """The step an order of the REST interface takes next; drinks need no kitchen."""
        status = OrderStatus(order["status"])
        if status is OrderStatus.PENDING and not order.get("has_food", True):
            return OrderStatus.ON_THE_WAY
        return following(status)

    def step_at(self, order: Mapping[str, Any]) -> datetime:
        """When an open order or breakfast takes its next step."""
        status = OrderStatus(order["status"])
        rested = max(_time(order["updated_at"]), self.opened_at)
        if "delivery_time" not in order:
            return rested + self._minutes(_PAUSES[status], order)
        planned = self._delivery(order) - self._minutes(_AHEAD[following(status) or status], order)
        return max(planned, rested + self._minutes(_SHORTEST[status], order))

    def _delivery(self, order: Mapping[str, Any]) -> datetime:
        """When a breakfast is due on the demo's own clock, which begins with its order."""
        begins = max(_time(order["created_at"]), self.opened_at)
        if order["delivery_at"] is None:
            return begins + _WITHOUT_A_TIME / self.speed
        lead = _time(order["delivery_at"]) - begins
        # A slower demo still brings breakfast at the time it was ordered for.
        return begins + lead / max(self.speed, 1.0)

    def _minutes(self, count: float, order: Mapping[str, Any]) -> timedelta:
        """So many minutes of the demo; a little more or less for each order and step."""
        seed = zlib.crc32(f"{order['id']} {order['status']}".encode()) / 2**32
        return timedelta(minutes=count * (1 + _UNEVEN * (2 * seed - 1)) / self.speed)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
