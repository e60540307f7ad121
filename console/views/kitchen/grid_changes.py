"""What became different on the board since it was painted."""

from collections.abc import Iterator
from datetime import datetime
from itertools import zip_longest

from PySide6.QtCore import QRectF

from console.views.kitchen.grid_plan import CompactRow, GridPlan, MoreRow, Placed
from console.views.kitchen.ticket_look import age_of

_Cell = Placed | CompactRow | MoreRow


def is_outdated(plan: GridPlan, late: int, now: datetime) -> bool:
    """Whether a ticket got older than it looks, or more are `late` than were counted."""
    if any(age_of(placed.card.ticket, now) != placed.card.age for placed in plan.all_placed()):
        return True
    if any(age_of(row.ticket, now) != row.age for row in plan.rows):
        return True
    return plan.more is not None and plan.late != late


def changed_rects(before: GridPlan, after: GridPlan) -> Iterator[QRectF] | None:
    """The cells to paint again, in the grid's coordinates; None when it is everything."""
    if before.opened != after.opened or not before.cards or not after.cards:
        return None
    pairs: list[tuple[_Cell | None, _Cell | None]] = [
        (before.cards.get(i), after.cards.get(i)) for i in before.cards | after.cards
    ]
    pairs += zip_longest(before.rows, after.rows)
    pairs.append((before.more, after.more))
    return (one.rect for old, new in pairs if old != new for one in (old, new) if one is not None)
