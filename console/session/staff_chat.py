"""The conversations among colleagues of one session: what is heard of them, and what one types."""

import asyncio
import time
from collections.abc import Callable, Iterable
from typing import Final

from console.api.errors import ApiError, named
from console.session.chat_keeper import ChatKeeper
from console.session.chat_sides import StaffSide
from console.session.diagnostics import Diagnostics
from console.session.ports import HotelPort
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from contract.events.base import Payload
from contract.events.staff_chat import ConversationStarted, StaffMentioned, StaffMessaged
from contract.events.staff_chat_tools import TypingIndicated
from contract.resources.staff_chat import StaffMessage
from contract.scalars import Id

TYPING_EVERY_S: Final = 3.0


class StaffChat:
    """Call `hear` with every event, and `forget` with the conversations that are gone."""

    def __init__(
        self,
        hotel: HotelPort,
        writer: Writer,
        diagnostics: Diagnostics,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hotel, self._writer, self._diagnostics = hotel, writer, diagnostics
        self._monotonic = monotonic
        self.keeper: ChatKeeper[StaffMessage] = ChatKeeper(StaffSide(hotel), writer, diagnostics)
        self._typed: tuple[Id, float] | None = None
        self._telling: asyncio.Task[None] | None = None
        me = writer.board.me
        writer.board.open_staff_chat.reader_id = None if me is None else me.staff_id

    def open(self, conversation_id: Id | None) -> None:
        """Show another conversation, None for none."""
        self._writer.board.callings.open(conversation_id)
        self.keeper.open(conversation_id)

    def watch(self, *, is_watched: bool) -> None:
        """Whether the open conversation is in front of somebody's eyes."""
        board = self._writer.board
        board.open_staff_chat.is_watched = is_watched
        if is_watched:
            board.callings.open(board.open_staff_chat.conversation_id)

    def forget(self, gone: Iterable[Id]) -> None:
        """One does not take part in some conversations any more."""
        board = self._writer.board
        board.open_staff_chat.kept.forget(gone)
        open_id = board.open_staff_chat.conversation_id
        if open_id is not None and board.staff_chats.truth(open_id) is None:
            self.keeper.open(None)

    def hear(self, payload: Payload | None) -> None:
        """An event of the person's own channel, or of the open conversation's."""
        board = self._writer.board
        match payload:
            case StaffMentioned(conversation_id=conversation_id, message_id=message_id):
                board.callings.mention(conversation_id, message_id)
                self._note(conversation_id)
            case ConversationStarted(conversation_id=conversation_id):
                board.callings.start(conversation_id)
                self._note(conversation_id)
            case TypingIndicated():
                now = board.clock.now()
                self._show_typing(lambda board: board.typists.hear(payload, now))
            case StaffMessaged(sender_id=sender_id) if sender_id is not None:
                self._show_typing(lambda board: board.typists.stopped(sender_id))
            case _:
                pass

    def type(self, *, is_typing: bool) -> None:
        """Somebody types in the open conversation here, or stopped; told every three seconds."""
        open_id, now = self._writer.board.open_staff_chat.conversation_id, self._monotonic()
        if open_id is None:
            return
        is_told = self._typed is not None and self._typed[0] == open_id
        if is_typing and is_told and now - self._typed_at < TYPING_EVERY_S:
            return
        if not is_typing and not is_told:
            return
        if self._telling is not None and not self._telling.done():
            # What cannot go at once is not worth sending later.
            return
        self._typed = (open_id, now) if is_typing else None
        loop = asyncio.get_running_loop()
        self._telling = loop.create_task(self._tell(open_id, is_typing=is_typing), name="typing")

    async def stop(self) -> None:
        """Give up what is under way."""
        if self._telling is not None:
            self._telling.cancel()
            await asyncio.gather(self._telling, return_exceptions=True)
        await self.keeper.stop()

    @property
    def _typed_at(self) -> float:
        return -TYPING_EVERY_S if self._typed is None else self._typed[1]

    async def _tell(self, conversation_id: Id, *, is_typing: bool) -> None:
        try:
            await self._hotel.staff_chat.tell_typing(
                conversation_id=conversation_id, is_typing=is_typing
            )
        except ApiError as error:
            self._diagnostics.note(f"staff chat: {named(error)}")

    def _show_typing(self, hear: Callable[[Board], bool]) -> None:
        self._writer.show(lambda board: BoardChanges(open_staff_chat=hear(board)))

    def _note(self, conversation_id: Id) -> None:
        """Somebody looks for alerts when the board became different."""

        def write(board: Board) -> BoardChanges:
            is_here = board.staff_chats.shown(conversation_id) is not None
            updated = frozenset({conversation_id}) if is_here else frozenset()
            return BoardChanges(staff_chats=Changes(updated=updated))

        self._writer.show(write)
