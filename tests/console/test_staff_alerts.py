"""When a mention and a new conversation are to be heard, and when they are not."""

from msgspec import structs
from staff_chat_samples import FRONT_DESK, chats, person, staff_board
from station_samples import NOW, ZONE

from console.session.alerts import AlertKind, AlertRules
from console.state.board import Board
from console.state.matters import is_settled
from contract.permissions import Duty
from contract.record import replace
from contract.scalars import Id

MENTION, STARTED = "staff_mention", "staff_chat_started"


def told(known: Board, duty: Duty = Duty.DESK) -> list[tuple[AlertKind, Id | None]]:
    due = AlertRules([duty], ZONE).due(known, NOW)
    return [(one.alert.kind, one.alert.entity_id) for one in due]


def test_that_a_mention_is_told_until_it_is_read() -> None:
    known = staff_board(is_open=False)
    known.callings.mention(FRONT_DESK, Id("17"))
    assert told(known) == [(AlertKind.STAFF_MENTION, FRONT_DESK)]
    assert not is_settled(known, MENTION, FRONT_DESK)
    read = chats()[0]
    people = (person("1", "17"), *read.participants[1:])
    known.staff_chats.apply([structs.replace(read, participants=people, rev=2)])
    assert told(known) == []
    assert is_settled(known, MENTION, FRONT_DESK)


def test_that_nothing_is_told_of_the_conversation_in_front_of_ones_eyes() -> None:
    known = staff_board()
    known.callings.mention(FRONT_DESK, Id("17"))
    known.callings.mention(Id("2"), Id("20"))
    known.open_staff_chat.is_watched = True
    assert told(known) == [(AlertKind.STAFF_MENTION, Id("2"))]
    known.open_staff_chat.is_watched = False
    assert len(told(known)) == 2


def test_that_a_new_conversation_is_told_until_it_is_opened() -> None:
    known = staff_board(is_open=False)
    known.callings.start(Id("6"))
    assert told(known) == [(AlertKind.STAFF_CHAT_STARTED, Id("6"))]
    known.callings.open(Id("6"))
    assert told(known) == []
    assert is_settled(known, STARTED, Id("6"))


def test_that_a_conversation_nobody_knows_here_yet_waits_for_its_title() -> None:
    known = staff_board(is_open=False)
    known.callings.start(Id("99"))
    known.callings.mention(Id("99"), Id("1"))
    assert told(known) == []


def test_that_a_manager_who_has_no_desk_on_screen_hears_of_it_too() -> None:
    known = staff_board(is_open=False)
    known.callings.mention(FRONT_DESK, Id("17"))
    assert told(known, Duty.MANAGER) == [(AlertKind.STAFF_MENTION, FRONT_DESK)]


def test_that_the_kitchen_hears_nothing_of_it() -> None:
    known = staff_board(is_open=False)
    known.callings.mention(FRONT_DESK, Id("17"))
    known.link = replace(known.link, verified_at=NOW)
    assert told(known, Duty.KITCHEN) == []
