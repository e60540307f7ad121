"""PySide6 6.12.0 dropped a reference to None or True per call, which aborts under traffic."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

CALLS = 2_000
NOISE = 200  # other references come and go by the dozen, a lost one per call by the thousand

immortal = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on"
)


class Emitter(QObject):
    said = Signal()
    told = Signal(object)

    def say(self) -> None:
        self.said.emit()


class Rows(QAbstractListModel):
    def rowCount(self, parent: object = None) -> int:
        return 3

    def refresh(self) -> None:
        first, last = self.index(0, 0), self.index(2, 0)
        self.dataChanged.emit(first, last, [0])
        self.beginInsertRows(QModelIndex(), 0, 0)
        self.endInsertRows()


def _listening() -> Emitter:
    emitter = Emitter()
    emitter.said.connect(lambda: None)
    emitter.told.connect(lambda _what: None)
    return emitter


def _painting() -> Callable[[], None]:
    image = QImage(8, 8, QImage.Format.Format_RGB32)

    def paint() -> None:
        painter = QPainter(image)
        painter.save()
        painter.drawLine(0, 0, 7, 7)
        painter.restore()
        painter.end()

    return paint


def _calls() -> dict[str, Callable[[], object]]:
    emitter, timer, mime = _listening(), QTimer(), QMimeData()
    return {
        "emit without argument": emitter.say,
        "emit an object": lambda: emitter.told.emit(True),
        "emit None": lambda: emitter.told.emit(None),
        "a void call": lambda: timer.setInterval(5),
        "a bool argument": lambda: timer.setSingleShot(True),
        "a bool answer": timer.isSingleShot,
        "a void call with text": lambda: mime.setText("x"),
        "block signals": lambda: emitter.blockSignals(False),
        "model signals": Rows().refresh,
        "painting": _painting(),
    }


def _lost(call: Callable[[], object]) -> int:
    """How many references to None, True and False went away in CALLS calls."""
    watched = (None, True, False)
    before = [sys.getrefcount(value) for value in watched]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(value) for value in watched]
    return max(was - now for was, now in zip(before, after, strict=True))


@immortal
@pytest.mark.parametrize("name", _calls())
@pytest.mark.usefixtures("qapp")
def test_that_a_call_into_qt_gives_back_what_it_took(name: str) -> None:
    assert _lost(_calls()[name]) < NOISE
