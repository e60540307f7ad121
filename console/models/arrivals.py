"""Who arrives, as rows: today's alone, or all that are to come, day by day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QObject, Qt

from console.models.listed import ListedModel
from console.models.rows import AnyIndex, RowRole
from console.state.board import Board, BoardChanges
from console.state.bookings import ShownBooking, found
from contract.record import Record
from contract.scalars import Id


class DayLine(Record, frozen=True):
    """Where a day begins, and how many of its arrivals somebody has still to confirm."""

    day: date
    to_confirm: int


ArrivalRow = DayLine | ShownBooking


class ArrivalsModel(ListedModel[ArrivalRow]):
    """`is_whole`: all that are to come, under their days; else those of today."""

    def __init__(self, board: Board, *, is_whole: bool, parent: QObject | None = None) -> None:
        super().__init__(board, _key, parent)
        self._is_whole = is_whole
        self._query = ""
        self.today = self._day()
        self.refresh()

    @property
    def arrivals(self) -> list[ShownBooking]:
        """The rows without the lines of days."""
        return [row for row in self.rows if isinstance(row, ShownBooking)]

    @property
    def count(self) -> int:
        """How many arrivals there are; who does not come any more is none."""
        return sum(one.is_coming for one in self.arrivals)

    @property
    def to_confirm(self) -> int:
        """How many of them somebody has still to confirm."""
        return sum(one.is_to_confirm for one in self.arrivals)

    @property
    def without_room(self) -> int:
        """How many of those who come have no room yet."""
        return sum(one.is_coming and one.booking.room_number is None for one in self.arrivals)

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told who comes: by its streams, or when it was asked."""
        is_told = not self._is_polled and self._board.link.verified_at is not None
        is_read = self._board.bookings.known_until is not None
        return bool(self.rows) or is_read or is_told

    @property
    def trouble(self) -> str:
        """Why it could not be read, a sentence; today's are told by a hotel with streams."""
        is_told = not self._is_whole and not self._is_polled
        return "" if is_told else self._board.bookings.trouble

    @property
    def query(self) -> str:
        """What is looked for; empty for everybody."""
        return self._query

    def look_for(self, query: str) -> None:
        """Show whose name, number or room has these words."""
        if query != self._query:
            self._query = query
            self.refresh()

    def shown(self, booking_id: Id) -> ShownBooking | None:
        """A booking as it is now."""
        return self._board.bookings.shown(booking_id)

    def row_of(self, booking_id: Id) -> int | None:
        """In which row it is."""
        keys = [_key(row) for row in self.rows]
        return keys.index(booking_id) if booking_id in keys else None

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.bookings or changes.arrivals_read:
            self.refresh()
        elif changes.link:
            self.looked.emit()

    def follow_day(self) -> None:
        """Take the day: at midnight there are other arrivals."""
        if self._day() != self.today:
            self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        self.today = self._day()
        bookings = self._board.bookings
        if self._is_whole:
            self.show_rows(list(_by_day(found(bookings.from_day(self.today), self._query))))
        else:
            self.show_rows(bookings.of_day(self.today))
        self.looked.emit()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The keyboard goes past the lines of days."""
        is_day = isinstance(index.data(RowRole.VALUE), DayLine)
        return Qt.ItemFlag.NoItemFlags if is_day else super().flags(index)

    @property
    def _is_polled(self) -> bool:
        """Whether the hotel has no streams: what was not read is not known."""
        hotel = self._board.hotel
        return hotel is not None and not hotel.sync

    def _day(self) -> date:
        board = self._board
        return board.clock.now().astimezone(board.zone).date()


def _by_day(arrivals: Sequence[ShownBooking]) -> Iterator[ArrivalRow]:
    for day, mine in groupby(arrivals, key=lambda one: one.booking.check_in):
        bookings = list(mine)
        yield DayLine(day, sum(one.is_to_confirm for one in bookings))
        yield from bookings


def _key(row: ArrivalRow) -> object:
    return row.day if isinstance(row, DayLine) else row.booking.id
