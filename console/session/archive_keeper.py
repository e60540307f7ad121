"""Reads the archive of the guests' conversations, page by page, when somebody looks into it."""

from typing import Final

from console.api.errors import ApiError, named
from console.session.diagnostics import Diagnostics
from console.session.ports import ChatPort
from console.session.writer import Write, Writer
from console.state.board import Board, BoardChanges

PAGE: Final = 50
# Pages overlap: what left the archive meanwhile moves the others up.
_OVERLAP: Final = 5


class ArchiveKeeper:
    """One page at a time; a question during another one is that other one."""

    def __init__(self, hotel: ChatPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._hotel = hotel
        self._writer = writer
        self._diagnostics = diagnostics

    async def load(self, *, anew: bool) -> None:
        """Read the newest page, or the next one; nothing when there is no more."""
        archive = self._writer.board.chat_archive
        if archive.is_loading or not (anew or archive.has_more):
            return
        archive.begin(anew=anew)
        offset = max(0, archive.count - _OVERLAP)
        self._show(lambda _board: BoardChanges(chat_archive=True))
        try:
            page = await self._hotel.archive(offset=offset, limit=PAGE)
        except ApiError as error:
            self._diagnostics.note(f"archive: {named(error)}")
            archive.fail(error.sentence)
            self._show(lambda _board: BoardChanges(chat_archive=True))
            return

        def write(board: Board) -> BoardChanges:
            board.chat_archive.take(offset + len(page), has_more=len(page) >= PAGE)
            changes = board.guest_chats.take_archive(page)
            return BoardChanges(guest_chats=changes, chat_archive=True)

        self._show(write)

    def _show(self, write: Write) -> None:
        self._writer.show(write)
        self._writer.flush()
