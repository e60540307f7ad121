"""Ordering breakfast over REST, for a time or as soon as possible."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from hotel_process import Hotel

DUBLIN = ZoneInfo("Europe/Dublin")


def _place(hotel: Hotel, client: httpx.Client | None = None, **more: object) -> httpx.Response:
    wish = hotel.wish("Full Irish", "Orange Juice", **more)
    return (client or hotel.staff("desk")).post(hotel.services("breakfast-orders/"), json=wish)


def _step(hotel: Hotel, who: str, order: dict[str, Any], status: str) -> httpx.Response:
    path = hotel.services(f"breakfast-orders/{order['id']}/")
    return hotel.staff(who).patch(path, json={"status": status})


def _next(clock: str) -> datetime:
    now = datetime.now(DUBLIN)
    hour, minute = map(int, clock.split(":"))
    at = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return (at if at > now else at + timedelta(days=1)).astimezone(UTC)


@pytest.mark.parametrize(
    ("wanted", "slot"),
    [("8:00-8:30", "8:00-8:30"), ("08:00", "8:00"), (" 07:30 – 08:00 ", "7:30-8:00")],
)
def test_that_a_delivery_time_works(hotel: Hotel, wanted: str, slot: str) -> None:
    answer = _place(hotel, delivery_time=wanted, trays=2)
    assert answer.status_code == 201, answer.text
    order = answer.json()
    assert order["delivery_time"] == slot
    assert order["trays"] == 2
    local = datetime.fromisoformat(order["delivery_at"]).astimezone(DUBLIN)
    assert f"{local.hour}:{local.minute:02}" == slot.partition("-")[0]
    assert "item_price" not in order["items"][0]


def test_that_a_time_that_is_over_today_means_tomorrow(hotel: Hotel) -> None:
    clock = (datetime.now(DUBLIN) - timedelta(minutes=2)).strftime("%H:%M")
    order = _place(hotel, delivery_time=clock).json()
    assert datetime.fromisoformat(order["delivery_at"]) == _next(clock)


def test_that_an_exact_time_is_kept(hotel: Hotel) -> None:
    at = (datetime.now(UTC) + timedelta(hours=20)).replace(microsecond=0)
    order = _place(hotel, delivery_time=at.isoformat()).json()
    assert datetime.fromisoformat(order["delivery_at"]) == at


@pytest.mark.parametrize(
    "wanted", ["soon", "25:00", "8:00-7:00", "8", "2020-01-01T08:00:00Z", "2999-01-01T08:00:00Z", 8]
)
def test_that_an_impossible_time_is_refused(hotel: Hotel, wanted: object) -> None:
    answer = _place(hotel, delivery_time=wanted)
    assert answer.status_code == 400
    assert "delivery_time" in answer.json()["fields"]


def test_that_no_time_means_as_soon_as_possible(hotel: Hotel) -> None:
    order = _place(hotel).json()
    assert (order["delivery_time"], order["delivery_at"]) == (None, None)


def test_that_a_guest_orders_breakfast_for_the_own_room(hotel: Hotel) -> None:
    assert _place(hotel, hotel.guest("101")).status_code == 201
    assert _place(hotel, hotel.guest("101"), room="102").status_code == 403
    assert _place(hotel, hotel.client()).status_code == 401


@pytest.mark.parametrize("trays", [0, -1, 21])
def test_that_trays_are_few(hotel: Hotel, trays: int) -> None:
    assert _place(hotel, trays=trays).status_code == 400


def test_that_the_breakfast_card_is_another_card(hotel: Hotel) -> None:
    wish = hotel.wish("Club Sandwich")
    answer = hotel.staff("desk").post(hotel.services("breakfast-orders/"), json=wish)
    assert answer.status_code == 400


def test_that_a_porter_may_take_a_breakfast_at_once(hotel: Hotel) -> None:
    order = _place(hotel).json()
    taken = _step(hotel, "porter", order, "on_the_way").json()
    assert (taken["status"], taken["carried_by"]) == ("on_the_way", "Paul Byrne")
    assert _step(hotel, "porter", order, "delivered").json()["status"] == "delivered"


def test_that_the_kitchen_may_prepare_a_breakfast(hotel: Hotel) -> None:
    order = _place(hotel).json()
    for status in ("preparing", "ready"):
        assert _step(hotel, "cook", order, status).json()["status"] == status
    assert _step(hotel, "cook", order, "on_the_way").status_code == 403


def test_that_breakfasts_are_listed_and_counted(hotel: Hotel) -> None:
    ids = [_place(hotel, room=room).json()["id"] for room in ("101", "412", "101")]
    _step(hotel, "cook", {"id": ids[0]}, "preparing")
    path = hotel.services("breakfast-orders/")
    listed = hotel.staff("porter").get(path).json()
    assert [order["id"] for order in listed["results"]] == ids
    of_room = hotel.staff("porter").get(path, params={"room_number": "101"}).json()
    assert [order["id"] for order in of_room["results"]] == [ids[0], ids[2]]
    count = hotel.staff("porter").get(path + "breakfast-pending-count/").json()
    assert count == {"count": 2}
    assert hotel.staff("porter").get(f"{path}{ids[1]}/").json()["room_number"] == 412
