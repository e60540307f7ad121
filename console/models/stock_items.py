"""The items in stock as far as they are looked for, kept up with the board."""

import enum
from typing import Final

from PySide6.QtCore import QObject, Qt

from console.models.listed import ListedModel
from console.state.actions import PendingAction
from console.state.barcodes import codes_of, is_among, is_exactly
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.state.stock_items import standing_of
from contract.permissions import Capability, may
from contract.record import Record
from contract.resources.stock import StockItem
from contract.scalars import Id


class Standing(enum.Enum):
    """Which items are looked at."""

    IN_USE = 0
    LOW = 1
    OUT_OF_USE = 2


class ItemWish(Record, frozen=True, kw_only=True):
    """Which items are looked at. `words`: all of them stand in the sku, name or barcode."""

    words: str = ""
    category: str = ""
    standing: Standing = Standing.IN_USE


ITEMS_IN_USE: Final = ItemWish()


class ItemsModel(ListedModel[StockItem]):
    """By name; `looked` after anything about them may differ."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(board, lambda one: one.id, parent)
        self._all: list[StockItem] = []
        self.wish = ITEMS_IN_USE
        self.low = 0
        self.refresh()

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told what there is."""
        return self._board.stock_items.is_read

    @property
    def trouble(self) -> str:
        """Why they could not be loaded, a sentence; empty when they were."""
        return self._board.stock_items.trouble

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def may_change(self) -> bool:
        """Whether the person at work here makes and changes items."""
        actor, hotel = self._board.actor, self._board.hotel
        if actor is None or hotel is None:
            return False
        return not hotel.sync or may(actor, Capability.MANAGE_STOCK)

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self._all)

    @property
    def categories(self) -> list[str]:
        """Every category, by name."""
        return sorted({one.category_name for one in self._all} - {""}, key=str.casefold)

    def item(self, item_id: Id) -> StockItem | None:
        """One as it is now."""
        return self._board.stock_items.get(item_id)

    def pending(self, item_id: Id) -> PendingAction | None:
        """What takes one out of use here, or brings it back, and is not settled."""
        return standing_of(self._board.outbox, item_id)

    def with_code(self, code: str) -> StockItem | None:
        """The item whose sku or barcode that is, one in use before others."""
        fits = [one for one in self._all if is_among(code, codes_of(one.sku, one.barcode))]
        fits.sort(key=lambda one: not one.active)
        exact = (one for one in fits if is_exactly(code, sku=one.sku, barcode=one.barcode))
        return next(exact, fits[0] if fits else None)

    def other_with(self, barcode: str, item_id: Id | None) -> StockItem | None:
        """Another item in use with a barcode, which a scanner could not tell apart."""
        others = (one for one in self._all if one.active and one.barcode and one.id != item_id)
        return next((one for one in others if is_among(barcode, codes_of("", one.barcode))), None)

    def row_of(self, item_id: Id) -> int | None:
        """Where an item stands among those that are looked for."""
        return next((at for at, one in enumerate(self.rows) if one.id == item_id), None)

    def look_for(self, wish: ItemWish) -> None:
        """Show other items."""
        if wish != self.wish:
            self.wish = wish
            self._narrow()
            self.looked.emit()

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.stock_items:
            self.refresh()
        elif changes.outbox or changes.link:
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self._all = self._board.stock_items.rows()
        self.low = sum(one.is_low for one in self._all)
        self._narrow()
        self.looked.emit()

    def _narrow(self) -> None:
        wish, words = self.wish, self.wish.words.casefold().split()
        fits = [
            one
            for one in self._all
            if _stands(one, wish.standing)
            and (not wish.category or one.category_name == wish.category)
            and (not words or _has(one, words))
        ]
        self.show_rows(fits)

    def cell(self, row: StockItem, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return row.name if role == Qt.ItemDataRole.DisplayRole else None


def _stands(item: StockItem, standing: Standing) -> bool:
    if standing is Standing.OUT_OF_USE:
        return not item.active
    return item.active and (item.is_low or standing is Standing.IN_USE)


def _has(item: StockItem, words: list[str]) -> bool:
    said = f"{item.sku} {item.name} {item.barcode}".casefold()
    return all(word in said for word in words)
