"""One line of a sheet and what its cells mean; a wrong cell is noted, not raised."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from hotel.sheets.mistakes import Mistakes, quoted

_TRUE: Final = frozenset({"yes", "true", "1"})
_FALSE: Final = frozenset({"no", "false", "0"})


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one line by column, without surrounding blanks."""

    number: int
    cells: Mapping[str, str]
    mistakes: Mistakes

    def fault(self, words: str) -> None:
        """Note what is wrong in this line."""
        self.mistakes.add(self.number, words)

    def has(self, column: str) -> bool:
        """Whether the sheet has the column."""
        return column in self.cells

    def cell(self, column: str) -> str:
        """What stands there, empty also without the column."""
        return self.cells.get(column, "")

    def text(self, column: str, longest: int) -> str:
        """Words with single blanks between them, at most `longest` characters."""
        words = " ".join(self.cell(column).split())
        if len(words) > longest:
            self.fault(f"{column} has {len(words)} characters, at most {longest}.")
        elif not words.isprintable():
            self.fault(f"{column} {quoted(words)} has a sign in it that cannot be shown.")
        return words

    def needed(self, column: str, longest: int) -> str:
        """Words that may not be missing."""
        words = self.text(column, longest)
        if not words:
            self.fault(f"{column} is empty.")
        return words

    def flag(self, column: str) -> bool | None:
        """yes or no; None for an empty cell."""
        word = self.cell(column).lower()
        if word and word not in _TRUE | _FALSE:
            self.fault(f"{column} {quoted(word)} is neither yes nor no.")
        return word in _TRUE if word else None

    def one_of(self, column: str, words: Collection[str]) -> str | None:
        """One of these words; None for an empty cell."""
        word = self.cell(column)
        if word and word not in words:
            self.fault(f"{column} {quoted(word)} is not one of {', '.join(sorted(words))}.")
        return word or None
