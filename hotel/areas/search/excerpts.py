"""A short part of a long text around what was found in it."""

from collections.abc import Sequence
from typing import Final

from contract.matching import marks_in
from contract.resources.search import Mark

_BEFORE: Final = 40
_LONGEST: Final = 240
_CUT: Final = "…"


def excerpt(text: str, words: Sequence[str]) -> tuple[str, tuple[Mark, ...]]:
    """The part, and where in it the words are; three dots stand where something is left out."""
    marks = marks_in(text, words)
    begins = _beginning(text, marks[0].start if marks else 0)
    part = text[begins : begins + _LONGEST]
    lead = _CUT if begins else ""
    tail = _CUT if begins + len(part) < len(text) else ""
    kept = tuple(
        Mark(start=mark.start - begins + len(lead), length=mark.length)
        for mark in marks
        if mark.start + mark.length <= begins + len(part)
    )
    return f"{lead}{part}{tail}", kept


def _beginning(text: str, first: int) -> int:
    """At a word not far before what was found first."""
    if first <= _BEFORE:
        return 0
    space = text.find(" ", first - _BEFORE, first)
    return space + 1 if space >= 0 else first - _BEFORE
