"""Finds the family and parameters of a channel somebody asks to follow in one known hotel.

A name alone cannot be parsed back: slugs hold hyphens, so `a-staff-5-chat` may belong to several
hotels. A hotel asked for permission knows its own slug, though. With the slug put into the
patterns, and every other parameter held to a form of its own (digits, closed words, no hyphen in a
room number), at most one family matches; a test proves that this inverts Family.channel.
"""

import re
from functools import lru_cache

from contract.channels import FAMILIES, Family
from contract.names import PATTERNS


def resolve(hotel_slug: str, channel: str) -> tuple[Family, dict[str, str]] | None:
    """The family and all parameters (with hotel_slug) of a channel of this hotel, or None."""
    for family, pattern in _patterns(hotel_slug):
        match = pattern.fullmatch(channel)
        if match is not None:
            return family, {"hotel_slug": hotel_slug, **match.groupdict()}
    return None


@lru_cache(maxsize=64)
def _patterns(hotel_slug: str) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    return tuple((family, _pattern(family, hotel_slug)) for family in FAMILIES)


def _pattern(family: Family, hotel_slug: str) -> re.Pattern[str]:
    groups = {name: f"(?P<{name}>{form})" for name, form in PATTERNS.items()}
    return re.compile(family.pattern.format(**groups | {"hotel_slug": re.escape(hotel_slug)}))
