"""What the command palette lists: what is found, here and at the hotel, and what can be done."""

import enum
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from console.models.rows import AnyIndex, RowsModel
from console.state.board import Board
from console.state.finding import found_here
from console.state.link import LinkState
from contract.matching import asked_words, has_words, marks_in
from contract.record import Record, replace
from contract.resources.search import Find, FindGroup, FindKind, Found, Mark

MOST_IN_GROUP: Final = 6


class Group(enum.IntEnum):
    """The groups, top to bottom."""

    ROOMS = 0
    GUESTS = 1
    ORDERS = 2
    COLLEAGUES = 3
    MESSAGES = 4
    ACTIONS = 5


GROUP_OF: Final = {
    FindKind.ROOM: Group.ROOMS,
    FindKind.GUEST: Group.GUESTS,
    FindKind.ORDER: Group.ORDERS,
    FindKind.BREAKFAST: Group.ORDERS,
    FindKind.COLLEAGUE: Group.COLLEAGUES,
    FindKind.GUEST_MESSAGE: Group.MESSAGES,
    FindKind.STAFF_MESSAGE: Group.MESSAGES,
}


class Deed(Record, frozen=True, kw_only=True):
    """Something that can be done. `place`: where; `keys`: what does it, as printed on keys."""

    key: str
    words: str
    place: str = ""
    keys: str = ""
    marks: tuple[Mark, ...] = ()


class Heading(Record, frozen=True):
    """Above a group. `more`: there is more than is listed."""

    group: Group
    more: bool = False


Row = Heading | Find | Deed


class Asking(enum.Enum):
    """How far the hotel is with what was typed."""

    NOTHING = enum.auto()
    ASKED = enum.auto()
    ANSWERED = enum.auto()
    FAILED = enum.auto()


class PaletteModel(RowsModel[Row]):
    """Rows under headings. What is loaded here is listed at once, the hotel's finds join later.

    Signals:
        wanted(object): the hotel is to be asked for this text; None: no longer.
        looked: the rows, or how far the hotel is, are others now.
    """

    wanted = Signal(object)
    looked = Signal()

    def __init__(self, board: Board, deeds: Sequence[Deed], parent: QObject | None = None) -> None:
        super().__init__(key_of=_key_of, parent=parent)
        self._board, self._deeds = board, tuple(deeds)
        self._groups: tuple[FindGroup, ...] = ()
        self.query = ""
        self.asking = Asking.NOTHING
        self._list()

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def asks_hotel(self) -> bool:
        """A person asks a hotel of our own; a paired screen sees its board alone."""
        hotel, me = self._board.hotel, self._board.me
        return hotel is not None and hotel.sync and me is not None and me.staff_id is not None

    def ask(self, query: str) -> None:
        """List what is loaded for another text, and have the hotel asked."""
        if query == self.query:
            return
        self.query = query
        has_words = bool(asked_words(query))
        is_asked = has_words and self.is_live and self.asks_hotel
        self.asking = Asking.ASKED if is_asked else Asking.NOTHING
        self._list()
        self.wanted.emit(query if self.asking is Asking.ASKED else None)

    def take(self, query: str, found: Found | None) -> None:
        """What the hotel found for a text, None when it did not answer; late ones are dropped."""
        if query != self.query:
            return
        self.asking = Asking.FAILED if found is None else Asking.ANSWERED
        if found is not None:
            self._groups = found.groups
        self._list()

    def follow_link(self) -> None:
        """The connection may be another one: ask again what could not be asked."""
        if self.is_live and self.asking in {Asking.NOTHING, Asking.FAILED} and self.query:
            query, self.query = self.query, ""
            self.ask(query)
        elif not self.is_live and self.asking is Asking.ASKED:
            self.asking = Asking.NOTHING
        self.looked.emit()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _list(self) -> None:
        words = asked_words(self.query)
        grouped = self._grouped(words)
        told = {GROUP_OF[group.kind] for group in self._groups if group.more and self._is_told}
        rows: list[Row] = []
        for group in Group:
            finds = grouped.get(group, [])
            most = len(finds) if group is Group.ACTIONS and not words else MOST_IN_GROUP
            if finds:
                rows.append(Heading(group, len(finds) > most or group in told))
                rows += finds[:most]
        self.show_rows(rows)
        self.looked.emit()

    @property
    def _is_told(self) -> bool:
        return self.asking is Asking.ANSWERED

    def _grouped(self, words: Sequence[str]) -> dict[Group, list[Row]]:
        grouped: dict[Group, list[Row]] = {}
        if words:
            here = found_here(self._board, self.query)
            for find in _once([*here, *self._of_hotel(words)]):
                grouped.setdefault(GROUP_OF[find.kind], []).append(find)
            newest = grouped.get(Group.MESSAGES, [])
            newest.sort(key=_at, reverse=True)
        deeds = [marked for deed in self._deeds if (marked := _fitting(deed, words)) is not None]
        if deeds:
            grouped[Group.ACTIONS] = list(deeds)
        return grouped

    def _of_hotel(self, words: Sequence[str]) -> list[Find]:
        """The hotel's finds; until it answers, those of before that fit: nothing flickers."""
        known = [f for group in self._groups for f in group.finds if f.kind in GROUP_OF]
        if self._is_told:
            return known
        kept = []
        for find in known:
            whole = f"{find.id} {find.room_number or ''} {find.name or ''} {find.text}"
            if has_words(whole, words):
                kept.append(_marked(find, words))
        return kept


def _marked(find: Find, words: Sequence[str]) -> Find:
    return replace(find, marks=marks_in(find.text, words))


def _fitting(deed: Deed, words: Sequence[str]) -> Deed | None:
    if not words:
        return deed
    if not has_words(f"{deed.words} {deed.place} {deed.keys}", words):
        return None
    return replace(deed, marks=marks_in(deed.words, words))


def _once(finds: Iterable[Find]) -> list[Find]:
    """Each thing once, as this PC knows it where it does."""
    known: dict[tuple[object, ...], Find] = {}
    for find in finds:
        known.setdefault(_key_of(find), find)
    return list(known.values())


def _at(row: Row) -> float:
    return row.at.timestamp() if isinstance(row, Find) and row.at is not None else 0.0


def _key_of(row: Row) -> tuple[object, ...]:
    match row:
        case Heading():
            return ("heading", row.group)
        case Deed():
            return ("deed", row.key)
        case Find():
            # A guest has a number at the hotel, and none in the list of rooms.
            is_guest = row.kind is FindKind.GUEST
            return (row.kind, row.room_number, row.text) if is_guest else (row.kind, row.id)
