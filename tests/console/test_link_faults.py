import pytest
from link_console import KITCHEN, ORDERS, PORTER, SHORT, changed, open_link
from link_hotel import (
    BINARY,
    PING,
    Behaviour,
    Peer,
    ScriptedHotel,
    answer,
    attend,
    frame,
    well,
)

from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Disconnected,
    EventArrived,
    SubscriptionRefused,
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


def test_that_junk_is_counted_and_nothing_else() -> None:
    junk = [
        b"", b"plain text", b"[]", b'"text"', b"17", b"null", b'{"event":5}', b'{"data":1}',
        b"\xff\xfe", b'{"event":"a","channel":7}', b"[" * 5000,
    ]  # fmt: skip

    def behave(peer: Peer) -> None:
        subscribed(peer)
        for payload in junk:
            peer.send(payload)
        peer.send(b"\x00\x01", BINARY)
        peer.send(b'{"event":"x","data":"' + b"y" * 1_000_000 + b'"}')
        peer.say("changed", changed(1), channel="somewhere-else")
        peer.say("pusher:unheard-of", {})
        peer.say("changed", "not an object", channel=KITCHEN.channel)
        peer.say("unheard-of", {}, channel=KITCHEN.channel)
        peer.say("changed", changed(1), channel=KITCHEN.channel)
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN) as (link, listening),
    ):
        listening.until(EventArrived, lambda event: event.payload is not None)
        assert not listening.all(Disconnected)
        flawed = [event for event in listening.all(EventArrived) if event.problems]
    assert [event.event for event in flawed] == ["changed", "unheard-of"]
    assert link.tally.junk == len(junk) + 1
    assert (link.tally.too_big, link.tally.stray, link.tally.flawed) == (1, 1, 2)


def test_that_a_flood_arrives_whole_and_in_order() -> None:
    def behave(peer: Peer) -> None:
        subscribed(peer)
        messages = (
            f'{{"event":"changed","channel":"{KITCHEN.channel}","data":"{{\\"stream\\":\\"kitchen'
            f'\\",\\"seq\\":{seq},\\"entity\\":\\"order\\",\\"id\\":\\"1\\",\\"rev\\":1}}"}}'
            for seq in range(10_000)
        )
        peer.stream.sendall(b"".join(frame(message.encode()) for message in messages))
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        listening.until(EventArrived, lambda event: sequence(event) == 9_999)
        assert not listening.all(Disconnected)
        seqs = [sequence(event) for event in listening.all(EventArrived)]
    assert seqs == list(range(10_000))


def sequence(event: EventArrived) -> int:
    assert isinstance(event.payload, Changed)
    return event.payload.seq


def test_that_a_flood_nobody_paints_does_not_cost_the_connection() -> None:
    def behave(peer: Peer) -> None:
        subscribed(peer)
        for seq in range(1_200):
            peer.say("changed", changed(seq), channel=KITCHEN.channel)
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        listening.inbox.painted = lambda: None  # type: ignore[method-assign]
        listening.until(EventArrived, lambda event: sequence(event) == 1_199)
        assert not listening.all(Disconnected)


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


def test_that_following_changes_while_connected() -> None:
    heard: list[tuple[str, str]] = []

    def behave(peer: Peer) -> None:
        peer.greet()
        while True:
            message = peer.hear()
            if message["event"] != "pusher:ping":
                heard.append((message["event"], message["data"]["channel"]))
            answer(peer, message)

    with ScriptedHotel(behave) as hotel, open_link(hotel.port, KITCHEN) as (link, listening):
        listening.until(AllSubscribed)
        link.follow([KITCHEN, PORTER])
        listening.until(AllSubscribed)
        link.follow([PORTER, ORDERS])
        listening.until(AllSubscribed)
    assert heard == [
        ("pusher:subscribe", KITCHEN.channel),
        ("pusher:subscribe", PORTER.channel),
        ("pusher:unsubscribe", KITCHEN.channel),
        ("pusher:subscribe", ORDERS.channel),
    ]


def test_that_nothing_to_follow_is_all_subscribed_at_once() -> None:
    with ScriptedHotel(well) as hotel, open_link(hotel.port) as (_, listening):
        listening.until(AllSubscribed)
    assert [type(arrival) for arrival in listening.heard] == [Connected, AllSubscribed]


def test_that_following_before_the_start_and_during_a_pause_counts() -> None:
    with (
        ScriptedHotel(closing(4001), well) as hotel,
        open_link(hotel.port, KITCHEN) as (link, listening),
    ):
        listening.until(Disconnected)
        link.follow([PORTER])
        link.try_now()
        listening.until(AllSubscribed)
    names = [arrival.channel for arrival in listening.all(SubscriptionSucceeded)]
    assert names[-1] == PORTER.channel


@pytest.mark.parametrize(
    ("event", "data"),
    [
        ("pusher:subscription_error", {"type": "AuthError", "error": "no", "status": 403}),
        ("pusher_internal:subscription_error", {}),
        ("pusher:subscription_error", '{"status": 401}'),
    ],
)
def test_that_a_refused_channel_does_not_hold_up_the_others(event: str, data: object) -> None:
    def behave(peer: Peer) -> None:
        peer.greet()
        for _ in range(2):
            message = peer.hear_until("pusher:subscribe")
            if message["data"]["channel"] == KITCHEN.channel:
                peer.say(event, data, channel=KITCHEN.channel)
            else:
                answer(peer, message)
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN, PORTER) as (_, listening),
    ):
        listening.until(AllSubscribed)
    assert [arrival.channel for arrival in listening.all(SubscriptionRefused)] == [KITCHEN.channel]
    assert listening.all(SubscriptionSucceeded) == [SubscriptionSucceeded(PORTER.channel)]


def test_that_an_unanswered_subscription_is_told_and_asked_for_again() -> None:
    def behave(peer: Peer) -> None:
        peer.greet()
        forgotten = peer.hear_until("pusher:subscribe")
        while (message := peer.hear())["event"] != "pusher:subscribe":
            answer(peer, message)
        assert message == forgotten
        answer(peer, message)
        attend(peer)

    patience = Patience(answer_s=0.1, again_s=0.1)
    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN, patience=patience) as (_, listening),
    ):
        listening.until(SubscriptionRefused)
        listening.until(AllSubscribed)
        listening.until(SubscriptionSucceeded)
        listening.until(AllSubscribed)
        assert not listening.all(Disconnected)


def test_that_the_console_says_who_it_is() -> None:
    with ScriptedHotel(well) as hotel, open_link(hotel.port, key="a key/?") as (_, listening):
        listening.until(Connected)
        request = hotel.peers.get().request
    line = request.splitlines()[0]
    assert line.startswith("GET /app/a%20key%2F%3F?protocol=7&client=hotelmate-console&version=")
