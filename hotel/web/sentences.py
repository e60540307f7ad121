"""What the parsers complain about, said in words people understand."""

import json
import re
from typing import Final

from hotel.problems import ProblemError, for_fields, invalid

_MISSING_FIELD: Final = re.compile(r"missing required field `(?P<name>\w+)`")
_MISSING_PARAMETER: Final = re.compile(r"Missing required query parameter '(?P<name>\w+)'")
_PLACE: Final = re.compile(r"(?P<reason>.*) - at `\$(?P<path>[^`]*)`$", re.DOTALL)
_EXPECTED: Final = re.compile(
    r"Expected `(?P<kinds>[^`]+)`(?: (?P<sign>[<>]=) (?P<bound>-?\d+))?", re.ASCII
)
_WORDS: Final = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "datetime": "a time such as 2025-11-30T12:00:00Z",
    "date": "a day such as 2025-11-30",
}
_BEGINNINGS: Final = {
    "Expected an id": "an id",
    "Expected money": "money such as 14.50",
    "Expected a quantity": "a quantity such as 24.5",
    "Invalid RFC3339 encoded datetime": _WORDS["datetime"],
    "Invalid RFC3339 encoded date": _WORDS["date"],
    "Invalid enum value": "one of the words the hotel knows",
}
# What these are is known better than the parser says.
_BY_NAME: Final = {
    "room_number": "a room number",
    "page": "a whole number from 1",
    "page_size": "a whole number from 1",
}


def unreadable_body(body: bytes, message: str) -> ProblemError:
    """The 400 for a body the parser refused with a message."""
    if missing := _MISSING_FIELD.search(message):
        return _missing(missing["name"])
    if place := _PLACE.match(message):
        return _misplaced(place["path"], place["reason"])
    if message.startswith("Expected `object`"):
        sentence = "The request must be a JSON object."
        return invalid(sentence)
    if _has_half_characters(body):
        sentence = "The text holds characters that cannot be stored."
        return invalid(sentence)
    sentence = "The request is not JSON."
    return invalid(sentence)


def unreadable_parameters(detail: str, faults: list[tuple[str, str]]) -> ProblemError:
    """The 400 for parameters of an address: their names with the parser's messages."""
    if missing := _MISSING_PARAMETER.search(detail):
        return _missing(missing["name"])
    sentences = {name: _must_be(name, reason) for name, reason in faults if name}
    if not sentences:
        sentence = "The address cannot be read."
        return invalid(sentence)
    first = next(iter(sentences.values()))
    return for_fields(first, {name: [sentence] for name, sentence in sentences.items()})


def _missing(name: str) -> ProblemError:
    return for_fields(f"{name} is missing.", {name: ["This field is required."]})


def _misplaced(path: str, reason: str) -> ProblemError:
    names = re.findall(r"\.(\w+)", path) or ["The request"]
    whose = f"Each of the {names[-1]}" if path.endswith("]") else names[-1]
    return invalid(_must_be(whose, reason), field=names[0])


def _must_be(whose: str, reason: str) -> str:
    return f"{whose} must be {_BY_NAME.get(whose) or _kind_in(reason)}."


def _kind_in(reason: str) -> str:
    for beginning, words in _BEGINNINGS.items():
        if reason.startswith(beginning):
            return words
    expected = _EXPECTED.match(reason)
    if expected is None:
        return "something else"
    kinds = [kind for kind in expected["kinds"].split(" | ") if kind != "null"]
    words = " or ".join(_WORDS.get(kind, kind) for kind in kinds)
    if expected["bound"] is None:
        return words
    return f"{words} {'from' if expected['sign'] == '>=' else 'up to'} {expected['bound']}"


def _has_half_characters(body: bytes) -> bool:
    try:
        json.dumps(json.loads(body), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    except (ValueError, RecursionError):
        return False
    return False
