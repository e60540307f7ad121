"""The keeping of the truth: snapshot, change feed, lists, details."""

import asyncio

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripted_hotel import ScriptedHotel, an_order

from console.api.errors import Refused, ServerTrouble, Unauthorised
from console.session.diagnostics import Diagnostics
from console.session.list_reconciler import ListReconciler
from console.session.stream_reconciler import StreamReconciler
from console.session.streams import Stream, Streams
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from contract.events.live import Changed
from contract.events.orders import RoomServiceOrdered
from contract.resources.orders import OrderStatus
from contract.resources.sync import Change, Entity
from contract.scalars import Id, RoomNumber, Total

TROUBLE = ServerTrouble("The hotel has a problem.", status=503)


class Console:
    """A board kept by a reconciler."""

    def __init__(self, hotel: ScriptedHotel) -> None:
        self.board = Board()
        self.told: list[BoardChanges] = []
        self.diagnostics = Diagnostics()
        self.writer = Writer(self.board, self.told.append)
        self.streams = Streams(hotel.streams)
        self.reconciler = StreamReconciler(hotel, self.writer, self.streams, self.diagnostics)

    async def run(self, *, asks_heads: bool = False, anew: bool = False) -> None:
        await self.reconciler.run(asks_heads=asks_heads, anew=anew)

    def announce(self, order_id: str) -> None:
        event = RoomServiceOrdered(
            order_id=Id(order_id),
            room_number=RoomNumber("214"),
            total_price=Total("45.99"),
            created_at=self.board.clock.now(),
            status=OrderStatus.PENDING,
        )
        now = self.board.clock.now()
        self.writer.write(lambda board: BoardChanges(orders=board.orders.announce(event, now=now)))

    def orders(self):
        return {shown.order.id: shown.order for shown in self.board.orders.all_shown()}


@pytest.fixture
def hotel():
    return ScriptedHotel()


def all_orders(hotel: ScriptedHotel):
    return {row_id: row for (entity, row_id), row in hotel.rows.items() if entity is Entity.ORDER}


async def test_that_the_first_run_takes_a_snapshot_and_later_ones_only_what_is_announced(hotel):
    console = Console(hotel)
    hotel.put(an_order("1"))
    await console.run()
    assert console.orders() == all_orders(hotel)

    changed = hotel.put(an_order("2"))
    assert console.reconciler.hear(changed)
    await console.run()

    assert console.orders() == all_orders(hotel)
    assert hotel.calls == [("snapshot", "kitchen"), ("changes", "kitchen", 1)]
    assert console.reconciler.seqs == {"kitchen": 2}


async def test_that_what_is_announced_while_the_snapshot_is_read_is_not_lost(hotel):
    console = Console(hotel)
    hotel.put(an_order("1"))
    hotel.gate = asyncio.Event()
    run = asyncio.create_task(console.run())
    await asyncio.sleep(0)
    # The snapshot was asked for; this change and this order come before its answer does.
    hotel.gate.set()
    hotel.gate = None
    changed = Changed(stream="kitchen", seq=2, entity="order", id=Id("1"), rev=2)
    console.reconciler.hear(changed)
    console.announce("9")
    await run

    assert ("changes", "kitchen", 1) in hotel.calls
    assert ("one", Entity.ORDER, Id("9")) in hotel.calls


async def test_that_an_order_announced_during_a_snapshot_that_lacks_it_stays_on_the_board(hotel):
    console = Console(hotel)
    hotel.faults["one"] = [Refused("Not yours.", status=403)]
    hotel.gate = asyncio.Event()
    run = asyncio.create_task(console.run())
    await asyncio.sleep(0)
    console.announce("9")
    hotel.gate.set()
    await run

    assert console.orders().keys() == {"9"}


async def test_that_a_gap_is_filled_from_the_feed_page_by_page(hotel):
    hotel.page_size = 3
    console = Console(hotel)
    await console.run()
    for number in range(10):
        last = hotel.put(an_order(str(number)), tells=False)
    assert console.reconciler.hear(last)
    await console.run()

    assert console.orders() == all_orders(hotel)
    assert [call[2] for call in hotel.named("changes")] == [0, 3, 6, 9]


async def test_that_a_loss_nobody_announced_is_found_by_comparing_heads(hotel):
    console = Console(hotel)
    await console.run()
    hotel.put(an_order("1"), tells=False)
    await console.run()
    assert console.orders() == {}

    await console.run(asks_heads=True)
    assert console.orders() == all_orders(hotel)


async def test_that_an_announcement_of_what_is_known_already_asks_for_nothing(hotel):
    console = Console(hotel)
    hotel.put(an_order("1"))
    await console.run()
    changed = hotel.put(an_order("1", OrderStatus.PREPARING, rev=2))
    console.board.orders.apply([hotel.order("1")])

    assert not console.reconciler.hear(changed)
    assert console.reconciler.seqs == {"kitchen": 2}


async def test_that_one_change_told_on_several_streams_is_fetched_once():
    hotel = ScriptedHotel(streams=("kitchen", "manager", "porter"))
    console = Console(hotel)
    hotel.on_change = lambda changed: console.reconciler.hear(changed) and None
    await console.run()
    hotel.put(an_order("1"))
    await console.run()

    assert len(hotel.named("changes")) == 1
    assert set(console.reconciler.seqs.values()) == {1}


async def test_that_an_old_cursor_is_answered_by_a_snapshot(hotel):
    console = Console(hotel)
    hotel.put(an_order("1"))
    await console.run()
    gone = hotel.order("1")
    hotel.drop(gone, tells=False)
    changed = hotel.put(an_order("2"), tells=False)
    hotel.forgotten = 2
    console.reconciler.hear(changed)
    await console.run()

    assert len(hotel.named("snapshot")) == 2
    assert console.orders() == all_orders(hotel)


async def test_that_a_hotel_with_another_history_is_believed_even_after_a_failure(hotel):
    console = Console(hotel)
    for rev in (1, 2, 3):
        hotel.put(an_order("1", rev=rev))
    await console.run()
    hotel.feed.clear()
    restored = an_order("1", OrderStatus.READY, rev=1)
    hotel.put(restored)
    hotel.faults["snapshot"] = [TROUBLE]
    with pytest.raises(ServerTrouble):
        await console.run(asks_heads=True)
    await console.run()

    assert console.orders() == {"1": restored}


async def test_that_what_the_hotel_removed_leaves_the_board(hotel):
    console = Console(hotel)
    hotel.put(an_order("1"))
    await console.run()
    console.reconciler.hear(hotel.drop(hotel.order("1")))
    await console.run()

    assert console.orders() == {}


async def test_that_a_forged_announcement_does_not_have_the_hotel_asked_for_ever(hotel):
    console = Console(hotel)
    await console.run()
    forged = Changed(stream="kitchen", seq=10**9, entity="order", id=Id("1"), rev=1)
    console.reconciler.hear(forged)
    await console.run()
    assert len(hotel.named("changes")) == 1

    console.reconciler.hear(hotel.put(an_order("1")))
    await console.run()
    assert console.orders() == all_orders(hotel)


async def test_that_a_change_that_cannot_be_read_is_noted_and_the_rest_applied(hotel):
    console = Console(hotel)
    await console.run()
    bad = hotel.put(an_order("1"))
    last = hotel.put(an_order("2"))
    broken = hotel.feed[0]
    hotel.feed[0] = Change(
        seq=1, entity="order", id=bad.id, rev=1, at=broken.at, data=msgspec.Raw(b'{"id": 1}')
    )
    hotel.feed.append(Change(seq=3, entity="spaceship", id=Id("1"), rev=1, at=broken.at))
    console.reconciler.hear(last)
    await console.run()

    assert console.orders().keys() == {"2"}
    assert any("order" in problem for problem in console.diagnostics.problems)


@given(st.data(), st.integers(1, 12), st.integers(1, 4))
async def test_that_whatever_announcements_are_lost_doubled_or_late_the_board_agrees(
    data, steps, page_size
):
    hotel = ScriptedHotel(streams=("kitchen", "porter"), page_size=page_size)
    console = Console(hotel)
    announced: list[Changed] = []
    hotel.on_change = announced.append
    revs: dict[str, int] = {}
    for _ in range(steps):
        order_id = data.draw(st.sampled_from(["1", "2", "3"]))
        revs[order_id] = revs.get(order_id, 0) + 1
        hotel.put(an_order(order_id, rev=revs[order_id]))
        if data.draw(st.booleans()):
            await console.run()
        for changed in data.draw(st.lists(st.sampled_from(announced), max_size=3)):
            console.reconciler.hear(changed)
    await console.run(asks_heads=True)

    assert console.orders() == all_orders(hotel)
    assert set(console.reconciler.seqs.values()) == {len(hotel.feed)}


async def test_that_missing_details_are_fetched_one_by_one_up_to_twenty(hotel):
    console = Console(hotel)
    await console.run()
    for number in range(20):
        hotel.put(an_order(str(number)), tells=False)
        console.announce(str(number))
    await console.run()

    assert len(hotel.named("one")) == 20
    assert not hotel.named("listed")
    assert not console.board.orders.partial_ids()


async def test_that_more_missing_details_are_fetched_by_one_list(hotel):
    console = Console(hotel)
    await console.run()
    for number in range(21):
        hotel.put(an_order(str(number)), tells=False)
        console.announce(str(number))
    await console.run()

    assert hotel.named("listed") == [("listed", Entity.ORDER)]
    assert not hotel.named("one")
    assert not console.board.orders.partial_ids()


async def test_that_a_long_list_is_told_of_in_short_pieces(hotel):
    console = Console(hotel)
    await console.run()
    for number in range(320):
        hotel.put(an_order(str(number)), tells=False)
        console.announce(str(number))
    console.writer.flush()
    console.told.clear()
    await console.run()

    pieces = [len(changes.orders.updated) for changes in console.told if changes.orders]
    assert max(pieces) == 50
    assert sum(pieces) == 320


async def test_that_an_announced_order_the_hotel_does_not_have_leaves_the_board(hotel):
    console = Console(hotel)
    await console.run()
    console.announce("404")
    await console.run()

    assert console.orders() == {}


async def test_that_details_nobody_may_see_are_asked_for_once(hotel):
    console = Console(hotel)
    await console.run()
    hotel.faults["one"] = [Refused("You may not do this.", status=403)]
    console.announce("1")
    await console.run()
    await console.run()

    assert len(hotel.named("one")) == 1
    assert console.orders().keys() == {"1"}


async def test_that_an_ended_sign_in_ends_the_fetching_of_details(hotel):
    console = Console(hotel)
    await console.run()
    hotel.faults["one"] = [Unauthorised("Sign in again.", status=401)]
    console.announce("1")
    with pytest.raises(Unauthorised):
        await console.run()


class FieldConsole(Console):
    """A board kept by lists."""

    def __init__(self, hotel: ScriptedHotel) -> None:
        super().__init__(hotel)
        self.now = 0.0
        self.reconciler = ListReconciler(hotel, self.writer, lambda: self.now)


async def test_that_a_hotel_without_a_feed_is_kept_by_lists(hotel):
    console = FieldConsole(hotel)
    hotel.put(an_order("1", rev=0))
    hotel.put(an_order("2", rev=0))
    await console.run()
    assert console.orders() == all_orders(hotel)
    # Such a hotel pairs no screens, and lists nothing of what people write.
    asked = [Entity.ORDER, Entity.BREAKFAST_ORDER, Entity.STAFF, Entity.MENU_ITEM]
    assert [call[1] for call in hotel.named("listed")] == asked

    hotel.drop(hotel.order("2"))
    console.now = 299.0
    await console.run(asks_heads=True)
    assert console.orders() == all_orders(hotel)
    assert len(hotel.named("listed")) == 6

    console.now = 300.0
    await console.run(asks_heads=True)
    assert len(hotel.named("listed")) == 10


async def test_that_without_a_feed_an_event_has_only_its_order_fetched(hotel):
    console = FieldConsole(hotel)
    await console.run()
    hotel.put(an_order("1", rev=0))
    console.announce("1")
    await console.run()

    assert console.orders() == all_orders(hotel)
    assert hotel.named("one") == [("one", Entity.ORDER, Id("1"))]


def test_that_a_stream_remembers_only_so_many_announcements():
    stream = Stream(0)
    for seq in range(2, 5000):
        stream.hear(Changed(stream="kitchen", seq=seq, entity="order", id=Id("1"), rev=1))
    stream.skip_known(lambda _: True)

    assert (stream.seq, stream.is_behind, stream.head) == (0, True, 4999)
