"""What happened in the room, as rows: the newest first, with a line where a day begins."""

from collections.abc import Iterator
from datetime import date, tzinfo

from PySide6.QtCore import QObject, Qt

from console.models.rows import RowsModel
from console.state.board import Board
from contract.record import Record
from contract.resources.timeline import TimelineEntry


class HistoryDay(Record, frozen=True):
    """A day of the hotel begins, read from the top."""

    day: date


HistoryRow = HistoryDay | TimelineEntry


def rows_of(board: Board, zone: tzinfo) -> Iterator[HistoryRow]:
    """Every row of the room somebody looks at."""
    day: date | None = None
    for entry in board.room_history.entries:
        its_day = entry.at.astimezone(zone).date()
        if its_day != day:
            yield HistoryDay(its_day)
            day = its_day
        yield entry


class RoomHistoryModel(RowsModel[HistoryRow]):
    """The rows; `has_older` and `trouble` as the board has them."""

    def __init__(self, board: Board, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(_key, parent=parent)
        self._board, self._zone = board, zone

    @property
    def is_loaded(self) -> bool:
        """Whether anything was told yet."""
        return self._board.room_history.is_loaded

    @property
    def has_older(self) -> bool:
        """Whether the hotel has more."""
        return self._board.room_history.before is not None

    @property
    def trouble(self) -> str:
        """Why nothing could be loaded."""
        return self._board.room_history.trouble

    def refresh(self) -> None:
        """Read everything again."""
        self.show_rows(list(rows_of(self._board, self._zone)))

    def cell(self, row: HistoryRow, column: int, role: int) -> object:
        """What a row is about; its view says it for screen readers."""
        if role != Qt.ItemDataRole.DisplayRole or isinstance(row, HistoryDay):
            return None
        return row.text


def _key(row: HistoryRow) -> object:
    return row.day if isinstance(row, HistoryDay) else row.key
