"""The kitchen's numbers, kept up with each change instead of summed up anew."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from console.state.ages import LATE
from console.state.figures import (
    FEWEST_FOR_AVERAGE,
    AllDayLine,
    KitchenFigures,
    is_kitchen_ticket,
    is_made_here,
    made_at,
)
from console.state.shown import ShownOrder
from contract.record import Record
from contract.resources.orders import OrderStatus
from contract.scalars import Id


class _Part(Record, frozen=True):
    """What one order adds. `made_on`: the hotel's day; `took`: from Accepted to Ready on `day`."""

    shown: ShownOrder
    is_ticket: bool
    made_on: date | None
    is_made_here: bool
    day: date | None
    took: timedelta


class KitchenSums:
    """Equal to `figures.kitchen` and `figures.all_day` over all orders it was told of."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._parts: dict[Id, _Part] = {}
        self._placed: list[tuple[datetime, Id]] = []
        self._new = 0
        self._made: Counter[date] = Counter()
        self._made_here = 0
        self._timed: Counter[date] = Counter()
        self._took: dict[date, timedelta] = {}
        self._quantities: dict[Id, int] = {}
        self._names: dict[Id, str] = {}
        self._ready: dict[Id, None] = {}
        self._pending: dict[Id, None] = {}

    def tell(self, order_id: Id, shown: ShownOrder | None) -> None:
        """An order is like this now; None when it has left."""
        before = self._parts.pop(order_id, None)
        if before is not None:
            self._count(before, -1)
        if shown is not None:
            self._parts[order_id] = part = _part(shown, self._zone)
            self._count(part, 1)

    def figures(self, now: datetime) -> KitchenFigures:
        """The header's. `now` is aware UTC of the hotel's clock."""
        today = now.astimezone(self._zone).date()
        many = self._timed[today]
        return KitchenFigures(
            open=len(self._placed),
            new=self._new,
            # Greater than every id of an order placed at that moment.
            late=bisect_right(self._placed, (now - LATE, Id("\U0010ffff"))),
            done_today=self._made[today] + self._made_here,
            average=self._took[today] / many if many >= FEWEST_FOR_AVERAGE else None,
        )

    def all_day(self) -> list[AllDayLine]:
        """Quantities by item over open tickets, most first."""
        lines = [AllDayLine(i, self._names[i], n) for i, n in self._quantities.items() if n]
        return sorted(lines, key=lambda line: (-line.quantity, line.name, line.item_id))

    def ready(self) -> Iterator[ShownOrder]:
        """Orders that are ready and not picked up."""
        return (self._parts[order_id].shown for order_id in self._ready)

    def with_pending(self) -> Iterator[ShownOrder]:
        """Orders something was done to here that is not settled."""
        return (self._parts[order_id].shown for order_id in self._pending)

    def _count(self, part: _Part, by: int) -> None:
        order = part.shown.order
        if part.is_ticket:
            self._count_ticket(part.shown, by)
        if part.made_on is not None:
            self._made[part.made_on] += by
        self._made_here += by * part.is_made_here
        if part.day is not None:
            self._timed[part.day] += by
            self._took[part.day] = self._took.get(part.day, timedelta()) + by * part.took
        if part.shown.status is OrderStatus.READY:
            _keep(self._ready, order.id, is_in=by > 0)
        if part.shown.pending:
            _keep(self._pending, order.id, is_in=by > 0)

    def _count_ticket(self, shown: ShownOrder, by: int) -> None:
        order = shown.order
        key = (order.created_at, order.id)
        if by > 0:
            insort(self._placed, key)
        else:
            del self._placed[bisect_left(self._placed, key)]
        self._new += by * (shown.status is OrderStatus.PENDING)
        for line in order.items:
            item_id = line.item.id
            before = self._quantities.get(item_id, 0)
            if not before:
                self._names[item_id] = line.item.name
            self._quantities[item_id] = before + by * max(line.quantity, 0)


def _part(shown: ShownOrder, zone: tzinfo) -> _Part:
    order = shown.order
    made = made_at(shown)
    timed = order.ready_at is not None and order.accepted_at is not None
    return _Part(
        shown=shown,
        is_ticket=is_kitchen_ticket(shown),
        made_on=None if made is None else made.astimezone(zone).date(),
        is_made_here=is_made_here(shown),
        day=order.ready_at.astimezone(zone).date() if timed and order.ready_at else None,
        took=order.ready_at - order.accepted_at
        if order.ready_at and order.accepted_at
        else timedelta(),
    )


def _keep(ids: dict[Id, None], order_id: Id, *, is_in: bool) -> None:
    if is_in:
        ids[order_id] = None
    else:
        ids.pop(order_id, None)
