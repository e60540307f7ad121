"""Ordering room service over REST: who may, what is refused, and the ladder."""

from typing import Any

import httpx
import pytest
from hotel_process import Hotel


def _step(client: httpx.Client, hotel: Hotel, order: dict[str, Any], status: str, **more: Any):
    path = hotel.services(f"orders/{order['id']}/")
    return client.patch(path, json={"status": status, **more})


def test_that_an_order_is_priced_by_the_hotel_and_told_in_hotelmates_shape(hotel: Hotel) -> None:
    wish = {
        "room_number": 101,
        "items": [
            {"item_id": hotel.items["Club Sandwich"], "quantity": 2, "notes": "no onion"},
            {"item_id": hotel.items["House Red (glass)"]},
        ],
        "allergies": ["Nuts ", "nuts", "Milk"],
    }
    answer = hotel.staff("desk").post(hotel.services("orders/"), json=wish)
    assert answer.status_code == 201
    order = answer.json()
    assert order["room_number"] == 101
    assert order["status"] == "pending"
    assert order["total_price"] == 38.49
    assert order["rev"] == 1
    assert order["allergies"] == ["nuts", "milk"]
    assert order["guest_name"] == "Grace Guest"
    assert order["created_at"].endswith("Z")
    first = order["items"][0]
    assert (first["quantity"], first["notes"], first["item_price"]) == (2, "no onion", "14.50")
    assert first["item"]["name"] == "Club Sandwich"
    assert first["item"]["allergens"] == ["eggs", "gluten"]


@pytest.mark.parametrize("who", ["desk", "manager", "cook", "porter", "cleaner"])
def test_that_any_colleague_may_take_an_order(hotel: Hotel, who: str) -> None:
    answer = hotel.staff(who).post(hotel.services("orders/"), json=hotel.wish("Tomato Soup"))
    assert answer.status_code == 201


def test_that_nobody_orders_without_a_token(hotel: Hotel) -> None:
    answer = hotel.client().post(hotel.services("orders/"), json=hotel.wish("Tomato Soup"))
    assert answer.status_code == 401


def test_that_a_guest_orders_for_the_own_room_only_and_as_often_as_wanted(hotel: Hotel) -> None:
    guest = hotel.guest("101")
    for _ in range(2):
        answer = guest.post(hotel.services("orders/"), json=hotel.wish("Tomato Soup"))
        assert answer.status_code == 201
    answer = guest.post(hotel.services("orders/"), json=hotel.wish("Tomato Soup", room="102"))
    assert answer.status_code == 403
    assert answer.json()["detail"] == "You may order for your own room only."
    hotel.order("Tomato Soup", room="412")
    seen = guest.get(hotel.services("orders/")).json()
    assert [order["room_number"] for order in seen["results"]] == [101, 101]


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"room_number": 999}, "room_number", "This hotel has no room 999."),
        ({"items": []}, "items", "An order needs at least one dish or drink."),
        ({"items": [{"item_id": 10**12}]}, "items", "There is no dish 1000000000000 on this card."),
        ({"items": [{"item_id": "soup"}]}, "items", "There is no dish soup on this card."),
        ({"items": "soup"}, "items", None),
        ({"items": [{}]}, "item_id", "item_id is missing."),
        ({"allergies": ["x"] + [str(n) for n in range(30)]}, "allergies", None),
        ({"room_number": None}, "room_number", None),
    ],
)
def test_that_a_wish_that_makes_no_sense_is_refused_with_a_sentence(
    hotel: Hotel, change: dict[str, Any], field: str, sentence: str | None
) -> None:
    wish = {**hotel.wish("Tomato Soup"), **change}
    answer = hotel.staff("desk").post(hotel.services("orders/"), json=wish)
    assert answer.status_code == 400, answer.text
    problem = answer.json()
    assert problem["code"] == "invalid"
    assert field in problem["fields"]
    assert problem["detail"].endswith(".")
    assert sentence is None or problem["detail"] == sentence
    assert hotel.staff("desk").get(hotel.services("orders/")).json()["count"] == 0


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"quantity": 0}, "A quantity is between 1 and 99."),
        ({"quantity": -3}, "A quantity is between 1 and 99."),
        ({"quantity": 100}, "A quantity is between 1 and 99."),
        ({"quantity": 10**30}, None),
        ({"quantity": "two"}, None),
        ({"quantity": 1.5}, None),
        ({"notes": "x" * 3000}, "Notes are longer than 2,000 characters."),
        ({"notes": 5}, None),
        ({"notes": "\0"}, "Text cannot hold the character NUL."),
    ],
)
def test_that_a_line_nobody_can_prepare_is_refused(
    hotel: Hotel, line: dict[str, Any], sentence: str | None
) -> None:
    wish = hotel.wish("Tomato Soup")
    wish["items"][0] |= line
    answer = hotel.staff("desk").post(hotel.services("orders/"), json=wish)
    assert answer.status_code == 400, answer.text
    assert sentence is None or answer.json()["detail"] == sentence


@pytest.mark.parametrize("notes", ["x" * 2000, "<b>bold</b> & 'quotes'", "🥜 no nuts\u202e"])
def test_that_notes_arrive_as_they_were_written(hotel: Hotel, notes: str) -> None:
    wish = hotel.wish("Tomato Soup")
    wish["items"][0]["notes"] = notes
    placed = hotel.staff("desk").post(hotel.services("orders/"), json=wish).json()
    read = hotel.staff("cook").get(hotel.services(f"orders/{placed['id']}/")).json()
    assert read["items"][0]["notes"] == notes


def test_that_a_sold_out_dish_is_refused_by_name(hotel: Hotel) -> None:
    answer = hotel.staff("desk").post(hotel.services("orders/"), json=hotel.wish("Oysters"))
    assert (answer.status_code, answer.json()["detail"]) == (400, "Oysters is sold out.")


def test_that_a_dish_of_another_hotel_or_card_is_unknown(hotel: Hotel, other_hotel: Hotel) -> None:
    for item in (other_hotel.items["Tomato Soup"], hotel.items["Full Irish"]):
        wish = {"room_number": 101, "items": [{"item_id": item}]}
        answer = hotel.staff("desk").post(hotel.services("orders/"), json=wish)
        assert answer.status_code == 400


def test_that_an_order_climbs_the_ladder_and_remembers_who_and_when(hotel: Hotel) -> None:
    order = hotel.order("Club Sandwich")
    climb = [("cook", "preparing"), ("cook", "ready"), ("porter", "on_the_way")]
    for who, status in [*climb, ("porter", "delivered")]:
        answer = _step(hotel.staff(who), hotel, order, status, expected_rev=order["rev"])
        assert answer.status_code == 200, answer.text
        assert answer.json()["rev"] == order["rev"] + 1
        order = answer.json()
        assert order["status"] == status
    assert order["accepted_by"] == order["ready_by"] == "Maria Conti"
    assert order["carried_by"] == "Paul Byrne"
    assert order["carried_by_id"] == hotel.staff_ids["porter"]
    assert order["accepted_at"] <= order["ready_at"] <= order["picked_up_at"]
    assert order["picked_up_at"] <= order["delivered_at"] == order["updated_at"]


@pytest.mark.parametrize(("word", "status"), [("accepted", "preparing"), ("ready ", "ready")])
def test_that_hotelmates_words_are_understood(hotel: Hotel, word: str, status: str) -> None:
    order = hotel.order("Club Sandwich")
    _step(hotel.staff("cook"), hotel, order, "accepted")
    assert _step(hotel.staff("cook"), hotel, order, word).json()["status"] == status


def test_that_completed_means_delivered(hotel: Hotel) -> None:
    order = hotel.order("House Red (glass)")
    _step(hotel.staff("porter"), hotel, order, "on_the_way")
    answer = _step(hotel.staff("porter"), hotel, order, "completed")
    assert answer.json()["status"] == "delivered"


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("porter", "preparing"),
        ("desk", "preparing"),
        ("cleaner", "preparing"),
        ("cook", "on_the_way"),
    ],
)
def test_that_a_step_needs_its_permission(hotel: Hotel, who: str, status: str) -> None:
    order = hotel.order("House Red (glass)")
    answer = _step(hotel.staff(who), hotel, order, status)
    assert answer.status_code == 403
    assert answer.json()["code"] == "forbidden"


def test_that_a_step_to_the_state_it_has_says_who_and_when_and_changes_nothing(
    hotel: Hotel,
) -> None:
    order = hotel.order()
    first = _step(hotel.staff("cook"), hotel, order, "preparing", expected_rev=1)
    again = _step(hotel.staff("manager"), hotel, order, "preparing", expected_rev=1)
    assert again.status_code == 200
    assert again.json() == first.json()


def test_that_whoever_comes_late_is_told_who_was_first(hotel: Hotel) -> None:
    order = hotel.order()
    accepted = _step(hotel.staff("cook"), hotel, order, "preparing").json()
    late = _step(
        hotel.staff("desk"), hotel, order, "cancelled", reason="Guest left", expected_rev=1
    )
    assert late.status_code == 409
    problem = late.json()
    assert problem["code"] == "conflict"
    assert problem["current"] == accepted
    assert problem["detail"].startswith("Already accepted by Maria Conti at ")


@pytest.mark.parametrize("status", ["ready", "on_the_way", "delivered"])
def test_that_a_step_cannot_be_skipped_with_food(hotel: Hotel, status: str) -> None:
    order = hotel.order("Club Sandwich", "House Red (glass)")
    answer = _step(hotel.staff("manager"), hotel, order, status)
    assert answer.status_code == 409
    assert answer.json()["current"]["status"] == "pending"


@pytest.mark.parametrize("status", ["unheard-of", "", "unknown", 7])
def test_that_an_unknown_step_is_refused(hotel: Hotel, status: object) -> None:
    order = hotel.order()
    answer = _step(hotel.staff("cook"), hotel, order, status)  # type: ignore[arg-type]
    assert answer.status_code == 400
    assert "status" in answer.json()["fields"]


def test_that_drinks_go_straight_to_the_porter_and_straight_back(hotel: Hotel) -> None:
    order = hotel.order("House Red (glass)")
    assert order["has_food"] is False
    taken = _step(hotel.staff("porter"), hotel, order, "on_the_way").json()
    assert taken["carried_by"] == "Paul Byrne"
    back = _step(hotel.staff("porter"), hotel, order, "pending").json()
    assert (back["status"], back["carried_by"], back["picked_up_at"]) == ("pending", None, None)
    assert back["carried_by_id"] is None


def test_that_a_step_back_keeps_the_first_time_and_forgets_the_undone_step(hotel: Hotel) -> None:
    order = hotel.order()
    accepted = _step(hotel.staff("cook"), hotel, order, "preparing").json()
    _step(hotel.staff("cook"), hotel, order, "ready")
    assert _step(hotel.staff("porter"), hotel, order, "preparing").status_code == 403
    back = _step(hotel.staff("cook"), hotel, order, "preparing").json()
    assert back["accepted_at"] == accepted["accepted_at"]
    assert (back["ready_at"], back["ready_by"]) == (None, None)


def test_that_nobody_goes_back_two_steps(hotel: Hotel) -> None:
    order = hotel.order()
    for status in ("preparing", "ready"):
        _step(hotel.staff("manager"), hotel, order, status)
    answer = _step(hotel.staff("manager"), hotel, order, "pending")
    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("Already made ready by Niamh Doyle at ")


def test_that_a_guest_cancels_while_pending_and_not_afterwards(hotel: Hotel) -> None:
    guest = hotel.guest("101")
    first, second = hotel.order(), hotel.order()
    cancelled = _step(guest, hotel, first, "cancelled")
    assert cancelled.status_code == 200
    assert cancelled.json()["cancelled_by"] == "Guest"
    _step(hotel.staff("cook"), hotel, second, "preparing")
    late = _step(guest, hotel, second, "cancelled")
    assert late.status_code == 409
    assert late.json()["current"]["status"] == "preparing"
    assert _step(guest, hotel, second, "ready").status_code == 403


def test_that_another_rooms_order_does_not_exist_for_a_guest(hotel: Hotel) -> None:
    order = hotel.order(room="412")
    guest = hotel.guest("101")
    assert _step(guest, hotel, order, "cancelled").status_code == 404
    assert guest.get(hotel.services(f"orders/{order['id']}/")).status_code == 404


@pytest.mark.parametrize("who", ["desk", "manager", "cook"])
def test_that_staff_cancels_from_any_open_step_and_says_why(hotel: Hotel, who: str) -> None:
    order = hotel.order()
    for status in ("preparing", "ready", "on_the_way"):
        _step(hotel.staff("manager"), hotel, order, status)
    silent = _step(hotel.staff(who), hotel, order, "cancelled", reason="  ")
    assert silent.status_code == 400
    assert "reason" in silent.json()["fields"]
    cancelled = _step(hotel.staff(who), hotel, order, "cancelled", reason="Guest left").json()
    assert (cancelled["status"], cancelled["cancel_reason"]) == ("cancelled", "Guest left")
    again = _step(hotel.staff("manager"), hotel, order, "preparing")
    assert again.status_code == 409
    assert again.json()["detail"].startswith("Already cancelled by ")


def test_that_a_porter_may_not_cancel(hotel: Hotel) -> None:
    answer = _step(hotel.staff("porter"), hotel, hotel.order(), "cancelled", reason="Tired")
    assert answer.status_code == 403


@pytest.mark.parametrize("order_id", ["0", "99999999", "999999999999999999999999", "x", "-1"])
def test_that_an_unknown_order_is_a_404_with_a_sentence(hotel: Hotel, order_id: str) -> None:
    for answer in (
        hotel.staff("desk").get(hotel.services(f"orders/{order_id}/")),
        _step(hotel.staff("desk"), hotel, {"id": order_id}, "cancelled", reason="x"),
    ):
        assert answer.status_code == 404
        assert answer.json()["detail"] == "This order does not exist."


def test_that_an_order_of_another_hotel_does_not_exist(hotel: Hotel, other_hotel: Hotel) -> None:
    order = other_hotel.order()
    assert _step(hotel.staff("manager"), hotel, order, "preparing").status_code == 404
