"""The endpoint over real sockets, spoken to frame by frame."""

import contextlib
import json
import socket
from collections.abc import Iterator

import pytest
import websocket
from pusher_house import APP, QUERY, House, open_house

from hotel.realtime.core import Published
from hotel.realtime.policy import Policy

KITCHEN = "grand-hotel-live-kitchen"


async def _kitchen_only(user_id: str, channel: str) -> bool:
    return (user_id, channel) == ("staff-5", KITCHEN)


@pytest.fixture(scope="module")
def open_mode() -> Iterator[House]:
    with open_house(Policy(strict=False)) as house:
        yield house


@pytest.fixture(scope="module")
def strict() -> Iterator[House]:
    with open_house(Policy(strict=True), _kitchen_only) as house:
        yield house


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/elsewhere", 4005),
        ("/", 4005),
        (f"/app/unknown?{QUERY}", 4001),
        (f"/app/{APP.key}", 4008),
        (f"/app/{APP.key}?protocol=seven", 4006),
        (f"/app/{APP.key}?protocol=8", 4007),
        (f"/app/{APP.key}?protocol={'9' * 500}", 4007),
    ],
)
def test_that_a_wrong_address_is_closed_with_its_code(
    open_mode: House, path: str, code: int
) -> None:
    assert open_mode.dial(path).close_code() == code


def test_that_a_ping_is_answered_both_ways(open_mode: House) -> None:
    wire = open_mode.connect()
    wire.send("pusher:ping", {})
    assert wire.next()["event"] == "pusher:pong"
    wire.socket.ping(b"abcd")
    assert wire.socket.recv_data(control_frame=True) == (websocket.ABNF.OPCODE_PONG, b"abcd")


def test_that_an_event_reaches_its_followers_only(open_mode: House) -> None:
    follower, other = open_mode.connect(), open_mode.connect()
    answer = follower.subscribe("orders")
    assert answer == {
        "event": "pusher_internal:subscription_succeeded",
        "channel": "orders",
        "data": "{}",
    }
    other.subscribe("elsewhere")
    open_mode.publisher().trigger("orders", "new", {"note": "crème 🍳"})
    assert follower.next() == {
        "event": "new",
        "channel": "orders",
        "data": '{"note": "crème 🍳"}',
    }
    assert other.quiet()


def test_that_after_unsubscribing_nothing_comes(open_mode: House) -> None:
    wire = open_mode.connect()
    wire.subscribe("orders")
    wire.send("pusher:unsubscribe", {"channel": "orders"})
    assert wire.quiet()
    open_mode.publisher().trigger("orders", "new", "x")
    assert wire.quiet()


def test_that_private_channels_need_their_signature(open_mode: House) -> None:
    wire = open_mode.connect()
    for more in ({}, {"auth": f"{APP.key}:{'0' * 64}"}, {"auth": "nonsense"}):
        refused = wire.subscribe("private-orders", **more)
        assert refused["event"] == "pusher:subscription_error"
        assert refused["channel"] == "private-orders"
        assert refused["data"]["status"] == 401
    assert wire.subscribe_signed("private-orders")["event"].endswith("succeeded")


def test_that_a_signature_of_another_socket_opens_nothing(open_mode: House) -> None:
    one, two = open_mode.connect(), open_mode.connect()
    auth = APP.channel_auth(one.socket_id, "private-orders")
    assert two.subscribe("private-orders", auth=auth)["data"]["status"] == 401


def test_that_strict_refuses_plain_names_before_sign_in(strict: House) -> None:
    wire = strict.connect()
    assert wire.subscribe(KITCHEN)["data"]["status"] == 401
    assert wire.subscribe_signed(KITCHEN)["event"].endswith("succeeded")


def test_that_strict_lets_a_signed_in_user_follow_what_it_may(strict: House) -> None:
    wire = strict.connect()
    assert wire.sign_in("staff-5")["event"] == "pusher:signin_success"
    refused = wire.subscribe("grand-hotel-staff-6-porter")
    assert refused["event"] == "pusher:subscription_error"
    assert refused["data"]["status"] == 403
    assert wire.subscribe(KITCHEN)["event"].endswith("succeeded")
    strict.publisher().trigger(KITCHEN, "changed", {"seq": 1})
    assert wire.next()["data"] == '{"seq": 1}'


def test_that_an_empty_signature_counts_as_none(strict: House) -> None:
    wire = strict.connect()
    assert wire.subscribe(KITCHEN, auth="")["data"]["status"] == 401
    wire.sign_in("staff-5")
    assert wire.subscribe(KITCHEN, auth="")["event"].endswith("succeeded")
    assert wire.subscribe("grand-hotel-staff-6-porter", auth="")["data"]["status"] == 403
    assert wire.subscribe(f"private-{KITCHEN}", auth="")["data"]["status"] == 401


def test_that_a_forged_sign_in_ends_the_connection(strict: House) -> None:
    wire = strict.connect()
    wire.send("pusher:signin", {"auth": f"{APP.key}:00", "user_data": '{"id":"staff-5"}'})
    assert wire.next()["data"]["code"] == 4009
    assert wire.close_code() == 4009


def test_that_nobody_stays_unauthorised() -> None:
    with open_house(Policy(strict=True, sign_in_within=0.1)) as house:
        assert house.connect().close_code() == 4009


def test_that_a_silent_socket_is_pinged_and_closed() -> None:
    with open_house(Policy(strict=False, activity_timeout=0, pong_within=0.1)) as house:
        wire = house.connect()
        assert wire.next()["event"] == "pusher:ping"
        assert wire.close_code() == 4201


def test_that_stopping_sends_everybody_away_to_come_back() -> None:
    with open_house(Policy(strict=False)) as house:
        wires = [house.connect() for _ in range(3)]
        house.run(house.endpoint.stop)
        assert [wire.close_code() for wire in wires] == [4200] * 3


def test_that_terminating_a_user_closes_all_its_connections(strict: House) -> None:
    mine, too, other = strict.connect(), strict.connect(), strict.connect()
    for wire in (mine, too):
        wire.sign_in("staff-5")
    other.sign_in("staff-6")
    strict.run(lambda: strict.endpoint.terminate("staff-5"))
    assert mine.close_code() == too.close_code() == 4009
    assert other.quiet()


def test_that_a_stuck_follower_is_closed_and_others_go_on(open_mode: House) -> None:
    small_window = ((socket.SOL_SOCKET, socket.SO_RCVBUF, 4096),)
    stuck, good = open_mode.connect(sockopt=small_window), open_mode.connect()
    for wire in (stuck, good):
        wire.subscribe("flood")
    event = Published("e", ("flood",), "x" * 9000)

    def publish() -> bool:
        open_mode.endpoint._perform(open_mode.core.publish(event))
        return open_mode.endpoint._outlets[stuck.socket_id].closing.is_set()

    for _ in range(3000):
        closing = open_mode.run(publish)
        assert good.next()["data"] == event.data
        if closing:
            break
    assert closing
    assert stuck.close_code() == 4100
    assert good.quiet()


def test_that_a_vanished_socket_is_forgotten(open_mode: House) -> None:
    wire, watcher = open_mode.connect(), open_mode.connect()
    watcher.subscribe_signed("presence-desk", json.dumps({"user_id": "w"}))
    wire.subscribe_signed("presence-desk", json.dumps({"user_id": "gone"}))
    assert watcher.next()["event"] == "pusher_internal:member_added"
    wire.socket.sock.shutdown(socket.SHUT_RDWR)
    wire.socket.sock.close()
    removed = watcher.next()
    assert removed["event"] == "pusher_internal:member_removed"
    assert json.loads(removed["data"]) == {"user_id": "gone"}


def test_that_a_frame_over_the_limit_ends_only_its_own_socket(open_mode: House) -> None:
    big, good = open_mode.connect(), open_mode.connect()
    with contextlib.suppress(OSError):
        big.socket.send("x" * 1_000_000)
        assert big.close_code() == 1009
    assert good.quiet()


def test_that_client_events_reach_the_others(open_mode: House) -> None:
    sender, other = open_mode.connect(), open_mode.connect()
    for wire in (sender, other):
        wire.subscribe_signed("private-desk")
    sender.send("client-typing", {"room": "412"}, channel="private-desk")
    assert other.next() == {
        "event": "client-typing",
        "channel": "private-desk",
        "data": {"room": "412"},
    }
    assert sender.quiet()


def test_that_client_events_on_public_channels_are_refused(open_mode: House) -> None:
    sender, other = open_mode.connect(), open_mode.connect()
    for wire in (sender, other):
        wire.subscribe("public")
    sender.send("client-typing", {}, channel="public")
    assert sender.next()["event"] == "pusher:error"
    assert other.quiet()
