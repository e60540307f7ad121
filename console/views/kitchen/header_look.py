"""Text sizes of the kitchen's header, and how much room each figure takes."""

from typing import Final

from PySide6.QtGui import QColor

from console.views.icons import Icon
from console.views.theme import Theme, TypeStyle, theme_for
from console.views.typography import width
from contract.record import Record

MARGIN: Final = 24


class Figure(Record, frozen=True):
    """One figure of the header; the sign stands before its word."""

    number: str
    word: str
    colour: QColor
    icon: Icon | None = None


class HeaderLook:
    """Text sizes of the header at some scale in per cent."""

    def __init__(self, theme: Theme, scale: int, *, has_words: bool = True) -> None:
        def sized(style: TypeStyle) -> TypeStyle:
            return TypeStyle(round(style.size * scale / 100), style.line, style.weight)

        kitchen = theme_for(theme.name).kitchen
        self.kpi = sized(kitchen.kpi)
        self.meta = sized(kitchen.meta)
        self.title = sized(TypeStyle(30, 40, 600))
        self.gap = max(10, round(30 * (scale - 40) / 60)) if scale < 100 else 30
        self.has_words = has_words
        self.has_title = has_words and scale >= 86
        self.is_roomy = scale >= 100

    def title_width(self, title: str) -> float:
        """Where the figures begin, px."""
        if not self.has_title:
            return MARGIN + 36 + 16
        wide = MARGIN + 56 + width(self.title, title) + self.gap
        return wide + (17 if self.is_roomy else 0)

    def wide(self, figure: Figure) -> float:
        """How much room a figure takes, px."""
        wide = self.gap + width(self.kpi, figure.number)
        if self.has_words:
            wide += 12 + width(self.meta, figure.word) + 2
            wide += self.meta.size + 8 if figure.icon is not None else 0
        return wide + self.gap - 2
