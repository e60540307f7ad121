"""What the stock tracker tells, value by value: from REST to a subscriber others wrote."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from clock_house import good
from hotel_process import Hotel
from pysher_ear import ear_at
from stock_house import BEER, PERIOD, WHISKEY, StockHouse

from contract.events import stock
from contract.registry import entries_of

_SECTION: Final = entries_of([stock])
_NAMES: Final = frozenset(entry.payload.EVENT for entry in _SECTION.values())
_PATTERNS: Final = {
    "stocktakes": "{slug}-stocktakes",
    "stocktake": "{slug}-stocktake-{id}",
    "live": "{slug}-live-manager",
}


class Scene:
    """A stocktake of beer and whiskey, and what happens to it."""

    def __init__(self, hotel: Hotel) -> None:
        self.house = StockHouse(hotel)
        self.stocktake, self.beer, self.whiskey = self.house.begin_with_both()
        self.ids = hotel.staff_ids

    @property
    def own(self) -> dict[str, str]:
        """What names the stocktake and its line of beer."""
        return {
            "stocktake_id": str(self.stocktake["id"]),
            "line_id": str(self.beer["id"]),
            "item_sku": str(BEER["sku"]),
        }

    def person(self, who: str, name: str) -> dict[str, str]:
        """A colleague who has the stocktake open."""
        stocktake = {"stocktake_id": str(self.stocktake["id"])}
        return {**stocktake, "staff_id": str(self.ids[who]), "staff_name": name}

    def begins(self) -> dict[str, object]:
        """A manager begins another stocktake."""
        made = self.house.begin(populate=False)
        by = str(self.ids["manager"])
        return {
            "stocktake_id": str(made["id"]),
            **PERIOD,
            "status": "DRAFT",
            "created_by": by,
        }

    def deletes(self) -> dict[str, object]:
        """A manager deletes it."""
        path = self.house.at(f"stocktakes/{self.stocktake['id']}/")
        good(self.house.manager.delete(path))
        by = str(self.ids["manager"])
        return {"stocktake_id": str(self.stocktake["id"]), "deleted_by": by}

    def approves(self) -> dict[str, object]:
        """A manager approves it."""
        good(self.house.count(self.beer, 2, 1))
        good(self.house.decide(self.stocktake, "approve"))
        by = str(self.ids["manager"])
        return {
            "stocktake_id": str(self.stocktake["id"]),
            "status": "APPROVED",
            "changed_by": by,
        }

    def counts(self) -> dict[str, object]:
        """The cleaner counts the beer."""
        good(self.house.count(self.beer, 2, "0.5"))
        return {
            **self.own,
            "counted_full_units": "2.0000",
            "counted_partial_units": "0.5000",
            "updated_by": str(self.ids["cleaner"]),
        }

    def moves(self) -> dict[str, object]:
        """A case of beer comes before anybody counted."""
        good(self.house.move(self.beer, "PURCHASE", 1, who="cook"))
        return {
            **self.own,
            "counted_full_units": None,
            "counted_partial_units": None,
            "updated_by": str(self.ids["cook"]),
        }

    def removes(self) -> dict[str, object]:
        """A manager deletes the line of beer."""
        path = self.house.at(f"stocktake-lines/{self.beer['id']}/")
        good(self.house.manager.delete(path))
        return {**self.own, "deleted_by": str(self.ids["manager"])}

    def joins(self) -> dict[str, object]:
        """The cook opens it."""
        self.house.beat(self.stocktake, who="cook")
        return self.person("cook", "Maria Conti")

    def edits(self) -> dict[str, object]:
        """The cook has the cursor in the line of beer."""
        self.house.beat(self.stocktake, self.beer, who="cook")
        return {**self.person("cook", "Maria Conti"), "line_id": str(self.beer["id"])}

    def leaves(self) -> dict[str, object]:
        """The cook opens it and closes it."""
        self.house.beat(self.stocktake, who="cook")
        good(self.house.hotel.staff("cook").delete(self.house.presence(self.stocktake)))
        return self.person("cook", "Maria Conti")

    def runs_low(self) -> dict[str, object]:
        """Half of the beer is broken."""
        good(self.house.move(self.beer, "WASTE", 1))
        return {
            "item_ids": [str(self.beer["item"])],
            "count": 1,
            "item_sku": BEER["sku"],
            "item_name": BEER["name"],
            "quantity": "18.0000",
            "low_level": "24.0000",
            "unit": BEER["partial_label"],
        }


_CAUSES: Final[tuple[tuple[type[Any], str, Callable[[Scene], dict[str, object]]], ...]] = (
    (stock.StocktakeCreated, "stocktakes", Scene.begins),
    (stock.StocktakeDeleted, "stocktakes", Scene.deletes),
    (stock.StocktakeStatusChanged, "stocktakes", Scene.approves),
    (stock.StocktakeStatusChanged, "stocktake", Scene.approves),
    (stock.LineUpdated, "stocktake", Scene.counts),
    (stock.LineUpdated, "stocktake", Scene.moves),
    (stock.LineDeleted, "stocktake", Scene.removes),
    (stock.UserJoined, "stocktake", Scene.joins),
    (stock.UserEditingLine, "stocktake", Scene.edits),
    (stock.UserLeft, "stocktake", Scene.leaves),
    (stock.LowStock, "live", Scene.runs_low),
)


def test_that_each_event_of_the_section_on_each_channel_has_a_cause() -> None:
    caused = {(family, kind.EVENT) for kind, family, _ in _CAUSES}
    assert caused == {(family, event) for family, _, event in _SECTION}


@pytest.mark.parametrize(
    ("kind", "family", "cause"),
    _CAUSES,
    ids=[f"{kind.EVENT}@{family} {cause.__name__}" for kind, family, cause in _CAUSES],
)
def test_that_what_happens_is_told_with_exactly_these_fields(
    hotel: Hotel, kind: type[Any], family: str, cause: Callable[[Scene], dict[str, object]]
) -> None:
    scene = Scene(hotel)
    channel = _PATTERNS[family].format(slug=hotel.slug, id=scene.stocktake["id"])
    follower = hotel.staff("manager" if family == "live" else "porter")
    with ear_at(hotel, follower, channel, _NAMES) as ear:
        expected = cause(scene)
        heard_on, _, data = ear.hear(kind.EVENT)
    assert heard_on == channel
    told = {name: value for name, value in data.items() if not name.startswith("_")}
    assert set(data) - set(told) <= {"_id", "_rev", "_at"}
    assert set(told) == set(kind.SAMPLE)
    assert told.pop("timestamp").endswith("Z")
    assert told == expected
    assert WHISKEY["sku"] not in str(told)
