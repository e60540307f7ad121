"""However large a stocktake is, what is told of it stays small, and everything of it is read."""

import json
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from hotel_process import Hotel
from listener import Listener, listening
from stock_house import BEER, StockHouse

_LINES: Final = 3_000
_MOST_BYTES: Final = 10 * 1024
_COLUMNS: Final = (
    "INSERT INTO stock_items (hotel_id, sku, name, category, size, uom, full_label,"
    " partial_label, barcode, quantity, low_level, low_since, is_active, rev)"
)


@pytest.fixture
def stocked(hotel: Hotel) -> StockHouse:
    """A hotel with very many items, all above their level."""
    house = StockHouse(hotel)
    first = house.item(BEER)
    # By the database: thousands of requests would tell nothing more.
    hotel.process.ask(
        f"{_COLUMNS} WITH RECURSIVE numbers(n) AS"
        " (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)"
        " SELECT hotel_id, sku || '-' || n, name || ' ' || n, category, size, uom, full_label,"
        " partial_label, barcode, quantity, low_level, low_since, is_active, rev"
        " FROM stock_items, numbers WHERE id = :id",
        count=_LINES,
        id=first["id"],
    )
    return house


def sizes(ear: Listener, count: int) -> dict[str, int]:
    """The next events of a listener, each with how many bytes its data has."""
    return {event: len(json.dumps(data).encode()) for _, event, data in ear.hear(count)}


def test_that_events_stay_small_for_thousands_of_lines(stocked: StockHouse) -> None:
    hotel, house = stocked.hotel, stocked
    live = f"{hotel.slug}-live-manager"
    with listening(hotel, house.manager, f"{hotel.slug}-stocktakes", live) as ear:
        stocktake = house.begin()
        assert stocktake["total_lines"] == _LINES
        told = sizes(ear, 2)
        lines = house.lines(stocktake)
        assert len(lines) == _LINES
        # All of them are counted, and next to nothing is there.
        hotel.process.ask(
            "UPDATE stocktake_lines SET counted_full = 0, counted_partial = 10000,"
            " counted_by = 'Cleo Hart', counted_at = :at WHERE stocktake_id = :id",
            at=datetime.now(UTC),
            id=stocktake["id"],
        )
        hotel.process.ask(
            "UPDATE stocktakes SET counted_lines = total_lines WHERE id = :id",
            id=stocktake["id"],
        )
        ear.send("pusher:subscribe", {"channel": f"{hotel.slug}-stocktake-{stocktake['id']}"})
        decided: dict[str, Any] = house.decide(stocktake, "approve").json()
        told |= sizes(ear, 3)
    assert decided["adjustments_created"] == len(decided["low_items"]) == _LINES
    assert set(told) == {
        "stocktake-created",
        "changed",
        "stocktake-status-changed",
        "low-stock",
    }
    assert max(told.values()) < _MOST_BYTES
