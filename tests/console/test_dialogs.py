"""Where the keyboard is when a dialog opens: on what is asked for, for every dialog there is."""

import ast
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from attendance_samples import presences
from gallery_manager import office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from roster_samples import MONDAY, a_spot, house
from staff_chat_samples import staff_board
from staff_samples import staffed
from station_samples import NOW, ZONE, StillClock, board, order, place
from stock_samples import counting, line, stocked, stocktakes

from console.models.counting import CountingModel
from console.models.guest_chat import Colleague
from console.models.places import PlacesModel
from console.models.reception import ReceptionModels
from console.models.registrations import registration_lines
from console.models.roster import RosterModel
from console.models.staff_chat import StaffChatModels
from console.models.staff_list import StaffListModel
from console.models.stock_items import ItemsModel
from console.models.stocktakes import StocktakesModel
from console.state.link import LinkState
from console.state.own_clock import ClockStep, OwnClock
from console.state.staff_changes import levels_of
from console.views.arrivals.cancel_dialog import CancelBookingDialog
from console.views.attendance.correct_dialog import CorrectDialog
from console.views.clock.dialog import ClockDialog
from console.views.emergency.raise_dialog import RaiseDialog
from console.views.emergency.status_dialog import StatusDialog
from console.views.guest_chat.hand_over_dialog import HandOverDialog
from console.views.guest_chat.quick_usual import usual_replies
from console.views.manager.review_dialog import ReviewDialog
from console.views.quit_dialog import QuitDialog
from console.views.reception.cancel_dialog import CancelDialog
from console.views.room_panel.notice_dialog import NoticeDialog
from console.views.roster.copy_dialog import CopyDialog
from console.views.roster.settling import DraftDialog, FinaliseDialog, ReopenDialog
from console.views.roster.shift_dialog import ShiftDialog, draft_of
from console.views.settings.reply_dialog import ReplyDialog
from console.views.staff.change_dialog import ChangeDialog
from console.views.staff.name_dialog import NameDialog
from console.views.staff_chat.asking import (
    ChooseDialog,
    Question,
    SureDialog,
    TitleDialog,
    people_choices,
)
from console.views.stock.begin_dialog import BeginDialog
from console.views.stock.deciding_dialogs import (
    ApproveDialog,
    DeleteDialog,
    ReopenStocktakeDialog,
)
from console.views.stock.item_dialog import ItemDialog
from console.views.stock.movement_dialog import MovementDialog
from console.views.theme import ThemeName, theme_for
from console.views.widgets.dialog import Dialog
from contract.resources.emergencies import Emergency
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus
from contract.resources.sync import Entity
from contract.scalars import Id

VIEWS = Path(__file__).parents[2] / "console" / "views"
THEME = theme_for(ThemeName.LIGHT)
BASES = frozenset({"Dialog", "ReasonDialog"})
NOBODY: Any = None  # No window is below a dialog here.
ASKED = Question(title="New conversation", accept="Begin", has_title=True)
PRIYA = Colleague(Id("2"), "Priya Nair", is_on_duty=True)


def clock() -> ClockDialog:
    dialog = ClockDialog(tuple(ClockStep), place(StillClock()), THEME, None)
    dialog.show_clock(OwnClock(status=DutyStatus.ON_DUTY, since=NOW), LinkState.LIVE)
    return dialog


def emergency() -> StatusDialog:
    dialog = StatusDialog(place(StillClock()), THEME, None, may_end=True)
    dialog.show_emergency(Emergency(id=Id("7"), text="Fire", raised_by="Rita", raised_at=NOW))
    return dialog


def review() -> ReviewDialog:
    known = office()
    (line, *_) = registration_lines(known)
    dialog = ReviewDialog(line, place(known.clock), THEME, None)
    dialog.offer(known.team.departments, known.team.roles, levels_of(known))
    return dialog


def cancel() -> CancelDialog:
    models = ReceptionModels(board([order(7, "222", OrderStatus.PREPARING)]), ZONE)
    return CancelDialog(models.orders.rows[0], THEME)


def choose() -> ChooseDialog:
    people = StaffChatModels(staff_board(), ZONE).colleagues()
    return ChooseDialog(ASKED, people_choices(people), THEME, None)


def copying() -> CopyDialog:
    model = RosterModel(house())
    return CopyDialog(model, a_spot(model), theme=THEME, parent=NOBODY)


def reopen() -> ReopenDialog:
    return ReopenDialog(RosterModel(house()).periods[0], THEME, None)


def back_to_draft() -> DraftDialog:
    return DraftDialog(RosterModel(house()).periods[0], THEME, None)


def finalise() -> FinaliseDialog:
    model = RosterModel(house())
    return FinaliseDialog(model, model.periods[0], THEME, None)


def name() -> NameDialog:
    model = PlacesModel(staffed(), Entity.DEPARTMENT)
    return NameDialog(model, model.rows[0], THEME, None)


def change() -> ChangeDialog:
    model = StaffListModel(staffed())
    return ChangeDialog(model.rows[0], model, THEME, None)


def shift() -> ShiftDialog:
    known = house()
    draft, here = draft_of(known.roster.shifts[0]), place(known.clock)
    return ShiftDialog(RosterModel(known), draft, here, theme=THEME, parent=NOBODY)


# Each with what the keyboard is on. What cannot be undone is left by Enter, not done.
DIALOGS: Mapping[type[Dialog], tuple[Callable[[], Any], Callable[[Any], QWidget]]] = {
    ApproveDialog: (
        lambda: ApproveDialog(stocktakes()[0], CountingModel(counting()), THEME, NOBODY),
        lambda dialog: dialog.leave_button,
    ),
    BeginDialog: (
        lambda: BeginDialog(StocktakesModel(stocked()), MONDAY, THEME, NOBODY),
        lambda dialog: dialog.span.box,
    ),
    DeleteDialog: (
        lambda: DeleteDialog(stocktakes()[0], THEME, NOBODY),
        lambda dialog: dialog.leave_button,
    ),
    ItemDialog: (
        lambda: ItemDialog(ItemsModel(stocked()), None, THEME, NOBODY),
        lambda dialog: dialog.fields["name"].edit,
    ),
    MovementDialog: (
        lambda: MovementDialog(line(0), THEME, NOBODY),
        lambda dialog: dialog.full.edit,
    ),
    ReopenStocktakeDialog: (
        lambda: ReopenStocktakeDialog(stocktakes()[1], THEME, NOBODY),
        lambda dialog: dialog.reason_field,
    ),
    CancelBookingDialog: (
        lambda: CancelBookingDialog("Marta Kowalczyk", THEME),
        lambda dialog: dialog.usual[0],
    ),
    CancelDialog: (cancel, lambda dialog: dialog.usual[0]),
    ChangeDialog: (change, lambda dialog: dialog.first_name),
    ChooseDialog: (choose, lambda dialog: dialog.search),
    ClockDialog: (clock, lambda dialog: dialog.accept_button),
    CopyDialog: (
        copying,
        lambda dialog: dialog.choice.what.box,
    ),
    CorrectDialog: (
        lambda: CorrectDialog(presences()[4], place(StillClock()), THEME, None),
        lambda dialog: dialog.time,
    ),
    RaiseDialog: (lambda: RaiseDialog(THEME, None), lambda dialog: dialog.text),
    StatusDialog: (emergency, lambda dialog: dialog.text),
    DraftDialog: (back_to_draft, lambda dialog: dialog.leave_button),
    FinaliseDialog: (finalise, lambda dialog: dialog.leave_button),
    HandOverDialog: (
        lambda: HandOverDialog("204", [PRIYA], THEME, None),
        lambda dialog: dialog.note_field,
    ),
    NameDialog: (name, lambda dialog: dialog.name.edit),
    NoticeDialog: (lambda: NoticeDialog("204", THEME), lambda dialog: dialog.text),
    QuitDialog: (lambda: QuitDialog(2, THEME, NOBODY), lambda dialog: dialog.leave_button),
    ReopenDialog: (reopen, lambda dialog: dialog.reason_field),
    ReplyDialog: (
        lambda: ReplyDialog(usual_replies()[0], THEME, None),
        lambda dialog: dialog.label,
    ),
    ReviewDialog: (review, lambda dialog: dialog.department),
    ShiftDialog: (shift, lambda dialog: dialog.start.edit),
    SureDialog: (
        lambda: SureDialog(ASKED, "It cannot be undone.", THEME, None),
        lambda dialog: dialog.leave_button,
    ),
    TitleDialog: (
        lambda: TitleDialog("Late shift", THEME, None),
        lambda dialog: dialog.title,
    ),
}


def test_that_every_dialog_is_looked_at_here() -> None:
    found = {
        node.name
        for path in VIEWS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in BASES for base in node.bases)
    }
    assert found - BASES == {kind.__name__ for kind in DIALOGS}


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_that_the_keyboard_is_on_what_is_asked_for(qtbot: QtBot, kind: type[Dialog]) -> None:
    make, wanted = DIALOGS[kind]
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)
    assert dialog.focusWidget() is wanted(dialog)
    assert wanted(dialog).hasFocus()


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_that_it_opens_as_high_as_what_it_says(qtbot: QtBot, kind: type[Dialog]) -> None:
    dialog = DIALOGS[kind][0]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert dialog.height() == dialog.sizeHint().height()


def test_that_a_new_title_is_typed_over_the_old_one(qtbot: QtBot) -> None:
    dialog = TitleDialog("Late shift", THEME, None)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.title.hasFocus)
    QTest.keyClicks(dialog.title, "Nights")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    assert (dialog.result(), dialog.title.text()) == (1, "Nights")
