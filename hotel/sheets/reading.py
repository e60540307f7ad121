"""Reads a CSV file in UTF-8, with or without a mark at its beginning, comma or semicolon."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hotel.problems import invalid
from hotel.sheets.line import Line
from hotel.sheets.mistakes import Mistakes, quoted

MOST_LINES: Final = 5000
_DELIMITERS: Final = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns a kind of sheet must have and may have."""

    needed: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every column, the needed ones first."""
        return self.needed + self.others


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines that hold something, and what is found wrong with them on the way."""

    lines: tuple[Line, ...]
    mistakes: Mistakes


def read_sheet(content: bytes, columns: Columns) -> Sheet:
    """The sheet of a file's content. Raises ProblemError 400 when they cannot be told apart."""
    mistakes = Mistakes()
    rows = list(_rows(_decoded(content), mistakes))
    mistakes.check()
    if not rows:
        sentence = "The file is empty."
        raise invalid(sentence)
    (number, head), *others = rows
    names = _names(head)
    _check_head(names, columns, number, mistakes)
    if len(others) > MOST_LINES:
        sentence = f"The file has {len(others):,} lines, at most {MOST_LINES:,}: divide it."
        raise invalid(sentence)
    return Sheet(tuple(_lines(names, others, mistakes)), mistakes)


def check_keys(lines: Sequence[Line], keys: Sequence[str]) -> None:
    """Note every line that is about the same as an earlier one; `keys` names them for people."""
    seen: dict[str, int] = {}
    for line, key in zip(lines, keys, strict=True):
        first = seen.setdefault(key, line.number)
        if key and first != line.number:
            line.fault(f"{quoted(key)} stands in line {first} already.")


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        sentence = f"line {number}: not UTF-8. Save the file as “CSV UTF-8”."
        raise invalid(sentence) from None


def _rows(text: str, mistakes: Mistakes) -> Iterator[tuple[int, list[str]]]:
    head = text.lstrip().partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error:
        mistakes.add(number, "the quotation marks do not fit together.")


def _names(head: list[str]) -> list[str]:
    names = [name.strip().lower().replace(" ", "_").replace("-", "_") for name in head]
    # Spreadsheets save empty columns on the right along with the others.
    while names and not names[-1]:
        names.pop()
    return names


def _check_head(names: list[str], columns: Columns, number: int, mistakes: Mistakes) -> None:
    for name, count in Counter(names).items():
        if name not in columns.all:
            known = ", ".join(columns.all)
            mistakes.add(number, f"the column {quoted(name)} is unknown. There are {known}.")
        elif count > 1:
            mistakes.add(number, f"the column {name} stands there {count} times.")
    for name in columns.needed:
        if name not in names:
            mistakes.add(number, f"the column {name} is missing.")
    mistakes.check()


def _lines(
    names: list[str], rows: list[tuple[int, list[str]]], mistakes: Mistakes
) -> Iterator[Line]:
    for number, cells in rows:
        beyond = "".join(cells[len(names) :]).strip()
        if len(cells) < len(names) or beyond:
            mistakes.add(number, f"{len(cells)} cells, but the first line has {len(names)}.")
            continue
        stripped = (cell.strip() for cell in cells[: len(names)])
        yield Line(number, dict(zip(names, stripped, strict=True)), mistakes)
