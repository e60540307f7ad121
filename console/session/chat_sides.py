"""What keeping an open conversation asks the hotel: of one with a guest, and of one with staff."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable
from dataclasses import replace
from typing import Generic, TypeVar

from console.api.message_page import MessagePage
from console.session.ports import HotelPort
from console.session.reading_ahead import ReadingAhead
from console.state.board import Board, BoardChanges
from console.state.open_chat import OpenConversation, Written
from contract.resources.guest_chat import GuestMessage
from contract.resources.staff_chat import StaffMessage
from contract.resources.sync import ChangePage
from contract.scalars import Id

MessageT = TypeVar("MessageT", bound=Written)


class ChatSide(ABC, Generic[MessageT]):
    """One kind of conversation. Whatever asks the hotel raises ApiError."""

    name: str

    def __init__(self, hotel: HotelPort) -> None:
        self._hotel = hotel

    def under_way(self, conversation_id: Id) -> Awaitable[MessagePage[MessageT]] | None:
        """The newest messages, if they were asked for before the conversation was opened."""
        del conversation_id
        return None

    async def newest(self, conversation_id: Id) -> MessagePage[MessageT]:
        """The newest messages, and surely how far the stream was when they were read."""
        page = await self.page(conversation_id, None)
        if page.seq is not None:
            return page
        # First how far the stream is, then the page: what comes between is read twice, not never.
        seq = await self._hotel.head(self.stream_of(conversation_id))
        return replace(await self.page(conversation_id, None), seq=seq)

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

    def __init__(self, hotel: HotelPort, ahead: ReadingAhead) -> None:
        super().__init__(hotel)
        self._ahead = ahead

    def under_way(self, conversation_id: Id) -> Awaitable[MessagePage[GuestMessage]] | None:
        """See ChatSide."""
        return self._ahead.under_way(conversation_id)

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
        return await self._hotel.messages(conversation_id, before_id=before_id)

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
        return await self._hotel.staff_chat.messages(
            conversation_id=conversation_id, before_id=before_id
        )

    async def mark_read(self, conversation_id: Id, up_to: Id) -> None:
        """See ChatSide."""
        await self._hotel.staff_chat.mark_read(conversation_id=conversation_id, up_to=up_to)
