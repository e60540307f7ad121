"""What time does: idle tokens, forgotten changes and answers."""

import functools
from datetime import UTC, datetime, timedelta

from hotel_database import ask_database, new_database
from hotel_process import Hotel

from hotel.database import Database
from hotel.migrations import migrate
from hotel.tidying import tidy


def _ago(**span: float) -> datetime:
    return datetime.now(UTC) - timedelta(**span)


def test_that_a_token_dies_after_thirty_idle_days(hotel: Hotel) -> None:
    client = hotel.staff("desk")
    path = f"/api/staff/{hotel.slug}/me/"
    statement = "UPDATE staff_tokens SET used_at = :at WHERE staff_id = :id"
    hotel.process.ask(statement, at=_ago(days=29), id=hotel.staff_ids["desk"])
    assert client.get(path).status_code == 200
    hotel.process.ask(statement, at=_ago(days=31), id=hotel.staff_ids["desk"])
    answer = client.get(path)
    assert answer.status_code == 401
    assert answer.json()["detail"] == "Your sign-in is no longer valid. Sign in again."


def test_that_somebody_who_left_is_locked_out_at_once(hotel: Hotel) -> None:
    client = hotel.staff("porter")
    statement = "UPDATE staff SET is_active = false WHERE id = :id"
    hotel.process.ask(statement, id=hotel.staff_ids["porter"])
    assert client.get(f"/api/staff/{hotel.slug}/me/").status_code == 401


def test_that_forgotten_changes_ask_for_a_new_snapshot(hotel: Hotel) -> None:
    for _ in range(4):
        hotel.order()
    hotel.process.ask(
        "DELETE FROM changes WHERE seq <= 2 AND stream = 'desk' AND hotel_id ="
        " (SELECT id FROM hotels WHERE slug = :slug)",
        slug=hotel.slug,
    )
    desk, path = hotel.staff("desk"), hotel.own("sync/changes/")
    for since, status in ((0, 410), (1, 410), (2, 200), (3, 200), (4, 200)):
        answer = desk.get(path, params={"stream": "desk", "since": since})
        assert answer.status_code == status, since
    assert hotel.order()["rev"] == 1
    assert desk.get(hotel.own("sync/heads/")).json()["streams"]["desk"] == 5


def test_that_an_answer_is_forgotten_after_two_days(hotel: Hotel) -> None:
    key = {"Idempotency-Key": hotel.slug}
    path, wish = hotel.services("orders/"), hotel.wish("Tomato Soup")
    first = hotel.staff("desk").post(path, json=wish, headers=key).json()
    statement = "UPDATE given_answers SET at = :at WHERE key = :key"
    hotel.process.ask(statement, at=_ago(hours=47), key=hotel.slug)
    assert hotel.staff("desk").post(path, json=wish, headers=key).json() == first
    hotel.process.ask(statement, at=_ago(hours=49), key=hotel.slug)
    assert hotel.staff("desk").post(path, json=wish, headers=key).json()["id"] != first["id"]


async def test_that_tidying_up_forgets_what_is_too_old_and_nothing_else(tmp_path) -> None:
    url = new_database(tmp_path)
    database = Database(url)
    await migrate(database)
    ask = functools.partial(ask_database, url)
    ask(
        "INSERT INTO hotels (id, slug, name, time_zone, currency)"
        " VALUES (1, 'a', 'A', 'UTC', 'EUR')"
    )
    for seq, days in ((1, 8), (2, 6)):
        row = {"seq": seq, "at": _ago(days=days)}
        ask("INSERT INTO changes VALUES (1, 'desk', :seq, 'order', '1', 1, :at)", **row)
    for key, hours in (("old", 49), ("new", 47)):
        row = {"key": key, "body": b"", "at": _ago(hours=hours)}
        ask("INSERT INTO given_answers VALUES ('a', :key, 'r', 'h', 200, :body, :at)", **row)
    await tidy(database, datetime.now(UTC))
    assert ask("SELECT seq FROM changes") == [(2,)]
    assert ask("SELECT key FROM given_answers") == [("new",)]
    await database.close()
