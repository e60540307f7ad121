"""The manager's stocktakes on screen: begun, filled, approved, opened again, deleted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from station_samples import NOW, board, live
from stock_hands import Key, Shown
from stock_samples import NOVEMBER, counting, lay, line, stocked

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.planning import Refusal
from console.views.stock.begin_dialog import BeginDialog
from console.views.stock.deciding_dialogs import (
    ApproveDialog,
    DeleteDialog,
    ReopenStocktakeDialog,
)
from contract.resources.stock import Stocktake
from contract.resources.sync import Entity
from contract.scalars import Id


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_stocktakes_are_listed_with_progress_and_who_is_in_them(qtbot: QtBot) -> None:
    shown = Shown(qtbot, stocked())
    assert shown.area.counted.text() == "3 stocktakes, 1 being counted"
    spoken = shown.models.takes.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Sat 1 Nov – Sun 30 Nov 2025, begun by Niamh Doyle, 5 of 13 counted, 38 %,"
        " Kofi, Niamh and 1 more, Being counted"
    )
    panel = shown.area.takes.panel
    assert [one.name for one in panel.faces.people] == ["Kofi Mensah", "Niamh Doyle", "Priya Nair"]
    assert (panel.bar.done, panel.bar.whole) == (5, 13)
    assert ("watch", True) in shown.asked.calls


def test_that_nothing_is_read_and_nobody_is_in_it_while_nobody_looks(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    assert shown.asked.named("open") == [NOVEMBER]
    shown.area.hide()
    assert shown.asked.named("open") == [NOVEMBER, None]
    assert shown.asked.named("watch")[-1] is False


def test_that_an_approved_stocktake_is_only_looked_at(qtbot: QtBot) -> None:
    known = counting()
    shown = Shown(qtbot, known)
    shown.area.takes.list.setCurrentIndex(shown.models.takes.index(1, 0))
    panel = shown.area.takes.panel
    assert panel.open_button.text() == "Look at it"
    assert panel.reopen_button.isVisible()
    assert not panel.delete_button.isVisible()
    known.open_stocktake.open(Id("11"))
    known.open_stocktake.take([line(0, stocktake=Id("11"))])
    panel.open_button.click()
    shown.tell(open_stocktake=True)
    form = shown.page.form
    assert form.notice.text() == "Approved: it is not counted any more."
    assert not form.save_button.isVisible()
    shown.press(Key.Key_Return)
    assert shown.focus is shown.search


def test_that_approving_says_what_changes_and_is_asked_for_once(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting())
    shown.area.takes.panel.approve_button.click()
    dialog = shown.area.dialog
    assert isinstance(dialog, ApproveDialog)
    assert shown.asked.named("open")[-1] == NOVEMBER
    assert dialog.counted.text() == (
        "What was counted becomes what there is: 5 of 13 counted."
        " Lines that nobody counted stay as the books have them."
    )
    assert dialog.differing.text() == "1 item is fewer, 1 item is more than expected."
    dialog.accept()
    (asked,) = shown.asked.named("approve")
    assert asked.id == NOVEMBER
    assert shown.asked.named("open")[-1] is None


def step(kind: ActionKind) -> PendingAction:
    action = NewAction(kind=kind, entity=Entity.STOCKTAKE, entity_id=NOVEMBER, target="")
    return PendingAction(
        key="step", action=action, made_at=NOW, state=ActionState.WILL_SEND, may_withdraw=True
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ActionKind.APPROVE_STOCKTAKE, "Will be approved"),
        (ActionKind.DELETE_STOCKTAKE, "Will be deleted"),
    ],
)
def test_that_what_is_under_way_can_be_taken_back(
    qtbot: QtBot, kind: ActionKind, said: str
) -> None:
    shown = Shown(qtbot, lay(stocked(), step(kind)))
    panel = shown.area.takes.panel
    spoken = shown.models.takes.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(said)
    assert not panel.approve_button.isVisible()
    panel.undo_button.click()
    assert shown.asked.named("take_back") == ["step"]


def test_that_deleting_asks_and_opening_again_needs_a_reason(qtbot: QtBot) -> None:
    shown = Shown(qtbot, stocked())
    shown.area.takes.panel.delete_button.click()
    asked = shown.area.dialog
    assert isinstance(asked, DeleteDialog)
    asked.accept()
    deleted: list[Stocktake] = shown.asked.named("delete")
    assert [one.id for one in deleted] == [NOVEMBER]
    shown.area.takes.list.setCurrentIndex(shown.models.takes.index(1, 0))
    shown.area.takes.panel.reopen_button.click()
    asked = shown.area.dialog
    assert isinstance(asked, ReopenStocktakeDialog)
    assert not asked.accept_button.isEnabled()
    QTest.keyClicks(asked.reason_field, "Miscounted")
    QTest.keyClick(asked.reason_field, Key.Key_Return)
    ((again, reason),) = shown.asked.named("reopen")
    assert (again.id, reason) == ("11", "Miscounted")


def test_that_a_stocktake_begins_for_days_that_can_be_typed(qtbot: QtBot) -> None:
    shown = Shown(qtbot, stocked())
    shown.area.begin_button.click()
    dialog = shown.area.dialog
    assert isinstance(dialog, BeginDialog)
    assert (dialog.first.text, dialog.last.text) == ("1.11.2025", "30.11.2025")
    dialog.span.choose(None)
    dialog.last.edit.setFocus()
    dialog.last.edit.selectAll()
    QTest.keyClicks(dialog.last.edit, "never")
    QTest.keyClick(dialog.last.edit, Key.Key_Return)
    assert dialog.last.problem == "Type a day like 30.11.2025."
    dialog.last.edit.selectAll()
    QTest.keyClicks(dialog.last.edit, "2025-11-15")
    QTest.keyClick(dialog.last.edit, Key.Key_Return)
    ((wanted, told),) = shown.asked.named("begin")
    assert str(wanted.period_end) == "2025-11-15"
    assert wanted.populate
    assert not dialog.accept_button.isEnabled()
    told(Refusal("There is a stocktake for some of these days already."))
    assert dialog.said.text() == "There is a stocktake for some of these days already."
    QTest.keyClick(dialog.last.edit, Key.Key_Return)
    shown.asked.named("begin")[-1][1](None)
    assert shown.area.dialog is None


def test_that_new_items_are_added_once(qtbot: QtBot) -> None:
    shown = Shown(qtbot, stocked())
    button = shown.area.takes.panel.fill_button
    button.click()
    button.click()
    shown.area.fill()
    ((stocktake_id, told),) = shown.asked.named("populate")
    assert stocktake_id == NOVEMBER
    assert shown.area.takes.panel.said.text() == "Adding items…"
    told(Refusal("There are no items."))
    assert shown.asked.named("tell") == ["There are no items."]
    assert button.isEnabled()


def test_that_a_stocktake_somebody_deleted_is_left(qtbot: QtBot) -> None:
    shown = Shown(qtbot, counting()).enter()
    shown.known.stocktakes.remove(NOVEMBER)
    shown.tell(stocktakes=True)
    assert not shown.area.is_counting
    assert shown.asked.named("tell") == ["This stocktake was deleted."]


def test_that_nobody_is_asked_to_choose_among_no_stocktakes(qtbot: QtBot) -> None:
    known = board(link=live())
    known.stocktakes.take(())
    shown = Shown(qtbot, known)
    assert shown.area.takes.panel.title.text() == ""
