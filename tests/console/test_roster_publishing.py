"""Publishing a period of the roster on screen, and taking it back to draft."""

from collections.abc import Iterator

import pytest
from office_samples import office as manager_board
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from roster_samples import house, period
from station_samples import NOW
from test_manager_dashboard import open_station
from test_roster_area import Office, one_night

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.roster.settling import DraftDialog
from console.views.widgets.chip_label import ChipLabel
from contract.resources.sync import Entity
from contract.scalars import Id


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def chip_in(widget: QWidget) -> str:
    """What the chip of a bar or a card says."""
    (chip,) = widget.findChildren(ChipLabel)
    return chip.accessibleName()


def test_that_a_draft_is_published_by_button_and_by_key_and_says_what_it_is(qtbot: QtBot) -> None:
    office = Office(qtbot, one_night())
    (bar,) = office.area.bars
    assert chip_in(bar) == "Draft"
    assert bar.publish_button.text() == "Publish"
    bar.publish_button.click()
    qtbot.keyClick(office.area.week, Qt.Key.Key_P)
    assert office.asked[-2:] == [("publish", Id("9"))] * 2


def test_that_a_published_period_goes_back_to_draft_only_when_one_says_so_twice(
    qtbot: QtBot,
) -> None:
    office = Office(qtbot, house())
    (bar,) = office.area.bars
    before = list(office.asked)
    qtbot.keyClick(office.area.week, Qt.Key.Key_P)
    assert bar.publish_button.text() == "Back to draft…"
    bar.publish_button.click()
    assert office.asked == before
    dialog = office.area.dialog
    assert isinstance(dialog, DraftDialog)
    dialog.accept_button.click()
    assert office.asked[-1] == ("unpublish", Id("9"))


def test_that_what_is_under_way_or_closed_is_not_published(qtbot: QtBot) -> None:
    office = Office(qtbot, one_night())
    (bar,) = office.area.bars
    action = NewAction(
        kind=ActionKind.PUBLISH_PERIOD,
        entity=Entity.ROSTER_PERIOD,
        entity_id=Id("9"),
        target="published",
    )
    waiting = PendingAction(key="k", action=action, made_at=NOW, state=ActionState.WILL_SEND)
    office.known.outbox = (waiting,)
    office.known.link = LinkStatus(state=LinkState.OFFLINE, since=NOW)
    office.model.apply(BoardChanges(outbox=True, link=True))
    assert bar.said.text() == "Will be published when back online"
    assert not bar.publish_button.isVisible()
    before = list(office.asked)
    qtbot.keyClick(office.area.week, Qt.Key.Key_P)
    assert office.asked == before
    closed = Office(qtbot, house(is_finalized=True))
    assert not closed.area.bars[0].publish_button.isVisible()
    assert closed.area.draft is None


def test_that_the_dashboard_calls_a_published_period_open_and_says_when_it_is_a_draft(
    qtbot: QtBot,
) -> None:
    known = manager_board()
    models, view = open_station(qtbot, known)
    card = view.dashboard.parts.roster
    assert chip_in(card) == "Open"
    known.team.apply([period(rev=5)])
    models.apply(BoardChanges(team=True))
    assert chip_in(card) == "Draft"
