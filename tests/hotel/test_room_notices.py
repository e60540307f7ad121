"""Notices to a room: sent by the desk, heard and read by the room's guests alone."""

import pytest
from hotel_process import Hotel
from listener import listening

from contract.events.rooms import RoomNoticed


def _path(hotel: Hotel, room: str = "101") -> str:
    return hotel.own(f"rooms/{room}/notices/")


def test_that_a_room_hears_a_notice_and_finds_it_later(hotel: Hotel) -> None:
    guest, room = hotel.guest("101"), f"{hotel.slug}-room-101"
    with listening(hotel, guest, room) as listener:
        body = {"message": "  Your taxi is at the door. "}
        answer = hotel.staff("desk").post(_path(hotel), json=body)
        assert answer.status_code == 201, answer.text
        sent = answer.json()
        ((channel, event, data),) = listener.hear(1)
    assert (channel, event) == (room, "room-notice")
    fields = {name: value for name, value in data.items() if not name.startswith("_")}
    assert set(fields) == set(RoomNoticed.SAMPLE)
    assert fields == {
        "notice_id": str(sent["id"]),
        "room_number": "101",
        "message": "Your taxi is at the door.",
        "staff_name": "Rita Walsh",
        "timestamp": sent["created_at"],
    }
    assert guest.get(_path(hotel)).json() == [sent]
    assert hotel.staff("manager").get(_path(hotel)).json() == [sent]


def test_that_a_notice_is_sent_once_and_for_one_stay(hotel: Hotel) -> None:
    desk, key = hotel.staff("desk"), {"Idempotency-Key": "taxi"}
    body = {"message": "Your taxi is here."}
    answers = [desk.post(_path(hotel), json=body, headers=key) for _ in range(2)]
    assert answers[0].content == answers[1].content
    assert len(desk.get(_path(hotel)).json()) == 1
    room_id = desk.get(f"/api/rooms/{hotel.slug}/rooms/101/").json()["id"]
    desk.post(f"/api/rooms/{hotel.slug}/checkout/", json={"room_ids": [room_id]})
    assert desk.get(_path(hotel)).json() == []
    gone = desk.post(_path(hotel), json=body)
    assert (gone.status_code, gone.json()["detail"]) == (400, "Nobody stays in room 101.")


@pytest.mark.parametrize("who", ["cook", "porter", "cleaner"])
def test_that_only_the_desk_and_managers_send_notices(hotel: Hotel, who: str) -> None:
    client = hotel.staff(who)
    assert client.post(_path(hotel), json={"message": "Hello"}).status_code == 403
    assert client.get(_path(hotel)).status_code == 403


def test_that_another_room_and_another_hotel_see_nothing(hotel: Hotel, other_hotel: Hotel) -> None:
    body = {"message": "Your taxi is here."}
    assert hotel.staff("desk").post(_path(hotel), json=body).status_code == 201
    neighbour = hotel.guest("102", "0815")
    assert neighbour.get(_path(hotel)).status_code == 403
    assert neighbour.post(_path(hotel, "102"), json=body).status_code == 403
    assert other_hotel.staff("desk").get(_path(hotel)).status_code == 404
    assert other_hotel.guest("101").get(_path(hotel)).status_code == 404
    assert hotel.staff("desk").post(_path(hotel, "999"), json=body).status_code == 404


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("  ", "Write what the room is to know."),
        ("x" * 501, "A notice has at most 500 characters; this one has 501."),
    ],
)
def test_that_a_notice_has_words_but_not_too_many(
    hotel: Hotel, message: str, sentence: str
) -> None:
    refused = hotel.staff("desk").post(_path(hotel), json={"message": message})
    assert (refused.status_code, refused.json()["detail"]) == (400, sentence)


def test_that_a_notice_for_guests_who_left_does_not_reach_the_next_ones(hotel: Hotel) -> None:
    desk = hotel.staff("desk")
    room = desk.get(f"/api/rooms/{hotel.slug}/rooms/101/").json()
    body = {"message": "Your taxi is here.", "stay": room["stay"]}
    desk.post(f"/api/rooms/{hotel.slug}/checkout/", json={"room_ids": [room["id"]]})
    guest = {"first_name": "Next", "last_name": "Guest"}
    desk.post(f"/api/rooms/{hotel.slug}/rooms/101/add-guest/", json=guest)
    refused = desk.post(_path(hotel), json=body)
    assert refused.status_code == 409
    assert refused.json()["detail"] == "The guests this was for have left room 101."
    assert desk.get(_path(hotel)).json() == []
    assert desk.post(_path(hotel), json=body | {"stay": room["stay"] + 1}).status_code == 201
