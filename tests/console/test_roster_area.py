"""The roster on screen: painted blocks, keys, the checklist, and the PDF."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from gallery_roster import nothing
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice
from pytestqt.qtbot import QtBot
from roster_samples import MONDAY, NIGHT, house, period, read_week, shift, standing
from station_samples import NOW, board, colleague, place

from console.models.roster import RosterModel
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.state.roster import DAY
from console.state.roster_week import week_of
from console.views.roster.actions import RosterActions
from console.views.roster.area import RosterArea
from console.views.roster.printing import Sheet, pages, saved
from console.views.roster.settling import FinaliseDialog, ReopenDialog
from console.views.roster.words import short_block
from console.views.theme import ThemeName, theme_for
from contract.resources.sync import Entity
from contract.scalars import Id

THEME = theme_for(ThemeName.LIGHT)


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Office:
    """A roster on screen, and what was asked of it."""

    def __init__(self, qtbot: QtBot, known: Board, *, wide: int = 1280) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.known = known
        self.model = RosterModel(known)
        self.target = Path()
        self.printer: QPagedPaintDevice | None = None
        actions = RosterActions(
            open=lambda monday: self.asked.append(("open", monday)),
            publish=lambda period_id: self.asked.append(("publish", period_id)),
            unpublish=lambda period_id: self.asked.append(("unpublish", period_id)),
            finalize=lambda period_id: self.asked.append(("finalize", period_id)),
            unfinalize=lambda period_id, reason: self.asked.append(
                ("unfinalize", period_id, reason)
            ),
            plan_week=lambda monday, told: self.asked.append(("plan_week", monday, told)),
            save_shift=lambda wish, told: self.asked.append(("save_shift", wish, told)),
            copy=lambda wanted, told: self.asked.append(("copy", wanted, told)),
            try_copy=lambda wanted, told: self.asked.append(("try", wanted, told)),
            take_copy_back=lambda wanted, told: self.asked.append(("take_back", wanted, told)),
            remove_shift=lambda shift_id: self.asked.append(("remove_shift", shift_id)),
            take_back=lambda key: self.asked.append(("take_back", key)),
            tell=lambda words: self.asked.append(("tell", words)),
            retry=nothing,
            dismiss=lambda key: self.asked.append(("dismiss", key)),
            ask_where=lambda _parent, name, chosen: chosen(self.target / name),
            saved=lambda path, trouble: self.asked.append(("saved", path.name, trouble)),
            ask_printer=self.choose_printer,
            say=lambda message: self.asked.append(("say", message)),
            unsay=lambda message: self.asked.append(("unsay", message)),
        )
        self.area = RosterArea(self.model, actions, place=place(known.clock), theme=THEME)
        qtbot.addWidget(self.area)
        self.area.resize(wide, 700)
        with qtbot.waitExposed(self.area):
            self.area.show()
        self.area.week.setFocus()

    def choose_printer(
        self, _parent: object, title: str, chosen: Callable[[QPagedPaintDevice], None]
    ) -> bool:
        """Choose the only printer, if there is one."""
        self.asked.append(("ask_printer", title))
        if self.printer is not None:
            chosen(self.printer)
        return self.printer is not None

    def colour(self, name: str, number: int) -> QColor:
        """What is painted in the middle of a colleague's day, right of the words."""
        view = self.area.week
        row = next(one for one in view.placed if one.person is not None and one.person.name == name)
        cell = view.cell_of(row, number)
        spot = cell.center()
        spot.setX(cell.right() - 24)
        return view.viewport().grab().toImage().pixelColor(spot.toPoint())


def one_night() -> Board:
    jane = colleague(1, "Jane Smith", "Reception")
    known = board(staff=[jane])
    read_week(known, [shift(1, jane, MONDAY + DAY, NIGHT)], [period()])
    return known


def test_that_a_shift_is_painted_on_its_day_and_a_night_only_outlined_on_the_next(
    qtbot: QtBot,
) -> None:
    office = Office(qtbot, one_night())
    assert office.colour("Jane Smith", 0) == THEME.colour.surface
    assert office.colour("Jane Smith", 1) == THEME.colour.accent_tint
    assert office.colour("Jane Smith", 2) == THEME.colour.surface


def test_that_a_shift_of_somebody_else_appears_when_the_board_hears_of_it(qtbot: QtBot) -> None:
    office = Office(qtbot, one_night())
    jane = next(iter(office.known.colleagues.all_shown()))
    read_week(office.known, [shift(2, jane, MONDAY, (7, 15))], [period()])
    office.model.apply(BoardChanges(roster=True))
    assert office.colour("Jane Smith", 0) == THEME.colour.accent_tint
    assert office.colour("Jane Smith", 1) == THEME.colour.surface


def test_that_keys_leaf_through_weeks_and_come_home(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    week = office.area.week
    assert office.asked == [("open", MONDAY)]
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(week, Qt.Key.Key_Right, ctrl)
    qtbot.keyClick(week, Qt.Key.Key_Right, ctrl)
    qtbot.keyClick(week, Qt.Key.Key_Left, ctrl)
    assert office.area.monday == MONDAY + 7 * DAY
    assert "Week 49" in office.area.head.title.text()
    qtbot.keyClick(week, Qt.Key.Key_Home)
    assert office.asked[-1] == ("open", MONDAY)
    office.area.hide()
    assert office.asked[-1] == ("open", None)


def test_that_arrows_choose_a_colleague_and_the_reader_is_told(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    week = office.area.week
    for _ in range(40):
        qtbot.keyClick(week, Qt.Key.Key_Down)
    assert week.current is not None
    assert week.current.person is not None
    assert week.current.person.name == "Marek Nowak"
    assert week.current.department.name == "Porters"
    said = week.accessibleDescription()
    assert said.startswith("Marek Nowak, Porters, 43 h: ")
    assert week.verticalScrollBar().value() > 0


def test_that_arrows_stop_at_each_shift_of_a_day_and_at_the_edges(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    week = office.area.week

    def spot() -> tuple[str, int, int | None]:
        here = week.spot
        assert here is not None
        start = None if here.block is None else here.block.shift.shift_start.hour
        return here.person.name, (here.date - MONDAY).days, start

    for _ in range(9):
        qtbot.keyClick(week, Qt.Key.Key_Left)
    assert spot() == ("Marek Nowak", 0, None)
    qtbot.keyClick(week, Qt.Key.Key_Up)
    assert spot() == ("Marek Nowak", 0, None)
    for _ in range(4):
        qtbot.keyClick(week, Qt.Key.Key_Down)
    assert spot() == ("Priya Nair", 0, 22)
    assert week.spot is not None
    assert week.spot.block is not None
    assert week.spot.block.reaches_in
    qtbot.keyClick(week, Qt.Key.Key_Down)
    assert not week.spot.block.reaches_in
    qtbot.keyClick(week, Qt.Key.Key_Down)
    assert spot() == ("Ana Popescu", 0, 22)
    qtbot.keyClick(week, Qt.Key.Key_Up)
    assert spot() == ("Priya Nair", 0, 22)
    assert not week.spot.block.reaches_in


def test_that_a_click_chooses_a_shift_and_a_double_click_asks_to_change_it(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    week = office.area.week
    row = next(one for one in week.placed if one.person and one.person.name == "Priya Nair")
    lower = week.cell_of(row, 0).center().toPoint() + QPoint(0, 16)
    qtbot.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=lower)
    assert week.spot is not None
    assert week.spot.block is not None
    assert not week.spot.block.reaches_in
    qtbot.mouseDClick(week.viewport(), Qt.MouseButton.LeftButton, pos=lower)
    dialog = office.area.planner.dialog
    assert dialog is not None
    assert (dialog.start.text, dialog.end.text) == ("22:00", "06:00")
    dialog.reject()
    assert office.area.planner.dialog is None


def test_that_nothing_is_saved_without_a_connection(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    qtbot.keyClick(office.area.week, Qt.Key.Key_N)
    dialog = office.area.planner.dialog
    assert dialog is not None
    dialog.start.edit.setText("7")
    dialog.end.edit.setText("15")
    assert dialog.accept_button.isEnabled()
    office.known.link = LinkStatus(state=LinkState.OFFLINE, since=NOW)
    office.model.apply(BoardChanges(link=True))
    assert not dialog.accept_button.isEnabled()
    assert dialog.said.text().startswith("Connect to save")
    dialog.reject()


def test_that_a_night_of_the_week_before_is_changed_there(qtbot: QtBot) -> None:
    jane = colleague(1, "Jane Smith", "Reception")
    known = board(staff=[jane])
    read_week(known, [shift(1, jane, MONDAY - DAY, NIGHT)], [period()])
    office = Office(qtbot, known)
    office.area.week.choose_day(0)
    qtbot.keyClick(office.area.week, Qt.Key.Key_Return)
    words = "This shift begins on Sun 23 Nov. Change it in that week."
    assert office.asked[-1] == ("tell", words)


def test_that_a_night_and_a_break_are_said(qtbot: QtBot) -> None:
    office = Office(qtbot, one_night())
    assert office.area.week.accessibleDescription() == (
        "Jane Smith, Reception, 8 h: Sun 30 Nov, no shift"
    )
    office.area.week.choose_day(1)
    assert office.area.week.accessibleDescription() == (
        "Jane Smith, Reception, 8 h: Tue 25 Nov 22:00–06:00, ends on the next day, 8 h"
    )


def test_that_times_are_short_where_there_is_no_room() -> None:
    jane = colleague(1, "Jane Smith", "Reception")
    week = week_of(MONDAY, [shift(1, jane, MONDAY, NIGHT)], [jane], NOW.tzinfo)  # type: ignore[arg-type]
    cells = week.departments[0].people[0].cells
    assert [short_block(cell[0]) for cell in cells[:2]] == ["22–6", "–6"]


def test_that_a_week_is_looked_through_by_department_and_name(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    area = office.area

    def names() -> list[str]:
        return [row.person.name for row in area.week._rows if row.person is not None]

    everybody = names()
    area.looker.department.choose("housekeeping")
    assert names() == ["Ana Popescu", "Ewa Zielińska", "Lin Chen"]
    qtbot.keyClicks(area.looker.name, "zie")
    qtbot.waitUntil(lambda: names() == ["Ewa Zielińska"], timeout=60_000)
    area.looker.name.setText("nobody of that name")
    qtbot.waitUntil(lambda: not names(), timeout=60_000)
    assert area.week.emptiness is not None
    assert area.week.emptiness.title == "Nobody fits what is chosen above"
    assert not area.has_spot
    area.looker.name.clear()
    area.looker.department.choose(None)
    qtbot.waitUntil(lambda: names() == everybody, timeout=60_000)


def test_that_finalising_waits_behind_its_checklist(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    (bar,) = office.area.bars
    assert bar.said.text() == "4 clock-ins wait for a decision"
    bar.settle_button.click()
    dialog = office.area.dialog
    assert isinstance(dialog, FinaliseDialog)
    assert [line.point.ok for line in dialog.points] == [True, True, False, True, False]
    assert dialog.points[2].point.hint == "Approve or reject each of them."
    assert not dialog.accept_button.isEnabled()
    week = period(published=True)
    read_week(office.known, office.known.roster.shifts, [week], {week.id: standing(week)})
    office.model.apply(BoardChanges(roster=True))
    assert dialog.accept_button.isEnabled()
    dialog.accept_button.click()
    assert office.asked[-1] == ("finalize", week.id)


def test_that_nothing_is_finalised_without_a_connection(qtbot: QtBot) -> None:
    office = Office(qtbot, one_night())
    week = office.model.periods[0]
    read_week(office.known, (), [week], {week.id: standing(week)})
    office.known.link = LinkStatus(state=LinkState.OFFLINE, since=NOW)
    office.model.apply(BoardChanges(roster=True, link=True))
    office.area.bars[0].settle_button.click()
    assert office.area.dialog is not None
    assert not office.area.dialog.accept_button.isEnabled()


def test_that_opening_again_needs_a_reason(qtbot: QtBot) -> None:
    office = Office(qtbot, house(is_finalized=True))
    (bar,) = office.area.bars
    assert bar.said.text() == "by Niamh Doyle, Sun 30 Nov, 07:46"
    bar.settle_button.click()
    dialog = office.area.dialog
    assert isinstance(dialog, ReopenDialog)
    assert not dialog.accept_button.isEnabled()
    dialog.reason_field.setText("  A shift was missing ")
    dialog.accept_button.click()
    assert office.asked[-1] == ("unfinalize", Id("9"), "A shift was missing")


def test_that_a_refusal_is_said_where_it_was_asked_for(qtbot: QtBot) -> None:
    office = Office(qtbot, house())
    action = NewAction(
        kind=ActionKind.FINALIZE_PERIOD,
        entity=Entity.ROSTER_PERIOD,
        entity_id=Id("9"),
        target="finalized",
    )
    refused = PendingAction(
        key="k",
        action=action,
        made_at=NOW,
        state=ActionState.FAILED,
        refusal="One clock-in waits.",
    )
    office.known.outbox = (refused,)
    office.model.apply(BoardChanges(outbox=True))
    (bar,) = office.area.bars
    assert bar.said.text() == "It was not finalised. One clock-in waits."
    assert not bar.settle_button.isVisible()
    bar.close_button.click()
    assert office.asked[-1] == ("dismiss", "k")


def test_that_what_could_not_be_read_says_so_and_does_not_call_itself_verified(
    qtbot: QtBot,
) -> None:
    office = Office(qtbot, board())
    office.known.roster.open(MONDAY)
    office.known.roster.fail("The hotel has a problem.")
    office.model.apply(BoardChanges(roster=True))
    assert office.area.week.emptiness is not None
    assert office.area.week.emptiness.text == "The hotel has a problem."
    assert not office.area.verified.isVisible()
    office.area.again.button.click()
    assert office.asked[-1] == ("open", MONDAY)
    read_week(office.known, ())
    office.model.apply(BoardChanges(roster=True))
    assert not office.area.again.isVisible()


def test_that_the_week_is_saved_as_a_pdf_of_whole_pages(qtbot: QtBot, tmp_path: Path) -> None:
    office = Office(qtbot, house())
    office.target = tmp_path
    qtbot.keyClick(office.area.week, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    name = "Roster 2025-11-24.pdf"
    qtbot.waitUntil(lambda: office.asked[-1] == ("saved", name, ""))
    assert [one.name for one in tmp_path.iterdir()] == [name]
    written = (tmp_path / name).read_bytes()
    assert written.startswith(b"%PDF")
    week = office.model.week
    assert week is not None
    made = pages(Sheet(week, "", ""), THEME)
    assert written.count(b"/Type /Page\n") == len(made) > 1
    people = [row for page in made for row in page if row.person is not None]
    assert len(people) == sum(row.person is not None for row in office.area.week.placed)
    assert all(page[0].person is None and page[-1].person is not None for page in made)
    assert all(page[1].rect.top() == page[0].rect.bottom() for page in made)
    heads = [row.department.slug for page in made for row in page if row.person is None]
    assert len(heads) > len(set(heads)), "no department goes on over a page: the proof needs one"


def test_that_a_pdf_that_cannot_be_written_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    office = Office(qtbot, house())
    office.target = tmp_path / "not there"
    office.area.paper.save()
    qtbot.waitUntil(lambda: office.asked[-1][0] == "saved")
    assert office.asked[-1] == ("saved", "Roster 2025-11-24.pdf", "No such file or directory")


def test_that_an_old_pdf_stays_where_the_new_one_fails(qapp: object, tmp_path: Path) -> None:
    old = tmp_path / "week.pdf"
    old.mkdir()
    week = week_of(MONDAY, [], [colleague(1, "Jane Smith", "Reception")], NOW.tzinfo)  # type: ignore[arg-type]
    with pytest.raises(IsADirectoryError):
        list(saved(Sheet(week, "", ""), old))
    assert [one.name for one in tmp_path.iterdir()] == ["week.pdf"]


def test_that_the_week_of_a_sunday_is_the_one_that_ends_with_it(qtbot: QtBot) -> None:
    assert NOW.date() == date(2025, 11, 30)
    assert Office(qtbot, house()).model.this_monday == MONDAY == NOW.date() - timedelta(days=6)
