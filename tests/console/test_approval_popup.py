"""The window of clock-ins: keys, guard, reasons, and what it never does by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from clock_samples import a_log, decided
from gallery_approvals import StoppedClock, board, crowd, full, logs, offline, place_of, refused
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from session_pc import a_hotel

from console.models.approvals import ApprovalModels
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from console.views.approvals.actions import ApprovalActions
from console.views.approvals.panel import ApprovalPanel
from console.views.approvals.popup import ApprovalPopup
from console.views.theme import ThemeName, theme_for
from contract.record import replace
from contract.resources.attendance import Approval
from contract.scalars import Id

SCREEN = QRect(0, 0, 1366, 768)
CHANGED = BoardChanges(clock_logs=Changes(updated=frozenset({Id("1")})))
K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@dataclass
class Desk:
    """A window over a board, and what was asked for in it."""

    known: Board
    letters: bool = True
    asked: list[tuple[object, ...]] = field(default_factory=list)
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.models = ApprovalModels(self.known)
        actions = ApprovalActions(
            approve=self._approved,
            reject=lambda ids, why: self.asked.append(("reject", tuple(ids), why)),
            undo=lambda key: self.asked.append(("undo", key)),
            retry=lambda key: self.asked.append(("retry", key)),
            dismiss=lambda key: self.asked.append(("dismiss", key)),
        )
        theme = theme_for(ThemeName.LIGHT)
        place = replace(place_of(self.known.clock), letters=lambda: self.letters)
        self.panel = ApprovalPanel(
            self.models, actions, place=place, theme=theme, monotonic=lambda: self.seconds
        )
        self.popup = ApprovalPopup(self.panel, self.models, theme)
        self.popup.place_in(SCREEN)

    def _approved(self, ids: Sequence[Id]) -> None:
        """As the hotel would have it a moment later."""
        self.asked.append(("approve", tuple(ids)))
        for log_id in ids:
            truth = self.known.clock_logs.truth(log_id)
            assert truth is not None
            self.known.clock_logs.apply((decided(truth),))
            self.known.clock_logs.remove(log_id, 9)
        self.models.apply(CHANGED)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.popup.focusWidget() or self.panel, key, held)


@pytest.fixture
def open_desk(qtbot: QtBot) -> Callable[..., Desk]:
    def make(known: Board, *, letters: bool = True) -> Desk:
        desk = Desk(known, letters=letters)
        qtbot.addWidget(desk.popup)
        with qtbot.waitExposed(desk.popup):
            desk.popup.show()
        return desk

    return make


def test_that_it_lies_above_all_without_taking_the_focus(open_desk: Callable[..., Desk]) -> None:
    popup = open_desk(full()).popup
    assert popup.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert popup.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert popup.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert popup.parent() is None
    assert not popup.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert popup.width() == 496
    assert popup.geometry().right() == SCREEN.right() - 24
    assert popup.geometry().bottom() == SCREEN.bottom() - 24


def test_that_a_approves_only_after_the_guard(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full())
    desk.seconds = 0.59
    desk.press(K.Key_A)
    assert desk.asked == []
    desk.seconds = 0.6
    desk.press(K.Key_A)
    desk.press(K.Key_A)
    QTest.mouseClick(desk.panel.yes, Qt.MouseButton.LeftButton)
    assert desk.asked == [("approve", ("1",))]
    desk.seconds = 1.2
    desk.press(K.Key_A)
    assert desk.asked[1:] == [("approve", ("2",))]


def test_that_the_guard_is_not_begun_again_by_others_who_come(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(full())
    desk.seconds = 0.5
    desk.known.clock_logs.apply((a_log("7", 0, staff_name="Ann Field"),))
    desk.models.apply(CHANGED)
    desk.seconds = 0.6
    assert desk.panel.may_decide


def test_that_single_letters_can_be_turned_off(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full(), letters=False)
    desk.seconds = 5
    desk.press(K.Key_A)
    desk.press(K.Key_R)
    assert desk.asked == []
    assert not desk.panel.is_rejecting
    assert desk.panel.yes.key == ""


def test_that_a_rejection_needs_a_reason(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full())
    desk.seconds = 5
    desk.press(K.Key_R)
    assert desk.panel.form.isVisible()
    assert not desk.panel.form.confirm.isEnabled()
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == []
    desk.press(K.Key_2)
    desk.press(K.Key_1)
    assert desk.panel.form.reason == "Not needed today"
    desk.panel.form.field.setFocus()
    QTest.keyClicks(desk.panel.form.field, "ara 4")
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == [("reject", ("1",), "Not needed today. ara 4")]


def test_that_a_reason_keeps_to_what_fits(open_desk: Callable[..., Desk]) -> None:
    form = open_desk(full()).panel.form
    form.choose(0)
    form.field.setText("x" * 300)
    assert len(form.reason) == 200


def test_that_escape_goes_back_and_then_puts_away(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full())
    desk.seconds = 5
    desk.press(K.Key_R)
    desk.press(K.Key_Escape)
    assert not desk.panel.is_rejecting
    high = desk.popup.height()
    desk.press(K.Key_Escape)
    assert desk.popup.is_folded
    assert desk.popup.isVisible()
    assert desk.popup.height() < 60
    QTest.mouseClick(desk.popup, Qt.MouseButton.LeftButton, pos=desk.popup.rect().center())
    assert not desk.popup.is_folded
    assert desk.popup.height() == high


def test_that_closing_it_loses_nothing(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full())
    desk.popup.close()
    assert desk.popup.isVisible()
    assert desk.popup.is_folded
    assert len(desk.models.cards) == 4


def test_that_up_and_down_choose_and_the_guard_begins_anew(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full())
    desk.seconds = 5
    desk.press(K.Key_Down)
    assert desk.panel.head.accessibleName().startswith("Sinéad Walsh")
    desk.press(K.Key_A)
    assert desk.asked == []
    desk.seconds = 6
    desk.press(K.Key_A)
    assert desk.asked == [("approve", ("2",))]


def test_that_the_reason_begun_about_one_is_not_given_to_the_next(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(full())
    desk.seconds = 5
    desk.press(K.Key_R)
    desk.press(K.Key_1)
    desk.known.clock_logs.apply((decided(logs()[0], "Aoife Brennan"),))
    desk.models.apply(CHANGED)
    assert not desk.panel.is_rejecting
    assert desk.panel.decided.text() == "Aoife Brennan approved this at 15:32."
    assert not desk.panel.yes.isVisible()
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == []


def test_that_letters_of_a_reason_decide_about_nobody_else(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full())
    desk.seconds = 5
    desk.press(K.Key_R)
    desk.known.clock_logs.apply((decided(logs()[0], "Aoife Brennan"),))
    desk.models.apply(CHANGED)
    clock = desk.known.clock
    assert isinstance(clock, StoppedClock)
    for second in range(10):
        clock.later = timedelta(seconds=second)
        desk.panel.tick()
        for _ in range(4):
            desk.seconds += 0.25
            desk.press(K.Key_A)
    assert desk.panel.yes.isVisible()
    assert desk.asked == []
    desk.seconds += 1
    desk.press(K.Key_A)
    assert [verb for verb, *_ in desk.asked] == ["approve"]


def test_that_a_letter_with_ctrl_decides_nothing(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(full())
    desk.seconds = 5
    desk.press(K.Key_A, CTRL)
    desk.press(K.Key_R, CTRL)
    assert desk.asked == []
    assert not desk.panel.is_rejecting


def test_that_offline_the_buttons_say_when_it_goes(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(offline())
    assert desk.panel.yes.text() == "Approve when online"
    assert [row.told for row in desk.panel.notes.rows] == [
        "Approved: Dara Quinn. Will send when back online",
        "Approved: Sinéad Walsh. Will send when back online",
    ]
    QTest.mouseClick(desk.panel.notes.rows[1].buttons[0], Qt.MouseButton.LeftButton)
    assert desk.asked == [("undo", "key-2")]


def test_that_who_was_second_is_told_and_has_nothing_to_retry(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(refused())
    (row,) = desk.panel.notes.rows
    assert row.told == "Not decided: Dara Quinn. Aoife Brennan approved this already at 15:31."
    assert [button.text() for button in row.buttons] == ["Close"]
    QTest.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    assert desk.asked == [("dismiss", "key-1")]


def test_that_many_are_three_rows_and_a_number_and_all_fits_a_low_screen(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(crowd())
    assert desk.panel.queue.lines == ["7 more waiting"]
    desk.popup.place_in(QRect(0, 0, 1920, 1080))
    assert len(desk.panel.queue.lines) == 4
    assert desk.panel.queue.lines[-1] == "and 4 more"
    said = desk.panel.facts.sentences
    assert any("pointed elsewhere" in one for one in said)
    assert any("Clocked in several times: 14:27, 15:20." in one for one in said)
    assert any("Clocked out at 15:30" in one for one in said)
    desk.popup.place_in(SCREEN)
    desk.seconds = 5
    desk.panel.ask_reason()
    assert SCREEN.contains(desk.popup.geometry())
    assert desk.popup.height() >= desk.panel.sizeHint().height()


def test_that_a_name_of_markup_stays_text(open_desk: Callable[..., Desk]) -> None:
    name = "<b>Bold</b>\u202eevil"
    desk = open_desk(board(a_log("1", 5, staff_name=name), facts=False))
    assert desk.panel.head.accessibleName().startswith("<b>Bold</b>evil")


def test_that_a_backend_in_the_field_is_not_said_to_tell_what_it_never_does(
    open_desk: Callable[..., Desk],
) -> None:
    known = board(a_log("1", rev=0), facts=False)
    known.hotel = a_hotel(sync=False)
    desk = open_desk(known)
    assert desk.panel.facts.sentences == ["This hotel does not tell shifts and cover."]
    desk.panel.begin_reason()
    labels = desk.panel.form.findChildren(QLabel)
    (said,) = [label.text() for label in labels if "of 200" in label.text()]
    assert said == "This hotel keeps no reason: tell Dara yourself. 0 of 200"
    known.clock_logs.apply((a_log("1", rev=0, approval=Approval.APPROVED, is_approved=True),))
    desk.models.apply(CHANGED)
    assert desk.panel.decided.text() == "Another manager approved this."
