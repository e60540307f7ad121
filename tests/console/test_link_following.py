import pytest
from link_console import KITCHEN, ORDERS, PORTER, open_link
from link_hotel import Peer, ScriptedHotel, answer, attend, well

from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Disconnected,
    SubscriptionRefused,
    SubscriptionSucceeded,
)
from console.realtime.watchdog import Patience


def app_disabled(peer: Peer) -> None:
    peer.greet()
    peer.close(4003)


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
        ScriptedHotel(app_disabled, well) as hotel,
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
