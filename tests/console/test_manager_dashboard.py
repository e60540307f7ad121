"""The manager's dashboard on screen: its arrangement, its lists by mouse and keys, the review."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import cast

import msgspec
from clock_samples import a_manager
from office_samples import log, office
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from station_samples import StillClock, ago, board, live, place
from stock_samples import stocked

from console.models.attendance_feed import FeedModel, feed_lines
from console.models.duty_board import Colleague, Department
from console.models.manager import ManagerModels
from console.models.registrations import registration_lines
from console.state.board import Board, BoardChanges
from console.state.clock_logs import ClockLogs
from console.state.link import LinkState, LinkStatus
from console.views.manager import words
from console.views.manager.actions import ClosingActions, OfficeActions
from console.views.manager.dashboard_parts import Arrangement
from console.views.manager.department_cards import that_fit
from console.views.manager.review_dialog import ReviewDialog
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.manager.task_list import TaskList
from console.views.stations import Area
from console.views.theme import ThemeName, theme_for
from contract.resources.team import Welcome
from contract.scalars import Id

LIGHT = theme_for(ThemeName.LIGHT)


@dataclass
class Asked:
    """What the station asked for."""

    reminded: list[Id] = field(default_factory=list)
    welcomed: list[tuple[Id, Welcome]] = field(default_factory=list)
    refused: list[tuple[Id, str]] = field(default_factory=list)
    watched: list[Id | None] = field(default_factory=list)
    finalized: list[Id] = field(default_factory=list)
    again: list[str] = field(default_factory=list)

    @property
    def actions(self) -> OfficeActions:
        return OfficeActions(
            remind=self.reminded.append,
            welcome=lambda who, where: self.welcomed.append((who, where)),
            refuse=lambda who, why: self.refused.append((who, why)),
            closing=ClosingActions(
                watch=self.watched.append,
                finalize=self.finalized.append,
                retry=self.again.append,
                dismiss=self.again.append,
            ),
        )


def open_station(
    qtbot: QtBot, known: Board, *, wide: int = 1700, asked: Asked | None = None
) -> tuple[ManagerModels, ManagerStation]:
    models = ManagerModels(known)
    office_actions = OfficeActions() if asked is None else asked.actions
    actions = ManagerActions(try_now=lambda: None, office=office_actions)
    view = ManagerStation(models, actions, place=place(known.clock), theme=LIGHT)
    qtbot.addWidget(view)
    view.resize(wide, 900)
    with qtbot.waitExposed(view):
        view.show()
    return models, view


def click(listed: TaskList, row: int) -> None:
    """Click the button of a row."""
    index = listed.tasks.index(row, 0)
    task = listed.tasks.rows[row]
    spot = listed._rows_delegate.button(task, QRectF(listed.visualRect(index))).center().toPoint()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_that_the_width_of_the_window_decides_the_arrangement(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office())
    parts = view.dashboard.parts
    seen = []
    for wide in (1700, 1500, 1300):
        view.resize(wide, 900)
        qtbot.waitUntil(lambda wide=wide: view.width() == wide, timeout=60_000)
        shown = [one.isVisible() for one in (parts.feed, parts.board, parts.breaks)]
        seen.append((parts.arrangement, shown))
    assert seen == [
        (Arrangement.COLUMNS, [True, True, True]),
        (Arrangement.BELOW, [True, True, True]),
        (Arrangement.TABS, [True, False, False]),
    ]


def test_that_nothing_lies_over_another_part(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office(), asked=Asked())
    parts = view.dashboard.parts
    for wide in (1920, 1700, 1600, 1500, 1400):
        view.resize(wide, 900)
        qtbot.waitUntil(lambda wide=wide: view.width() == wide, timeout=60_000)
        shown = (parts.feed, parts.board, parts.breaks, parts.roster, parts.registrations)
        places = [one.rect().translated(one.mapTo(view, one.rect().topLeft())) for one in shown]
        pairs = [(a, b) for a in places for b in places if a is not b and a.intersects(b)]
        assert not pairs
        assert max(one.right() for one in places) < view.width()


def test_that_remind_is_pressed_by_mouse_and_by_keys(qtbot: QtBot) -> None:
    asked = Asked()
    models, view = open_station(qtbot, office(), asked=asked)
    listed = view.dashboard.parts.breaks.list
    names = [task.name for task in listed.tasks.rows]
    assert names == ["Jane Smith", "Marek Nowak", "Priya Nair"]
    click(listed, 0)
    listed.setCurrentIndex(listed.tasks.index(1, 0))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert asked.reminded == [line.log_id for line in models.breaks[:2]]
    listed.setCurrentIndex(listed.tasks.index(2, 0))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert asked.reminded == [line.log_id for line in models.breaks]


def test_that_who_was_reminded_a_moment_ago_is_not_again(qtbot: QtBot) -> None:
    asked, known = Asked(), board()
    late = log(1, "A B", "Kitchen", ("clock_in", 400), reminded_at=ago(0.5))
    known.clock_logs.apply([late])
    _, view = open_station(qtbot, known, asked=asked)
    listed = view.dashboard.parts.breaks.list
    assert [task.button for task in listed.tasks.rows] == ["Reminded"]
    click(listed, 0)
    assert asked.reminded == []


def test_that_breaks_become_due_with_time_and_are_looked_for_once_a_minute(qtbot: QtBot) -> None:
    known = board()
    known.clock_logs.apply([log(1, "A B", "Kitchen", ("clock_in", 310))])
    models, view = open_station(qtbot, known)
    with qtbot.assertNotEmitted(models.changed):
        view.tick()
    assert models.breaks == []
    clock = cast(StillClock, known.clock)
    # An hour later the minute is the same.
    clock.at += timedelta(hours=1)
    view.tick()
    assert [line.name for line in models.breaks] == ["A B"]


def test_that_who_may_not_decide_has_no_buttons(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office())
    parts = view.dashboard.parts
    for listed in (parts.breaks.list, parts.registrations.list):
        assert listed.tasks.rows
        assert {task.button for task in listed.tasks.rows} == {""}


def test_that_a_review_needs_a_place_or_a_reason(qtbot: QtBot) -> None:
    asked = Asked()
    models, view = open_station(qtbot, office(), asked=asked)
    click(view.dashboard.parts.registrations.list, 0)
    review = view.dashboard.desk.review
    assert review is not None
    assert (review.accept_button.isEnabled(), review.reject_button.isEnabled()) == (False, False)
    review.department.setCurrentIndex(review.department.findData("kitchen"))
    assert not review.accept_button.isEnabled()
    review.role.setCurrentIndex(review.role.findData("cook"))
    review.accept_button.click()
    first, second = (line.id for line in models.registrations)
    assert asked.welcomed == [(first, Welcome(department="kitchen", role="cook"))]
    click(view.dashboard.parts.registrations.list, 1)
    again = view.dashboard.desk.review
    assert again is not None
    assert again is not review
    again.reason.setText("  ")
    assert not again.reject_button.isEnabled()
    again.reason.setText("Nobody knows them")
    again.reject_button.click()
    assert asked.refused == [(second, "Nobody knows them")]


def test_that_who_lets_somebody_in_chooses_the_access_up_to_their_own(qtbot: QtBot) -> None:
    asked, known = Asked(), office()
    known.me = a_manager("staff_admin")
    _, view = open_station(qtbot, known, asked=asked)
    click(view.dashboard.parts.registrations.list, 0)
    review = view.dashboard.desk.review
    assert review is not None
    level = review.level
    assert [level.itemText(n) for n in range(level.count())] == [
        "Access: Staff",
        "Access: Staff admin",
    ]
    assert level.currentData() == "regular_staff"
    review.department.setCurrentIndex(review.department.findData("kitchen"))
    review.role.setCurrentIndex(review.role.findData("cook"))
    level.setCurrentIndex(1)
    review.accept_button.click()
    ((_, wanted),) = asked.welcomed
    assert wanted == Welcome(department="kitchen", role="cook", access_level="staff_admin")
    known.me = a_manager("regular_staff")
    click(view.dashboard.parts.registrations.list, 1)
    assert view.dashboard.desk.review is not None
    assert not view.dashboard.desk.review.level.isVisible()


def test_that_a_namesake_is_named_in_the_review(qtbot: QtBot) -> None:
    known = office()
    shown = {}
    for line in registration_lines(known):
        dialog = ReviewDialog(line, place(known.clock), LIGHT, None)
        qtbot.addWidget(dialog)
        shown[line.name] = (dialog.hint.text(), dialog.hint.isVisibleTo(dialog))
    assert shown == {
        "Amir Haddad": ("", False),
        "Grace Obi": ("Works here already: Grace Obi (Kitchen)", True),
    }


def test_that_the_filter_of_the_feed_says_what_is_chosen(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office())
    feed = view.dashboard.parts.feed
    said = [action.text() for action in feed.filter.menu().actions()]
    assert said[:3] == ["All departments", "Brasserie", "Housekeeping"]
    feed.filter.choose("porters")
    assert feed.filter.text() == "Porters"
    shown = feed.list.model()
    assert isinstance(shown, FeedModel)
    assert {line.slug for line in shown.rows} == {"porters"}
    feed.filter.choose(None)
    assert feed.filter.text() == "Department"


def test_that_a_step_of_a_newer_hotel_is_shown_as_one_at_the_clock() -> None:
    known = ClockLogs()
    known.apply([log(1, "A B", "Kitchen", ("clock_in", 9), ("swap_shift", 2))])
    said = [words.step(line)[1] for line in feed_lines(known.all_shown())]
    assert said == ["At the clock", "Clocked in"]


def test_that_nothing_is_said_before_anything_is_known_and_names_are_plain(qtbot: QtBot) -> None:
    known = board()
    known.clock_logs.apply([log(1, "<b>Eve</b>\n", "Kitchen", ("clock_in", 400))])
    models, view = open_station(qtbot, known)
    (line,) = feed_lines(known.clock_logs.all_shown())
    assert "\n" not in words.spoken_line(line, place(known.clock))
    assert view.dashboard.parts.registrations._empty.isVisible()
    models.apply(BoardChanges(clock_logs=known.clock_logs.remove(Id("1"), 1)))
    assert view.dashboard.parts.breaks._empty.isVisible()


def test_that_the_count_of_a_card_stands_at_its_right_end(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office())
    title = view.dashboard.parts.breaks.title
    assert title.width() > title.sizeHint().width()
    image = title.grab().toImage()
    at_right = image.pixelColor(image.width() - 4, image.height() // 2)
    beside_words = image.pixelColor(title.sizeHint().width(), image.height() // 2)
    assert at_right == LIGHT.colour.line
    assert beside_words != LIGHT.colour.line


def test_that_no_row_is_cut_however_high_the_window_is(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office(), wide=1366, asked=Asked())
    listed, board_ = view.dashboard.parts.feed.list, view.dashboard.parts.board
    for high in (900, 817, 768, 721):
        view.resize(1366, high)
        qtbot.waitUntil(lambda high=high: view.height() == high, timeout=60_000)
        qtbot.waitUntil(
            lambda: listed.viewport().height() % listed.sizeHintForRow(0) == 0, timeout=60_000
        )
        edge = float(board_.viewport().height())
        for department, whole in board_.cards:
            rect = board_.in_sight(whole, edge)
            assert rect.bottom() <= edge or rect.isEmpty()
            rows = (rect.height() - 48) / 36
            assert rect.isEmpty() or rows in range(1, len(department.colleagues) + 2)


def test_that_a_card_that_is_cut_says_how_many_more_there_are() -> None:
    people = tuple(Colleague(id=Id(str(n)), name=f"Colleague {n}", role="") for n in range(5))
    department = Department("kitchen", "Kitchen", people, rostered=6, missing=2)
    shown = [that_fit(department, rows) for rows in (6, 5, 2, 1)]
    assert [(len(told), more) for told, more in shown] == [(5, 0), (4, 3), (1, 6), (0, 7)]


def test_that_the_feed_says_whether_it_is_the_present(qtbot: QtBot) -> None:
    known = office()
    known.link = LinkStatus(state=LinkState.CONNECTING, since=ago(1))
    models, view = open_station(qtbot, known)
    chip = view.dashboard.parts.feed.live
    assert not chip.isVisible()
    known.link = live()
    models.apply(BoardChanges(link=True))
    assert (chip.isVisible(), chip.accessibleName()) == (True, "Live")
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4))
    models.apply(BoardChanges(link=True))
    assert chip.accessibleName() == "Known at 08:02"


def test_that_overtime_is_told_only_while_somebody_works_it(qtbot: QtBot) -> None:
    known = office()
    models, view = open_station(qtbot, known)
    figures = view.dashboard.figures
    assert "Overtime" not in [one.words for one in figures.figures]
    (jane,) = (one for one in known.clock_logs.open_logs() if one.log.staff_name == "Aoife Brennan")
    late = msgspec.structs.replace(jane.log, overtime_warned_at=ago(70), rev=jane.log.rev + 1)
    models.apply(BoardChanges(clock_logs=known.clock_logs.apply([late])))
    told = {one.words: (one.number, one.more) for one in figures.figures}
    assert told["Overtime"] == ("1", "longest 1 h 10 min")
    late_ones = [one.name for each in models.duty.rows for one in each.colleagues if one.is_late]
    assert late_ones == ["Aoife Brennan"]


def test_that_each_figure_says_what_it_counts(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office())
    strip = view.dashboard.figures
    assert all(figure.hint for figure in strip.figures)
    middles = [(number + 0.5) * strip.width() / 5 for number in range(5)]
    assert [strip.hint_at(at) for at in middles] == [one.hint for one in strip.figures]
    assert "6 h" in strip.accessibleDescription()


def test_that_what_is_counted_now_stands_below_the_cards_and_leads_to_the_stock(
    qtbot: QtBot,
) -> None:
    known = stocked()
    _models, view = open_station(qtbot, known)
    card = view.dashboard.parts.stock
    assert card.isVisibleTo(view)
    assert card.counted[0].line.accessibleName() == "Sat 1 Nov – Sun 30 Nov 2025, 5 of 13 counted"
    assert (card.counted[0].bar.done, card.counted[0].bar.whole) == (5, 13)
    assert not card.counted[1].isVisibleTo(view)
    with qtbot.waitSignal(view.dashboard.area_wanted) as wanted:
        QTest.mouseClick(card.open_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [Area.STOCK]


def test_that_what_the_marks_mean_goes_below_the_cards_where_the_title_leaves_no_room(
    qtbot: QtBot,
) -> None:
    _, view = open_station(qtbot, office(), wide=1366)
    parts = view.dashboard.parts
    assert parts.legend.isVisible()
    assert not parts.board.has_legend
    parts.resize(parts.legend.width(), parts.height())
    assert not parts.legend.isVisible()
    assert parts.board.has_legend
