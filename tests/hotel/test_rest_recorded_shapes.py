"""What a HotelMate backend answered is found in our answers too: every key, and its kind."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hotel_process import PASSWORD, PIN, Hotel

CALLS = Path(__file__).parents[2].parent / "shared" / "hotelmate" / "wire" / "calls.jsonl"


def recorded(name: str) -> Any:
    if not CALLS.is_file():
        pytest.skip("../shared/hotelmate/wire/calls.jsonl is not here")
    lines = map(json.loads, CALLS.read_text(encoding="utf-8").splitlines())
    return next(line for line in lines if line["name"] == name)["response_body"]


def missing(theirs: Any, ours: Any, at: str = "$") -> Iterator[str]:
    """Where our answer lacks a key of theirs, or has a value of another kind."""
    if theirs is None or ours is None:
        return
    if kind(theirs) != kind(ours):
        yield f"{at} is {kind(ours)}, not {kind(theirs)}"
    elif isinstance(theirs, dict):
        yield from (f"{at}.{key}" for key in theirs.keys() - ours.keys())
        for key in theirs.keys() & ours.keys():
            yield from missing(theirs[key], ours[key], f"{at}.{key}")
    elif isinstance(theirs, list) and theirs:
        assert ours, f"{at} is empty: nothing to compare"
        yield from missing(theirs[0], ours[0], f"{at}[0]")


def kind(value: Any) -> str:
    if isinstance(value, bool):
        return "truth"
    if isinstance(value, int | float):
        return "number"
    return type(value).__name__


class Asked:
    """The recorded calls, made at our own hotel."""

    def __init__(self, hotel: Hotel) -> None:
        self.hotel = hotel
        self.desk = hotel.staff("desk")

    def breakfast(self, **more: object) -> dict[str, Any]:
        wish = self.hotel.wish("Full Irish", "Orange Juice", **more)
        answer = self.desk.post(self.hotel.services("breakfast-orders/"), json=wish)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def climb(self, path: str, *statuses: str) -> httpx.Response:
        for status in statuses:
            who = "porter" if status in {"on_the_way", "delivered"} else "cook"
            answer = self.hotel.staff(who).patch(path, json={"status": status})
            assert answer.status_code == 200, answer.text
        return answer

    def get(self, path: str, **query: object) -> httpx.Response:
        headers = {"X-Hotel-Slug": self.hotel.slug}
        return self.desk.get(path.format(slug=self.hotel.slug), params=query, headers=headers)

    def guest_path(self) -> str:
        (guest, *_) = self.get("/api/guests/{slug}/guests/").json()["results"]
        return f"/api/guests/{self.hotel.slug}/guests/{guest['id']}/"

    def room_id(self) -> int:
        return int(self.get("/api/rooms/{slug}/rooms/101/").json()["id"])


DELIVERED = ("preparing", "ready", "on_the_way", "delivered")
ROOM = "/api/room_services/{slug}/room/101/"
ORDERS = "/api/room_services/{slug}/orders/"
BREAKFASTS = "/api/room_services/{slug}/breakfast-orders/"


def login(asked: Asked) -> httpx.Response:
    wanted = {"username": asked.hotel.username("desk"), "password": PASSWORD}
    return asked.hotel.client().post("/api/staff/login/", json=wanted)


def on_duty(asked: Asked) -> httpx.Response:
    asked.hotel.clock_in("desk")
    return asked.get("/api/staff/hotel/{slug}/me/")


def history(asked: Asked) -> httpx.Response:
    path = asked.hotel.services(f"orders/{asked.hotel.order()['id']}/")
    asked.climb(path, *DELIVERED)
    return asked.get(ORDERS + "order-history/", room_number="101")


def order_twice(asked: Asked) -> None:
    asked.hotel.order("Club Sandwich", "House Red (glass)")
    asked.hotel.order("Tomato Soup", room="102")


def listed(path: str, **query: object):
    def ask(asked: Asked) -> httpx.Response:
        order_twice(asked)
        asked.breakfast(delivery_time="8:00-8:30")
        return asked.get(path, **query)

    return ask


def placed(path: str):
    def ask(asked: Asked) -> httpx.Response:
        path_of = path.format(slug=asked.hotel.slug)
        return asked.desk.post(path_of, json=asked.hotel.wish("Club Sandwich"))

    return ask


def stepped(*statuses: str):
    def ask(asked: Asked) -> httpx.Response:
        return asked.climb(asked.hotel.services(f"orders/{asked.hotel.order()['id']}/"), *statuses)

    return ask


def breakfast_stepped(*statuses: str):
    def ask(asked: Asked) -> httpx.Response:
        path = f"breakfast-orders/{asked.breakfast()['id']}/"
        return asked.climb(asked.hotel.services(path), *statuses)

    return ask


def order_read(asked: Asked) -> httpx.Response:
    return asked.get(ORDERS + f"{asked.hotel.order()['id']}/")


def posted(path: str, body: object):
    def ask(asked: Asked) -> httpx.Response:
        return asked.desk.post(path.format(slug=asked.hotel.slug), json=body)

    return ask


def guest_renamed(asked: Asked) -> httpx.Response:
    body = {"first_name": "Grace", "last_name": "Guest-Smith", "days_booked": 3, "id_pin": PIN}
    return asked.desk.put(asked.guest_path(), json=body)


def checked_out(asked: Asked) -> httpx.Response:
    path = f"/api/rooms/{asked.hotel.slug}/checkout/"
    return asked.desk.post(path, json={"room_ids": [asked.room_id()]})


CASES = {
    "auth.login": login,
    "auth.me.legacy": lambda asked: asked.get("/api/staff/{slug}/me/"),
    "at.me.after_clock_in": on_duty,
    "auth.metadata": lambda asked: asked.get("/api/staff/{slug}/metadata/"),
    "auth.hotel_settings": lambda asked: asked.get("/api/staff/hotel/{slug}/settings/"),
    "fcm.save_token": posted("/api/staff/save-fcm-token/", {"fcm_token": "a-device"}),
    "rs.menu": lambda asked: asked.get(ROOM + "menu/"),
    "rs.breakfast_menu": lambda asked: asked.get(ROOM + "breakfast/"),
    "rs.validate_pin": posted(ROOM + "validate-pin/", {"pin": PIN}),
    "rs.order.create": placed(ORDERS),
    "rs.order.create.staff_zone": placed("/api/staff/hotel/{slug}/room_services/{slug}/orders/"),
    "rs.orders.list": listed(ORDERS),
    "x.orders.page2": listed(ORDERS, page=2, page_size=1),
    "rs.orders.pending_count": listed(ORDERS + "pending-count/"),
    "rs.order.detail": order_read,
    "rs.order.patch.accepted": stepped("accepted"),
    "rs.orders.summary": listed(ORDERS + "all-orders-summary/", page_size=1),
    "rs.orders.history": history,
    "rs.orders.room_history": lambda asked: listed(
        "/api/room_services/orders/room-history/",
        hotel_slug=asked.hotel.slug,
        room_number="101",
    )(asked),
    "bf.list": listed(BREAKFASTS),
    "bf.list.room": listed(BREAKFASTS, room_number="101"),
    "bf.pending_count": listed(BREAKFASTS + "breakfast-pending-count/"),
    "bf.patch.accepted": breakfast_stepped("accepted"),
    "bf.patch.completed": breakfast_stepped(*DELIVERED),
    "rm.list.search": lambda asked: asked.get("/api/rooms/rooms/", search="101"),
    "rm.list.staff_zone": lambda asked: asked.get("/api/staff/hotel/{slug}/rooms/rooms/"),
    "rm.by_number": lambda asked: asked.get("/api/rooms/{slug}/rooms/101/"),
    "rm.checkout_needed": lambda asked: asked.get("/api/rooms/{slug}/checkout-needed/"),
    "rm.checkout": checked_out,
    "gu.list": lambda asked: asked.get("/api/guests/{slug}/guests/"),
    "gu.detail": lambda asked: asked.get(asked.guest_path()),
    "gu.put": guest_renamed,
}


@pytest.mark.parametrize("name", CASES)
def test_that_our_answer_has_every_recorded_key(hotel: Hotel, name: str) -> None:
    theirs = recorded(name)
    answer = CASES[name](Asked(hotel))
    assert answer.is_success, answer.text
    assert list(missing(theirs, answer.json())) == []


def test_that_the_comparison_notices_what_is_missing() -> None:
    theirs = {"a": [{"b": 1, "c": "x"}], "d": None}
    assert set(missing(theirs, {"a": [{"b": "1"}]})) == {
        "$.d",
        "$.a[0].c",
        "$.a[0].b is str, not number",
    }
    assert list(missing(theirs, {"a": [{"b": 1.0, "c": "x", "more": 1}], "d": "y"})) == []
