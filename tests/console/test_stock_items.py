"""The items in stock on screen: looked through, scanned, made, changed, out of use and back."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot
from station_samples import NOW, ago, board, live
from stock_hands import Key, Shown
from stock_samples import item, items, stocked

from console.models.stock_items import Standing
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.state.planning import Refusal
from console.state.stock_items import StockItems
from console.views.stock.item_dialog import ItemDialog
from contract.resources.stock import ItemChange, NewItem
from contract.resources.sync import Entity
from contract.scalars import Id, Quantity

# What the keyboard's clock says, ms.
CLOCK: Final = [1000]


class Looked(Shown):
    """The items on screen."""

    def __init__(self, qtbot: QtBot, known: Board | None = None) -> None:
        super().__init__(qtbot, stocked() if known is None else known)
        self.area.tabs.choose(1)
        self.pane = self.area.items
        self.filters, self.find = self.pane.filters, self.pane.filters.search
        self.pane.list.setFocus()

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.models.items.rows]

    @property
    def chosen(self) -> str:
        assert self.pane.pane.chosen is not None
        return self.pane.pane.chosen.sku

    def choose(self, sku: str) -> None:
        (found,) = (one for one in self.models.items.rows if one.sku == sku)
        assert self.pane.pane.choose(found.id)

    def ask(self) -> ItemDialog:
        """The dialog that is open."""
        asked = self.pane.dialog
        assert asked is not None
        return asked

    def saved(self) -> tuple[Id | None, NewItem | ItemChange]:
        """What was asked to be saved, last."""
        item_id, wish, _ = self.asked.named("save_item")[-1]
        return item_id, wish

    def refuse(self, refusal: Refusal | None) -> None:
        """The hotel answers."""
        self.asked.named("save_item")[-1][2](refusal)

    def change(self, at: int, **more: object) -> None:
        """Somebody else changes an item."""
        self.known.stock_items.apply([item(at, rev=2, **more)])
        self.tell(stock_items=True)


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def type_into(asked: ItemDialog, **texts: str) -> None:
    """Type over what stands in fields, as a hand does."""
    for name, text in texts.items():
        edit = asked.fields[name].edit
        edit.setFocus()
        edit.selectAll()
        edit.del_()
        for letter in text:
            press(asked, letter, after_ms=200)


def press(asked: ItemDialog, letter: str, *, after_ms: int) -> None:
    """A key where the keyboard is in the dialog, some time after the one before."""
    CLOCK[0] += after_ms
    code = Key.Key_Return if letter == "\r" else Key(ord(letter.upper()))
    event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, letter)
    event.setTimestamp(CLOCK[0])
    focus = asked.focusWidget()
    assert focus is not None
    QCoreApplication.sendEvent(focus, event)


def test_that_items_are_listed_with_what_there_is_and_read_while_they_are_shown(
    qtbot: QtBot,
) -> None:
    shown = Looked(qtbot)
    assert shown.asked.named("watch_items")[-1] is True
    assert shown.area.counted.text() == "13 items, 2 low"
    assert len(shown.names) == 12
    row = shown.models.items.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row == (
        "Erdinger alcohol-free wheat beer, B0020, Beers, 500ml, 31 Bottles, 2 Cases, 7 Bottles,"
        " 36, Low"
    )
    shown.area.tabs.choose(0)
    assert shown.asked.named("watch_items")[-1] is False
    assert shown.area.begin_button.text() == "New stocktake…"


def test_that_items_are_narrowed_by_words_category_and_standing(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    # Typed where the list has the keyboard.
    shown.type("guin")
    qtbot.waitUntil(lambda: shown.names == ["Guinness", "Guinness keg"])
    shown.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown.names) == 12)
    shown.filters.category.choose("Wines")
    assert len(shown.names) == 3
    shown.filters.standing.choose(Standing.LOW.value)
    assert shown.names == ["Sancerre, Domaine Rossignole"]
    shown.filters.category.choose("")
    assert len(shown.names) == 2
    shown.filters.standing.choose(Standing.OUT_OF_USE.value)
    assert shown.names == ["Baileys"]
    shown.type("nothing like it")
    shown.press(Key.Key_Return)
    assert shown.filters.said.text() == "No item has this number or name."


def test_that_what_is_said_beside_the_filters_asks_for_no_room(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    before = shown.area.minimumSizeHint().width()
    shown.filters.say("No item has this number or name. " * 20)
    assert shown.area.minimumSizeHint().width() == before


@pytest.mark.parametrize("end", ["\r", "\t"])
def test_that_a_scanner_goes_to_its_item_past_every_filter(qtbot: QtBot, end: str) -> None:
    shown = Looked(qtbot)
    shown.filters.category.choose("Wines")
    shown.scan("5011007003005", end=end)
    assert (shown.chosen, shown.focus) == ("S0204", shown.pane.list)
    assert not shown.find.text()
    # Also one that is out of use, and the next scan begins anew.
    shown.scan("05011013100118", at=200_000, end=end)
    assert shown.chosen == "S0230"
    assert shown.filters.wish.standing is Standing.OUT_OF_USE


def test_that_a_barcode_nobody_has_becomes_that_of_a_new_item(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.scan("5901234123457")
    assert shown.filters.said.text() == "No item has this number or name."
    shown.area.begin_button.click()
    assert shown.ask().fields["barcode"].text == "5901234123457"


def test_that_an_item_is_made_by_the_keyboard_alone(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.press(Key.Key_Insert)
    asked = shown.ask()
    assert not asked.accept_button.isEnabled()
    type_into(asked, name="Campari", category_name="Spirits", sku="S0300", uom="20")
    type_into(asked, full_label="Bottles", partial_label="Shots", low_level="40", current_qty="2,5")
    press(asked, "\r", after_ms=200)
    assert shown.saved() == (
        None,
        NewItem(
            sku="S0300",
            name="Campari",
            uom=Quantity(20),
            category_name="Spirits",
            full_label="Bottles",
            partial_label="Shots",
            current_qty=Quantity("2.5"),
            low_level=Quantity(40),
        ),
    )
    assert not asked.accept_button.isEnabled()
    shown.known.stock_items.apply([item(1, id=Id("77"), sku="S0300", name="Campari")])
    shown.tell(stock_items=True)
    shown.refuse(None)
    assert shown.pane.dialog is None
    assert shown.chosen == "S0300"


def test_that_what_is_wrong_stands_at_its_field(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.area.begin_button.click()
    asked = shown.ask()
    type_into(asked, sku="S0204", uom="many", partial_label="")
    asked.accept_button.click()
    assert not shown.asked.named("save_item")
    problems = {name: one.problem for name, one in asked.fields.items() if one.problem}
    assert problems == {
        "name": "This cannot be empty.",
        "partial_label": "This cannot be empty.",
        "uom": "Type a number like 4 or 2.5.",
    }
    type_into(asked, name="Jameson", uom="20", partial_label="Shots")
    asked.accept_button.click()
    shown.refuse(Refusal("Jameson has this SKU already.", "sku"))
    assert asked.fields["sku"].problem == "Jameson has this SKU already."
    assert shown.pane.dialog is asked
    assert asked.accept_button.isEnabled()


def test_that_a_barcode_of_another_item_is_warned_of(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.choose("M0001")
    shown.press(Key.Key_Return)
    barcode = shown.ask().fields["barcode"]
    type_into(shown.ask(), barcode="05011007003005")
    assert barcode.warning == "Jameson has this barcode, too."
    # Its own is no other's, and one that is out of use is free.
    type_into(shown.ask(), barcode="5449000000996")
    assert not barcode.warning
    type_into(shown.ask(), barcode="5011013100118")
    assert not barcode.warning
    type_into(shown.ask(), barcode="5011007003005")
    shown.ask().accept_button.click()
    assert shown.saved() == (Id("5"), ItemChange(barcode="5011007003005", expected_rev=1))


def test_that_a_change_carries_only_what_is_otherwise(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.choose("M0001")
    shown.press(Key.Key_Return)
    asked = shown.ask()
    assert not asked.accept_button.isEnabled()
    assert not asked.fields["reason"].isVisible()
    type_into(asked, low_level="", barcode="5449000000997")
    asked.accept_button.click()
    wish = ItemChange(barcode="5449000000997", low_level=None, expected_rev=1)
    assert shown.saved() == (Id("5"), wish)
    shown.refuse(Refusal("The server did not answer."))
    assert asked.said.text() == "The server did not answer."
    type_into(asked, low_level="48", barcode="5449000000996", current_qty="216")
    assert asked.fields["reason"].isVisible()
    type_into(asked, reason="A case fell down")
    asked.accept_button.click()
    wish = ItemChange(current_qty=Quantity(216), reason="A case fell down", expected_rev=1)
    assert shown.saved() == (Id("5"), wish)


def test_that_what_a_colleague_changes_meanwhile_is_taken_over_or_told(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.choose("M0001")
    shown.press(Key.Key_Return)
    asked = shown.ask()
    type_into(asked, name="Coke")
    theirs = {"name": "Coca-Cola Classic", "size": "250ml", "current_qty": Quantity(216)}
    shown.change(4, **theirs)
    fields = asked.fields
    assert (fields["size"].text, fields["current_qty"].text) == ("250ml", "216")
    assert (fields["name"].text, fields["name"].warning) == ("Coke", "Meanwhile: Coca-Cola Classic")
    asked.accept_button.click()
    assert shown.saved() == (Id("5"), ItemChange(name="Coke", expected_rev=2))


def test_that_a_scan_into_the_dialog_is_the_barcode_and_saves_nothing(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.area.begin_button.click()
    asked = shown.ask()
    type_into(asked, name="Gin")
    CLOCK[0] += 1000
    for letter in "5010327755014\r":
        press(asked, letter, after_ms=4)
    assert (asked.fields["name"].text, asked.fields["barcode"].text) == ("Gin", "5010327755014")
    assert not shown.asked.named("save_item")


def standing(kind: ActionKind, item_id: str) -> PendingAction:
    change = ItemChange(active=kind is ActionKind.RESTORE_ITEM)
    action = NewAction(
        kind=kind, entity=Entity.STOCK_ITEM, entity_id=Id(item_id), target="", stock=change
    )
    return PendingAction(
        key="step", action=action, made_at=NOW, state=ActionState.WILL_SEND, may_withdraw=True
    )


def test_that_an_item_goes_out_of_use_and_that_can_be_taken_back(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.choose("B0012")
    shown.press(Key.Key_Delete)
    (retired,) = shown.asked.named("retire_item")
    assert retired.sku == "B0012"
    shown.known.outbox = (standing(ActionKind.RETIRE_ITEM, "2"),)
    shown.tell(outbox=True)
    panel = shown.pane.panel
    assert panel.said.text() == "Goes out of use"
    assert not panel.retire_button.isVisible()
    spoken = shown.models.items.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Goes out of use")
    # Nothing else is done with it meanwhile.
    shown.press(Key.Key_Delete)
    shown.pane.change()
    assert len(shown.asked.named("retire_item")) == 1
    assert shown.pane.dialog is None
    panel.undo_button.click()
    assert shown.asked.named("take_back") == ["step"]


def test_that_an_item_out_of_use_is_brought_back(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.filters.standing.choose(Standing.OUT_OF_USE.value)
    panel = shown.pane.panel
    assert panel.said.text() == "Out of use: no stocktake gets a line of it."
    panel.restore_button.click()
    (restored,) = shown.asked.named("restore_item")
    assert restored.sku == "S0230"


def test_that_without_a_connection_items_are_looked_at_and_not_changed(qtbot: QtBot) -> None:
    shown = Looked(qtbot)
    shown.known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4))
    shown.tell(link=True)
    assert shown.pane.pane.verified.said.endswith(", not live")
    shown.pane.change()
    asked = shown.ask()
    type_into(asked, name="Juice")
    assert not asked.accept_button.isEnabled()
    assert asked.said.text() == "Connect to save: the hotel looks whether the number is taken."


def test_that_why_there_are_none_is_said(qtbot: QtBot) -> None:
    known = board(link=live())
    shown = Looked(qtbot, known)
    said = shown.pane.pane._emptiness
    # Outlines of rows to come.
    assert not said().title
    known.stock_items.fail("The hotel has a problem.")
    shown.tell(stock_items=True)
    assert (said().title, said().text) == (
        "The items could not be loaded",
        "The hotel has a problem.",
    )
    shown.pane.pane.again.button.click()
    assert shown.asked.named("look_at_items") == [()]
    known.stock_items.take(())
    shown.tell(stock_items=True)
    assert said().title == "There are no items yet"
    known.stock_items.take([item(9, active=False)])
    shown.tell(stock_items=True)
    assert said().title == "No item is in use"


def test_that_what_was_told_to_be_low_is_looked_at_once_it_is_read(qtbot: QtBot) -> None:
    known = stocked()
    known.stock_items = StockItems()
    shown = Shown(qtbot, known).enter()
    shown.type("12")
    shown.area.look_at_low(Id("12"))
    assert not shown.area.is_counting
    items_pane = shown.area.items
    assert items_pane.filters.wish.standing is Standing.LOW
    known.stock_items.take(items())
    shown.tell(stock_items=True)
    assert items_pane.pane.chosen is not None
    assert items_pane.pane.chosen.sku == "W0311"
    # What is not low any more is shown as it is.
    shown.area.look_at_low(Id("1"))
    assert (items_pane.pane.chosen.sku, items_pane.filters.wish.standing) == (
        "B0010",
        Standing.IN_USE,
    )


def test_that_thousands_of_items_are_painted_by_one_delegate(qtbot: QtBot) -> None:
    known = stocked()
    known.stock_items.take(items(3000))
    shown = Looked(qtbot, known)
    assert len(shown.names) == 2999
    assert not shown.pane.list.viewport().children()
    shown.pane.pane.step(5000)
    assert shown.pane.list.currentIndex().row() == 2998


def test_that_who_manages_no_stock_changes_no_item(qtbot: QtBot) -> None:
    known = stocked()
    known.me = None
    shown = Looked(qtbot, known)
    assert not shown.area.begin_button.isVisible()
    assert not shown.pane.panel.change_button.isVisible()
    shown.press(Key.Key_Insert, Key.Key_Return, Key.Key_Delete)
    assert shown.pane.dialog is None
    assert not shown.asked.named("retire_item")
