"""The items in stock at managers' consoles over a real hotel: made, changed, retired, scanned."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stock_house import BEER, WHISKEY, StockHouse
from team_house import Team

from console.models.stock_items import ItemsModel, Standing
from console.state.link import LinkState
from console.views.manager.station import ManagerStation
from console.views.stations import Area, Station
from console.views.stock.area import StockArea
from console.views.stock.item_dialog import ItemDialog
from console.views.stock.items import ItemsPane
from contract.resources.stock import StockItem

Key = Qt.Key


@pytest.fixture
def house(hotel: Hotel) -> StockHouse:
    Team(hotel).promote("desk")
    return StockHouse(hotel)


def open_items(console: ConsoleAt) -> ItemsPane:
    """Go to the items by the rail and the tabs, and wait for them."""
    console.shift.office.frame.rail.areas[Area.STOCK].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(StockArea, station.page(Area.STOCK))
    area.tabs.choose(1)
    console.until(lambda: model(area.items).is_loaded)
    return area.items


def model(pane: ItemsPane) -> ItemsModel:
    return cast(ItemsModel, pane.list.model())


def listed(pane: ItemsPane) -> list[str]:
    return [one.name for one in model(pane).rows]


def known(pane: ItemsPane, sku: str) -> StockItem:
    found = model(pane).with_code(sku)
    assert found is not None
    return found


def has(pane: ItemsPane, sku: str, **wanted: object) -> Callable[[], bool]:
    """Whether an item is shown so."""

    def is_so() -> bool:
        found = model(pane).with_code(sku)
        return found is not None and all(
            str(getattr(found, name)) == value for name, value in wanted.items()
        )

    return is_so


def ask(pane: ItemsPane, sku: str) -> ItemDialog:
    """Ask what becomes of an item, by the keyboard."""
    pane.pane.choose(known(pane, sku).id)
    QTest.keyClick(pane.list, Key.Key_Return)
    assert pane.dialog is not None
    return pane.dialog


def put(asked: ItemDialog, **texts: str) -> None:
    for name, text in texts.items():
        asked.fields[name].edit.setText(text)


def at_hotel(house: StockHouse, sku: str) -> dict[str, Any]:
    answer = house.manager.get(house.at("items/"), params={"active": "all"})
    assert answer.is_success, answer.text
    return next(one for one in answer.json() if one["sku"] == sku)


def test_that_an_item_is_made_changed_and_seen_by_another_manager(
    house: StockHouse, consoles: Consoles
) -> None:
    house.item(BEER)
    console = consoles.open_live(house.hotel, "manager")
    other = consoles.open_live(house.hotel, "desk", station=Station.MANAGER)
    pane, there = open_items(console), open_items(other)
    assert listed(pane) == listed(there) == ["Heineken 330ml"]
    QTest.keyClick(pane.list, Key.Key_Insert)
    asked = pane.dialog
    assert asked is not None
    put(asked, name="Campari", sku="B0010", category_name="Spirits", uom="20", low_level="40")
    put(asked, full_label="Bottles", partial_label="Shots", current_qty="62,5")
    asked.accept_button.click()
    # What the hotel refuses stands at its field.
    console.until(lambda: asked.fields["sku"].problem != "")
    assert asked.fields["sku"].problem == "Heineken 330ml has this SKU already."
    put(asked, sku="S0300")
    asked.accept_button.click()
    console.until(lambda: pane.dialog is None)
    console.until(lambda: pane.pane.chosen is not None and pane.pane.chosen.sku == "S0300")
    made = at_hotel(house, "S0300")
    assert (made["current_qty"], made["low_level"], made["uom"]) == (
        "62.5000",
        "40.0000",
        "20.0000",
    )
    other.until(lambda: listed(there) == ["Campari", "Heineken 330ml"])
    asked = ask(pane, "S0300")
    put(asked, name="Campari Bitter", low_level="", current_qty="30", reason="A bottle broke")
    asked.accept_button.click()
    other.until(has(there, "S0300", name="Campari Bitter", low_level="None", current_qty="30.0000"))
    entry = _audit(house)
    assert (entry["action"], entry["reason"]) == ("stock_item.correct", "A bottle broke")
    assert list(console.session.diagnostics.problems) == ["stock items: Refused (status 400)"]
    assert not other.session.diagnostics.problems


def _audit(house: StockHouse) -> dict[str, Any]:
    answer = house.manager.get(house.hotel.own("audit/"), params={"action": "stock_item."})
    assert answer.is_success, answer.text
    found: dict[str, Any] = answer.json()["results"][0]
    return found


def test_that_who_changed_it_first_is_taken_over_and_told_to_the_second(
    house: StockHouse, consoles: Consoles
) -> None:
    made = house.item(BEER)
    console = consoles.open_live(house.hotel, "manager")
    pane = open_items(console)
    asked = ask(pane, "B0010")
    put(asked, name="Heineken bottle")
    their = {"name": "Heineken", "size": "33cl", "low_level": "36"}
    answer = house.manager.patch(house.at(f"items/{made['id']}/"), json=their)
    assert answer.is_success, answer.text
    console.until(lambda: asked.fields["size"].text == "33cl")
    assert asked.fields["low_level"].text == "36"
    assert asked.fields["name"].warning == "Meanwhile: Heineken"
    asked.accept_button.click()
    console.until(lambda: pane.dialog is None)
    now = at_hotel(house, "B0010")
    assert (now["name"], now["size"], now["low_level"]) == ("Heineken bottle", "33cl", "36.0000")


def test_that_a_change_upon_an_older_item_is_refused_and_shown_as_it_is(
    house: StockHouse, consoles: Consoles
) -> None:
    made = house.item(BEER)
    with cable_to(house.hotel.process.port) as cable:
        console = consoles.open_live(house.hotel, "manager", url=cable.url)
        pane = open_items(console)
        asked = ask(pane, "B0010")
        put(asked, name="Heineken bottle")
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        # Nobody can save what the hotel cannot look at.
        assert not asked.accept_button.isEnabled()
        their = {"size": "33cl"}
        assert house.manager.patch(house.at(f"items/{made['id']}/"), json=their).is_success
        cable.mend()
        console.session.try_now()
        console.until(lambda: asked.fields["size"].text == "33cl")
        console.until(asked.accept_button.isEnabled)
        asked.accept_button.click()
        console.until(lambda: pane.dialog is None)
        assert at_hotel(house, "B0010")["name"] == "Heineken bottle"
        consoles.close(console)


def test_that_an_item_goes_out_of_use_after_an_undo_and_comes_back(
    house: StockHouse, consoles: Consoles
) -> None:
    house.item(BEER)
    house.item(WHISKEY)
    console = consoles.open_live(house.hotel, "manager")
    other = consoles.open_live(house.hotel, "desk", station=Station.MANAGER)
    pane, there = open_items(console), open_items(other)
    pane.pane.choose(known(pane, "B0010").id)
    QTest.keyClick(pane.list, Key.Key_Delete)
    console.until(pane.panel.undo_button.isVisible)
    pane.panel.undo_button.click()
    console.until(lambda: not console.board.outbox)
    assert at_hotel(house, "B0010")["active"]
    QTest.keyClick(pane.list, Key.Key_Delete)
    other.until(lambda: listed(there) == ["Jameson 70cl"])
    assert not at_hotel(house, "B0010")["active"]
    assert _audit(house)["action"] == "stock_item.deactivate"
    console.until(lambda: not console.board.outbox)
    pane.filters.standing.choose(Standing.OUT_OF_USE.value)
    console.until(pane.panel.restore_button.isVisible)
    pane.panel.restore_button.click()
    other.until(lambda: listed(there) == ["Heineken 330ml", "Jameson 70cl"])
    assert at_hotel(house, "B0010")["active"]


def test_that_goods_that_go_and_an_approval_are_seen_without_reading_again(
    house: StockHouse, consoles: Consoles
) -> None:
    stocktake, beer, whiskey = house.begin_with_both()
    console = consoles.open_live(house.hotel, "manager")
    pane = open_items(console)
    assert house.move(beer, "WASTE", 1).is_success
    console.until(lambda: known(pane, "B0010").is_low)
    pane.filters.standing.choose(Standing.LOW.value)
    assert listed(pane) == ["Heineken 330ml"]
    assert house.count(beer, 4, 0).is_success
    assert house.count(whiskey, 5, 0).is_success
    assert house.decide(stocktake, "approve").is_success
    console.until(has(pane, "S0100", current_qty="5.0000"))
    console.until(lambda: not known(pane, "B0010").is_low)
    assert listed(pane) == []


def test_that_the_bell_leads_to_the_item_that_is_low(house: StockHouse, consoles: Consoles) -> None:
    _, beer, _ = house.begin_with_both()
    console = consoles.open_live(house.hotel, "manager")
    assert house.move(beer, "WASTE", 1).is_success
    alerts = console.shift.office.alerts
    console.until(lambda: [one.kind for one in alerts.model.rows] == ["low_stock"])
    alerts.toggle()
    assert alerts.panel is not None
    alerts.panel.opened.emit(alerts.model.rows[0])
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    pane = cast(StockArea, station.page(Area.STOCK)).items
    console.until(lambda: pane.pane.chosen is not None)
    assert listed(pane) == ["Heineken 330ml"]
    assert pane.filters.wish.standing is Standing.LOW


def test_that_a_scanner_finds_an_item_by_a_barcode_with_another_zero(
    house: StockHouse, consoles: Consoles
) -> None:
    house.item({**BEER, "barcode": "036000291452"})
    house.item(WHISKEY)
    console = consoles.open_live(house.hotel, "manager")
    pane = open_items(console)
    pane.pane.choose(known(pane, "S0100").id)
    QTest.keyClicks(pane.filters.search, "0036000291452")
    QTest.keyClick(pane.filters.search, Key.Key_Return)
    assert pane.pane.chosen is not None
    assert pane.pane.chosen.sku == "B0010"


def test_that_items_beyond_the_levels_of_the_hotel_are_refused_at_their_field(
    house: StockHouse, consoles: Consoles
) -> None:
    house.item(BEER)
    console = consoles.open_live(house.hotel, "manager")
    pane = open_items(console)
    asked = ask(pane, "B0010")
    for name, typed, said in (
        ("low_level", "1000001", "A quantity is between 0 and 1,000,000."),
        ("uom", "0", "A full unit holds more than 0 single ones."),
    ):
        before = asked.fields[name].text
        put(asked, **{name: typed})
        asked.accept_button.click()
        console.until(lambda name=name: asked.fields[name].problem != "")
        assert asked.fields[name].problem == said
        put(asked, **{name: before})
