"""What managers were told and read of items below their level, in this session."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from contract.record import Record
from contract.resources.stock import StockItem
from contract.scalars import Id, Quantity

_KEPT: Final = 50
_EVER: Final = datetime.min.replace(tzinfo=UTC)


class Fallen(Record, frozen=True, kw_only=True):
    """The first of `count` items that fell by one action, by name; what is left is in `unit`.

    `told_at` is aware UTC of the hotel's clock. `is_quiet`: they were low before this session.
    """

    item_id: Id
    name: str
    left: Quantity | None
    unit: str
    count: int
    told_at: datetime
    is_quiet: bool = False


class LowStocks:
    """The newest tellings, oldest first, and since when each item in one was low."""

    def __init__(self) -> None:
        self._told: list[Fallen] = []
        self._since: dict[Id, datetime] = {}
        self._is_read = False

    def hear(self, fallen: Fallen, item_ids: Iterable[Id]) -> bool:
        """Take what fell by one action; always news, for the hotel tells each falling once."""
        self._since.update(dict.fromkeys(item_ids, _second(fallen.told_at)))
        self._tell(fallen)
        return True

    def take(self, low: Sequence[StockItem], now: datetime) -> bool:
        """Take all that is low; whether anything of it is in no telling yet, which makes one.

        What the first reading finds was low before; later ones find what fell unheard.
        """
        fresh = [item for item in low if self._is_news(item)]
        is_first, self._is_read = not self._is_read, True
        self._since.update((item.id, _since(item)) for item in fresh)
        if fresh:
            self._tell(_fallen(fresh, now, is_quiet=is_first))
        return bool(fresh)

    def told(self) -> list[Fallen]:
        """Those that are kept."""
        return self._told

    def of(self, item_id: Id) -> Fallen | None:
        """The newest that begins with an item."""
        return next((one for one in reversed(self._told) if one.item_id == item_id), None)

    def _is_news(self, item: StockItem) -> bool:
        known = self._since.get(item.id)
        return known is None or known < _since(item)

    def _tell(self, fallen: Fallen) -> None:
        self._told = [*self._told, fallen][-_KEPT:]


def _since(item: StockItem) -> datetime:
    """An item that was made low has no time until something happens to it."""
    return _EVER if item.low_since is None else _second(item.low_since)


def _second(at: datetime) -> datetime:
    """Events tell whole seconds, readings finer ones."""
    return at.replace(microsecond=0)


def _fallen(items: Sequence[StockItem], now: datetime, *, is_quiet: bool) -> Fallen:
    first = min(items, key=lambda item: (item.name.casefold(), item.id))
    return Fallen(
        item_id=first.id,
        name=first.name or first.sku,
        left=first.current_qty,
        unit=first.partial_label,
        count=len(items),
        told_at=now,
        is_quiet=is_quiet,
    )
