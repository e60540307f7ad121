"""The chat with guests over REST."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from console.api.message_page import MessagePage
from console.api.paths import path
from console.api.transport import Question, Transport, Upload
from console.state.actions import ActionKind, NewAction
from console.state.outgoing import FileRemoval, NewFiles
from contract.resources.guest_chat import (
    Assigned,
    AttachmentGone,
    GuestConversation,
    GuestMessage,
    MarkedRead,
    MessageGone,
    MessageSent,
    OpenedConversation,
    ReadMark,
)
from contract.resources.presence import PresenceNote
from contract.scalars import Id, RoomNumber

PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class GuestChatApi:
    """The conversations of one hotel's desk. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def one(self, *, conversation_id: Id) -> GuestConversation:
        """One conversation without its messages."""
        return await self.transport.get(GuestConversation, self._path(conversation_id))

    async def archive(self, *, offset: int, limit: int) -> Sequence[GuestConversation]:
        """A page of the conversations in the archive, newest first."""
        query = {"archived": "true", "offset": str(offset), "limit": str(limit)}
        return await self.transport.get(tuple[GuestConversation, ...], self._path(), query=query)

    async def open_room(self, *, number: RoomNumber) -> GuestConversation:
        """The conversation of a room's stay, begun where there is none; again changes nothing."""
        there = self._path("from-room", number)
        return (await self.transport.post(OpenedConversation, there, body={})).conversation

    async def messages(
        self, *, conversation_id: Id, before_id: Id | None = None
    ) -> MessagePage[GuestMessage]:
        """A page of PAGE messages, oldest first: the newest ones, or those before one."""
        query = {"limit": str(PAGE)}
        if before_id is not None:
            query["before_id"] = before_id
        kind, there = tuple[GuestMessage, ...], self._path(conversation_id, "messages")
        messages, seq = await self.transport.get_with_seq(kind, there, query=query)
        return MessagePage(messages, has_older=len(messages) >= PAGE, seq=seq)

    async def tell_presence(self, *, conversation_id: Id, note: PresenceNote) -> None:
        """What somebody at this screen does in a conversation: told to the desk, never kept."""
        there = self._path(conversation_id, "presence")
        await self.transport.post(dict[str, str], there, body=note)

    async def mark_read(self, *, conversation_id: Id, up_to: Id) -> MarkedRead:
        """What the guest wrote was read here, up to a message. Doing it again changes nothing."""
        there = path("chat", "conversations", conversation_id, "mark-read")
        return await self.transport.post(MarkedRead, there, body=ReadMark(up_to=up_to))

    async def send(self, action: NewAction, *, key: str) -> GuestConversation | GuestMessage:
        """Do an action under its idempotency key; gives what it changed."""
        match action.kind:
            case ActionKind.WRITE_TO_GUEST:
                there = self._path(action.entity_id, "messages", "send")
                sent = await self.transport.post(MessageSent, there, body=action.chat, key=key)
                return sent.message
            case ActionKind.EDIT_TO_GUEST:
                there = path("chat", "messages", action.target, "update")
                sent = await self.transport.patch(MessageSent, there, body=action.chat, key=key)
                return sent.message
            case ActionKind.DELETE_TO_GUEST:
                return await self._delete(action, key)
            case ActionKind.DELETE_FILE_TO_GUEST:
                return await self._delete_file(action, key)
            case ActionKind.HANDLE_GUEST:
                there = self._path(action.entity_id, "assign-staff")
                answer = await self.transport.post(Assigned, there, body=action.chat, key=key)
                return answer.conversation
            case _:
                there = self._path(action.entity_id, "mark-answered")
                return await self.transport.post(
                    GuestConversation, there, body=action.chat, key=key
                )

    async def upload(
        self,
        action: NewAction,
        files: Sequence[tuple[str, Path]],
        *,
        key: str,
        told: Callable[[int, int], None],
    ) -> GuestMessage:
        """Send files with their words. Raises OSError besides, when a file cannot be read."""
        body = action.chat
        assert isinstance(body, NewFiles)
        fields = {"message": body.message, "reply_to": body.reply_to, "seen_up_to": body.seen_up_to}
        upload = Upload(
            path=path("chat", self.slug, "conversations", action.entity_id, "upload-attachment"),
            fields={name: value for name, value in fields.items() if value},
            files=files,
            key=key,
            told=told,
        )
        return (await self.transport.upload(MessageSent, upload)).message

    async def _delete_file(self, action: NewAction, key: str) -> GuestConversation | GuestMessage:
        assert isinstance(action.chat, FileRemoval)
        there = path("chat", "attachments", action.chat.file_id, "delete")
        question = Question(method="DELETE", path=there, key=key)
        gone = await self.transport.ask(AttachmentGone, question)
        if gone.message is not None:
            return gone.message
        return await self.one(conversation_id=action.entity_id)

    async def _delete(self, action: NewAction, key: str) -> GuestConversation | GuestMessage:
        there = path("chat", "messages", action.target, "delete")
        question = Question(method="DELETE", path=there, key=key)
        gone = await self.transport.ask(MessageGone, question)
        if gone.message is not None:
            return gone.message
        return await self.one(conversation_id=action.entity_id)

    def _path(self, *rest: str) -> str:
        return path("chat", self.slug, "conversations", *rest)
