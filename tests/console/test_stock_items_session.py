"""Items in stock as the session keeps them: read while looked at, made, changed, out of use."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from clock_samples import a_manager
from scripted_hotel import ScriptedHotel, until
from scripted_stock import ScriptedStock
from session_pc import a_hotel
from station_samples import NOW
from stock_samples import item, items, stocked, stocktakes

from console.api.errors import Conflict, Refused, Unreachable
from console.commands import stock_items
from console.commands.hand import Hand, Outcome
from console.models.stock_items import ItemsModel
from console.session.diagnostics import Diagnostics
from console.session.item_keeper import ItemKeeper
from console.session.outbox import Outbox
from console.session.rows import apply_rows, read_changes, rev_known
from console.session.writer import Writer
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from console.state.board import Board, BoardChanges
from console.state.planning import Refusal
from console.storage.database import Database
from console.storage.outbox import OutboxTable
from console.storage.owner import Owner
from contract.codec import encode_rest
from contract.resources.stock import ItemChange, NewItem, StocktakeStatus
from contract.resources.sync import Change, Entity
from contract.scalars import Id, Quantity


class At:
    """The items of one session over a scripted hotel."""

    def __init__(self) -> None:
        self.board = Board(hotel=a_hotel(), me=a_manager())
        self.hotel = ScriptedHotel()
        self.stock: ScriptedStock = self.hotel.stock
        self.stock.kept = list(items())
        self.told: list[BoardChanges] = []
        writer = Writer(self.board, self.told.append)
        self.keeper = ItemKeeper(self.stock, writer, Diagnostics())
        self.refusals: list[Refusal | None] = []

    async def open(self) -> None:
        self.keeper.watch(is_watched=True)
        await until(lambda: self.board.stock_items.is_read)

    async def saved(self) -> Refusal | None:
        await until(lambda: self.refusals)
        return self.refusals.pop()

    @property
    def readings(self) -> int:
        return self.hotel.calls.count(("items",))


def run(work: Callable[[At], Awaitable[None]]) -> None:
    async def session() -> None:
        at = At()
        try:
            await work(at)
        finally:
            await at.keeper.stop()

    asyncio.run(session())


def test_that_items_are_read_while_somebody_looks_and_once_more_after_an_approval() -> None:
    async def work(at: At) -> None:
        at.keeper.look()
        assert not at.readings
        at.board.stocktakes.take(stocktakes())
        at.keeper.note(BoardChanges(stocktakes=True))
        await at.open()
        assert at.readings == 1
        # Somebody counts: nothing of the items is another.
        counted = msgspec.structs.replace(stocktakes()[0], counted_lines=6, rev=5)
        at.board.stocktakes.apply([counted])
        at.keeper.note(BoardChanges(stocktakes=True))
        approved = msgspec.structs.replace(
            counted, status=StocktakeStatus.APPROVED, approved_at=NOW, rev=6
        )
        at.board.stocktakes.apply([approved])
        at.stock.kept[0] = item(0, current_qty=Quantity(3), rev=2)
        at.keeper.note(BoardChanges(stocktakes=True))
        await until(lambda: _quantity(at, "1") == 3)
        assert at.readings == 2
        at.keeper.watch(is_watched=False)
        at.keeper.look()
        assert at.readings == 2

    run(work)


def _quantity(at: At, item_id: str) -> Quantity | None:
    known = at.board.stock_items.get(Id(item_id))
    return None if known is None else known.current_qty


def test_that_what_is_told_while_they_are_read_is_newer_than_the_answer() -> None:
    async def work(at: At) -> None:
        at.hotel.gate = asyncio.Event()
        at.keeper.watch(is_watched=True)
        await until(lambda: at.readings)
        later = item(0, name="Heineken 0.0", rev=2), item(20, rev=1)
        changes = [
            Change(
                seq=number,
                entity=Entity.STOCK_ITEM.value,
                id=one.id,
                rev=one.rev,
                at=NOW,
                data=msgspec.Raw(encode_rest(one)),
            )
            for number, one in enumerate(later)
        ]
        reading = read_changes(changes)
        assert not reading.problems
        apply_rows(at.board, reading.rows)
        at.hotel.gate.set()
        await until(lambda: at.board.stock_items.is_read)
        names = {one.id: one.name for one in at.board.stock_items.rows()}
        assert (names["1"], len(names)) == ("Heineken 0.0", 14)
        assert rev_known(at.board, Entity.STOCK_ITEM, Id("1")) == 2

    run(work)


def test_that_why_they_could_not_be_read_is_kept_until_they_are() -> None:
    async def work(at: At) -> None:
        at.hotel.faults["items"] = [Unreachable("No answer.", may_have_arrived=False), None]
        at.keeper.watch(is_watched=True)
        await until(lambda: at.board.stock_items.trouble)
        model = ItemsModel(at.board)
        assert (model.trouble, model.is_loaded) == ("No answer.", False)
        at.keeper.look()
        await until(lambda: at.board.stock_items.is_read)
        model.apply(BoardChanges(stock_items=True))
        assert (model.trouble, len(model.rows)) == ("", 12)

    run(work)


def test_that_a_new_item_is_shown_at_once_and_asked_for_once() -> None:
    async def work(at: At) -> None:
        await at.open()
        at.hotel.faults["make_item"] = [Unreachable("No answer.", may_have_arrived=True), None]
        wanted = NewItem(sku="S0300", name="Campari")
        at.keeper.save(None, wanted, at.refusals.append)
        assert await at.saved() == Refusal("No answer.")
        at.keeper.save(None, wanted, at.refusals.append)
        assert await at.saved() is None
        (first, second) = (call for call in at.hotel.calls if call[0] == "make_item")
        # Under one key: it is made once, whatever became of the first call.
        assert first == second
        assert [one.name for one in at.board.stock_items.rows() if one.sku == "S0300"] == [
            "Campari"
        ]

    run(work)


def test_that_a_refusal_names_its_field_and_a_conflict_brings_the_item_as_it_is() -> None:
    async def work(at: At) -> None:
        await at.open()
        taken = Refused("Jameson has this SKU already.", field="sku")
        theirs = item(0, name="Heineken 0.0", rev=2)
        meanwhile = Conflict("Somebody changed the item.", current=encode_rest(theirs))
        at.hotel.faults["change_item"] = [taken, meanwhile, None]
        wish = ItemChange(sku="S0204", expected_rev=1)
        at.keeper.save(Id("1"), wish, at.refusals.append)
        assert await at.saved() == Refusal("Jameson has this SKU already.", "sku")
        at.keeper.save(Id("1"), wish, at.refusals.append)
        assert await at.saved() == Refusal("Somebody changed the item.")
        known = at.board.stock_items.get(Id("1"))
        assert known is not None
        assert (known.name, known.rev) == ("Heineken 0.0", 2)
        at.keeper.save(Id("1"), ItemChange(name="Heineken", expected_rev=2), at.refusals.append)
        assert await at.saved() is None

    run(work)


@pytest.mark.parametrize("role", ["staff_admin", "regular_staff"])
def test_that_an_item_goes_out_of_use_and_comes_back_by_whoever_may(role: str) -> None:
    submitted: list[NewAction] = []
    known = stocked()
    known.me = a_manager(role)
    hand = Hand(board=known, submit=submitted.append, withdraw=lambda _key: True)
    done = Outcome.DONE if role == "staff_admin" else Outcome.NOT_ALLOWED
    assert stock_items.retire(hand=hand, item=item(0)) is done
    assert stock_items.restore(hand=hand, item=item(9, active=False)) is done
    if done is Outcome.NOT_ALLOWED:
        assert not submitted
        return
    assert stock_items.retire(hand=hand, item=item(9, active=False)) is Outcome.NOT_POSSIBLE
    assert [(one.kind, one.hold_s, one.stock) for one in submitted] == [
        (ActionKind.RETIRE_ITEM, UNDO_WINDOW_S, ItemChange(active=False)),
        (ActionKind.RESTORE_ITEM, UNDO_WINDOW_S, ItemChange(active=True)),
    ]


def test_that_what_goes_out_of_use_is_kept_over_a_restart(tmp_path: Path) -> None:
    async def session() -> None:
        database = Database(tmp_path)
        try:
            table = OutboxTable(database, Owner("1", "grand-hotel"))
            outbox = Outbox(table, Writer(Board(), lambda _told: None), Diagnostics())
            action = NewAction(
                kind=ActionKind.RETIRE_ITEM,
                entity=Entity.STOCK_ITEM,
                entity_id=Id("1"),
                target="inactive",
                hold_s=UNDO_WINDOW_S,
                stock=ItemChange(active=False),
            )
            at = NOW + timedelta(seconds=1)
            await outbox.commit(outbox.add(action, made_at=at, is_reachable=True))
            (stored,) = await asyncio.wrap_future(table.load())
            assert stored.action.stock == ItemChange(active=False)
        finally:
            database.close()

    asyncio.run(session())
