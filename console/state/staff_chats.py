"""The conversations among colleagues that the one at work here takes part in."""

from datetime import datetime

from console.state.layered import Layered, Pending
from console.state.truths import is_newer_rev
from contract.record import Record
from contract.resources.staff_chat import ChatPerson, StaffConversation
from contract.resources.sync import Entity
from contract.scalars import Id


class ShownStaffChat(Record, frozen=True):
    """A conversation as painted: the hotel's truth, and what this PC did in it meanwhile."""

    chat: StaffConversation
    pending: Pending = ()

    @property
    def last_at(self) -> datetime:
        """When something was said last; when it began, before that."""
        last = self.chat.last_message
        return self.chat.updated_at if last is None else last.timestamp

    def person(self, staff_id: Id | None) -> ChatPerson | None:
        """Somebody who takes part."""
        return next((one for one in self.chat.participants if one.id == staff_id), None)

    def others(self, me: Id | None) -> list[ChatPerson]:
        """Who takes part besides oneself."""
        return [one for one in self.chat.participants if one.id != me]

    def readers(self, message_id: Id, sender: Id) -> list[ChatPerson]:
        """Who has read a message, besides the one who wrote it."""
        return [
            one
            for one in self.chat.participants
            if one.id != sender and has_read(one.last_read_id, message_id)
        ]


class StaffChats(Layered[StaffConversation, ShownStaffChat]):
    """One's own conversations; the one that a person leaves is gone."""

    def __init__(self) -> None:
        super().__init__(Entity.STAFF_CONVERSATION, is_newer_rev)

    def listed(self) -> list[ShownStaffChat]:
        """Every conversation, the one where something was said last first."""
        return sorted(self._shown.values(), key=_newest, reverse=True)

    @property
    def unread(self) -> int:
        """How many messages one has not read, in all conversations."""
        return sum(shown.chat.unread_count for shown in self._shown.values())

    def direct_with(self, me: Id | None, staff_id: Id) -> Id | None:
        """The conversation that a colleague and oneself are alone in."""
        for shown in self._shown.values():
            if not shown.chat.is_group and staff_id in {p.id for p in shown.others(me)}:
                return shown.chat.id
        return None

    def _paint(
        self, row: StaffConversation, pending: Pending, *, is_partial: bool
    ) -> ShownStaffChat:
        return ShownStaffChat(row, pending)


def has_read(last_read_id: Id | None, message_id: Id) -> bool:
    """Whether somebody whose newest read message is one has read another."""
    return last_read_id is not None and _number(last_read_id) >= _number(message_id)


def _number(message_id: Id) -> int:
    return int(message_id) if message_id.isdecimal() else 0


def _newest(shown: ShownStaffChat) -> tuple[float, int]:
    return shown.last_at.timestamp(), _number(shown.chat.id)
