"""The snapshot, the change feed and the heads a console keeps its truth with."""

import concurrent.futures
from typing import Any

import pytest
from hotel_process import Hotel


def _snapshot(hotel: Hotel, who: str, streams: str | None = None) -> dict[str, Any]:
    params = {"streams": streams} if streams else {}
    answer = hotel.staff(who).get(hotel.own("sync/snapshot/"), params=params)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def _changes(hotel: Hotel, who: str, stream: str, since: int, **more: Any):
    params = {"stream": stream, "since": since, **more}
    return hotel.staff(who).get(hotel.own("sync/changes/"), params=params)


def test_that_a_snapshot_and_the_changes_after_it_fit_together(hotel: Hotel) -> None:
    old = hotel.order("Club Sandwich")
    snapshot = _snapshot(hotel, "cook", "kitchen,staff")
    assert [order["id"] for order in snapshot["orders"]] == [old["id"]]
    assert len(snapshot["staff"]) == 5
    assert len(snapshot["menu_items"]) == 6
    assert snapshot["streams"] == {"kitchen": 1, "staff": 0}

    new = hotel.order("Tomato Soup")
    path = hotel.services(f"orders/{old['id']}/")
    accepted = hotel.staff("cook").patch(path, json={"status": "preparing"}).json()
    page = _changes(hotel, "cook", "kitchen", snapshot["streams"]["kitchen"]).json()
    assert [(c["seq"], c["entity"], c["id"]) for c in page["changes"]] == [
        (2, "order", new["id"]),
        (3, "order", old["id"]),
    ]
    assert page["changes"][1]["data"] == accepted
    assert (page["seq"], page["more"]) == (3, False)


def test_that_an_order_without_food_is_not_the_kitchens(hotel: Hotel) -> None:
    drinks = hotel.order("House Red (glass)")
    assert _snapshot(hotel, "cook", "kitchen")["orders"] == []
    assert _snapshot(hotel, "cook", "kitchen")["streams"] == {"kitchen": 0}
    porters = _snapshot(hotel, "porter", "porter")
    assert [order["id"] for order in porters["orders"]] == [drinks["id"]]


def test_that_the_staff_stream_holds_people_only(hotel: Hotel) -> None:
    hotel.order()
    hotel.clock_in("cleaner")
    snapshot = _snapshot(hotel, "cleaner")
    assert snapshot["streams"] == {"staff": 1}
    assert snapshot["orders"] == snapshot["menu_items"] == []
    page = _changes(hotel, "cleaner", "staff", 0).json()
    assert page["changes"][0]["data"]["duty_status"] == "on_duty"


def test_that_orders_over_since_today_stay_in_the_snapshot(hotel: Hotel) -> None:
    order = hotel.order()
    body = {"status": "cancelled", "reason": "Test"}
    hotel.staff("desk").patch(hotel.services(f"orders/{order['id']}/"), json=body)
    (kept,) = _snapshot(hotel, "desk", "desk")["orders"]
    assert kept["status"] == "cancelled"


def test_that_without_streams_all_that_are_open_are_given(hotel: Hotel) -> None:
    assert set(_snapshot(hotel, "manager")["streams"]) == {
        "kitchen", "porter", "desk", "manager", "staff",
    }  # fmt: skip
    assert set(_snapshot(hotel, "porter")["streams"]) == {"porter", "staff"}


@pytest.mark.parametrize(
    ("who", "stream"), [("cook", "porter"), ("porter", "kitchen"), ("desk", "manager")]
)
def test_that_a_stream_of_another_side_is_closed(hotel: Hotel, who: str, stream: str) -> None:
    client = hotel.staff(who)
    for answer in (
        _changes(hotel, who, stream, 0),
        client.get(hotel.own("sync/snapshot/"), params={"streams": stream}),
        client.get(hotel.own("sync/heads/"), params={"streams": stream}),
    ):
        assert answer.status_code == 403


def test_that_guests_and_strangers_see_no_stream(hotel: Hotel, other_hotel: Hotel) -> None:
    assert hotel.guest().get(hotel.own("sync/snapshot/")).status_code == 403
    assert hotel.client().get(hotel.own("sync/snapshot/")).status_code == 401
    assert hotel.staff("manager").get(other_hotel.own("sync/heads/")).status_code == 404


@pytest.mark.parametrize("since", [1, 99])
def test_that_a_place_ahead_of_the_stream_is_gone(hotel: Hotel, since: int) -> None:
    answer = _changes(hotel, "cook", "kitchen", since)
    assert answer.status_code == 410
    assert answer.json()["code"] == "expired"


@pytest.mark.parametrize(
    "params",
    [
        {"stream": "kitchen"},
        {"stream": "kitchen", "since": -1},
        {"stream": "kitchen", "since": "x"},
        {"stream": "kitchen", "since": 10**30},
        {"stream": "attic", "since": 0},
        {"since": 0},
        {"stream": "kitchen", "since": 0, "limit": 0},
    ],
)
def test_that_a_senseless_question_is_refused(hotel: Hotel, params: dict[str, Any]) -> None:
    answer = hotel.staff("cook").get(hotel.own("sync/changes/"), params=params)
    assert answer.status_code == 400
    assert answer.json()["code"] == "invalid"


def test_that_changes_come_in_pages(hotel: Hotel) -> None:
    for _ in range(5):
        hotel.order()
    seqs, since, more = [], 0, True
    while more:
        page = _changes(hotel, "desk", "desk", since, limit=2).json()
        seqs += [change["seq"] for change in page["changes"]]
        since, more = page["seq"], page["more"]
    assert seqs == [1, 2, 3, 4, 5]


def test_that_numbers_are_dense_however_many_write_at_once(hotel: Hotel) -> None:
    desk, path = hotel.staff("desk"), hotel.services("orders/")
    wish = hotel.wish("Tomato Soup")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: desk.post(path, json=wish), range(24)))
    assert {answer.status_code for answer in answers} == {201}
    page = _changes(hotel, "desk", "desk", 0).json()
    assert [change["seq"] for change in page["changes"]] == list(range(1, 25))
    assert len({change["id"] for change in page["changes"]}) == 24


def test_that_heads_are_not_repeated_while_nothing_happens(hotel: Hotel) -> None:
    hotel.order()
    client, path = hotel.staff("cook"), hotel.own("sync/heads/")
    params = {"streams": "kitchen,staff"}
    first = client.get(path, params=params)
    assert first.json()["streams"] == {"kitchen": 1, "staff": 0}
    tag = {"If-None-Match": first.headers["ETag"]}
    quiet = client.get(path, params=params, headers=tag)
    assert (quiet.status_code, quiet.content) == (304, b"")
    assert quiet.headers["ETag"] == first.headers["ETag"]
    hotel.order()
    loud = client.get(path, params=params, headers=tag)
    assert (loud.status_code, loud.json()["streams"]["kitchen"]) == (200, 2)


def test_that_a_dish_and_a_breakfast_travel_as_changes(hotel: Hotel) -> None:
    item = hotel.items["Tomato Soup"]
    hotel.staff("cook").patch(hotel.own(f"menu-items/{item}/"), json={"is_on_stock": False})
    placed = hotel.staff("desk").post(
        hotel.services("breakfast-orders/"), json=hotel.wish("Full Irish", delivery_time="8:00")
    ).json()  # fmt: skip
    page = _changes(hotel, "porter", "porter", 0).json()
    assert [(c["entity"], c["id"]) for c in page["changes"]] == [
        ("menu_item", item),
        ("breakfast_order", placed["id"]),
    ]
    assert page["changes"][0]["data"]["is_on_stock"] is False
    assert page["changes"][1]["data"] == placed
