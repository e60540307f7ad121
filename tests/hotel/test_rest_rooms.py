"""Rooms, cards and the guests' access over REST."""

import pytest
from hotel_process import PIN, Hotel


def _enter(hotel: Hotel, pin: object, room: str = "101"):
    return hotel.client().post(hotel.services(f"room/{room}/validate-pin/"), json={"pin": pin})


def test_that_the_right_pin_opens_this_room_only(hotel: Hotel) -> None:
    answer = _enter(hotel, PIN)
    assert answer.status_code == 200
    access = answer.json()
    assert (access["valid"], access["room_number"]) == (True, 101)
    assert (access["hotel_slug"], access["guest_name"]) == (hotel.slug, "Grace Guest")
    assert _enter(hotel, PIN, room="102").status_code == 401


@pytest.mark.parametrize("pin", ["0000", "", "4711 ", "é"])
def test_that_a_wrong_pin_opens_nothing(hotel: Hotel, pin: str) -> None:
    answer = _enter(hotel, pin)
    assert answer.status_code == 401
    assert answer.json()["detail"] == "This PIN does not open the room."


def test_that_pins_cannot_be_guessed_quickly(hotel: Hotel) -> None:
    for number in range(5):
        assert _enter(hotel, f"{number:04}").status_code == 401
    assert _enter(hotel, PIN).status_code == 429
    assert _enter(hotel, "1234", room="412").status_code == 200


def test_that_an_unknown_room_has_no_door(hotel: Hotel) -> None:
    answer = _enter(hotel, PIN, room="999")
    assert (answer.status_code, answer.json()["detail"]) == (404, "This hotel has no room 999.")


def test_that_the_desk_finds_rooms_and_their_guests(hotel: Hotel) -> None:
    rooms = hotel.staff("desk").get("/api/rooms/rooms/").json()
    assert [room["room_number"] for room in rooms["results"]] == [101, 102, 412]
    room = hotel.staff("desk").get("/api/rooms/rooms/", params={"search": "10"}).json()
    assert room["count"] == 2
    one = hotel.staff("desk").get(f"/api/rooms/{hotel.slug}/rooms/101/").json()
    assert (one["is_occupied"], one["guest_id_pin"]) == (True, PIN)
    assert one["guests_in_room"][0]["full_name"] == "Grace Guest"


@pytest.mark.parametrize("who", ["cook", "porter", "cleaner"])
def test_that_pins_are_for_the_desk_only(hotel: Hotel, who: str) -> None:
    assert hotel.staff(who).get("/api/rooms/rooms/").status_code == 403
    assert hotel.guest().get(f"/api/rooms/{hotel.slug}/rooms/102/").status_code == 403


def test_that_check_out_leaves_the_last_guest_nothing_but_keeps_the_orders(hotel: Hotel) -> None:
    guest, order = hotel.guest("101"), hotel.order(room="101")
    desk = hotel.staff("desk")
    room = desk.get(f"/api/rooms/{hotel.slug}/rooms/101/").json()
    answer = desk.post(f"/api/rooms/{hotel.slug}/checkout/", json={"room_ids": [room["id"]]})
    assert answer.json() == {"detail": "Checked out 1 room(s)."}
    assert guest.get(hotel.services("orders/")).status_code == 401
    assert _enter(hotel, PIN).status_code == 401
    after = desk.get(f"/api/rooms/{hotel.slug}/rooms/101/").json()
    assert (after["is_occupied"], after["guests_in_room"]) == (False, [])
    assert desk.get(hotel.services(f"orders/{order['id']}/")).status_code == 200


def test_that_a_guest_moves_in_with_a_new_pin(hotel: Hotel) -> None:
    path = f"/api/rooms/{hotel.slug}/rooms/102/"
    before = hotel.staff("desk").get(path).json()["guest_id_pin"]
    body = {"first_name": "Ada", "last_name": "Byron", "days_booked": 2}
    room = hotel.staff("desk").post(path + "add-guest/", json=body)
    assert room.status_code == 201
    assert room.json()["guests_in_room"][0]["full_name"] == "Ada Byron"
    assert room.json()["guest_id_pin"] != before
    assert hotel.order("Tomato Soup", room="102")["guest_name"] == "Ada Byron"
    leaving = hotel.staff("desk").get(f"/api/rooms/{hotel.slug}/checkout-needed/")
    assert leaving.json() == []
    bad = hotel.staff("desk").post(path + "add-guest/", json={"first_name": " ", "last_name": ""})
    assert bad.status_code == 400


def test_that_guests_whose_stay_is_over_are_listed(hotel: Hotel) -> None:
    body = {"first_name": "Ada", "last_name": "", "check_in_date": "2024-02-28", "days_booked": 2}
    path = f"/api/rooms/{hotel.slug}/"
    hotel.staff("desk").post(path + "rooms/102/add-guest/", json=body)
    (room,) = hotel.staff("desk").get(path + "checkout-needed/").json()
    assert room["room_number"] == 102
    assert room["guests_in_room"][0]["check_out_date"] == "2024-03-01"
    assert hotel.staff("cook").get(path + "checkout-needed/").status_code == 403


def test_that_a_guests_device_belongs_to_the_own_room(hotel: Hotel) -> None:
    guest, body = hotel.guest("101"), {"fcm_token": f"{hotel.slug} phone"}
    assert guest.post(hotel.services("room/101/save-fcm-token/"), json=body).status_code == 200
    assert guest.post(hotel.services("room/102/save-fcm-token/"), json=body).status_code == 403
    staff = hotel.staff("desk").post(hotel.services("room/101/save-fcm-token/"), json=body)
    assert staff.status_code == 403


def test_that_both_cards_are_open_to_anyone_in_a_room(hotel: Hotel) -> None:
    menu = hotel.client().get(hotel.services("room/101/menu/")).json()
    assert [item["name"] for item in menu] == [
        "Club Sandwich", "Tomato Soup", "House Red (glass)", "Oysters",
    ]  # fmt: skip
    assert menu[0]["price"] == "14.50"
    assert (menu[2]["is_food"], menu[3]["is_on_stock"]) == (False, False)
    breakfast = hotel.client().get(hotel.services("room/101/breakfast/")).json()
    assert [item["name"] for item in breakfast] == ["Full Irish", "Orange Juice"]
    assert hotel.client().get(hotel.services("room/999/menu/")).status_code == 404


def test_that_the_kitchen_marks_a_dish_sold_out_and_available_again(hotel: Hotel) -> None:
    path = hotel.own(f"menu-items/{hotel.items['Tomato Soup']}/")
    gone = hotel.staff("cook").patch(path, json={"is_on_stock": False, "expected_rev": 1})
    assert (gone.json()["is_on_stock"], gone.json()["rev"]) == (False, 2)
    answer = hotel.staff("desk").post(hotel.services("orders/"), json=hotel.wish("Tomato Soup"))
    assert answer.json()["detail"] == "Tomato Soup is sold out."
    again = hotel.staff("manager").patch(path, json={"is_on_stock": False, "expected_rev": 1})
    assert (again.status_code, again.json()) == (200, gone.json())
    late = hotel.staff("cook").patch(path, json={"is_on_stock": True, "expected_rev": 1})
    assert late.status_code == 409
    assert late.json()["current"] == gone.json()
    assert hotel.staff("cook").patch(path, json={"is_on_stock": True}).json()["rev"] == 3


@pytest.mark.parametrize("who", ["porter", "desk"])
def test_that_others_may_not_mark_a_dish(hotel: Hotel, who: str) -> None:
    path = hotel.own(f"menu-items/{hotel.items['Tomato Soup']}/")
    assert hotel.staff(who).patch(path, json={"is_on_stock": False}).status_code == 403


def test_that_rooms_are_sorted_as_people_count(hotel: Hotel) -> None:
    numbers = ["10", "9", "A10", "100", "A2", "5"]
    for number in numbers:
        hotel.process.ask(
            "INSERT INTO rooms (hotel_id, room_number) SELECT id, :number FROM hotels"
            " WHERE slug = :slug",
            number=number,
            slug=hotel.slug,
        )
    rooms = hotel.staff("desk").get("/api/rooms/rooms/").json()["results"]
    listed = [room["room_number"] for room in rooms]
    assert listed == [5, 9, 10, 100, 101, 102, 412, "A2", "A10"]
