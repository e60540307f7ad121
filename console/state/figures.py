"""The numbers on the boards, each as design.md defines it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from console.state.ages import KitchenBand, kitchen_band
from console.state.colleagues import department_of, is_on_duty
from console.state.shown import ShownBreakfast, ShownOrder
from console.state.slots import due_at
from contract.record import Record
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus, StaffMember
from contract.scalars import Id

IN_KITCHEN: Final = frozenset({OrderStatus.PENDING, OrderStatus.PREPARING})
CLOSED: Final = frozenset({OrderStatus.DELIVERED, OrderStatus.CANCELLED})
_MADE: Final = frozenset({OrderStatus.READY, OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED})
FEWEST_FOR_AVERAGE: Final = 3


class KitchenFigures(Record, frozen=True, kw_only=True):
    """`average` is from Accepted to Ready of what was made ready today; None below three."""

    open: int
    new: int
    late: int
    done_today: int
    average: timedelta | None


class PorterFigures(Record, frozen=True, kw_only=True):
    """Both lanes together; `breakfasts_to_go` are today's not delivered."""

    ready: int
    on_the_way: int
    in_kitchen: int
    breakfasts_to_go: int


class AllDayLine(Record, frozen=True):
    """How often an item is still to be made, over all open tickets."""

    item_id: Id
    name: str
    quantity: int


class DepartmentDuty(Record, frozen=True):
    """Clocked in now, split into working and on break."""

    department: str
    working: int
    on_break: int

    @property
    def on_duty(self) -> int:
        """Clocked in now, breaks included."""
        return self.working + self.on_break


def is_kitchen_ticket(shown: ShownOrder) -> bool:
    """Whether the kitchen still has to make it; done here but not yet at the hotel is made."""
    return shown.order.has_food and shown.status in IN_KITCHEN


def awaits_porter(shown: ShownOrder) -> bool:
    """Ready and not picked up; what has no food needs no kitchen and waits from the start."""
    if shown.status is OrderStatus.READY:
        return True
    return not shown.order.has_food and shown.status in IN_KITCHEN


def kitchen(orders: Iterable[ShownOrder], *, now: datetime, zone: tzinfo) -> KitchenFigures:
    """The kitchen's header. `now` is aware UTC of the hotel's clock."""
    listed = list(orders)
    tickets = [shown for shown in listed if is_kitchen_ticket(shown)]
    late = [t for t in tickets if kitchen_band(t.order.created_at, now) is KitchenBand.LATE]
    today = now.astimezone(zone).date()
    return KitchenFigures(
        open=len(tickets),
        new=sum(t.status is OrderStatus.PENDING for t in tickets),
        late=len(late),
        done_today=sum(_is_made_on(today, shown, zone) for shown in listed),
        average=average_preparation(listed, now=now, zone=zone),
    )


def average_preparation(
    orders: Iterable[ShownOrder], *, now: datetime, zone: tzinfo
) -> timedelta | None:
    """Mean of Ready - Accepted over orders made ready today; None below three."""
    today = now.astimezone(zone).date()
    took = [
        shown.order.ready_at - shown.order.accepted_at
        for shown in orders
        if shown.order.ready_at is not None
        and shown.order.accepted_at is not None
        and shown.order.ready_at.astimezone(zone).date() == today
    ]
    if len(took) < FEWEST_FOR_AVERAGE:
        return None
    return sum(took, timedelta()) / len(took)


def all_day(orders: Iterable[ShownOrder]) -> list[AllDayLine]:
    """Quantities by item over open tickets, most first."""
    names: dict[Id, str] = {}
    quantities: dict[Id, int] = {}
    for shown in orders:
        if not is_kitchen_ticket(shown):
            continue
        for line in shown.order.items:
            names.setdefault(line.item.id, line.item.name)
            quantities[line.item.id] = quantities.get(line.item.id, 0) + max(line.quantity, 0)
    lines = [AllDayLine(i, names[i], n) for i, n in quantities.items() if n]
    return sorted(lines, key=lambda line: (-line.quantity, line.name, line.item_id))


def porter(
    orders: Iterable[ShownOrder],
    breakfasts: Iterable[ShownBreakfast],
    *,
    now: datetime,
    zone: tzinfo,
) -> PorterFigures:
    """The porter's header. `now` is aware UTC of the hotel's clock."""
    listed, cards = list(orders), list(breakfasts)
    statuses = [shown.status for shown in listed] + [card.status for card in cards]
    return PorterFigures(
        ready=sum(map(awaits_porter, listed)) + sum(c.status is OrderStatus.READY for c in cards),
        on_the_way=statuses.count(OrderStatus.ON_THE_WAY),
        in_kitchen=sum(map(is_kitchen_ticket, listed)),
        breakfasts_to_go=sum(is_breakfast_to_go(card, now=now, zone=zone) for card in cards),
    )


def is_breakfast_to_go(shown: ShownBreakfast, *, now: datetime, zone: tzinfo) -> bool:
    """Whether it is one of today's, by hotel time, and not delivered."""
    if shown.status in CLOSED:
        return False
    due = due_at(shown.order, zone) or shown.order.created_at
    return due.astimezone(zone).date() == now.astimezone(zone).date()


def duty_by_department(colleagues: Iterable[StaffMember]) -> dict[str, DepartmentDuty]:
    """Who is clocked in now, by department slug; people without one stand under ""."""
    counts: dict[str, list[int]] = {}
    for member in colleagues:
        if is_on_duty(member):
            tally = counts.setdefault(department_of(member) or "", [0, 0])
            tally[member.duty_status is DutyStatus.ON_BREAK] += 1
    return {slug: DepartmentDuty(slug, *tally) for slug, tally in counts.items()}


def short(rostered_now: Mapping[str, int], on_duty: Mapping[str, int]) -> dict[str, int]:
    """Rostered now - on duty, per department, never below 0."""
    return {slug: max(0, n - on_duty.get(slug, 0)) for slug, n in rostered_now.items()}


def made_at(shown: ShownOrder) -> datetime | None:
    """When the kitchen made it, as the hotel told; None when it did not, or has not told."""
    return shown.order.ready_at if shown.order.has_food and shown.status in _MADE else None


def is_made_here(shown: ShownOrder) -> bool:
    """Whether it was made ready at this PC and the hotel has not told since when it is."""
    if shown.order.ready_at is not None or shown.status not in _MADE:
        return False
    is_ready = any(p.action.target == OrderStatus.READY for p in shown.pending)
    return is_ready and shown.order.has_food


def _is_made_on(day: date, shown: ShownOrder, zone: tzinfo) -> bool:
    made = made_at(shown)
    return is_made_here(shown) if made is None else made.astimezone(zone).date() == day
