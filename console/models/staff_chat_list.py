"""The conversations among colleagues as a list, the latest first."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Qt

from console.models.pending import newest_words, on_its_way
from console.models.rows import RowsModel
from console.state.actions import ActionState
from console.state.board import Board
from console.state.staff_chats import ShownStaffChat
from contract.record import Record
from contract.resources.staff_chat import StaffConversation
from contract.scalars import Id

_NAMED = 3


class StaffChatRow(Record, frozen=True, kw_only=True):
    """A conversation as listed. `who` wrote last, empty when oneself did; `text` None: nobody.

    What is unsent counts as written. `on_its_way`: how far what was done here got.
    """

    id: Id
    title: str
    is_group: bool
    who: str
    is_mine: bool
    text: str | None
    at: datetime
    unread: int
    has_draft: bool = False
    on_its_way: ActionState | None = None
    is_refused: bool = False


class StaffChatList(RowsModel[StaffChatRow]):
    """One row for each conversation; `show` makes them anew."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.id, parent=parent)
        self._board = board

    def show(self, drafts: Mapping[Id, str]) -> None:
        """List what the board knows; `drafts` are what is begun and not sent."""
        self.show_rows([self._row(shown, drafts) for shown in self._board.staff_chats.listed()])

    def ids(self) -> list[Id]:
        """The conversations in the order they are listed."""
        return [row.id for row in self.rows]

    def row_of(self, conversation_id: Id | None) -> int | None:
        """Where a conversation is listed."""
        ids = self.ids()
        return ids.index(conversation_id) if conversation_id in ids else None

    def cell(self, row: StaffChatRow, column: int, role: int) -> object:
        """Its title for a screen reader; the delegate paints the rest."""
        return row.title if role == Qt.ItemDataRole.DisplayRole else None

    def _row(self, shown: ShownStaffChat, drafts: Mapping[Id, str]) -> StaffChatRow:
        chat, me = shown.chat, None if self._board.me is None else self._board.me.staff_id
        last, unsent = chat.last_message, newest_words(shown.pending)
        return StaffChatRow(
            id=chat.id,
            title=title_of(chat, me),
            is_group=chat.is_group,
            who="" if last is None else last.sender.partition(" ")[0],
            is_mine=unsent is not None or (last is not None and last.sender_id == me),
            text=unsent or (None if last is None else last.message),
            at=shown.last_at,
            unread=chat.unread_count,
            has_draft=bool(drafts.get(chat.id, "").strip()),
            on_its_way=on_its_way(shown.pending),
            is_refused=any(one.state is ActionState.FAILED for one in shown.pending),
        )


def title_of(chat: StaffConversation, me: Id | None) -> str:
    """What a conversation is called: its title, or who takes part besides oneself."""
    if chat.title:
        return chat.title
    others = [one for one in chat.participants if one.id != me]
    if not chat.is_group:
        return others[0].full_name if others else ""
    names = [one.first_name for one in others]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" +{more}" if more > 0 else "")
