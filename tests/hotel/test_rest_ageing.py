"""What time does: idle tokens, forgotten changes and answers."""

import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta

from hotel_process import Hotel

from hotel.database import Database
from hotel.migrations import migrate
from hotel.tidying import tidy


def _run(hotel: Hotel, statement: str, *values: object) -> None:
    with contextlib.closing(sqlite3.connect(hotel.process.database, timeout=10)) as database:
        database.execute(statement, values)
        database.commit()


def _ago(**span: float) -> str:
    return (datetime.now(UTC) - timedelta(**span)).replace(tzinfo=None).isoformat(" ")


def test_that_a_token_dies_after_thirty_idle_days(hotel: Hotel) -> None:
    client = hotel.staff("desk")
    path = f"/api/staff/{hotel.slug}/me/"
    statement = "UPDATE staff_tokens SET used_at = ? WHERE staff_id = ?"
    _run(hotel, statement, _ago(days=29), hotel.staff_ids["desk"])
    assert client.get(path).status_code == 200
    _run(hotel, statement, _ago(days=31), hotel.staff_ids["desk"])
    answer = client.get(path)
    assert answer.status_code == 401
    assert answer.json()["detail"] == "Your sign-in is no longer valid. Sign in again."


def test_that_somebody_who_left_is_locked_out_at_once(hotel: Hotel) -> None:
    client = hotel.staff("porter")
    _run(hotel, "UPDATE staff SET is_active = 0 WHERE id = ?", hotel.staff_ids["porter"])
    assert client.get(f"/api/staff/{hotel.slug}/me/").status_code == 401


def test_that_forgotten_changes_ask_for_a_new_snapshot(hotel: Hotel) -> None:
    for _ in range(4):
        hotel.order()
    _run(
        hotel,
        "DELETE FROM changes WHERE seq <= 2 AND stream = 'desk' AND hotel_id ="
        " (SELECT id FROM hotels WHERE slug = ?)",
        hotel.slug,
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
    _run(hotel, "UPDATE given_answers SET at = ? WHERE key = ?", _ago(hours=47), hotel.slug)
    assert hotel.staff("desk").post(path, json=wish, headers=key).json() == first
    _run(hotel, "UPDATE given_answers SET at = ? WHERE key = ?", _ago(hours=49), hotel.slug)
    assert hotel.staff("desk").post(path, json=wish, headers=key).json()["id"] != first["id"]


async def test_that_tidying_up_forgets_what_is_too_old_and_nothing_else(tmp_path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'hotel.db'}")
    await migrate(database)
    now = datetime.now(UTC)
    with contextlib.closing(sqlite3.connect(tmp_path / "hotel.db")) as file:
        file.execute(
            "INSERT INTO hotels (id, slug, name, time_zone, currency)"
            " VALUES (1, 'a', 'A', 'UTC', 'EUR')"
        )
        for seq, days in ((1, 8), (2, 6)):
            row = (seq, _ago(days=days))
            file.execute("INSERT INTO changes VALUES (1, 'desk', ?, 'order', 1, 1, ?)", row)
        for key, hours in (("old", 49), ("new", 47)):
            row = (key, _ago(hours=hours))
            file.execute("INSERT INTO given_answers VALUES ('a', ?, 'r', 'h', 200, '', ?)", row)
        file.commit()
        await tidy(database, now)
        assert file.execute("SELECT seq FROM changes").fetchall() == [(2,)]
        assert file.execute("SELECT key FROM given_answers").fetchall() == [("new",)]
    await database.close()
