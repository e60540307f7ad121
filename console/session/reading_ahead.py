"""Reads the pages of the conversations beside the open one, before somebody goes there."""

import asyncio
from collections.abc import Awaitable
from typing import Final

from console.api.errors import ApiError
from console.api.message_page import MessagePage
from console.session.ports import ChatPort
from console.state.board import Board
from console.state.link import LinkState
from contract.resources.guest_chat import GuestMessage
from contract.scalars import Id

# What somebody waits for is painted and marked as read by then.
REST_S: Final = 0.05
_FORWARD: Final = 2
_BACK: Final = 1


class ReadingAhead:
    """One page at a time, only of conversations of which nothing is kept; failures are silent.

    What was read is shown when its conversation is opened, until the hotel said what is true then.
    """

    def __init__(self, hotel: ChatPort, board: Board) -> None:
        self._hotel = hotel
        self._board = board
        self._wanted: list[Id] = []
        self._reading: asyncio.Task[None] | None = None
        self._asked: tuple[Id, asyncio.Task[MessagePage[GuestMessage]]] | None = None

    def under_way(self, conversation_id: Id) -> Awaitable[MessagePage[GuestMessage]] | None:
        """The page of a conversation, if it was asked for already. Raises ApiError."""
        if self._asked is None or self._asked[0] != conversation_id:
            return None
        return asyncio.shield(self._asked[1])

    def begin(self) -> None:
        """The open conversation is there: its neighbours in the inbox are next."""
        self._wanted = self._neighbours()
        if self._wanted and (self._reading is None or self._reading.done()):
            work = self._read()
            self._reading = asyncio.get_running_loop().create_task(work, name="reading ahead")

    def leave(self) -> None:
        """Somebody waits for another page: read no more than what was asked for already."""
        self._wanted = []

    async def stop(self) -> None:
        """Read nothing any more."""
        self.leave()
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)

    async def _read(self) -> None:
        await asyncio.sleep(REST_S)
        while self._wanted and self._board.link.state is LinkState.LIVE:
            conversation_id = self._wanted.pop(0)
            try:
                page = await self._ask(conversation_id)
            except ApiError:
                # Whoever goes there asks again, and is told then.
                self.leave()
                return
            # What was kept meanwhile is newer than this.
            if self._is_unknown(conversation_id):
                kept = self._board.open_chat.kept
                kept.keep(conversation_id, page.messages, has_older=page.has_older)

    async def _ask(self, conversation_id: Id) -> MessagePage[GuestMessage]:
        work = self._hotel.messages(conversation_id)
        asked = asyncio.get_running_loop().create_task(work, name="page read ahead")
        self._asked = conversation_id, asked
        try:
            return await asked
        finally:
            self._asked = None

    def _neighbours(self) -> list[Id]:
        """Of the inbox as it is listed: the next ones first."""
        chats, now = self._board.guest_chats, self._board.clock.now()
        listed = [shown.chat.id for shown in (*chats.waiting(now), *chats.answered(now))]
        open_id = self._board.open_chat.conversation_id
        if open_id not in listed:
            return []
        at = listed.index(open_id)
        beside = [*listed[at + 1 : at + 1 + _FORWARD], *listed[max(0, at - _BACK) : at]]
        asked = self._asked and self._asked[0]
        return [one for one in beside if one != asked and self._is_unknown(one)]

    def _is_unknown(self, conversation_id: Id) -> bool:
        chat = self._board.open_chat
        return conversation_id != chat.conversation_id and chat.kept.get(conversation_id) is None
