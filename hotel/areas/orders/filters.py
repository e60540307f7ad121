"""What the lists of orders can be narrowed to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders are wanted; `status` in either spelling, without one the open orders."""

    status: str | None = None
    room_number: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which past orders are wanted; dates are the hotel's days, both included."""

    room_number: str | None = None
    date_from: date | None = None
    date_to: date | None = None
