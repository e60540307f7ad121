"""What the items are looked through by: words or a code, a category, in use, low or out of use."""

from console.models.stock_items import ItemWish, Standing
from console.views.stock.find_field import FindField
from console.views.stock.keys import ITEM_FIND_KEYS
from console.views.stock.stock_filters import StockFilters
from console.views.stock.words import tr
from console.views.theme import Theme


class ItemFilters(StockFilters):
    """`wish` is another when `changed` is emitted."""

    def __init__(self, theme: Theme) -> None:
        search = FindField(theme, tr("Find an item by name, number or barcode"), ITEM_FIND_KEYS)
        standings = [tr("In use"), tr("Low"), tr("Out of use")]
        super().__init__(search, standings, tr("Which items are shown"), theme)

    @property
    def wish(self) -> ItemWish:
        """What is chosen and typed."""
        return ItemWish(
            words=self.words,
            category=self.chosen_category,
            standing=Standing(self.standing.current),
        )

    def offer(self, categories: list[str], low: int) -> None:
        """The categories there are, and how many items are low."""
        self.offer_categories(categories)
        self.standing.show_count(Standing.LOW.value, low)

    def look_at(self, standing: Standing) -> None:
        """Look at every item that stands so."""
        self.choose_all(standing.value)
