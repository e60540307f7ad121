"""The stock of a scripted hotel: stocktakes and lines and items that a test puts there."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from msgspec import structs

from contract.resources.stock import (
    ItemChange,
    NewItem,
    NewStocktake,
    Populated,
    Presence,
    Present,
    PresentColleague,
    StockItem,
    Stocktake,
    StocktakeLine,
)
from contract.scalars import Id


@dataclass
class ScriptedStock:
    """Call `called` notes what was asked, and may raise. `seq`: how far the stream of lines is."""

    called: Callable[..., Awaitable[None]]
    takes: list[Stocktake] = field(default_factory=list)
    counted: list[StocktakeLine] = field(default_factory=list)
    present: tuple[PresentColleague, ...] = ()
    seq: int | None = 0
    low: list[StockItem] = field(default_factory=list)
    kept: list[StockItem] = field(default_factory=list)

    async def stocktakes(self) -> Sequence[Stocktake]:
        await self.called("stocktakes")
        return tuple(self.takes)

    async def lines(self, *, stocktake_id: Id) -> tuple[Sequence[StocktakeLine], int | None]:
        await self.called("lines", stocktake_id)
        return tuple(one for one in self.counted if one.stocktake == stocktake_id), self.seq

    async def low_items(self) -> Sequence[StockItem]:
        await self.called("low_items")
        return tuple(self.low)

    async def items(self) -> Sequence[StockItem]:
        told = tuple(self.kept)
        await self.called("items")
        return told

    async def make_item(self, wanted: NewItem, *, key: str) -> StockItem:
        await self.called("make_item", wanted, key)
        made = StockItem(
            id=Id(str(len(self.kept) + 1)), sku=wanted.sku, name=wanted.name, uom=wanted.uom, rev=1
        )
        self.kept.append(made)
        return made

    async def change_item(self, item_id: Id, wanted: ItemChange, *, key: str) -> StockItem:
        await self.called("change_item", item_id, wanted, key)
        (at,) = (number for number, one in enumerate(self.kept) if one.id == item_id)
        name = wanted.name or self.kept[at].name
        self.kept[at] = structs.replace(self.kept[at], name=name, rev=self.kept[at].rev + 1)
        return self.kept[at]

    async def begin(self, wanted: NewStocktake, *, key: str) -> Stocktake:
        await self.called("begin", wanted, key)
        return self.takes[-1]

    async def populate(self, stocktake_id: Id, *, key: str) -> Populated:
        await self.called("populate", stocktake_id, key)
        return Populated(message="", lines_created=0, stocktake=self.takes[-1])

    async def beat(self, stocktake_id: Id, presence: Presence) -> Present:
        await self.called("beat", stocktake_id, presence.editing_line_id)
        return Present(stocktake_id=stocktake_id, present=self.present)

    async def leave(self, stocktake_id: Id) -> None:
        await self.called("leave", stocktake_id)
