"""The one conversation that is open: its messages, page by page."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from console.state.changes import Changes
from console.state.kept_pages import KeptPages
from console.state.truths import Truths, is_newer_rev
from contract.record import Record
from contract.resources.guest_chat import GuestMessage
from contract.resources.sides import Side
from contract.resources.staff_chat import StaffMessage
from contract.scalars import Id


class Written(Protocol):
    """A message of any conversation."""

    @property
    def id(self) -> Id: ...
    @property
    def rev(self) -> int: ...
    @property
    def conversation(self) -> Id: ...


MessageT = TypeVar("MessageT", bound=Written)


class Unseen(Record, frozen=True, kw_only=True):
    """What nobody had read when the conversation was opened: from which message on, how many."""

    first_id: Id
    count: int


class OpenConversation(ABC, Generic[MessageT]):
    """Messages of one conversation, known without a gap from the oldest loaded one on.

    `conversation_id` is None while none is open. `has_older`: the hotel has more before. `trouble`:
    why nothing could be loaded, a sentence. `is_verified`: the hotel said so since it was opened;
    until then `is_loaded` says that what was `kept` of it is shown.
    """

    def __init__(self) -> None:
        self.conversation_id: Id | None = None
        self.is_loaded = False
        self.is_verified = False
        self.has_older = False
        self.trouble = ""
        self.unseen: Unseen | None = None
        self.kept: KeptPages[MessageT] = KeptPages()
        self._messages: Truths[MessageT] = Truths(is_newer_rev)
        self._sorted: list[MessageT] | None = None

    def open(self, conversation_id: Id | None) -> bool:
        """Begin with another conversation; whether it is another one."""
        if conversation_id == self.conversation_id:
            return False
        if self.conversation_id is not None and self.is_loaded:
            self.kept.keep(self.conversation_id, self.messages(), has_older=self.has_older)
        self.conversation_id = conversation_id
        self.is_loaded = self.is_verified = self.has_older = False
        self.trouble, self.unseen = "", None
        self._messages, self._sorted = Truths(is_newer_rev), None
        self._show_kept()
        return True

    def messages(self) -> list[MessageT]:
        """Every message that is loaded, oldest first."""
        if self._sorted is None:
            self._sorted = sorted(self._messages.rows(), key=place_of)
        return list(self._sorted)

    def get(self, message_id: Id) -> MessageT | None:
        """A message that is loaded."""
        return self._messages.get(message_id)

    @property
    def oldest_id(self) -> Id | None:
        """Where the page before begins to end."""
        messages = self.messages()
        return messages[0].id if messages else None

    @property
    def newest_id(self) -> Id | None:
        """The newest message the reader can have seen."""
        messages = self.messages()
        return messages[-1].id if messages else None

    def take_newest(self, page: Iterable[MessageT], *, has_older: bool) -> bool:
        """The newest messages, in place of all that was known; whether that changed anything."""
        listed = [message for message in page if message.conversation == self.conversation_id]
        before = (self.is_loaded, self.has_older, self.trouble, self.unseen)
        is_first, self.is_loaded, self.is_verified = not self.is_verified, True, True
        self.trouble, self.has_older = "", has_older
        # Who read what changes without a new revision: what was kept counts for nothing.
        self._sorted, changes = None, self._messages.replace_all(listed, keeps_newer=not is_first)
        if is_first:
            self.unseen = self._unseen()
        return bool(changes) or before != (True, has_older, "", self.unseen)

    def take_older(self, page: Iterable[MessageT], *, has_older: bool) -> bool:
        """The page before the oldest one."""
        self.has_older = has_older
        self._take(page)
        return True

    def apply(self, messages: Iterable[MessageT]) -> bool:
        """Newer states of messages, and new ones; those of other conversations are left out."""
        if not self.is_loaded:
            return False
        oldest = self.oldest_id
        kept = (m for m in messages if oldest is None or not is_before(m.id, oldest))
        return bool(self._take(kept if self.has_older else list(messages)))

    def remove(self, message_id: Id, rev: int) -> bool:
        """A message is gone altogether."""
        self._sorted = None
        return bool(self._messages.remove(message_id, rev))

    def fail(self, sentence: str) -> bool:
        """Nothing could be loaded."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other

    def _show_kept(self) -> None:
        known = None if self.conversation_id is None else self.kept.get(self.conversation_id)
        if known is not None:
            self.is_loaded, self.has_older = True, known.has_older
            self._take(known.messages)

    def _take(self, messages: Iterable[MessageT]) -> Changes:
        mine = [one for one in messages if one.conversation == self.conversation_id]
        self._sorted = None
        return self._messages.apply(mine)

    def _unseen(self) -> Unseen | None:
        new = [one for one in self.messages() if self.is_unread(one)]
        return Unseen(first_id=new[0].id, count=len(new)) if new else None

    @abstractmethod
    def is_unread(self, message: MessageT) -> bool:
        """Whether those it was written for have not seen it."""


class OpenChat(OpenConversation[GuestMessage]):
    """The open conversation with a guest."""

    def is_unread(self, message: GuestMessage) -> bool:
        """Whether nobody of the house has seen it."""
        is_guests = message.sender_type is Side.GUEST
        return is_guests and not message.read_by_staff and not message.is_deleted


class OpenStaffChat(OpenConversation[StaffMessage]):
    """The open conversation with colleagues, as `reader_id` sees it.

    `is_watched`: it is in front of somebody's eyes now.
    """

    def __init__(self) -> None:
        super().__init__()
        self.reader_id: Id | None = None
        self.is_watched = False

    def is_unread(self, message: StaffMessage) -> bool:
        """Whether the reader has not seen it."""
        is_others = message.sender != self.reader_id
        return is_others and not message.is_read_by_current_user and not message.is_deleted


def place_of(message: Written) -> tuple[int, str]:
    """Where a message stands in its conversation: by the hotel's numbers, which only grow."""
    return _number(message.id)


def _number(message_id: Id) -> tuple[int, str]:
    return (int(message_id) if message_id.isdecimal() else 0, message_id)


def is_before(message_id: Id, other: Id) -> bool:
    """Whether a message was written before another one of the same hotel."""
    return _number(message_id) < _number(other)
