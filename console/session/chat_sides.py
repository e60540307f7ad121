"""What keeping an open conversation asks the hotel: of one with a guest, and of one with staff."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from console.session.ports import HotelPort
from console.state.board import Board, BoardChanges
from console.state.open_chat import OpenConversation, Written
from contract.resources.guest_chat import GuestMessage
from contract.resources.staff_chat import StaffMessage
from contract.resources.sync import ChangePage
from contract.scalars import Id

PAGE: Final = 50
MessageT = TypeVar("MessageT", bound=Written)


@dataclass(frozen=True, slots=True)
class MessagePage(Generic[MessageT]):
    """Messages oldest first; `has_older`: the hotel has more before."""

    messages: Sequence[MessageT]
    has_older: bool


class ChatSide(ABC, Generic[MessageT]):
    """One kind of conversation. Whatever asks the hotel raises ApiError."""

    name: str

    def __init__(self, hotel: HotelPort) -> None:
        self._hotel = hotel

    async def head(self, conversation_id: Id) -> int:
        """How far the stream of a conversation is."""
        return await self._hotel.head(self.stream_of(conversation_id))

    async def changes(self, stream: str, since: int) -> ChangePage:
        """The changes of a stream after `since`. Raises Expired when they are not kept."""
        return await self._hotel.changes(stream, since=since)

    @abstractmethod
    def stream_of(self, conversation_id: Id) -> str:
        """The stream of one conversation's messages."""

    @abstractmethod
    def chat(self, board: Board) -> OpenConversation[MessageT]:
        """The conversation of this kind that is open."""

    @abstractmethod
    def told(self, *, is_other: bool) -> BoardChanges:
        """What to tell when the open conversation became different, or did not."""

    @abstractmethod
    async def page(self, conversation_id: Id, before_id: Id | None) -> MessagePage[MessageT]:
        """The newest messages, or those before one."""

    @abstractmethod
    async def mark_read(self, conversation_id: Id, up_to: Id) -> None:
        """A conversation was read up to a message."""


class GuestSide(ChatSide[GuestMessage]):
    """The conversations with guests."""

    name = "guest chat"

    def stream_of(self, conversation_id: Id) -> str:
        """See ChatSide."""
        return f"chat-{conversation_id}"

    def chat(self, board: Board) -> OpenConversation[GuestMessage]:
        """See ChatSide."""
        return board.open_chat

    def told(self, *, is_other: bool) -> BoardChanges:
        """See ChatSide."""
        return BoardChanges(open_chat=is_other)

    async def page(self, conversation_id: Id, before_id: Id | None) -> MessagePage[GuestMessage]:
        """See ChatSide."""
        messages = await self._hotel.messages(conversation_id, before_id=before_id)
        return MessagePage(messages, has_older=len(messages) >= PAGE)

    async def mark_read(self, conversation_id: Id, up_to: Id) -> None:
        """See ChatSide."""
        await self._hotel.mark_read(conversation_id, up_to=up_to)


class StaffSide(ChatSide[StaffMessage]):
    """The conversations among colleagues."""

    name = "staff chat"

    def stream_of(self, conversation_id: Id) -> str:
        """See ChatSide."""
        return f"conversation-{conversation_id}"

    def chat(self, board: Board) -> OpenConversation[StaffMessage]:
        """See ChatSide."""
        return board.open_staff_chat

    def told(self, *, is_other: bool) -> BoardChanges:
        """See ChatSide."""
        return BoardChanges(open_staff_chat=is_other)

    async def page(self, conversation_id: Id, before_id: Id | None) -> MessagePage[StaffMessage]:
        """See ChatSide."""
        page = await self._hotel.staff_chat.messages(
            conversation_id=conversation_id, before_id=before_id
        )
        return MessagePage(page.messages, has_older=page.has_more)

    async def mark_read(self, conversation_id: Id, up_to: Id) -> None:
        """See ChatSide."""
        await self._hotel.staff_chat.mark_read(conversation_id=conversation_id, up_to=up_to)
