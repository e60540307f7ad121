"""Knows which items are low: hears of each falling, and reads what nobody here was told of."""

from console.session.diagnostics import Diagnostics
from console.session.looking import Looking, Sight
from console.session.stock_port import StockPort
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from console.state.low_stock import Fallen
from console.state.quantities import quantity_of
from contract.events.stock import LowStock
from contract.permissions import Capability, may


class LowStockKeeper:
    """Reads once to begin with, and once more whenever something may have been missed."""

    def __init__(self, stock: StockPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._stock, self._writer = stock, writer
        self._is_due = True
        # The bell has no place for trouble; the diagnostics have it, and the next look tries again.
        sight = Sight(
            name="low stock",
            is_open=self._is_mine,
            read=self._read,
            fail=lambda _sentence: self.missed(),
        )
        self._looking = Looking(sight, diagnostics)

    def missed(self) -> None:
        """Items may have fallen unheard: the next look reads."""
        self._is_due = True

    def look(self) -> None:
        """The hotel answers."""
        if self._is_due and self._is_mine():
            self._looking.look()

    def hear(self, low: LowStock) -> None:
        """Items fell."""
        if low.item_ids:
            self._writer.show(lambda board: _fell(board, low))

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._looking.stop()

    def _is_mine(self) -> bool:
        """Whether the one at work here manages the stock, and the hotel tells what is low."""
        actor, hotel = self._writer.board.actor, self._writer.board.hotel
        is_ours = hotel is not None and hotel.sync
        return is_ours and actor is not None and may(actor, Capability.MANAGE_STOCK)

    async def _read(self) -> None:
        self._is_due = False
        low = await self._stock.low_items()
        self._writer.show(
            lambda board: BoardChanges(low_stocks=board.low_stocks.take(low, board.clock.now()))
        )
        self._writer.flush()


def _fell(board: Board, low: LowStock) -> BoardChanges:
    fallen = Fallen(
        item_id=low.item_ids[0],
        name=low.item_name or low.item_sku or "",
        left=quantity_of(low.quantity or ""),
        unit=low.unit or "",
        count=max(low.count or 0, len(low.item_ids)),
        told_at=low.timestamp or board.clock.now(),
    )
    return BoardChanges(low_stocks=board.low_stocks.hear(fallen, low.item_ids))
