"""Finds dishes and rooms by what somebody types while the guest is on the phone."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from contract.resources.menus import MenuItem
from contract.resources.rooms import HouseRoom

_NUMBER_FIRST: Final = re.compile(r"(\d{1,3})\s*[x×]?\s+(\S.*)")
_NUMBER_LAST: Final = re.compile(r"(.*\S)\s+[x×]?\s*(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Asked:
    """ "2 club / no mayo": how many, which words, and what the kitchen is told."""

    words: str
    quantity: int = 1
    notes: str = ""


def read_asked(text: str) -> Asked:
    """Take apart what was typed: a number before or after the words is how many."""
    before, _, notes = text.partition("/")
    words = before.strip()
    if first := _NUMBER_FIRST.fullmatch(words):
        return Asked(first[2].strip(), int(first[1]), notes.strip())
    if last := _NUMBER_LAST.fullmatch(words):
        return Asked(last[1].strip(), int(last[2]), notes.strip())
    return Asked(words, 1, notes.strip())


def dishes_found(items: Iterable[MenuItem], words: str) -> list[MenuItem]:
    """The dishes that have every word, best first; all of them, as on the card, without words."""
    wanted = folded(words).split()
    if not wanted:
        return list(items)
    ranked = [(rank, item) for item in items if (rank := _rank(item, wanted)) is not None]
    return [item for _, item in sorted(ranked, key=lambda pair: pair[0])]


def rooms_found(rooms: Iterable[HouseRoom], text: str) -> list[HouseRoom]:
    """The rooms whose number begins so, then those where a guest of that name stays."""
    wanted = folded(text).strip()
    if not wanted:
        return []
    by_number, by_name = list[HouseRoom](), list[HouseRoom]()
    for room in rooms:
        if folded(room.room_number).startswith(wanted):
            by_number.append(room)
        elif any(_has_name(guest.full_name, wanted) for guest in room.guests_in_room):
            by_name.append(room)
    by_number.sort(key=lambda room: folded(room.room_number) != wanted)
    return by_number + by_name


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Text as it is compared: without accents, small letters."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()


def _rank(item: MenuItem, wanted: list[str]) -> int | None:
    """0: the name begins so; 1: its words do; 2: somewhere in it; 3: its category; else None."""
    name = folded(item.name)
    if name.startswith(" ".join(wanted)):
        return 0
    words = re.split(r"[\s\-(&]+", name)
    if all(any(word.startswith(one) for word in words) for one in wanted):
        return 1
    if all(one in name for one in wanted):
        return 2
    category = folded(item.category)
    return 3 if all(one in f"{name} {category}" for one in wanted) else None


def _has_name(full_name: str, wanted: str) -> bool:
    name = folded(full_name)
    return name.startswith(wanted) or any(
        word.startswith(wanted) for word in re.split(r"[\s\-]+", name)
    )
