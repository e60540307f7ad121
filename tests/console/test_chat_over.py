"""What is offered on the messages of a guest who has checked out."""

from collections.abc import Iterator

import pytest
from chat_hands import THEME, Chat

from console.models.chat_entries import Bubble
from console.state.actions import ActionState
from console.views.chat.blocks import Press, measured
from console.views.chat.hits import may_be_answered, offered
from console.views.chat.message_menu import MessageDeeds, message_menu


@pytest.fixture
def chat(qtbot: object) -> Iterator[Chat]:
    shown = Chat()
    yield shown
    shown.area.close()


def bubbles(chat: Chat) -> list[Bubble]:
    return [entry for entry in chat.models.entries if isinstance(entry, Bubble)]


def refused(chat: Chat) -> Bubble:
    return next(one for one in bubbles(chat) if one.state is ActionState.FAILED)


def own(chat: Chat) -> Bubble:
    is_mine = (one for one in bubbles(chat) if one.is_mine and one.message_id and one.text)
    return next(one for one in is_mine if not one.is_deleted)


def presses(bubble: Bubble) -> list[object]:
    return [one for one in offered(measured(bubble, 560, THEME)) if isinstance(one, Press)]


def menu(chat: Chat, bubble: Bubble) -> list[str]:
    names = MessageDeeds.__dataclass_fields__
    deeds = MessageDeeds(**{name: lambda *_: None for name in names})
    made = message_menu(bubble, deeds, parent=chat.area, theme=THEME)
    return [action.text() for action in made.actions()]


def test_that_a_refused_message_to_who_left_can_only_be_copied_or_dismissed(chat: Chat) -> None:
    assert presses(refused(chat)) == [Press.RETRY, Press.DISMISS]
    assert menu(chat, refused(chat))[:2] == ["Retry", "Dismiss"]
    chat.check_out()
    assert presses(refused(chat)) == [Press.DISMISS]
    assert menu(chat, refused(chat)) == ["Dismiss", "Copy text\tCtrl+C"]


def test_that_nothing_more_is_written_to_who_left(chat: Chat) -> None:
    before = menu(chat, own(chat))
    assert "Edit" in before
    assert "Reply\tR" in before
    assert any(map(may_be_answered, bubbles(chat)))
    chat.check_out()
    after = menu(chat, own(chat))
    assert "Delete the message\tDel" in after
    assert not {"Edit", "Reply\tR"} & set(after)
    assert not any(map(may_be_answered, bubbles(chat)))
