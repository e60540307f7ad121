"""Errors of every kind: JSON with a sentence and a code, nothing of the inside."""

from typing import Any

import pytest
from hotel_process import Hotel

from contract.resources.errors import Problem
from contract.resources.sync import Change
from hotel.web.documents import _CHANGE, _PROBLEM


def _check(answer: Any, status: int, code: str) -> None:
    assert answer.status_code == status, answer.text
    problem = answer.json()
    assert problem["code"] == code
    assert problem["detail"].endswith(".")
    assert "Traceback" not in answer.text
    assert answer.headers["Content-Type"] == "application/json"


def test_that_an_unknown_address_is_a_404_in_json(hotel: Hotel) -> None:
    for path in ("/", "/nope", "/api/staff/x/y/z/", hotel.own("nope/")):
        _check(hotel.client().get(path), 404, "not_found")


def test_that_a_wrong_method_is_a_405_in_json_that_names_the_right_ones(hotel: Hotel) -> None:
    answer = hotel.client().get("/api/staff/login/")
    _check(answer, 405, "invalid")
    assert "POST" in answer.headers["Allow"]
    _check(hotel.staff("desk").delete(hotel.services("orders/1/")), 405, "invalid")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'"text"',
        b"[" * 30_000,
        b'{"a":1}{',
        b'{"a":"\\ud800"}',
    ],
)
def test_that_a_body_nobody_can_read_is_a_400(hotel: Hotel, body: bytes) -> None:
    _check(hotel.staff("desk").post(hotel.services("orders/"), content=body), 400, "invalid")


def test_that_half_a_character_in_the_notes_breaks_nothing(hotel: Hotel) -> None:
    item = hotel.items["Tomato Soup"]
    body = f'{{"room_number": 101, "items": [{{"item_id": {item}, "notes": "\\ud83d"}}]}}'
    answer = hotel.staff("desk").post(hotel.services("orders/"), content=body.encode())
    assert answer.status_code in {201, 400}


def test_that_a_body_over_64_kilobytes_is_refused(hotel: Hotel) -> None:
    answer = hotel.staff("desk").post(hotel.services("orders/"), content=b"x" * 70_000)
    _check(answer, 413, "invalid")


def test_that_a_body_is_read_whatever_it_calls_itself(hotel: Hotel) -> None:
    answer = hotel.staff("desk").post(
        hotel.services("orders/"),
        content=b'{"room_number": "101", "items": []}',
        headers={"Content-Type": "text/plain"},
    )
    assert answer.json()["detail"] == "An order needs at least one dish or drink."


def test_that_capabilities_are_open_to_anyone_and_hold_no_secret(hotel: Hotel) -> None:
    answer = hotel.client().get(hotel.own("capabilities/"))
    told = answer.json()
    pusher = hotel.process.ready["pusher"]
    assert told["slug"] == hotel.slug
    assert (told["time_zone"], told["currency"]) == ("Europe/Dublin", "EUR")
    assert told["channel_security"] == "strict"
    assert told["order_ladder"] == ["pending", "preparing", "ready", "on_the_way", "delivered"]
    assert told["pusher"] == {name: pusher[name] for name in ("key", "host", "port", "tls")}
    assert told["duty_phone"] == "+353 1 555 0100"
    assert "secret" not in answer.text
    _check(hotel.client().get("/api/hotels/no-such-place/capabilities/"), 404, "not_found")


def test_that_founding_a_hotel_needs_the_setup_token(hotel: Hotel) -> None:
    plan = {"slug": "another", "name": "Another"}
    _check(hotel.client().post("/api/hotels/", json=plan), 401, "unauthorised")
    wrong = {"Authorization": "Setup wrong"}
    _check(hotel.client().post("/api/hotels/", json=plan, headers=wrong), 401, "unauthorised")
    _check(hotel.staff("manager").post("/api/hotels/", json=plan), 401, "unauthorised")


@pytest.mark.parametrize(
    "change",
    [
        {"slug": "Grand Hotel"},
        {"slug": "hotel-5"},
        {"slug": "x" * 51},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": "../../etc/passwd"},
        {"staff": [{"username": "a", "password": "short", "first_name": "A"}]},
        {"rooms": [{"room_number": "10-1"}]},
        {"menu": [{"name": "Soup", "price": "dear"}]},
        {"menu": [{"name": "Soup", "price": "NaN"}]},
        {"rooms": [{"room_number": "1"}, {"room_number": "1"}]},
    ],
)
def test_that_a_hotel_that_makes_no_sense_is_not_founded(
    hotel: Hotel, change: dict[str, Any]
) -> None:
    plan = {"slug": "sense", "name": "Sense", **change}
    answer = hotel.client().post(
        "/api/hotels/", json=plan, headers={"Authorization": "Setup setup-for-tests"}
    )
    _check(answer, 400, "invalid")


def test_that_the_interface_is_documented_without_outside_help(hotel: Hotel) -> None:
    document = hotel.client().get("/schema/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    paths = {path.rstrip("/") for path in document["paths"]}
    assert "/api/room_services/{hotel_slug}/orders/{order_id}" in paths
    operation = document["paths"]["/api/room_services/{hotel_slug}/orders/"]["post"]
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    assert {"room_number", "items"} <= set(body["required"])
    page_of_changes = document["paths"]["/api/hotels/{hotel_slug}/sync/changes/"]["get"]
    assert {p["name"] for p in page_of_changes["parameters"]} >= {"stream", "since", "limit"}
    assert set(_CHANGE.properties or {}) == set(Change.__struct_fields__)
    assert set(_PROBLEM.properties or {}) == set(Problem.__struct_fields__)
    page = hotel.client().get("/schema")
    assert page.headers["Content-Type"].startswith("text/html")
    assert "http://" not in page.text
    assert "https://" not in page.text
    assert "/api/staff/login" in page.text
