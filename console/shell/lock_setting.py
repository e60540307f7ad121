"""After how many minutes without a touch this PC locks itself."""

from typing import Final

from console.shell.remembered import Remembered
from console.views.stations import FULL_BLEED, Station

CHOICES: Final = (None, 0, 5, 15, 30)
_NAME: Final = "lock_after"
_OFFICE: Final = 15


def chosen_minutes(remembered: Remembered) -> int | None:
    """What was chosen for this PC, 0 for never; None follows the station."""
    minutes = remembered.number(_NAME, -1)
    return minutes if minutes in CHOICES else None


def choose_minutes(remembered: Remembered, minutes: int | None) -> None:
    """Settle it for this PC."""
    remembered.put(_NAME, "" if minutes is None else str(minutes))


def minutes_at(remembered: Remembered, station: Station) -> int:
    """What holds now, 0 for never: kitchen and porter are everybody's, an office is not."""
    chosen = chosen_minutes(remembered)
    if chosen is not None:
        return chosen
    return 0 if station in FULL_BLEED else _OFFICE
