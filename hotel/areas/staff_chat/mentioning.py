"""Whom a text mentions: @ and a name as people write it, whatever follows."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_AT: Final = re.compile(r"(?<!\w)@")
_GAP: Final = r"\s+"


@dataclass(frozen=True, slots=True)
class Mentionable:
    """Somebody who can be mentioned."""

    id: int
    first_name: str
    last_name: str
    username: str


def mentioned_in(text: str, people: Iterable[Mentionable]) -> frozenset[int]:
    """Who is named without a doubt: after each @ the longest name counts, if it is one person's.

    Case and accents do not matter. A name is the full name, the first name or its first word, or
    the name somebody signs in with.
    """
    by_name = _people_by_name(people)
    if not by_name:
        return frozenset()
    longest_first = sorted(by_name, key=len, reverse=True)
    # A name ends where no letter or digit follows: "@Karla" is not Karl, "@Karl's" is.
    named = re.compile(
        "(?:" + "|".join(_pattern(name) for name in longest_first) + r")(?!\w)", re.IGNORECASE
    )
    folded = _folded(text)
    found: set[int] = set()
    for at in _AT.finditer(folded):
        match = named.match(folded, at.end())
        who = by_name[" ".join(match[0].split())] if match else frozenset()
        if len(who) == 1:
            found |= who
    return frozenset(found)


def _people_by_name(people: Iterable[Mentionable]) -> dict[str, frozenset[int]]:
    names: defaultdict[str, set[int]] = defaultdict(set)
    for person in people:
        first = _folded(person.first_name).split()
        last = _folded(person.last_name).split()
        for words in (first + last, first, first[:1], _folded(person.username).split()):
            if words:
                names[" ".join(words)].add(person.id)
    return {name: frozenset(ids) for name, ids in names.items()}


def _pattern(name: str) -> str:
    return _GAP.join(map(re.escape, name.split()))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
