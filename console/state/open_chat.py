"""The one conversation that is open: its messages, page by page."""

from collections.abc import Iterable

from console.state.changes import Changes
from console.state.truths import Truths, is_newer_rev
from contract.record import Record
from contract.resources.guest_chat import GuestMessage
from contract.resources.sides import Side
from contract.scalars import Id


class Unseen(Record, frozen=True, kw_only=True):
    """What nobody had read when the conversation was opened: from which message on, how many."""

    first_id: Id
    count: int


class OpenChat:
    """Messages of one conversation, known without a gap from the oldest loaded one on.

    `conversation_id` is None while none is open. `has_older`: the hotel has more before. `trouble`:
    why nothing could be loaded, a sentence.
    """

    def __init__(self) -> None:
        self.conversation_id: Id | None = None
        self.is_loaded = False
        self.has_older = False
        self.trouble = ""
        self.unseen: Unseen | None = None
        self._messages: Truths[GuestMessage] = Truths(is_newer_rev)

    def open(self, conversation_id: Id | None) -> bool:
        """Begin with another conversation; whether it is another one."""
        if conversation_id == self.conversation_id:
            return False
        self.conversation_id = conversation_id
        self.is_loaded = self.has_older = False
        self.trouble, self.unseen = "", None
        self._messages = Truths(is_newer_rev)
        return True

    def messages(self) -> list[GuestMessage]:
        """Every message that is loaded, oldest first."""
        return sorted(self._messages.rows(), key=place_of)

    def get(self, message_id: Id) -> GuestMessage | None:
        """A message that is loaded."""
        return self._messages.get(message_id)

    @property
    def oldest_id(self) -> Id | None:
        """Where the page before begins to end."""
        return min(self._messages.rows(), key=place_of).id if self._has_any else None

    @property
    def newest_id(self) -> Id | None:
        """The newest message the reader can have seen."""
        return max(self._messages.rows(), key=place_of).id if self._has_any else None

    def take_newest(self, page: Iterable[GuestMessage], *, has_older: bool) -> bool:
        """The newest messages, in place of all that was known; whether that changed anything."""
        listed = [message for message in page if message.conversation == self.conversation_id]
        is_first, self.is_loaded, self.trouble = not self.is_loaded, True, ""
        self.has_older = has_older
        changes = self._messages.replace_all(listed)
        if is_first:
            self.unseen = _unseen(self.messages())
        return is_first or bool(changes)

    def take_older(self, page: Iterable[GuestMessage], *, has_older: bool) -> bool:
        """The page before the oldest one."""
        self.has_older = has_older
        self._take(page)
        return True

    def apply(self, messages: Iterable[GuestMessage]) -> bool:
        """Newer states of messages, and new ones; those of other conversations are left out."""
        if not self.is_loaded:
            return False
        oldest = self.oldest_id
        kept = (m for m in messages if oldest is None or not is_before(m.id, oldest))
        return bool(self._take(kept if self.has_older else list(messages)))

    def remove(self, message_id: Id, rev: int) -> bool:
        """A message is gone altogether."""
        return bool(self._messages.remove(message_id, rev))

    def fail(self, sentence: str) -> bool:
        """Nothing could be loaded."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other

    @property
    def _has_any(self) -> bool:
        return any(True for _ in self._messages.rows())

    def _take(self, messages: Iterable[GuestMessage]) -> Changes:
        mine = [one for one in messages if one.conversation == self.conversation_id]
        return self._messages.apply(mine)


def place_of(message: GuestMessage) -> tuple[int, str]:
    """Where a message stands in its conversation: by the hotel's numbers, which only grow."""
    return _number(message.id)


def _number(message_id: Id) -> tuple[int, str]:
    return (int(message_id) if message_id.isdecimal() else 0, message_id)


def is_before(message_id: Id, other: Id) -> bool:
    """Whether a message was written before another one of the same hotel."""
    return _number(message_id) < _number(other)


def _unseen(messages: list[GuestMessage]) -> Unseen | None:
    new = [
        one
        for one in messages
        if one.sender_type is Side.GUEST and not one.read_by_staff and not one.is_deleted
    ]
    return Unseen(first_id=new[0].id, count=len(new)) if new else None
