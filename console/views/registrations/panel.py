"""What is chosen in a list, in full: its name, facts, a sentence, and what can be done."""

from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.views import painting
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.widgets.button import Button
from console.views.widgets.facts import Facts
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy


class Panel(QWidget):
    """A card with `title`, `under`, `facts`, `said` and the buttons offered.

    `gives_way`: large letters in a narrow window leave the rows beside it their room.
    """

    gives_way = False

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title, self.under, self.said = plain_label(), plain_label(), plain_label()
        for label in (self.title, self.under, self.said):
            label.setWordWrap(True)
        self.under.hide()
        self.facts = Facts(theme)
        self._buttons: list[Button] = []
        held = QWidget()
        self._column = column = QVBoxLayout(held)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        for part in (self.title, self.under, self.facts, self.said):
            column.addWidget(part)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 8, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch()
        column.addLayout(self._row)
        column.addStretch()
        self._scrolled = Roomy(theme, self)
        self._scrolled.hold(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scrolled)

    def offer(self, *buttons: Button) -> None:
        """Have buttons below, beside one another."""
        for button in buttons:
            self._row.insertWidget(self._row.count() - 1, button)
            self._buttons.append(button)

    def offer_below(self, *buttons: Button) -> None:
        """Have buttons in a row of their own, under those offered before."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
            self._buttons.append(button)
        row.addStretch()
        self._column.insertLayout(self._column.count() - 1, row)

    def add(self, part: QWidget, *, after: QWidget) -> None:
        """Have something of one's own below a part."""
        self._column.insertWidget(self._column.indexOf(after) + 1, part)

    def say(self, words: str, ink: QColor) -> None:
        """A sentence above the buttons; empty for none."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        dress(self.said, self._theme.office.body, ink)

    @property
    def title_style(self) -> TypeStyle:
        """How the title is written."""
        return self._theme.office.title

    def dress_title(self) -> None:
        """Write the title as it is to be written."""
        dress(self.title, self.title_style, self._theme.colour.text)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.dress_title()
        dress(self.under, theme.office.body, theme.colour.text2)
        self.facts.set_theme(theme)
        self._scrolled.set_theme(theme)
        for button in self._buttons:
            button.set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
