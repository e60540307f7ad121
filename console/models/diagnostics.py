"""Lines of text in columns, as the tables of the diagnostics show them."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from console.models.rows import RowsModel


class LineTone(enum.Enum):
    """How a line stands; never told by colour alone."""

    PLAIN = enum.auto()
    QUIET = enum.auto()
    GOOD = enum.auto()
    WARN = enum.auto()
    BAD = enum.auto()


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a table. `key` tells it from every other line of it."""

    key: object
    cells: tuple[str, ...]
    tone: LineTone = LineTone.PLAIN


class TextModel(RowsModel[TextLine]):
    """Lines under `headings`."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.key, len(headings), parent)
        self._headings = tuple(headings)

    def cell(self, row: TextLine, column: int, role: int) -> object:
        """The text, also for screen readers and as a hint when it is cut."""
        text_roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.cells[column] if role in text_roles else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
