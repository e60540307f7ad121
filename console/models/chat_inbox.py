"""The inbox of the guests' chat: who waits for a reply, who was answered, and the archive."""

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt

from console.models.pending import newest_words, on_its_way
from console.models.rows import RowsModel
from console.state.actions import ActionState
from console.state.board import Board
from console.state.guest_chats import ShownChat
from console.state.link import LinkState
from contract.resources.attachments import FileType
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
    """A conversation as listed. `handler` is empty while nobody handles it.

    `text`: the newest message, be it unsent; `has_picture`: it is pictures and no words.
    `on_its_way`: how far what was done here got.
    """

    id: Id
    room: str
    guest: str
    text: str
    part: InboxPart
    unread: int
    handler: str
    is_mine: bool
    is_by_staff: bool
    is_by_me: bool
    waiting_since: datetime | None
    last_at: datetime | None
    has_picture: bool = False
    has_draft: bool = False
    on_its_way: ActionState | None = None
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class InboxNote:
    """Below the archive: more of it is being read."""


InboxRow = InboxHead | InboxChat | InboxNote


class ChatInbox(RowsModel[InboxRow]):
    """Rows of both groups with their headings; `show` makes them anew."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(_key, parent=parent)
        self._board = board
        self.filter = InboxFilter.ALL
        self._counts: Mapping[InboxFilter, int] = {}
        self._lines: dict[Id, tuple[ShownChat, InboxChat]] = {}

    def show(self, drafts: Mapping[Id, str], now: datetime) -> None:
        """List what the board knows at `now`; `drafts` are what is begun and not sent."""
        chats = self._board.guest_chats
        parts = {
            InboxPart.WAITING: chats.waiting(now),
            InboxPart.ANSWERED: chats.answered(now),
        }
        everything = [shown for part in parts.values() for shown in part]
        self._counts = {wanted: len(self._fitting(everything, wanted)) for wanted in InboxFilter}
        if self.filter is InboxFilter.ARCHIVE:
            self.show_rows(self._archive(drafts, now))
            return
        # Of a thousand lines one became different: the others are those made before.
        known, self._lines = self._lines, {}
        rows: list[InboxRow] = []
        for part, shown in parts.items():
            lines = list(self._made(self._fitting(shown, self.filter), part, drafts, known))
            if lines:
                rows += [InboxHead(part, len(lines)), *lines]
        self.show_rows(rows)

    def _archive(self, drafts: Mapping[Id, str], now: datetime) -> list[InboxRow]:
        archived = self._board.guest_chats.archived(now)
        known, self._lines = self._lines, {}
        rows: list[InboxRow] = [*self._made(archived, InboxPart.ARCHIVED, drafts, known)]
        archive = self._board.chat_archive
        if rows and archive.is_loading:
            rows.append(InboxNote())
        return rows

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

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

    def _made(
        self,
        chats: Iterable[ShownChat],
        part: InboxPart,
        drafts: Mapping[Id, str],
        known: Mapping[Id, tuple[ShownChat, InboxChat]],
    ) -> Iterator[InboxChat]:
        me = self._my_id
        for shown in chats:
            chat_id = shown.chat.id
            has_draft = bool(drafts.get(chat_id, "").strip())
            is_mine = me is not None and shown.chat.handler_id == me
            before, line = known.get(chat_id, (None, None))
            if (
                line is None
                or before is not shown
                or (line.part, line.has_draft, line.is_mine) != (part, has_draft, is_mine)
            ):
                line = _line(shown, part, me=me, has_draft=has_draft)
            self._lines[chat_id] = (shown, line)
            yield line

    def _fitting(self, chats: Sequence[ShownChat], wanted: InboxFilter) -> Sequence[ShownChat]:
        match wanted:
            case InboxFilter.ALL:
                return chats
            case InboxFilter.MINE:
                me = self._my_id
                return [one for one in chats if me is not None and one.chat.handler_id == me]
            case InboxFilter.NOBODY:
                return [one for one in chats if one.chat.handler_id is None]
            case InboxFilter.ARCHIVE:
                return ()

    @property
    def _my_id(self) -> Id | None:
        return None if self._board.me is None else self._board.me.staff_id


def _line(shown: ShownChat, part: InboxPart, *, me: Id | None, has_draft: bool) -> InboxChat:
    chat, unsent = shown.chat, newest_words(shown.pending)
    is_by_staff = chat.last_sender is Side.STAFF or unsent is not None
    is_by_me = unsent is not None or (me is not None and chat.last_staff_id == me)
    return InboxChat(
        id=chat.id,
        room=chat.room_number,
        guest=chat.guest_name or "",
        text=chat.last_message or "" if unsent is None else unsent,
        part=part,
        unread=chat.unread_count,
        handler=chat.handler_name or "",
        is_mine=me is not None and chat.handler_id == me,
        is_by_staff=is_by_staff,
        is_by_me=is_by_staff and is_by_me,
        waiting_since=chat.waiting_since,
        last_at=chat.last_message_time,
        has_picture=unsent is None and chat.last_message_kind is FileType.IMAGE,
        has_draft=has_draft,
        on_its_way=on_its_way(shown.pending),
        is_refused=any(p.state is ActionState.FAILED for p in shown.pending),
    )


def _key(row: InboxRow) -> object:
    match row:
        case InboxHead():
            return row.part
        case InboxChat():
            return row.id
        case InboxNote():
            return InboxNote
