"""Requests that are repeated: one key, one change, one answer."""

import concurrent.futures

import pytest
from hotel_process import Hotel

KEY = {"Idempotency-Key": "5f0c2a1e-8d1b-4f7a-9c55-1f2e3d4c5b6a"}


def _count(hotel: Hotel) -> int:
    return int(hotel.staff("desk").get(hotel.services("orders/")).json()["count"])


def test_that_a_repeated_order_is_answered_alike_and_placed_once(hotel: Hotel) -> None:
    wish, path = hotel.wish("Tomato Soup"), hotel.services("orders/")
    first = hotel.staff("desk").post(path, json=wish, headers=KEY)
    again = hotel.staff("desk").post(path, json=wish, headers=KEY)
    assert (
        (again.status_code, again.content)
        == (first.status_code, first.content)
        == (201, first.content)
    )
    assert _count(hotel) == 1


def test_that_a_repeated_step_is_taken_once(hotel: Hotel) -> None:
    order = hotel.order()
    path = hotel.services(f"orders/{order['id']}/")
    body = {"status": "preparing", "expected_rev": 1}
    first = hotel.staff("cook").patch(path, json=body, headers=KEY)
    hotel.staff("cook").patch(path, json={"status": "ready"})
    again = hotel.staff("cook").patch(path, json=body, headers=KEY)
    assert again.content == first.content
    assert hotel.staff("cook").get(path).json()["status"] == "ready"


def test_that_a_key_with_another_body_or_address_is_refused(hotel: Hotel) -> None:
    desk, path = hotel.staff("desk"), hotel.services("orders/")
    assert desk.post(path, json=hotel.wish("Tomato Soup"), headers=KEY).status_code == 201
    for answer in (
        desk.post(path, json=hotel.wish("Club Sandwich"), headers=KEY),
        desk.post(hotel.services("breakfast-orders/"), json=hotel.wish("Tomato Soup"), headers=KEY),
    ):
        assert answer.status_code == 422
        assert answer.json()["code"] == "key_reused"
    assert _count(hotel) == 1


def test_that_people_do_not_share_keys(hotel: Hotel) -> None:
    path, wish = hotel.services("orders/"), hotel.wish("Tomato Soup")
    for client in (hotel.staff("desk"), hotel.staff("manager"), hotel.guest("101")):
        assert client.post(path, json=wish, headers=KEY).status_code == 201
    assert _count(hotel) == 3


def test_that_a_refused_request_may_be_repeated_once_it_makes_sense(hotel: Hotel) -> None:
    desk, path = hotel.staff("desk"), hotel.services("orders/")
    assert desk.post(path, json=hotel.wish("Oysters"), headers=KEY).status_code == 400
    item = hotel.own(f"menu-items/{hotel.items['Oysters']}/")
    hotel.staff("cook").patch(item, json={"is_on_stock": True})
    assert desk.post(path, json=hotel.wish("Oysters"), headers=KEY).status_code == 201


def test_that_many_at_once_with_one_key_place_one_order(hotel: Hotel) -> None:
    desk, path, wish = hotel.staff("desk"), hotel.services("orders/"), hotel.wish("Tomato Soup")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: desk.post(path, json=wish, headers=KEY), range(16)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert _count(hotel) == 1


def test_that_of_many_cooks_one_accepts_and_the_others_learn_who(hotel: Hotel) -> None:
    order = hotel.order()
    path = hotel.services(f"orders/{order['id']}/")
    clients = [hotel.staff("cook"), hotel.staff("manager")]
    body = {"status": "preparing", "expected_rev": 1}
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: clients[n % 2].patch(path, json=body), range(12)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["accepted_by"] for answer in answers}) == 1
    assert {answer.json()["rev"] for answer in answers} == {2}


@pytest.mark.parametrize("key", ["", "x" * 201])
def test_that_a_key_has_a_sensible_length(hotel: Hotel, key: str) -> None:
    answer = hotel.staff("desk").post(
        hotel.services("orders/"), json=hotel.wish("Tomato Soup"), headers={"Idempotency-Key": key}
    )
    assert answer.status_code == 400
