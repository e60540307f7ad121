"""Which pages the window keeps."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.shell.window import Window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    opened = Window(on_painted=lambda: None, on_close=lambda: None)
    qtbot.addWidget(opened)
    return opened


def destroyed(page: QWidget) -> bool:
    """Whether Qt has destroyed a page by the next turn of its loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not shiboken6.isValid(page)


def test_that_a_replaced_page_is_destroyed(window: Window) -> None:
    first, second = QWidget(), QWidget()
    window.show_page(first)
    window.show_page(second)
    assert window.count() == 1
    assert destroyed(first)
    assert not destroyed(second)


def test_that_a_kept_page_can_come_back(window: Window) -> None:
    kept, over = QWidget(), QWidget()
    window.keep(kept)
    for page in (kept, over, kept):
        window.show_page(page)
    assert window.currentWidget() is kept
    assert not destroyed(kept)
    assert destroyed(over)


def test_that_a_page_let_go_while_hidden_is_destroyed(window: Window) -> None:
    kept, over = QWidget(), QWidget()
    window.keep(kept)
    window.show_page(kept)
    window.show_page(over)
    window.let_go(kept)
    assert destroyed(kept)


def test_that_a_page_let_go_while_shown_stays_until_it_is_replaced(window: Window) -> None:
    kept = QWidget()
    window.keep(kept)
    window.show_page(kept)
    window.let_go(kept)
    assert not destroyed(kept)
    window.show_page(QWidget())
    assert destroyed(kept)
