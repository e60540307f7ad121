"""What counting the stock needs of a session: the list, the open stocktake, who is in it."""

from collections.abc import Sequence
from functools import partial

from console.session.at_once import AtOnce, Told
from console.session.diagnostics import Diagnostics
from console.session.item_keeper import ItemKeeper
from console.session.looking import Looking, Sight
from console.session.low_stock_keeper import LowStockKeeper
from console.session.ports import HotelPort
from console.session.rows import apply_rows, remove_rows
from console.session.stock_beat import StockBeat
from console.session.stocktake_keeper import StocktakeKeeper
from console.session.writer import Write, Writer
from console.state.board import Board, BoardChanges
from console.state.planning import Refusal
from contract.events.base import Payload
from contract.events.stock import (
    LineDeleted,
    LineUpdated,
    LowStock,
    StocktakeCreated,
    StocktakeDeleted,
    StocktakeStatusChanged,
    UserEditingLine,
    UserJoined,
    UserLeft,
)
from contract.resources.stock import NewStocktake, Populated, Stocktake
from contract.resources.sync import Entity
from contract.scalars import Id


class StockRoom:
    """Call `hear` with every event of a channel of stock."""

    def __init__(self, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._stock, self._writer = hotel.stock, writer
        self.keeper = StocktakeKeeper(hotel, writer, diagnostics)
        self.items = ItemKeeper(hotel.stock, writer, diagnostics)
        self.low = LowStockKeeper(hotel.stock, writer, diagnostics)
        self._beat = StockBeat(hotel.stock, writer)
        self._at_once = AtOnce("stock", diagnostics)
        stocktakes = writer.board.stocktakes
        sight = Sight(
            name="stocktakes",
            is_open=lambda: stocktakes.is_open,
            read=self._read,
            fail=lambda sentence: self._show(
                lambda board: BoardChanges(stocktakes=board.stocktakes.fail(sentence))
            ),
        )
        self._looking = Looking(sight, diagnostics)

    def watch(self, *, is_watched: bool) -> None:
        """Whether somebody looks at the stocktakes."""
        self._show(lambda board: BoardChanges(stocktakes=board.stocktakes.open(is_open=is_watched)))
        self._looking.look()

    def open(self, stocktake_id: Id | None) -> None:
        """Count a stocktake on this screen, none for None."""
        self.keeper.open(stocktake_id)
        self._beat.show()

    def edit(self, line_id: Id | None) -> None:
        """The keyboard is in a line, in none for None."""
        here = self._writer.board.open_stocktake
        if here.line_id != line_id:
            here.line_id = line_id
            self._beat.show()

    def look(self) -> None:
        """Anything may have happened."""
        self._looking.look()
        self.keeper.look()
        self.items.look()
        self.low.look()
        self._beat.show()

    def begin(self, wanted: NewStocktake, told: Told) -> None:
        """Begin a stocktake; whoever does waits for the hotel, which looks at the days."""
        self._at_once.begin(wanted, partial(self._stock.begin, wanted), partial(self._begun, told))

    def populate(self, stocktake_id: Id, told: Told) -> None:
        """Have a line for every active item."""

        def done(refusal: Refusal | None, made: Populated | None) -> None:
            self.keeper.look()
            self._begun(told, refusal, None if made is None else made.stocktake)

        ask = partial(self._stock.populate, stocktake_id)
        self._at_once.begin(("populate", stocktake_id), ask, done)

    def _begun(self, told: Told, refusal: Refusal | None, made: Stocktake | None) -> None:
        if made is not None:
            self._writer.write(lambda board: apply_rows(board, (made,)))
            self._writer.flush()
        told(refusal)

    def hear(self, payload: Payload | None) -> None:
        """Something happened to stocktakes, or somebody came to one."""
        match payload:
            case StocktakeDeleted(stocktake_id=stocktake_id):
                gone = ((Entity.STOCKTAKE, stocktake_id, 0),)
                self._writer.write(lambda board: remove_rows(board, gone))
            case StocktakeCreated() | StocktakeStatusChanged():
                self._looking.look()
            case LineUpdated() as counted:
                self._hear_line(counted)
            case LineDeleted():
                self.keeper.look()
            case LowStock() as low:
                self.low.hear(low)
            case UserJoined() | UserLeft() | UserEditingLine() as came:
                self._writer.show(lambda board: _heard(board, came))
            case _:
                pass

    def _hear_line(self, counted: LineUpdated) -> None:
        stocktake_id, who = counted.stocktake_id, counted.updated_by
        if stocktake_id == self._writer.board.open_stocktake.stocktake_id:
            self.keeper.look()
        if stocktake_id is not None and who is not None:
            self._writer.show(
                lambda board: BoardChanges(
                    stock_presence=board.stock_presence.saved(stocktake_id, counted.line_id, who)
                )
            )

    async def stop(self) -> None:
        """Leave the stocktake, and give up what is under way."""
        self.open(None)
        await self._beat.stop()
        for one in (self.keeper, self.items, self.low, self._looking, self._at_once):
            await one.stop()

    async def _read(self) -> None:
        rows = await self._stock.stocktakes()
        self._show(lambda board: _taken(board, rows))

    def _show(self, write: Write) -> None:
        self._writer.show(write)
        self._writer.flush()


def _taken(board: Board, rows: Sequence[Stocktake]) -> BoardChanges:
    presence = [board.stock_presence.take(one.id, one.present) for one in rows]
    return BoardChanges(stocktakes=board.stocktakes.take(rows), stock_presence=any(presence))


def _heard(board: Board, came: UserJoined | UserLeft | UserEditingLine) -> BoardChanges:
    return BoardChanges(stock_presence=board.stock_presence.hear(came))
