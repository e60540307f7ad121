"""When what the hotel says about one's own clock is an alert, and when it is settled."""

from datetime import timedelta

import pytest
from session_pc import a_hotel
from station_samples import ME, NOW, ZONE, board, colleague

from console.session.alerts import AlertKind, AlertRules
from console.shell.notifications.composing import compose
from console.state.board import Board
from console.state.matters import is_settled
from console.state.own_tellings import OwnTelling, TellingKind
from contract.permissions import Duty
from contract.resources.staff import DutyStatus
from contract.scalars import Id

LOG = Id("7")


def told(*kinds: TellingKind, duty: DutyStatus = DutyStatus.ON_DUTY) -> Board:
    """Somebody at work who was told these, a minute apart."""
    known = board(staff=[colleague(int(ME), "Marek Nowak", "Kitchen", duty=duty)])
    known.hotel = a_hotel()
    for minutes, kind in enumerate(kinds):
        at = NOW + timedelta(minutes=minutes)
        known.own_tellings.hear(OwnTelling(kind=kind, log_id=LOG, by="Niamh", told_at=at))
    return known


def due(known: Board, duty: Duty = Duty.KITCHEN) -> list[tuple[AlertKind, str]]:
    found = AlertRules([duty], ZONE).due(known, NOW)
    return [(one.alert.kind, one.ledger_id) for one in found]


@pytest.mark.parametrize("duty", list(Duty))
def test_that_a_break_is_an_alert_at_every_station_and_a_reminder_another(duty: Duty) -> None:
    known = told(TellingKind.BREAK, TellingKind.BREAK)
    found = due(known, duty)
    assert [kind for kind, _ in found] == [AlertKind.OWN_BREAK] * 2
    assert len({ledger_id for _, ledger_id in found}) == 2
    assert due(known, duty) == found


@pytest.mark.parametrize("duty", [DutyStatus.ON_BREAK, DutyStatus.OFF_DUTY])
def test_that_who_rests_or_has_gone_is_not_told_of_a_break_or_of_overtime(duty: DutyStatus) -> None:
    known = told(TellingKind.BREAK, TellingKind.OVERTIME, duty=duty)
    assert due(known) == []
    assert is_settled(known, "own_break", LOG)
    assert is_settled(known, "own_overtime", LOG)


@pytest.mark.parametrize("kind", [TellingKind.APPROVED, TellingKind.REJECTED])
def test_that_a_decision_is_told_also_to_who_was_clocked_out_by_it(kind: TellingKind) -> None:
    known = told(kind, duty=DutyStatus.OFF_DUTY)
    assert [one for one, _ in due(known)] == [AlertKind.OWN_DECISION]
    assert not is_settled(known, "own_decision", LOG)


def test_that_the_desktop_is_told_nobodys_name() -> None:
    known = told(TellingKind.APPROVED)
    shown = compose(known, "own_decision", [LOG], "key", NOW)
    assert shown.title == "A manager decided about your clock-in"
    assert "Niamh" not in shown.title + shown.text
    assert shown.choices == ()
