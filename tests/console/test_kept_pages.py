"""Going back to a conversation: what was read there is painted at once, then asked for again."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from msgspec.structs import replace
from scripted_hotel import ScriptedHotel, until
from staff_chat_samples import FRONT_DESK, said
from test_staff_chat_session import At, desk

from console.api.errors import Unreachable
from console.models.chat_entries import MissingLine
from console.models.staff_entries import StaffEntries
from console.state.kept_pages import KEPT, PAGE, KeptPages
from console.state.open_chat import OpenStaffChat
from contract.resources.staff_chat import StaffMessage
from contract.scalars import Id

OTHER = Id("2")
DOWN = Unreachable("The hotel does not answer.", may_have_arrived=False)


def run(work: Callable[[At], Coroutine[Any, Any, None]]) -> None:
    async def session() -> None:
        at = At(desk())
        at.hotel.put(said(10, "2", "Hello", 5))
        await work(at)
        await at.chat.stop()

    asyncio.run(session())


def texts(at: At) -> list[str]:
    return [message.message for message in at.board.open_staff_chat.messages()]


async def opened(at: At, conversation_id: Id) -> None:
    at.chat.open(conversation_id)
    await until(lambda: at.board.open_staff_chat.is_verified)


async def gone_away(at: At) -> None:
    """The conversation was read, and another one is open now."""
    await opened(at, FRONT_DESK)
    await opened(at, OTHER)


def asked(hotel: ScriptedHotel) -> list[str]:
    return [call[0] for call in hotel.calls]


def test_that_opening_asks_once_and_twice_more_at_an_older_hotel() -> None:
    async def work(at: At) -> None:
        await opened(at, FRONT_DESK)
        assert asked(at.hotel) == ["staff_messages"]
        at.hotel.tells_seq = False
        await opened(at, OTHER)
        assert asked(at.hotel)[1:] == ["staff_messages", "head", "staff_messages"]
        at.hotel.put(replace(said(12, "3", "New", 1), conversation=OTHER))
        at.chat.keeper.look()
        await until(lambda: texts(at) == ["New"])
        assert asked(at.hotel)[4:] == ["changes"]

    run(work)


def test_that_what_was_read_is_there_at_once_and_put_right() -> None:
    async def work(at: At) -> None:
        await gone_away(at)
        at.hotel.put(said(11, "3", "Hi", 4))
        at.hotel.put(replace(said(10, "2", "Hello there", 5), rev=2))
        at.chat.open(FRONT_DESK)
        chat = at.board.open_staff_chat
        assert (chat.is_loaded, chat.is_verified, texts(at)) == (True, False, ["Hello"])
        await until(lambda: chat.is_verified)
        assert texts(at) == ["Hello there", "Hi"]

    run(work)


def test_that_read_marks_are_put_right_although_they_have_no_revision() -> None:
    async def work(at: At) -> None:
        await gone_away(at)
        at.hotel.put(replace(said(10, "2", "Hello", 5), is_read_by_current_user=True))
        at.chat.open(FRONT_DESK)
        await until(lambda: at.board.open_staff_chat.is_verified)
        assert at.board.open_staff_chat.messages()[0].is_read_by_current_user
        assert at.board.open_staff_chat.unseen is None

    run(work)


def test_that_it_says_so_when_the_hotel_cannot_be_asked() -> None:
    async def work(at: At) -> None:
        await gone_away(at)
        at.hotel.faults = {"staff_messages": [DOWN]}
        at.chat.open(FRONT_DESK)
        await until(lambda: at.board.open_staff_chat.trouble)
        shown = StaffEntries(at.board, at.board.zone).now()
        assert shown[-1] == MissingLine("The hotel does not answer.")
        assert texts(at) == ["Hello"]
        at.chat.keeper.look()
        await until(lambda: at.board.open_staff_chat.is_verified)
        assert MissingLine not in map(type, StaffEntries(at.board, at.board.zone).now())

    run(work)


def test_that_older_pages_wait_for_the_newest_one() -> None:
    async def work(at: At) -> None:
        for number in range(11, 100):
            at.hotel.put(said(number, "2", f"Message {number}", 5))
        await gone_away(at)
        at.hotel.gate = asyncio.Event()
        at.chat.open(FRONT_DESK)
        at.chat.keeper.load_older()
        at.hotel.gate.set()
        await until(lambda: at.board.open_staff_chat.is_verified)
        assert len(texts(at)) == PAGE
        assert asked(at.hotel) == ["staff_messages"] * 3

    run(work)


def test_that_nothing_is_kept_of_a_conversation_one_left() -> None:
    async def work(at: At) -> None:
        await opened(at, FRONT_DESK)
        at.board.staff_chats.remove(FRONT_DESK, 5)
        at.chat.forget([FRONT_DESK])
        assert at.board.open_staff_chat.conversation_id is None
        assert at.board.open_staff_chat.kept.get(FRONT_DESK) is None

    run(work)


def test_that_only_the_newest_pages_of_the_last_conversations_are_kept() -> None:
    chat = OpenStaffChat()
    for number in range(KEPT + 2):
        mine = Id(str(number))
        chat.open(mine)
        page = [replace(said(n, "2", "x", 1), conversation=mine) for n in range(1, PAGE + 11)]
        chat.take_newest(page, has_older=False)
    chat.open(None)
    assert chat.kept.get(Id("1")) is None
    kept = chat.kept.get(Id("2"))
    assert kept is not None
    assert (kept.messages[0].id, len(kept.messages)) == (Id("11"), PAGE)
    assert kept.has_older


def test_that_what_was_never_loaded_is_not_kept() -> None:
    chat = OpenStaffChat()
    chat.open(FRONT_DESK)
    chat.open(OTHER)
    assert chat.kept.get(FRONT_DESK) is None


def test_that_another_day_begins_with_nothing() -> None:
    pages: KeptPages[StaffMessage] = KeptPages()
    pages.keep(FRONT_DESK, [said(10, "2", "Hello", 5)], has_older=False)
    pages.clear()
    assert pages.get(FRONT_DESK) is None
    pages.keep(FRONT_DESK, [said(10, "2", "Hello", 5)], has_older=False)
    assert pages.get(FRONT_DESK) is not None
