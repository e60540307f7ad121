import threading

import pytest
from link_console import KITCHEN, PORTER, SHORT, open_link, subscription
from link_hotel import Peer, ScriptedHotel, answer, attend, well

from console.realtime.authorising import Authorisers, NotAuthorisedError
from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Disconnected,
    SubscriptionRefused,
    SubscriptionSucceeded,
)
from contract.channels import LIVE


def signing_in(peer: Peer) -> None:
    """Take a sign-in, then subscriptions without a signature of their own."""
    peer.greet()
    signed = peer.hear()
    assert signed["event"] == "pusher:signin"
    assert signed["data"]["auth"] == f"key:user-{peer.socket_id}"
    peer.say("pusher:signin_success", {"user_data": signed["data"]["user_data"]})
    message = peer.hear_until("pusher:subscribe")
    assert message["data"] == {"channel": KITCHEN.channel}
    answer(peer, message)


def vouch(socket_id: str) -> tuple[str, str]:
    return f"key:user-{socket_id}", '{"id": "5"}'


def test_that_a_strict_hotel_gets_a_sign_in_before_anything_else_on_every_connection() -> None:
    authorisers = Authorisers(user=vouch)
    with (
        ScriptedHotel(signing_in) as hotel,
        open_link(hotel.port, KITCHEN, security="strict", authorisers=authorisers) as (_, heard),
    ):
        for _ in range(3):
            heard.until(AllSubscribed)
    ids = [arrival.socket_id for arrival in heard.all(Connected)]
    assert len(set(ids)) == len(ids) >= 3


def test_that_a_prefix_hotel_gets_a_signature_per_channel_and_connection() -> None:
    heard_by_hotel: list[tuple[int, str, str]] = []

    def behave(peer: Peer) -> None:
        peer.greet()
        for _ in range(2):
            message = peer.hear_until("pusher:subscribe")
            data = message["data"]
            heard_by_hotel.append((peer.number, data["channel"], data["auth"]))
            answer(peer, message)

    authorisers = Authorisers(channel=lambda socket_id, channel: f"{socket_id}:{channel}")
    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN, PORTER, security="prefix", authorisers=authorisers) as (
            _,
            heard,
        ),
    ):
        for _ in range(2):
            heard.until(AllSubscribed)
    told = {arrival.channel for arrival in heard.all(SubscriptionSucceeded)}
    assert told == {KITCHEN.channel, PORTER.channel}
    wire_names = {f"private-{KITCHEN.channel}", f"private-{PORTER.channel}"}
    assert set(heard_by_hotel) >= {
        (number, name, f"{number}.{number}:{name}") for number in (1, 2) for name in wire_names
    }


def test_that_an_open_hotel_is_asked_for_no_signature() -> None:
    asked: list[str] = []
    authorisers = Authorisers(
        user=lambda socket_id: (asked.append(socket_id), ("", ""))[1],
        channel=lambda socket_id, channel: (asked.append(channel), "")[1],
    )
    with (
        ScriptedHotel(well) as hotel,
        open_link(hotel.port, KITCHEN, authorisers=authorisers) as (_, heard),
    ):
        heard.until(AllSubscribed)
    assert asked == []


def refuse(*arguments: str) -> tuple[str, str]:
    raise NotAuthorisedError("You are not on this hotel's staff.")


def refuse_channel(*arguments: str) -> str:
    raise NotAuthorisedError("Not for you.")


def test_that_a_person_the_hotel_refuses_is_retried_much_later() -> None:
    with (
        ScriptedHotel(well) as hotel,
        open_link(hotel.port, security="strict", authorisers=Authorisers(user=refuse)) as (
            _,
            heard,
        ),
    ):
        assert heard.until(Disconnected).is_final


def test_that_a_channel_the_hotel_refuses_is_told_with_its_reason() -> None:
    authorisers = Authorisers(channel=refuse_channel)
    with (
        ScriptedHotel(well) as hotel,
        open_link(hotel.port, KITCHEN, security="prefix", authorisers=authorisers) as (_, heard),
    ):
        heard.until(AllSubscribed)
    assert heard.all(SubscriptionRefused) == [SubscriptionRefused(KITCHEN.channel, "Not for you.")]


class Flaky:
    """A call to the hotel that fails so many times."""

    def __init__(self, failures: int) -> None:
        self.failures = failures

    def user(self, socket_id: str) -> tuple[str, str]:
        if self.failures:
            self.failures -= 1
            raise TimeoutError
        return vouch(socket_id)


def test_that_a_call_that_fails_in_passing_is_tried_again_on_the_same_connection(
    caplog: pytest.LogCaptureFixture,
) -> None:
    authorisers = Authorisers(user=Flaky(2).user)
    with (
        ScriptedHotel(signing_in) as hotel,
        open_link(hotel.port, KITCHEN, security="strict", authorisers=authorisers) as (_, heard),
    ):
        heard.until(AllSubscribed)
    first = [type(arrival) for arrival in heard.heard[:3]]
    assert first == [Connected, SubscriptionSucceeded, AllSubscribed]


def test_that_a_call_that_keeps_failing_backs_off_as_from_a_busy_hotel(
    caplog: pytest.LogCaptureFixture,
) -> None:
    authorisers = Authorisers(user=Flaky(3).user)
    with (
        ScriptedHotel(well, signing_in) as hotel,
        open_link(hotel.port, KITCHEN, security="strict", authorisers=authorisers) as (_, heard),
    ):
        ended = heard.until(Disconnected)
        heard.until(AllSubscribed)
    assert (ended.is_final, ended.next_try_s) == (False, 1 / 1000)


def unauthorised(peer: Peer) -> None:
    """Close as a hotel does that waited in vain for a sign-in."""
    peer.greet()
    peer.close(4009)


def test_that_4009_while_our_own_call_hangs_counts_as_a_busy_hotel() -> None:
    released = threading.Event()

    def hang(socket_id: str) -> tuple[str, str]:
        released.wait(10)
        return vouch(socket_id)

    with (
        ScriptedHotel(unauthorised, signing_in) as hotel,
        open_link(hotel.port, KITCHEN, security="strict", authorisers=Authorisers(user=hang)) as (
            _,
            heard,
        ),
    ):
        ended = heard.until(Disconnected)
        released.set()
        heard.until(AllSubscribed)
    assert (ended.is_final, ended.next_try_s) == (False, 1 / 1000)


def test_that_4009_after_our_sign_in_is_final() -> None:
    def reject(peer: Peer) -> None:
        peer.greet()
        peer.hear_until("pusher:signin")
        peer.close(4009)

    with (
        ScriptedHotel(reject) as hotel,
        open_link(hotel.port, security="strict", authorisers=Authorisers(user=vouch)) as (_, heard),
    ):
        assert heard.until(Disconnected).is_final


def test_that_a_sign_in_nobody_answers_does_not_hold_the_link_for_ever() -> None:
    def ignore(peer: Peer) -> None:
        peer.greet()
        while True:
            message = peer.hear()
            if message["event"] == "pusher:ping":
                answer(peer, message)

    with (
        ScriptedHotel(ignore, signing_in) as hotel,
        open_link(
            hotel.port,
            KITCHEN,
            security="strict",
            patience=SHORT,
            authorisers=Authorisers(user=vouch),
        ) as (_, heard),
    ):
        assert not heard.until(Disconnected).is_final
        heard.until(AllSubscribed)


def test_that_at_most_ten_calls_run_at_once() -> None:
    lock = threading.Lock()
    running, most = 0, 0
    ten_at_once = threading.Barrier(10)

    def sign(socket_id: str, channel: str) -> str:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        ten_at_once.wait(10)
        with lock:
            running -= 1
        return "auth"

    wanted = [subscription(LIVE, audience=f"conversation-{number}") for number in range(30)]

    def behave(peer: Peer) -> None:
        peer.greet()
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(
            hotel.port, *wanted, security="prefix", authorisers=Authorisers(channel=sign)
        ) as (_, heard),
    ):
        heard.until(AllSubscribed)
    assert most == 10
