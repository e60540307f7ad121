"""The ladder an order climbs: which step may follow which, for hotel and console alike."""

from typing import Final

from contract.resources.orders import OrderStatus

LADDER: Final = (
    OrderStatus.PENDING,
    OrderStatus.PREPARING,
    OrderStatus.READY,
    OrderStatus.ON_THE_WAY,
    OrderStatus.DELIVERED,
)
OPEN_STATUSES: Final = frozenset(LADDER[:-1])
CLOSED_STATUSES: Final = frozenset({OrderStatus.DELIVERED, OrderStatus.CANCELLED})


def may_skip_kitchen(*, has_food: bool, is_breakfast: bool) -> bool:
    """Whether an order may go from pending to on_the_way at once."""
    return is_breakfast or not has_food


def may_step(
    current: OrderStatus, target: OrderStatus, *, has_food: bool, is_breakfast: bool
) -> bool:
    """Whether an order may go from `current` to `target`: up, one step back, or cancelled."""
    if target is OrderStatus.CANCELLED:
        return current in OPEN_STATUSES
    if target in {following(current), previous(current)}:
        return True
    skips = may_skip_kitchen(has_food=has_food, is_breakfast=is_breakfast)
    return skips and {current, target} == {OrderStatus.PENDING, OrderStatus.ON_THE_WAY}


def following(current: OrderStatus) -> OrderStatus | None:
    """The next step up; None at the top and outside the ladder."""
    return _neighbour(current, 1)


def previous(current: OrderStatus, *, skipped_kitchen: bool = False) -> OrderStatus | None:
    """The step an undo leads to; None at the bottom and outside the ladder.

    `skipped_kitchen`: the order went straight from pending to on_the_way, so it goes straight back.
    """
    if skipped_kitchen and current is OrderStatus.ON_THE_WAY:
        return OrderStatus.PENDING
    return _neighbour(current, -1)


def _neighbour(current: OrderStatus, distance: int) -> OrderStatus | None:
    if current not in LADDER:
        return None
    place = LADDER.index(current) + distance
    return LADDER[place] if 0 <= place < len(LADDER) else None
