"""The stock over REST: items, stocktakes, the lines of one, counting, deciding, who is in it."""

from typing import Final

import msgspec
from msgspec import structs

from console.api.errors import Refused
from console.api.paths import path
from console.api.transport import Question, Transport
from console.state.actions import ActionKind, NewAction
from contract.record import Record
from contract.resources.stock import (
    Deciding,
    ItemChange,
    LineCount,
    MovementMade,
    NewItem,
    NewStocktake,
    Populated,
    Presence,
    Present,
    StockItem,
    Stocktake,
    StocktakeDecided,
    StocktakeLine,
)
from contract.scalars import Id

_GONE: Final = 404


class StockApi(Record, frozen=True):
    """The stock of the signed-in person's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def stocktakes(self) -> tuple[Stocktake, ...]:
        """All of them, newest first."""
        return await self.transport.get(tuple[Stocktake, ...], self._path("stocktakes"))

    async def lines(self, *, stocktake_id: Id) -> tuple[tuple[StocktakeLine, ...], int | None]:
        """Every line of one, by name, and how far its stream was then."""
        there, query = self._path("stocktake-lines"), {"stocktake": str(stocktake_id)}
        return await self.transport.get_with_seq(tuple[StocktakeLine, ...], there, query=query)

    async def low_items(self) -> tuple[StockItem, ...]:
        """The active items below their level, by name."""
        there = self._path("items")
        return await self.transport.get(tuple[StockItem, ...], there, query={"low": "true"})

    async def items(self) -> tuple[StockItem, ...]:
        """All of them by name, those out of use included."""
        there = self._path("items")
        return await self.transport.get(tuple[StockItem, ...], there, query={"active": "all"})

    async def make_item(self, wanted: NewItem, *, key: str) -> StockItem:
        """A new one. Raises Refused with the field to mend."""
        return await self.transport.post(StockItem, self._path("items"), body=wanted, key=key)

    async def change_item(self, item_id: Id, wanted: ItemChange, *, key: str) -> StockItem:
        """One becomes another. Raises Refused with the field to mend, Conflict with the item."""
        there = self._path("items", item_id)
        return await self.transport.patch(StockItem, there, body=wanted, key=key)

    async def send_of_item(self, action: NewAction, *, key: str) -> StockItem:
        """Take one out of use, or have it back."""
        assert isinstance(action.stock, ItemChange)
        return await self.change_item(action.entity_id, action.stock, key=key)

    async def begin(self, wanted: NewStocktake, *, key: str) -> Stocktake:
        """A new one. Raises Refused with the field to mend."""
        there = self._path("stocktakes")
        return await self.transport.post(Stocktake, there, body=wanted, key=key)

    async def populate(self, stocktake_id: Id, *, key: str) -> Populated:
        """Have a line for every active item that has none."""
        there = self._path("stocktakes", stocktake_id, "populate")
        return await self.transport.post(Populated, there, body={}, key=key)

    async def beat(self, stocktake_id: Id, presence: Presence) -> Present:
        """Say that it is open here, and in which line somebody is; who is in it."""
        there = self._presence(stocktake_id)
        return await self.transport.post(Present, there, body=presence)

    async def leave(self, stocktake_id: Id) -> None:
        """It is not open here any more."""
        question = Question(method="DELETE", path=self._presence(stocktake_id))
        await self.transport.ask(msgspec.Raw, question)

    async def send_of_line(self, action: NewAction, *, key: str) -> StocktakeLine:
        """Count a line, or note goods that came or went, under an idempotency key.

        Raises Conflict with the line as it is when somebody counted it since.
        """
        if action.kind is ActionKind.MOVE_STOCK:
            there = self._path("stocktake-lines", action.entity_id, "add-movement")
            made = await self.transport.post(MovementMade, there, body=action.stock, key=key)
            return made.line
        there, counted = self._path("stocktake-lines", action.entity_id), action.stock
        assert isinstance(counted, LineCount)
        body = structs.replace(counted, expected_rev=action.expected_rev)
        return await self.transport.patch(StocktakeLine, there, body=body, key=key)

    async def send(self, action: NewAction, *, key: str) -> Stocktake | None:
        """Approve one, open it again or delete it; one that is gone already is deleted as well."""
        body = Deciding(reason=action.reason, expected_rev=action.expected_rev)
        if action.kind is ActionKind.DELETE_STOCKTAKE:
            await self._delete(action.entity_id, body, key)
            return None
        verb = "approve" if action.kind is ActionKind.APPROVE_STOCKTAKE else "reopen"
        there = self._path("stocktakes", action.entity_id, verb)
        decided = await self.transport.post(StocktakeDecided, there, body=body, key=key)
        return decided.stocktake

    async def _delete(self, stocktake_id: Id, body: Deciding, key: str) -> None:
        there = self._path("stocktakes", stocktake_id)
        question = Question(method="DELETE", path=there, body=body, key=key)
        try:
            await self.transport.ask(msgspec.Raw, question)
        except Refused as error:
            if error.status != _GONE:
                raise

    def _presence(self, stocktake_id: Id) -> str:
        return path("hotels", self.slug, "stocktakes", stocktake_id, "presence")

    def _path(self, *rest: str) -> str:
        return path("stock_tracker", self.slug, *rest)
