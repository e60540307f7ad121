"""Breakfasts to carry, grouped by the time they are to be delivered."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from itertools import groupby

from PySide6.QtCore import QObject, Qt

from console.models.pending import failed_of, waiting_of
from console.models.rows import RowsModel
from console.state.actions import PendingAction
from console.state.ages import waiting_since
from console.state.figures import CLOSED
from console.state.shown import ShownBreakfast
from console.state.slots import due_at
from contract.resources.orders import OrderStatus
from contract.scalars import Id, RoomNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakfast:
    """One room's breakfast; fields as in Carry. `since`: waiting from, aware UTC."""

    id: Id
    room: RoomNumber
    trays: int
    status: OrderStatus
    settled_status: OrderStatus
    since: datetime
    carrier: str | None = None
    is_mine: bool = False
    is_partial: bool = False
    waiting: PendingAction | None = None
    failed: PendingAction | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """What is to be delivered at `at` (aware UTC; None when the order names no time)."""

    at: datetime | None
    breakfasts: tuple[Breakfast, ...]


def end_of_day(now: datetime, zone: tzinfo) -> datetime:
    """Midnight at the hotel after `now`, aware."""
    local = now.astimezone(zone)
    return local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def slots(
    breakfasts: Iterable[ShownBreakfast], me: Id | None, *, now: datetime, zone: tzinfo
) -> list[Slot]:
    """The slots up to the end of the hotel's day, earliest first; those without a time last."""
    until = end_of_day(now, zone)
    dated = ((due_at(shown.order, zone), shown) for shown in breakfasts if _is_to_carry(shown))
    wanted = sorted(
        ((at, shown) for at, shown in dated if at is None or at < until), key=_order_in_lane
    )
    return [
        Slot(at, tuple(_breakfast(shown, me) for _, shown in together))
        for at, together in groupby(wanted, key=lambda pair: pair[0])
    ]


def _is_to_carry(shown: ShownBreakfast) -> bool:
    if shown.status is OrderStatus.DELIVERED:
        return waiting_of(shown.pending) is not None or failed_of(shown.pending) is not None
    return shown.status not in CLOSED


def _order_in_lane(
    dated: tuple[datetime | None, ShownBreakfast],
) -> tuple[bool, float, str, str]:
    at, shown = dated
    return at is None, at.timestamp() if at else 0.0, shown.order.room_number, shown.order.id


def _breakfast(shown: ShownBreakfast, me: Id | None) -> Breakfast:
    order = shown.order
    picked_up_here = shown.status != order.status and order.carried_by_id is None
    return Breakfast(
        id=order.id,
        room=order.room_number,
        trays=order.trays,
        status=shown.status,
        settled_status=order.status,
        since=waiting_since(shown),
        carrier=order.carried_by,
        is_mine=picked_up_here or (me is not None and order.carried_by_id == me),
        is_partial=shown.is_partial,
        waiting=waiting_of(shown.pending),
        failed=failed_of(shown.pending),
    )


class SlotsModel(RowsModel[Slot]):
    """The breakfast lane of the hotel's day, and what is left of earlier days."""

    def __init__(
        self,
        me: Id | None,
        zone: tzinfo,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`now` gives the hotel's time, aware UTC."""
        super().__init__(lambda slot: slot.at, parent=parent)
        self._me = me
        self._zone = zone
        self._now = now

    def show_breakfasts(self, breakfasts: Iterable[ShownBreakfast]) -> None:
        """Show the open breakfasts as they are now."""
        self.show_rows(slots(breakfasts, self._me, now=self._now(), zone=self._zone))

    def cell(self, row: Slot, column: int, role: int) -> object:
        """The rooms are what a reader says."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return " ".join(breakfast.room for breakfast in row.breakfasts)
