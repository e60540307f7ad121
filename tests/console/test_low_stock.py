"""Managers are told of items that fell below their level: once, in the bell, with which."""

import asyncio

import pytest
from scripted_hotel import ScriptedHotel
from station_samples import NOW, ZONE, board

from console.models.recent_alerts import RecentAlerts
from console.session.alerts import AlertKind, AlertRules
from console.session.diagnostics import Diagnostics
from console.session.stock_room import StockRoom
from console.session.writer import Writer
from console.shell.notifications.composing import compose
from console.state.board import Board
from console.views.alerts.words import standing, title
from contract.events.stock import LowStock
from contract.permissions import Duty
from contract.scalars import Id


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
    assert (title(line), standing(line)) == ("Stock is low", said)
    made = compose(known, "low_stock", [Id("12")], "key", NOW)
    assert (made.title, made.text) == ("Stock is low", said)


def test_that_a_telling_of_nothing_is_none() -> None:
    assert not told(low()).low_stocks.told()
