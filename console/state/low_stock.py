"""What the hotel told managers of items that fell below their level, in this session."""

from datetime import datetime
from typing import Final

from contract.record import Record
from contract.scalars import Id, Quantity

_KEPT: Final = 50


class Fallen(Record, frozen=True, kw_only=True):
    """The first of `count` items that fell by one action, by name; what is left is in `unit`.

    `told_at` is aware UTC of the hotel's clock.
    """

    item_id: Id
    name: str
    left: Quantity | None
    unit: str
    count: int
    told_at: datetime


class LowStocks:
    """The newest tellings, oldest first."""

    def __init__(self) -> None:
        self._told: list[Fallen] = []

    def hear(self, fallen: Fallen) -> bool:
        """Take one; always news, for the hotel tells each falling once."""
        self._told = [*self._told, fallen][-_KEPT:]
        return True

    def told(self) -> list[Fallen]:
        """Those that are kept."""
        return self._told

    def of(self, item_id: Id) -> Fallen | None:
        """The newest that begins with an item."""
        return next((one for one in reversed(self._told) if one.item_id == item_id), None)
