"""Quick replies: texts whose fields are filled from what is known of a room and its guest."""

import enum
import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from contract.codec import WireError, decode, encode_rest

MOST: Final = 20
LONGEST_LABEL: Final = 30
LONGEST_TEXT: Final = 1000


class ReplyField(enum.StrEnum):
    """What stands between braces in a text."""

    GUEST = "guest"
    ROOM = "room"
    CHECKOUT = "checkout"
    ME = "me"
    HOTEL = "hotel"


_FIELDS: Final = re.compile("{(" + "|".join(ReplyField) + ")}", re.IGNORECASE)


class QuickReply(msgspec.Struct, frozen=True):
    """`label` stands on the chip, `text` goes into the answer."""

    label: str
    text: str


def fields_of(text: str) -> tuple[ReplyField, ...]:
    """The fields of a text, each once, in order."""
    found = (ReplyField(match[1].lower()) for match in _FIELDS.finditer(text))
    return tuple(dict.fromkeys(found))


def missing(text: str, facts: Mapping[ReplyField, str]) -> tuple[ReplyField, ...]:
    """The fields nothing is known for."""
    return tuple(field for field in fields_of(text) if not facts.get(field))


def filled(text: str, facts: Mapping[ReplyField, str]) -> str:
    """The text with what is known in place of its fields; other fields stay as they are."""

    def fact(match: re.Match[str]) -> str:
        return facts.get(ReplyField(match[1].lower())) or match[0]

    return _FIELDS.sub(fact, text)


def gaps(text: str) -> list[tuple[int, int]]:
    """Where fields are still to be filled in by hand: from, to."""
    return [match.span() for match in _FIELDS.finditer(text)]


def written(replies: Iterable[QuickReply]) -> str:
    """As this PC keeps them."""
    return encode_rest(tuple(replies)).decode()


def read(text: str) -> tuple[QuickReply, ...] | None:
    """What this PC kept; None when it kept none, or nothing readable."""
    if not text:
        return None
    try:
        return decode(tuple[QuickReply, ...], text)[:MOST]
    except WireError:
        return None
