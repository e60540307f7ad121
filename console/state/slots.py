"""When a breakfast is due, also where the hotel tells only the slot."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

from contract.resources.breakfast import BreakfastOrder

_CLOCK_TIME = re.compile(r"\s*(\d{1,2}):(\d{2})")


def due_at(order: BreakfastOrder, zone: tzinfo) -> datetime | None:
    """The beginning of the slot, aware UTC; None when the guest named none.

    A slot without a date means the next such time after the order was placed, in hotel time.
    """
    if order.delivery_at is not None:
        return order.delivery_at
    match = _CLOCK_TIME.match(order.delivery_time or "")
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2])
    if hour > 23 or minute > 59:
        return None
    placed = order.created_at.astimezone(zone)
    slot = placed.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if slot < placed:
        slot += timedelta(days=1)
    return slot.astimezone(UTC)
