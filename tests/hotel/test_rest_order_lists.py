"""The lists of orders: sorted, complete, in pages as wanted."""

import httpx
from hotel_process import Hotel


def _cancel(hotel: Hotel, order_id: int) -> None:
    body = {"status": "cancelled", "reason": "Test"}
    hotel.staff("desk").patch(hotel.services(f"orders/{order_id}/"), json=body)


def _ids(answer: httpx.Response) -> list[int]:
    assert answer.status_code == 200, answer.text
    body = answer.json()
    return [order["id"] for order in body.get("results", body.get("orders"))]


def test_that_open_orders_are_listed_oldest_first_and_completely(hotel: Hotel) -> None:
    ids = [hotel.order("Tomato Soup")["id"] for _ in range(13)]
    _cancel(hotel, ids[4])
    open_ids = ids[:4] + ids[5:]
    desk = hotel.staff("desk")
    assert _ids(desk.get(hotel.services("orders/"))) == open_ids

    first = desk.get(hotel.services("orders/"), params={"page_size": 5}).json()
    assert (first["count"], len(first["results"]), first["previous"]) == (12, 5, None)
    collected, url = [], first["next"]
    collected += [order["id"] for order in first["results"]]
    while url:
        page = desk.get(url).json()
        collected += [order["id"] for order in page["results"]]
        url = page["next"]
    assert collected == open_ids


def test_that_lists_can_be_filtered(hotel: Hotel) -> None:
    soup, other = hotel.order(room="101")["id"], hotel.order(room="412")["id"]
    hotel.staff("cook").patch(hotel.services(f"orders/{other}/"), json={"status": "preparing"})
    desk, path = hotel.staff("desk"), hotel.services("orders/")
    assert _ids(desk.get(path, params={"room_number": 412})) == [other]
    assert _ids(desk.get(path, params={"status": "accepted"})) == [other]
    assert _ids(desk.get(path, params={"status": "pending"})) == [soup]
    assert desk.get(path, params={"status": "cooked"}).status_code == 400
    none = desk.get(path, params={"page_size": 0})
    assert (none.status_code, list(none.json()["fields"])) == (400, ["page_size"])
    assert none.json()["detail"] == "page_size must be a whole number from 1."
    assert desk.get(path, params={"page": "two"}).status_code == 400


def test_that_the_pending_are_counted(hotel: Hotel) -> None:
    order = hotel.order()
    hotel.order()
    hotel.staff("cook").patch(
        hotel.services(f"orders/{order['id']}/"), json={"status": "preparing"}
    )
    path = hotel.services("orders/pending-count/")
    assert hotel.staff("cook").get(path).json() == {"count": 1}


def test_that_the_summary_counts_every_step_and_groups_by_room(hotel: Hotel) -> None:
    ids = [hotel.order(room=room)["id"] for room in ("101", "101", "412")]
    _cancel(hotel, ids[0])
    path = hotel.services("orders/all-orders-summary/")
    summary = hotel.staff("desk").get(path, params={"page_size": 2}).json()
    assert [order["id"] for order in summary["orders"]] == [ids[2], ids[1]]
    assert summary["pagination"] == {
        "total_orders": 3,
        "page": 1,
        "page_size": 2,
        "total_pages": 2,
        "has_next": True,
        "has_previous": False,
    }
    assert summary["status_breakdown"] == [
        {"status": "cancelled", "count": 1},
        {"status": "pending", "count": 2},
    ]
    assert [(r["room_number"], r["order_count"]) for r in summary["orders_by_room"]] == [
        (412, 1),
        (101, 1),
    ]
    still_open = hotel.staff("desk").get(path, params={"include_completed": "false"})
    assert _ids(still_open) == [ids[2], ids[1]]


def test_that_the_history_holds_what_is_over(hotel: Hotel) -> None:
    over, _open = hotel.order()["id"], hotel.order()["id"]
    _cancel(hotel, over)
    path = hotel.services("orders/order-history/")
    desk = hotel.staff("desk")
    assert _ids(desk.get(path)) == [over]
    assert _ids(desk.get(path, params={"date_from": "2020-01-01"})) == [over]
    assert _ids(desk.get(path, params={"date_to": "2020-01-01"})) == []
    assert _ids(desk.get(path, params={"date_to": "9999-12-31"})) == [over]
    assert desk.get(path, params={"date_to": "tomorrow"}).status_code == 400


def test_that_a_rooms_history_is_newest_first(hotel: Hotel) -> None:
    ids = [hotel.order(room="101")["id"] for _ in range(3)]
    params = {"hotel_slug": hotel.slug, "room_number": "101"}
    path = "/api/room_services/orders/room-history/"
    orders = hotel.staff("desk").get(path, params=params).json()
    assert [order["id"] for order in orders] == ids[::-1]
    assert hotel.client().get(path, params=params).status_code == 401
    other = {**params, "hotel_slug": "another"}
    assert hotel.staff("desk").get(path, params=other).status_code == 404


def test_that_lists_need_a_token(hotel: Hotel) -> None:
    for path in ("orders/", "orders/all-orders-summary/", "orders/pending-count/"):
        assert hotel.client().get(hotel.services(path)).status_code == 401
