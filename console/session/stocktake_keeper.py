"""Keeps the lines of the open stocktake true: all of them once, then what changed."""

from functools import partial

from console.api.errors import Expired
from console.session.diagnostics import Diagnostics
from console.session.looking import Looking, Sight
from console.session.ports import HotelPort
from console.session.rows import apply_rows, read_changes, remove_rows
from console.session.writer import Write, Writer
from console.state.board import Board, BoardChanges
from contract.resources.sync import ChangePage
from contract.scalars import Id


class StocktakeKeeper:
    """One stocktake at a time; see `console/session/chat_keeper.py` for its twin."""

    def __init__(self, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._hotel, self._writer, self._diagnostics = hotel, writer, diagnostics
        self._open = writer.board.open_stocktake
        self._seq: int | None = None
        self._total: int | None = None
        sight = Sight(
            name="stocktake",
            is_open=lambda: self._open.stocktake_id is not None,
            read=self._read,
            fail=lambda sentence: self._show(partial(_failed, sentence=sentence)),
        )
        self._looking = Looking(sight, diagnostics)

    @property
    def stream(self) -> str | None:
        """The stream of the open one."""
        stocktake_id = self._open.stocktake_id
        return None if stocktake_id is None else f"stocktake-{stocktake_id}"

    def open(self, stocktake_id: Id | None) -> None:
        """Count another one here, none for None."""

        def write(board: Board) -> BoardChanges:
            is_other = board.open_stocktake.open(stocktake_id)
            # What waits to be sent lies over the lines that come.
            board.open_stocktake.lay(board.outbox)
            return BoardChanges(open_stocktake=is_other)

        if self._writer.show(write):
            self._seq = self._total = None
            self._writer.flush()
        self.look()

    def look(self) -> None:
        """It may have moved on."""
        self._looking.look()

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._looking.stop()

    async def _read(self) -> None:
        try:
            await (self._load() if self._seq is None else self._catch_up(self._seq))
        except Expired:
            self._seq = None
            self.look()

    @property
    def _known_total(self) -> int | None:
        here = self._open.stocktake_id
        known = None if here is None else self._writer.board.stocktakes.get(here)
        return None if known is None else known.total_lines

    @property
    def _is_filled(self) -> bool:
        """Whether it has other lines than were read: the stream tells that of the stocktake."""
        total = self._known_total
        return total is not None and total not in {len(self._open.lines), self._total}

    async def _load(self) -> None:
        stocktake_id, stream = self._open.stocktake_id, self.stream
        assert stocktake_id is not None
        assert stream is not None
        lines, seq = await self._hotel.stock.lines(stocktake_id=stocktake_id)
        if seq is None:
            # First how far the stream is: what comes between is read twice, not never.
            seq = await self._hotel.head(stream)
            lines, _ = await self._hotel.stock.lines(stocktake_id=stocktake_id)
        if self._open.stocktake_id != stocktake_id:
            self.look()
            return
        self._seq, self._total = seq, self._known_total
        self._show(lambda board: BoardChanges(open_stocktake=board.open_stocktake.take(lines)))

    async def _catch_up(self, seq: int) -> None:
        stream = self.stream
        assert stream is not None
        page = await self._hotel.changes(stream, since=seq)
        if stream != self.stream or self._seq != seq:
            self.look()
            return
        self._take(page)
        self._seq = max(seq, page.seq)
        if page.more and page.seq > seq:
            self.look()
        elif self._is_filled:
            self._seq = None
            self.look()

    def _take(self, page: ChangePage) -> None:
        reading = read_changes(page.changes)
        for problem in reading.problems:
            self._diagnostics.note(problem)

        def write(board: Board) -> BoardChanges:
            told = apply_rows(board, reading.rows).then(remove_rows(board, reading.gone))
            # What could not be loaded before is known now.
            return told.then(BoardChanges(open_stocktake=board.open_stocktake.fail("")))

        self._show(write)

    def _show(self, write: Write) -> None:
        self._writer.show(write)
        self._writer.flush()


def _failed(board: Board, *, sentence: str) -> BoardChanges:
    return BoardChanges(open_stocktake=board.open_stocktake.fail(sentence))
