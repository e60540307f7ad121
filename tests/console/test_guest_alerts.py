"""When a guest who waits for a reply is to be heard."""

from datetime import timedelta

from station_samples import NOW, ZONE, StillClock, board

from console.session.alerts import AlertKind, AlertRules
from console.state.board import Board
from console.state.link import LinkState
from console.state.matters import is_settled
from contract.permissions import Duty
from contract.record import replace
from contract.resources.guest_chat import GuestConversation, Handling
from contract.resources.staff import SignedIn
from contract.scalars import Id, RoomNumber

ME = Id("1")


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


def test_that_what_is_due_is_made_anew_only_for_who_waits_differently() -> None:
    known = waiting()
    chat = known.guest_chats.truth(Id("5"))
    other = replace(chat, conversation_id=Id("6"), id=Id("6"), room_number=RoomNumber("205"))
    known.guest_chats.apply([other])
    known.link = replace(known.link, state=LinkState.LIVE, verified_at=NOW)
    rules = AlertRules([Duty.DESK], ZONE)
    before = rules.due(known, NOW)
    since = NOW - timedelta(minutes=5)
    known.guest_chats.apply([replace(other, rev=2, waiting_since=since)])
    longest, same = rules.due(known, NOW)
    assert same is before[0]
    assert longest.alert.entity_id == Id("6")
    assert longest.ledger_id != before[1].ledger_id
    known.guest_chats.apply([replace(other, rev=3, waiting_since=None)])
    assert rules.due(known, NOW) == [same]


def test_that_only_the_desk_hears_of_guests() -> None:
    assert occasions(waiting(), Duty.KITCHEN, 20) == {}


def handed(by: str, minutes_ago: float = 1) -> Board:
    known = waiting()
    handling = Handling(
        staff_id=ME,
        staff_name="Jane Smith",
        by_id=Id(by),
        by_name="Priya Nair",
        at=NOW - timedelta(minutes=minutes_ago),
    )
    chat = known.guest_chats.truth(Id("5"))
    known.guest_chats.apply([replace(chat, rev=2, handler_id=ME, handlings=(handling,))])
    known.me = SignedIn(
        username="jane",
        token="",
        staff_id=ME,
        hotel_id=Id("1"),
        hotel_name="Grand Hotel",
        hotel_slug="grand",
    )
    return known


def test_that_who_gets_a_conversation_from_a_colleague_is_told_once_until_it_is_opened() -> None:
    known = handed(by="2")
    told = occasions(known, Duty.DESK, 0)[AlertKind.HANDED_OVER]
    assert occasions(known, Duty.DESK, 5)[AlertKind.HANDED_OVER] == told
    known.clock = StillClock()
    assert not is_settled(known, "handed_over", Id("5"))
    chat = known.guest_chats.truth(Id("5"))
    assert known.handings.look(chat)
    assert not known.handings.look(chat)
    assert AlertKind.HANDED_OVER not in occasions(known, Duty.DESK, 5)
    assert is_settled(known, "handed_over", Id("5"))


def test_that_nobody_is_told_of_what_they_took_themselves_or_long_ago() -> None:
    assert AlertKind.HANDED_OVER not in occasions(handed(by=ME), Duty.DESK, 0)
    assert AlertKind.HANDED_OVER not in occasions(handed("2", 13 * 60), Duty.DESK, 0)
    others = handed(by="2")
    others.me = replace(others.me, staff_id=Id("9"))
    assert AlertKind.HANDED_OVER not in occasions(others, Duty.DESK, 0)
