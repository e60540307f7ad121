"""Keeps the items in stock true while a manager looks at them, and has them made and changed."""

from datetime import datetime

from console.api.errors import Conflict
from console.session.at_once import AtOnce, Told
from console.session.diagnostics import Diagnostics
from console.session.looking import Looking, Sight
from console.session.rows import apply_rows
from console.session.stock_port import StockPort
from console.session.writer import Write, Writer
from console.state.board import BoardChanges
from console.state.planning import Refusal
from console.state.stock import is_draft
from contract.codec import WireError, decode
from contract.resources.stock import ItemChange, NewItem, StockItem
from contract.scalars import Id


class ItemKeeper:
    """Reads all of them when somebody looks, and once more after an approval.

    The managers' stream has each item that a person changed, but not those of an approval.
    """

    def __init__(self, stock: StockPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._stock, self._writer = stock, writer
        self._items = writer.board.stock_items
        self._approved_at: datetime | None = None
        sight = Sight(
            name="stock items",
            is_open=lambda: self._items.is_open,
            read=self._read,
            fail=lambda sentence: self._show(
                lambda board: BoardChanges(stock_items=board.stock_items.fail(sentence))
            ),
        )
        self._looking = Looking(sight, diagnostics)
        self._at_once = AtOnce("stock items", diagnostics)

    def watch(self, *, is_watched: bool) -> None:
        """Whether somebody looks at them."""
        self._show(
            lambda board: BoardChanges(stock_items=board.stock_items.open(is_open=is_watched))
        )
        self._looking.look()

    def look(self) -> None:
        """Anything may have happened."""
        self._looking.look()

    def note(self, changes: BoardChanges) -> None:
        """Something became different on the board: an approval writes its counts to the items."""
        if not changes.stocktakes:
            return
        done = (one for one in self._writer.board.stocktakes.rows() if not is_draft(one))
        latest = max((one.approved_at for one in done if one.approved_at), default=None)
        before, self._approved_at = self._approved_at, latest
        if latest is not None and (before is None or latest > before):
            self._looking.look()

    def save(self, item_id: Id | None, wanted: NewItem | ItemChange, told: Told) -> None:
        """Make one, or change the one of an id; whoever does waits for what the hotel says."""

        async def ask(*, key: str) -> StockItem:
            if isinstance(wanted, NewItem):
                return await self._stock.make_item(wanted, key=key)
            assert item_id is not None
            try:
                return await self._stock.change_item(item_id, wanted, key=key)
            except Conflict as error:
                self._take(_current(error))
                raise

        def done(refusal: Refusal | None, saved: StockItem | None) -> None:
            self._take(saved)
            told(refusal)

        self._at_once.begin((item_id, wanted), ask, done)

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._looking.stop()
        await self._at_once.stop()

    def _take(self, item: StockItem | None) -> None:
        if item is not None:
            self._writer.write(lambda board: apply_rows(board, (item,)))
            self._writer.flush()

    async def _read(self) -> None:
        self._items.begin()
        rows = await self._stock.items()
        self._show(lambda board: BoardChanges(stock_items=board.stock_items.take(rows)))

    def _show(self, write: Write) -> None:
        self._writer.show(write)
        self._writer.flush()


def _current(error: Conflict) -> StockItem | None:
    """The item as the hotel told it with its refusal, if it did readably."""
    if error.current is None:
        return None
    try:
        return decode(StockItem, bytes(error.current))
    except WireError:
        return None
