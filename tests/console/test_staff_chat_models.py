"""The chat among colleagues as models: the list, the lines, and what is under way."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from staff_chat_samples import FRONT_DESK, ME, chats, said, staff_board, writing
from station_samples import NOW, ZONE, StillClock

from console.models.chat_entries import UnseenLine
from console.models.staff_chat import StaffChatModels
from console.models.staff_entries import StaffLine
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from console.views.staff_chat import words
from contract.resources.staff_chat import (
    NewConversation,
    Reacting,
    StaffMessageChange,
)
from contract.resources.sync import Entity
from contract.scalars import Id

pytestmark = pytest.mark.usefixtures("qapp")


def models_of(known: Board) -> StaffChatModels:
    return StaffChatModels(known, ZONE)


def lines(models: StaffChatModels) -> list[StaffLine]:
    return [one for one in models.entries if isinstance(one, StaffLine)]


def line(models: StaffChatModels, number: int) -> StaffLine:
    return next(one for one in lines(models) if one.message_id == Id(str(number)))


def done(kind: ActionKind, target: str, body: object, **more: object) -> PendingAction:
    action = NewAction(
        kind=kind,
        entity=Entity.STAFF_CONVERSATION,
        entity_id=FRONT_DESK,
        target=target,
        chat=body,  # type: ignore[arg-type]
    )
    made = {"key": "k", "made_at": NOW, "state": ActionState.SENDING} | more
    return PendingAction(action=action, **made)  # type: ignore[arg-type]


def lay(known: Board, *pending: PendingAction) -> None:
    known.outbox = pending
    known.staff_chats.lay(pending)


def test_that_the_list_has_the_latest_conversation_first_with_what_is_unread() -> None:
    rows = models_of(staff_board()).list.rows
    assert [row.title for row in rows][:2] == ["Front desk", "Kitchen"]
    assert [row.unread for row in rows][:2] == [2, 0]
    assert rows[3].title == "Chloé Martin"
    assert rows[3].is_mine
    assert rows[5].title == "Aoife, Priya, Liam +2"
    assert rows[5].text is None


def test_that_what_is_new_is_told_from_where_it_began() -> None:
    models = models_of(staff_board())
    new = next(one for one in models.entries if isinstance(one, UnseenLine))
    assert new.count == 2
    following = models.entries[list(models.entries).index(new) + 1]
    assert isinstance(following, StaffLine)
    assert following.message_id == Id("16")


def test_that_the_newest_message_says_how_many_have_seen_it() -> None:
    models = models_of(staff_board())
    assert [one.seen_by for one in lines(models)] == [None] * 6 + [4]


def test_that_messages_of_one_person_share_a_head_for_a_while() -> None:
    known = staff_board()
    assert [line(models_of(known), n).has_head for n in (15, 16, 17)] == [True, True, False]
    later = said(18, "4", "And 410", -9)
    known.open_staff_chat.apply([later])
    assert line(models_of(known), 18).has_head


def test_that_oneself_is_called_apart_from_others() -> None:
    called = line(models_of(staff_board()), 14)
    assert "Jane" in called.mentions_me
    assert called.mentions == ()


def test_that_a_reaction_under_way_is_there_already_and_one_taken_back_is_not() -> None:
    known = staff_board()
    lay(known, done(ActionKind.REACT, "12", Reacting(emoji="🔥")))
    chips = [(one.emoji, one.count, one.is_mine) for one in line(models_of(known), 12).reactions]
    assert chips == [("✅", 1, False), ("🔥", 1, True), ("😊", 1, False)]
    lay(known, done(ActionKind.TAKE_REACTION_BACK, "12", Reacting(emoji="✅")))
    chips = [(one.emoji, one.count, one.is_mine) for one in line(models_of(known), 12).reactions]
    assert chips == [("✅", 1, False), ("😊", 1, False)]


def test_that_a_change_is_shown_at_once_and_a_refused_one_is_not() -> None:
    known = staff_board()
    body = StaffMessageChange(message="Four arrivals")
    lay(known, done(ActionKind.EDIT_TO_STAFF, "10", body))
    assert line(models_of(known), 10).text == "Four arrivals"
    lay(known, done(ActionKind.EDIT_TO_STAFF, "10", body, state=ActionState.FAILED, refusal="No."))
    refused = line(models_of(known), 10)
    assert (refused.text[:5], refused.refusal) == ("Three", "No.")


def test_that_what_is_written_here_stands_below_what_the_hotel_has() -> None:
    known = staff_board()
    lay(known, writing("a", "On my way", ActionState.WILL_SEND, may_withdraw=True))
    models = models_of(known)
    last = lines(models)[-1]
    assert (last.text, last.state, last.may_withdraw) == ("On my way", ActionState.WILL_SEND, True)
    row = models.list.rows[0]
    assert words.preview(row)[1] == "You: On my way"
    assert words.mark(row, is_live=False) == "Will send when back online"
    assert words.mark(row, is_live=True) == "Waiting to send"


def test_that_typing_ends_by_itself_after_six_seconds() -> None:
    known = staff_board()
    known.clock = clock = StillClock()
    models = models_of(known)
    clock.at = NOW + timedelta(seconds=5.9)
    assert models.typing() == ["Priya Nair"]
    clock.at = NOW + timedelta(seconds=6)
    assert models.typing() == []


def test_that_reading_is_told_once_there_is_something_of_others() -> None:
    known = staff_board()
    models = models_of(known)
    assert models.unread_up_to(Id("17")) == Id("17")
    chat = known.staff_chats.truth(FRONT_DESK)
    assert chat is not None
    people = (replace(chat.participants[0], last_read_id=Id("17")), *chat.participants[1:])
    known.staff_chats.apply([replace(chat, participants=people, rev=2)])
    assert models.unread_up_to(Id("17")) is None


def test_that_a_conversation_begun_here_is_told_when_it_is_at_the_hotel() -> None:
    known = staff_board(is_open=False)
    models, told = models_of(known), list[Id]()
    models.begun.connect(told.append)
    action = NewAction(
        kind=ActionKind.START_STAFF_CHAT,
        entity=Entity.STAFF_CONVERSATION,
        entity_id=Id("new-1"),
        target="",
        chat=NewConversation(participant_ids=(Id("3"),)),
    )
    known.outbox = (PendingAction(key="k", action=action, made_at=NOW, state=ActionState.SENDING),)
    models.apply(BoardChanges(outbox=True))
    assert told == []
    direct = replace(
        chats()[3],
        id=Id("50"),
        participants=(chats()[0].participants[0], chats()[1].participants[2]),
    )
    known.staff_chats.apply([direct])
    known.outbox = ()
    changes = Changes(inserted=frozenset({Id("50")}))
    models.apply(BoardChanges(outbox=True, staff_chats=changes))
    assert told == [Id("50")]
    assert models.direct_with(Id("3")) == Id("50")


def test_that_colleagues_to_write_to_are_all_but_oneself() -> None:
    ids = [one.id for one in models_of(staff_board()).colleagues()]
    assert ME not in ids
    assert len(ids) == 5
