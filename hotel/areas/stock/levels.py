"""When an item falls below its level: noted, so that managers are told once for each falling."""

from collections.abc import Iterable
from datetime import datetime

from hotel.areas.stock.tables import StockItemRow


def fallen(items: Iterable[StockItemRow], at: datetime) -> list[StockItemRow]:
    """Those that are below their level and were not before; whoever is above is noted, too."""
    return [item for item in items if _fell(item, at)]


def _fell(item: StockItemRow, at: datetime) -> bool:
    if not item.is_low:
        item.low_since = None
        return False
    if item.low_since is not None:
        return False
    item.low_since = at
    return True
