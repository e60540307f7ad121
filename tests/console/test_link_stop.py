import socket
import threading
from collections.abc import Iterator

import pytest
from link_console import KITCHEN, Listening, changed, ended, open_link
from link_hotel import Peer, ScriptedHotel, answer, attend, deaf_port, well

from console.realtime.authorising import Authorisers
from console.realtime.backoff import Backoff
from console.realtime.connection import Address
from console.realtime.dialogue import Terms
from console.realtime.inbox import AllSubscribed, Connected, Disconnected, EventArrived
from console.realtime.link import Link
from console.realtime.stream import Stream


def stays_in_upgrade(peer: Peer) -> None:
    peer.read_request()
    peer.wait_for_end()


def stays_unestablished(peer: Peer) -> None:
    peer.upgrade()
    peer.wait_for_end()


def stays_unanswered(peer: Peer) -> None:
    peer.greet()
    peer.wait_for_end()


@pytest.mark.parametrize("behaviour", [stays_in_upgrade, stays_unestablished, stays_unanswered])
def test_that_stopping_ends_a_link_whose_hotel_hesitates(behaviour: object) -> None:
    with ScriptedHotel(behaviour) as hotel, open_link(hotel.port, KITCHEN) as (link, _):
        hotel.peers.get(timeout=10)
        link.stop()
        ended(link)


def test_that_stopping_ends_a_link_that_waits_for_a_connection(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    connecting = threading.Event()
    original = Stream._opened

    def opened(stream: Stream, plain: socket.socket, address: tuple[object, ...]) -> socket.socket:
        connecting.set()
        return original(stream, plain, address)

    monkeypatch.setattr(Stream, "_opened", opened)
    with deaf_port() as port, open_link(port) as (link, listening):
        assert connecting.wait(10)
        link.stop()
        ended(link)
        assert not listening.all(Disconnected)


def test_that_stopping_ends_a_live_link() -> None:
    with ScriptedHotel(well) as hotel, open_link(hotel.port, KITCHEN) as (link, listening):
        listening.until(AllSubscribed)
        link.stop()
        ended(link)


def test_that_stopping_ends_a_pause_between_attempts() -> None:
    with ScriptedHotel(well) as hotel:
        port = hotel.port
    listening = Listening()
    address = Address(key="app-key", host="127.0.0.1", port=port)
    link = Link(address, listening.inbox, terms=Terms(), backoff=Backoff(lambda low, high: 3600.0))
    link.start()
    listening.until(Disconnected)
    link.stop()
    ended(link)


def test_that_stopping_ends_a_link_that_waits_for_a_paint() -> None:
    def flood(peer: Peer) -> None:
        peer.greet()
        answer(peer, peer.hear_until("pusher:subscribe"))
        for seq in range(2_000):
            peer.say("changed", changed(seq), channel=KITCHEN.channel)
        attend(peer)

    with ScriptedHotel(flood) as hotel, open_link(hotel.port, KITCHEN) as (link, listening):
        listening.inbox.painted = lambda: None  # type: ignore[method-assign]
        listening.until(EventArrived)
        link.stop()
        ended(link)


@pytest.fixture
def hanging_call() -> Iterator[tuple[Authorisers, threading.Event]]:
    asked, released = threading.Event(), threading.Event()

    def hang(socket_id: str) -> tuple[str, str]:
        asked.set()
        released.wait(30)
        return "auth", "{}"

    yield Authorisers(user=hang), asked
    released.set()


def test_that_stopping_ends_a_link_while_a_call_to_the_hotel_hangs(
    hanging_call: tuple[Authorisers, threading.Event],
) -> None:
    authorisers, asked = hanging_call
    with (
        ScriptedHotel(well) as hotel,
        open_link(hotel.port, security="strict", authorisers=authorisers) as (link, _),
    ):
        assert asked.wait(10)
        link.stop()
        ended(link)


def test_that_stopping_before_the_start_and_twice_is_harmless() -> None:
    link = Link(Address(key="app-key", host="127.0.0.1", port=9), Listening().inbox, terms=Terms())
    link.stop()
    link.start()
    link.stop()
    link.stop()
    ended(link)


def test_that_a_wake_may_stop_the_link() -> None:
    with ScriptedHotel(well) as hotel, open_link(hotel.port) as (link, listening):
        listening.until(Connected)
        listening.inbox._wake = link.stop
        link.follow([KITCHEN])
        ended(link)


def test_that_nothing_is_told_after_the_stop() -> None:
    with ScriptedHotel(well) as hotel, open_link(hotel.port, KITCHEN) as (link, listening):
        listening.until(AllSubscribed)
        link.stop()
        ended(link)
        assert listening.inbox.drain() == []


def test_that_repeated_reconnections_leave_no_thread_behind() -> None:
    def once(peer: Peer) -> None:
        peer.greet()
        answer(peer, peer.hear_until("pusher:subscribe"))

    with ScriptedHotel(once) as hotel, open_link(hotel.port, KITCHEN) as (_, listening):
        for _ in range(5):
            listening.until(Disconnected)
    assert [thread for thread in threading.enumerate() if thread.name.startswith("hotel ")] == []
