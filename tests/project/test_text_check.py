"""The check of texts that cannot be translated and of labels that would read markup."""

from pathlib import Path

import pytest

from scripts.check_texts import faulty_texts

COMPOSE = "compose the text after tr(), with .format()"
RAW = "give this text to tr() or, where there is no Qt, to sentence()"
LABEL = "setTextFormat(Qt.TextFormat.PlainText) is missing"


def _problems(root: Path, source: str) -> list[str]:
    folder = root / "console" / "views"
    folder.mkdir(parents=True)
    (folder / "some.py").write_text(source, "utf-8")
    return list(faulty_texts(root))


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ('self.tr(f"Room {room}")', COMPOSE),
        ('tr("Room %s" % room)', COMPOSE),
        ('self.tr("Room {}".format(room))', COMPOSE),
        ('QCoreApplication.translate("orders", f"Room {room}")', COMPOSE),
        ("label = QLabel(words)", LABEL),
        ("a = QLabel()\nb = QLabel()\na.setTextFormat(Qt.TextFormat.PlainText)", LABEL),
        ("label = QLabel()\nlabel.setTextFormat(Qt.TextFormat.RichText)", LABEL),
        ("class Title(QLabel):\n    pass", LABEL),
        ('label.setText("Room")', RAW),
        ('Button(f"Room {room}", theme=theme)', RAW),
        ('label.setText("Yes" if is_on else some)', RAW),
        ('raise Failed("The hotel does not answer.")', RAW),
        ('return f"{host} does not answer at port {port}."', RAW),
    ],
)
def test_that_a_fault_is_named(tmp_path: Path, source: str, problem: str) -> None:
    (found,) = _problems(tmp_path, source)
    assert found.startswith("console/views/some.py:")
    assert found.endswith(problem)


@pytest.mark.parametrize(
    "source",
    [
        'self.tr("Room {room}").format(room=room)',
        "label = QLabel()\nlabel.setTextFormat(Qt.TextFormat.PlainText)",
        "class Title(QLabel):\n    def __init__(self):\n        self.setTextFormat(Qt.PlainText)",
        'label.setText(f"{count} · {price}")',
        'label.setText(words["room"])',
        'label.setText(self.tr("{count} rooms").format(count=self.names["rooms"]))',
        'raise Failed(sentence("The hotel does not answer."))',
        '_log.warning("The hotel does not answer.")',
        'def f():\n    """Say that the hotel does not answer."""',
        'table.get("room.number.")',
    ],
)
def test_that_a_right_text_passes(tmp_path: Path, source: str) -> None:
    assert _problems(tmp_path, source) == []


def test_that_each_function_answers_for_its_own_labels(tmp_path: Path) -> None:
    source = (
        "def one():\n    QLabel()\n\n"
        "def two():\n    label = QLabel()\n    label.setTextFormat(Qt.TextFormat.PlainText)\n"
    )
    assert _problems(tmp_path, source) == [f"console/views/some.py:2: {LABEL}"]
