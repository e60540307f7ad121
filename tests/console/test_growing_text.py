"""What one writes grows with its rows at once, in a narrow place too."""

from chat_hands import Chat
from gallery_staff_chat import dock_of
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from staff_chat_samples import staff_board

from console.views.chat.composer import WritingBox
from console.views.theme import ThemeName

WORDS = "The lift stops on every floor but the third, says room 312, since breakfast. " * 2


def places(box: WritingBox) -> tuple[int, int, int, int]:
    """Where everything is that moves as the text grows."""
    bar = box.text.verticalScrollBar()
    return box.y(), box.height(), box.text.height(), bar.value()


def write_and_look(box: WritingBox) -> list[int]:
    """The heights of the box, each as it was at once and has to stay."""
    heights = []
    for letter in WORDS:
        QTest.keyClick(box.text, letter)
        at_once = places(box)
        QApplication.processEvents()
        assert places(box) == at_once
        assert at_once[3] == 0
        heights.append(at_once[1])
    return heights


def test_that_the_dock_s_text_grows_at_once_and_never_shrinks(qtbot: QtBot) -> None:
    dock = dock_of(staff_board(), ThemeName.LIGHT, 740)
    qtbot.addWidget(dock)
    dock.resize(330, 600)
    dock.show()
    QApplication.processEvents()
    heights = write_and_look(dock.talk.composer)
    assert heights == sorted(heights)
    assert len(set(heights)) > 3
    assert dock.talk.composer.geometry().bottom() < dock.talk.height()


def test_that_an_answer_to_a_guest_grows_at_once(qtbot: QtBot) -> None:
    chat = Chat()
    qtbot.addWidget(chat.area)
    chat.area.resize(1000, 700)
    QApplication.processEvents()
    chat.area.composer.fill("")
    heights = write_and_look(chat.area.composer)
    assert heights == sorted(heights)
    assert len(set(heights)) > 1
