"""Actions that wait on this PC to be taken back before the hotel hears of them."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from scripted_hotel import ScriptedHotel, an_order, until
from session_pc import DOWN, Pc, a_step

from console.api.errors import Refused, Unreachable
from console.commands import orders
from console.commands.hand import Hand, Outcome
from console.session import sender as sender_module
from console.session import session as session_module
from console.state.actions import UNDO_WINDOW_S, ActionKind, ActionState, NewAction
from console.storage.outbox import OutboxTable
from console.storage.owner import Owner
from console.views.theme import DURATION
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id

A_MOMENT_S = 0.15
TIMED_OUT = Unreachable("The hotel takes too long to answer.", may_have_arrived=True)


@pytest.fixture(autouse=True)
def quick_time(monkeypatch):
    monkeypatch.setattr(session_module, "TICK_S", 0.01)
    monkeypatch.setattr(sender_module, "_HELD_LOOK_S", 0.02)
    monkeypatch.setattr(sender_module, "pause_s", lambda *_, **__: 0.0)


class TimedHotel(ScriptedHotel):
    """Notes when each action came."""

    async def send(self, action, *, key):
        self.calls.append(("came", action.target, datetime.now(UTC)))
        return await super().send(action, key=key)


@pytest.fixture
def hotel():
    hotel = TimedHotel()
    hotel.put(an_order("1"))
    return hotel


@pytest.fixture
async def pc(tmp_path, hotel):
    pc = Pc(tmp_path, hotel)
    await pc.live()
    yield pc
    await pc.close()


def a_cancellation(hold_s: float = UNDO_WINDOW_S, order_id: str = "1") -> NewAction:
    return NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id(order_id),
        target="cancelled",
        reason="Sold out",
        hold_s=hold_s,
    )


def the_pending(pc: Pc):
    (one,) = pc.shown().pending
    return one


async def on_disk(pc: Pc):
    assert pc.board.hotel is not None
    assert pc.board.me is not None
    table = OutboxTable(pc.database, Owner.of(pc.board.hotel, pc.board.me))
    return await asyncio.wrap_future(table.load())


async def turns(number: int = 50) -> None:
    for _ in range(number):
        await asyncio.sleep(0)


def test_that_the_screen_and_the_outbox_agree_on_how_long_an_undo_is_offered():
    assert DURATION.undo_window == UNDO_WINDOW_S * 1000


async def test_that_a_held_action_shows_at_once_and_is_on_disk_with_its_time(pc, hotel):
    pc.session.submit(a_cancellation())

    assert pc.status() is OrderStatus.CANCELLED
    pending = the_pending(pc)
    assert (pending.state, pending.may_withdraw) == (ActionState.WILL_SEND, True)
    assert pending.send_after - pending.made_at == timedelta(seconds=UNDO_WINDOW_S)
    await turns()
    (stored,) = await on_disk(pc)
    assert (stored.send_after, stored.attempts) == (pending.send_after, 0)
    assert pc.board.outbox == (pending,)
    assert not hotel.named("send")


async def test_that_it_goes_once_and_not_before_its_time(pc, hotel):
    pc.session.submit(a_cancellation(A_MOMENT_S))
    send_after = the_pending(pc).send_after
    await until(lambda: not pc.board.link.waiting)

    ((_, target, came),) = hotel.named("came")
    assert target == "cancelled"
    assert came >= send_after
    assert hotel.order("1").status is OrderStatus.CANCELLED
    assert pc.board.outbox == ()
    assert await on_disk(pc) == []


async def test_that_trying_now_does_not_shorten_the_time_for_an_undo(pc, hotel):
    pc.session.submit(a_cancellation(60))
    await turns()
    pc.session.try_now()
    await turns()
    assert not hotel.named("send")
    assert the_pending(pc).may_withdraw


async def test_that_a_withdrawn_action_never_goes_and_leaves_the_disk(pc, hotel):
    pc.session.submit(a_cancellation(A_MOMENT_S))
    pending = the_pending(pc)
    await turns()
    assert pc.session.withdraw(pending.key)

    assert pc.status() is OrderStatus.PENDING
    assert pc.board.outbox == ()
    assert await on_disk(pc) == []
    await until(lambda: datetime.now(UTC) > pending.send_after + timedelta(seconds=0.1))
    assert not hotel.named("send")
    assert not pc.session.withdraw(pending.key)


async def test_that_an_action_taken_back_in_the_moment_it_was_made_does_not_stay_on_disk(pc):
    pc.session.submit(a_cancellation())
    assert pc.session.withdraw(the_pending(pc).key)
    await turns()
    assert await on_disk(pc) == []


async def test_that_it_can_no_longer_be_taken_back_once_its_sending_began(pc, hotel):
    hotel.gate = asyncio.Event()
    pc.session.submit(a_cancellation(0.01))
    await until(lambda: hotel.named("send"))

    pending = the_pending(pc)
    assert (pending.state, pending.may_withdraw) == (ActionState.SENDING, False)
    assert pending.send_after is None
    assert not pc.session.withdraw(pending.key)
    assert pc.status() is OrderStatus.CANCELLED
    hotel.gate.set()
    await until(lambda: not pc.board.link.waiting)


async def test_that_it_can_be_taken_back_for_as_long_as_the_hotel_cannot_be_reached(pc, hotel):
    hotel.faults = {"send": [DOWN] * 10_000}
    pc.session.submit(a_cancellation(0.01))
    await until(lambda: len(hotel.named("send")) > 2)
    await until(lambda: the_pending(pc).may_withdraw)
    assert (await on_disk(pc))[0].attempts in {0, 1}
    await until(lambda: pc.shown().pending and pc.session.withdraw(the_pending(pc).key))

    sent = len(hotel.named("send"))
    await turns()
    assert len(hotel.named("send")) == sent
    assert pc.status() is OrderStatus.PENDING


async def test_that_what_may_have_arrived_cannot_be_taken_back_later_either(pc, hotel):
    hotel.faults = {"send": [TIMED_OUT, *[DOWN] * 20]}
    pc.session.submit(a_step(OrderStatus.PREPARING))
    key = the_pending(pc).key
    could = []
    while pc.board.link.waiting:
        could.append(pc.session.withdraw(key))
        await asyncio.sleep(0)
    assert could
    assert not any(could)
    assert hotel.order("1").status is OrderStatus.PREPARING


async def test_that_later_actions_of_the_same_order_wait_behind_it(pc, hotel):
    hotel.put(an_order("2"))
    await until(lambda: pc.shown("2"))
    pc.session.submit(a_cancellation(A_MOMENT_S))
    pc.session.submit(a_step(OrderStatus.PREPARING))
    pc.session.submit(a_step(OrderStatus.PREPARING, "2"))
    await until(lambda: not pc.board.link.waiting)

    sent = [(call[2].entity_id, call[2].target) for call in hotel.named("send")]
    assert sent == [("2", "preparing"), ("1", "cancelled"), ("1", "preparing")]


async def test_that_later_actions_go_on_when_the_one_before_is_taken_back(pc, hotel):
    pc.session.submit(a_cancellation(60))
    pc.session.submit(a_step(OrderStatus.PREPARING))
    first, _ = pc.shown().pending
    assert pc.session.withdraw(first.key)
    await until(lambda: not pc.board.link.waiting)
    assert [call[2].target for call in hotel.named("send")] == ["preparing"]


async def test_that_a_restart_keeps_the_rest_of_the_time(tmp_path, hotel):
    before = Pc(tmp_path, hotel)
    await before.live()
    before.session.submit(a_cancellation(0.5))
    send_after = the_pending(before).send_after
    await turns()
    await before.close()
    assert not hotel.named("send")

    after = Pc(tmp_path, hotel)
    await after.live()
    assert after.status() is OrderStatus.CANCELLED
    assert the_pending(after).send_after == send_after
    assert the_pending(after).may_withdraw
    await until(lambda: not after.board.link.waiting)
    ((_, _, came),) = hotel.named("came")
    assert came >= send_after
    await after.close()


async def test_that_a_clock_set_back_does_not_hold_an_action_for_hours(pc, hotel):
    pc.session.submit(a_cancellation(A_MOMENT_S))
    pc.board.clock.offset -= timedelta(hours=1)
    await until(lambda: not pc.board.link.waiting)
    assert len(hotel.named("send")) == 1


async def test_that_a_refused_cancellation_goes_back_and_a_retry_goes_at_once(pc, hotel):
    hotel.faults = {"send": [Refused("It is on the way.", status=409)]}
    pc.session.submit(a_cancellation(0.01))
    await until(lambda: not pc.board.link.waiting)
    pending = the_pending(pc)
    assert pc.status() is OrderStatus.PENDING
    assert (pending.state, pending.refusal) == (ActionState.FAILED, "It is on the way.")
    assert not pending.may_withdraw

    pc.session.retry(pending.key)
    assert the_pending(pc).send_after is None
    await until(lambda: not pc.board.link.waiting)
    assert hotel.order("1").status is OrderStatus.CANCELLED


async def test_that_the_commands_hold_a_cancellation_and_nothing_else(pc):
    done = []
    hand = Hand(board=pc.board, submit=done.append, withdraw=pc.session.withdraw)
    assert orders.accept(hand=hand, order_id=Id("1")) is Outcome.DONE
    assert orders.cancel(hand=hand, order_id=Id("1"), reason="Sold out") is Outcome.DONE
    assert [action.hold_s for action in done] == [0.0, UNDO_WINDOW_S]
