"""Outlines of what is being loaded come only when it takes a while."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.views.emptiness import Emptiness, Patience
from console.views.icons import Icon

LOADING = Emptiness(Icon.USERS, "")
NOBODY = Emptiness(Icon.USERS, "Nobody is on duty")


def test_that_outlines_wait_300_ms_and_then_ask_for_a_paint(qtbot: QtBot) -> None:
    paints: list[bool] = []
    parent = QObject()
    patience = Patience(lambda: paints.append(True), parent)
    assert not patience.allows(LOADING)
    assert patience._timer.interval() == 300
    assert not patience.allows(LOADING)
    with qtbot.waitSignal(patience._timer.timeout):
        pass
    assert paints == [True]
    assert patience.allows(LOADING)


def test_that_words_never_wait_and_make_outlines_wait_anew() -> None:
    parent = QObject()
    patience = Patience(lambda: None, parent)
    assert not patience.allows(LOADING)
    assert patience.allows(NOBODY)
    assert not patience._timer.isActive()
    assert not patience.allows(LOADING)
