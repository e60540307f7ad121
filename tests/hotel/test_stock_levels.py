"""Low stock is told to managers once for each falling below the level."""

from typing import Any

import pytest
from clock_house import good
from hotel_process import Hotel
from listener import Listener, listening
from stock_house import BEER, WHISKEY, StockHouse


@pytest.fixture
def house(hotel: Hotel) -> StockHouse:
    return StockHouse(hotel)


def told_low(house: StockHouse, ear: Listener) -> list[dict[str, Any]]:
    """Every low-stock there was until now: until a new item is heard of."""
    sign = house.item(WHISKEY | {"sku": "the end"})
    heard = ear.heard
    while not (heard and heard[-1][2].get("id") == str(sign["id"])):
        ear.hear(1)
    return [data for _, event, data in heard if event == "low-stock"]


def live(house: StockHouse) -> str:
    return f"{house.hotel.slug}-live-manager"


def test_that_goods_that_go_are_told_once_for_each_falling(house: StockHouse) -> None:
    _, beer, _ = house.begin_with_both()
    with listening(house.hotel, house.manager, live(house)) as ear:
        for kind, quantity in (
            ("WASTE", 6),  # 24: at its level, not below it
            ("WASTE", 1),  # 23: told
            ("WASTE", 1),  # 22
            ("PURCHASE", 1),  # 23: still below
            ("PURCHASE", 1),  # 24: it is not low any more
            ("WASTE", 2),  # 22: told
        ):
            good(house.move(beer, kind, 0, partial_units=quantity))
        told = told_low(house, ear)
    assert [each["quantity"] for each in told] == ["23.0000", "22.0000"]
    assert {name: value for name, value in told[0].items() if name[0] not in "_t"} == {
        "item_ids": [str(beer["item"])],
        "count": 1,
        "item_sku": "B0010",
        "item_name": "Heineken 330ml",
        "quantity": "23.0000",
        "low_level": "24.0000",
        "unit": "Bottles",
    }
    item = house.read_item(beer["item"])
    assert (item["is_low"], item["low_since"] is None) == (True, False)
    listed = house.manager.get(house.at("items/"), params={"low": "true"}).json()
    assert [each["id"] for each in listed] == [beer["item"]]


def test_that_an_approved_count_is_told_as_one(house: StockHouse) -> None:
    house.item(WHISKEY | {"low_level": "3"})
    house.item(BEER)
    house.item(BEER | {"sku": "X", "name": "Another beer"})
    stocktake = house.begin()
    with listening(house.hotel, house.manager, live(house)) as ear:
        for line in house.lines(stocktake):
            good(house.count(line, "1", "2"))
        decided = good(house.decide(stocktake, "approve"))
        good(house.decide(stocktake, "reopen", reason="Once more"))
        good(house.decide(stocktake, "approve"))
        told = told_low(house, ear)
    # A full unit of whiskey is one bottle: three of them are not below three.
    assert [(each["count"], each["item_name"]) for each in told] == [(2, "Another beer")]
    assert sorted(map(int, told[0]["item_ids"])) == sorted(decided["low_items"])


def test_that_a_corrected_quantity_and_level_are_told_and_an_item_out_of_use_is_not(
    house: StockHouse,
) -> None:
    beer = house.item(BEER)
    path = house.at(f"items/{beer['id']}/")
    with listening(house.hotel, house.manager, live(house)) as ear:
        for change in (
            {"current_qty": "20"},  # told
            {"low_level": None},
            {"low_level": "21"},  # told
            {"active": False},
            {"current_qty": "19"},
            {"active": True},  # told
        ):
            good(house.manager.patch(path, json=change))
        told = told_low(house, ear)
    assert [each["quantity"] for each in told] == ["20.0000", "20.0000", "19.0000"]


def test_that_a_new_item_that_is_low_is_told_by_the_first_count(house: StockHouse) -> None:
    beer = house.item(BEER | {"current_qty": "0"})
    assert (beer["is_low"], beer["low_since"]) == (True, None)
    stocktake = house.begin()
    (line,) = house.lines(stocktake)
    with listening(house.hotel, house.manager, live(house)) as ear:
        good(house.count(line, "1", "0"))
        good(house.decide(stocktake, "approve"))
        told = told_low(house, ear)
    assert [each["quantity"] for each in told] == ["12.0000"]
