"""Items as nobody means them: below nothing, and named without a blank."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from stock_hands import Key
from stock_samples import item, stocked
from test_stock_items import Looked, type_into

from console.state.planning import Refusal
from contract.resources.stock import ItemChange
from contract.scalars import Id, Quantity


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_an_item_of_which_more_went_than_there_was_is_changed(qtbot: QtBot) -> None:
    known = stocked()
    known.stock_items.apply([item(4, rev=2, current_qty=Quantity(-30))])
    shown = Looked(qtbot, known)
    shown.choose("M0001")
    shown.press(Key.Key_Return)
    asked = shown.ask()
    assert asked.fields["current_qty"].text == "−30"
    type_into(asked, name="Coke")
    asked.accept_button.click()
    assert shown.saved() == (Id("5"), ItemChange(name="Coke", expected_rev=2))
    shown.refuse(Refusal("The server did not answer."))
    # What is typed there is judged all the same.
    type_into(asked, current_qty="many")
    asked.accept_button.click()
    assert asked.fields["current_qty"].problem == "Type a number like 4 or 2.5."
    assert len(shown.asked.named("save_item")) == 1


def test_that_long_words_without_a_blank_go_on_in_the_next_line(qtbot: QtBot) -> None:
    known = stocked()
    long = {"name": "X" * 120, "size": "S" * 30, "full_label": "F" * 30, "partial_label": "P" * 30}
    known.stock_items.apply([item(4, rev=2, low_level=Quantity(8), **long)])
    shown = Looked(qtbot, known)
    shown.choose("M0001")
    panel = shown.pane.panel
    qtbot.waitUntil(lambda: panel.title.text().startswith("XX"))
    labels = panel.findChildren(QLabel)
    assert {one.text().replace("\u200b", "") for one in labels} >= {"X" * 120, "S" * 30}
    wide = [one.text() for one in labels if one.minimumSizeHint().width() > panel.width() - 34]
    assert wide == []
