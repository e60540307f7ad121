"""What cannot be read is told in words: which field, and what it must be."""

from typing import Any

import pytest
from hotel_process import Hotel


def _problem(answer: Any, status: int = 400) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert "`" not in answer.text
    return dict(answer.json())


@pytest.mark.parametrize(
    ("body", "sentence", "field"),
    [
        (b"{}", "room_number is missing.", "room_number"),
        (b'{"items": []}', "room_number is missing.", "room_number"),
        (b'{"room_number": 1, "items": [{}]}', "item_id is missing.", "item_id"),
        (
            b'{"room_number": null, "items": []}',
            "room_number must be a room number.",
            "room_number",
        ),
        (
            b'{"room_number": "a/b", "items": []}',
            "room_number must be a room number.",
            "room_number",
        ),
        (b'{"room_number": 1, "items": 5}', "items must be a list.", "items"),
        (b'{"room_number": 1, "items": [5]}', "Each of the items must be an object.", "items"),
        (
            b'{"room_number": 1, "items": [{"item_id": 1, "quantity": "two"}]}',
            "quantity must be a whole number.",
            "items",
        ),
        (
            b'{"room_number": 1, "items": [{"item_id": 1.5}]}',
            "item_id must be an id.",
            "items",
        ),
        (
            b'{"room_number": 1, "items": [{"item_id": 1, "notes": 5}]}',
            "notes must be text.",
            "items",
        ),
        (
            b'{"room_number": 1, "items": [], "allergies": [5]}',
            "Each of the allergies must be text.",
            "allergies",
        ),
        (b"", "The request is not JSON.", None),
        (b"{", "The request is not JSON.", None),
        (b"\xff", "The request is not JSON.", None),
        (b"[]", "The request must be a JSON object.", None),
        (b"null", "The request must be a JSON object.", None),
        (
            b'{"room_number": 1, "items": [], "allergies": ["\\ud83d"]}',
            "The text holds characters that cannot be stored.",
            None,
        ),
        (
            b'{"room_number": 1, "items": [], "allergies": ["a\\udc00"]}',
            "The text holds characters that cannot be stored.",
            None,
        ),
    ],
)
def test_that_a_body_nobody_can_read_is_told_in_words(
    hotel: Hotel, body: bytes, sentence: str, field: str | None
) -> None:
    answer = hotel.staff("desk").post(hotel.services("orders/"), content=body)
    problem = _problem(answer)
    assert problem["detail"] == sentence
    assert list(problem.get("fields", {})) == ([field] if field else [])


def test_that_a_day_that_is_none_is_told_in_words(hotel: Hotel) -> None:
    guest = {"first_name": "Ada", "last_name": "Byron", "check_in_date": "tomorrow"}
    path = f"/api/rooms/{hotel.slug}/rooms/102/add-guest/"
    problem = _problem(hotel.staff("desk").post(path, json=guest))
    assert problem["detail"] == "check_in_date must be a day such as 2025-11-30."


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("orders/?page=x", "page must be a whole number from 1."),
        ("orders/?page=0", "page must be a whole number from 1."),
        ("orders/?page=1.5", "page must be a whole number from 1."),
        ("orders/?page_size=0", "page_size must be a whole number from 1."),
        ("orders/order-history/?date_from=x", "date_from must be a day such as 2025-11-30."),
        (
            "orders/all-orders-summary/?include_completed=perhaps",
            "include_completed must be true or false.",
        ),
    ],
)
def test_that_a_parameter_nobody_can_read_is_told_in_words(
    hotel: Hotel, path: str, sentence: str
) -> None:
    problem = _problem(hotel.staff("desk").get(hotel.services(path)))
    assert problem["detail"] == sentence
    assert list(problem["fields"].values()) == [[sentence]]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?since=0", "stream is missing."),
        ("?stream=staff", "since is missing."),
        ("?stream=staff&since=x", "since must be a whole number."),
        ("?stream=staff&since=-1", "since must be a whole number from 0."),
        ("?stream=staff&since=0&limit=5000", "limit must be a whole number up to 1000."),
    ],
)
def test_that_the_changes_say_what_they_lack(hotel: Hotel, query: str, sentence: str) -> None:
    problem = _problem(hotel.staff("desk").get(hotel.own(f"sync/changes/{query}")))
    assert problem["detail"] == sentence
    assert list(problem["fields"]) == [sentence.partition(" ")[0]]


@pytest.mark.parametrize("page", ["2", "9999", "9" * 30])
@pytest.mark.parametrize(
    "path", ["orders/", "orders/order-history/", "orders/all-orders-summary/", "breakfast-orders/"]
)
def test_that_a_page_beyond_the_last_is_not_there(hotel: Hotel, path: str, page: str) -> None:
    answer = hotel.staff("desk").get(hotel.services(path), params={"page": page})
    assert _problem(answer, 404) == {"detail": "Invalid page.", "code": "not_found"}


def test_that_too_large_a_page_is_capped(hotel: Hotel) -> None:
    hotel.order()
    wanted = {"page_size": "9" * 30}
    assert hotel.staff("desk").get(hotel.services("orders/"), params=wanted).json()["count"] == 1
    summary = hotel.staff("desk").get(hotel.services("orders/order-history/"), params=wanted)
    assert summary.json()["pagination"]["page_size"] == 500
