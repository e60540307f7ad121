"""Words are found by how they begin, whatever accents and capitals, and told where."""

import pytest

from contract.matching import LONGEST_QUERY, MOST_WORDS, asked_words, has_words, marks_in


def _marked(text: str, query: str) -> list[str]:
    marks = marks_in(text, asked_words(query))
    return [text[mark.start : mark.start + mark.length] for mark in marks]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ()),
        ("  #1851 ", ("1851",)),
        ("Éilís BYRNE", ("eilis", "byrne")),
        ('"a" OR b*', ("a", "or", "b")),
        ("late-checkout", ("late", "checkout")),
        ("\u202e\u200b\x00", ()),
        ("Straße", ("strasse",)),
    ],
)
def test_that_what_is_typed_is_taken_apart(query: str, words: tuple[str, ...]) -> None:
    assert asked_words(query) == words


def test_that_a_query_is_bounded() -> None:
    assert len(asked_words("x " * 1000)) == MOST_WORDS
    assert len(asked_words("x" * 1000)[0]) == LONGEST_QUERY


@pytest.mark.parametrize(
    ("text", "query", "is_there"),
    [
        ("Villa 12B", "12b", True),
        ("Villa 12B", "2b", False),
        ("Tomás O'Brien-Ryan", "tomas ryan", True),
        ("Tomás", "mas", False),
        ("Die Straße", "strasse", True),
        ("ﬁne", "fine", True),
        ("", "x", False),
    ],
)
def test_that_words_are_found_by_how_they_begin(text: str, query: str, is_there: bool) -> None:
    assert has_words(text, asked_words(query)) is is_there


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Club club CLUB sandwich", "club", ["Club", "club", "CLUB"]),
        ("Éilís Byrne", "eil byr", ["Éil", "Byr"]),
        ("Die Straße", "stras", ["Straß"]),
        ("towels towel", "towel towels", ["towels", "towel"]),
        ("e\u0301clair", "ecl", ["e\u0301cl"]),
        ("🧺 laundry 🧺", "laun", ["laun"]),
    ],
)
def test_that_the_places_are_of_the_text_itself(text: str, query: str, marked: list[str]) -> None:
    assert _marked(text, query) == marked
