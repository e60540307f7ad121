"""How words somebody types are found in texts, for hotel and console alike."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from contract.resources.search import Mark

MOST_WORDS: Final = 12
LONGEST_QUERY: Final = 200


def folded(text: str) -> str:
    """Text as it is compared: without accents, small letters."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()


@lru_cache(maxsize=64)
def asked_words(query: str) -> tuple[str, ...]:
    """The words of what was typed, folded; what is neither letter nor digit only parts them."""
    shown = "".join(one if one.isalnum() else " " for one in folded(query[:LONGEST_QUERY]))
    return tuple(shown.split()[:MOST_WORDS])


def has_words(text: str, words: Sequence[str]) -> bool:
    """Whether each word begins a word of the text."""
    there = folded(text)
    return all(_first(there, word) is not None for word in words)


def marks_in(text: str, words: Sequence[str]) -> tuple[Mark, ...]:
    """Where words begin words of the text, in its characters, in order and apart."""
    there, places = _mapped(text)
    spans = sorted(
        (places[at], places[at + len(word) - 1] + 1) for word in words for at in _all(there, word)
    )
    marks: list[Mark] = []
    end = 0
    for begins, ends in spans:
        if begins >= end:
            marks.append(Mark(start=begins, length=ends - begins))
        elif ends > end:
            first = marks.pop()
            marks.append(Mark(start=first.start, length=ends - first.start))
        end = max(end, ends)
    return tuple(marks)


def _mapped(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and of which character each of its characters came."""
    if text.isascii():
        return text.lower(), range(len(text))
    there: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for one in folded(character):
            there.append(one)
            places.append(place)
    return "".join(there), places


def _first(there: str, word: str) -> int | None:
    return next(_all(there, word), None)


def _all(there: str, word: str) -> Iterator[int]:
    at = there.find(word)
    while at >= 0:
        if at == 0 or not there[at - 1].isalnum():
            yield at
        at = there.find(word, at + 1)
