"""The inbox of the guests' chat: who waits for a reply, who was answered, and the archive."""

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt

from console.models.rows import RowsModel
from console.state.actions import ActionState
from console.state.board import Board
from console.state.guest_chats import ShownChat
from contract.resources.sides import Side
from contract.scalars import Id


class InboxFilter(enum.Enum):
    """Which conversations are listed."""

    ALL = enum.auto()
    MINE = enum.auto()
    NOBODY = enum.auto()
    ARCHIVE = enum.auto()


class InboxPart(enum.Enum):
    """The two groups of the inbox, and the archive."""

    WAITING = enum.auto()
    ANSWERED = enum.auto()
    ARCHIVED = enum.auto()


@dataclass(frozen=True, slots=True)
class InboxHead:
    """The heading of a group with the number of its rows."""

    part: InboxPart
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxChat:
    """A conversation as listed. `handler` is empty while nobody handles it."""

    id: Id
    room: str
    guest: str
    text: str
    part: InboxPart
    unread: int
    handler: str
    is_mine: bool
    is_by_staff: bool
    waiting_since: datetime | None
    last_at: datetime | None
    has_draft: bool = False
    is_sending: bool = False
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class InboxNote:
    """Below the archive: more of it is being read, or why it could not be, a sentence."""

    trouble: str


InboxRow = InboxHead | InboxChat | InboxNote


class ChatInbox(RowsModel[InboxRow]):
    """Rows of both groups with their headings; `show` makes them anew."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(_key, parent=parent)
        self._board = board
        self.filter = InboxFilter.ALL
        self._counts: Mapping[InboxFilter, int] = {}

    def show(self, drafts: Mapping[Id, str], now: datetime) -> None:
        """List what the board knows at `now`; `drafts` are what is begun and not sent."""
        chats = self._board.guest_chats
        waits, others = chats.waiting(now), chats.answered(now)
        self._counts = {
            wanted: sum(self._fits(one, wanted) for one in (*waits, *others))
            for wanted in InboxFilter
        }
        if self.filter is InboxFilter.ARCHIVE:
            self.show_rows(self._archive(drafts, now))
            return
        waiting = self._lines(waits, InboxPart.WAITING, drafts)
        answered = self._lines(others, InboxPart.ANSWERED, drafts)
        rows: list[InboxRow] = []
        for part, lines in ((InboxPart.WAITING, waiting), (InboxPart.ANSWERED, answered)):
            if lines:
                rows += [InboxHead(part, len(lines)), *lines]
        self.show_rows(rows)

    def _archive(self, drafts: Mapping[Id, str], now: datetime) -> list[InboxRow]:
        archived = self._board.guest_chats.archived(now)
        rows: list[InboxRow] = [*self._made(archived, InboxPart.ARCHIVED, drafts)]
        archive = self._board.chat_archive
        if rows and (archive.is_loading or archive.trouble):
            rows.append(InboxNote(archive.trouble))
        return rows

    def count(self, wanted: InboxFilter) -> int:
        """How many a filter would have listed when the rows were made; none in the archive."""
        return self._counts.get(wanted, 0)

    def ids(self) -> list[Id]:
        """The conversations in the order they are listed."""
        return [row.id for row in self.rows if isinstance(row, InboxChat)]

    def row_of(self, conversation_id: Id | None) -> int | None:
        """Where a conversation is listed."""
        for number, row in enumerate(self.rows):
            if isinstance(row, InboxChat) and row.id == conversation_id:
                return number
        return None

    def cell(self, row: InboxRow, column: int, role: int) -> object:
        """Room and guest for a screen reader; the delegate paints the rest."""
        if role != Qt.ItemDataRole.DisplayRole or not isinstance(row, InboxChat):
            return None
        return f"{row.room} {row.guest}"

    def _lines(
        self, chats: Iterable[ShownChat], part: InboxPart, drafts: Mapping[Id, str]
    ) -> list[InboxChat]:
        fitting = (chat for chat in chats if self._fits(chat, self.filter))
        return list(self._made(fitting, part, drafts))

    def _made(
        self, chats: Iterable[ShownChat], part: InboxPart, drafts: Mapping[Id, str]
    ) -> Iterator[InboxChat]:
        for shown in chats:
            chat = shown.chat
            yield InboxChat(
                id=chat.id,
                room=chat.room_number,
                guest=chat.guest_name or "",
                text=chat.last_message or "",
                part=part,
                unread=chat.unread_count,
                handler=chat.handler_name or "",
                is_mine=self._is_mine(shown),
                is_by_staff=chat.last_sender is Side.STAFF,
                waiting_since=chat.waiting_since,
                last_at=chat.last_message_time,
                has_draft=bool(drafts.get(chat.id, "").strip()),
                is_sending=any(p.state is not ActionState.FAILED for p in shown.pending),
                is_refused=any(p.state is ActionState.FAILED for p in shown.pending),
            )

    def _fits(self, shown: ShownChat, wanted: InboxFilter) -> bool:
        match wanted:
            case InboxFilter.ALL:
                return True
            case InboxFilter.MINE:
                return self._is_mine(shown)
            case InboxFilter.NOBODY:
                return shown.chat.handler_id is None
            case InboxFilter.ARCHIVE:
                return False

    def _is_mine(self, shown: ShownChat) -> bool:
        me = self._board.me
        return me is not None and me.staff_id is not None and shown.chat.handler_id == me.staff_id


def _key(row: InboxRow) -> object:
    match row:
        case InboxHead():
            return row.part
        case InboxChat():
            return row.id
        case InboxNote():
            return InboxNote
