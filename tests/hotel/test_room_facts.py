"""What the desk is told of a room and of the stay in it, at once and while it changes."""

from typing import Any

from hotel_process import Hotel
from listener import listening


def _told(hotel: Hotel, room: str = "102", who: str = "desk") -> dict[str, Any]:
    answer = hotel.staff(who).get(hotel.own("sync/snapshot/"), params={"streams": "desk"})
    assert answer.status_code == 200, answer.text
    rooms = {str(one["room_number"]): one for one in answer.json()["rooms"]}
    return dict(rooms[room])


def _move_in(hotel: Hotel, **more: Any):
    body = {"first_name": "Éilís", "last_name": "Byrne", "check_in_date": "2026-05-02"}
    there = f"/api/rooms/{hotel.slug}/rooms/102/add-guest/"
    return hotel.staff("desk").post(there, json=body | {"days_booked": 3} | more)


def _check_out(hotel: Hotel, room_id: Any) -> None:
    body = {"room_ids": [room_id]}
    answer = hotel.staff("desk").post(f"/api/rooms/{hotel.slug}/checkout/", json=body)
    assert answer.status_code == 200, answer.text


def _empty(hotel: Hotel) -> dict[str, Any]:
    _check_out(hotel, _told(hotel)["id"])
    return _told(hotel)


def test_that_the_desk_is_told_of_a_stay_but_no_pin(hotel: Hotel) -> None:
    empty = _empty(hotel)
    assert (empty["is_occupied"], empty["guests_in_room"]) == (False, [])
    answer = _move_in(hotel, reference="GH-48213")
    assert answer.status_code == 201, answer.text
    assert answer.json()["reference"] == "GH-48213"
    assert _move_in(hotel, first_name="Finn").status_code == 201
    room = _told(hotel)
    assert room["guests_in_room"][0] == {
        "full_name": "Éilís Byrne",
        "check_in_date": "2026-05-02",
        "check_out_date": "2026-05-05",
    }
    assert [guest["full_name"] for guest in room["guests_in_room"]][1] == "Finn Byrne"
    assert (room["reference"], room["is_occupied"]) == ("GH-48213", True)
    assert room["moved_in_at"] is not None
    assert not [name for name in room if "pin" in name]


def test_that_nothing_of_a_stay_is_told_after_the_check_out(hotel: Hotel) -> None:
    _empty(hotel)
    _move_in(hotel, reference="GH-48213")
    gone = _empty(hotel)
    assert (gone["reference"], gone["moved_in_at"], gone["guests_in_room"]) == (None, None, [])
    _move_in(hotel)
    assert _told(hotel)["reference"] is None


def test_that_a_desk_hears_of_every_change_of_a_room(hotel: Hotel) -> None:
    before = _empty(hotel)
    with listening(hotel, hotel.staff("desk"), f"{hotel.slug}-live-desk") as listener:
        guest = _move_in(hotel).json()["guests_in_room"][0]
        there = f"/api/guests/{hotel.slug}/guests/{guest['id']}/"
        hotel.staff("desk").put(there, json={"first_name": "Eilis"})
        _check_out(hotel, before["id"])
        heard = [data for _, _, data in listener.hear(3)]
    changes = [(data["entity"], str(data["id"]), data["rev"]) for data in heard]
    assert changes == [("room", str(before["id"]), before["rev"] + step) for step in (1, 2, 3)]
    page = hotel.staff("desk").get(
        hotel.own("sync/changes/"), params={"stream": "desk", "since": heard[0]["seq"] - 1}
    )
    assert page.json()["changes"][-1]["data"] == _told(hotel)


def test_that_kitchen_and_porters_are_told_of_no_guests(hotel: Hotel) -> None:
    for who, stream in (("cook", "kitchen"), ("porter", "porter")):
        params = {"streams": stream}
        answer = hotel.staff(who).get(hotel.own("sync/snapshot/"), params=params)
        assert answer.json()["rooms"] is None


def test_that_a_reference_has_an_end(hotel: Hotel) -> None:
    answer = _move_in(hotel, reference="x" * 41)
    assert answer.status_code == 400
    assert answer.json()["detail"] == "A reference has at most 40 characters."


def test_that_a_hotel_is_founded_with_what_it_knows_of_its_rooms(hotel: Hotel) -> None:
    told = _told(hotel, "101")
    assert (told["room_type"], told["floor"]) == ("Deluxe double", 1)
    unknown = _told(hotel, "412")
    assert (unknown["room_type"], unknown["floor"], unknown["reference"]) == (None, None, None)
    capabilities = hotel.client().get(hotel.own("capabilities/")).json()
    assert capabilities["checkout_time"] == "11:00"
