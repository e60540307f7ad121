"""Going to a conversation whose page is being read ahead: waited for, and not asked for again."""

import asyncio
from dataclasses import dataclass, field

from gallery_guest_chat import chats, said
from scripted_hotel import ScriptedHotel, until
from station_samples import live
from test_staff_chat_session import desk

from console.api.errors import ApiError, Unreachable
from console.api.message_page import MessagePage
from console.session.diagnostics import Diagnostics
from console.session.guest_desk import GuestDesk
from console.session.writer import Writer
from contract.resources.guest_chat import GuestMessage
from contract.scalars import Id

FIRST, SECOND = Id("0"), Id("1")


@dataclass
class SlowHotel(ScriptedHotel):
    """Reads a page at once, and answers with it when it may; `trouble`: not with it at all."""

    slow: set[Id] = field(default_factory=set)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)
    read: list[Id] = field(default_factory=list)
    trouble: ApiError | None = None

    async def messages(
        self, conversation_id: Id, *, before_id: Id | None = None
    ) -> MessagePage[GuestMessage]:
        page = await super().messages(conversation_id, before_id=before_id)
        self.read.append(conversation_id)
        if conversation_id in self.slow:
            await self.may_answer.wait()
            if self.trouble is not None:
                raise self.trouble
        return page


class At:
    """The first conversation is open; the page of the second is read, its answer on its way."""

    def __init__(self) -> None:
        self.hotel, self.board = SlowHotel(slow={SECOND}), desk()
        self.board.guest_chats.replace_all(chats())
        self.board.link = live()
        self.hotel.put(said(1, "Hello", 5))
        self.desk = GuestDesk(self.hotel, Writer(self.board, lambda _: None), Diagnostics())

    async def begin(self) -> None:
        self.desk.open(FIRST)
        await until(lambda: SECOND in self.hotel.read)


async def test_that_its_page_is_waited_for_and_nothing_that_came_since_is_missed() -> None:
    at = At()
    await at.begin()
    at.hotel.put(said(2, "Are you there?", 4))
    at.desk.open(SECOND)
    at.hotel.may_answer.set()
    await until(lambda: len(at.board.open_chat.messages()) == 2)
    assert at.board.open_chat.is_verified
    assert at.hotel.read.count(SECOND) == 1
    assert [call[1:] for call in at.hotel.named("changes")] == [("chat-1", 1)]
    await at.desk.stop()


async def test_that_a_page_that_does_not_come_is_told_of_and_asked_for_again() -> None:
    at = At()
    await at.begin()
    at.hotel.trouble = Unreachable("The hotel does not answer.", may_have_arrived=False)
    at.desk.open(SECOND)
    at.hotel.may_answer.set()
    await until(lambda: at.board.open_chat.trouble)
    at.hotel.trouble = None
    at.desk.chat.look()
    await until(lambda: at.board.open_chat.is_verified)
    assert at.hotel.read.count(SECOND) == 2
    await at.desk.stop()


async def test_that_leaving_while_it_is_waited_for_ends_it() -> None:
    at = At()
    await at.begin()
    at.desk.open(SECOND)
    await at.desk.stop()
    assert not at.board.open_chat.is_loaded
    assert not [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
