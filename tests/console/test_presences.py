"""Who else has a guest's conversation open: what is heard, shown and told, and the warning."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest
from chat_hands import Chat
from gallery_guest_chat import CLOCK, ME, said
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from station_samples import NOW, colleague

from console.api.errors import ApiError, Unreachable
from console.session.presence_teller import PresenceTeller
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.link import LinkState
from console.state.outgoing import Written
from console.state.presences import Presences
from console.views.guest_chat.presence import presence_words
from contract.events.live import ChatPresence
from contract.record import replace
from contract.resources.guest_chat import HandlerChoice
from contract.resources.presence import Doing, PresenceNote
from contract.resources.sides import Side
from contract.resources.staff import Named
from contract.resources.sync import Entity
from contract.scalars import Id

ROOM, OTHER = Id("1"), Id("2")
SEND = "Tuesday is fine."


def told(
    doing: Doing,
    *,
    console: str = "a",
    staff: str = "2",
    name: str = "Priya Nair",
    asks: bool = False,
) -> ChatPresence:
    return ChatPresence(
        conversation_id=ROOM,
        console=console,
        staff_id=Id(staff),
        staff_name=name,
        doing=doing,
        asks=asks,
    )


def at(seconds: float) -> object:
    return NOW + timedelta(seconds=seconds)


def names(presences: Presences, seconds: float) -> list[tuple[str, bool]]:
    return [(one.name, one.is_writing) for one in presences.of(ROOM, at(seconds), me=ME)]


def test_that_writing_ends_after_six_seconds_and_reading_after_twenty_without_news() -> None:
    presences = Presences()
    assert presences.hear(told(Doing.WRITING), NOW)
    assert not presences.hear(told(Doing.WRITING), NOW)
    assert names(presences, 5.9) == [("Priya Nair", True)]
    assert names(presences, 6) == [("Priya Nair", False)]
    assert names(presences, 19.9) == [("Priya Nair", False)]
    assert names(presences, 20) == []


def test_that_who_leaves_is_gone_at_once_but_not_from_another_pc() -> None:
    presences = Presences()
    presences.hear(told(Doing.READING, console="a"), NOW)
    presences.hear(told(Doing.WRITING, console="b"), NOW)
    assert names(presences, 1) == [("Priya Nair", True)]
    assert presences.hear(told(Doing.LEFT, console="b"), NOW)
    assert names(presences, 1) == [("Priya Nair", False)]
    presences.hear(told(Doing.LEFT, console="a"), NOW)
    assert names(presences, 1) == []


def test_that_oneself_is_no_colleague_and_other_words_are_nobody() -> None:
    presences = Presences()
    presences.hear(told(Doing.WRITING, staff=ME), NOW)
    presences.hear(replace(told(Doing.WRITING, console="x"), staff_id=None), NOW)
    presences.hear(told(Doing.UNKNOWN, console="y"), NOW)
    assert names(presences, 0) == []


@pytest.mark.parametrize(
    ("writing", "reading", "words"),
    [
        ([], [], ""),
        ([], ["Priya Nair"], "Priya has this open"),
        (["Priya Nair"], ["Aoife Brennan"], "Priya is writing"),
        ([], ["Aoife Brennan", "Priya Nair"], "Aoife and Priya have this open"),
        (["Aoife B", "Kofi M", "Priya N"], [], "Aoife and 2 others are writing"),
        ([], [""], "A colleague has this open"),
    ],
)
def test_that_it_is_said_in_a_sentence(writing: list[str], reading: list[str], words: str) -> None:
    presences = Presences()
    for doing, people in ((Doing.WRITING, writing), (Doing.READING, reading)):
        for name in people:
            presences.hear(told(doing, console=name, staff=name or "9", name=name), NOW)
    assert presence_words(presences.of(ROOM, NOW, me=ME)) == words


class Hotel:
    """Takes what is told."""

    def __init__(self) -> None:
        self.notes: list[tuple[Id, Doing, bool]] = []
        self.trouble: ApiError | None = None

    async def tell_presence(self, conversation_id: Id, note: PresenceNote) -> None:
        self.notes.append((conversation_id, note.doing, note.asks))
        if self.trouble is not None:
            raise self.trouble


def teller(hotel: Hotel, state: LinkState = LinkState.LIVE) -> PresenceTeller:
    known = Board()
    known.link = replace(known.link, state=state)
    return PresenceTeller(hotel, known)  # type: ignore[arg-type]  # only what it asks for


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_that_the_hotel_hears_of_changes_and_of_nothing_else_in_between() -> None:
    hotel = Hotel()
    tells = teller(hotel)
    for _ in range(3):
        tells.show(ROOM, is_writing=False)
    await settled()
    assert hotel.notes == [(ROOM, Doing.READING, True)]
    tells.show(ROOM, is_writing=True)
    tells.show(ROOM, is_writing=True)
    tells.show(OTHER, is_writing=False)
    await settled()
    assert hotel.notes[1:] == [
        (ROOM, Doing.WRITING, False),
        (ROOM, Doing.LEFT, False),
        (OTHER, Doing.READING, True),
    ]
    await tells.stop()
    assert hotel.notes[-1] == (OTHER, Doing.LEFT, False)


async def test_that_a_hotel_that_cannot_be_reached_hears_nothing_and_all_anew_afterwards() -> None:
    hotel = Hotel()
    tells = teller(hotel, LinkState.RECONNECTING)
    tells.show(ROOM, is_writing=False)
    await settled()
    assert hotel.notes == []
    tells._board.link = replace(tells._board.link, state=LinkState.LIVE)
    hotel.trouble = Unreachable("gone", may_have_arrived=False)
    tells.show(ROOM, is_writing=False)
    tells.show(ROOM, is_writing=True)
    await settled()
    assert hotel.notes == [(ROOM, Doing.READING, True), (ROOM, Doing.WRITING, False)]


async def test_that_who_comes_is_answered_at_once() -> None:
    hotel = Hotel()
    tells = teller(hotel)
    tells._board.me = Chat.me()
    tells.hear(told(Doing.READING, asks=True))
    tells.show(ROOM, is_writing=False)
    tells.hear(told(Doing.READING, asks=False))
    tells.hear(told(Doing.READING, asks=True, staff=ME))
    await settled()
    assert len(hotel.notes) == 1
    tells.hear(told(Doing.READING, asks=True))
    await settled()
    assert hotel.notes[1:] == [(ROOM, Doing.READING, False)]


@pytest.fixture
def chat(qtbot: object) -> Iterator[Chat]:
    made = Chat()
    made.board.outbox = ()
    made.board.guest_chats.lay(())
    made.models.refresh()
    yield made
    made.area.close()


def type_answer(chat: Chat, text: str = SEND) -> None:
    QTest.keyClicks(chat.area.composer.text, text)


def press(chat: Chat) -> None:
    QTest.keyClick(chat.area.composer.text, Qt.Key.Key_Return)


def colleague_answers(chat: Chat, number: int = 50, staff: Id = OTHER) -> None:
    ours = {"sender_type": Side.STAFF, "staff": staff, "staff_display_name": "Priya Nair"}
    chat.board.open_chat.apply([said(number, "It is.", 1, **ours)])
    chat.models.refresh()


def test_that_the_hotel_is_told_what_is_on_screen_and_who_types(chat: Chat) -> None:
    assert chat.asked_for("tell_presence")[-1] == [ROOM, False]
    type_answer(chat)
    assert chat.asked_for("tell_presence")[-1] == [ROOM, True]
    chat.area.hide()
    assert chat.asked_for("tell_presence")[-1] == [None, False]


def test_that_a_kept_draft_is_not_writing(chat: Chat) -> None:
    chat.models.take_drafts({ROOM: "Begun yesterday"})
    assert chat.text == "Begun yesterday"
    assert all(is_writing is False for _, is_writing in chat.asked_for("tell_presence"))


def test_that_an_answer_meanwhile_is_said_before_anything_is_sent(chat: Chat) -> None:
    strip = chat.area.together.strip
    colleague_answers(chat, 40)
    assert not strip.isVisible()
    type_answer(chat)
    assert not strip.isVisible()
    colleague_answers(chat)
    assert strip.isVisible()
    assert strip.words.text() == "Priya answered at 08:05, after you began."
    press(chat)
    press(chat)
    assert chat.asked_for("write") == []
    assert chat.text == SEND
    assert strip.words.text().endswith("Enter again sends yours.")
    assert not strip.send.hasFocus()
    strip.send.click()
    assert chat.asked_for("write") == [[ROOM, Written(text=SEND)]]
    assert not strip.isVisible()


def test_that_enter_a_moment_later_sends_all_the_same(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_answer(chat)
    colleague_answers(chat)
    press(chat)
    assert chat.asked_for("write") == []
    monkeypatch.setattr(CLOCK, "at", NOW + timedelta(seconds=0.6))
    press(chat)
    assert chat.asked_for("write") == [[ROOM, Written(text=SEND)]]


def test_that_a_row_says_who_else_has_it_open(chat: Chat) -> None:
    chat.board.presences.hear(told(Doing.WRITING), NOW)
    inbox = chat.area.inbox.list
    row = inbox.model().index(chat.models.inbox.row_of(ROOM), 0)
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Priya is writing" in said


def test_that_a_hand_over_that_waits_to_be_sent_is_shown(chat: Chat) -> None:
    office = Named(id=Id("1"), name="Front Office", slug="front-office")
    priya = structs.replace(colleague(2, "Priya Nair", "x"), department_detail=office)
    chat.board.colleagues.replace_all([priya])
    action = NewAction(
        kind=ActionKind.HANDLE_GUEST,
        entity=Entity.GUEST_CONVERSATION,
        entity_id=ROOM,
        target="",
        chat=HandlerChoice(staff_id=Id("2")),
    )
    waits = PendingAction(key="h", action=action, made_at=NOW, state=ActionState.WILL_SEND)
    chat.board.guest_chats.lay((waits,))
    chat.models.refresh()
    assert chat.area.head.take.text() == "Priya Nair, not sent yet"
    chat.board.guest_chats.lay(())
    chat.models.refresh()
    assert chat.area.head.take.text() == "Handled by you"


def test_that_what_was_seen_goes_without_another_question(chat: Chat) -> None:
    type_answer(chat)
    colleague_answers(chat)
    chat.area.together.strip.see.click()
    current = chat.area.conversation.current
    assert current is not None
    assert current.text == "It is."
    assert not chat.area.together.strip.isVisible()
    press(chat)
    assert chat.asked_for("write") == [[ROOM, Written(text=SEND)]]


def test_that_one_s_own_answer_from_another_pc_is_no_colleague_s(chat: Chat) -> None:
    type_answer(chat)
    colleague_answers(chat, staff=ME)
    assert not chat.area.together.strip.isVisible()


def test_that_a_refused_answer_is_kept_and_can_go_anyway(qtbot: object) -> None:
    chat = Chat()
    refused = chat.board.outbox[0]
    body = replace(refused.action.chat, seen_up_to=Id("7"))
    refused = replace(refused, action=replace(refused.action, chat=body))
    chat.board.guest_chats.lay((refused,))
    chat.models.refresh()
    assert not chat.area.together.strip.isVisible()
    colleague_answers(chat)
    strip = chat.area.together.strip
    assert strip.words.text() == "Priya answered at 08:05. Yours was not sent."
    strip.send.click()
    assert chat.asked_for("retry") == [["a"]]
    # What is written besides is not held back by it.
    type_answer(chat)
    press(chat)
    assert chat.asked_for("write") == [[ROOM, Written(text=SEND)]]
    chat.area.close()


def test_that_all_refused_answers_go_anyway_in_their_order(qtbot: object) -> None:
    chat = Chat()
    refused = chat.board.outbox[0]
    body = replace(refused.action.chat, seen_up_to=Id("7"))
    first = replace(refused, action=replace(refused.action, chat=body))
    chat.board.guest_chats.lay((first, replace(first, key="second")))
    colleague_answers(chat)
    strip = chat.area.together.strip
    assert strip.words.text() == "Priya answered at 08:05. Yours were not sent."
    strip.send.click()
    # The session takes those along that were refused before it.
    assert chat.asked_for("retry") == [["second"]]
    chat.area.close()


def test_that_who_is_there_stands_in_the_head(chat: Chat) -> None:
    chat.board.presences.hear(told(Doing.WRITING), NOW)
    chat.models.refresh()
    assert chat.area.head.accessibleDescription() == "Priya is writing"
    before = chat.area.grab().toImage()
    chat.board.presences.hear(told(Doing.LEFT), NOW)
    chat.models.refresh()
    assert chat.area.head.accessibleDescription() == ""
    assert chat.area.grab().toImage() != before
