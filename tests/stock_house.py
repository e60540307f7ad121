"""A test's hotel with stock: items, a stocktake of them, and who counts."""

from dataclasses import dataclass
from typing import Any, Final

import httpx
from clock_house import good
from hotel_process import Hotel

BEER: Final = {
    "sku": "B0010",
    "name": "Heineken 330ml",
    "category_name": "Bottled Beer",
    "size": "330ml",
    "uom": "12",
    "full_label": "Cases",
    "partial_label": "Bottles",
    "barcode": "8712000025649",
    "current_qty": "30",
    "low_level": "24",
}
WHISKEY: Final = {
    "sku": "S0100",
    "name": "Jameson 70cl",
    "category_name": "Spirits",
    "full_label": "Bottles",
    "partial_label": "Bottles",
    "current_qty": "6.5",
}
PERIOD: Final = {"period_start": "2026-11-01", "period_end": "2026-11-30"}


@dataclass
class StockHouse:
    """What colleagues and managers do with the stock over REST."""

    hotel: Hotel

    @property
    def manager(self) -> httpx.Client:
        """The manager."""
        return self.hotel.staff("manager")

    def at(self, path: str) -> str:
        """An address below /api/stock_tracker/{slug}/."""
        return f"/api/stock_tracker/{self.hotel.slug}/{path}"

    def item(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """A new item."""
        return good(self.manager.post(self.at("items/"), json=wanted))

    def read_item(self, item_id: int) -> dict[str, Any]:
        """An item as it is now."""
        return good(self.manager.get(self.at(f"items/{item_id}/")))

    def begin(self, **more: Any) -> dict[str, Any]:
        """A new stocktake with a line for every item."""
        body = {**PERIOD, "populate": True, **more}
        return good(self.manager.post(self.at("stocktakes/"), json=body))

    def begin_with_both(self) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
        """A stocktake of beer and whiskey, and its two lines."""
        self.item(BEER)
        self.item(WHISKEY)
        stocktake = self.begin()
        beer, whiskey = self.lines(stocktake)
        return stocktake, beer, whiskey

    def read(self, stocktake: dict[str, Any]) -> dict[str, Any]:
        """A stocktake as it is now."""
        return good(self.manager.get(self.at(f"stocktakes/{stocktake['id']}/")))

    def lines(self, stocktake: dict[str, Any]) -> list[dict[str, Any]]:
        """The lines of a stocktake."""
        answer = self.manager.get(
            self.at("stocktake-lines/"), params={"stocktake": stocktake["id"]}
        )
        assert answer.is_success, answer.text
        return list(answer.json())

    def count(
        self,
        line: dict[str, Any],
        full: object,
        partial: object,
        *,
        who: str = "cleaner",
        **more: Any,
    ) -> httpx.Response:
        """Somebody counts a line."""
        body = {"counted_full_units": full, "counted_partial_units": partial, **more}
        return self.hotel.staff(who).patch(self.at(f"stocktake-lines/{line['id']}/"), json=body)

    def move(
        self,
        line: dict[str, Any],
        kind: str,
        quantity: object,
        *,
        who: str = "cleaner",
        **more: Any,
    ) -> httpx.Response:
        """Goods come or go."""
        body = {"movement_type": kind, "quantity": quantity, **more}
        path = self.at(f"stocktake-lines/{line['id']}/add-movement/")
        return self.hotel.staff(who).post(path, json=body)

    def decide(
        self, stocktake: dict[str, Any], verb: str, *, who: str = "manager", **body: Any
    ) -> httpx.Response:
        """Somebody approves or reopens."""
        path = self.at(f"stocktakes/{stocktake['id']}/{verb}/")
        return self.hotel.staff(who).post(path, json=body)

    def presence(self, stocktake: dict[str, Any]) -> str:
        """The address of who has a stocktake open."""
        return self.hotel.own(f"stocktakes/{stocktake['id']}/presence/")

    def beat(
        self, stocktake: dict[str, Any], line: dict[str, Any] | None = None, *, who: str = "cleaner"
    ) -> dict[str, Any]:
        """A console says that its colleague has a stocktake open."""
        body = {"editing_line_id": None if line is None else line["id"]}
        return good(self.hotel.staff(who).post(self.presence(stocktake), json=body))
