"""Sentences made where there is no Qt: English there, in the language of the screen where shown.

`python -m scripts.translations` finds every text given to `sentence` and `known`.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

_PLACE_HOLDER: Final = re.compile(r"\\\{(\w+)\\\}")


class Sentence(str):
    """English text that remembers what it was made of, so that it can be said otherwise.

    `values` stand in the {place holders} of `pattern`; they may be sentences themselves.
    """

    pattern: str
    values: dict[str, object]

    def __str__(self) -> "Sentence":
        """Itself, so that an exception's text remembers too."""
        return self


def sentence(pattern: str, **values: object) -> Sentence:
    """The sentence, with `values` in the place holders of a literal `pattern`."""
    made = Sentence(pattern.format(**values))
    made.pattern, made.values = pattern, values
    return made


def known(pattern: str) -> str:
    """A text that comes from elsewhere in English and has a translation here; see `recognised`."""
    return pattern


def recognised(text: str, patterns: Iterable[str], parts: Mapping[str, Iterable[str]]) -> str:
    """`text` as a sentence when one of `patterns` fits it, else as it is.

    What stands in a place holder may be one of the patterns that `parts` has for its name.
    """
    for pattern in patterns:
        found = _regex(pattern).fullmatch(text) if _may_fit(pattern, text) else None
        if found is not None:
            values = {
                name: recognised(value, parts.get(name, ()), parts)
                for name, value in found.groupdict().items()
            }
            return sentence(pattern, **values)
    return text


def _may_fit(pattern: str, text: str) -> bool:
    """Quick, since nearly every pattern does not."""
    return text.startswith(pattern.partition("{")[0]) and text.endswith(pattern.rpartition("}")[2])


def _regex(pattern: str) -> re.Pattern[str]:
    return re.compile(_PLACE_HOLDER.sub(r"(?P<\1>.+?)", re.escape(pattern)))
