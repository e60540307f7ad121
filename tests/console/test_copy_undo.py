"""A copy can be taken back: in its window, by the toast and by Ctrl Z; what came of it is told."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot
from roster_samples import MONDAY, house, shift
from station_samples import colleague
from test_roster_area import Office

from console.state.planning import Refusal
from console.state.roster import DAY
from console.views.notices import Tone
from console.views.roster.copy_dialog import CopyDialog
from console.views.widgets.toasts import Message
from contract.resources.roster import CopyTakenBack, SavedShifts, SeenShift
from contract.scalars import Id

JANE = colleague(1, "Jane Smith", "Reception")
MADE = (
    shift(71, JANE, MONDAY + DAY, (7, 15), rev=1),
    shift(72, JANE, MONDAY + DAY, (18, 22), rev=2),
)
COPIED = SavedShifts(shifts=MADE, created=2)
WANTED = CopyTakenBack(
    period=Id("9"), shifts=(SeenShift(id=Id("71"), rev=1), SeenShift(id=Id("72"), rev=2))
)


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Copying(Office):
    """A roster whose day was just copied; the window is still open."""

    def __init__(self, qtbot: QtBot, answer: SavedShifts | None = COPIED) -> None:
        super().__init__(qtbot, house())
        self.qtbot = qtbot
        qtbot.keyClick(self.area.week, Qt.Key.Key_C)
        assert isinstance(self.area.planner.dialog, CopyDialog)
        self.window = self.area.planner.dialog
        self.window.accept_button.click()
        self.window.show_answer(answer)

    def all_of(self, name: str) -> list[Any]:
        """What was asked under a name."""
        return [one[1] for one in self.asked if one[0] == name]

    @property
    def said(self) -> Message:
        """The last toast."""
        message = self.all_of("say")[-1]
        assert isinstance(message, Message)
        return message

    def undo_by_key(self) -> None:
        self.qtbot.keyClick(self.area.week, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def answer(self, answer: SavedShifts | Refusal | None) -> None:
        """What the hotel says to the last request to take back."""
        [one[2] for one in self.asked if one[0] == "take_back"][-1](answer)


def test_that_the_window_takes_back_what_it_copied(qtbot: QtBot) -> None:
    office = Copying(qtbot)
    assert office.window.undo_button.isVisible()
    office.window.undo_button.click()
    assert office.area.planner.dialog is None
    assert office.all_of("take_back") == [WANTED]
    # It is on its way: nothing more is offered.
    assert not office.all_of("say")
    office.answer(SavedShifts(shifts=(), deleted=2))
    assert (office.said.tone, office.said.title) == (Tone.OK, "What was copied was taken back")


def test_that_a_closed_window_leaves_an_offer_that_a_key_takes_once(qtbot: QtBot) -> None:
    office = Copying(qtbot)
    office.window.accept_button.click()
    offer = office.said
    assert (offer.title, offer.action) == ("2 shifts copied", "Undo")
    # However long this takes, the time for it is not over.
    office.area.planner.undo._clock.stop()
    office.undo_by_key()
    assert office.all_of("unsay") == [offer]
    office.undo_by_key()
    assert office.all_of("take_back") == [WANTED]


def test_that_the_toast_takes_it_back_too(qtbot: QtBot) -> None:
    office = Copying(qtbot)
    qtbot.keyClick(office.window, Qt.Key.Key_Escape)
    assert office.said.on_action is not None
    office.said.on_action()
    assert office.all_of("take_back") == [WANTED]


def test_that_after_its_time_the_key_takes_nothing_back(qtbot: QtBot) -> None:
    office = Copying(qtbot)
    office.window.accept_button.click()
    undo = office.area.planner.undo
    assert undo.since is not None
    undo._clock.timeout.emit()
    office.undo_by_key()
    assert undo.since is None
    assert not office.all_of("take_back")


@pytest.mark.parametrize("answer", [None, SavedShifts(shifts=(), skipped=("It overlaps.",))])
def test_that_nothing_is_offered_where_nothing_is_known_to_be_made(
    qtbot: QtBot, answer: SavedShifts | None
) -> None:
    office = Copying(qtbot, answer)
    assert not office.window.undo_button.isVisible()
    office.window.accept_button.click()
    assert not office.all_of("say")


def test_that_an_answer_after_the_window_was_left_is_offered_with_what_was_left_out(
    qtbot: QtBot,
) -> None:
    office = Office(qtbot, house())
    qtbot.keyClick(office.area.week, Qt.Key.Key_C)
    dialog = office.area.planner.dialog
    assert isinstance(dialog, CopyDialog)
    dialog.accept_button.click()
    dialog.leave_button.click()
    (told,) = [one[2] for one in office.asked if one[0] == "copy"]
    told(SavedShifts(shifts=MADE, created=2, skipped=("It overlaps.",)))
    (message,) = [one[1] for one in office.asked if one[0] == "say"]
    assert (message.title, message.text) == ("2 shifts copied", "1 left out")


def test_that_what_stays_is_told_with_why(qtbot: QtBot) -> None:
    office = Copying(qtbot)
    office.window.undo_button.click()
    why = "Somebody changed Jane {Smith}’s shift in the meantime."
    office.answer(SavedShifts(shifts=(), deleted=1, skipped=(why,)))
    said = office.said
    assert said.title == "1 copied shift stays, 1 taken back"
    assert (said.text, said.stays_ms) == (why, 0)


def test_that_a_refusal_is_told_and_asked_for_again(qtbot: QtBot) -> None:
    office = Copying(qtbot)
    office.window.undo_button.click()
    office.answer(Refusal("The hotel cannot be reached."))
    assert (office.said.tone, office.said.text) == (Tone.BAD, "The hotel cannot be reached.")
    assert office.said.on_action is not None
    office.said.on_action()
    assert office.all_of("take_back") == [WANTED, WANTED]
