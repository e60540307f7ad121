"""A session that ends in the middle, and what the next one on the same PC makes of it."""

import asyncio
from datetime import timedelta

import pytest
from scripted_hotel import ScriptedHotel, an_order, until
from session_pc import DOWN, Pc, a_step, an_event, maria

from console.session import lookout as lookout_module
from console.session import session as session_module
from console.session.alerts import Alert, AlertKind
from console.session.session import Listeners, Session, Surroundings
from console.state.link import LinkState
from contract.permissions import Duty
from contract.resources.orders import OrderStatus
from contract.scalars import Id


@pytest.fixture(autouse=True)
def quick_time(monkeypatch):
    monkeypatch.setattr(session_module, "TICK_S", 0.01)
    monkeypatch.setattr(lookout_module, "LAG_S", 0.0)


@pytest.fixture
def hotel():
    hotel = ScriptedHotel()
    hotel.put(an_order("1"))
    return hotel


async def test_that_the_saved_board_and_the_outbox_come_up_without_the_hotel(tmp_path, hotel):
    before = Pc(tmp_path, hotel)
    await before.live()
    hotel.faults = {"send": [DOWN] * 500}
    before.session.submit(a_step(OrderStatus.PREPARING))
    await until(lambda: before.shown().is_waiting)
    verified_at = before.board.link.verified_at
    await before.close()

    away = ScriptedHotel(faults={name: [DOWN] * 500 for name in ("snapshot", "send", "heads")})
    after = Pc(tmp_path, away)
    await after.session.start()
    assert after.shown().order == hotel.order("1")
    assert after.status() is OrderStatus.PREPARING
    assert after.board.link.verified_at is not None
    assert verified_at - after.board.link.verified_at < timedelta(seconds=10)
    assert after.board.link.state is LinkState.CONNECTING
    assert after.board.link.waiting == 1
    await after.close()


async def test_that_a_session_killed_after_a_click_finishes_it_after_its_restart(tmp_path, hotel):
    killed = Pc(tmp_path, hotel)
    await killed.live()
    hotel.gate = asyncio.Event()
    killed.session.submit(a_step(OrderStatus.PREPARING))
    await until(lambda: hotel.named("send"))
    await killed.close()

    hotel.gate = None
    restarted = Pc(tmp_path, hotel)
    await restarted.live()
    await until(lambda: not restarted.board.link.waiting)
    assert restarted.shown().order == hotel.order("1")
    assert hotel.order("1").rev == 2
    await restarted.close()


async def test_that_another_persons_actions_are_not_sent(tmp_path, hotel):
    mine = Pc(tmp_path, hotel)
    await mine.live()
    hotel.faults = {"send": [DOWN] * 500}
    mine.session.submit(a_step(OrderStatus.PREPARING))
    await mine.close()

    hotel.faults = {}
    sent = len(hotel.named("send"))
    theirs = Pc(tmp_path, hotel)
    theirs.board.me = maria("8")
    session = Session(
        theirs.board,
        [Duty.KITCHEN],
        Surroundings(hotel=hotel, make_link=theirs.make_link, database=theirs.database),
        Listeners(changed=theirs.told.append, alerted=print, signed_out=print),
    )
    await session.start()
    theirs.link.connect()
    await until(lambda: theirs.board.link.state is LinkState.LIVE)

    assert theirs.board.link.waiting == 0
    assert len(hotel.named("send")) == sent
    await session.stop()
    theirs.database.close()


async def test_that_a_new_order_rings_once_over_event_feed_and_restart(tmp_path, hotel):
    pc = Pc(tmp_path, hotel)
    await pc.live()
    await until(lambda: pc.alerts)
    pc.link.say(an_event("1"))
    hotel.put(an_order("1", rev=2, created_at=hotel.order("1").created_at))
    await until(lambda: pc.shown().order.rev == 2)
    assert pc.alerts == [Alert(AlertKind.NEW_ORDER, Id("1"))]
    await pc.close()

    again = Pc(tmp_path, hotel)
    await again.live()
    for _ in range(50):
        await asyncio.sleep(0)
    assert again.alerts == []
    await again.close()
