import pytest
from link_console import KITCHEN, PORTER, SHORT, changed, open_link
from link_hotel import (
    PING,
    Behaviour,
    Peer,
    ScriptedHotel,
    answer,
    attend,
    well,
)

from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Disconnected,
    EventArrived,
    SubscriptionSucceeded,
)
from console.realtime.watchdog import Patience
from contract.events.live import Changed


def subscribed(peer: Peer, *, channels: int = 1) -> None:
    """Greet and let the console follow so many channels."""
    peer.greet()
    for _ in range(channels):
        answer(peer, peer.hear_until("pusher:subscribe"))


def first_event(seq: int) -> Behaviour:
    """Send an event in the same segment as the success of its channel."""

    def behave(peer: Peer) -> None:
        peer.greet()
        channel = peer.hear_until("pusher:subscribe")["data"]["channel"]
        peer.say("pusher_internal:subscription_succeeded", "{}", channel=channel)
        peer.say("changed", changed(seq), channel=channel)
        attend(peer)

    return behave


def closing(code: int) -> Behaviour:
    def behave(peer: Peer) -> None:
        subscribed(peer)
        peer.close(code)

    return behave


def erring(data: object) -> Behaviour:
    """Send `pusher:error` as older protocols do, and leave the line open."""

    def behave(peer: Peer) -> None:
        subscribed(peer)
        peer.say("pusher:error", data)
        peer.wait_for_end()

    return behave


def reset(peer: Peer) -> None:
    subscribed(peer)
    peer.reset()


def finish(peer: Peer) -> None:
    subscribed(peer)


def mute(peer: Peer) -> None:
    subscribed(peer)
    peer.wait_for_end()


def silent_handshake(peer: Peer) -> None:
    peer.wait_for_end()


def never_established(peer: Peer) -> None:
    peer.upgrade()
    peer.wait_for_end()


def refuse_upgrade(peer: Peer) -> None:
    peer.read_request()
    peer.stream.sendall(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")


def redirect(peer: Peer) -> None:
    peer.read_request()
    peer.stream.sendall(
        b"HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:9/elsewhere\r\nContent-Length: 0\r\n\r\n"
    )


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(closing(1000), id="clean close"),
        pytest.param(closing(1001), id="going away"),
        pytest.param(finish, id="FIN"),
        pytest.param(reset, id="RST"),
        pytest.param(closing(4100), id="over capacity"),
        pytest.param(closing(4200), id="reconnect at once"),
        pytest.param(closing(4201), id="pong missing"),
        pytest.param(erring({"code": 4200, "message": "restart"}), id="error 4200"),
        pytest.param(erring('{"code": "4100", "message": "busy"}'), id="error as text"),
        pytest.param(refuse_upgrade, id="refused upgrade"),
        pytest.param(redirect, id="redirect"),
    ],
)
def test_that_every_channel_lives_again_after(fault: Behaviour) -> None:
    with (
        ScriptedHotel(fault, first_event(7)) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        ended = listening.until(Disconnected)
        assert not ended.is_final
        assert ended.reason.endswith(".")
        event = listening.until(EventArrived)
    assert event.subscription == KITCHEN
    assert isinstance(event.payload, Changed)
    assert event.payload.seq == 7
    assert hotel.attempts == 2


@pytest.mark.parametrize("fault", [mute, silent_handshake, never_established])
def test_that_a_hotel_that_says_nothing_is_left_and_found_again(fault: Behaviour) -> None:
    with (
        ScriptedHotel(fault, first_event(7)) as hotel,
        open_link(hotel.port, KITCHEN, patience=SHORT) as (_, listening),
    ):
        ended = listening.until(Disconnected)
        listening.until(EventArrived)
    assert ended.reason in {"The hotel stopped answering.", "The hotel does not answer."}


@pytest.mark.parametrize("code", [4000, 4001, 4009])
def test_that_a_final_close_code_is_retried_much_later(code: int) -> None:
    with (
        ScriptedHotel(closing(code), well) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        ended = listening.until(Disconnected)
        listening.until(AllSubscribed)
    assert ended.is_final
    assert ended.next_try_s == 60 / 1000


def test_that_a_final_error_event_counts_as_its_close_code() -> None:
    with (
        ScriptedHotel(erring({"code": 4001, "message": "no such app"}), well) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        assert listening.until(Disconnected).is_final


def test_that_informative_errors_leave_the_connection_up() -> None:
    def behave(peer: Peer) -> None:
        subscribed(peer)
        peer.say("pusher:error", {"code": 4301, "message": "slower"})
        peer.say("pusher:error", {"code": None, "message": "hm"})
        peer.say("pusher:error", "hm")
        peer.say("changed", changed(1), channel=KITCHEN.channel)
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        listening.until(EventArrived)
        assert not listening.all(Disconnected)


def test_that_a_restarted_hotel_is_found_again() -> None:
    with ScriptedHotel(well) as hotel, open_link(hotel.port, KITCHEN, PORTER) as (_, listening):
        listening.until(AllSubscribed)
        hotel.shut()
        listening.until(Disconnected)
        refused = listening.until(Disconnected)
        hotel.open()
        listening.until(AllSubscribed)
    assert refused.reason == "The hotel does not answer."
    names = [arrival.channel for arrival in listening.all(SubscriptionSucceeded)]
    assert sorted(names) == sorted([KITCHEN.channel, PORTER.channel] * 2)


def test_that_pauses_grow_while_the_hotel_stays_away() -> None:
    with ScriptedHotel(well) as hotel:
        port = hotel.port
    with open_link(port) as (_, listening):
        pauses = [listening.until(Disconnected).next_try_s for _ in range(4)]
    assert pauses == [0.25 / 1000, 0.5 / 1000, 1 / 1000, 2 / 1000]


def test_that_pings_of_both_kinds_are_answered() -> None:
    answers: list[object] = []

    def behave(peer: Peer) -> None:
        subscribed(peer)
        peer.say("pusher:ping", {})
        answers.append(peer.hear_until("pusher:pong")["event"])
        peer.send(b"abcd", PING)
        peer.say("changed", changed(1), channel=KITCHEN.channel)
        attend(peer)

    with ScriptedHotel(behave) as hotel, open_link(hotel.port, KITCHEN) as (_, listening):
        listening.until(EventArrived)
    assert answers == ["pusher:pong"]


def test_that_a_quiet_hotel_which_answers_pings_keeps_its_connection() -> None:
    pings = 0

    def behave(peer: Peer) -> None:
        nonlocal pings
        subscribed(peer)
        for pings in range(1, 4):  # noqa: B007 - counts for the assertion below
            answer(peer, peer.hear_until("pusher:ping"))
        peer.say("changed", changed(1), channel=KITCHEN.channel)
        attend(peer)

    patience = Patience(silence_s=0.05)
    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN, patience=patience) as (_, listening),
    ):
        listening.until(EventArrived)
        assert not listening.all(Disconnected)
    assert pings == 3


def test_that_the_console_says_who_it_is() -> None:
    with ScriptedHotel(well) as hotel, open_link(hotel.port, key="a key/?") as (_, listening):
        listening.until(Connected)
        request = hotel.peers.get().request
    line = request.splitlines()[0]
    assert line.startswith("GET /app/a%20key%2F%3F?protocol=7&client=hotelmate-console&version=")


def test_that_a_line_which_broke_while_the_pc_slept_is_noticed_when_asked() -> None:
    def falls_silent(peer: Peer) -> None:
        subscribed(peer)
        asked.append(peer.hear_until("pusher:ping")["event"])
        peer.wait_for_end()

    asked: list[str] = []
    patience = Patience(silence_s=3600, pong_s=0.1)
    with (
        ScriptedHotel(falls_silent, well) as hotel,
        open_link(hotel.port, KITCHEN, patience=patience) as (link, listening),
    ):
        listening.until(AllSubscribed)
        link.try_now()
        listening.until(Disconnected)
        listening.until(AllSubscribed)
    assert asked == ["pusher:ping"]
