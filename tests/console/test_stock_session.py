"""Stocktakes as the session keeps them: read, followed, counted, and who is in them."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
from clock_samples import a_manager
from scripted_hotel import ScriptedHotel, until
from scripted_stock import ScriptedStock
from session_pc import a_hotel
from station_samples import NOW
from stock_samples import NOVEMBER, colleague, line, lines, stocktakes

from console.api.errors import Refused, Unreachable
from console.commands import stock
from console.commands.hand import Hand, Outcome
from console.session.diagnostics import Diagnostics
from console.session.follower import wanted
from console.session.outbox import Outbox
from console.session.stock_room import StockRoom
from console.session.writer import Writer
from console.state.actions import ActionKind, NewAction
from console.state.board import Board
from console.state.planning import Refusal
from console.storage.database import Database
from console.storage.outbox import OutboxTable
from console.storage.owner import Owner
from contract.codec import encode_rest
from contract.events.stock import LineUpdated, StocktakeDeleted, UserEditingLine, UserJoined
from contract.permissions import Duty
from contract.record import replace
from contract.resources.stock import (
    LineCount,
    MovementType,
    NewMovement,
    NewStocktake,
    StocktakeLine,
)
from contract.resources.sync import Change, Entity
from contract.scalars import Id, Quantity

JANE = {"stocktake_id": NOVEMBER, "staff_id": Id("5"), "staff_name": "Jane Smith"}


class At:
    """The stock of one session over a scripted hotel."""

    def __init__(self) -> None:
        me = a_manager()
        self.board = Board(
            hotel=a_hotel(), me=msgspec.structs.replace(me, hotel_slug="grand-hotel")
        )
        self.hotel = ScriptedHotel(streams=("stocktake-12",))
        self.stock: ScriptedStock = self.hotel.stock
        self.stock.takes = list(stocktakes())
        self.stock.counted = list(lines())
        self.room = StockRoom(self.hotel, Writer(self.board, lambda _told: None), Diagnostics())

    def change(self, row: StocktakeLine) -> None:
        """A line is otherwise at the hotel, as its stream tells."""
        seq = len(self.hotel.feed) + 1
        entity, at = Entity.STOCKTAKE_LINE.value, stocktakes()[0].created_at
        assert at is not None
        data = msgspec.Raw(encode_rest(row))
        change = Change(seq=seq, entity=entity, id=row.id, rev=row.rev, at=at, data=data)
        self.hotel.feed.append(change)

    def full(self, line_id: str) -> Quantity | None:
        shown = self.board.open_stocktake.lines.shown(Id(line_id))
        return None if shown is None else shown.full

    @property
    def channels(self) -> list[str]:
        followed = [one.channel for one in wanted(self.board, [Duty.MANAGER])]
        return [one.removeprefix("grand-hotel-") for one in followed if "stocktake" in one]


def run(work: Callable[[At], Awaitable[None]]) -> None:
    async def session() -> None:
        at = At()
        try:
            await work(at)
        finally:
            await at.room.stop()

    asyncio.run(session())


def test_that_channels_are_followed_only_while_somebody_looks() -> None:
    async def work(at: At) -> None:
        assert at.channels == []
        at.room.watch(is_watched=True)
        await until(lambda: at.board.stocktakes.is_read)
        # Who is in what is counted is shown in the list.
        assert at.channels == ["stocktakes", "stocktake-12"]
        at.room.open(Id("11"))
        assert at.channels == ["stocktakes", "live-stocktake-11", "stocktake-11", "stocktake-12"]
        at.room.open(None)
        at.room.watch(is_watched=False)
        assert at.channels == []

    run(work)


def test_that_lines_are_read_once_and_then_follow_their_stream() -> None:
    async def work(at: At) -> None:
        at.room.open(NOVEMBER)
        await until(lambda: at.board.open_stocktake.is_loaded)
        assert at.full("342") is None
        counted = {"counted_full_units": Quantity(2), "counted_partial_units": Quantity(0)}
        at.change(line(2, rev=2, **counted))
        at.room.keeper.look()
        await until(lambda: at.full("342") == 2)
        assert len(at.hotel.named("lines")) == 1

    run(work)


def test_that_lines_are_read_again_when_it_has_more_of_them() -> None:
    async def work(at: At) -> None:
        at.board.stocktakes.apply(at.stock.takes)
        at.stock.counted = at.stock.counted[:10]
        at.board.stocktakes.apply([replace(at.stock.takes[0], total_lines=10, rev=5)])
        at.room.open(NOVEMBER)
        await until(lambda: at.board.open_stocktake.is_loaded)
        at.stock.counted = list(lines())
        at.board.stocktakes.apply([replace(at.stock.takes[0], total_lines=13, rev=6)])
        at.room.keeper.look()
        await until(lambda: len(at.board.open_stocktake.lines) == 13)
        # Once: a hotel that counts otherwise is not asked for ever.
        at.board.stocktakes.apply([replace(at.stock.takes[0], total_lines=14, rev=7)])
        at.room.keeper.look()
        await until(lambda: len(at.hotel.named("lines")) == 3)
        at.room.keeper.look()
        await until(lambda: len(at.hotel.named("changes")) == 3)
        assert len(at.hotel.named("lines")) == 3

    run(work)


def test_that_trouble_is_told_and_ends_with_the_next_look() -> None:
    async def work(at: At) -> None:
        down = Unreachable("The hotel does not answer.", may_have_arrived=False)
        at.hotel.faults["lines"] = [down]
        at.room.open(NOVEMBER)
        await until(lambda: at.board.open_stocktake.trouble)
        at.room.look()
        await until(lambda: at.board.open_stocktake.is_loaded)
        assert not at.board.open_stocktake.trouble

    run(work)


def test_that_the_hotel_hears_who_is_in_which_line_and_who_left() -> None:
    async def work(at: At) -> None:
        at.stock.present = (colleague(9, "Niamh Doyle"), colleague(5, "Jane Smith", "341"))
        at.room.open(NOVEMBER)
        await until(lambda: at.board.stock_presence.of(NOVEMBER))
        at.room.edit(Id("340"))
        await until(lambda: at.hotel.named("beat")[-1] == ("beat", NOVEMBER, Id("340")))
        editing = at.board.stock_presence.editing(NOVEMBER, Id("341"), me=Id("9"))
        assert editing is not None
        assert editing.name == "Jane Smith"
        at.room.open(None)
        await until(lambda: at.hotel.named("leave") == [("leave", NOVEMBER)])

    run(work)


def test_that_a_beat_that_fails_is_followed_by_the_next() -> None:
    async def work(at: At) -> None:
        at.hotel.faults["beat"] = [Unreachable("No.", may_have_arrived=False)]
        at.room.open(NOVEMBER)
        await until(lambda: at.hotel.named("beat"))
        at.room.look()
        await until(lambda: len(at.hotel.named("beat")) == 2)

    run(work)


def test_that_leaving_the_program_leaves_the_stocktake() -> None:
    async def work(at: At) -> None:
        at.room.open(NOVEMBER)
        await until(lambda: at.hotel.named("beat"))
        await at.room.stop()
        assert at.hotel.named("leave") == [("leave", NOVEMBER)]

    run(work)


def test_that_events_show_who_comes_and_end_what_was_edited() -> None:
    async def work(at: At) -> None:
        at.room.hear(UserJoined(**JANE, timestamp=None))
        at.room.hear(UserEditingLine(**JANE, timestamp=None, line_id=Id("340")))
        assert at.board.stock_presence.editing(NOVEMBER, Id("340"), me=None)
        told = LineUpdated(
            stocktake_id=NOVEMBER,
            line_id=Id("340"),
            item_sku=None,
            counted_full_units=None,
            counted_partial_units=None,
            updated_by=Id("5"),
            timestamp=None,
        )
        at.room.hear(told)
        assert not at.board.stock_presence.editing(NOVEMBER, Id("340"), me=None)
        at.board.stocktakes.apply(stocktakes())
        at.room.hear(StocktakeDeleted(stocktake_id=NOVEMBER, deleted_by=None, timestamp=None))
        assert at.board.stocktakes.get(NOVEMBER) is None

    run(work)


def test_that_whoever_begins_one_waits_for_the_hotel() -> None:
    async def work(at: At) -> None:
        answers: list[Refusal | None] = []
        november = stocktakes()[0]
        assert november.period_start is not None
        assert november.period_end is not None
        wish = NewStocktake(period_start=november.period_start, period_end=november.period_end)
        at.hotel.faults["begin"] = [Refused("It is there already.", field="period_start")]
        at.room.begin(wish, answers.append)
        await until(lambda: answers)
        assert answers == [Refusal("It is there already.", "period_start")]
        at.room.begin(wish, answers.append)
        await until(lambda: len(answers) == 2)
        assert answers[-1] is None
        # What was refused goes under another key.
        (_, _, first), (_, _, second) = at.hotel.named("begin")
        assert first != second

    run(work)


class Desk:
    """A hand whose actions are kept, of somebody of an access level."""

    def __init__(self, level: str = "staff_admin") -> None:
        self.done: list[NewAction] = []
        self.board = Board(hotel=a_hotel(), me=a_manager(level))
        self.board.stocktakes.apply(stocktakes())
        self.board.open_stocktake.open(NOVEMBER)
        self.board.open_stocktake.take(lines())
        self.hand = Hand(board=self.board, submit=self.done.append, withdraw=lambda _key: False)

    def count(self, line_id: str = "342") -> Outcome:
        shown = self.board.open_stocktake.lines.shown(Id(line_id))
        assert shown is not None
        counted = LineCount(counted_full_units=Quantity(2), counted_partial_units=Quantity(0))
        return stock.count_line(hand=self.hand, shown=shown, counted=counted)


def test_that_everybody_counts_and_says_upon_what() -> None:
    desk = Desk("regular_staff")
    assert desk.count() is Outcome.DONE
    (action,) = desk.done
    assert (action.kind, action.target, action.expected_rev) == (ActionKind.COUNT_LINE, "12", 1)
    shown = desk.board.open_stocktake.lines.shown(Id("340"))
    assert shown is not None
    waste = NewMovement(movement_type=MovementType.WASTE, partial_units=Quantity(3))
    assert stock.move(hand=desk.hand, shown=shown, movement=waste) is Outcome.DONE
    nothing = NewMovement(movement_type=MovementType.WASTE)
    assert stock.move(hand=desk.hand, shown=shown, movement=nothing) is Outcome.NOT_POSSIBLE
    assert stock.approve(hand=desk.hand, stocktake=stocktakes()[0]) is Outcome.NOT_ALLOWED


def test_that_what_is_approved_is_not_counted() -> None:
    desk = Desk()
    locked = replace(stocktakes()[1], id=NOVEMBER, rev=9)
    desk.board.stocktakes.apply([locked])
    assert desk.count() is Outcome.NOT_POSSIBLE
    assert stock.delete(hand=desk.hand, stocktake=locked) is Outcome.NOT_POSSIBLE
    assert stock.reopen(hand=desk.hand, stocktake=locked, reason=" ") is Outcome.NOT_POSSIBLE
    assert stock.reopen(hand=desk.hand, stocktake=locked, reason=" Why ") is Outcome.DONE
    (action,) = desk.done
    assert (action.reason, action.hold_s, action.expected_rev) == ("Why", 0.0, 9)


def test_that_approving_and_deleting_can_be_taken_back_for_eight_seconds() -> None:
    desk = Desk()
    november = stocktakes()[0]
    assert stock.approve(hand=desk.hand, stocktake=november) is Outcome.DONE
    assert stock.delete(hand=desk.hand, stocktake=november) is Outcome.DONE
    assert [(one.kind, one.hold_s) for one in desk.done] == [
        (ActionKind.APPROVE_STOCKTAKE, 8.0),
        (ActionKind.DELETE_STOCKTAKE, 8.0),
    ]
    empty = replace(november, counted_lines=0)
    assert stock.approve(hand=desk.hand, stocktake=empty) is Outcome.NOT_POSSIBLE


def test_that_a_refused_count_is_kept_readable_and_never_laid_over_what_nobody_saw(
    tmp_path: Path,
) -> None:
    desk = Desk()
    assert desk.count() is Outcome.DONE
    (action,) = desk.done
    assert desk.board.hotel is not None
    assert desk.board.me is not None
    database = Database(tmp_path)
    table = OutboxTable(database, Owner.of(desk.board.hotel, desk.board.me))
    outbox = Outbox(table, Writer(desk.board, lambda _told: None), Diagnostics())

    async def work() -> None:
        entry = outbox.add(action, made_at=NOW, is_reachable=True)
        await outbox.commit(entry)
        (stored,) = await asyncio.wrap_future(table.load())
        assert stored.action == action
        # Somebody counted meanwhile: whoever reads that at the line saves over it.
        theirs = line(2, rev=7, counted_full_units=Quantity(1))
        outbox.refuse(entry, "Jane counted it.", theirs)
        again = outbox.remake(entry, is_reachable=True)
        assert again.stored.action.expected_rev == 7
        # Where the lines are not on screen, nothing newer was read.
        outbox.refuse(again, "Jane counted it again.", None)
        desk.board.open_stocktake.open(None)
        assert outbox.remake(again, is_reachable=True).stored.action.expected_rev == 7

    asyncio.run(work())
    database.close()
