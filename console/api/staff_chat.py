"""The chat among colleagues over REST."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from console.api.message_page import MessagePage
from console.api.paths import path
from console.api.transport import Question, Transport, Upload
from console.state.actions import ActionKind, NewAction
from console.state.outgoing import FileRemoval, NewFiles
from contract.resources.staff_chat import (
    FilesSent,
    Reacting,
    Reading,
    StaffConversation,
    StaffMessage,
    StaffMessagePage,
    Typing,
)
from contract.scalars import Id

PAGE: Final = 50
_Answer = StaffConversation | StaffMessage


class Told(msgspec.Struct, frozen=True):
    """An answer of which only its coming matters."""


@dataclass(frozen=True, slots=True)
class StaffChatApi:
    """One person's conversations with colleagues. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def one(self, *, conversation_id: Id) -> StaffConversation:
        """One conversation without its messages."""
        there = self._path("conversations", conversation_id)
        return await self.transport.get(StaffConversation, there)

    async def message(self, *, message_id: Id) -> StaffMessage:
        """One message."""
        return await self.transport.get(StaffMessage, self._path("messages", message_id))

    async def messages(
        self, *, conversation_id: Id, before_id: Id | None = None
    ) -> MessagePage[StaffMessage]:
        """A page of PAGE messages, oldest first: the newest ones, or those before one."""
        query = {"limit": str(PAGE)}
        if before_id is not None:
            query["before_id"] = before_id
        there = self._path("conversations", conversation_id, "messages")
        page, seq = await self.transport.get_with_seq(StaffMessagePage, there, query=query)
        return MessagePage(page.messages, has_older=page.has_more, seq=seq)

    async def mark_read(self, *, conversation_id: Id, up_to: Id) -> None:
        """What others wrote was read here, up to a message. Doing it again changes nothing."""
        there = self._path("conversations", conversation_id, "mark_as_read")
        await self.transport.post(Told, there, body=Reading(up_to=up_to))

    async def tell_typing(self, *, conversation_id: Id, is_typing: bool) -> None:
        """Tell the others that one begins or stops to type."""
        there = self._path("conversations", conversation_id, "typing")
        await self.transport.post(Told, there, body=Typing(is_typing=is_typing))

    async def send(self, action: NewAction, *, key: str) -> _Answer | None:
        """Do an action under its idempotency key; what it changed, None when one left."""
        if action.target:
            return await self._send_to_message(action, key)
        there = self._path("conversations", action.entity_id)
        match action.kind:
            case ActionKind.WRITE_TO_STAFF:
                there = self._path("conversations", action.entity_id, "send-message")
                return await self.transport.post(StaffMessage, there, body=action.chat, key=key)
            case ActionKind.START_STAFF_CHAT:
                there = self._path("conversations")
            case ActionKind.ADD_TO_STAFF_CHAT:
                there = self._path("conversations", action.entity_id, "participants")
            case ActionKind.RENAME_STAFF_CHAT:
                return await self.transport.patch(
                    StaffConversation, there, body=action.chat, key=key
                )
            case _:
                await self.transport.ask(Told, Question(method="DELETE", path=there, key=key))
                return None
        return await self.transport.post(StaffConversation, there, body=action.chat, key=key)

    async def upload(
        self,
        action: NewAction,
        files: Sequence[tuple[str, Path]],
        *,
        key: str,
        told: Callable[[int, int], None],
    ) -> StaffMessage:
        """Send files with their words. Raises OSError besides, when a file cannot be read."""
        body = action.chat
        assert isinstance(body, NewFiles)
        mentions = ",".join(body.mentions)
        fields = {"message": body.message, "reply_to": body.reply_to, "mentions": mentions}
        upload = Upload(
            path=self._path("conversations", action.entity_id, "upload"),
            fields={name: value for name, value in fields.items() if value},
            files=files,
            key=key,
            told=told,
        )
        return (await self.transport.upload(FilesSent, upload)).message

    async def _send_to_message(self, action: NewAction, key: str) -> _Answer:
        message_id = Id(action.target)
        match action.kind:
            case ActionKind.EDIT_TO_STAFF:
                there = self._path("messages", message_id, "edit")
                return await self.transport.patch(StaffMessage, there, body=action.chat, key=key)
            case ActionKind.FORWARD:
                there = self._path("messages", message_id, "forward")
                await self.transport.post(Told, there, body=action.chat, key=key)
                return await self.one(conversation_id=action.entity_id)
            case ActionKind.REACT:
                there = self._path("messages", message_id, "react")
                await self.transport.post(Told, there, body=action.chat, key=key)
            case ActionKind.TAKE_REACTION_BACK:
                assert isinstance(action.chat, Reacting)
                there = self._path("messages", message_id, "react", action.chat.emoji)
                await self.transport.ask(Told, Question(method="DELETE", path=there, key=key))
            case ActionKind.DELETE_FILE_TO_STAFF:
                assert isinstance(action.chat, FileRemoval)
                there = self._path("attachments", action.chat.file_id, "delete")
                await self.transport.ask(Told, Question(method="DELETE", path=there, key=key))
            case _:
                there = self._path("messages", message_id, "delete")
                await self.transport.ask(Told, Question(method="DELETE", path=there, key=key))
        return await self.message(message_id=message_id)

    def _path(self, *rest: str) -> str:
        return path("staff", "hotel", self.slug, "staff_chat", *rest)
