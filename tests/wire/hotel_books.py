"""What the hotel's own books say, asked over REST by its manager."""

from typing import Any

from hotel_process import Hotel


def row(hotel: Hotel, order_id: str) -> dict[str, Any]:
    """An order as the hotel has it."""
    answer = hotel.staff("manager").get(hotel.services(f"orders/{order_id}/"))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def breakfast_row(hotel: Hotel, order_id: str) -> dict[str, Any]:
    """A breakfast as the hotel has it."""
    answer = hotel.staff("manager").get(hotel.services(f"breakfast-orders/{order_id}/"))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def revs(hotel: Hotel, order_id: str, entity: str = "order") -> list[int]:
    """The revision after each change of an order, in the order they were made."""
    query = {"stream": "manager", "since": 0, "limit": 1000}
    answer = hotel.staff("manager").get(hotel.own("sync/changes/"), params=query)
    assert answer.status_code == 200, answer.text
    changes = answer.json()["changes"]
    return [c["rev"] for c in changes if (c["entity"], str(c["id"])) == (entity, str(order_id))]


def pushes(hotel: Hotel, owner: str) -> list[dict[str, Any]]:
    """The pushes to "room" or "staff", oldest first."""
    answer = hotel.staff("manager").get(hotel.own("pushes/"), params={"page_size": 100})
    assert answer.status_code == 200, answer.text
    return [push for push in reversed(answer.json()["results"]) if push["owner"] == owner]


def guest_orders(hotel: Hotel, *dishes: str, room: str = "101", **more: Any) -> str:
    """A guest with the room's PIN orders one of each dish; the order's id."""
    guest = hotel.guest(room)
    answer = guest.post(hotel.services("orders/"), json=hotel.wish(*dishes, room=room, **more))
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def guest_wants_pushes(hotel: Hotel, room: str = "101") -> None:
    """The guest's phone gives the room's push address."""
    path = hotel.services(f"room/{room}/save-fcm-token/")
    answer = hotel.guest(room).post(path, json={"fcm_token": f"phone-of-{room}"})
    assert answer.status_code == 200, answer.text
