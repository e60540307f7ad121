"""A conversation with more unread than fits: where it opens, what is read, and the way down."""

from collections.abc import Iterator

import pytest
from chat_hands import Chat
from gallery_guest_chat import said

from console.state.open_chat import is_before
from contract.record import replace
from contract.scalars import Id

COUNT = 60
FIRST = 101


@pytest.fixture
def chat(qtbot: object) -> Iterator[Chat]:
    made = Chat()
    yield made
    made.area.close()


def many_unread(chat: Chat, count: int = COUNT) -> None:
    """Room 204 was left, a guest wrote much, and it is opened again."""
    known = chat.board.open_chat
    there = known.conversation_id
    read = [replace(one, read_by_staff=True) for one in known.messages()]
    new = [said(FIRST + n, f"No. {n}", 30 - n / 10, read_by_staff=False) for n in range(count)]
    known.open(None)
    chat.models.refresh()
    known.open(there)
    known.take_newest([*read, *new], has_older=False)
    chat.models.refresh()


def test_that_it_opens_where_the_unread_begins_and_only_what_was_in_sight_is_read(
    chat: Chat,
) -> None:
    chat.area.activateWindow()
    many_unread(chat)
    roll = chat.area.conversation
    assert not roll.is_at_end
    top = roll._column.unseen_top
    assert top is not None
    assert roll.verticalScrollBar().value() == top
    seen = roll.seen_up_to
    assert seen is not None
    newest = Id(str(10 * (FIRST + COUNT - 1)))
    assert not is_before(seen, Id(str(10 * FIRST)))
    assert is_before(seen, newest)
    assert chat.asked_for("mark_read")[-1] == [seen]
    below = (int(newest) - int(seen)) // 10
    assert roll._to_end.isVisible()
    assert roll._to_end.text().split()[0] in {
        str(below + len(chat.board.outbox) + n) for n in range(2)
    }
    roll._to_end.click()
    assert roll.is_at_end
    assert not roll._to_end.isVisible()
    assert roll.seen_up_to == newest
    assert chat.asked_for("mark_read")[-1] == [newest]


def test_that_few_unread_open_at_the_end(chat: Chat) -> None:
    many_unread(chat, 2)
    assert chat.area.conversation.is_at_end
    assert not chat.area.conversation._to_end.isVisible()


def test_that_what_comes_later_does_not_move_what_is_read(chat: Chat) -> None:
    many_unread(chat)
    roll = chat.area.conversation
    roll.to_end()
    chat.board.open_chat.apply([said(FIRST + COUNT, "One more", 1, read_by_staff=False)])
    chat.models.refresh()
    assert roll.is_at_end
