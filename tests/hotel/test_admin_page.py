"""The administration page: for managers only, and safe whatever guests and hosts wrote."""

from datetime import UTC, datetime

import pytest
from hotel_process import PASSWORD, Hotel

NASTY = "<script>alert('x')</script>"


def page(hotel: Hotel) -> str:
    return f"/admin/{hotel.slug}/"


def park_an_event(hotel: Hotel) -> None:
    hotel.process.ask(
        "INSERT INTO outbox_pusher"
        " (stream, channel, event, payload, created_at, attempts, parked_reason)"
        " VALUES (:slug, 'c', 'new-message', :payload, :at, 1, :reason)",
        slug=hotel.slug,
        payload='{"message_text":"whispered"}',
        at=datetime(2026, 11, 22, 14, 8, tzinfo=UTC),
        reason=f"413: {NASTY}",
    )


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
    left = hotel.process.ask(
        "SELECT count(*) FROM staff_tokens JOIN staff ON staff.id = staff_id"
        " WHERE username = :username",
        username=hotel.username("manager"),
    )
    assert left == [(0,)]


@pytest.mark.parametrize("password", ["wrong", ""])
def test_that_a_wrong_password_is_asked_for_again(hotel: Hotel, password: str) -> None:
    answer = hotel.client().get(page(hotel), auth=(hotel.username("manager"), password))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic")


def test_that_names_cannot_bring_markup(hotel: Hotel) -> None:
    change = "UPDATE hotels SET name = :name WHERE slug = :slug"
    hotel.process.ask(change, name=NASTY, slug=hotel.slug)
    answer = hotel.staff("manager").get(page(hotel))
    assert answer.status_code == 200
    assert NASTY not in answer.text
    assert "<title>&lt;script&gt;" in answer.text


def test_that_others_may_not_look(hotel: Hotel, other_hotel: Hotel) -> None:
    assert hotel.staff("cook").get(page(hotel)).status_code == 403
    assert hotel.guest("101").get(page(hotel)).status_code == 403
    assert other_hotel.staff("manager").get(page(hotel)).status_code == 404


def parked(hotel: Hotel) -> int:
    query = "SELECT count(*) FROM outbox_pusher WHERE stream = :slug AND parked_reason IS NOT NULL"
    ((count,),) = hotel.process.ask(query, slug=hotel.slug)
    return int(count)


def test_that_a_manager_sends_refused_events_again(hotel: Hotel, other_hotel: Hotel) -> None:
    again = f"{page(hotel)}parked/"
    manager = hotel.staff("manager")
    assert again not in manager.get(page(hotel)).text
    park_an_event(hotel)
    park_an_event(other_hotel)
    assert f'action="{again}"' in manager.get(page(hotel)).text
    assert hotel.staff("cook").post(again).status_code == 403
    assert other_hotel.staff("manager").post(again).status_code == 404
    assert parked(hotel) == 1
    answer = manager.post(again)
    assert (answer.status_code, answer.headers["location"]) == (303, page(hotel))
    assert (parked(hotel), parked(other_hotel)) == (0, 1)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Origin": "own"}, 303),
    ],
)
def test_that_no_other_page_presses_the_button(
    hotel: Hotel, headers: dict[str, str], status: int
) -> None:
    park_an_event(hotel)
    headers = {name: word.replace("own", hotel.process.url) for name, word in headers.items()}
    pair = (hotel.username("manager"), PASSWORD)
    answer = hotel.client().post(f"{page(hotel)}parked/", auth=pair, headers=headers)
    assert answer.status_code == status
    assert parked(hotel) == (1 if status == 403 else 0)
