"""The two kinds of order that somebody has to hear of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, select
from sqlalchemy.orm import lazyload

from contract.permissions import Duty
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from hotel.areas.breakfast.service import STREAMS
from hotel.areas.breakfast.shapes import breakfast_of
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.orders.service import streams_of
from hotel.areas.orders.shapes import order_of
from hotel.areas.orders.tables import Order
from hotel.areas.orders.unheard import Waiting, waiting_for

_HEARD_OF: Final = (OrderStatus.PENDING.value, OrderStatus.READY.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What both kinds of order need to be asked for."""

    entity: Entity
    table: type[Any]
    shape: Callable[[Any], object]
    streams: Callable[[Any], Iterable[Duty]]
    waiting: Callable[[Any, datetime], Waiting | None]

    def hotels(self) -> Select[int]:
        """The ids of the hotels with such orders."""
        return select(self.table.hotel_id).where(self.table.status.in_(_HEARD_OF))

    def waiting_rows(self) -> Select[Any]:
        """The orders at a step at which somebody has to hear of them, without their lines."""
        open_ones = select(self.table).where(self.table.status.in_(_HEARD_OF))
        return open_ones.options(lazyload(self.table.items)).order_by(self.table.id)


ORDERS: Final = Kind(
    entity=Entity.ORDER,
    table=Order,
    shape=order_of,
    streams=streams_of,
    waiting=lambda order, now: waiting_for(order, now, has_food=order.has_food),
)
BREAKFASTS: Final = Kind(
    entity=Entity.BREAKFAST_ORDER,
    table=BreakfastOrder,
    shape=breakfast_of,
    streams=lambda _: STREAMS,
    waiting=lambda order, now: waiting_for(order, now, has_food=True, due_at=order.delivery_at),
)
KINDS: Final = (ORDERS, BREAKFASTS)
