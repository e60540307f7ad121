"""Turns what the chat among colleagues asks for into commands and calls of the session."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from console.commands import staff_chat
from console.commands.hand import Outcome
from console.shell.doing import Doing
from contract.scalars import Id

if TYPE_CHECKING:
    from console.state.outgoing import Written
    from console.views.staff_chat.actions import StaffChatActions


def staff_chat_actions(doing: Doing) -> "StaffChatActions":
    """What the chat among colleagues can ask for."""
    from console.views.staff_chat.actions import StaffChatActions

    door, asked = doing.door, _Asked(doing)
    return StaffChatActions(
        open=lambda chat_id: door.in_staff_chat(lambda chat: chat.open(chat_id)),
        watch=lambda is_so: door.in_staff_chat(lambda chat: chat.watch(is_watched=is_so)),
        load_older=lambda: door.in_staff_chat(lambda chat: chat.keeper.load_older()),
        mark_read=lambda up_to: door.in_staff_chat(lambda chat: chat.keeper.mark_read(up_to)),
        type=lambda is_so: door.in_staff_chat(lambda chat: chat.type(is_typing=is_so)),
        write=asked.write,
        edit=asked.edit,
        delete=asked.delete,
        delete_file=asked.delete_file,
        react=asked.react,
        forward=asked.forward,
        start=asked.start,
        rename=asked.rename,
        add_people=asked.add_people,
        leave=asked.leave,
        retry=door.retry,
        dismiss=door.dismiss,
        take_back=doing.take_back,
        try_now=door.try_now,
    )


class _Asked:
    """Commands with the hand that does them."""

    def __init__(self, doing: Doing) -> None:
        self._doing, self._hand = doing, doing.hand

    def _judge(self, outcome: Outcome) -> None:
        if outcome is not Outcome.DONE:
            self._doing.on_refused(outcome)

    def write(self, chat_id: Id, written: "Written") -> None:
        hand = self._hand
        self._judge(staff_chat.write(hand=hand, conversation_id=chat_id, written=written))

    def edit(self, message_id: Id, said: "Written") -> None:
        hand = self._hand
        outcome = staff_chat.edit(
            hand=hand, message_id=message_id, text=said.text, mentions=said.mentions
        )
        self._judge(outcome)

    def delete(self, message_id: Id) -> None:
        self._judge(staff_chat.delete(hand=self._hand, message_id=message_id))

    def delete_file(self, message_id: Id, file_id: Id) -> None:
        hand = self._hand
        self._judge(staff_chat.delete_file(hand=hand, message_id=message_id, file_id=file_id))

    def react(self, message_id: Id, emoji: str) -> None:
        self._judge(staff_chat.react(hand=self._hand, message_id=message_id, emoji=emoji))

    def forward(self, message_id: Id, chats: Sequence[Id], people: Sequence[Id]) -> None:
        outcome = staff_chat.forward(
            hand=self._hand, message_id=message_id, conversations=chats, people=people
        )
        self._judge(outcome)

    def start(self, people: Sequence[Id], title: str) -> None:
        self._judge(staff_chat.start(hand=self._hand, people=people, title=title))

    def rename(self, chat_id: Id, title: str) -> None:
        hand = self._hand
        self._judge(staff_chat.rename(hand=hand, conversation_id=chat_id, title=title))

    def add_people(self, chat_id: Id, people: Sequence[Id]) -> None:
        hand = self._hand
        self._judge(staff_chat.add_people(hand=hand, conversation_id=chat_id, people=people))

    def leave(self, chat_id: Id) -> None:
        self._judge(staff_chat.leave(hand=self._hand, conversation_id=chat_id))
