"""A button that says which language is shown and asks for the next one."""

from PySide6.QtCore import Signal

from console.views.icons import Icon
from console.views.language import Language, current, name_of
from console.views.theme import Theme
from console.views.widgets.button import Button


class LanguageButton(Button):
    """`chosen` carries the Language somebody asked for."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(name_of(current()), theme=theme, icon=Icon.LANGUAGES)
        self.setAccessibleName(self.tr("Language"))
        self.setAccessibleDescription(name_of(current()))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        known = list(Language)
        self.chosen.emit(known[(known.index(current()) + 1) % len(known)])
