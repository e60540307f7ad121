"""Authorising sockets at a real hotel: who may follow what, and when it ends."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import websocket
from hotel_process import Hotel
from pusher_house import Wire

USER_AUTH = "/api/pusher/user-auth/"
AUTH = "/api/pusher/auth/"


@pytest.fixture
def wires(hotel: Hotel) -> Iterator[list[Wire]]:
    dialled: list[Wire] = []
    yield dialled
    for wire in dialled:
        wire.socket.shutdown()


def dial(hotel: Hotel, wires: list[Wire]) -> Wire:
    pusher = hotel.process.ready["pusher"]
    url = f"ws://{pusher['host']}:{pusher['port']}/app/{pusher['key']}?protocol=7&client=t"
    wire = Wire(websocket.create_connection(url, timeout=5))
    wires.append(wire)
    wire.socket_id = json.loads(wire.next()["data"])["socket_id"]
    return wire


def sign_in(wire: Wire, client: httpx.Client) -> dict[str, Any]:
    answer = client.post(USER_AUTH, data={"socket_id": wire.socket_id})
    assert answer.status_code == 200, answer.text
    wire.send("pusher:signin", answer.json())
    return wire.next()


def test_that_a_cook_follows_the_kitchen_and_not_the_managers(
    hotel: Hotel, wires: list[Wire]
) -> None:
    wire = dial(hotel, wires)
    assert sign_in(wire, hotel.staff("cook"))["event"] == "pusher:signin_success"
    own = f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-kitchen"
    for channel in (f"{hotel.slug}-live-kitchen", own, f"hotel-{hotel.slug}"):
        assert wire.subscribe(channel)["event"].endswith("succeeded"), channel
    for channel in (
        f"{hotel.slug}-live-manager",
        f"attendance-{hotel.slug}-managers",
        f"{hotel.slug}-staff-{hotel.staff_ids['porter']}-notifications",
        f"{hotel.slug}-nonsense",
        "another-hotel-live-kitchen",
    ):
        assert wire.subscribe(channel)["data"]["status"] == 403, channel


def test_that_a_guest_follows_the_own_room_only(hotel: Hotel, wires: list[Wire]) -> None:
    wire = dial(hotel, wires)
    sign_in(wire, hotel.guest("101"))
    assert wire.subscribe(f"{hotel.slug}-room-101")["event"].endswith("succeeded")
    assert wire.subscribe(f"{hotel.slug}-room-102")["data"]["status"] == 403
    assert wire.subscribe(f"{hotel.slug}-live-staff")["data"]["status"] == 403


def test_that_signing_out_closes_the_sockets(hotel: Hotel, wires: list[Wire]) -> None:
    mine, other = dial(hotel, wires), dial(hotel, wires)
    client = hotel.client(hotel.sign_in("cook"))
    sign_in(mine, client)
    sign_in(other, hotel.staff("porter"))
    assert client.post("/api/staff/logout/").status_code == 200
    assert mine.close_code() == 4009
    assert other.quiet()


def paired_screen(hotel: Hotel) -> tuple[httpx.Client, str]:
    wish = {"name": "Display", "duty": "kitchen"}
    code = hotel.staff("manager").post(hotel.own("stations/"), json=wish).json()["code"]
    given = {"hotel_slug": hotel.slug, "code": code}
    me = hotel.client().post("/api/stations/pair/", json=given).json()
    return hotel.client(me["token"]), hotel.own(f"stations/{me['station_id']}/")


def test_that_a_paired_screen_follows_its_board_and_is_closed_when_it_is_revoked(
    hotel: Hotel, wires: list[Wire]
) -> None:
    wire, other = dial(hotel, wires), dial(hotel, wires)
    screen, address = paired_screen(hotel)
    assert sign_in(wire, screen)["event"] == "pusher:signin_success"
    sign_in(other, hotel.staff("cook"))
    colleague = f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-kitchen"
    for channel in (f"{hotel.slug}-live-kitchen", colleague):
        assert wire.subscribe(channel)["event"].endswith("succeeded"), channel
    for channel in (
        f"{hotel.slug}-live-porter",
        # It tells of everybody, with addresses.
        f"hotel-{hotel.slug}",
        f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-notifications",
        f"{hotel.slug}-stocktakes",
    ):
        assert wire.subscribe(channel)["data"]["status"] == 403, channel
    assert hotel.staff("manager").delete(address).status_code == 200
    assert wire.close_code() == 4009
    assert other.quiet()


@pytest.mark.parametrize("spelling", ["data", "json"])
def test_that_one_channel_can_be_signed_without_a_sign_in(
    hotel: Hotel, wires: list[Wire], spelling: str
) -> None:
    wire = dial(hotel, wires)
    channel = f"{hotel.slug}-live-porter"
    wish: Any = {spelling: {"socket_id": wire.socket_id, "channel_name": channel}}
    answer = hotel.staff("porter").post(AUTH, **wish)
    assert set(answer.json()) == {"auth"}
    assert wire.subscribe(channel, **answer.json())["event"].endswith("succeeded")


def test_that_a_presence_channel_tells_who_it_is(hotel: Hotel, wires: list[Wire]) -> None:
    wire = dial(hotel, wires)
    channel = f"presence-{hotel.slug}-live-staff"
    wish = {"socket_id": wire.socket_id, "channel_name": channel}
    answer = hotel.staff("desk").post(AUTH, json=wish).json()
    member = json.loads(answer["channel_data"])
    assert member["user_id"] == f"staff-{hotel.staff_ids['desk']}"
    assert member["user_info"] == {"name": "Rita Walsh"}
    assert wire.subscribe(channel, **answer)["event"].endswith("succeeded")


@pytest.mark.parametrize("prefix", ["", "private-", "presence-"])
def test_that_a_forbidden_channel_is_not_signed(hotel: Hotel, prefix: str) -> None:
    wish = {"socket_id": "1.2", "channel_name": f"{prefix}{hotel.slug}-live-manager"}
    answer = hotel.staff("cook").post(AUTH, data=wish)
    assert answer.status_code == 403
    assert answer.json()["code"] == "forbidden"


@pytest.mark.parametrize("path", [AUTH, USER_AUTH])
@pytest.mark.parametrize(
    "body", [{}, {"socket_id": "x", "channel_name": "y"}, {"channel_name": "y"}]
)
def test_that_a_wish_without_a_socket_is_refused(
    hotel: Hotel, path: str, body: dict[str, str]
) -> None:
    for answer in (
        hotel.staff("manager").post(path, json=body),
        hotel.staff("manager").post(path, data=body),
    ):
        assert answer.status_code == 400
        assert answer.json()["detail"].endswith(".")


@pytest.mark.parametrize("path", [AUTH, USER_AUTH])
def test_that_nobody_unknown_is_signed(hotel: Hotel, path: str) -> None:
    wish = {"socket_id": "1.2", "channel_name": f"{hotel.slug}-live-kitchen"}
    assert hotel.client().post(path, data=wish).status_code == 401
    assert hotel.client("0" * 40).post(path, data=wish).status_code == 401
