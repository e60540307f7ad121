"""The outbox page: for managers only, and safe whatever guests and hosts wrote."""

import sqlite3

import pytest
from hotel_process import PASSWORD, Hotel

NASTY = "<script>alert('x')</script>"


def page(hotel: Hotel) -> str:
    return f"/admin/{hotel.slug}/"


def park_an_event(hotel: Hotel) -> None:
    with sqlite3.connect(hotel.process.database) as database:
        database.execute(
            "INSERT INTO outbox_pusher"
            " (stream, channel, event, payload, created_at, attempts, parked_reason)"
            " VALUES (?, 'c', 'new-message', '{\"message_text\":\"whispered\"}',"
            " '2026-11-22 14:08:00', 1, ?)",
            (hotel.slug, f"413: {NASTY}"),
        )
    database.close()


def test_that_a_manager_sees_what_was_refused_and_pushed(hotel: Hotel) -> None:
    hotel.clock_in("porter")
    token = {"fcm_token": "secret-device-token"}
    hotel.staff("porter").post("/api/staff/save-fcm-token/", json=token)
    hotel.order("Tomato Soup")
    park_an_event(hotel)
    answer = hotel.staff("manager").get(page(hotel))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "://" not in answer.text
    assert "New Room Service Order" in answer.text
    assert "new-message" in answer.text
    assert NASTY not in answer.text
    assert "413: &lt;script&gt;" in answer.text
    assert "whispered" not in answer.text
    assert "secret-device-token" not in answer.text


def test_that_a_browser_is_asked_and_its_sign_in_does_not_last(hotel: Hotel) -> None:
    asked = hotel.client().get(page(hotel))
    assert asked.status_code == 401
    assert asked.headers["www-authenticate"].startswith("Basic")
    pair = (hotel.username("manager"), PASSWORD)
    assert hotel.client().get(page(hotel), auth=pair).status_code == 200
    with sqlite3.connect(hotel.process.database) as database:
        left = database.execute(
            "SELECT count(*) FROM staff_tokens JOIN staff ON staff.id = staff_id"
            " WHERE username = ?",
            (hotel.username("manager"),),
        ).fetchone()
    database.close()
    assert left == (0,)


@pytest.mark.parametrize("password", ["wrong", ""])
def test_that_a_wrong_password_is_asked_for_again(hotel: Hotel, password: str) -> None:
    answer = hotel.client().get(page(hotel), auth=(hotel.username("manager"), password))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic")


def test_that_names_cannot_bring_markup(hotel: Hotel) -> None:
    with sqlite3.connect(hotel.process.database) as database:
        change = "UPDATE hotels SET name = ? WHERE slug = ?"
        database.execute(change, (NASTY, hotel.slug))
    database.close()
    answer = hotel.staff("manager").get(page(hotel))
    assert answer.status_code == 200
    assert NASTY not in answer.text
    assert "<title>&lt;script&gt;" in answer.text


def test_that_others_may_not_look(hotel: Hotel, other_hotel: Hotel) -> None:
    assert hotel.staff("cook").get(page(hotel)).status_code == 403
    assert hotel.guest("101").get(page(hotel)).status_code == 403
    assert other_hotel.staff("manager").get(page(hotel)).status_code == 404
