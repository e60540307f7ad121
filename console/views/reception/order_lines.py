"""Which lines the items of an order take in the width they have."""

from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from console.models.orders_table import OrderLine
from console.views.chips import Chip, chip_width
from console.views.reception import words
from console.views.theme import Theme
from console.views.typography import width

DISHES: Final = 20
BENEATH: Final = 18
_LABEL: Final = 26


@dataclass(frozen=True, slots=True)
class ItemLines:
    """The allergy label, and what stands below the dishes; dishes are there always."""

    chip: Chip | None
    is_chip_beside: bool
    beneath: str | None

    @property
    def first(self) -> int:
        """How high the line of the label is, px at a text size of 100 per cent."""
        return DISHES if self.chip is None else _LABEL

    @property
    def count(self) -> int:
        """How many lines there are."""
        is_above = self.chip is not None and not self.is_chip_beside
        return 1 + is_above + (self.beneath is not None)

    @property
    def height(self) -> int:
        """How high all are, px at a text size of 100 per cent."""
        above = _LABEL if self.chip is not None and not self.is_chip_beside else 0
        dishes = _LABEL if self.chip is not None and self.is_chip_beside else DISHES
        return above + dishes + (BENEATH if self.beneath else 0)


def item_lines(line: OrderLine, wide: float, theme: Theme, zone: tzinfo) -> ItemLines:
    """The lines in so many px."""
    chip, beneath = words.allergy_chip(line, theme.colour), words.beneath_words(line, zone)
    if chip is None:
        return ItemLines(chip, is_chip_beside=False, beneath=beneath)
    everything = words.items_words(line, lambda _words: True)
    needed = chip_width(theme, chip.words) + 8 + width(theme.office.dense, everything)
    return ItemLines(chip, is_chip_beside=needed <= wide, beneath=beneath)
