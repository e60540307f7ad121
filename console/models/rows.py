"""A list of values as an item model that tells its views the fewest changes."""

import enum
from collections.abc import Callable, Container, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex


class RowRole(enum.IntEnum):
    """Roles every rows model answers."""

    VALUE = Qt.ItemDataRole.UserRole + 1  # the row's frozen value


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as (first, last) of each unbroken run."""
    start = 0
    for position in range(1, len(numbers) + 1):
        if position == len(numbers) or numbers[position] != numbers[position - 1] + 1:
            yield numbers[start], numbers[position - 1]
            start = position


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows the rows it was last given; `key_of` says which row is the same as before."""

    def __init__(
        self, key_of: Callable[[Row], object], columns: int = 1, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._key_of = key_of
        self._columns = columns
        self._rows: list[Row] = []
        self._say: Callable[[Row, int], str] | None = None

    def speak_with(self, say: Callable[[Row, int], str]) -> None:
        """Have `say` put a row and column into words for screen readers, as a view knows them."""
        self._say = say

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as shown, first to last."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Become `rows`, whose keys differ from one another."""
        wanted = {self._key_of(row): row for row in rows}
        if list(wanted) != [self._key_of(row) for row in self._rows]:
            self._remove_others(wanted.keys())
            self._place(list(wanted), wanted)
        self._replace_values(list(wanted.values()))

    def _remove_others(self, wanted: Container[object]) -> None:
        gone = [at for at, row in enumerate(self._rows) if self._key_of(row) not in wanted]
        for first, last in reversed(list(runs(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _place(self, keys: list[object], wanted: dict[object, Row]) -> None:
        known = {self._key_of(row) for row in self._rows}
        at = 0
        while at < len(keys):
            if keys[at] not in known:
                at = self._insert_run(at, keys, wanted, known)
                continue
            if self._key_of(self._rows[at]) != keys[at]:
                self._move_here(at, keys[at])
            at += 1

    def _insert_run(
        self, at: int, keys: list[object], wanted: dict[object, Row], known: set[object]
    ) -> int:
        end = at
        while end < len(keys) and keys[end] not in known:
            end += 1
        self.beginInsertRows(QModelIndex(), at, end - 1)
        self._rows[at:at] = [wanted[key] for key in keys[at:end]]
        self.endInsertRows()
        return end

    def _move_here(self, at: int, key: object) -> None:
        source = next(
            position
            for position in range(at + 1, len(self._rows))
            if self._key_of(self._rows[position]) == key
        )
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), at)
        self._rows.insert(at, self._rows.pop(source))
        self.endMoveRows()

    def _replace_values(self, rows: list[Row]) -> None:
        pairs = enumerate(zip(rows, self._rows, strict=True))
        changed = [at for at, (row, old) in pairs if row is not old and row != old]
        self._rows = rows
        for first, last in runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, self._columns - 1))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._columns

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and self._say is not None:
            return self._say(row, index.column())
        return row if role == RowRole.VALUE else self.cell(row, index.column(), role)

    def cell(self, row: Row, column: int, role: int) -> object:
        """What a view may read of a cell besides the value itself; text for screen readers."""
        return None
