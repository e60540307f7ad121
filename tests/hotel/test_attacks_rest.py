"""Somebody with a token that is not for what they ask: every address, by every stranger."""

import collections
import http.client
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hotel_process import Hotel

# What a passer-by may ask: what one needs to know before a sign-in, the cards, and the doors.
OPEN = {
    "GET /api/hotels/{hotel_slug}/capabilities",
    "GET /api/room_services/{hotel_slug}/room/{number}/menu",
    "GET /api/room_services/{hotel_slug}/room/{number}/breakfast",
    "POST /api/room_services/{hotel_slug}/room/{number}/validate-pin",
    "POST /api/chat/{hotel_slug}/messages/room/{number}/validate-chat-pin",
    "POST /api/staff/login",
    "POST /api/staff/register",
    "POST /api/stations/pair",
    # Opened by a booking's confirmation number, which nobody guesses.
    "POST /api/public/hotel/{hotel_slug}/bookings/{number}/save-fcm-token",
    "POST /api/public/hotel/{hotel_slug}/bookings/{number}/cancel",
    "POST /api/hotels",
}
GUESTS = {
    "GET /api/room_services/{hotel_slug}/orders",
    "GET /api/room_services/{hotel_slug}/orders/all-orders-summary",
    "GET /api/room_services/{hotel_slug}/orders/order-history",
    "GET /api/room_services/{hotel_slug}/orders/pending-count",
    "GET /api/room_services/{hotel_slug}/orders/{order_id}",
    "GET /api/hotels/{hotel_slug}/rooms/{number}/notices",
    "GET /api/room_services/orders/room-history",
    "POST /api/room_services/{hotel_slug}/orders",
    "DELETE /api/room_services/{hotel_slug}/orders/{order_id}",  # refused, whoever asks
    "PATCH /api/room_services/{hotel_slug}/orders/{order_id}",
    "GET /api/room_services/{hotel_slug}/breakfast-orders",
    "GET /api/room_services/{hotel_slug}/breakfast-orders/breakfast-pending-count",
    "GET /api/room_services/{hotel_slug}/breakfast-orders/{order_id}",
    "POST /api/room_services/{hotel_slug}/breakfast-orders",
    "PATCH /api/room_services/{hotel_slug}/breakfast-orders/{order_id}",
    "POST /api/room_services/{hotel_slug}/room/{number}/save-fcm-token",
    "GET /api/chat/{hotel_slug}/conversations",
    "GET /api/chat/{hotel_slug}/active-rooms",
    "POST /api/chat/{hotel_slug}/conversations/from-room/{number}",
    "GET /api/chat/{hotel_slug}/conversations/{conversation_id}",
    "GET /api/chat/{hotel_slug}/conversations/{conversation_id}/messages",
    "POST /api/chat/{hotel_slug}/conversations/{conversation_id}/messages/send",
    "POST /api/chat/{hotel_slug}/conversations/{conversation_id}/upload-attachment",
    "POST /api/chat/conversations/{conversation_id}/mark-read",
    "PATCH /api/chat/messages/{message_id}/update",
    "DELETE /api/chat/messages/{message_id}/delete",
    "GET /api/chat/attachments/{file_id}/file",
    "GET /api/chat/attachments/{file_id}/thumbnail",
    "DELETE /api/chat/attachments/{file_id}/delete",
    "POST /api/pusher/auth",
    "POST /api/pusher/user-auth",
}


def every_address(hotel: Hotel) -> Iterator[tuple[str, str, str]]:
    """Name, method and path of every documented route, with this hotel's slug in the path."""
    paths = hotel.client().get("/schema/openapi.json").json()["paths"]
    known = {"hotel_slug": hotel.slug, "zone": hotel.slug, "number": "101"}
    values = collections.defaultdict(lambda: "1", known)
    for path, operations in paths.items():
        for method in operations.keys() & {"get", "post", "patch", "put", "delete"}:
            filled = path.format_map(values)
            # The same routes stand below the staff's zone: what is open, is open there too.
            usual = path.replace("/api/staff/hotel/{zone}/", "/api/").rstrip("/")
            yield f"{method.upper()} {usual}", method, filled.rstrip("/") + "/"


def ask(client: httpx.Client, hotel: Hotel, method: str, path: str) -> httpx.Response:
    body = {} if method == "get" else {"json": {}}
    query = {"hotel_slug": hotel.slug, "room_number": "102", "stream": "staff", "since": "0"}
    return client.request(method, path, params=query, **body)


def test_that_every_address_wants_a_token(hotel: Hotel) -> None:
    for client in (hotel.client(), hotel.client("0" * 40)):
        let_in = {
            f"{method} {path}"
            for name, method, path in every_address(hotel)
            if name not in OPEN and ask(client, hotel, method, path).status_code != 401
        }
        assert let_in == set()


def test_that_staff_is_nobody_in_another_hotel(hotel: Hotel, other_hotel: Hotel) -> None:
    client = other_hotel.staff("manager")
    addresses = [each for each in every_address(hotel) if "{hotel_slug}" in each[0]]
    assert len(addresses) > 25
    answers = {
        f"{method} {path}": ask(client, hotel, method, path).status_code
        for name, method, path in addresses
        if name not in OPEN
    }
    assert {name: status for name, status in answers.items() if status != 404} == {}


def test_that_guests_are_kept_off_all_that_is_for_staff(hotel: Hotel) -> None:
    guest = hotel.guest("101")
    answers = {
        f"{method} {path}": ask(guest, hotel, method, path).status_code
        for name, method, path in every_address(hotel)
        if name not in OPEN | GUESTS
    }
    assert len(answers) > 10
    assert {name: status for name, status in answers.items() if status != 403} == {}


def test_that_a_guest_finds_nothing_of_another_room(hotel: Hotel) -> None:
    hotel.order("Tomato Soup", room="102")
    hotel.staff("desk").post(
        hotel.services("breakfast-orders/"), json=hotel.wish("Full Irish", room="102")
    )
    guest = hotel.guest("101")
    other = {"room_number": "102"}
    for path in ("orders/", "breakfast-orders/", "orders/all-orders-summary/"):
        answer = guest.get(hotel.services(path), params=other)
        assert answer.status_code == 200
        assert "Tomato" not in answer.text
        assert "Full Irish" not in answer.text
    assert guest.get(hotel.services("orders/pending-count/")).json() == {"count": 0}
    history = {**other, "hotel_slug": hotel.slug}
    found = guest.get("/api/room_services/orders/room-history/", params=history)
    assert (found.status_code, found.json()) == (200, [])


@pytest.mark.parametrize(("path", "dish"), [("orders/", "Soup"), ("breakfast-orders/", "Irish")])
def test_that_a_guest_orders_for_no_other_room(hotel: Hotel, path: str, dish: str) -> None:
    (name,) = (item for item in hotel.items if dish in item)
    answer = hotel.guest("101").post(hotel.services(path), json=hotel.wish(name, room="102"))
    assert answer.status_code == 403


def test_that_a_guest_takes_no_device_of_another_room(hotel: Hotel) -> None:
    path = hotel.services("room/102/save-fcm-token/")
    assert hotel.guest("101").post(path, json={"fcm_token": "mine"}).status_code == 403


NASTY = [
    "/api/hotels/../../etc/passwd",
    "/api/hotels/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/api/hotels/{slug}%00/on-duty/",
    "/api/hotels/{slug}/on-duty/%2e%2e/pushes/",
    "/api/hotels/{slug}';--/on-duty/",
    "/api/hotels/%F0%9F%8D%B3/on-duty/",
    "/api/hotels/%ff%fe/on-duty/",
    "/api/rooms/{slug}/rooms/1%27%20OR%201=1--/",
    "/api/room_services/{slug}/orders/1%20OR%201=1/",
    "/admin/{slug}/..%2f..%2f/",
    "/schema/../../hotel.db",
    "/app/../schema",
]


def raw_get(hotel: Hotel, path: str, token: str) -> tuple[int, str]:
    """Ask for a path exactly as it is written: httpx would tidy it up."""
    connection = http.client.HTTPConnection("127.0.0.1", hotel.process.port, timeout=10)
    try:
        connection.request("GET", path, headers={"Authorization": f"Token {token}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize("path", NASTY)
def test_that_no_path_leads_where_it_should_not(hotel: Hotel, path: str) -> None:
    status, text = raw_get(hotel, path.format(slug=hotel.slug), hotel.sign_in("desk"))
    assert status in {400, 404}, text
    assert "Traceback" not in text


@pytest.mark.parametrize(
    "search", ["'; DROP TABLE staff;--", "%", "_", "\\", "🍳" * 500, '" OR 1=1 --']
)
def test_that_no_search_is_anything_but_a_text(hotel: Hotel, search: str) -> None:
    params = {"search": search, "department__slug": search}
    for path in (f"/api/staff/{hotel.slug}/", "/api/rooms/rooms/"):
        answer = hotel.staff("manager").get(path, params=params)
        assert (answer.status_code, answer.json()["results"]) == (200, []), path


def test_that_a_nul_in_an_address_is_refused(hotel: Hotel) -> None:
    manager = hotel.staff("manager")
    for answer in (
        manager.get(f"/api/staff/{hotel.slug}/", params={"search": "a\0b"}),
        manager.get("/api/rooms/rooms/", params={"search": "\0"}),
        manager.get(f"/api/hotels/{hotel.slug}%00/on-duty/"),
    ):
        assert answer.status_code == 400
        assert answer.json()["detail"] == "Text cannot hold the character NUL."
    asked = hotel.client().get(f"/admin/{hotel.slug}/", auth=("a\0", "x"))
    assert asked.status_code == 401


def test_that_words_of_guests_stay_words(hotel: Hotel) -> None:
    note = "</td><script>alert(1)</script>'; DROP TABLE orders;--"
    wish: dict[str, Any] = hotel.wish("Tomato Soup", allergies=[note])
    wish["items"][0]["notes"] = note
    order = hotel.guest("101").post(hotel.services("orders/"), json=wish).json()
    assert order["items"][0]["notes"] == note
    assert order["allergies"] == [note.lower()]
    page = hotel.staff("manager").get(f"/admin/{hotel.slug}/")
    assert "<script>" not in page.text


def test_that_a_flood_of_long_names_fills_no_memory_and_is_answered(hotel: Hotel) -> None:
    client = hotel.client()
    for number in range(3):
        wanted = {"username": f"{number}" * 30_000, "password": "x" * 30_000}
        assert client.post("/api/staff/login/", json=wanted).status_code == 400
    assert hotel.sign_in("cook")


def test_that_a_token_nobody_used_for_long_opens_no_channel(hotel: Hotel) -> None:
    client = hotel.staff("cook")
    hotel.process.ask(
        "UPDATE staff_tokens SET used_at = '2020-01-01 00:00:00+00' WHERE staff_id = :id",
        id=hotel.staff_ids["cook"],
    )
    wish = {"socket_id": "1.2", "channel_name": f"{hotel.slug}-live-kitchen"}
    assert client.post("/api/pusher/auth/", json=wish).status_code == 401
    assert client.post("/api/pusher/user-auth/", json=wish).status_code == 401


def test_that_the_document_says_what_is_open_and_what_needs_a_token(hotel: Hotel) -> None:
    document = hotel.client().get("/schema/openapi.json").json()
    schemes = document["components"]["securitySchemes"]
    assert {schemes[name]["name"] for name in ("Token", "Setup")} == {"Authorization"}
    assert document["security"] == [{"Token": []}]
    operations = {
        f"{method.upper()} {path.replace('/api/staff/hotel/{zone}/', '/api/').rstrip('/')}": each
        for path, methods in document["paths"].items()
        for method, each in methods.items()
    }
    told = {name: each["security"] for name, each in operations.items() if "security" in each}
    assert told.pop("POST /api/hotels") == [{"Setup": []}]
    assert told == {name: [{}] for name in OPEN - {"POST /api/hotels"}}
