"""The lines of a ticket, wrapped to a column: names are never cut."""

import enum
from functools import lru_cache

from console.models.ticket import TicketLine
from console.views.theme import KitchenType, ThemeName, theme_for
from console.views.words import plain
from console.views.wrapping import wrapped
from contract.record import Record


class RowKind(enum.Enum):
    """What a row of text belongs to."""

    NAME = enum.auto()
    NOTE = enum.auto()


class TextRow(Record, frozen=True):
    """One painted row. `lead` is the quantity before a name; a note's first row has an arrow."""

    kind: RowKind
    text: str
    height: int
    lead: str = ""
    is_first: bool = True


class NameColumn(Record, frozen=True):
    """Where names and notes begin, px from the left edge of the ticket."""

    lead_right: int
    left: int
    note_left: int
    right: int


def name_column(width: int, scale: int) -> NameColumn:
    """The columns of text in a ticket `width` px wide."""
    px = theme_for(ThemeName.DARK, scale).px
    return NameColumn(
        lead_right=px(66), left=px(78), note_left=px(108), right=width - max(12, px(16))
    )


@lru_cache(maxsize=1024)
def rows_of(lines: tuple[TicketLine, ...], width: int, scale: int) -> tuple[TextRow, ...]:
    """Every row of a ticket's lines in a ticket `width` px wide."""
    column = name_column(width, scale)
    styles = theme_for(ThemeName.DARK, scale).kitchen
    rows: list[TextRow] = []
    for line in lines:
        rows.extend(_name_rows(line, column.right - column.left, styles))
        if line.note:
            rows.extend(_note_rows(line.note, column.right - column.note_left, styles))
    return tuple(rows)


def _name_rows(line: TicketLine, width: int, styles: KitchenType) -> list[TextRow]:
    names = wrapped(plain(line.name), styles.item, width)
    lead = f"{line.quantity}×"
    return [
        TextRow(RowKind.NAME, text, styles.item.line, "" if number else lead, number == 0)
        for number, text in enumerate(names)
    ]


def _note_rows(note: str, width: int, styles: KitchenType) -> list[TextRow]:
    return [
        TextRow(RowKind.NOTE, text, styles.note.line, is_first=number == 0)
        for number, text in enumerate(wrapped(plain(note), styles.note, width))
    ]
