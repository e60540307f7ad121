"""What belongs to one stay ends with it: the next guest of a room begins with nothing."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from hotel_process import Hotel
from listener import listening
from sqlalchemy import Connection, text

from hotel.database import Database
from hotel.migrations import _config


def _check_out(hotel: Hotel, *numbers: str) -> None:
    desk = hotel.staff("desk")
    path = f"/api/rooms/{hotel.slug}/"
    ids = [desk.get(f"{path}rooms/{number}/").json()["id"] for number in numbers]
    answer = desk.post(f"{path}checkout/", json={"room_ids": ids})
    assert answer.status_code == 200, answer.text


def _move_in(hotel: Hotel, number: str) -> Any:
    path = f"/api/rooms/{hotel.slug}/rooms/{number}/add-guest/"
    guest = {"first_name": "Ada", "last_name": "Byron"}
    room = hotel.staff("desk").post(path, json=guest).json()
    return hotel.guest(number, room["guest_id_pin"])


def _place(hotel: Hotel, client: Any, path: str) -> dict[str, Any]:
    dish = "Club Sandwich" if path == "orders/" else "Full Irish"
    answer = client.post(hotel.services(path), json=hotel.wish(dish))
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


@pytest.mark.parametrize("path", ["orders/", "breakfast-orders/"])
def test_that_the_next_guest_never_sees_what_the_last_one_ordered(hotel: Hotel, path: str) -> None:
    first = _place(hotel, hotel.guest("101"), path)
    _check_out(hotel, "101")
    guest = _move_in(hotel, "101")
    assert guest.get(hotel.services(path)).json()["results"] == []
    assert guest.get(hotel.services(f"{path}{first['id']}/")).status_code == 404
    cancel = {"status": "cancelled"}
    assert guest.patch(hotel.services(f"{path}{first['id']}/"), json=cancel).status_code == 404
    own = _place(hotel, guest, path)
    listed = guest.get(hotel.services(path)).json()["results"]
    assert [order["id"] for order in listed] == [own["id"]]


@pytest.mark.parametrize(
    "path", ["orders/all-orders-summary/", "orders/order-history/", "orders/pending-count/"]
)
def test_that_no_list_shows_the_next_guest_the_last_ones_orders(hotel: Hotel, path: str) -> None:
    _place(hotel, hotel.guest("101"), "orders/")
    _check_out(hotel, "101")
    told = _move_in(hotel, "101").get(hotel.services(path)).json()
    assert told.get("orders", []) == []
    assert told.get("count", 0) == 0


def test_that_the_room_history_begins_with_the_stay(hotel: Hotel) -> None:
    _place(hotel, hotel.guest("101"), "orders/")
    _check_out(hotel, "101")
    query = {"hotel_slug": hotel.slug, "room_number": "101"}
    told = _move_in(hotel, "101").get("/api/room_services/orders/room-history/", params=query)
    assert told.json() == []
    desk = hotel.staff("desk").get("/api/room_services/orders/room-history/", params=query)
    assert len(desk.json()) == 1


def test_that_a_guest_sees_what_the_desk_ordered_for_the_stay(hotel: Hotel) -> None:
    _check_out(hotel, "101")
    waiting = hotel.order(room="101")
    listed = _move_in(hotel, "101").get(hotel.services("orders/")).json()["results"]
    assert [order["id"] for order in listed] == [waiting["id"]]


def test_that_a_repeated_key_never_gives_the_next_guest_the_last_ones_answer(hotel: Hotel) -> None:
    key = {"Idempotency-Key": "the same on both devices"}
    wish, path = hotel.wish("Tomato Soup"), hotel.services("orders/")
    first = hotel.guest("101").post(path, json=wish, headers=key).json()
    _check_out(hotel, "101")
    second = _move_in(hotel, "101").post(path, json=wish, headers=key).json()
    assert second["id"] != first["id"]


def test_that_check_out_cancels_what_the_guest_still_waited_for(hotel: Hotel) -> None:
    guest = hotel.guest("101")
    token = {"fcm_token": f"{hotel.slug} phone"}
    guest.post(hotel.services("room/101/save-fcm-token/"), json=token)
    # The one push about cooking may still be on its way; those of the check-out must not follow.
    with listening(hotel, hotel.staff("cook"), f"{hotel.slug}-live-kitchen") as listener:
        order = _place(hotel, guest, "orders/")
        breakfast = _place(hotel, guest, "breakfast-orders/")
        cooking = hotel.order(room="101")
        step = {"status": "preparing"}
        hotel.staff("cook").patch(hotel.services(f"orders/{cooking['id']}/"), json=step)
        other = hotel.order(room="412")
        listener.hear(5)
        _check_out(hotel, "101")
        heard = [(data["entity"], data["id"]) for _, _, data in listener.hear(3)]
    assert heard == [
        ("order", str(order["id"])),
        ("order", str(cooking["id"])),
        ("breakfast_order", str(breakfast["id"])),
    ]
    for path in (
        f"orders/{order['id']}/", f"orders/{cooking['id']}/", f"breakfast-orders/{breakfast['id']}/"
    ):  # fmt: skip
        told = hotel.staff("cook").get(hotel.services(path)).json()
        assert (told["status"], told["cancelled_by"]) == ("cancelled", "Rita Walsh")
        assert told["cancel_reason"] == "The guest checked out."
    listed = hotel.staff("cook").get(hotel.services("orders/")).json()["results"]
    assert [each["id"] for each in listed] == [other["id"]]
    pushes = hotel.staff("manager").get(hotel.own("pushes/")).json()["results"]
    assert [push["message"]["data"]["status"] for push in pushes] == ["preparing"]


def test_that_the_room_is_told_on_its_channel_which_orders_were_cancelled(hotel: Hotel) -> None:
    order = hotel.order(room="101")
    _check_out(hotel, "101")
    told = hotel.process.ask(
        "SELECT event, payload FROM outbox_pusher WHERE channel = :channel",
        channel=f"{hotel.slug}-room-101",
    )
    ((event, payload),) = told
    data = json.loads(payload)
    assert (event, data["order_id"]) == ("order-status-update", str(order["id"]))
    assert data["new_status"] == "cancelled"


def test_that_delivered_orders_stay_as_they_were(hotel: Hotel) -> None:
    order = hotel.order("House Red (glass)", room="101")
    path = hotel.services(f"orders/{order['id']}/")
    for status in ("on_the_way", "delivered"):
        before = hotel.staff("porter").patch(path, json={"status": status}).json()
    _check_out(hotel, "101")
    assert hotel.staff("desk").get(path).json() == before


def test_that_a_database_of_before_keeps_open_orders_with_who_is_in_the_room(
    tmp_path: Path,
) -> None:
    async def stays() -> list[tuple[int, int | None]]:
        database = Database(f"sqlite:///{tmp_path / 'hotel.db'}")
        async with database.engine.begin() as connection:
            await connection.run_sync(_old_database)
        async with database.read() as session:
            rows = await session.execute(text("SELECT id, stay FROM orders ORDER BY id"))
            found = [(row[0], row[1]) for row in rows]
            assert (await session.execute(text("SELECT stay FROM rooms"))).scalars().all() == [1, 1]
        await database.close()
        return found

    assert asyncio.run(stays()) == [(1, 1), (2, None), (3, None)]


def _old_database(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "0003")
    for statement in (
        "INSERT INTO hotels VALUES (1, 'a', 'A', 'Europe/Dublin', 'EUR', NULL)",
        "INSERT INTO rooms VALUES (1, 1, '101', '4711', NULL), (2, 1, '102', '4711', NULL)",
        "INSERT INTO guests VALUES (1, 1, 'Grace', 'Guest', NULL, NULL)",
        _old_order(1, "101", "pending"),
        _old_order(2, "101", "delivered"),
        _old_order(3, "102", "preparing"),
    ):
        connection.execute(text(statement))
    command.upgrade(config, "0004")


def _old_order(order_id: int, room: str, status: str) -> str:
    return (
        "INSERT INTO orders"
        " (id, hotel_id, room_number, status, total, has_food, allergies, created_at, updated_at,"
        f" rev) VALUES ({order_id}, 1, '{room}', '{status}', 800, 1, '[]',"
        " '2025-11-30 10:00:00', '2025-11-30 10:00:00', 1)"
    )
