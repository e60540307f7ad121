"""What calls one into conversations among colleagues: mentions, and being taken into one."""

from collections.abc import Iterator

from console.state.staff_chats import ShownStaffChat, StaffChats, has_read
from contract.scalars import Id


class Callings:
    """What was told on the person's own channel and has not been looked at since."""

    def __init__(self) -> None:
        self._mentions: dict[Id, Id] = {}
        self._started: set[Id] = set()

    def mention(self, conversation_id: Id, message_id: Id) -> None:
        """A message mentions the one at work here."""
        self._mentions[conversation_id] = message_id

    def start(self, conversation_id: Id) -> None:
        """Somebody took the one at work here into a conversation."""
        self._started.add(conversation_id)

    def open(self, conversation_id: Id | None) -> None:
        """A conversation is looked at."""
        self._started.discard(conversation_id or Id(""))

    def mentions(self, chats: StaffChats, me: Id | None) -> Iterator[tuple[Id, Id]]:
        """Conversations with a mention that is not read, and the message it is in."""
        for conversation_id, message_id in self._mentions.items():
            shown = chats.shown(conversation_id)
            if shown is not None and not _is_read(shown, message_id, me):
                yield conversation_id, message_id

    def started(self, chats: StaffChats) -> list[Id]:
        """New conversations that nobody has looked at here."""
        return [one for one in sorted(self._started) if chats.shown(one) is not None]


def _is_read(shown: ShownStaffChat, message_id: Id, me: Id | None) -> bool:
    person = shown.person(me)
    return person is not None and has_read(person.last_read_id, message_id)
