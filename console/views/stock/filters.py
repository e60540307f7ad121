"""What the lines are looked through by: words or a code, a category, counted or not."""

from console.models.counting import LineWish
from console.views.stock.find_field import FindField
from console.views.stock.keys import FIND_KEYS
from console.views.stock.stock_filters import StockFilters
from console.views.stock.words import tr
from console.views.theme import Theme


class LineFilters(StockFilters):
    """`wish` is another when `changed` is emitted."""

    def __init__(self, theme: Theme) -> None:
        search = FindField(theme, tr("Find a line by name, number or barcode"), FIND_KEYS)
        standings = [tr("All"), tr("Not counted")]
        super().__init__(search, standings, tr("Which lines are shown"), theme)

    @property
    def wish(self) -> LineWish:
        """What is chosen and typed."""
        return LineWish(
            words=self.words,
            category=self.chosen_category,
            is_uncounted=self.standing.current == 1,
        )

    def offer(self, categories: list[str]) -> None:
        """The categories of this stocktake."""
        self.offer_categories(categories)

    def clear(self) -> None:
        """Look at every line."""
        self.choose_all(0)
