"""A whole session: events and clicks in, a true board out."""

import asyncio

import pytest
from scripted_hotel import ScriptedHotel, an_order, until
from session_pc import DOWN, Pc, a_step, an_event

from console.api.errors import Refused, Unauthorised
from console.realtime.inbox import AllSubscribed
from console.session import lookout as lookout_module
from console.session import session as session_module
from console.state.actions import ActionState
from console.state.link import LinkState
from contract.events.live import Changed
from contract.resources.orders import OrderStatus
from contract.resources.staff import Named, StaffMember
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


@pytest.fixture
async def pc(tmp_path, hotel):
    pc = Pc(tmp_path, hotel)
    yield pc
    await pc.close()


async def test_that_a_session_becomes_live_with_a_verified_board(pc, hotel):
    assert pc.board.link.verified_at is None
    await pc.live()

    assert pc.shown().order == hotel.order("1")
    assert pc.board.link.verified_at is not None
    assert pc.board.link.missed == 0
    assert {s.channel for s in pc.link.followed} == {
        "hotel-grand-hotel",
        "attendance-grand-hotel-staff-7",
        "grand-hotel-live-kitchen",
        "grand-hotel-staff-7-kitchen",
    }


async def test_that_the_link_is_not_live_before_a_fetch_that_began_after_subscribing(pc, hotel):
    hotel.gate = asyncio.Event()
    await pc.session.start()
    await until(lambda: hotel.named("snapshot"))
    pc.link.connect()
    await until(lambda: pc.board.link.state is LinkState.CATCHING_UP)
    hotel.put(an_order("2"), tells=False)
    hotel.gate.set()
    await until(lambda: pc.board.link.state is LinkState.LIVE)

    assert hotel.named("heads") or len(hotel.named("snapshot")) > 1
    assert pc.status("2") is OrderStatus.PENDING


async def test_that_following_more_has_it_looked_at_and_asks_nothing_about_the_rest(
    pc, hotel, monkeypatch
):
    await pc.live()
    asked, looks = len(hotel.named("heads")), []
    monkeypatch.setattr(pc.session.guests, "look", lambda: looks.append(len(hotel.named("heads"))))
    pc.link.inbox.put(AllSubscribed())
    await until(lambda: looks)
    assert looks[0] == asked

    pc.link.disconnect()
    pc.link.connect()
    await until(lambda: len(hotel.named("heads")) > asked)


async def test_that_an_order_is_painted_from_its_event_and_completed_from_the_feed(pc, hotel):
    await pc.live()
    pc.link.say(an_event("2"))
    await until(lambda: pc.shown("2"))
    assert pc.told[-1].orders.inserted == {"2"}
    hotel.put(an_order("2"))
    await until(lambda: pc.shown("2") is not None and not pc.shown("2").is_partial)

    assert pc.shown("2").order == hotel.order("2")


async def test_that_events_which_change_nothing_do_not_hold_up_the_link(pc):
    await pc.live()
    inbox = pc.link.inbox
    inbox._unpainted = 0
    for _ in range(50):
        pc.link.say(an_order("1"))
    assert inbox._unpainted == 50
    await until(lambda: inbox._unpainted == 0)


async def test_that_a_second_screens_accept_is_seen_here(pc, hotel):
    await pc.live()
    hotel.put(an_order("1", OrderStatus.PREPARING, rev=2))
    await until(lambda: pc.status() is OrderStatus.PREPARING)


async def test_that_a_click_is_seen_at_once_and_settled_by_the_hotels_answer(pc, hotel):
    await pc.live()
    announced: list[Changed] = []
    hotel.on_change = announced.append
    pc.session.submit(a_step(OrderStatus.PREPARING))
    assert pc.status() is OrderStatus.PREPARING
    assert [p.state for p in pc.shown().pending] == [ActionState.SENDING]
    assert pc.board.link.waiting == 1
    assert pc.told[-1].orders.updated == {"1"}

    await until(lambda: not pc.shown().pending)
    assert pc.shown().order == hotel.order("1")
    assert pc.board.link.waiting == 0
    # The change this click made is announced, and nothing is fetched for it.
    pc.announce(*announced)
    await until(lambda: pc.session._reconciler.seqs == {"kitchen": 2})
    assert not hotel.named("changes")


async def test_that_clicks_wait_while_the_hotel_is_away_and_go_when_it_is_back(pc, hotel):
    await pc.live()
    hotel.faults = {"send": [DOWN] * 50, "heads": [DOWN] * 50}
    pc.link.disconnect()
    await until(lambda: pc.board.link.state is LinkState.RECONNECTING)
    pc.session.submit(a_step(OrderStatus.PREPARING))
    await until(lambda: pc.shown().is_waiting)
    pc.session.submit(a_step(OrderStatus.READY))
    assert [p.state for p in pc.shown().pending] == [ActionState.WILL_SEND] * 2
    assert pc.status() is OrderStatus.READY
    assert pc.board.link.waiting == 2

    hotel.put(an_order("5"), tells=False)
    hotel.put(an_order("6"), tells=False)
    hotel.faults = {}
    pc.link.connect()
    await until(lambda: pc.board.link.state is LinkState.LIVE and not pc.board.link.waiting)

    assert hotel.order("1").status is OrderStatus.READY
    assert pc.board.link.missed == 2
    assert len({call[1] for call in hotel.named("send")}) == 2


async def test_that_a_refused_click_can_be_tried_again_or_dismissed(pc, hotel):
    await pc.live()
    hotel.faults["send"] = [Refused("Not now.", status=400), Refused("Not now.", status=400)]
    pc.session.submit(a_step(OrderStatus.PREPARING))
    await until(lambda: [p.state for p in pc.shown().pending] == [ActionState.FAILED])
    assert pc.status() is OrderStatus.PENDING
    (failed,) = pc.shown().pending
    assert failed.refusal == "Not now."

    pc.session.retry(failed.key)
    assert pc.status() is OrderStatus.PREPARING
    await until(lambda: [p.state for p in pc.shown().pending] == [ActionState.FAILED])
    (again,) = pc.shown().pending
    assert again.key != failed.key

    pc.session.dismiss(again.key)
    assert not pc.shown().pending
    pc.session.submit(a_step(OrderStatus.PREPARING))
    await until(lambda: hotel.order("1").status is OrderStatus.PREPARING)


async def test_that_only_what_was_never_sent_can_be_withdrawn(pc, hotel):
    await pc.live()
    hotel.gate = asyncio.Event()
    pc.session.submit(a_step(OrderStatus.PREPARING))
    pc.session.submit(a_step(OrderStatus.READY))
    in_flight, behind = pc.shown().pending
    assert pc.session.withdraw(in_flight.key) is False
    assert pc.session.withdraw(behind.key) is True
    assert pc.session.withdraw("unknown") is False
    hotel.gate.set()
    await until(lambda: not pc.board.link.waiting)

    assert [call[2].target for call in hotel.named("send")] == ["preparing"]


@pytest.mark.parametrize("reconciler_notices_too", [False, True])
async def test_that_an_ended_sign_in_is_said_once_and_work_goes_on_after_the_next(
    pc, hotel, reconciler_notices_too
):
    await pc.live()
    ended = Unauthorised("Your sign-in has ended. Sign in again.", status=401)
    hotel.faults = {"send": [ended]}
    pc.session.submit(a_step(OrderStatus.PREPARING))
    await until(lambda: pc.signed_out)
    if reconciler_notices_too:
        hotel.faults = {"changes": [ended] * 9}
        hotel.put(an_order("2"))
        await until(pc.session._upkeep_task.done)
    assert pc.signed_out == [ended.sentence]
    await until(lambda: pc.board.link.problem == ended.sentence)
    assert pc.board.link.waiting == 1

    hotel.faults = {}
    pc.session.signed_in_again()
    await until(lambda: not pc.board.link.waiting)
    hotel.put(an_order("3"))
    await until(lambda: pc.shown("3"))
    assert hotel.order("1").status is OrderStatus.PREPARING
    assert len([task for task in asyncio.all_tasks() if task.get_name() == "upkeep"]) == 1


async def test_that_who_clocks_in_is_followed_at_once(pc, hotel):
    await pc.live()
    kitchen = Named(id=Id("1"), name="Kitchen", slug="kitchen")
    ann = StaffMember(
        id=Id("8"),
        first_name="Ann",
        last_name="Lee",
        department_detail=kitchen,
        is_on_duty=True,
        rev=1,
    )
    hotel.put(ann)
    await until(lambda: "grand-hotel-staff-8-kitchen" in {s.channel for s in pc.link.followed})
    assert not pc.board.link.nobody_on_duty
    hotel.put(StaffMember(id=Id("8"), first_name="Ann", last_name="Lee", rev=2))
    await until(lambda: pc.board.link.nobody_on_duty)
    assert "grand-hotel-staff-8-kitchen" not in {s.channel for s in pc.link.followed}


async def test_that_unknown_and_garbled_events_are_counted_and_nothing_else(pc, hotel):
    await pc.live()
    pc.link.say(an_order("9"))
    pc.link.inbox.put(
        _event_arrived("new-room-service-order", ("new-room-service-order: order_id is missing",))
    )
    await until(lambda: pc.session.diagnostics.unreadable)

    assert pc.session.diagnostics.events["live", "unknown"] == 1
    assert list(pc.session.diagnostics.problems) == ["new-room-service-order: order_id is missing"]
    assert pc.board.link.state is LinkState.LIVE


def _event_arrived(event: str, problems: tuple[str, ...]):
    from console.realtime.inbox import EventArrived, Subscription
    from contract.channels import STAFF_DUTY

    where = Subscription(STAFF_DUTY, "grand-hotel-staff-7-kitchen", (), "kitchen")
    return EventArrived(where, event, None, problems, 0)


async def test_that_a_hotel_without_a_feed_works_by_events_and_lists(tmp_path):
    hotel = ScriptedHotel()
    hotel.put(an_order("1", rev=0))
    pc = Pc(tmp_path, hotel, sync=False)
    hotel.on_change = lambda _: None
    await pc.live()
    assert "grand-hotel-live-kitchen" not in {s.channel for s in pc.link.followed}
    hotel.put(an_order("2", rev=0))
    pc.link.say(an_event("2"))
    await until(lambda: pc.shown("2") is not None and not pc.shown("2").is_partial)
    pc.link.say(Changed(stream="kitchen", seq=9, entity="order", id=Id("1"), rev=9))
    pc.session.submit(a_step(OrderStatus.PREPARING))
    await until(lambda: hotel.order("1").status is OrderStatus.PREPARING)

    assert not hotel.named("snapshot")
    assert not hotel.named("changes")
    await pc.close()


async def test_that_a_fault_of_ours_does_not_end_the_keeping_of_the_truth(pc, hotel, caplog):
    await pc.live()
    hotel.faults["changes"] = [ZeroDivisionError("ours")]
    hotel.put(an_order("2"))
    await until(lambda: "stumbled" in caplog.text)
    pc.session.try_now()
    await until(lambda: pc.shown("2"))
