"""Where and when a station stands: what every view of a hotel's PC is told once."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from contract.record import Record


class Place(Record, frozen=True, kw_only=True):
    """The hotel and this PC. `now` gives the hotel's time, aware UTC; `currency` is ISO 4217.

    `letters` tells whether single letters act as keys.
    """

    hotel_name: str
    pc_name: Callable[[], str]
    zone: tzinfo
    currency: str
    now: Callable[[], datetime]
    duty_phone: str | None = None
    letters: Callable[[], bool] = lambda: True
