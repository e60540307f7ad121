"""The demo's own pace: believable pauses, breakfasts around their time, nothing piles up."""

import asyncio
import itertools
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contract.ladder import OPEN_STATUSES
from contract.resources.orders import OrderStatus
from hotel.demo.cards import BREAKFAST, ROOM_SERVICE
from hotel.demo.guests import Guests
from hotel.demo.pace import Pace
from hotel.demo.sayings import _BY_DISH, notes_for, reasons
from hotel.demo.tasks import Tasks, again_and_again

OPENED = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
DISHES = {item.name: item for item in (*ROOM_SERVICE, *BREAKFAST)}


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def order(status: str = "pending", at: datetime = OPENED, **more: Any) -> dict[str, Any]:
    times = {"created_at": at.isoformat(), "updated_at": at.isoformat()}
    return {"id": 7, "status": status, "has_food": True, **times, **more}


def breakfast(lead: float | None, **more: Any) -> dict[str, Any]:
    delivery = None if lead is None else (OPENED + minutes(lead)).isoformat()
    return order(delivery_time="8:00-8:30", delivery_at=delivery, **more)


def climbed(pace: Pace, start: dict[str, Any]) -> dict[str, datetime]:
    """When each step is taken if nobody at a console takes one."""
    taken, now = {}, dict(start)
    while OrderStatus(now["status"]) in OPEN_STATUSES:
        at, status = pace.step_at(now), pace.next_step(now)
        assert status is not None
        taken[status.value] = at
        now |= {"status": status.value, "updated_at": at.isoformat()}
    return taken


@pytest.mark.parametrize("number", range(1, 40))
@pytest.mark.parametrize("speed", [0.5, 1.0, 20.0, 600.0])
def test_that_an_order_rests_at_every_step_as_long_as_people_need(
    number: int, speed: float
) -> None:
    taken = climbed(Pace(speed, OPENED), order(id=number))
    assert list(taken) == ["preparing", "ready", "on_the_way", "delivered"]
    rests = [b - a for a, b in zip([OPENED, *taken.values()], taken.values(), strict=False)]
    for rest, usual in zip(rests, (7, 12, 4, 4), strict=True):
        assert minutes(usual * 0.75) <= rest * speed <= minutes(usual * 1.25)


def test_that_orders_do_not_move_in_step() -> None:
    assert len({Pace(1.0, OPENED).step_at(order(id=number)) for number in range(20)}) > 15


def test_that_what_waited_before_the_demo_opened_is_left_to_visitors_for_a_while() -> None:
    late = order("ready", OPENED - timedelta(hours=5))
    assert Pace(1.0, OPENED).step_at(late) >= OPENED + minutes(3)


def test_that_drinks_go_straight_to_the_porter() -> None:
    assert list(climbed(Pace(1.0, OPENED), order(has_food=False))) == ["on_the_way", "delivered"]


@pytest.mark.parametrize("number", range(1, 40))
@pytest.mark.parametrize("speed", [0.5, 1.0])
def test_that_breakfast_comes_around_its_time(number: int, speed: float) -> None:
    taken = climbed(Pace(speed, OPENED), breakfast(90, id=number))
    late = taken["delivered"] - (OPENED + minutes(90))
    assert minutes(0) <= late <= minutes(5)
    assert taken["preparing"] >= OPENED + minutes(90) - minutes(32) / speed
    assert taken["ready"] < OPENED + minutes(90)


@pytest.mark.parametrize("lead", [-30, 0, 25, 90, 105, None])
def test_that_a_faster_demo_brings_breakfast_sooner_by_its_speed(lead: float | None) -> None:
    slow = climbed(Pace(1.0, OPENED), breakfast(lead))
    fast = climbed(Pace(20.0, OPENED), breakfast(lead))
    for step, at in slow.items():
        gap = (fast[step] - OPENED) * 20 - (at - OPENED)
        assert abs(gap) < timedelta(seconds=1)
    assert fast["delivered"] - OPENED <= minutes(6)


def test_that_a_late_breakfast_is_not_rushed_through_the_house() -> None:
    taken = climbed(Pace(1.0, OPENED), breakfast(-60))
    moments = [OPENED, *taken.values()]
    assert min(b - a for a, b in itertools.pairwise(moments)) >= minutes(1)
    assert taken["delivered"] - OPENED >= minutes(7)


def test_that_notes_fit_the_dish() -> None:
    assert _BY_DISH.keys() <= DISHES.keys()
    said = {name: notes_for({"name": name, "category": item.category}) for name, item in
            DISHES.items()}  # fmt: skip
    assert said["Glass of Rioja"] == said["Glass of Chablis"] == ()
    cooked = {name for name, notes in said.items() if "well done" in notes}
    assert cooked == {"Beef burger", "Sirloin steak"}
    assert all(said[name] for name, item in DISHES.items() if item.is_food)


def test_that_guests_have_several_reasons_to_cancel() -> None:
    for is_breakfast in (True, False):
        given = reasons(is_breakfast=is_breakfast)
        assert len(set(given)) == len(given) >= 5
    assert "We are leaving earlier than planned" not in reasons(is_breakfast=False)


def test_that_every_dish_is_described() -> None:
    assert [name for name, item in DISHES.items() if not item.description] == []


def test_that_a_stumble_is_one_line_and_the_demo_goes_on(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotel.demo.tasks._AFTER_A_STUMBLE_S", 0)
    done = asyncio.Event()
    tries: list[int] = []

    async def once() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise KeyError("first\nsecond")
        done.set()
        await asyncio.Event().wait()

    async def run() -> None:
        async with Tasks() as tasks:
            tasks.start(again_and_again("staff", once), "staff")
            await asyncio.wait_for(done.wait(), 10)

    with caplog.at_level(logging.WARNING):
        asyncio.run(run())
    assert [record.getMessage() for record in caplog.records] == [
        "The staff of the demo stumbled: KeyError('first\\nsecond')"
    ]
    assert len(tries) == 2


def test_that_a_task_that_fails_is_told_of_and_takes_nobody_with_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail() -> None:
        raise ValueError("no such dish")

    async def run() -> bool:
        async with Tasks() as tasks:
            failing = tasks.start(fail(), "guest in doubt")
            other = tasks.start(asyncio.Event().wait(), "other")  # type: ignore[arg-type]
            await asyncio.wait({failing})
            await asyncio.sleep(0)
            return other.done()

    with caplog.at_level(logging.WARNING):
        assert asyncio.run(run()) is False
    assert caplog.messages == ["The guest in doubt of the demo ended: ValueError('no such dish')"]


def test_that_guests_go_on_when_an_answer_makes_no_sense(caplog: pytest.LogCaptureFixture) -> None:
    guests = object.__new__(Guests)
    second = asyncio.Event()
    asked: list[int] = []

    async def stumble(_: Tasks) -> None:
        asked.append(1)
        if len(asked) == 2:
            second.set()
        raise TypeError("menu is no list")

    guests._order_in_a_while = stumble  # type: ignore[method-assign]

    async def run() -> None:
        ordering = asyncio.create_task(guests.order_for_ever())
        await asyncio.wait_for(second.wait(), 10)
        ordering.cancel()
        await asyncio.gather(ordering, return_exceptions=True)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("hotel.demo.tasks._AFTER_A_STUMBLE_S", 0)
        asyncio.run(run())
    assert "guests" in caplog.messages[0]
