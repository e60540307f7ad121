"""An open conversation and what is begun in it, whoever talks there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from console.models.chat_entries import Entry
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.state.open_chat import OpenConversation
from contract.scalars import Id


class Conversing(QObject):
    """What the models of both chats share; `opened` is the board's open conversation.

    Signals:
        changed: what stands around the open conversation, or the connection.
        conversed: the entries of the open conversation.
        drafted(object): carries the id of the conversation whose draft is another one.
    """

    changed = Signal()
    conversed = Signal()
    drafted = Signal(object)

    def __init__(
        self, board: Board, opened: OpenConversation[Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._board, self._opened = board, opened
        self.drafts: dict[Id, str] = {}
        self.entries: Sequence[Entry] = []

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def me(self) -> Id | None:
        """The one at work here."""
        return None if self._board.me is None else self._board.me.staff_id

    @property
    def open_id(self) -> Id | None:
        """The conversation that is open."""
        return self._opened.conversation_id

    @property
    def is_loaded(self) -> bool:
        """Whether the messages of the open conversation are here."""
        return self._opened.is_loaded

    @property
    def has_older(self) -> bool:
        """Whether the hotel has messages before the oldest one here."""
        return self._opened.has_older

    @property
    def trouble(self) -> str:
        """Why the messages could not be loaded."""
        return self._opened.trouble

    def draft(self, text: str) -> None:
        """Keep what is begun in the open conversation."""
        if self.open_id is None or self.drafts.get(self.open_id, "") == text:
            return
        had, has = bool(self.drafts.get(self.open_id, "").strip()), bool(text.strip())
        self.drafts[self.open_id] = text
        self._note_draft(self.open_id, had=had, has=has)
        self.drafted.emit(self.open_id)
        if had != has:
            self.refresh()

    def _note_draft(self, conversation_id: Id, *, had: bool, has: bool) -> None:
        """Whether there were words in a draft, and whether there are now."""

    def kept(self, conversation_id: Id) -> str:
        """The draft of a conversation as it is kept on this PC; empty where there is none."""
        return self.drafts.get(conversation_id, "")

    def take_drafts(self, kept: dict[Id, str]) -> None:
        """What was begun before this start; what was begun since stays."""
        self.drafts = kept | self.drafts
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        raise NotImplementedError

    def _made_now(self) -> Sequence[Entry]:
        """The entries as they are now."""
        raise NotImplementedError

    def _converse(self) -> None:
        shown = self._made_now()
        if shown != self.entries:
            self.entries = shown
            self.conversed.emit()
