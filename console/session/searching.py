"""Asks the hotel for what is not loaded here, and opens what was found there."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from console.api.errors import ApiError, named
from console.session.chat_keeper import ChatKeeper
from console.session.diagnostics import Diagnostics
from console.session.ports import SearchPort
from console.session.rows import apply_rows
from console.session.writer import Writer
from contract.resources.guest_chat import GuestMessage
from contract.resources.search import Found
from contract.scalars import Id, RoomNumber


class Search:
    """One question at a time: a newer one gives the older up. Nothing of either is logged."""

    def __init__(
        self,
        hotel: SearchPort,
        writer: Writer,
        chat: ChatKeeper[GuestMessage],
        diagnostics: Diagnostics,
    ) -> None:
        self._hotel, self._writer, self._chat = hotel, writer, chat
        self._diagnostics = diagnostics
        self._asking: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def ask(self, words: str, answer: Callable[[Found | None], None]) -> None:
        """Have `answer` called with what the hotel found, None when it does not say."""
        if self._asking is not None:
            self._asking.cancel()
        self._asking = self._spawn(self._ask(words, answer))

    def open_room(self, number: str, opened: Callable[[str], None]) -> None:
        """Open the conversation of a room's stay, begun where there is none.

        `opened` gets why that was not possible, a sentence, or nothing.
        """
        self._spawn(self._open_room(number, opened))

    def open_message(
        self, conversation_id: Id, message_id: Id, opened: Callable[[str], None]
    ) -> None:
        """Open a conversation with everything from a message on; `opened` as above."""
        self._spawn(self._open_message(conversation_id, message_id, opened))

    def reach(self, keeper: ChatKeeper[Any], message_id: Id, opened: Callable[[str], None]) -> None:
        """Load everything from a message on of the conversation that is open; `opened` as above."""
        self._spawn(self._reach(keeper, message_id, opened))

    async def stop(self) -> None:
        """Give up what is asked."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _ask(self, words: str, answer: Callable[[Found | None], None]) -> None:
        try:
            found = await self._hotel.search(words)
        except ApiError as error:
            self._diagnostics.note(f"search: {named(error)}")
            answer(None)
            return
        answer(found)

    async def _open_room(self, number: str, opened: Callable[[str], None]) -> None:
        try:
            conversation = await self._hotel.open_room(RoomNumber(number))
        except ApiError as error:
            self._diagnostics.note(f"search: {named(error)}")
            opened(error.sentence)
            return
        self._writer.show(lambda board: apply_rows(board, [conversation]))
        self._chat.open(conversation.id)
        self._writer.flush()
        opened("")

    async def _open_message(
        self, conversation_id: Id, message_id: Id, opened: Callable[[str], None]
    ) -> None:
        try:
            if self._writer.board.guest_chats.truth(conversation_id) is None:
                conversation = await self._hotel.conversation(conversation_id)
                self._writer.show(lambda board: apply_rows(board, [conversation]))
            self._chat.open(conversation_id)
            await self._chat.reach(message_id)
        except ApiError as error:
            self._diagnostics.note(f"search: {named(error)}")
            opened(error.sentence)
            return
        opened("")

    async def _reach(
        self, keeper: ChatKeeper[Any], message_id: Id, opened: Callable[[str], None]
    ) -> None:
        try:
            await keeper.reach(message_id)
        except ApiError as error:
            self._diagnostics.note(f"search: {named(error)}")
            opened(error.sentence)
            return
        opened("")

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work, name="search")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
