"""Parts of an area inside one border, one of them taking the room there is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views import painting
from console.views.theme import RADIUS, Theme

# What is rounded at the bottom stays so below a part with ground of its own.
ROUND: Final = 4


class Sheet(QWidget):
    """`grows`: the number of the part that takes the room."""

    def __init__(self, parts: Sequence[QWidget], theme: Theme, *, grows: int) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, ROUND)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        column.setStretch(grows, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card without a title."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
