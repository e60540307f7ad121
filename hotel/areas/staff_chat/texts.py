"""What people write to one another: what is taken, and how much of it an event carries."""

import json
import unicodedata
from typing import Final

from contract.resources.staff_chat import FILES_ONLY, LONGEST_MESSAGE, LONGEST_TITLE
from hotel.problems import invalid

# The data of an event ends at 10 kB; the rest of it takes less than two.
_EVENT_BYTES: Final = 8_000
_CUT: Final = "…"
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def checked_text(given: str, field: str = "message") -> str:
    """A message's words, tidied at both ends. Raises ProblemError 400."""
    text = given.strip()
    if all(unicodedata.category(each) in _INVISIBLE for each in text):
        sentence = "Write something: an empty message is not sent."
        raise invalid(sentence, field=field)
    if len(text) > LONGEST_MESSAGE:
        sentence = (
            f"A message has at most {LONGEST_MESSAGE:,} characters; this one has {len(text):,}."
        )
        raise invalid(sentence, field=field)
    return text


def checked_title(given: str) -> str:
    """A group's title in one line. Raises ProblemError 400."""
    title = " ".join(given.split())
    if not title or not title.isprintable():
        sentence = "Give the group a title, such as Late shift."
        raise invalid(sentence, field="title")
    if len(title) > LONGEST_TITLE:
        sentence = f"A title has at most {LONGEST_TITLE} characters."
        raise invalid(sentence, field="title")
    return title


def for_event(text: str) -> str:
    """As much of a text as fits an event, with an ellipsis where it was cut.

    Where there are files without words it says so.
    """
    text = text or FILES_ONLY
    if _bytes(text) <= _EVENT_BYTES:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        fits, too_long = (
            (middle, too_long) if _bytes(text[:middle]) < _EVENT_BYTES else (fits, middle)
        )
    return text[:fits] + _CUT


def _bytes(text: str) -> int:
    return len(json.dumps(text, ensure_ascii=False).encode())
