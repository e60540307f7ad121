"""Orders nobody could be told about, as this PC may say it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from console.state.actions import ActionKind, ActionState
from console.state.ages import waiting_since
from console.state.board import Board
from console.state.link import LinkStatus
from console.state.shown import ShownBreakfast, ShownOrder
from contract.permissions import Duty
from contract.record import Record
from contract.resources.orders import OrderStatus, Unheard
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

# The lists are verified every 30 s: what is older may have been settled without this PC's knowing.
KNOWN_FOR: Final = timedelta(seconds=45)
_HEARD_OF: Final = frozenset({OrderStatus.PENDING, OrderStatus.READY})


class UnheardOrder(Record, frozen=True, kw_only=True):
    """An order of whose waiting nobody of its side hears, and nobody has said to take care.

    `waiting_since`: from when its step counts, aware UTC of the hotel's clock.
    """

    entity: Entity
    id: Id
    room: RoomNumber
    waiting_since: datetime
    unheard: Unheard

    def told_at(self, level: Duty) -> datetime | None:
        """When the desk, or managers, were alerted; None when they were not."""
        unheard = self.unheard
        return unheard.desk_alerted_at if level is Duty.DESK else unheard.manager_alerted_at


def is_known(link: LinkStatus, now: datetime) -> bool:
    """Whether this PC knows the hotel's present well enough to say what nobody hears of."""
    return link.verified_at is not None and now - link.verified_at <= KNOWN_FOR


def unheard_orders(board: Board) -> list[UnheardOrder]:
    """What the hotel told last, oldest first; without what was acknowledged, here or there."""
    found = [*_of_kind(Entity.ORDER, board.orders.all_shown())]
    found += _of_kind(Entity.BREAKFAST_ORDER, board.breakfasts.all_shown())
    return sorted(found, key=lambda one: (one.unheard.since, one.id))


def is_unheard(shown: ShownOrder | ShownBreakfast) -> bool:
    """Whether somebody still has to take care that its side hears of an order."""
    unheard = shown.order.unheard
    if unheard is None or unheard.acknowledged_at is not None or shown.status not in _HEARD_OF:
        return False
    return not any(
        pending.action.kind is ActionKind.ACKNOWLEDGE and pending.state is not ActionState.FAILED
        for pending in shown.pending
    )


def _of_kind(
    entity: Entity, orders: Iterable[ShownOrder] | Iterable[ShownBreakfast]
) -> Iterable[UnheardOrder]:
    for shown in orders:
        if shown.order.unheard is not None and is_unheard(shown):
            yield UnheardOrder(
                entity=entity,
                id=shown.order.id,
                room=shown.order.room_number,
                waiting_since=waiting_since(shown),
                unheard=shown.order.unheard,
            )
