"""Counting a stocktake by keyboard and by scanner, with colleagues in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from station_samples import NOW
from stock_hands import Key, Shown
from stock_samples import NOVEMBER, colleague, counted, counting, lay, line

from console.state.actions import ActionState
from console.state.link import LinkState, LinkStatus
from console.views.stock.scanner import Burst
from contract.resources.stock import MovementType, NewMovement
from contract.scalars import Id, Quantity


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_a_line_is_counted_by_the_keyboard_alone(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.type("erding")
    shown.press(Key.Key_Return)
    assert shown.sku == "B0020"
    assert shown.focus is shown.fields.full.edit
    assert shown.asked.named("edit")[-1] == Id("342")
    shown.type("2")
    shown.press(Key.Key_Return)
    assert shown.focus is shown.fields.partial.edit
    shown.type("5,5")
    assert shown.page.form.sum.text() == "29.5 Bottles, 1.5 fewer than expected"
    shown.press(Key.Key_Return)
    assert shown.asked.counts == [("B0020", "2.0", "5.5")]
    assert shown.focus is shown.search
    assert shown.asked.named("edit")[-1] is None
    # What is typed next replaces the words that were looked for.
    shown.type("jam")
    assert shown.search.text() == "jam"


def test_that_arrows_go_through_the_lines_from_search_and_numbers(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    assert shown.sku == "B0020"
    shown.press(Key.Key_Down, Key.Key_Down)
    assert (shown.sku, shown.focus) == ("B0010", shown.search)
    shown.press(Key.Key_Up, Key.Key_Up, Key.Key_Return)
    shown.type("7")
    # Going on saves what was typed.
    shown.press(Key.Key_Down)
    assert shown.asked.counts == [("B0020", "7.0", "0.0")]
    assert (shown.sku, shown.focus) == ("B0012", shown.fields.full.edit)
    shown.type("9")
    shown.press(Key.Key_Escape)
    assert len(shown.asked.counts) == 1
    assert shown.focus is shown.search


def test_that_what_is_no_number_is_said_in_a_sentence(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.press(Key.Key_Return, Key.Key_Return)
    shown.type("two")
    shown.press(Key.Key_Return)
    assert shown.fields.partial.problem == "Type a number like 4 or 2.5."
    assert not shown.asked.counts
    shown.type("2")
    assert not shown.fields.partial.problem
    shown.press(Key.Key_Return)
    assert shown.asked.counts == [("B0020", "0.0", "2.0")]


def test_that_empty_numbers_count_nothing_and_take_a_count_back(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert shown.fields.full.problem == "Type how many there are."
    shown.press(Key.Key_Escape, Key.Key_Down, Key.Key_Return, Key.Key_Backspace)
    shown.press(Key.Key_Return, Key.Key_Backspace, Key.Key_Return)
    assert shown.asked.counts == [("B0012", "None", "None")]


def test_that_a_count_that_is_right_already_is_not_sent_again(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.type("8712000030223")
    shown.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert shown.focus is shown.search
    assert not shown.asked.counts


@pytest.mark.parametrize("code", ["5011007003005", "S0204", "s0204"])
def test_that_a_scanner_puts_the_cursor_into_its_line(qtbot: QtBot, code: str) -> None:
    shown = Shown(qtbot, counting()).enter()
    # Also one that the filters hide.
    shown.page.filters.standing.choose(1)
    shown.page.filters.category.choose("Beers")
    shown.search.setFocus()
    shown.scan(code)
    assert shown.sku == "S0204"
    assert shown.focus is shown.fields.full.edit
    assert not shown.search.text()


def test_that_a_scan_into_a_number_saves_what_a_hand_typed_before_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.scan("5011007003005")
    shown.type("12")
    shown.scan("5449000000996", at=200_000)
    assert shown.asked.counts == [("S0204", "12.0", "0.0")]
    assert (shown.sku, shown.focus) == ("M0001", shown.fields.full.edit)
    assert shown.fields.texts == ("", "")
    # A code that nobody knows is no number either.
    shown.scan("5901234123457", at=300_000)
    assert shown.page.filters.said.text() == "No line has the number or name 5901234123457."
    assert len(shown.asked.counts) == 1
    assert shown.fields.texts == ("", "")


def test_that_a_scanner_may_end_with_tab(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.scan("5011007003005", end="\t")
    assert (shown.sku, shown.focus) == ("S0204", shown.fields.full.edit)
    shown.type("12")
    shown.scan("5449000000996", at=200_000, end="\t")
    assert shown.asked.counts == [("S0204", "12.0", "0.0")]
    assert (shown.sku, shown.focus) == ("M0001", shown.fields.full.edit)
    assert shown.fields.texts == ("", "")


def test_that_tab_goes_on_for_whoever_types_by_hand(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.type("5011007003005")
    shown.send("\t", 90_000)
    assert shown.focus is not None
    assert shown.focus not in {shown.search, shown.fields.full.edit}
    shown.search.setFocus()
    shown.search.clear()
    shown.scan("S0204", at=200_000)
    shown.type("5449")
    shown.send("\t", 300_000)
    assert shown.focus is shown.fields.partial.edit
    assert shown.fields.texts == ("5449", "")
    # A short number in a hurry is no code.
    for at, letter in enumerate("12\t"):
        shown.send(letter, 400_000 + 10 * at)
    assert shown.fields.texts == ("5449", "12")
    assert shown.focus not in {shown.search, shown.fields.partial.edit}


def test_that_a_key_held_down_is_no_scanner() -> None:
    burst = Burst()
    none, down = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
    for number in range(8):
        held = QKeyEvent(down, Key.Key_A, none, "a", number > 0)
        held.setTimestamp(1000 + 30 * number)
        burst.hear(held, "a" * number)
    assert burst.end(1240) == ""


@pytest.mark.parametrize(
    ("kept", "scanned"),
    [
        ("036000291452", "0036000291452"),
        ("0036000291452", "036000291452"),
        ("0036000291452", "00036000291452"),
    ],
)
def test_that_a_barcode_is_known_with_and_without_its_leading_zeros(
    qtbot: QtBot, kept: str, scanned: str
) -> None:
    known = counting()
    known.open_stocktake.apply([line(8, rev=2, item_barcode=kept)])
    shown = Shown(qtbot, known).enter()
    shown.scan(scanned)
    assert shown.sku == "S0204"
    # Also where it falls into a number, though it could be one.
    shown.scan(scanned, at=200_000)
    assert (shown.sku, shown.focus) == ("S0204", shown.fields.full.edit)


def test_that_of_two_barcodes_the_one_with_these_zeros_is_meant(qtbot: QtBot) -> None:
    known = counting()
    known.open_stocktake.apply([line(3, rev=2, item_barcode="036000291452")])
    known.open_stocktake.apply([line(8, rev=2, item_barcode="0036000291452")])
    shown = Shown(qtbot, known).enter()
    shown.scan("0036000291452")
    assert shown.sku == "S0204"
    shown.scan("036000291452", at=200_000)
    assert shown.sku == "K0100"


def test_that_a_hand_may_type_a_number_that_is_also_a_code() -> None:
    burst = Burst()
    for number, letter in enumerate("1040"):
        burst.press(letter, 1000 + 70 * number, "1040"[:number])
    assert burst.end(1300) == ""
    for number, letter in enumerate("1040"):
        burst.press(letter, 5000 + 8 * number, f"7{'1040'[:number]}")
    assert burst.before == "7"
    assert burst.end(5034) == "1040"
    # Three keys in a row are a nervous hand.
    for number, letter in enumerate("104"):
        burst.press(letter, 9000 + 8 * number, "")
    assert burst.end(9030) == ""


def test_that_typing_in_the_list_is_looked_for(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.page.list.setFocus()
    shown.type("r")
    assert (shown.focus, shown.search.text()) == (shown.search, "r")
    shown.page.form.move_button.setFocus()
    shown.type("i")
    assert shown.focus is shown.search
    assert shown.search.text() == "i"


def test_that_a_colleague_in_the_line_is_told_before_it_is_saved(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    form = shown.page.form
    shown.scan("M0001")
    assert form.notice.text() == "Kofi is in this line."
    shown.type("3")
    shown.press(Key.Key_Return, Key.Key_Return)
    assert not shown.asked.counts
    assert form.notice.text() == "Kofi is in this line. Save again to save yours."
    assert shown.focus is shown.fields.partial.edit
    shown.press(Key.Key_Return)
    assert shown.asked.counts == [("M0001", "3.0", "0.0")]


def test_that_what_is_saved_while_one_types_is_told_and_not_overwritten_unseen(
    qtbot: QtBot,
) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.press(Key.Key_Return)
    shown.type("4")
    theirs = {"counted_full_units": Quantity(1), "counted_partial_units": Quantity(3)}
    shown.known.open_stocktake.apply([line(2, rev=2, counted_by_name="Kofi Mensah", **theirs)])
    shown.tell(open_stocktake=True)
    assert shown.fields.texts == ("4", "")
    assert shown.page.form.notice.text() == "Kofi saved 1 Cases, 3 Bottles meanwhile."
    shown.press(Key.Key_Return, Key.Key_Return)
    assert not shown.asked.counts
    shown.press(Key.Key_Return)
    ((seen, _),) = shown.asked.named("count")
    assert seen.line.rev == 2


def test_that_a_refused_count_offers_theirs_or_mine(qtbot: QtBot) -> None:
    refusal = "Kofi Mensah saved 3 Cases and 12 Bottles at 08:01."
    failed = counted(1, "4", "0", state=ActionState.FAILED, refusal=refusal)
    shown = Shown(qtbot, lay(counting(), failed)).enter()
    shown.press(Key.Key_Down)
    form = shown.page.form
    assert form.notice.text() == f"{refusal} You counted: 4 Cases, 0 Bottles."
    form.theirs_button.click()
    assert shown.asked.named("dismiss") == ["count-1"]
    form.mine_button.click()
    assert shown.asked.named("retry") == ["count-1"]


def test_that_a_count_without_a_connection_says_that_it_waits(qtbot: QtBot) -> None:
    known = counting()
    known.link = LinkStatus(state=LinkState.OFFLINE, since=NOW, verified_at=NOW)
    shown = Shown(qtbot, known).enter()
    shown.press(Key.Key_Return)
    shown.type("2")
    shown.press(Key.Key_Return, Key.Key_Return)
    spoken = shown.models.lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2 Cases, 0 Bottles, difference −7, Will send" in spoken
    assert shown.page.head.counted.text() == "6 of 13 counted · 46 %"
    assert not shown.page.head.approve_button.isEnabled()
    panel = shown.area.takes.panel
    assert panel.said.text() == "1 count is not sent yet. It can be approved then."


def test_that_goods_are_noted_by_the_keyboard(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.page.form.move_button.click()
    dialog = shown.page.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.full.edit.hasFocus)
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.full.edit, "2")
    QTest.keyClick(dialog.full.edit, Key.Key_Return)
    QTest.keyClicks(dialog.single.edit, "1,5")
    assert dialog.said.text() == "25.5 Bottles are put in."
    dialog.kind.choose(1)
    assert dialog.said.text() == "25.5 Bottles are taken out."
    QTest.keyClicks(dialog.note.edit, "Broken")
    QTest.keyClick(dialog.note.edit, Key.Key_Return)
    ((seen, movement),) = shown.asked.named("move")
    assert seen.line.item_sku == "B0020"
    assert movement == NewMovement(
        movement_type=MovementType.WASTE,
        quantity=Quantity(2),
        partial_units=Quantity("1.5"),
        notes="Broken",
    )


def test_that_faces_follow_who_comes_and_goes(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    head = shown.page.head
    assert len(head.faces.people) == 3
    shown.known.stock_presence.take(NOVEMBER, [colleague(9, "Niamh Doyle")])
    shown.tell(stock_presence=True)
    assert [one.name for one in head.faces.people] == ["Niamh Doyle"]


def test_that_three_thousand_lines_are_looked_through(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting(3000)).enter()
    assert shown.models.lines.rowCount() == 3000
    shown.type("b0010")
    shown.press(Key.Key_Return)
    assert shown.sku == "B0010"
    # Back to the search, which looks for nothing then.
    shown.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: shown.models.lines.rowCount() == 3000)


def test_that_esc_leads_back_to_the_stocktakes_step_by_step(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.type("guin")
    shown.press(Key.Key_Return, Key.Key_Escape)
    assert (shown.focus, shown.search.text()) == (shown.search, "guin")
    shown.press(Key.Key_Escape)
    assert not shown.search.text()
    assert shown.area.is_counting
    shown.press(Key.Key_Escape)
    assert not shown.area.is_counting
    assert shown.focus is shown.area.takes.list
    assert shown.asked.named("open")[-1] is None
