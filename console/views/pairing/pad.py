"""A number pad for fingers."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from console.views.icons import Icon
from console.views.theme import Theme, TypeStyle
from console.views.widgets.button import Button

_KEYS: Final = "123456789"
_HIGH: Final = 56
_GAP: Final = 8


class NumberPad(QWidget):
    """`digit` carries the digit that was touched; `back` and `cleared` mean the last and all."""

    digit = Signal(object)
    back = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.keys = {digit: Button(digit, theme=theme) for digit in (*_KEYS, "0")}
        for digit, button in self.keys.items():
            button.clicked.connect(lambda _=False, one=digit: self.digit.emit(one))
        self.clear_key = Button(self.tr("Clear"), theme=theme)
        self.clear_key.clicked.connect(self.cleared)
        self.back_key = Button("", theme=theme, icon=Icon.DELETE)
        self.back_key.setAccessibleName(self.tr("Remove the last digit"))
        self.back_key.clicked.connect(self.back)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for number, digit in enumerate(_KEYS):
            self._grid.addWidget(self.keys[digit], number // 3, number % 3)
        for column, button in enumerate((self.clear_key, self.keys["0"], self.back_key)):
            self._grid.addWidget(button, 3, column)
        for button in self._buttons:
            # A finger on a key leaves the keyboard where the digits go.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return (*self.keys.values(), self.clear_key, self.back_key)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        digits = TypeStyle(theme.px(24), theme.px(32), 600)
        for button in self._buttons:
            is_word = button is self.clear_key
            button.set_theme(theme, theme.office.strong if is_word else digits)
            button.setFixedHeight(round(theme.px(_HIGH)))
