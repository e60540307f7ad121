"""Where lines or items are looked for by words, and where a scanner's codes go."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from console.views.keys import Key, pressed
from console.views.stock.scanner import Burst, is_tab
from console.views.stock.words import tr
from console.views.theme import OFFICE, Theme
from console.views.widgets.name_field import NameField

_LONGEST: Final = 80


class FindField(NameField):
    """`named`: what is found here; `table`: its keys.

    `wanted` carries the code or the words at Enter, `stepped` how many rows to go on. `left`: Esc
    where nothing is looked for.
    """

    wanted = Signal(object)
    left = Signal()
    stepped = Signal(object)

    def __init__(self, theme: Theme, named: str, table: Sequence[Key[Any]]) -> None:
        super().__init__("", theme)
        self._table = table
        self._burst, self._pressed_at = Burst(), 0
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(tr("Name, number or barcode"))
        self.setAccessibleName(named)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        super().set_theme(theme)
        self.setFixedHeight(theme.px(OFFICE.control))

    def event(self, event: QEvent) -> bool:
        """A scanner's Tab is its Enter; a hand's goes on to the next field."""
        if is_tab(event) and isinstance(event, QKeyEvent):
            code = self._burst.end(event.timestamp())
            if code:
                self.wanted.emit(code)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, arrows go through the rows, Esc looks for nothing."""
        self._pressed_at = event.timestamp()
        if not pressed(self._table, self, event, letters=True):
            self._burst.hear(event, self.text())
            super().keyPressEvent(event)

    def step(self, step: int) -> None:
        """The keyboard goes to another line."""
        self.stepped.emit(step)

    def leave(self) -> None:
        """Esc: nothing is looked for any more, or not here."""
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def take(self) -> None:
        """Enter: what was scanned, or the words."""
        code = self._burst.end(self._pressed_at)
        self.wanted.emit(code or self.text().strip())


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something, and nothing is held that makes it a command."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & commands
