import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from api_wire import ORIGIN, TOKEN, Recorded, transport

from console.api import hotels, pusher, staff
from console.api.errors import Refused
from console.api.hotel import Hotel
from console.api.paths import path
from console.api.transport import BlockingTransport, Transport
from console.state.actions import ActionKind, NewAction
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.menus import Menu
from contract.resources.orders import NewOrder, NewOrderItem, OrderStatus
from contract.resources.staff import Clocking
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

SLUG = "grand-hotel"
ITEM = {"id": 9, "name": "Soup", "price": "6.50"}
ORDER = {
    "id": 5, "room_number": 101, "status": "pending", "created_at": "2025-11-30T12:00:00Z",
    "items": [{"id": 1, "item": ITEM, "quantity": 2}],
}  # fmt: skip
MEMBER = {"id": 3, "first_name": "Anna", "last_name": "Berg"}
LINES = (NewOrderItem(item_id=Id("9"), quantity=2),)
WISH = NewOrder(room_number=RoomNumber("101"), items=LINES)
BREAKFAST = NewBreakfastOrder(room_number=RoomNumber("101"), items=LINES, delivery_time="08:00")

Call = Callable[[Hotel], Awaitable[Any]]


@pytest.mark.parametrize(
    ("call", "method", "address", "answer"),
    [
        (
            lambda h: h.orders.one(order_id=Id("5")),
            "GET",
            "room_services/grand-hotel/orders/5/",
            ORDER,
        ),
        (
            lambda h: h.orders.place(order=WISH, key="k"),
            "POST",
            "room_services/grand-hotel/orders/",
            ORDER,
        ),
        (
            lambda h: h.breakfast.one(order_id=Id("5")),
            "GET",
            "room_services/grand-hotel/breakfast-orders/5/",
            ORDER,
        ),
        (
            lambda h: h.breakfast.place(order=BREAKFAST, key="k"),
            "POST",
            "room_services/grand-hotel/breakfast-orders/",
            ORDER,
        ),
        (
            lambda h: h.menus.card(menu=Menu.ROOM_SERVICE, room_number=RoomNumber("101")),
            "GET",
            "room_services/grand-hotel/room/101/menu/",
            [ITEM],
        ),
        (
            lambda h: h.menus.card(menu=Menu.BREAKFAST, room_number=RoomNumber("101")),
            "GET",
            "room_services/grand-hotel/room/101/breakfast/",
            [ITEM],
        ),
        (lambda h: h.staff.me(), "GET", "staff/hotel/grand-hotel/me/", MEMBER),
        (lambda h: h.staff.on_duty(), "GET", "hotels/grand-hotel/on-duty/", [MEMBER]),
        (
            lambda h: h.staff.clock(clocking=Clocking(action="clock_in"), key="k"),
            "POST",
            "hotels/grand-hotel/clock/",
            MEMBER,
        ),
        (
            lambda h: h.snapshot(["kitchen", "porter"]),
            "GET",
            "hotels/grand-hotel/sync/snapshot/?streams=kitchen%2Cporter",
            {"at": "2025-11-30T12:00:00Z", "streams": {}},
        ),
        (
            lambda h: h.changes("kitchen", since=4),
            "GET",
            "hotels/grand-hotel/sync/changes/?stream=kitchen&since=4",
            {"stream": "kitchen", "seq": 4, "more": False},
        ),
        (
            lambda h: h.sync.changes("desk", since=0, limit=9),
            "GET",
            "hotels/grand-hotel/sync/changes/?stream=desk&since=0&limit=9",
            {"stream": "desk", "seq": 4, "more": True},
        ),
    ],
)
async def test_that_a_call_goes_to_its_address(
    call: Call, method: str, address: str, answer: object
) -> None:
    wire = Recorded(answer)
    assert await call(Hotel(transport(wire), SLUG))
    assert wire.request.method == method
    assert str(wire.request.url) == f"http://hotel.test/api/{address}"
    assert (wire.request.headers.get("idempotency-key") == "k") is (method == "POST")


@pytest.mark.parametrize(
    ("kind", "entity", "target", "address", "body"),
    [
        (
            ActionKind.SET_ORDER_STATUS,
            Entity.ORDER,
            "ready",
            "room_services/grand-hotel/orders/5/",
            {"status": "ready", "reason": "why", "expected_rev": 2},
        ),
        (
            ActionKind.SET_BREAKFAST_STATUS,
            Entity.BREAKFAST_ORDER,
            "delivered",
            "room_services/grand-hotel/breakfast-orders/5/",
            {"status": "delivered", "reason": "why", "expected_rev": 2},
        ),
        (
            ActionKind.SET_STOCK,
            Entity.MENU_ITEM,
            "false",
            "hotels/grand-hotel/menu-items/5/",
            {"is_on_stock": False, "expected_rev": 2},
        ),
    ],
)
async def test_that_an_action_becomes_a_change_under_its_key(
    kind: ActionKind, entity: Entity, target: str, address: str, body: object
) -> None:
    wire = Recorded({**ORDER, **ITEM})
    action = NewAction(
        kind=kind, entity=entity, entity_id=Id("5"), target=target, reason="why", expected_rev=2
    )
    await Hotel(transport(wire), SLUG).send(action, key="k-7")
    assert wire.request.method == "PATCH"
    assert str(wire.request.url) == f"http://hotel.test/api/{address}"
    assert wire.request.headers["idempotency-key"] == "k-7"
    assert wire.body == body


def paged(*pages: list[object]) -> Callable[[httpx.Request], httpx.Response]:
    """A list in pages, with addresses of a place nobody should go to."""

    def handle(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params["page"])
        following = "http://elsewhere.test/?page=9" if number < len(pages) else None
        page = {"count": 0, "next": following, "previous": None, "results": pages[number - 1]}
        return httpx.Response(200, json=page)

    return handle


async def test_that_lists_are_read_to_their_last_page_from_our_own_addresses() -> None:
    second = {**ORDER, "id": 6, "status": "completed"}
    hotel = Hotel(transport(paged([ORDER], [second])), SLUG)
    orders = await hotel.listed(Entity.ORDER)
    assert [order.id for order in orders] == ["5", "6"]
    assert orders[1].status is OrderStatus.DELIVERED


async def test_that_items_are_found_on_open_orders_once_each() -> None:
    hotel = Hotel(transport(paged([ORDER, {**ORDER, "id": 6}])), SLUG)
    assert [item.id for item in await hotel.listed(Entity.MENU_ITEM)] == ["9"]


async def test_that_one_colleague_is_found_or_refused() -> None:
    hotel = Hotel(transport(paged([MEMBER])), SLUG)
    assert (await hotel.one(Entity.STAFF, Id("3"))).id == "3"
    with pytest.raises(Refused) as caught:
        await hotel.one(Entity.STAFF, Id("4"))
    assert caught.value.status == 404


async def test_that_heads_remember_their_tag_per_set_of_streams() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        if "if-none-match" in request.headers:
            assert request.headers["if-none-match"] == '"a"'
            return httpx.Response(304)
        return httpx.Response(200, json={"streams": {"kitchen": 1}}, headers={"etag": '"a"'})

    hotel = Hotel(transport(handle), SLUG)
    assert (await hotel.heads(["kitchen"])) is not None
    assert (await hotel.heads(["kitchen"])) is None
    assert (await hotel.heads(["kitchen", "desk"])) is not None
    hotel.sync.forget_heads()
    assert (await hotel.heads(["kitchen"])) is not None


async def test_that_signing_in_sends_no_old_token_and_takes_none_by_itself() -> None:
    signed_in = {
        "username": "anna", "token": "new", "staff_id": 3, "hotel_id": 1,
        "hotel_name": "Grand Hotel", "hotel_slug": SLUG,
    }  # fmt: skip
    wire = Recorded(signed_in)
    door = transport(wire, token=None)
    assert (await staff.sign_in(door, username="anna", password="pw")).token == "new"
    assert wire.body == {"username": "anna", "password": "pw"}
    assert "authorization" not in wire.request.headers
    assert door.token is None


async def test_that_signing_out_revokes_the_token_it_carries() -> None:
    wire = Recorded({"detail": "You are signed out."})
    await staff.sign_out(transport(wire))
    assert wire.request.url.path == "/api/staff/logout/"
    assert wire.request.headers["authorization"] == f"Token {TOKEN}"


async def test_that_capabilities_are_read_without_sign_in() -> None:
    known = {
        "slug": SLUG, "name": "Grand Hotel", "time_zone": "Europe/Dublin", "currency": "EUR",
        "pusher": {"key": "k", "host": "127.0.0.1", "port": 8000},
        "channel_security": "strict", "order_ladder": ["pending"],
    }  # fmt: skip
    wire = Recorded(known)
    door: Transport = transport(wire, token=None)
    assert (await hotels.capabilities(door, slug=SLUG)).pusher.port == 8000
    assert wire.request.url.path == "/api/hotels/grand-hotel/capabilities/"


def test_that_the_hotel_is_asked_to_vouch_for_connections_and_channels() -> None:
    wire = Recorded({"auth": "k:sig", "user_data": '{"id":"5"}'})
    door = BlockingTransport(ORIGIN, token=TOKEN, wire=httpx.MockTransport(wire))
    assert pusher.authorise_user(door, "1.2") == ("k:sig", '{"id":"5"}')
    assert pusher.authorise_channel(door, "1.2", "private-x") == "k:sig"
    user, channel = wire.requests
    assert (user.url.path, user.content) == ("/api/pusher/user-auth/", b"socket_id=1.2")
    assert channel.url.path == "/api/pusher/auth/"
    assert channel.content == b"socket_id=1.2&channel_name=private-x"


def test_that_a_path_keeps_every_part_in_its_place() -> None:
    assert path("hotels", "a/b?c#d e") == "/api/hotels/a%2Fb%3Fc%23d%20e/"
    for part in ("", ".", ".."):
        with pytest.raises(ValueError, match="not a path"):
            path("hotels", part)


def test_that_bodies_are_json_a_hotelmate_backend_reads() -> None:
    from contract.codec import encode_rest

    assert json.loads(encode_rest(WISH)) == {
        "room_number": 101,
        "items": [{"item_id": 9, "quantity": 2, "notes": None}],
        "allergies": [],
    }


async def test_that_a_room_known_completes_the_card_of_a_hotel_without_a_snapshot() -> None:
    room = {"id": 1, "room_number": 101, "guests_in_room": [{"full_name": "Grace Guest"}]}
    card = [ITEM, {"id": 10, "name": "Steak", "price": "26.00"}]

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/menu/"):
            return httpx.Response(200, json=card)
        listed = [room] if request.url.path.endswith("/rooms/rooms/") else []
        return httpx.Response(200, json={"count": len(listed), "next": None, "results": listed})

    hotel = Hotel(transport(answer), SLUG)
    assert await hotel.listed(Entity.MENU_ITEM) == ()
    (known,) = await hotel.rooms()
    assert [guest.full_name for guest in known.guests_in_room] == ["Grace Guest"]
    assert [item.id for item in await hotel.listed(Entity.MENU_ITEM)] == ["9", "10"]
