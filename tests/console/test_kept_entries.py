"""Entries of conversations: made anew only where something changed, and always as if made anew."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from file_samples import chat_files
from gallery_guest_chat import desk
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot
from staff_chat_samples import said, staff_board, writing
from station_samples import ZONE, StillClock, place

from console.models.chat_entries import Bubble, DayLine, Entry, HandledLine, MissingLine
from console.models.guest_entries import GuestEntries
from console.models.kept_entries import Joining
from console.models.staff_chat import StaffChatModels
from console.models.staff_entries import StaffEntries
from console.state.actions import ActionState
from console.state.board import Board, BoardChanges
from console.state.open_chat import OpenConversation
from console.views.chat.blocks import Block
from console.views.chat.column import Column
from console.views.staff_chat.messages import StaffMessages
from console.views.theme import ThemeName, theme_for
from contract.scalars import Id

THEME = theme_for(ThemeName.LIGHT)


def long_board(count: int = 60) -> Board:
    """A conversation with many messages of some colleagues."""
    known = staff_board()
    told = [
        said(number, str(number // 3 % 4 + 1), f"No. {number}", 900 - 7 * number)
        for number in range(1, count + 1)
    ]
    known.open_staff_chat.take_newest(told, has_older=False)
    return known


def bubbles(entries: list[Entry]) -> list[Bubble]:
    return [one for one in entries if isinstance(one, Bubble)]


def _change(chat: OpenConversation[Any], chance: random.Random) -> None:
    """Something happens to a message, or there is a new one."""
    messages = chat.messages()
    one = chance.choice(messages)
    newest = messages[-1]
    match chance.randrange(5):
        case 0:
            chat.apply([replace(one, rev=one.rev + 1, message=f"{one.message}!")])
        case 1:
            chat.apply([replace(one, rev=one.rev + 1, is_deleted=True)])
        case 2:
            chat.remove(one.id, one.rev + 1)
        case 3:
            chat.apply([replace(one, rev=one.rev + 1, edited_at=one.timestamp)])
        case _:
            later = newest.timestamp + timedelta(minutes=chance.choice((0, 3, 800)))
            chat.apply([replace(newest, id=Id(f"{int(newest.id) + 1}"), timestamp=later)])


@pytest.mark.parametrize("seed", range(4))
def test_that_what_is_kept_is_as_what_is_made_anew(seed: int) -> None:
    chance = random.Random(seed)
    staff, guests = long_board(), desk()
    makers: list[tuple[OpenConversation[Any], Any, Callable[[], Any]]] = [
        (staff.open_staff_chat, StaffEntries(staff, ZONE), lambda: StaffEntries(staff, ZONE)),
        (guests.open_chat, GuestEntries(guests, ZONE), lambda: GuestEntries(guests, ZONE)),
    ]
    for chat, kept, anew in makers:
        for _ in range(25):
            _change(chat, chance)
            if chat is staff.open_staff_chat:
                state = chance.choice((ActionState.SENDING, ActionState.FAILED))
                staff.outbox = (writing("a", "Hello", state),)[: chance.randrange(2)]
                staff.staff_chats.lay(staff.outbox)
            made = kept.now()
            assert made == anew().now()
            assert bubbles(made)


def test_that_a_new_message_leaves_those_far_from_it_the_same_objects() -> None:
    known = long_board()
    maker = StaffEntries(known, ZONE)
    before = maker.now()
    known.open_staff_chat.apply([said(61, "2", "And another one", 0)])
    after = maker.now()
    assert len(after) == len(before) + 1
    assert [one is other for one, other in zip(before, after, strict=False)][:-2] == [True] * (
        len(before) - 2
    )
    edited = replace(known.open_staff_chat.messages()[30], rev=9, message="Otherwise")
    known.open_staff_chat.apply([edited])
    kept = {id(one) for one in after}
    assert 1 <= sum(id(one) not in kept for one in bubbles(maker.now())) <= 5


class Counting(StaffMessages):
    """Counts what is measured."""

    measured = 0

    def _measured(self, entry: Entry, room: int) -> Block:
        self.measured += 1
        return super()._measured(entry, room)


def test_that_only_what_changed_is_measured_again(qtbot: QtBot) -> None:
    known = long_board()
    models = StaffChatModels(known, ZONE)
    view = Counting(models, place(StillClock()), THEME, chat_files())
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    view.measured = 0
    known.open_staff_chat.apply([said(61, "2", "And another one", 0)])
    models.apply(BoardChanges(open_staff_chat=True))
    assert 1 <= view.measured <= 4
    assert view._column.number_of(Id("61")) is not None
    view.measured = 0
    view.resize(400, 600)
    assert view.measured == len(models.entries)


def test_that_an_entry_is_found_by_its_height_wherever_it_lies() -> None:
    known = long_board()
    models = StaffChatModels(known, ZONE)
    view = StaffMessages(models, place(StillClock()), THEME, chat_files())
    column: Column = view._column
    column.stack([view._measured(entry, 500) for entry in models.entries], THEME)
    for number, (block, top) in enumerate(zip(column.blocks, column.tops, strict=True)):
        assert column.number_at(top) == column.number_at(top + block.height - 1) == number
        assert number in column.between(top, top + 1)
        assert column.within(number, QPointF(0, top)) == QPointF(0, 0)
    assert column.number_at(-1) is None
    assert column.number_at(column.whole + 50) is None
    assert len(column.between(0, 40)) < 8
    column.stack([], THEME)
    assert column.number_at(3) is None
    assert column.first_below(3) is None
    assert list(column.between(0, 100)) == []


def test_that_what_is_unsent_stands_there_although_the_messages_could_not_be_loaded() -> None:
    guests, staff = desk(), staff_board()
    unsent = writing("w", "Two bags", ActionState.WILL_SEND)
    staff.staff_chats.lay((unsent,))
    for chat, made in (
        (guests.open_chat, GuestEntries(guests, ZONE)),
        (staff.open_staff_chat, StaffEntries(staff, ZONE)),
    ):
        there = chat.conversation_id
        chat.open(None)
        chat.kept.clear()
        chat.open(there)
        chat.fail("The hotel does not answer.")
        line, *unsent_ones = made.now()
        assert line == MissingLine("The hotel does not answer.", is_all=True)
        assert unsent_ones
        assert all(one.state is not None for one in bubbles(unsent_ones))
    staff.staff_chats.lay(())
    assert StaffEntries(staff, ZONE).now() == []


def test_that_who_took_over_stands_below_the_line_of_that_day() -> None:
    at = datetime(2025, 11, 30, 12, tzinfo=UTC)
    message = Bubble(key="1", at=at, is_staff=False, is_mine=False, who="Ada", text="Hello")
    today, before = (
        HandledLine("Jane", None, at - timedelta(minutes=1)),
        HandledLine("Rita", None, at - timedelta(days=1)),
    )
    joined = Joining(ZONE).join([message], unseen=None, handled=[before, today])
    assert joined == [before, DayLine(date(2025, 11, 30)), today, message]
