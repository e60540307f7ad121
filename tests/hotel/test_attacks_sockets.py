"""Somebody who keeps a socket, or a signature for one, beyond what it was given for."""

import json

import httpx
import pytest
from hotel_process import Hotel
from pusher_house import Wire, connected_to

AUTH = "/api/pusher/auth/"
USER_AUTH = "/api/pusher/user-auth/"


def signature(client: httpx.Client, wire: Wire, channel: str) -> dict[str, str]:
    wish = {"socket_id": wire.socket_id, "channel_name": channel}
    answer = client.post(AUTH, json=wish)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def check_out(hotel: Hotel, number: str) -> None:
    room = hotel.staff("desk").get(f"/api/rooms/{hotel.slug}/rooms/{number}/").json()
    wish = {"room_ids": [room["id"]]}
    answer = hotel.staff("desk").post(f"/api/rooms/{hotel.slug}/checkout/", json=wish)
    assert answer.status_code == 200, answer.text


def test_that_a_channel_followed_by_signature_ends_with_the_sign_out(hotel: Hotel) -> None:
    channel = f"{hotel.slug}-live-kitchen"
    client = hotel.client(hotel.sign_in("cook"))
    with connected_to(hotel) as wire:
        followed = wire.subscribe(channel, **signature(client, wire, channel))
        assert followed["event"].endswith("succeeded")
        client.post("/api/staff/logout/")
        assert wire.close_code() == 4009


def test_that_the_last_guests_channel_ends_with_the_check_out(hotel: Hotel) -> None:
    channel = f"{hotel.slug}-room-101"
    guest = hotel.guest("101")
    with connected_to(hotel) as wire:
        assert wire.subscribe(channel, **signature(guest, wire, channel))["event"].endswith(
            "succeeded"
        )
        check_out(hotel, "101")
        assert wire.close_code() == 4009
    assert guest.get(hotel.services("orders/")).status_code == 401


def test_that_a_kept_sign_in_is_worth_nothing_after_the_check_out(hotel: Hotel) -> None:
    guest = hotel.guest("101")
    with connected_to(hotel) as wire:
        kept = guest.post(USER_AUTH, json={"socket_id": wire.socket_id}).json()
        check_out(hotel, "101")
        assert wire.close_code() == 4009
    with connected_to(hotel) as other:
        other.send("pusher:signin", kept)
        assert other.close_code() == 4009


@pytest.mark.parametrize("prefix", ["private-", "presence-", "private-encrypted-", "cache-"])
def test_that_prefixes_open_nothing_that_is_closed_without(hotel: Hotel, prefix: str) -> None:
    manager = f"{prefix}{hotel.slug}-live-manager"
    with connected_to(hotel) as wire:
        user = hotel.staff("cook").post(USER_AUTH, json={"socket_id": wire.socket_id}).json()
        wire.send("pusher:signin", user)
        wire.next()
        assert wire.subscribe(manager)["data"]["status"] in {401, 403}
        wish = {"socket_id": wire.socket_id, "channel_name": manager}
        assert hotel.staff("cook").post(AUTH, json=wish).status_code == 403
        borrowed = hotel.staff("cook").post(
            AUTH, json={**wish, "channel_name": f"{hotel.slug}-live-kitchen"}
        )
        assert wire.subscribe(manager, **borrowed.json())["data"]["status"] == 401


def test_that_nobody_shows_another_name_on_a_presence_channel(hotel: Hotel) -> None:
    channel = f"presence-{hotel.slug}-live-staff"
    with connected_to(hotel) as wire:
        signed = signature(hotel.staff("cook"), wire, channel)
        boss = {"user_id": f"staff-{hotel.staff_ids['manager']}", "user_info": {}}
        forged = {**signed, "channel_data": json.dumps(boss)}
        assert wire.subscribe(channel, **forged)["data"]["status"] == 401


def test_that_client_events_stay_off_the_hotels_channels(hotel: Hotel) -> None:
    channel = f"{hotel.slug}-live-kitchen"
    with connected_to(hotel) as victim, connected_to(hotel) as wire:
        for one, who in ((victim, "manager"), (wire, "cook")):
            answer = one.subscribe(channel, **signature(hotel.staff(who), one, channel))
            assert answer["event"].endswith("succeeded")
        wire.send("client-changed", {"seq": 99}, channel=channel)
        assert wire.next()["event"] == "pusher:error"
        wire.send("changed", {"seq": 99}, channel=channel)
        assert wire.next()["event"] == "pusher:error"
        assert victim.quiet()
