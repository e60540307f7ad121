"""Managers are told of items that fell below their level: once, in the bell, with which."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from clock_samples import a_manager
from scripted_hotel import ScriptedHotel, until
from session_pc import a_hotel
from station_samples import NOW, ZONE, board

from console.api.errors import Unreachable
from console.models.recent_alerts import RecentAlerts
from console.session.alerts import Alert, AlertKind, AlertRules, Due
from console.session.bell import Bell
from console.session.diagnostics import Diagnostics
from console.session.stock_room import StockRoom
from console.session.writer import Writer
from console.shell.notifications.composing import compose
from console.state.board import Board, ServerClock
from console.storage.alerts import AlertTable
from console.storage.database import Database
from console.views.alerts.words import standing, title
from contract.events.stock import LowStock
from contract.permissions import Duty
from contract.record import replace
from contract.resources.stock import StockItem
from contract.scalars import Id, Quantity


def told(*tellings: LowStock) -> Board:
    """A board on which the hotel told these."""
    known = board()

    async def hear() -> None:
        room = StockRoom(ScriptedHotel(), Writer(known, lambda _told: None), Diagnostics())
        for telling in tellings:
            room.hear(telling)

    asyncio.run(hear())
    return known


def low(*items: str, count: int = 1, left: str | None = "18.5000") -> LowStock:
    return LowStock(
        item_ids=tuple(Id(one) for one in items),
        count=count,
        item_sku="B0010",
        item_name="Heineken 330ml",
        quantity=left,
        low_level="24.0000",
        unit="Bottles",
        timestamp=NOW,
    )


def test_that_a_falling_is_an_alert_for_managers_alone_and_once() -> None:
    known = told(low("12"))
    for duty in Duty:
        found = [one.alert for one in AlertRules([duty], ZONE).due(known, NOW)]
        kinds = [one.kind for one in found]
        assert kinds == ([AlertKind.LOW_STOCK] if duty is Duty.MANAGER else [])
    (first,) = AlertRules([Duty.MANAGER], ZONE).due(known, NOW)
    (again,) = AlertRules([Duty.MANAGER], ZONE).due(told(low("12")), NOW)
    assert first.ledger_id == again.ledger_id


@pytest.mark.parametrize(
    ("telling", "said"),
    [
        (low("12"), "Heineken 330ml: 18.5 Bottles left"),
        (low("12", "13"), "Heineken 330ml: 18.5 Bottles left, and 1 more item"),
        (low("12", count=400, left=None), "Heineken 330ml, and 399 more items"),
    ],
)
def test_that_the_bell_and_the_desktop_say_which(telling: LowStock, said: str) -> None:
    known = told(telling)
    recent = RecentAlerts(known)
    recent.note([("low_stock", Id("12"))], seen=())
    (line,) = recent.rows
    assert (title(line), standing(line, ZONE)) == ("Stock is low", said)
    made = compose(known, "low_stock", [Id("12")], "key", NOW)
    assert (made.title, made.text) == ("Stock is low", said)


def test_that_a_telling_of_nothing_is_none() -> None:
    assert not told(low()).low_stocks.told()


class Office:
    """The stock of somebody at work, over a hotel of items that a test makes low."""

    def __init__(self, level: str = "staff_admin", *, sync: bool = True) -> None:
        self.board = Board(hotel=a_hotel(sync=sync), me=a_manager(level))
        self.hotel = ScriptedHotel()
        self.room = StockRoom(self.hotel, Writer(self.board, lambda _told: None), Diagnostics())

    async def read(self, *low: StockItem) -> None:
        """Look where that much is low, until the hotel was asked."""
        asked = len(self.hotel.named("low_items"))
        self.hotel.stock.low = list(low)
        self.room.low.missed()
        self.room.look()
        await until(lambda: len(self.hotel.named("low_items")) > asked)
        await asyncio.sleep(0)

    @property
    def told(self) -> list[tuple[str, int, bool]]:
        return [(one.name, one.count, one.is_quiet) for one in self.board.low_stocks.told()]


def item(number: str, name: str, since: datetime | None = NOW) -> StockItem:
    return StockItem(
        id=Id(number), sku="B", name=name, uom=Quantity(12), is_low=True, low_since=since
    )


def at_work(office: Office, work: Callable[[], Awaitable[None]]) -> Office:
    async def session() -> None:
        try:
            await work()
        finally:
            await office.room.stop()

    asyncio.run(session())
    return office


def test_that_what_was_low_before_is_one_quiet_telling_and_what_fell_unheard_another() -> None:
    office = Office()
    beer, gin = item("12", "Heineken"), item("13", "gin", None)

    async def work() -> None:
        await office.read(beer, gin)
        assert office.told == [("gin", 2, True)]
        # Nothing is read while nothing can have been missed, and nothing is told twice.
        office.room.look()
        await office.read(beer, gin)
        assert len(office.hotel.named("low_items")) == 2
        assert len(office.told) == 1
        tonic = item("14", "Tonic", NOW + timedelta(microseconds=5))
        office.room.hear(low("14"))
        await office.read(beer, gin, tonic)
        assert office.told[1:] == [("Heineken 330ml", 1, False)]
        # It was refilled, and fell again.
        await office.read(replace(beer, low_since=NOW + timedelta(hours=1)), gin)
        assert office.told[2:] == [("Heineken", 1, False)]

    at_work(office, work)
    due = AlertRules([Duty.MANAGER], ZONE).due(office.board, NOW)
    assert [one.alert.is_quiet for one in due] == [True, False, False]


def test_that_a_reading_that_failed_is_made_again() -> None:
    office = Office()
    office.hotel.faults["low_items"] = [Unreachable("No.", may_have_arrived=False)]

    async def work() -> None:
        await office.read(item("12", "Heineken"))
        assert not office.told
        await until(lambda: office.room.look() or office.told)

    at_work(office, work)


@pytest.mark.parametrize(
    "office", [Office("regular_staff"), Office(sync=False)], ids=["colleague", "field"]
)
def test_that_nobody_else_reads_what_is_low(office: Office) -> None:
    async def work() -> None:
        office.room.look()
        await asyncio.sleep(0)

    assert not at_work(office, work).hotel.named("low_items")


def test_that_a_quiet_alert_is_noted_without_a_sound(tmp_path: Path) -> None:
    database, rung, noted = Database(tmp_path), list[Alert](), list[Alert]()
    quiet = Alert(AlertKind.LOW_STOCK, Id("12"), is_quiet=True)
    loud = Alert(AlertKind.STAFF_MENTION, Id("1"))
    bell = Bell(AlertTable(database), ServerClock(), rung.append, noted.extend)
    asyncio.run(bell.give([Due("a", quiet), Due("b", loud)]))
    database.close()
    assert (rung, noted) == ([loud], [quiet, loud])
