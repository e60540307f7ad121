"""The lines of the open stocktake as far as they are looked for, kept up with the board."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from console.models.rows import RowsModel
from console.state.actions import PendingAction
from console.state.barcodes import codes_of, is_among, is_exactly
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.state.stock import OpenStocktake, ShownLine, is_draft, step_on, unsettled_lines
from console.state.stock_presence import Counting
from contract.record import Record
from contract.resources.stock import Stocktake, StocktakeLine
from contract.scalars import Id


class LineWish(Record, frozen=True, kw_only=True):
    """Which lines are looked at. `words`: all of them stand in the sku, name or barcode."""

    words: str = ""
    category: str = ""
    is_uncounted: bool = False


EVERY_LINE: Final = LineWish()


class CountingModel(RowsModel[ShownLine]):
    """By category, then name; `looked` after anything about it may differ."""

    looked = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(lambda shown: shown.line.id, parent=parent)
        self._board = board
        self._all: list[ShownLine] = []
        self.wish = EVERY_LINE
        self.counted = 0
        self._ids: dict[Id, None] = {}
        self._codes: frozenset[str] = frozenset()
        self.refresh()

    @property
    def _open(self) -> OpenStocktake:
        return self._board.open_stocktake

    @property
    def stocktake_id(self) -> Id | None:
        """The one that is open."""
        return self._open.stocktake_id

    @property
    def stocktake(self) -> Stocktake | None:
        """The one that is open, as far as it is known."""
        here = self._open.stocktake_id
        return None if here is None else self._board.stocktakes.get(here)

    @property
    def is_counted(self) -> bool:
        """Whether it is still counted."""
        return self.stocktake is not None and is_draft(self.stocktake)

    @property
    def step(self) -> PendingAction | None:
        """What this PC does with the whole stocktake."""
        here = self._open.stocktake_id
        return None if here is None else step_on(self._board.outbox, here)

    @property
    def unsent(self) -> int:
        """How much was done here in the lines that is not at the hotel."""
        here = self._open.stocktake_id
        return 0 if here is None else unsettled_lines(self._board.outbox, here)

    @property
    def can_approve(self) -> bool:
        """Whether everything that was counted is at the hotel, and nobody decided yet."""
        known = self.stocktake
        # What is approved names the revision with the last count, which comes a moment later.
        is_told = known is not None and known.counted_lines == self.counted > 0
        return self.is_counted and is_told and self.step is None and not self.unsent

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def is_loaded(self) -> bool:
        """Whether the hotel told the lines."""
        return self._open.is_loaded

    @property
    def trouble(self) -> str:
        """Why it could not be loaded, a sentence; empty when it was."""
        return self._open.trouble

    @property
    def total(self) -> int:
        """How many lines there are in all."""
        return len(self._all)

    @property
    def differing(self) -> tuple[int, int]:
        """In how many lines there is less than expected, and in how many more."""
        beyond = [one.difference or 0 for one in self._all]
        return sum(one < 0 for one in beyond), sum(one > 0 for one in beyond)

    @property
    def categories(self) -> list[str]:
        """Every category, by name."""
        return sorted({one.line.category_name for one in self._all} - {""}, key=str.casefold)

    @property
    def me(self) -> Id | None:
        """Who is at work here."""
        return None if self._board.me is None else self._board.me.staff_id

    @property
    def present(self) -> tuple[Counting, ...]:
        """Who is in it, longest first, oneself included."""
        here = self._open.stocktake_id
        return () if here is None else self._board.stock_presence.of(here)

    def editing(self, line_id: Id) -> Counting | None:
        """The colleague who is in a line."""
        here = self._open.stocktake_id
        if here is None:
            return None
        return self._board.stock_presence.editing(here, line_id, me=self.me)

    def shown(self, line_id: Id) -> ShownLine | None:
        """A line as it is now."""
        return self._open.lines.shown(line_id)

    def row_of(self, line_id: Id) -> int | None:
        """Where a line stands among those that are looked for."""
        return next((at for at, one in enumerate(self.rows) if one.line.id == line_id), None)

    @property
    def codes(self) -> frozenset[str]:
        """What a scanner may send: every sku and barcode."""
        return self._codes

    def with_code(self, code: str) -> ShownLine | None:
        """The line whose sku or barcode that is."""
        fits = [one for one in self._all if is_among(code, _codes(one.line))]
        exact = (one for one in fits if _is_exactly(code, one.line))
        return next(exact, fits[0] if fits else None)

    def look_for(self, wish: LineWish) -> None:
        """Show other lines."""
        if wish != self.wish:
            self.wish = wish
            self._narrow()
            self.looked.emit()

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.open_stocktake:
            self.refresh()
        elif changes.stock_presence or changes.stocktakes or changes.outbox or changes.link:
            self.looked.emit()

    def refresh(self) -> None:
        """Read everything again."""
        lines = self._open.lines
        if self._ids.keys() != {one.line.id for one in lines.all_shown()}:
            self._sort()
        found = (lines.shown(line_id) for line_id in self._ids)
        self._all = [one for one in found if one is not None]
        self.counted = sum(one.counted is not None for one in self._all)
        self._narrow()
        self.looked.emit()

    def _sort(self) -> None:
        """Order and codes stay for as long as the lines do."""
        ordered = sorted(self._open.lines.all_shown(), key=_place)
        self._ids = dict.fromkeys(one.line.id for one in ordered)
        self._codes = frozenset(code for one in ordered for code in _codes(one.line))

    def _narrow(self) -> None:
        wish, words = self.wish, self.wish.words.casefold().split()
        fits = [
            one
            for one in self._all
            if (not wish.category or one.line.category_name == wish.category)
            and (not wish.is_uncounted or one.counted is None or one.refused is not None)
            and (not words or _has(one.line, words))
        ]
        self.show_rows(fits)

    def cell(self, row: ShownLine, column: int, role: int) -> object:
        """For who looks for a name by typing it."""
        return row.line.item_name if role == Qt.ItemDataRole.DisplayRole else None


def _codes(line: StocktakeLine) -> frozenset[str]:
    return codes_of(line.item_sku, line.item_barcode)


def _is_exactly(code: str, line: StocktakeLine) -> bool:
    return is_exactly(code, sku=line.item_sku, barcode=line.item_barcode)


def _has(line: StocktakeLine, words: list[str]) -> bool:
    said = f"{line.item_sku} {line.item_name} {line.item_barcode}".casefold()
    return all(word in said for word in words)


def _place(shown: ShownLine) -> tuple[str, str, str]:
    line = shown.line
    return line.category_name.casefold(), line.item_name.casefold(), line.item_sku
