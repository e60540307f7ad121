"""What the hotel refuses with is recognised, and every sentence known here is one it says."""

import ast
import re
from pathlib import Path

import pytest

from console.api.answers import Answer, error_in
from console.api.hotel_sentences import PATTERNS, told_by_hotel
from console.sentences import Sentence

HOTEL = Path(__file__).parents[2] / "hotel"


def said_by_the_hotel() -> set[str]:
    """Every text in the hotel's sources, with {} for what is put in."""
    found = set[str]()
    for path in HOTEL.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = (
                    one.value if isinstance(one, ast.Constant) else "{}" for one in node.values
                )
                found.add("".join(map(str, parts)))
    return found


def _part(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "{}"


def test_that_every_known_sentence_is_one_the_hotel_says() -> None:
    texts = said_by_the_hotel()
    open_ended = tuple(text.removesuffix("{}") for text in texts if text.endswith(". {}"))
    for pattern in PATTERNS:
        bare = re.sub(r"\{\w+\}", "{}", pattern)
        assert bare in texts or bare.startswith(open_ended), pattern


@pytest.mark.parametrize(
    ("text", "pattern", "values"),
    [
        (
            "Already made ready by Maria Conti (MC) at 14:05.",
            "Already {done} by {name} at {time}.",
            {"done": "made ready", "name": "Maria Conti (MC)", "time": "14:05"},
        ),
        ("Fish & {chips} is sold out.", "{dish} is sold out.", {"dish": "Fish & {chips}"}),
    ],
)
def test_that_a_sentence_is_recognised_with_what_it_was_made_of(
    text: str, pattern: str, values: dict[str, str]
) -> None:
    told = told_by_hotel(text)
    assert isinstance(told, Sentence)
    assert (str(told), told.pattern, told.values) == (text, pattern, values)


def test_that_the_words_within_are_recognised_too() -> None:
    told = told_by_hotel("This order is on the way, so it cannot be ready.")
    assert isinstance(told, Sentence)
    assert all(isinstance(value, Sentence) for value in told.values.values())


def test_that_another_sentence_is_left_as_it_came() -> None:
    assert type(told_by_hotel("The kitchen burned down.")) is str


def test_that_a_refusal_keeps_the_hotel_s_own_words() -> None:
    body = b'{"detail": "Oysters is sold out.", "code": "invalid"}'
    error = error_in(Answer(status=400, content=body, content_type="application/json"))
    assert error is not None
    assert isinstance(error.sentence, Sentence)
    assert error.sentence == "Oysters is sold out."
