"""The dashboard's card of the roster: which period, what is open about it, and closing it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pytest
from office_samples import office
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from roster_samples import MONDAY, period, standing
from station_samples import NOW, live
from test_manager_dashboard import Asked, open_station

from console.models.closing import ClosingModel
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.closing import Ahead, Closing, ahead
from console.state.link import LinkState, LinkStatus
from console.state.roster import DAY, WEEK
from console.views.attendance.filter_bar import FilterBar
from console.views.roster.settling import FinaliseDialog
from console.views.stations import Area
from console.views.theme import ThemeName, theme_for
from contract.resources.roster import RosterPeriod
from contract.resources.sync import Entity
from contract.scalars import Id

SUNDAY = MONDAY + 6 * DAY
LAST, THIS, NEXT = period(8, MONDAY - WEEK), period(9), period(10, MONDAY + WEEK)
LAST_CLOSED = period(8, MONDAY - WEEK, is_finalized=True)
THIS_CLOSED = period(9, is_finalized=True)
OPEN = period(9, published=True)


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def refused() -> PendingAction:
    """Closing the period, refused."""
    action = NewAction(
        kind=ActionKind.FINALIZE_PERIOD,
        entity=Entity.ROSTER_PERIOD,
        entity_id=Id("9"),
        target="finalized",
    )
    said = "Something is open."
    return PendingAction(
        key="k1", action=action, made_at=NOW, state=ActionState.FAILED, refusal=said
    )


@pytest.mark.parametrize(
    ("periods", "today", "wanted"),
    [
        ([THIS, NEXT, LAST], SUNDAY, Ahead(LAST, THIS)),
        ([NEXT, LAST_CLOSED, THIS], SUNDAY, Ahead(THIS, NEXT)),
        ([LAST_CLOSED, THIS_CLOSED, NEXT], SUNDAY, Ahead(THIS_CLOSED, NEXT)),
        ([LAST_CLOSED, THIS_CLOSED, NEXT], SUNDAY + DAY, Ahead(NEXT, None)),
        ([NEXT], SUNDAY, Ahead(None, NEXT)),
        ([LAST_CLOSED], SUNDAY, Ahead()),
    ],
)
def test_that_the_first_period_that_is_not_closed_comes_first(
    periods: Sequence[RosterPeriod], today: date, wanted: Ahead
) -> None:
    assert ahead(periods, today) == wanted


def test_that_what_is_known_of_another_period_is_not_said_of_this_one() -> None:
    closing = Closing()
    assert closing.watch(THIS.id)
    assert closing.take(standing(THIS, approvals=4))
    assert not closing.take(standing(THIS, approvals=4))
    assert closing.fail("The hotel has a problem.")
    assert closing.watch(None)
    assert closing.watch(THIS.id)
    assert (closing.standing, closing.trouble) == (standing(THIS, approvals=4), "")
    closing.watch(NEXT.id)
    assert closing.standing is None


def test_that_the_card_says_what_is_open_and_what_comes_after(qtbot: QtBot) -> None:
    asked, known = Asked(), office()
    models, view = open_station(qtbot, known, asked=asked)
    card = view.dashboard.parts.roster
    assert asked.watched[-1] == Id("9")
    assert card.period.accessibleName() == "Week of Nov 24, ends today"
    assert [(one.words, one.ok) for one in card.points.points] == [
        ("4 clock-ins wait for a decision", False),
        ("No clock-out is missing", True),
        ("1 break was too short", False),
    ]
    assert card.following.accessibleName() == "Week of Dec 1, Published"
    known.closing.take(standing(OPEN))
    models.apply(BoardChanges(closing=True))
    assert all(one.ok for one in card.points.points)
    view.hide()
    assert asked.watched[-1] is None


def test_that_finalising_stands_behind_the_list_that_is_kept_up(qtbot: QtBot) -> None:
    asked, known = Asked(), office()
    known.link = live()
    models, view = open_station(qtbot, known, asked=asked)
    card = view.dashboard.parts.roster
    assert not card.settle_button.isEnabled()
    assert "4 clock-ins wait for a decision." in card.settle_button.toolTip()
    known.closing.take(standing(OPEN, breaks=1))
    models.apply(BoardChanges(closing=True))
    card.settle_button.click()
    dialog = card.dialog
    assert isinstance(dialog, FinaliseDialog)
    known.closing.take(standing(OPEN, approvals=1))
    models.apply(BoardChanges(closing=True))
    assert not dialog.accept_button.isEnabled()
    known.closing.take(standing(OPEN, breaks=1))
    models.apply(BoardChanges(closing=True))
    dialog.accept_button.click()
    assert asked.finalized == [Id("9")]


def test_that_a_draft_is_locked_and_says_that_it_has_to_be_published(qtbot: QtBot) -> None:
    known = office()
    models, view = open_station(qtbot, known, asked=Asked())
    card = view.dashboard.parts.roster
    known.closing.take(standing(THIS))
    models.apply(BoardChanges(closing=True))
    assert not card.settle_button.isEnabled()
    assert [one.words for one in card.points.points if not one.ok] == [
        "It is a draft that only managers see"
    ]
    known.closing.take(standing(OPEN))
    models.apply(BoardChanges(closing=True))
    assert card.settle_button.isEnabled()


def test_that_a_refused_closing_says_why_and_can_be_tried_again(qtbot: QtBot) -> None:
    asked, known = Asked(), office()
    models, view = open_station(qtbot, known, asked=asked)
    card = view.dashboard.parts.roster
    known.outbox = (refused(),)
    models.apply(BoardChanges(outbox=True))
    assert card.said.text() == "It was not finalised. Something is open."
    assert not card.settle_button.isVisibleTo(card)
    card.retry_button.click()
    assert asked.again == ["k1"]


def test_that_a_hotel_without_a_roster_says_so_once_that_is_known(qtbot: QtBot) -> None:
    known = Board()
    models, view = open_station(qtbot, known, asked=Asked())
    card = view.dashboard.parts.roster
    assert card.said.text() == ""
    known.link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)
    models.apply(BoardChanges(link=True))
    assert card.said.text() == "No roster is planned for these days yet."
    assert not card.hours_button.isVisibleTo(card)


def test_that_without_a_roster_there_is_no_card(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office())
    parts = view.dashboard.parts
    assert not parts.roster.isVisible()
    assert not parts.roster_button.isVisible()


def test_that_its_hours_and_the_roster_are_one_button_away(qtbot: QtBot) -> None:
    _, view = open_station(qtbot, office(), asked=Asked())
    dashboard, parts = view.dashboard, view.dashboard.parts
    with (
        qtbot.waitSignal(dashboard.hours_wanted) as hours,
        qtbot.waitSignal(dashboard.area_wanted) as area,
    ):
        parts.roster.hours_button.click()
    assert (hours.args, area.args) == ([MONDAY], [Area.ATTENDANCE])
    with qtbot.waitSignal(dashboard.area_wanted) as area:
        parts.roster_button.click()
    assert area.args == [Area.ROSTER]


@pytest.mark.parametrize(
    ("days", "since"), [(0, 0), (1, 6), (6, 6), (7, 29), (29, 29), (30, None), (400, None)]
)
def test_that_the_days_looked_at_cover_those_that_are_asked_for(
    qtbot: QtBot, days: int, since: int | None
) -> None:
    bar = FilterBar(theme_for(ThemeName.LIGHT))
    qtbot.addWidget(bar)
    bar.name.setText("mar")
    bar.cover(SUNDAY - timedelta(days=days), SUNDAY)
    wish = bar.wish(SUNDAY)
    assert wish.first == (None if since is None else SUNDAY - timedelta(days=since))
    assert (wish.name, wish.department, wish.state) == ("", "", None)


def test_that_only_a_period_that_can_be_closed_is_asked_about() -> None:
    known = office()
    model = ClosingModel(known)
    assert model.wanted == Id("9")
    known.team.apply([period(9, is_finalized=True, rev=5)])
    model.apply(BoardChanges(team=True))
    assert model.wanted is None
