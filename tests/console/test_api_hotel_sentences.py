"""What the hotel refuses with is recognised, and every sentence known here is one it says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.api.answers import Answer, error_in
from console.api.hotel_sentences import PATTERNS, told_by_hotel
from console.sentences import Sentence
from console.shell.languages import Languages
from console.views.words import told

HOTEL = Path(__file__).parents[2] / "hotel"
# What is said at the hotel's own command line, in its log, and on its own pages.
NOT_ANSWERED = (
    *("cli", "demo", "migrations", "outbound", "periodic", "sheets", "realtime/core.py"),
    *("__main__.py", "certificate.py", "one_service.py", "private_files.py", "schedule.py"),
    *("serve.py", "settings.py", "tidying.py", "web/documents.py", "attachments/sweep.py"),
    *("areas/hotels/checks.py", "areas/hotels/founding.py", "areas/admin/page.py"),
    *("areas/menus/importing.py", "areas/rooms/importing.py", "areas/staff/importing.py"),
    *("areas/staff_chat/keeping.py", "areas/attendance/watch.py", "areas/unheard/watch.py"),
    *("areas/emergencies/watch.py", "areas/roster/reminding.py"),
    *("areas/stock/watch.py",),
)
# What is no refusal: told to guests and colleagues, answered to what was done, or only a part.
NO_REFUSALS = frozenset(
    {
        "Ask a manager for a new one.",
        "Break reminder: You've been working for {} hours. Consider taking a break.",
        "Checked out {} room(s).",
        "Counts told: {}.",
        "Forgot {} tokens not refreshed, {} refused, {} of ended stays, {} of former colleagues.",
        "Nobody clocks in at {} any more.",
        "Overtime: {} has been working for {} hours.",
        "Purged {} conversations of guests who left.",
        "Roster period '{}' has been finalized.",
        "The guest checked out.",
        "Told to the desk.",
        "Told to who reads the conversation now.",
        "You are signed out.",
        "{} approved your clock-in of {}.",
        "{} cannot sign in any more.",
        "{} is deleted.",
        "{} is no longer paired.",
        "{} is not active.",
        "{} is {}.",
        "{} no longer takes part in the conversation.",
        "{}’s shift is deleted.",
    }
)


def _texts(path: Path) -> Iterator[str]:
    """Every text in a source, with {} for what is put in; no documentation."""
    tree = ast.parse(path.read_text("utf-8"))
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            aside |= {id(one) for one in node.values}
    for node in ast.walk(tree):
        if id(node) in aside:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(map(_part, node.values))


def _part(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "{}"


def _bare(pattern: str) -> str:
    return re.sub(r"\{\w+\}", "{}", pattern)


def said_by_the_hotel() -> set[str]:
    return {_bare(text) for path in HOTEL.rglob("*.py") for text in _texts(path)}


def refusals() -> set[str]:
    """Whatever reads like a sentence where the hotel answers."""
    found = set[str]()
    for path in HOTEL.rglob("*.py"):
        if not path.relative_to(HOTEL).as_posix().startswith(NOT_ANSWERED):
            found |= {_bare(text) for text in _texts(path) if _is_sentence(text)}
    return found


def _is_sentence(text: str) -> bool:
    # One word alone is a part, and what holds a tag is a page.
    return re.fullmatch(r"[A-Z“{][^<]* [^<]*\.(?: \{\})?", text, re.DOTALL) is not None


def test_that_every_known_sentence_is_one_the_hotel_says() -> None:
    texts = said_by_the_hotel()
    open_ended = tuple(text.removesuffix("{}") for text in texts if text.endswith(". {}"))
    for pattern in PATTERNS:
        assert _bare(pattern) in texts or _bare(pattern).startswith(open_ended), pattern


def test_that_every_refusal_of_the_hotel_is_known() -> None:
    found = refusals()
    assert len(found) > 250
    assert found >= NO_REFUSALS
    unknown = {
        text
        for text in found - NO_REFUSALS
        if not isinstance(told_by_hotel(_filled(text)), Sentence)
    }
    assert unknown == set()


def _filled(text: str) -> str:
    asking = text.removesuffix(" {}") + " Ask a manager for a new one."
    return (asking if text.endswith(". {}") else text).replace("{}", "something of it")


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


@pytest.mark.parametrize(
    ("text", "german_text"),
    [
        (
            "Xmas cannot be finalised: it goes on until Sun 7 Dec; 1 clock-out is missing.",
            "Xmas kann nicht abgeschlossen werden: "
            + "er läuft noch bis So. 7. Dez.; 1-mal fehlt das Ausstempeln.",
        ),
        (
            "Anna May on Tue 2 Dec, 08:00–16:00 overlaps Tue 2 Dec, 07:00–09:00.",
            "Anna May am Di. 2. Dez., 08:00–16:00 überschneidet sich mit Di. 2. Dez., 07:00–09:00.",
        ),
        (
            "Niamh Doyle approved this already at 14:05 on Mon 3 Mar.",
            "Niamh Doyle hat das schon um 14:05 am Mo. 3. März genehmigt.",
        ),
        (
            "Niamh Doyle rejected this registration already at 14:05 on Mon 2 Mar.",
            "Niamh Doyle hat diese Anmeldung schon um 14:05 am Mo. 2. März abgelehnt.",
        ),
        (
            "This week was finalised by Niamh Doyle at 14:05 on Mon 2 Mar.",
            "This week wurde um 14:05 am Mo. 2. März von Niamh Doyle abgeschlossen.",
        ),
        (
            "Niamh was at work then already: Sat 3 May, 08:00 to now.",
            "Niamh war da schon bei der Arbeit: Sa. 3. Mai, 08:00 bis jetzt.",
        ),
        ("Niamh is on a break.", "Niamh macht Pause."),
        (
            "2 colleagues are still in Spa. Give them another department first.",
            "In Spa sind noch 2 Personen. Erst eine andere Abteilung geben.",
        ),
        ("quantity must be a whole number from 1.", "quantity muss eine ganze Zahl ab 1 sein."),
        (
            "Each of the room_ids must be a number or text.",
            "Jedes von room_ids muss eine Zahl oder Text sein.",
        ),
        (
            "This conversation changed in the meantime; nobody handles it now.",
            "Dieses Gespräch hat sich inzwischen geändert; jetzt betreut es niemand.",
        ),
        # Names and dishes may be called what something else is.
        ("May rejected this already at 14:05.", "May hat das schon um 14:05 abgelehnt."),
        ("ready is sold out.", "ready ist ausverkauft."),
    ],
)
def test_that_what_stands_within_is_said_in_german_too(
    german: Languages, text: str, german_text: str
) -> None:
    assert told(told_by_hotel(text)) == german_text


def test_that_every_known_sentence_has_german(german: Languages) -> None:
    alike = [one for one in PATTERNS if told(told_by_hotel(_with_values(one))) == _with_values(one)]
    assert alike == []


def _with_values(pattern: str) -> str:
    return re.sub(r"\{\w+\}", "X7", pattern)
