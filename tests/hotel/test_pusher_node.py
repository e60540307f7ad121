"""The endpoint with the official clients for Node: pusher-js, and the publisher."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hotel_process import Hotel, founded_in, running
from node_clients import following, node_command, publish
from pusher_house import APP, House, open_house

from hotel.realtime.policy import Policy

KITCHEN = "grand-hotel-live-kitchen"
PORTER = "grand-hotel-live-porter"
JOINED = "pusher:subscription_succeeded"
REFUSED = "pusher:subscription_error"


@pytest.fixture
def house() -> Iterator[House]:
    with open_house(Policy(strict=False)) as opened:
        yield opened


@pytest.fixture
def prefixed(tmp_path: Path) -> Iterator[Hotel]:
    """A hotel whose channels are all private by name."""
    node_command("follow.js", {})
    with running(tmp_path, channel_security="prefix") as process, founded_in(process) as founded:
        yield founded


def app_of(house: House, **other: object) -> dict[str, Any]:
    keys = {"appId": APP.app_id, "key": APP.key, "secret": APP.secret}
    return {**keys, "port": house.port, **other}


def options_of(hotel: Hotel, who: str, *channels: str, sign_in: bool) -> dict[str, Any]:
    pusher = hotel.process.ready["pusher"]
    return {
        "key": pusher["key"],
        "port": pusher["port"],
        "url": hotel.process.url,
        "token": hotel.sign_in(who),
        "signIn": sign_in,
        "channels": channels,
    }


def test_that_pusher_js_follows_a_channel(house: House) -> None:
    with following(key=APP.key, port=house.port, channels=[KITCHEN]) as follower:
        assert follower.next() == (KITCHEN, JOINED, {})
        house.publisher().trigger(KITCHEN, "changed", {"seq": 7, "note": "crème 🍳"})
        assert follower.next() == (KITCHEN, "changed", {"seq": 7, "note": "crème 🍳"})


def test_that_pusher_js_follows_in_strict_after_signing_in(hotel: Hotel) -> None:
    kitchen, manager = f"{hotel.slug}-live-kitchen", f"{hotel.slug}-live-manager"
    options = options_of(hotel, "cook", kitchen, manager, sign_in=True)
    with following(**options) as follower:
        answers = {channel: rest for channel, *rest in (follower.next(), follower.next())}
        assert answers[kitchen] == [JOINED, {}]
        event, refusal = answers[manager]
        assert (event, refusal["status"]) == (REFUSED, 403)
        order = hotel.order("Tomato Soup")
        channel, event, change = follower.next()
        assert (channel, event) == (kitchen, "changed")
        assert (change["entity"], change["id"]) == ("order", str(order["id"]))


def test_that_pusher_js_is_refused_in_strict_before_it_signs_in(hotel: Hotel) -> None:
    kitchen = f"{hotel.slug}-live-kitchen"
    with following(**options_of(hotel, "cook", kitchen, sign_in=False)) as follower:
        channel, event, refusal = follower.next()
        assert (channel, event, refusal["status"]) == (kitchen, REFUSED, 401)


def test_that_pusher_js_follows_private_channels_by_our_signature(prefixed: Hotel) -> None:
    kitchen = f"private-{prefixed.slug}-live-kitchen"
    manager = f"private-{prefixed.slug}-live-manager"
    options = options_of(prefixed, "cook", kitchen, manager, sign_in=False)
    with following(**options) as follower:
        answers = {channel: rest for channel, *rest in (follower.next(), follower.next())}
        assert answers[kitchen] == [JOINED, {}]
        event, refusal = answers[manager]
        assert (event, refusal["status"]) == (REFUSED, 403)
        prefixed.order("Tomato Soup")
        assert follower.next()[:2] == (kitchen, "changed")


def test_that_the_publisher_for_node_triggers_and_looks(house: House) -> None:
    kitchen, porter = house.connect(), house.connect()
    kitchen.subscribe(KITCHEN)
    porter.subscribe(PORTER)
    batch = [
        {"channel": KITCHEN, "name": "changed", "data": {"seq": 3}},
        {"channel": PORTER, "name": "changed", "data": {"seq": 4}},
    ]
    answers = publish(
        app_of(house),
        ["trigger", KITCHEN, "changed", {"seq": 1, "note": "crème 🍳"}],
        ["trigger", [KITCHEN, PORTER], "changed", {"seq": 2}],
        ["triggerBatch", batch],
        ["get", {"path": "/channels", "params": {"filter_by_prefix": "grand-hotel-live-"}}],
        ["get", {"path": f"/channels/{KITCHEN}", "params": {"info": "subscription_count"}}],
    )
    assert [answer["status"] for answer in answers] == [200] * 5
    assert answers[3]["body"] == {"channels": {KITCHEN: {}, PORTER: {}}}
    assert answers[4]["body"] == {"occupied": True, "subscription_count": 1}
    heard = [kitchen.next()["data"] for _ in range(3)]
    assert heard == ['{"seq":1,"note":"crème 🍳"}', '{"seq":2}', '{"seq":3}']
    assert [porter.next()["data"] for _ in range(2)] == ['{"seq":2}', '{"seq":4}']


def test_that_the_publisher_for_node_leaves_out_a_socket_and_ends_users(house: House) -> None:
    mine, other = house.connect(), house.connect()
    mine.sign_in("staff-5")
    mine.subscribe(KITCHEN)
    other.subscribe(KITCHEN)
    left_out, ended = publish(
        app_of(house),
        ["trigger", KITCHEN, "changed", "x", {"socket_id": mine.socket_id}],
        ["terminateUserConnections", "staff-5"],
    )
    assert (left_out["status"], ended["status"]) == (200, 200)
    assert other.next()["data"] == "x"
    assert mine.close_code() == 4009


def test_that_the_publisher_for_node_hears_refusals(house: House) -> None:
    (large,) = publish(app_of(house), ["trigger", KITCHEN, "changed", "x" * 10_241])
    (forged,) = publish(app_of(house, secret="wrong"), ["trigger", KITCHEN, "changed", "x"])
    assert (large["status"], forged["status"]) == (413, 401)
