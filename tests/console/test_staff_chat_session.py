"""Conversations among colleagues as the session keeps them: streams, events, typing, reading."""

import asyncio
from collections.abc import Callable

from msgspec import structs
from scripted_hotel import ScriptedHotel, until
from session_pc import a_hotel, maria
from staff_chat_samples import FRONT_DESK, ME, chat, chats, person, said

from console.session.diagnostics import Diagnostics
from console.session.follower import streams, wanted
from console.session.staff_chat import StaffChat
from console.session.writer import Writer
from console.state.board import Board
from contract.events.staff_chat import ConversationStarted, StaffMentioned, StaffMessaged
from contract.events.staff_chat_tools import TypingIndicated
from contract.permissions import Duty
from contract.resources.staff_chat import StaffConversation
from contract.scalars import Id


def desk(*, sync: bool = True, many: int = 0) -> Board:
    me = structs.replace(maria(str(ME)), role_slug="receptionist", department_slug="front-office")
    known = Board(hotel=a_hotel(sync=sync), me=me)
    more = [chat(str(number), f"Group {number}", number) for number in range(100, 100 + many)]
    known.staff_chats.replace_all([*chats(), *more])
    return known


class At:
    """The staff chat of one session over a scripted hotel."""

    def __init__(self, known: Board) -> None:
        self.board, self.hotel, self.now = known, ScriptedHotel(streams=("conversation-1",)), 0.0
        self.diagnostics = Diagnostics()
        self.writer = Writer(known, lambda _changes: None)
        self.chat = StaffChat(self.hotel, self.writer, self.diagnostics, lambda: self.now)


def run(work: Callable[[At], "asyncio.Future[None] | object"], known: Board) -> None:
    async def session() -> None:
        at = At(known)
        await work(at)  # type: ignore[misc]
        await at.chat.stop()

    asyncio.run(session())


def test_that_a_thousand_conversations_are_two_subscriptions_more_than_one() -> None:
    few, many = desk(), desk(many=1000)
    for known in (few, many):
        known.open_staff_chat.open(FRONT_DESK)
    followed = [one.channel for one in wanted(many, [Duty.DESK])]
    assert followed == [one.channel for one in wanted(few, [Duty.DESK])]
    of_chats = ("grand-hotel-staff-", "grand-hotel-live-staff", "grand-hotel-live-conversation")
    assert [one.removeprefix("grand-hotel-") for one in followed if one.startswith(of_chats)] == [
        "staff-1-chat",
        "live-staff",
        "staff-1-notifications",
        "live-conversation-1",
        "staff-conversation-1",
    ]


def test_that_only_desk_and_manager_of_our_own_hotel_have_the_chat() -> None:
    assert streams(desk(), [Duty.DESK]) == ["desk", "staff"]
    assert streams(desk(), [Duty.MANAGER]) == ["manager", "staff"]
    assert streams(desk(), [Duty.KITCHEN]) == ["kitchen"]
    assert streams(desk(sync=False), [Duty.DESK]) == ["desk"]
    channels = [one.channel for one in wanted(desk(sync=False), [Duty.DESK])]
    assert not [one for one in channels if "notifications" in one]


def test_that_the_open_conversation_is_loaded_and_follows_its_stream() -> None:
    async def work(at: At) -> None:
        at.hotel.put(said(10, "2", "Hello", 5))
        at.chat.open(FRONT_DESK)
        await until(lambda: at.board.open_staff_chat.is_loaded)
        assert at.chat.keeper.stream == "conversation-1"
        at.hotel.put(said(11, "3", "Hi", 4))
        at.chat.keeper.look()
        await until(lambda: len(at.board.open_staff_chat.messages()) == 2)
        at.chat.keeper.mark_read(Id("11"))
        at.chat.keeper.mark_read(Id("11"))
        await until(lambda: at.hotel.named("staff_mark_read"))
        assert at.hotel.named("staff_mark_read") == [("staff_mark_read", FRONT_DESK, Id("11"))]

    run(work, desk())


def test_that_typing_is_told_every_three_seconds_at_most() -> None:
    async def work(at: At) -> None:
        at.chat.open(FRONT_DESK)
        for moment in (0.0, 1.0, 2.9, 3.0, 4.0):
            at.now = moment
            at.chat.type(is_typing=True)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        await until(lambda: len(at.hotel.named("typing")) == 2)
        at.chat.type(is_typing=False)
        at.chat.type(is_typing=False)
        await until(lambda: len(at.hotel.named("typing")) == 3)
        assert [call[2] for call in at.hotel.named("typing")] == [True, True, False]

    run(work, desk())


def test_that_events_of_the_persons_own_channel_are_remembered() -> None:
    async def work(at: At) -> None:
        at.chat.hear(mentioned("1", "17"))
        at.chat.hear(
            ConversationStarted(
                conversation_id=Id("6"),
                title=None,
                is_group=True,
                creator_id=Id("2"),
                creator_name="Aoife Brennan",
                timestamp=None,
            )
        )
        board = at.board
        assert dict(board.callings.mentions(board.staff_chats, ME)) == {FRONT_DESK: Id("17")}
        assert board.callings.started(board.staff_chats) == [Id("6")]
        at.chat.open(Id("6"))
        assert board.callings.started(board.staff_chats) == []

    run(work, desk())


def mentioned(chat_id: str, message_id: str) -> StaffMentioned:
    return StaffMentioned(
        conversation_id=Id(chat_id),
        message_id=Id(message_id),
        sender_id=Id("2"),
        sender_name="Aoife Brennan",
        mentioned_staff_id=ME,
        message_text="@Jane",
        timestamp=None,
    )


def test_that_who_said_it_types_no_more() -> None:
    async def work(at: At) -> None:
        at.chat.open(FRONT_DESK)
        at.chat.hear(
            TypingIndicated(
                conversation_id=FRONT_DESK,
                staff_id=Id("3"),
                staff_name="Priya Nair",
                is_typing=True,
                timestamp=None,
            )
        )
        names, now = at.board.typists.names, at.board.clock.now()
        assert names(FRONT_DESK, now, but=ME) == ["Priya Nair"]
        assert names(Id("2"), now, but=ME) == []
        at.chat.hear(
            StaffMessaged(
                message_id=Id("30"),
                sender_id=Id("3"),
                sender_name="Priya Nair",
                message_text="Done",
                conversation_id=FRONT_DESK,
                timestamp=None,
            )
        )
        assert names(FRONT_DESK, now, but=ME) == []

    run(work, desk())


def test_that_a_conversation_one_left_is_closed() -> None:
    async def work(at: At) -> None:
        at.chat.open(FRONT_DESK)
        at.board.staff_chats.remove(FRONT_DESK, 5)
        at.chat.forget([Id("6")])
        assert at.board.open_staff_chat.conversation_id is None

    run(work, desk())


def test_that_who_reads_is_known_from_the_conversation() -> None:
    known = desk()
    shown = known.staff_chats.shown(FRONT_DESK)
    assert shown is not None
    assert {one.id for one in shown.readers(Id("17"), Id("4"))} == {"2", "3", "5", "6"}
    assert known.staff_chats.unread == 2
    assert known.staff_chats.direct_with(ME, Id("5")) == Id("4")
    assert isinstance(shown.chat, StaffConversation)
    assert shown.person(ME) == person("1", "14")
