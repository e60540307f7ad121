"""The manager's on-duty board."""

from office_samples import log, registration
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from station_samples import NOW, ago, board, colleague, place

from console.models.duty_board import DutyBoardModel
from console.models.manager import ManagerModels
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.theme import ThemeName, theme_for
from contract.resources.staff import DutyStatus, StaffMember


def staff() -> list[StaffMember]:
    return [
        colleague(1, "Tomás Ryan", "Kitchen", since=ago(60)),
        colleague(2, "Sofia Rossi", "Kitchen", since=ago(90)),
        colleague(
            3,
            "Rosa Duarte",
            "Housekeeping",
            duty=DutyStatus.ON_BREAK,
            since=ago(120),
            on_break_since=ago(12),
            is_unrostered=True,
        ),
        colleague(4, "Gone Home", "Kitchen", duty=DutyStatus.OFF_DUTY),
        colleague(5, "Left Us", "Kitchen", since=ago(5), is_active=False),
    ]


def open_board(qtbot: QtBot, known: Board) -> tuple[ManagerModels, ManagerStation]:
    models = ManagerModels(known)
    view = ManagerStation(
        models,
        ManagerActions(try_now=lambda: None),
        place=place(known.clock),
        theme=theme_for(ThemeName.LIGHT),
    )
    qtbot.addWidget(view)
    view.resize(1280, 800)
    with qtbot.waitExposed(view):
        view.show()
    return models, view


def test_that_departments_list_who_is_on_duty_longest_first(qapp: object) -> None:
    model = DutyBoardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_staff(staff())
    listed = {one.name: [person.name for person in one.colleagues] for one in model.rows}
    assert listed == {
        "Housekeeping": ["Rosa Duarte"],
        "Kitchen": ["Sofia Rossi", "Tomás Ryan"],
    }
    assert (model.on_duty, model.on_break) == (3, 1)
    assert tester.model() is model


def test_that_somebody_who_clocks_out_leaves_the_board(qtbot: QtBot) -> None:
    known = board(staff=staff())
    models, view = open_board(qtbot, known)
    assert [department.name for department, _ in view.dashboard.parts.board.cards] == [
        "Housekeeping",
        "Kitchen",
    ]
    gone = colleague(3, "Rosa Duarte", "Housekeeping", duty=DutyStatus.OFF_DUTY, rev=1)
    models.apply(BoardChanges(colleagues=known.colleagues.apply([gone])))
    assert [department.name for department, _ in view.dashboard.parts.board.cards] == ["Kitchen"]


def test_that_the_figures_count_people_and_breaks(qtbot: QtBot) -> None:
    _, view = open_board(qtbot, board(staff=staff()))
    told = [(one.number, one.words, one.more) for one in view.dashboard.figures.figures]
    assert told == [
        ("3", "On duty", "breaks included"),
        ("1", "On break", "longest 12 min"),
        ("0", "Waiting for approval", ""),
        ("0", "Break warnings", ""),
        ("0", "Registrations", ""),
    ]


def test_that_the_figures_say_for_how_long(qtbot: QtBot) -> None:
    known = board()
    # By rules that ask for a break after 4½ hours, as Ireland's do.
    due = log(1, "A B", "Kitchen", ("clock_in", 280), break_minutes_due=15)
    known.clock_logs.apply([due, log(2, "C D", "Kitchen", ("clock_in", 275), break_minutes_due=15)])
    known.team.apply([registration(1, "Amir", "Haddad", 142)])
    models, view = open_board(qtbot, known)
    strip = view.dashboard.figures
    told = {one.words: one.more for one in strip.figures}
    assert told["Break warnings"] == "longest 4 h 40 min"
    assert told["Registrations"] == "oldest since 05:44"
    older = registration(2, "Grace", "Obi", 3 * 24 * 60 + 5)
    models.apply(BoardChanges(team=known.team.apply([older])))
    assert {one.words: one.more for one in strip.figures}["Registrations"] == "oldest for 3 d"


def test_that_no_figure_is_told_before_anything_is_known(qtbot: QtBot) -> None:
    known = board(link=LinkStatus(state=LinkState.CONNECTING, since=NOW))
    models, view = open_board(qtbot, known)
    assert [one.number for one in view.dashboard.figures.figures] == ["–"] * 5
    assert view.dashboard.parts.board.emptiness is not None
    assert view.dashboard.parts.board.emptiness.title == ""
    known.link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)
    models.apply(BoardChanges(link=True))
    assert [one.number for one in view.dashboard.figures.figures] == ["0"] * 5
    assert view.dashboard.parts.board.emptiness.title == "Nobody is on duty"


def test_that_cards_never_overlap(qtbot: QtBot) -> None:
    people = [colleague(n, f"Person {n}", f"Department {n % 7}", since=ago(n)) for n in range(40)]
    _, view = open_board(qtbot, board(staff=people))
    places = [rect for _, rect in view.dashboard.parts.board.cards]
    assert len(places) == 7
    overlaps = [
        (one, other) for one in places for other in places if one != other and one.intersects(other)
    ]
    assert overlaps == []
