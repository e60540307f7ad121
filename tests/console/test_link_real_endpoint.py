"""The link against the hotel's own Pusher endpoint, in every way it guards its channels."""

import json
from collections.abc import Iterator

import pytest
from link_console import KITCHEN, ORDERS, PORTER, Listening, changed, open_link

from console.realtime.authorising import Authorisers
from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Disconnected,
    EventArrived,
    SubscriptionRefused,
)
from contract.events.live import Changed
from contract.events.orders import RoomServiceOrdered
from hotel.realtime.policy import Policy
from tests.hotel.pusher_house import APP, House, open_house


async def kitchen_only(user_id: str, channel: str) -> bool:
    return (user_id, channel) == ("staff-5", KITCHEN.channel)


def vouch(socket_id: str) -> tuple[str, str]:
    user_data = json.dumps({"id": "staff-5"})
    return APP.user_auth(socket_id, user_data), user_data


@pytest.fixture(scope="module")
def strict_house() -> Iterator[House]:
    with open_house(Policy(strict=True), kitchen_only) as house:
        yield house


@pytest.fixture(scope="module")
def open_house_() -> Iterator[House]:
    with open_house(Policy(strict=False)) as house:
        yield house


def heard_seq(listening: Listening) -> int:
    payload = listening.until(EventArrived).payload
    assert isinstance(payload, Changed)
    return payload.seq


def test_that_an_open_hotel_is_followed_by_name(open_house_: House) -> None:
    with open_link(open_house_.port, KITCHEN, ORDERS, key=APP.key) as (_, listening):
        listening.until(AllSubscribed)
        sample = dict(RoomServiceOrdered.SAMPLE)
        open_house_.publisher().trigger(ORDERS.channel, RoomServiceOrdered.EVENT, sample)
        event = listening.until(EventArrived)
    assert event.subscription == ORDERS
    assert event.payload == RoomServiceOrdered.sample()
    assert event.problems == ()


def test_that_a_strict_hotel_lets_a_signed_in_person_follow_what_is_theirs(
    strict_house: House,
) -> None:
    with open_link(
        strict_house.port,
        KITCHEN,
        PORTER,
        key=APP.key,
        security="strict",
        authorisers=Authorisers(user=vouch),
    ) as (_, listening):
        listening.until(AllSubscribed)
        strict_house.publisher().trigger(KITCHEN.channel, "changed", changed(3))
        assert heard_seq(listening) == 3
    assert [refused.channel for refused in listening.all(SubscriptionRefused)] == [PORTER.channel]


def test_that_a_prefix_hotel_is_followed_by_signed_private_names(open_house_: House) -> None:
    with open_link(
        open_house_.port,
        KITCHEN,
        key=APP.key,
        security="prefix",
        authorisers=Authorisers(channel=APP.channel_auth),
    ) as (_, listening):
        listening.until(AllSubscribed)
        open_house_.publisher().trigger(f"private-{KITCHEN.channel}", "changed", changed(4))
        assert heard_seq(listening) == 4


def test_that_a_wrong_signature_is_a_refusal_of_the_channel_alone(open_house_: House) -> None:
    with open_link(
        open_house_.port,
        KITCHEN,
        key=APP.key,
        security="prefix",
        authorisers=Authorisers(channel=lambda socket_id, channel: f"{APP.key}:{'0' * 64}"),
    ) as (_, listening):
        listening.until(AllSubscribed)
    assert listening.all(SubscriptionRefused)
    assert not listening.all(Disconnected)


def test_that_an_unknown_key_is_final(open_house_: House) -> None:
    with open_link(open_house_.port, KITCHEN, key="unknown") as (_, listening):
        ended = listening.until(Disconnected)
    assert ended.is_final
    assert ended.reason == "The hotel's live service does not know this console's key."


def test_that_a_connection_the_hotel_terminates_comes_back_with_its_channels(
    strict_house: House,
) -> None:
    with open_link(
        strict_house.port,
        KITCHEN,
        key=APP.key,
        security="strict",
        authorisers=Authorisers(user=vouch),
    ) as (link, listening):
        listening.until(AllSubscribed)
        strict_house.publisher().terminate_user_connections("staff-5")
        listening.until(Disconnected)
        link.try_now()
        listening.until(AllSubscribed)
        strict_house.publisher().trigger(KITCHEN.channel, "changed", changed(9))
        assert heard_seq(listening) == 9
    assert len({arrival.socket_id for arrival in listening.all(Connected)}) == 2
