"""The outbox and its sender, against a hotel that fails in every way."""

import asyncio
from datetime import timedelta

import pytest
from scripted_hotel import ScriptedHotel, an_order, until

from console.api.errors import (
    ApiError,
    Garbled,
    Refused,
    ServerTrouble,
    Unauthorised,
    Unreachable,
)
from console.session import sender as sender_module
from console.session.diagnostics import Diagnostics
from console.session.outbox import Outbox
from console.session.sender import Sender, SenderEvents
from console.session.writer import Writer
from console.state.actions import ActionKind, ActionState, NewAction
from console.state.board import Board
from console.storage.database import Database
from console.storage.outbox import OutboxTable
from console.storage.owner import Owner
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id

MARIA = Owner("grand-hotel", "7")
NO_ANSWER = Unreachable("The hotel does not answer.", may_have_arrived=False)
TIMED_OUT = Unreachable("The hotel takes too long to answer.", may_have_arrived=True)
BROKEN = ServerTrouble("The hotel has a problem.", status=503)
BUSY = ServerTrouble("The hotel is busy.", status=429, retry_after_s=0.0)


def a_step(target: OrderStatus, order_id: str = "1", expected_rev: int | None = None) -> NewAction:
    return NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=Id(order_id),
        target=target.value,
        expected_rev=expected_rev,
    )


class Desk:
    """A board, its outbox on disk, and a sender; `again` is the same PC after a kill."""

    def __init__(self, folder, hotel: ScriptedHotel) -> None:
        self.folder, self.hotel = folder, hotel
        self.board = Board()
        self.diagnostics = Diagnostics()
        self.database = Database(folder)
        self.writer = Writer(self.board, lambda _: None)
        table = OutboxTable(self.database, MARIA)
        self.outbox = Outbox(table, self.writer, self.diagnostics)
        self.errors: list[ApiError | None] = []
        self.refusals: list[Refused] = []
        self.looks: list[tuple[OrderStatus, ActionState | None]] = []
        events = SenderEvents(
            changed=self.look, attempted=self.errors.append, refused=self.refusals.append
        )
        self.sender = Sender(self.outbox, hotel, events)
        self.board.orders.apply(hotel.rows[key] for key in hotel.rows)
        self.stored = table

    def look(self) -> None:
        shown = self.board.orders.shown(Id("1"))
        if shown is not None:
            state = shown.pending[-1].state if shown.pending else None
            if (shown.status, state) not in self.looks[-1:]:
                self.looks.append((shown.status, state))

    async def do(self, action: NewAction, *, is_reachable: bool = True) -> str:
        entry = self.outbox.add(action, made_at=self.board.clock.now(), is_reachable=is_reachable)
        self.look()
        await self.outbox.commit(entry)
        self.sender.wake(entry.lane)
        return entry.key

    async def settled(self) -> None:
        await until(lambda: not self.outbox.waiting)

    async def on_disk(self):
        return await asyncio.wrap_future(self.stored.load())

    async def close(self) -> None:
        await self.sender.stop()
        self.database.close()


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    """Pauses between attempts have a length of nothing; their length has tests of its own."""
    monkeypatch.setattr(sender_module, "pause_s", lambda *_, **__: 0.0)


@pytest.fixture
async def desk(tmp_path):
    desk = Desk(tmp_path, ScriptedHotel())
    desk.hotel.put(an_order("1"))
    desk.board.orders.apply([desk.hotel.order("1")])
    yield desk
    await desk.close()


async def test_that_an_action_goes_to_the_hotel_and_its_answer_into_the_store(desk):
    await desk.do(a_step(OrderStatus.PREPARING))
    await desk.settled()

    assert desk.hotel.order("1").status is OrderStatus.PREPARING
    assert desk.board.orders.truth(Id("1")) == desk.hotel.order("1")
    assert desk.looks == [
        (OrderStatus.PREPARING, ActionState.SENDING),
        (OrderStatus.PREPARING, None),
    ]
    assert await desk.on_disk() == []


async def test_that_actions_of_one_order_go_in_the_order_they_were_made(desk):
    for target in (OrderStatus.PREPARING, OrderStatus.READY, OrderStatus.ON_THE_WAY):
        await desk.do(a_step(target))
    await desk.settled()

    sent = [call[2].target for call in desk.hotel.named("send")]
    assert sent == ["preparing", "ready", "on_the_way"]


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (NO_ANSWER, ActionState.WILL_SEND),
        (TIMED_OUT, ActionState.NOT_CONFIRMED),
        (BROKEN, ActionState.NOT_CONFIRMED),
        (BUSY, ActionState.WILL_SEND),
    ],
)
async def test_that_a_failing_hotel_is_asked_again_with_the_same_key(desk, fault, state):
    desk.hotel.faults["send"] = [fault, fault]
    key = await desk.do(a_step(OrderStatus.PREPARING))
    await desk.settled()

    assert [call[1] for call in desk.hotel.named("send")] == [key] * 3
    assert (OrderStatus.PREPARING, state) in desk.looks
    assert desk.errors == [fault, fault, None]
    assert len(desk.hotel.feed) == 2


async def test_that_an_answer_lost_on_its_way_does_not_apply_the_action_twice(desk):
    desk.hotel.does_it_anyway = True
    desk.hotel.faults["send"] = [TIMED_OUT, BROKEN]
    await desk.do(a_step(OrderStatus.PREPARING))
    await desk.settled()

    assert len(desk.hotel.named("send")) == 3
    assert len(desk.hotel.feed) == 2
    assert desk.board.orders.truth(Id("1")) == desk.hotel.order("1")


async def test_that_a_refusal_puts_the_order_back_and_keeps_the_hotels_sentence(desk):
    desk.hotel.faults["send"] = [Refused("Already delivered by Tom at 14:02.", status=409)]
    key = await desk.do(a_step(OrderStatus.PREPARING))
    await desk.settled()

    shown = desk.board.orders.shown(Id("1"))
    assert shown is not None
    assert shown.status is OrderStatus.PENDING
    assert [(p.state, p.refusal) for p in shown.pending] == [
        (ActionState.FAILED, "Already delivered by Tom at 14:02.")
    ]
    (kept,) = await desk.on_disk()
    assert (kept.key, kept.refusal) == (key, "Already delivered by Tom at 14:02.")
    assert len(desk.hotel.named("send")) == 1


async def test_that_a_refusal_that_tells_how_things_stand_is_believed(desk):
    moved = an_order("1", OrderStatus.READY, rev=4, created_at=desk.hotel.order("1").created_at)
    desk.hotel.put(moved)
    await desk.do(a_step(OrderStatus.PENDING, expected_rev=1))
    await desk.settled()

    assert desk.board.orders.truth(Id("1")) == moved
    assert [error.status for error in desk.refusals] == [409]


async def test_that_later_actions_go_on_after_a_refusal(desk):
    desk.hotel.faults["send"] = [Refused("No.", status=400)]
    await desk.do(a_step(OrderStatus.PREPARING))
    await desk.do(a_step(OrderStatus.READY))
    await desk.settled()

    assert desk.hotel.order("1").status is OrderStatus.READY


async def test_that_an_undo_names_the_rev_that_the_own_earlier_steps_led_to(desk):
    desk.hotel.gate = asyncio.Event()
    await desk.do(a_step(OrderStatus.PREPARING))
    await desk.do(a_step(OrderStatus.READY))
    await desk.do(a_step(OrderStatus.PREPARING, expected_rev=1))
    desk.hotel.gate.set()
    await desk.settled()

    assert desk.refusals == []
    assert desk.hotel.order("1").rev == 4
    assert desk.hotel.order("1").status is OrderStatus.PREPARING


async def test_that_an_undo_of_what_somebody_else_moved_on_is_refused(desk):
    desk.hotel.put(an_order("1", OrderStatus.ON_THE_WAY, rev=9))
    await desk.do(a_step(OrderStatus.PREPARING, expected_rev=1))
    await desk.settled()

    assert len(desk.refusals) == 1
    assert desk.hotel.order("1").status is OrderStatus.ON_THE_WAY


async def test_that_the_rev_an_undo_names_survives_a_kill_between_two_steps(tmp_path):
    hotel = ScriptedHotel()
    hotel.put(an_order("1"))
    before = Desk(tmp_path, hotel)
    await before.do(a_step(OrderStatus.PREPARING))
    await before.settled()
    hotel.faults["send"] = [None, *[NO_ANSWER] * 1000]
    hotel.gate = asyncio.Event()
    await before.do(a_step(OrderStatus.READY))
    await before.do(a_step(OrderStatus.PREPARING, expected_rev=2))
    hotel.gate.set()
    await until(lambda: len(hotel.named("send")) >= 3)
    await before.close()
    hotel.faults.clear()

    after = Desk(tmp_path, hotel)
    after.outbox.restore(await after.on_disk())
    after.sender.wake_all()
    await after.settled()
    await after.close()

    assert after.refusals == []
    assert hotel.order("1").status is OrderStatus.PREPARING


async def test_that_an_ended_sign_in_pauses_everything_until_it_is_renewed(desk):
    desk.hotel.faults["send"] = [Unauthorised("Sign in again.", status=401)]
    key = await desk.do(a_step(OrderStatus.PREPARING))
    await until(lambda: desk.errors)
    await desk.do(a_step(OrderStatus.READY))
    for _ in range(20):
        await asyncio.sleep(0)
    assert len(desk.hotel.named("send")) == 1
    assert [entry.state for entry in desk.outbox] == [ActionState.WILL_SEND, ActionState.SENDING]

    desk.sender.resume()
    await desk.settled()
    assert [call[1] for call in desk.hotel.named("send")][:2] == [key, key]
    assert desk.hotel.order("1").status is OrderStatus.READY


async def test_that_an_answer_nobody_can_read_still_settles_the_action(desk):
    desk.hotel.does_it_anyway = True
    desk.hotel.faults["send"] = [Garbled("The hotel's answer could not be read.")]
    await desk.do(a_step(OrderStatus.PREPARING))
    await desk.settled()

    assert len(desk.hotel.named("send")) == 1
    assert await desk.on_disk() == []


async def test_that_no_action_is_lost_or_doubled_when_the_pc_is_killed_at_any_point(tmp_path):
    """Kills the session after each number of turns of the loop; the hotel lives on."""
    for turns in range(0, 40, 2):
        folder = tmp_path / str(turns)
        folder.mkdir()
        hotel = ScriptedHotel()
        hotel.put(an_order("1"))
        killed = Desk(folder, hotel)
        key = await killed.do(a_step(OrderStatus.PREPARING))
        for _ in range(turns):
            await asyncio.sleep(0)
        await killed.close()

        restarted = Desk(folder, hotel)
        restarted.outbox.restore(await restarted.on_disk())
        restarted.sender.wake_all()
        await restarted.settled()
        await restarted.close()

        assert hotel.order("1").status is OrderStatus.PREPARING
        assert len(hotel.feed) == 2, f"applied twice when killed after {turns} turns"
        assert {call[1] for call in hotel.named("send")} == {key}


async def test_that_what_may_be_at_the_hotel_comes_back_as_not_confirmed(tmp_path):
    hotel = ScriptedHotel()
    hotel.put(an_order("1"))
    hotel.put(an_order("2"))
    hotel.gate = asyncio.Event()
    killed = Desk(tmp_path, hotel)
    sent = await killed.do(a_step(OrderStatus.PREPARING))
    unsent = await killed.do(a_step(OrderStatus.READY))
    offline = await killed.do(a_step(OrderStatus.READY, "2"), is_reachable=False)
    await killed.sender.stop()
    killed.database.close()

    restarted = Desk(tmp_path, hotel)
    restarted.outbox.restore(await restarted.on_disk())
    states = {entry.key: entry.state for entry in restarted.outbox}
    await restarted.close()

    assert states[sent] is ActionState.NOT_CONFIRMED
    assert states[unsent] is ActionState.WILL_SEND
    assert offline in states


async def test_that_a_disk_that_refuses_does_not_keep_an_action_from_the_hotel(desk):
    def break_table(connection):
        connection.execute("DROP TABLE outbox")

    desk.database.run(break_table).result()
    await desk.do(a_step(OrderStatus.PREPARING))
    await desk.settled()

    assert desk.hotel.order("1").status is OrderStatus.PREPARING
    assert any("could not be saved" in problem for problem in desk.diagnostics.problems)


def test_that_pauses_grow_with_jitter_and_honour_the_hotels_wish():
    from console.session.pauses import pause_s

    longest = [pause_s(n, spread=lambda _, high: high) for n in range(1, 9)]
    shortest = [pause_s(n, spread=lambda low, _: low) for n in range(1, 9)]

    assert longest == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
    assert shortest == [one / 2 for one in longest]
    assert pause_s(1, at_least_s=12.0) == 12.0
    assert timedelta(seconds=pause_s(10_000)) <= timedelta(seconds=30)
