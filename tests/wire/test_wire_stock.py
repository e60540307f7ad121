"""Counting the stock at managers' consoles over a real hotel: by keyboard, scanner, together."""

from typing import Any, cast

import pytest
from cable import cable_to
from clock_house import good
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stock_house import BEER, WHISKEY, StockHouse
from team_house import Team

from console.models.counting import CountingModel
from console.state.link import LinkState
from console.views.alerts.words import standing, title
from console.views.manager.station import ManagerStation
from console.views.stations import Area, Station
from console.views.stock.area import StockArea
from console.views.stock.begin_dialog import BeginDialog
from console.views.stock.counting import CountingPage
from console.views.stock.deciding_dialogs import ReopenStocktakeDialog

Key = Qt.Key


@pytest.fixture
def house(hotel: Hotel) -> StockHouse:
    Team(hotel).promote("desk")
    return StockHouse(hotel)


def open_stock(console: ConsoleAt) -> StockArea:
    """Go to the stock by the rail."""
    console.shift.office.frame.rail.areas[Area.STOCK].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(StockArea, station.page(Area.STOCK))
    console.until(area.takes.verified.isVisible)
    return area


def count_in(console: ConsoleAt) -> CountingPage:
    """Open the only stocktake by the keyboard, and wait for its lines."""
    area = open_stock(console)
    console.until(lambda: area.takes.chosen is not None)
    QTest.keyClick(area.takes.list, Key.Key_Return)
    page = area.counting
    console.until(lambda: lines(page).is_loaded)
    return page


def lines(page: CountingPage) -> CountingModel:
    return cast(CountingModel, page.list.model())


def scan(page: CountingPage, code: str) -> None:
    """What a scanner types, into whatever has the keyboard."""
    focus = page.window().focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, code)
    QTest.keyClick(page.window().focusWidget() or focus, Key.Key_Return)


def type_count(page: CountingPage, full: str, single: str) -> None:
    """Type both numbers and Enter, from the first field on."""
    fields = page.form.fields
    for field, text in ((fields.full, full), (fields.partial, single)):
        assert page.window().focusWidget() is field.edit
        QTest.keyClicks(field.edit, text)
        QTest.keyClick(field.edit, Key.Key_Return)


def counted(page: CountingPage, sku: str) -> tuple[str, str]:
    """What a line shows as counted."""
    shown = next(one for one in lines(page).rows if one.line.item_sku == sku)
    return str(shown.full), str(shown.partial)


def at_hotel(house: StockHouse, stocktake: dict[str, Any], sku: str) -> dict[str, Any]:
    return next(one for one in house.lines(stocktake) if one["item_sku"] == sku)


def faces(page: CountingPage) -> list[str]:
    return [one.name for one in page.head.faces.people]


def test_that_a_stocktake_is_begun_counted_by_scanner_and_approved(
    house: StockHouse, consoles: Consoles
) -> None:
    house.item(BEER)
    house.item(WHISKEY)
    console = consoles.open_live(house.hotel, "manager")
    other = consoles.open_live(house.hotel, "desk", station=Station.MANAGER)
    there = open_stock(other)
    area = open_stock(console)
    area.begin_button.click()
    asked = cast(BeginDialog, area.dialog)
    console.until(asked.accept_button.isEnabled)
    asked.accept_button.click()
    console.until(lambda: area.dialog is None)
    console.until(lambda: area.takes.chosen is not None)
    (stocktake,) = good_list(house)
    assert stocktake["total_lines"] == 2
    # The second manager's list has it without being asked.
    other.until(lambda: there.takes.chosen is not None)
    page = count_in(console)
    other.until(lambda: [one.name for one in there.takes.panel.faces.people] == ["Niamh Doyle"])
    scan(page, BEER["barcode"])
    type_count(page, "2", "3,5")
    console.until(lambda: at_hotel(house, stocktake, "B0010")["counted_qty"] == "27.5000")
    console.until(lambda: not console.board.outbox)
    assert page.window().focusWidget() is page.filters.search
    other.until(lambda: there.takes.panel.under.text() == "1 of 2 counted")
    scan(page, "S0100")
    type_count(page, "6", "")
    console.until(lambda: at_hotel(house, stocktake, "S0100")["counted_qty"] == "6.0000")
    console.until(page.head.approve_button.isEnabled)
    page.head.approve_button.click()
    assert area.dialog is not None
    area.dialog.accept()
    other.until(there.takes.panel.reopen_button.isVisible)
    assert house.read(stocktake)["approved_by_name"] == "Niamh Doyle"
    beer = at_hotel(house, stocktake, "B0010")["item"]
    assert house.read_item(beer)["current_qty"] == "27.5000"
    console.until(lambda: page.form.notice.text() == "Approved: it is not counted any more.")
    there.takes.panel.reopen_button.click()
    reason = cast(ReopenStocktakeDialog, there.dialog)
    reason.reason_field.setText("The cellar was forgotten")
    reason.accept_button.click()
    console.until(page.form.save_button.isVisible)
    assert not console.session.diagnostics.problems
    assert not other.session.diagnostics.problems


def good_list(house: StockHouse) -> list[dict[str, Any]]:
    answer = house.manager.get(house.at("stocktakes/"))
    assert answer.is_success, answer.text
    return list(answer.json())


def test_that_two_who_count_one_line_are_warned_and_told_who_was_first(
    house: StockHouse, consoles: Consoles
) -> None:
    stocktake, _, _ = house.begin_with_both()
    console = consoles.open_live(house.hotel, "manager")
    other = consoles.open_live(house.hotel, "desk", station=Station.MANAGER)
    page, there = count_in(console), count_in(other)
    both = {"Niamh Doyle", "Rita Walsh"}
    for who, shown in ((console, page), (other, there)):
        who.until(lambda shown=shown: set(faces(shown)) == both)
    scan(page, "B0010")
    scan(there, "B0010")
    # Each sees that the other one is in the line.
    other.until(lambda: there.form.notice.text() == "Niamh is in this line.")
    console.until(lambda: page.form.notice.text() == "Rita is in this line.")
    type_count(page, "2", "0")
    assert page.form.notice.text() == "Rita is in this line. Save again to save yours."
    assert at_hotel(house, stocktake, "B0010")["counted_by"] is None
    QTest.keyClick(page.form.fields.partial.edit, Key.Key_Return)
    # The second one's screen has it at once.
    other.until(lambda: counted(there, "B0010") == ("2.0000", "0.0000"))
    assert at_hotel(house, stocktake, "B0010")["counted_by_name"] == "Niamh Doyle"


def test_that_a_refused_count_says_who_saved_what_and_mine_is_saved_if_meant(
    house: StockHouse, consoles: Consoles
) -> None:
    stocktake, beer, _ = house.begin_with_both()
    with cable_to(house.hotel.process.port) as cable:
        console = consoles.open_live(house.hotel, "manager", url=cable.url)
        page = count_in(console)
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        for sku, full in (("B0010", "4"), ("S0100", "5")):
            scan(page, sku)
            type_count(page, full, "0")
        # Counted, told as waiting, and not at the hotel.
        assert counted(page, "B0010") == ("4.0", "0.0")
        assert len(console.board.outbox) == 2
        assert house.count(beer, "1", "6").is_success
        cable.mend()
        console.session.try_now()
        console.until_live()
        console.until(lambda: at_hotel(house, stocktake, "S0100")["counted_qty"] == "5.0000")
        console.until(lambda: [one.refusal for one in console.board.outbox if one.refusal])
        page.list.choose(next(o.line.id for o in lines(page).rows if o.line.item_sku == "B0010"))
        console.until(page.form.mine_button.isVisible)
        said = page.form.notice.text()
        assert said.startswith("Cleo Hart counted 1 Cases, 6 Bottles of Heineken 330ml at ")
        assert said.endswith("You counted: 4 Cases, 0 Bottles.")
        assert counted(page, "B0010") == ("1.0000", "6.0000")
        page.form.mine_button.click()
        console.until(lambda: at_hotel(house, stocktake, "B0010")["counted_qty"] == "48.0000")
        console.until(lambda: not console.board.outbox)
        consoles.close(console)


def test_that_theirs_is_kept_when_mine_is_let_go(house: StockHouse, consoles: Consoles) -> None:
    stocktake, beer, _ = house.begin_with_both()
    with cable_to(house.hotel.process.port) as cable:
        console = consoles.open_live(house.hotel, "manager", url=cable.url)
        page = count_in(console)
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        scan(page, "B0010")
        type_count(page, "4", "0")
        assert house.count(beer, "1", "6").is_success
        cable.mend()
        console.session.try_now()
        console.until(page.form.theirs_button.isVisible)
        page.form.theirs_button.click()
        console.until(lambda: not console.board.outbox)
        assert at_hotel(house, stocktake, "B0010")["counted_qty"] == "18.0000"
        consoles.close(console)


def test_that_counts_survive_the_end_of_the_program(house: StockHouse, consoles: Consoles) -> None:
    stocktake, _, _ = house.begin_with_both()
    with cable_to(house.hotel.process.port) as cable:
        console = consoles.open_live(house.hotel, "manager", url=cable.url)
        page = count_in(console)
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        scan(page, "B0010")
        type_count(page, "1", "2")
        console.until(lambda: len(console.board.outbox) == 1)
        consoles.close(console)
        cable.mend()
        again = consoles.open_live(house.hotel, "manager", url=cable.url)
        again.until(lambda: at_hotel(house, stocktake, "B0010")["counted_qty"] == "14.0000")
        consoles.close(again)


def test_that_who_leaves_or_vanishes_is_not_in_it_any_more(
    house: StockHouse, consoles: Consoles
) -> None:
    stocktake, beer, _ = house.begin_with_both()
    console = consoles.open_live(house.hotel, "manager")
    other = consoles.open_live(house.hotel, "desk", station=Station.MANAGER)
    page, there = count_in(console), count_in(other)
    console.until(lambda: set(faces(page)) == {"Niamh Doyle", "Rita Walsh"})
    # A colleague whose station says one word and then nothing more.
    house.beat(stocktake, beer)
    console.until(lambda: "Cleo Hart" in faces(page))
    there.head.back_button.click()
    console.until(lambda: "Rita Walsh" not in faces(page))
    console.until(lambda: faces(page) == ["Niamh Doyle"], seconds=120)
    console.shift.office.frame.open_area(Area.DASHBOARD)
    path = house.presence(stocktake)
    console.until(lambda: good(house.manager.get(path))["present"] == [])


def test_that_goods_that_came_are_noted_and_expected(house: StockHouse, consoles: Consoles) -> None:
    stocktake, _, _ = house.begin_with_both()
    console = consoles.open_live(house.hotel, "manager")
    page = count_in(console)
    scan(page, "B0010")
    page.form.move_button.click()
    dialog = page.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.full.edit, "2")
    dialog.accept_button.click()
    console.until(lambda: at_hotel(house, stocktake, "B0010")["purchases"] == "24.0000")
    console.until(lambda: ("Expected", "54 Bottles") in page.form.facts.shown)


def test_that_managers_are_told_of_what_falls_below_its_level(
    house: StockHouse, consoles: Consoles
) -> None:
    _, beer, _ = house.begin_with_both()
    console = consoles.open_live(house.hotel, "manager")
    assert house.move(beer, "WASTE", 1).is_success
    console.until(console.board.low_stocks.told)
    (fallen,) = console.board.low_stocks.told()
    assert (fallen.name, str(fallen.left), fallen.unit) == ("Heineken 330ml", "18.0000", "Bottles")


def test_that_a_console_opened_later_has_in_its_bell_what_fell_before(
    house: StockHouse, consoles: Consoles
) -> None:
    _, beer, whiskey = house.begin_with_both()
    assert house.move(beer, "WASTE", 1).is_success
    with cable_to(house.hotel.process.port) as cable:
        console = consoles.open_live(house.hotel, "manager", url=cable.url)
        alerts = console.shift.office.alerts.model
        console.until(lambda: alerts.rows)
        (entry,) = alerts.rows
        zone = console.board.zone
        said = standing(entry, zone), alerts.unseen
        assert (title(entry), *said) == ("Stock is low", "Heineken 330ml: 18 Bottles left", 1)
        alerts.see_all()
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        level = {"low_level": "6"}
        whiskey_at = house.at(f"items/{whiskey['item']}/")
        assert house.manager.patch(whiskey_at, json=level).is_success
        assert house.move(whiskey, "WASTE", 1).is_success
        cable.mend()
        console.session.try_now()
        console.until_live()
        # What fell while the connection was away, and nothing again that was looked at.
        console.until(lambda: len(alerts.rows) == 2)
        assert [standing(one, zone) for one in alerts.rows] == [
            "Jameson 70cl: 5.5 Bottles left",
            "Heineken 330ml: 18 Bottles left",
        ]
        assert alerts.unseen == 1
        consoles.close(console)


def test_that_items_added_later_get_their_lines_while_one_counts(
    house: StockHouse, consoles: Consoles
) -> None:
    house.item(BEER)
    house.begin()
    console = consoles.open_live(house.hotel, "manager")
    page = count_in(console)
    other = consoles.open_live(house.hotel, "desk", station=Station.MANAGER)
    there = open_stock(other)
    house.item(WHISKEY)
    other.until(there.takes.panel.fill_button.isEnabled)
    there.takes.panel.fill_button.click()
    console.until(lambda: lines(page).total == 2)


def test_that_a_deletion_is_taken_back_or_done(house: StockHouse, consoles: Consoles) -> None:
    house.begin_with_both()
    console = consoles.open_live(house.hotel, "manager")
    other = consoles.open_live(house.hotel, "desk", station=Station.MANAGER)
    there = count_in(other)
    area = open_stock(console)
    panel = area.takes.panel
    for is_meant in (False, True):
        console.until(panel.delete_button.isVisible)
        panel.delete_button.click()
        assert area.dialog is not None
        area.dialog.accept()
        console.until(panel.undo_button.isVisible)
        if not is_meant:
            panel.undo_button.click()
            assert len(good_list(house)) == 1
    console.until(lambda: not good_list(house))
    # Whoever counted in it is told, and is back at the list.
    other.until(lambda: not there.isVisible())
    other.until(lambda: "This stocktake was deleted." in " ".join(other.told))
