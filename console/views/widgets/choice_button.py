"""A button that says what is chosen, above a menu of all that can be."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu

from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.office_menu import office_menu
from console.views.words import plain

_WIDEST: Final = 200
_HIGHEST: Final = 1000
Choices = Sequence[tuple[Hashable, str]]


class ChoiceButton(Button):
    """`chosen` after another value is. `every`: how the menu calls the first value, all of them."""

    chosen = Signal()

    def __init__(self, name: str, every: str, nothing: Hashable, theme: Theme) -> None:
        super().__init__(name, theme=theme, icon=Icon.CHEVRON_DOWN)
        self._name, self._every, self._nothing = name, every, nothing
        self._choices: Choices = ()
        self.value: Hashable = nothing
        self.has_icon_last = True
        self.clicked.connect(self._popup)

    def offer(self, choices: Choices) -> None:
        """What can be chosen: values and their names."""
        if list(choices) != list(self._choices):
            self._choices = choices
            self._say()

    def choose(self, value: Hashable, _checked: bool = False) -> None:
        """Choose as a person does."""
        self.value = value
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        name = self._name if self.value == self._nothing else dict(self._choices).get(self.value)
        said = plain(name or str(self.value))
        self.set_look(said, Icon.CHEVRON_DOWN)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Long names are cut; the menu has them whole."""
        return super().sizeHint().boundedTo(QSize(self._theme.px(_WIDEST), _HIGHEST))

    def menu(self) -> QMenu:
        """All values, and one by one; made anew each time."""
        menu = office_menu(self._theme, self)
        for value, name in [(self._nothing, self._every), *self._choices]:
            action = menu.addAction(plain(name))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(partial(self.choose, value))
        return menu

    def _popup(self) -> None:
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))
