"""Every text of the sources is found, and a translation file that lags behind is noticed."""

from pathlib import Path

import pytest

from scripts import translation_file, translations
from scripts.texts import Text, find_texts
from scripts.translation_file import Translation, problem_with

ROOT = Path(__file__).parents[2]
WORDS = """
from PySide6.QtCore import QCoreApplication

def tr(text: str) -> str:
    \"\"\"The text in the language of the screen.\"\"\"
    return QCoreApplication.translate("Porter", text)
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A console of two files; the second is written by each test."""
    (tmp_path / "console" / "views").mkdir(parents=True)
    (tmp_path / "console" / "views" / "words.py").write_text(WORDS, "utf-8")
    (tmp_path / translations.FOLDER).mkdir(parents=True)
    return tmp_path


def write(tree: Path, source: str) -> None:
    """The file that is looked through."""
    (tree / "console" / "views" / "some.py").write_text(source, "utf-8")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("class Page:\n def f(self):\n  return lambda: self.tr('Room')", Text("Page", "Room")),
        ("QCoreApplication.translate('orders', 'New ' 'order')", Text("orders", "New order")),
        ("from console.views.words import tr as say\nsay('Due')", Text("Porter", "Due")),
        ("from console.views import words\nwords.tr('Due')", Text("Porter", "Due")),
        ("from console.sentences import sentence\nsentence('No.')", Text("sentences", "No.")),
    ],
    ids=["of a class", "of a context", "by a function", "by a module", "made without Qt"],
)
def test_that_a_text_is_found_with_its_context(tree: Path, source: str, text: Text) -> None:
    write(tree, source)
    assert find_texts(tree).texts == {text}


@pytest.mark.parametrize(
    "source",
    [
        "class Page:\n def f(self, text):\n  return self.tr(text)",
        "from console.views.words import tr\ntr(some)",
        "tr('Due')",
        "class Page:\n def f(self):\n  return self.tr('a', 'b')",
    ],
    ids=["a variable", "of a function", "without a context", "two texts"],
)
def test_that_a_text_nobody_could_find_is_named(tree: Path, source: str) -> None:
    write(tree, source)
    (hidden,) = find_texts(tree).hidden
    assert hidden.startswith("console/views/some.py:")


def test_that_updating_keeps_what_is_translated_and_proposes_what_is_known(tree: Path) -> None:
    known, new, gone = Text("A", "Room"), Text("B", "Room"), Text("A", "Gone")
    entries = {
        known: Translation("Zimmer", is_finished=True),
        gone: Translation("Weg", is_finished=True),
    }
    kept = translation_file.updated(entries, frozenset({known, new}))
    assert kept == {
        known: Translation("Zimmer", is_finished=True),
        new: Translation("Zimmer", is_finished=False),
    }


def test_that_a_file_is_read_as_it_was_written(tree: Path) -> None:
    entries = {Text("A", "<{room}> & more…"): Translation("„{room}“ & mehr…", is_finished=True)}
    path = tree / "some.ts"
    path.write_text(translation_file.written(entries, "de_DE"), "utf-8")
    assert translation_file.read(path) == entries


@pytest.mark.parametrize(
    ("source", "words", "is_finished"),
    [
        ("Room", "Zimmer", False),
        ("Room", " ", True),
        ("Room {room}", "Zimmer {rom}", True),
        ("Cancel…", "Stornieren", True),
    ],
    ids=["unfinished", "empty", "another place holder", "no dots"],
)
def test_that_a_faulty_translation_is_named(source: str, words: str, is_finished: bool) -> None:
    assert problem_with(Text("A", source), Translation(words, is_finished)) is not None


def test_that_a_new_text_fails_the_check_until_it_is_translated(tree: Path) -> None:
    write(tree, "class Page:\n def f(self):\n  return self.tr('Room')")
    path = tree / translations.FOLDER / "console_de.ts"
    assert len(translations.check(tree)) == 2
    assert len(translations.update(tree)) == 1
    assert len(translations.check(tree)) == 1
    done = {Text("Page", "Room"): Translation("Zimmer", is_finished=True)}
    path.write_text(translation_file.written(done, "de_DE"), "utf-8")
    assert translations.check(tree) == []
    assert translations.release(tree) == []
    assert path.with_suffix(".qm").stat().st_size > 0


def test_that_no_text_of_the_console_is_hidden_from_translation() -> None:
    assert find_texts(ROOT).hidden == ()
