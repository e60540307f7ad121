"""What is wrong with a sheet, collected so that all of it is told at once."""

from dataclasses import dataclass, field
from typing import Final

from hotel.problems import ProblemError, invalid

_SHOWN: Final = 50
_LONGEST_QUOTE: Final = 30


@dataclass(slots=True)
class Mistakes:
    """The mistakes of one sheet, in the order of its lines."""

    _found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, number: int, words: str) -> None:
        """Remember what is wrong in a line; lines count from 1, which is the header."""
        self._found.append((number, words))

    def check(self) -> None:
        """Go on only without mistakes. Raises ProblemError 400 with one line for each."""
        if self._found:
            raise self._problem()

    def _problem(self) -> ProblemError:
        said = [f"line {number}: {words}" for number, words in sorted(self._found)]
        if len(said) > _SHOWN:
            said[_SHOWN:] = [f"… and {len(said) - _SHOWN} more."]
        return invalid("\n".join(said))


def quoted(text: str) -> str:
    """What stands in a cell, short and printable: “abc”."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in text)
    more = "…" if len(shown) > _LONGEST_QUOTE else ""
    return f"“{shown[:_LONGEST_QUOTE]}{more}”"
