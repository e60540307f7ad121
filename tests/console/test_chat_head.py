"""What the head of a conversation says where little room is left."""

from collections.abc import Iterator

import pytest
from chat_hands import Chat
from gallery_room_panel import full
from PySide6.QtWidgets import QApplication


@pytest.fixture
def chat(qtbot: object) -> Iterator[Chat]:
    made = Chat()
    full(made.board)
    yield made
    made.area.close()


@pytest.mark.parametrize(
    ("wide", "answer", "handler", "can_hand"),
    [
        (900, "Mark answered", "Handled by you", True),
        (560, "Answered", "You", False),
        (460, "", "You", False),
    ],
)
def test_that_the_buttons_leave_room_for_the_name_and_the_day(
    chat: Chat, wide: int, answer: str, handler: str, can_hand: bool
) -> None:
    head = chat.area.head
    head.setMinimumWidth(0)
    head.setParent(None)
    head.resize(wide, head.height())
    head.show()
    QApplication.processEvents()
    assert (head.answer.text(), head.take.text()) == (answer, handler)
    assert head.hand.isVisible() is can_hand
    assert head.answer.accessibleName() == "Mark answered"
    assert head.answer.toolTip() == ("" if answer == "Mark answered" else "Mark answered")
    head.close()
