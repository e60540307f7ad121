"""The pages beside the open conversation are there before somebody goes there, and no others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from guest_desk import Chat
from hotel_process import PIN, Hotel, HotelProcess, founded_in
from test_session_real_hotel import Screen, screen, until

from contract.permissions import Duty
from contract.scalars import Id

_NUMBERS = [str(number) for number in range(601, 608)]


@pytest.fixture
def wide_hotel(hotel_process: HotelProcess, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hotel]:
    rooms = [{"room_number": one, "pin": PIN, "guest": f"Guest {one}"} for one in _NUMBERS]
    monkeypatch.setattr("hotel_process.ROOMS", rooms)
    with founded_in(hotel_process) as founded:
        yield founded


@pytest.fixture
def chats(wide_hotel: Hotel) -> list[Chat]:
    """A guest waits in each, in the order of the inbox."""
    chats = [Chat(wide_hotel, room) for room in _NUMBERS]
    for chat in chats:
        chat.writes(chat.guest, f"Hello from {chat.room}")
    return chats


def _kept(desk: Screen, chats: list[Chat]) -> list[int]:
    """Which conversations can be shown without asking the hotel."""
    kept = desk.board.open_chat.kept
    return [number for number, chat in enumerate(chats) if kept.get(Id(str(chat.id))) is not None]


async def _listed(desk: Screen, chats: list[Chat]) -> None:
    """All of them are in the inbox; `chats` are in its order, also of those of the same second."""
    await desk.live()
    guests = desk.board.guest_chats
    await until(lambda: len(guests.waiting(desk.board.clock.now())) == len(chats))
    places = [shown.chat.id for shown in guests.waiting(desk.board.clock.now())]
    chats.sort(key=lambda chat: places.index(Id(str(chat.id))))


def _texts(desk: Screen) -> list[str]:
    return [message.message for message in desk.board.open_chat.messages()]


async def test_that_the_next_two_and_the_one_before_are_read_and_no_others(
    wide_hotel: Hotel, chats: list[Chat], tmp_path: Path
) -> None:
    async with screen(wide_hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await _listed(desk, chats)
        desk.session.chat.open(Id(str(chats[2].id)))
        await until(lambda: _kept(desk, chats) == [1, 3, 4])

        # The two that follow are known by now but for one; the open one's own page is left behind.
        desk.session.chat.open(Id(str(chats[3].id)))
        await until(lambda: 5 in _kept(desk, chats))
        assert _kept(desk, chats) == [1, 2, 3, 4, 5]


async def test_that_what_was_read_ahead_is_shown_at_once_and_is_true_a_moment_later(
    wide_hotel: Hotel, chats: list[Chat], tmp_path: Path
) -> None:
    async with screen(wide_hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await _listed(desk, chats)
        desk.session.chat.open(Id(str(chats[0].id)))
        await until(lambda: _kept(desk, chats) == [1, 2])
        chats[1].writes(chats[1].guest, "Are you there?")

        desk.session.chat.open(Id(str(chats[1].id)))
        chat, hello = desk.board.open_chat, f"Hello from {chats[1].room}"
        assert (chat.is_loaded, chat.is_verified, _texts(desk)) == (True, False, [hello])
        await until(lambda: chat.is_verified)
        assert _texts(desk) == [hello, "Are you there?"]
        assert chat.unseen is not None
        assert chat.unseen.count == 2


async def test_that_reading_goes_on_as_soon_as_what_was_read_ahead_is_shown(
    wide_hotel: Hotel, chats: list[Chat], tmp_path: Path
) -> None:
    async with screen(wide_hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await _listed(desk, chats)
        desk.session.chat.open(Id(str(chats[0].id)))
        await until(lambda: _kept(desk, chats) == [1, 2])
        keeper, shown = desk.session.chat, list[bool]()
        begin = keeper.on_shown

        def begin_and_note() -> None:
            shown.append(desk.board.open_chat.is_verified)
            begin()

        keeper.on_shown = begin_and_note
        keeper.open(Id(str(chats[1].id)))
        assert shown == [False]
        await until(lambda: 3 in _kept(desk, chats))


async def test_that_nothing_is_read_beside_a_conversation_that_was_left(
    wide_hotel: Hotel, chats: list[Chat], tmp_path: Path
) -> None:
    async with screen(wide_hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await _listed(desk, chats)
        keeper, last = desk.session.chat, Id(str(chats[-1].id))
        begin = keeper.on_shown

        def begin_and_leave() -> None:
            begin()
            if desk.board.open_chat.conversation_id != last:
                keeper.open(last)

        keeper.on_shown = begin_and_leave
        keeper.open(Id(str(chats[1].id)))
        await until(lambda: 5 in _kept(desk, chats))
        assert _kept(desk, chats) == [1, 5]


async def test_that_nothing_is_kept_of_a_guest_who_left_meanwhile(
    wide_hotel: Hotel, chats: list[Chat], tmp_path: Path
) -> None:
    async with screen(wide_hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await _listed(desk, chats)
        gone = Id(str(chats[1].id))
        desk.board.open_chat.kept.forget([gone])
        desk.session.chat.open(Id(str(chats[0].id)))
        await until(lambda: 2 in _kept(desk, chats))
        assert _kept(desk, chats) == [2]
