"""The border of the box one writes in says whether the keyboard is there."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.views.chat.composer import Composer
from console.views.theme import ThemeName, theme_for


class Paints(QObject):
    """Keeps what was painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.rects: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note."""
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


def test_that_the_whole_border_is_painted_anew_when_the_keyboard_comes_and_goes(
    qtbot: QtBot,
) -> None:
    window, other = QWidget(), QLineEdit()
    composer = Composer(theme_for(ThemeName.LIGHT))
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(composer)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus, timeout=60_000)
    paints = Paints(composer)
    for one in (composer.text, other):
        paints.rects.clear()
        one.setFocus()
        qtbot.waitUntil(lambda: composer.rect() in paints.rects, timeout=60_000)
