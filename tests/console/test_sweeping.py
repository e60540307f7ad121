"""Garbage that holds Qt objects is collected on the thread of the screen."""

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from console.shell.sweeping import Sweeping


class Page(QObject):
    """A page that somebody left: a cycle of Python's, with a timer that still runs."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self, interval=10_000)
        self.timer.start()


@pytest.fixture
def sweeping(qapp: Any) -> Iterator[Sweeping]:
    gc.collect()
    sweeping = Sweeping()
    sweeping.start()
    yield sweeping
    sweeping.stop()


def leave_a_page(ends: list[str]) -> None:
    page = Page()
    page.destroyed.connect(
        lambda: ends.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
    )


def allocate() -> None:
    """More containers than any generation takes before Python collects by itself."""
    kept = [[number] for number in range(200_000)]
    assert kept


def test_that_another_thread_destroys_no_page(sweeping: Sweeping, qtbot: QtBot) -> None:
    ends: list[str] = []
    leave_a_page(ends)
    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert ends == []
    in_use = [[number] for number in range(2000)]
    qtbot.waitUntil(lambda: ends == [threading.main_thread().name], timeout=60_000)
    assert in_use


def test_that_python_collects_again_afterwards(sweeping: Sweeping) -> None:
    assert not gc.isenabled()
    sweeping.stop()
    assert gc.isenabled()
