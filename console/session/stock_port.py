"""What the session needs of the hotel's stock: its items, and counting them."""

from collections.abc import Sequence
from typing import Protocol

from contract.resources.stock import (
    ItemChange,
    NewItem,
    NewStocktake,
    Populated,
    Presence,
    Present,
    StockItem,
    Stocktake,
    StocktakeLine,
)
from contract.scalars import Id


class StockPort(Protocol):
    """What the stock needs. Every call raises ApiError."""

    async def stocktakes(self) -> Sequence[Stocktake]:
        """All of them, newest first."""
        ...

    async def lines(self, *, stocktake_id: Id) -> tuple[Sequence[StocktakeLine], int | None]:
        """Every line of one, and how far its stream was then."""
        ...

    async def low_items(self) -> Sequence[StockItem]:
        """The active items below their level."""
        ...

    async def items(self) -> Sequence[StockItem]:
        """All of them, those out of use included."""
        ...

    async def make_item(self, wanted: NewItem, *, key: str) -> StockItem:
        """A new one."""
        ...

    async def change_item(self, item_id: Id, wanted: ItemChange, *, key: str) -> StockItem:
        """One becomes another. Raises Conflict when it changed since the revision that is meant."""
        ...

    async def begin(self, wanted: NewStocktake, *, key: str) -> Stocktake:
        """A new one."""
        ...

    async def populate(self, stocktake_id: Id, *, key: str) -> Populated:
        """Have a line for every active item that has none."""
        ...

    async def beat(self, stocktake_id: Id, presence: Presence) -> Present:
        """Say that it is open here; who is in it."""
        ...

    async def leave(self, stocktake_id: Id) -> None:
        """It is not open here any more."""
        ...
