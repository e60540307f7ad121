"""What orders, steps and the clock tell: live channels, people on duty, rooms and devices."""

import time
from typing import Any

import pytest
from hotel_process import Hotel
from listener import listening
from websockets.exceptions import ConnectionClosed

_PATIENCE_S = 60


def _live(hotel: Hotel, *audiences: str) -> list[str]:
    return [f"{hotel.slug}-live-{audience}" for audience in audiences]


def _duty(hotel: Hotel, who: str, duty: str) -> str:
    return f"{hotel.slug}-staff-{hotel.staff_ids[who]}-{duty}"


def _pushes(hotel: Hotel, count: int) -> list[dict[str, Any]]:
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        page = hotel.staff("manager").get(hotel.own("pushes/")).json()
        if page["count"] >= count and all(p["outcome"] == "recorded" for p in page["results"]):
            break
    assert page["count"] == count, page
    return list(page["results"])


def test_that_an_order_with_food_is_told_to_everybody_concerned(hotel: Hotel) -> None:
    hotel.clock_in("cook", "porter")
    live = _live(hotel, "kitchen", "porter", "desk", "manager")
    cook, porter = _duty(hotel, "cook", "kitchen"), _duty(hotel, "porter", "porter")
    with listening(hotel, hotel.staff("manager"), *live, cook, porter) as listener:
        order = hotel.order("Club Sandwich")
        heard = listener.hear(6)
    told = {(channel, event): data for channel, event, data in heard}
    assert set(told) == {(channel, "changed") for channel in live} | {
        (cook, "new-room-service-order"),
        (porter, "new-room-service-order"),
    }
    data = told[cook, "new-room-service-order"]
    assert {name: value for name, value in data.items() if not name.startswith("_")} == {
        "order_id": str(order["id"]),
        "room_number": "101",
        "total_price": 14.5,
        "created_at": order["created_at"],
        "status": "pending",
    }
    assert data["_rev"] == 1
    changed = told[live[0], "changed"]
    assert (changed["entity"], changed["id"], changed["rev"]) == ("order", str(order["id"]), 1)


def test_that_drinks_are_not_told_to_the_kitchen(hotel: Hotel) -> None:
    hotel.clock_in("cook", "porter")
    channels = [*_live(hotel, "kitchen"), _duty(hotel, "cook", "kitchen")]
    with listening(hotel, hotel.staff("manager"), *channels) as listener:
        hotel.order("House Red (glass)")
        food = hotel.order("Tomato Soup")
        heard = listener.hear(2)
    assert {data.get("id", data.get("order_id")) for _, _, data in heard} == {str(food["id"])}


def test_that_only_those_on_duty_are_told_a_break_included(hotel: Hotel) -> None:
    hotel.clock_in("porter")
    hotel.staff("porter").post(hotel.own("clock/"), json={"action": "start_break"})
    channels = [_duty(hotel, "cook", "kitchen"), _duty(hotel, "porter", "porter")]
    with listening(hotel, hotel.staff("manager"), *channels) as listener:
        hotel.order()
        hotel.staff("porter").post(hotel.own("clock/"), json={"action": "clock_out"})
        hotel.clock_in("cook")
        hotel.order()
        named = [(channel, event) for channel, event, _ in listener.hear(2)]
    assert named == [
        (channels[1], "new-room-service-order"),
        (channels[0], "new-room-service-order"),
    ]


def test_that_a_step_is_told_to_the_boards_and_to_the_room(hotel: Hotel) -> None:
    order = hotel.order()
    room = f"{hotel.slug}-room-101"
    with listening(hotel, hotel.guest("101"), room) as guest:
        hotel.staff("cook").patch(
            hotel.services(f"orders/{order['id']}/"), json={"status": "preparing"}
        )
        ((channel, event, data),) = guest.hear(1)
    assert (channel, event) == (room, "order-status-update")
    assert data["order_id"] == str(order["id"])
    assert (data["old_status"], data["new_status"]) == ("pending", "preparing")
    assert data["order_type"] == "room_service_orders"
    assert len(str(data)) < 500


def test_that_a_step_that_changes_nothing_tells_nothing(hotel: Hotel) -> None:
    order = hotel.order()
    path = hotel.services(f"orders/{order['id']}/")
    with listening(hotel, hotel.staff("cook"), *_live(hotel, "kitchen")) as listener:
        for status in ("preparing", "preparing", "ready"):
            hotel.staff("cook").patch(path, json={"status": status})
        heard = listener.hear(2)
    assert [data["rev"] for _, _, data in heard] == [2, 3]
    assert heard[1][2]["seq"] == heard[0][2]["seq"] + 1


def test_that_pushes_go_to_the_devices_of_those_on_duty_and_of_the_room(hotel: Hotel) -> None:
    hotel.clock_in("cook", "porter")
    for who in ("cook", "porter", "desk"):
        body = {"fcm_token": f"{hotel.slug} {who}"}
        hotel.staff(who).post("/api/staff/save-fcm-token/", json=body)
    guest = hotel.guest("101")
    saved = guest.post(
        hotel.services("room/101/save-fcm-token/"), json={"fcm_token": f"{hotel.slug} room"}
    )
    assert saved.status_code == 200
    order = hotel.order("Club Sandwich")
    path = hotel.services(f"orders/{order['id']}/")
    hotel.staff("cook").patch(path, json={"status": "preparing"})
    told = {(p["message"]["key"], p["owner"], p["owner_id"]): p for p in _pushes(hotel, 3)}
    cook, porter = hotel.staff_ids["cook"], hotel.staff_ids["porter"]
    assert {("3.1", "staff", porter), ("3.4", "staff", cook)} < set(told)
    new = told["3.4", "staff", cook]["message"]
    assert new["title"] == "🔔 New Room Service Order"
    assert new["body"] == "Room 101 - €14.50"
    assert new["data"] == {
        "type": "room_service_order",
        "order_id": str(order["id"]),
        "room_number": "101",
        "total_price": "14.50",
        "status": "pending",
        "click_action": "FLUTTER_NOTIFICATION_CLICK",
        "route": "/orders/room-service",
    }
    (step,) = (push for key, push in told.items() if key[0] == "5.1")
    assert step["owner"] == "room"
    assert step["message"]["body"] == "Your room service order is preparing"


def test_that_only_managers_see_the_pushes_and_nobody_the_tokens(hotel: Hotel) -> None:
    assert hotel.staff("desk").get(hotel.own("pushes/")).status_code == 403
    hotel.clock_in("porter")
    secret = f"{hotel.slug} secret device"
    hotel.staff("porter").post("/api/staff/save-fcm-token/", json={"fcm_token": secret})
    hotel.order()
    _pushes(hotel, 1)
    assert secret not in hotel.staff("manager").get(hotel.own("pushes/")).text
    assert secret not in hotel.process.log


def test_that_clocking_is_told_to_the_hotel_and_to_all_five_streams(hotel: Hotel) -> None:
    live = _live(hotel, "kitchen", "porter", "desk", "manager", "staff")
    with listening(hotel, hotel.staff("manager"), f"hotel-{hotel.slug}", *live) as listener:
        hotel.clock_in("cook")
        told = listener.hear(7)
    heard = {each[0]: each[1:] for each in told if each[2].get("entity") != "clock_log"}
    logged = [channel for channel, _, data in told if data.get("entity") == "clock_log"]
    assert logged == [f"{hotel.slug}-live-manager"]
    event, data = heard[f"hotel-{hotel.slug}"]
    assert event == "clock-status-updated"
    assert {name: value for name, value in data.items() if not name.startswith("_")} == {
        "user_id": str(hotel.staff_ids["cook"]),
        "staff_id": str(hotel.staff_ids["cook"]),
        "is_on_duty": True,
        "clock_time": data["_at"],
        "first_name": "Maria",
        "last_name": "Conti",
        "action": "clock_in",
        "department": "Kitchen",
        "department_slug": "kitchen",
    }
    assert {heard[channel][1]["entity"] for channel in live} == {"staff"}


def test_that_every_action_at_the_clock_tells_the_specified_fields(hotel: Hotel) -> None:
    channel = f"hotel-{hotel.slug}"
    shift = {"clock_in": True, "start_break": True, "end_break": True, "clock_out": False}
    with listening(hotel, hotel.staff("manager"), channel) as listener:
        for action in shift:
            wanted = {"action": action}
            assert hotel.staff("cook").post(hotel.own("clock/"), json=wanted).status_code == 200
        told = [data for _channel, _event, data in listener.hear(4)]
    assert [(data["action"], data["is_on_duty"]) for data in told] == list(shift.items())
    person = {"user_id", "staff_id", "first_name", "last_name", "department", "department_slug"}
    specified = person | {"is_on_duty", "clock_time", "action"}
    for data in told:
        assert {name for name in data if not name.startswith("_")} == specified
        assert data["clock_time"].endswith("Z")


def test_that_signing_out_everywhere_closes_the_sockets(hotel: Hotel) -> None:
    client = hotel.staff("porter")
    with listening(hotel, client, *_live(hotel, "porter")) as listener:
        client.post("/api/staff/logout/")
        with pytest.raises(ConnectionClosed) as closed:
            listener.receive()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4009
