"""What the desk needs of a session for its guests: their chat and its room, and who arrives."""

import asyncio

from console.session.archive_keeper import ArchiveKeeper
from console.session.arrivals_keeper import ArrivalsKeeper
from console.session.chat_keeper import ChatKeeper
from console.session.chat_sides import GuestSide
from console.session.diagnostics import Diagnostics
from console.session.ports import HotelPort
from console.session.presence_teller import PresenceTeller
from console.session.reading_ahead import ReadingAhead
from console.session.room_history import RoomHistoryKeeper
from console.session.writer import Writer
from console.state.board import BoardChanges
from console.state.changes import Changes
from contract.scalars import Id


class GuestDesk:
    """Made on the loop's thread; every call on that thread."""

    def __init__(self, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._writer = writer
        self._ahead = ReadingAhead(hotel, writer.board)
        self.chat = ChatKeeper(GuestSide(hotel, self._ahead), writer, diagnostics)
        self.chat.on_leaving, self.chat.on_shown = self._ahead.leave, self._ahead.begin
        self.presence = PresenceTeller(hotel, writer.board)
        self._archive = ArchiveKeeper(hotel, writer, diagnostics)
        self.history = RoomHistoryKeeper(hotel, writer, diagnostics)
        self.arrivals = ArrivalsKeeper(hotel.bookings, writer, diagnostics)
        self._reading: asyncio.Task[None] | None = None

    def look(self) -> None:
        """Anything may have happened."""
        self.chat.look()
        self.arrivals.look()

    def open(self, conversation_id: Id | None) -> None:
        """Show another conversation, None for none; what was handed over there is seen."""
        board = self._writer.board
        chat = None if conversation_id is None else board.guest_chats.truth(conversation_id)
        if chat is not None and board.handings.look(chat):
            self._writer.show(lambda _board: BoardChanges(guest_chats=_changed(chat.id)))
        self.chat.open(conversation_id)
        self._writer.flush()

    def load_archive(self, *, anew: bool) -> None:
        """Read the archive of the guests' conversations, or more of it."""
        if self._reading is None or self._reading.done():
            work = self._archive.load(anew=anew)
            self._reading = asyncio.get_running_loop().create_task(work, name="archive")

    async def stop(self) -> None:
        """Leave the conversation, and give up what takes longer than a moment."""
        await self._ahead.stop()
        await self.presence.stop()
        await self.history.stop()
        await self.arrivals.stop()
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
        await self.chat.stop()


def _changed(conversation_id: Id) -> Changes:
    return Changes(updated=frozenset((conversation_id,)))
