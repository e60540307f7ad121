"""Bookings: decided once at the desk, and told to the booking's own guest alone."""

import concurrent.futures
import datetime as dt
from typing import Any

import pytest
from hotel_process import Hotel
from listener import listening

TODAY = dt.datetime.now(dt.UTC).date()


def _book(hotel: Hotel, name: str = "Olive Oak", **more: object) -> dict[str, Any]:
    wanted = {
        "guest_name": name,
        "room_type_name": "Deluxe Room",
        "check_in": TODAY.isoformat(),
        "check_out": (TODAY + dt.timedelta(days=2)).isoformat(),
        "total_amount": "300.00",
        **more,
    }
    answer = hotel.staff("desk").post(hotel.own("bookings/"), json=wanted)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def _path(hotel: Hotel, booking: dict[str, Any], verb: str = "") -> str:
    return f"/api/staff/hotel/{hotel.slug}/bookings/{booking['booking_id']}/{verb}"


def _public(hotel: Hotel, booking: dict[str, Any], verb: str) -> str:
    number = booking["confirmation_number"]
    return f"/api/public/hotel/{hotel.slug}/bookings/{number}/{verb}"


def _keep_device(hotel: Hotel, booking: dict[str, Any], token: object) -> Any:
    path = _public(hotel, booking, "save-fcm-token/")
    return hotel.client().post(path, json={"fcm_token": token})


def _pushes(hotel: Hotel) -> list[dict[str, Any]]:
    answer = hotel.staff("manager").get(hotel.own("pushes/"))
    assert answer.status_code == 200, answer.text
    pushes = answer.json()["results"]
    return [one for one in pushes if one["message"]["key"].startswith("4.")]


def test_that_a_booking_has_the_fields_of_hotelmate_and_ours(hotel: Hotel) -> None:
    booked = _book(hotel, room_number="101", expected_at="14:30", guest_email="o@example.com")
    shown = hotel.staff("manager").get(_path(hotel, booked)).json()
    assert shown == booked
    specified = {
        "hotel_name": shown["hotel_name"],
        "room_type_name": "Deluxe Room",
        "guest_name": "Olive Oak",
        "guest_email": "o@example.com",
        "guest_phone": "",
        "check_in": TODAY.isoformat(),
        "nights": 2,
        "adults": 1,
        "children": 0,
        "total_amount": "300.00",
        "currency": "EUR",
        "status": "PENDING_PAYMENT",
        "paid_at": None,
    }
    assert {name: shown[name] for name in specified} == specified
    assert shown["booking_id"].startswith("BK-")
    assert (shown["room_number"], shown["expected_at"]) == (101, "14:30:00")


def test_that_bookings_are_filtered_by_status_and_day(hotel: Hotel) -> None:
    later = (TODAY + dt.timedelta(days=7)).isoformat()
    first = _book(hotel, "Ned North")
    second = _book(hotel, check_in=later, check_out=(TODAY + dt.timedelta(days=8)).isoformat())
    desk, path = hotel.staff("desk"), hotel.own("bookings/")
    assert desk.get(path).json() == [second, first]
    assert desk.get(path, params={"status": "pending_payment"}).json() == [second, first]
    assert desk.get(path, params={"status": "CONFIRMED"}).json() == []
    assert desk.get(path, params={"start_date": later}).json() == [second]
    assert desk.get(path, params={"end_date": TODAY.isoformat()}).json() == [first]
    assert desk.get(path, params={"status": "maybe"}).status_code == 400


def test_that_a_confirmed_booking_is_told_to_its_own_guest(hotel: Hotel) -> None:
    booked, stranger = _book(hotel, room_number="101"), _book(hotel, "Ned North")
    assert _keep_device(hotel, booked, "olive").status_code == 200
    assert _keep_device(hotel, stranger, "ned").status_code == 200
    in_the_room = hotel.guest("101").post(
        hotel.services("room/101/save-fcm-token/"), json={"fcm_token": "somebody-in-101"}
    )
    assert in_the_room.status_code == 200
    answer = hotel.staff("desk").post(_path(hotel, booked, "confirm/"))
    assert answer.status_code == 200, answer.text
    assert answer.json()["message"] == "Booking confirmed successfully"
    now = answer.json()["booking"]
    assert (now["status"], now["decided_by"], now["rev"]) == ("CONFIRMED", "Rita Walsh", 2)
    (pushed,) = _pushes(hotel)
    assert pushed["message"]["title"] == "✅ Booking Confirmed!"
    assert pushed["message"]["data"] == {
        "type": "booking_confirmation",
        "booking_id": booked["booking_id"],
        "confirmation_number": booked["confirmation_number"],
        "hotel_name": booked["hotel_name"],
        "room_type": "Deluxe Room",
        "check_in": booked["check_in"],
        "check_out": booked["check_out"],
        "click_action": "FLUTTER_NOTIFICATION_CLICK",
        "route": "/bookings/details",
    }
    assert (pushed["owner"], pushed["owner_id"]) == ("booking", booked["id"])


def test_that_a_cancelled_booking_tells_its_guest_why(hotel: Hotel) -> None:
    booked, desk = _book(hotel), hotel.staff("desk")
    _keep_device(hotel, booked, "olive")
    path = _path(hotel, booked, "cancel/")
    missing = desk.post(path, json={"reason": "  "})
    assert (missing.status_code, missing.json()["detail"]) == (400, "Say why: the guest is told.")
    answer = desk.post(path, json={"reason": " A pipe  burst "}).json()
    assert answer["cancellation_reason"] == "A pipe burst"
    assert answer["booking"]["status"] == "CANCELLED"
    (pushed,) = _pushes(hotel)
    assert pushed["message"]["data"]["cancellation_reason"] == "A pipe burst"
    assert pushed["message"]["data"]["route"] == "/bookings/cancelled"
    assert (
        pushed["message"]["body"]
        == f"Your reservation at {booked['hotel_name']} has been cancelled"
    )


def test_that_a_booking_without_a_device_pushes_to_nobody(hotel: Hotel) -> None:
    booked = _book(hotel, room_number="101")
    hotel.guest("101").post(
        hotel.services("room/101/save-fcm-token/"), json={"fcm_token": "somebody-in-101"}
    )
    assert hotel.staff("desk").post(_path(hotel, booked, "confirm/")).status_code == 200
    assert _pushes(hotel) == []


def test_that_what_is_decided_is_decided_once(hotel: Hotel) -> None:
    booked, desk = _book(hotel), hotel.staff("desk")
    path, key = _path(hotel, booked, "confirm/"), {"Idempotency-Key": "once"}
    answers = [desk.post(path, headers=key) for _ in range(2)]
    assert answers[0].content == answers[1].content
    late = hotel.staff("manager").post(path)
    assert late.status_code == 409
    assert late.json()["detail"].startswith("Rita Walsh confirmed this already at ")
    assert late.json()["current"]["status"] == "CONFIRMED"
    # A desk that still saw it open meant another booking than this one is by now.
    body = {"reason": "No room left", "seen": "PENDING_PAYMENT"}
    assert desk.post(_path(hotel, booked, "cancel/"), json=body).status_code == 409
    body["seen"] = "CONFIRMED"
    assert desk.post(_path(hotel, booked, "cancel/"), json=body).status_code == 200
    gone = desk.post(path)
    assert gone.json()["detail"].startswith("Rita Walsh cancelled this already at ")


def test_that_two_desks_confirm_a_booking_once(hotel: Hotel) -> None:
    booked = _book(hotel)
    _keep_device(hotel, booked, "olive")
    desks = [hotel.staff("desk"), hotel.staff("manager")]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda desk: desk.post(_path(hotel, booked, "confirm/")), desks))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len(_pushes(hotel)) == 1


def test_that_the_guest_cancels_with_the_number_alone(hotel: Hotel) -> None:
    booked = _book(hotel)
    _keep_device(hotel, booked, "olive")
    cancelled = hotel.client().post(_public(hotel, booked, "cancel/"))
    assert cancelled.status_code == 200, cancelled.text
    shown = hotel.staff("desk").get(_path(hotel, booked)).json()
    assert (shown["cancelled_by_guest"], shown["decided_by"]) == (True, None)
    assert shown["cancellation_reason"] == "Request by guest"
    assert hotel.client().post(_public(hotel, booked, "cancel/")).status_code == 409
    late = hotel.staff("desk").post(_path(hotel, booked, "confirm/"))
    assert late.json()["detail"].startswith("The guest cancelled this already at ")


def test_that_a_number_cannot_be_guessed(hotel: Hotel, other_hotel: Hotel) -> None:
    booked, address = _book(hotel), hotel.client()
    assert _keep_device(other_hotel, booked, "thief").status_code == 404
    wrong = {"confirmation_number": "GRA-2222222222"}
    path = _public(hotel, wrong, "cancel/")
    codes = [address.post(path).status_code for _ in range(6)]
    assert codes == [404] * 5 + [429]
    assert address.post(_public(hotel, booked, "cancel/")).status_code == 429


@pytest.mark.parametrize("token", ["", "   ", 7, None, "x" * 4097])
def test_that_a_device_is_a_token(hotel: Hotel, token: object) -> None:
    assert _keep_device(hotel, _book(hotel), token).status_code == 400


@pytest.mark.parametrize("who", ["cook", "porter", "cleaner"])
def test_that_only_the_desk_and_managers_see_bookings(hotel: Hotel, who: str) -> None:
    booked, client = _book(hotel), hotel.staff(who)
    assert client.get(hotel.own("bookings/")).status_code == 403
    assert client.get(_path(hotel, booked)).status_code == 403
    assert client.post(_path(hotel, booked, "confirm/")).status_code == 403
    cancelling = client.post(_path(hotel, booked, "cancel/"), json={"reason": "No"})
    assert cancelling.status_code == 403


def test_that_another_hotel_and_a_guest_see_nothing(hotel: Hotel, other_hotel: Hotel) -> None:
    booked = _book(hotel)
    assert other_hotel.staff("desk").get(_path(hotel, booked)).status_code == 404
    own = f"/api/staff/hotel/{other_hotel.slug}/bookings/{booked['booking_id']}/"
    assert other_hotel.staff("desk").get(own).status_code == 404
    assert hotel.guest("101").get(_path(hotel, booked)).status_code == 403


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"guest_name": "  "}, "guest_name"),
        ({"check_out": TODAY.isoformat()}, "check_out"),
        ({"adults": 0}, "adults"),
        ({"total_amount": "-1"}, "total_amount"),
        ({"guest_phone": "0" * 41}, "guest_phone"),
    ],
)
def test_that_a_booking_makes_sense(hotel: Hotel, wrong: dict[str, object], field: str) -> None:
    body = {
        "guest_name": "Olive Oak",
        "check_in": TODAY.isoformat(),
        "check_out": (TODAY + dt.timedelta(days=1)).isoformat(),
        **wrong,
    }
    refused = hotel.staff("desk").post(hotel.own("bookings/"), json=body)
    assert refused.status_code == 400
    assert field in refused.json()["fields"]


def test_that_desks_hear_of_it_and_the_snapshot_has_it(hotel: Hotel) -> None:
    desk, live = hotel.staff("desk"), f"{hotel.slug}-live-desk"
    with listening(hotel, desk, live) as listener:
        booked = _book(hotel)
        desk.post(_path(hotel, booked, "confirm/"))
        heard = [data for _, _, data in listener.hear(2)]
    assert [(one["entity"], one["id"], one["rev"]) for one in heard] == [
        ("booking", str(booked["id"]), 1),
        ("booking", str(booked["id"]), 2),
    ]
    snapshot = desk.get(hotel.own("sync/snapshot/"), params={"streams": "desk"}).json()
    assert snapshot["bookings"] == [desk.get(_path(hotel, booked)).json()]
    page = desk.get(hotel.own("sync/changes/"), params={"stream": "desk", "since": 0}).json()
    assert page["changes"][-1]["data"] == snapshot["bookings"][0]
    cook = hotel.staff("cook").get(hotel.own("sync/snapshot/"), params={"streams": "kitchen"})
    assert cook.json()["bookings"] == []


def test_that_decisions_are_written_down(hotel: Hotel) -> None:
    booked = _book(hotel)
    hotel.staff("desk").post(_path(hotel, booked, "cancel/"), json={"reason": "Flooded"})
    (entry,) = hotel.staff("manager").get(hotel.own("audit/?action=booking")).json()["results"]
    assert (entry["action"], entry["reason"]) == ("booking.cancel", "Flooded")
    assert entry["subject"] == f"Olive Oak, {booked['booking_id']}"
