"""When a guest who waits for a reply is to be heard."""

from datetime import timedelta

from station_samples import NOW, ZONE, board

from console.session.alerts import AlertKind, AlertRules
from console.state.board import Board
from console.state.link import LinkState
from contract.permissions import Duty
from contract.record import replace
from contract.resources.guest_chat import GuestConversation
from contract.scalars import Id, RoomNumber


def waiting() -> Board:
    known = board([], [], [])
    chat = GuestConversation(
        conversation_id=Id("5"),
        id=Id("5"),
        rev=1,
        room_number=RoomNumber("204"),
        last_message_id=Id("9"),
        last_message_time=NOW,
        waiting_since=NOW,
    )
    known.guest_chats.replace_all([chat])
    return known


def occasions(known: Board, duty: Duty, minutes: float) -> dict[AlertKind, str]:
    now = NOW + timedelta(minutes=minutes)
    known.link = replace(known.link, state=LinkState.LIVE, verified_at=now)
    due = AlertRules([duty], ZONE).due(known, now)
    return {one.alert.kind: one.ledger_id for one in due}


def test_that_a_waiting_guest_is_told_once_and_an_overdue_one_every_two_minutes() -> None:
    known = waiting()
    at = {minutes: occasions(known, Duty.DESK, minutes) for minutes in (0, 9.9, 10, 11.9, 12, 14)}
    assert len({told[AlertKind.GUEST_MESSAGE] for told in at.values()}) == 1
    assert AlertKind.GUEST_OVERDUE not in at[9.9]
    assert at[10][AlertKind.GUEST_OVERDUE] == at[11.9][AlertKind.GUEST_OVERDUE]
    again = [at[minutes][AlertKind.GUEST_OVERDUE] for minutes in (10, 12, 14)]
    assert len(set(again)) == 3


def test_that_only_the_desk_hears_of_guests() -> None:
    assert occasions(waiting(), Duty.KITCHEN, 20) == {}
