"""Screens that are paired with a code: what opens, what does not, and how it ends."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hotel_database import everything
from hotel_process import Hotel

CODE_PATH = "/api/stations/pair/"
DISPLAY = {"name": "Kitchen display 1", "duty": "kitchen", "asks_cook": True}


def start(hotel: Hotel, **wanted: Any) -> dict[str, Any]:
    answer = hotel.staff("manager").post(hotel.own("stations/"), json={**DISPLAY, **wanted})
    assert answer.status_code == 201, answer.text
    code: dict[str, Any] = answer.json()
    return code


def enter(hotel: Hotel, code: str, pc_name: str = "pc-7") -> httpx.Response:
    wish = {"hotel_slug": hotel.slug, "code": code, "pc_name": pc_name}
    return hotel.client().post(CODE_PATH, json=wish)


def paired(hotel: Hotel, **wanted: Any) -> tuple[httpx.Client, dict[str, Any]]:
    answer = enter(hotel, start(hotel, **wanted)["code"])
    assert answer.status_code == 200, answer.text
    return hotel.client(answer.json()["token"]), answer.json()


def listed(hotel: Hotel) -> list[dict[str, Any]]:
    answer = hotel.staff("manager").get(hotel.own("stations/"))
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()
    return rows


def age_the_code(hotel: Hotel, **columns: Any) -> None:
    for column, value in columns.items():
        hotel.process.ask(
            f"UPDATE station_pairings SET {column} = :value WHERE hotel_id ="
            " (SELECT id FROM hotels WHERE slug = :slug)",
            value=value,
            slug=hotel.slug,
        )


def order(hotel: Hotel) -> str:
    wish = {"room_number": "101", "items": [{"item_id": hotel.items["Club Sandwich"]}]}
    answer = hotel.guest().post(hotel.services("orders/"), json=wish)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def test_that_a_manager_is_told_six_digits_that_a_screen_gives_for_a_token(hotel: Hotel) -> None:
    code = start(hotel)
    assert len(code["code"]) == 6
    assert code["code"].isdigit()
    left = datetime.fromisoformat(code["expires_at"]) - datetime.now(UTC)
    assert timedelta(minutes=9) < left <= timedelta(minutes=10)
    signed_in = enter(hotel, code["code"]).json()
    assert len(signed_in["token"]) == 40
    assert signed_in["username"] == "Kitchen display 1"
    assert signed_in["station"] == "kitchen"
    assert signed_in["staff_id"] is None
    assert signed_in["hotel_slug"] == hotel.slug


def test_that_neither_code_nor_token_is_kept_as_it_is(hotel: Hotel) -> None:
    code = start(hotel)["code"]
    token = enter(hotel, code).json()["token"]
    dump = everything(hotel.process.database_url)
    assert f"'{code}'" not in dump
    assert token not in dump


@pytest.mark.parametrize("who", ["cook", "porter", "desk", "cleaner"])
def test_that_only_managers_pair_see_and_revoke_screens(hotel: Hotel, who: str) -> None:
    paired(hotel)
    station = listed(hotel)[0]["id"]
    client = hotel.staff(who)
    for answer in (
        client.get(hotel.own("stations/")),
        client.post(hotel.own("stations/"), json=DISPLAY),
        client.patch(hotel.own(f"stations/{station}/"), json={"name": "Mine"}),
        client.delete(hotel.own(f"stations/{station}/")),
    ):
        assert answer.status_code == 403
        assert answer.json()["detail"] == "Only managers may pair screens."


def test_that_a_code_works_once(hotel: Hotel) -> None:
    code = start(hotel)["code"]
    assert enter(hotel, code).status_code == 200
    again = enter(hotel, code)
    assert again.status_code == 410
    assert again.json()["detail"].startswith("This code was used already.")


def test_that_a_code_is_over_after_ten_minutes(hotel: Hotel) -> None:
    code = start(hotel)["code"]
    age_the_code(hotel, expires_at=datetime.now(UTC) - timedelta(seconds=2))
    answer = enter(hotel, code)
    assert answer.status_code == 410
    assert answer.json()["detail"] == "This code has expired. Ask a manager for a new one."
    assert listed(hotel) == []


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_that_a_wrong_code_says_so_at_the_code(hotel: Hotel) -> None:
    code = start(hotel)["code"]
    answer = enter(hotel, other_than(code))
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["code"]


@pytest.mark.parametrize("wrong", ["", "12345", "1234567", "12345a", "１２３４５６", "0x1234"])
def test_that_what_is_no_code_is_a_wrong_code(hotel: Hotel, wrong: str) -> None:
    start(hotel)
    assert enter(hotel, wrong).status_code == 400


def test_that_a_sixth_wrong_code_must_wait(hotel: Hotel) -> None:
    code = start(hotel)["code"]
    for _ in range(5):
        assert enter(hotel, other_than(code)).status_code == 400
    answer = enter(hotel, code)
    assert answer.status_code == 429
    assert answer.json()["code"] == "too_many"


def test_that_many_wrong_tries_from_anywhere_end_a_code(hotel: Hotel) -> None:
    code = start(hotel)["code"]
    age_the_code(hotel, tries=19)
    assert enter(hotel, other_than(code)).status_code == 400
    answer = enter(hotel, code)
    assert answer.status_code == 410
    assert "too many wrong tries" in answer.json()["detail"]


def test_that_a_code_of_another_hotel_opens_nothing(hotel: Hotel, other_hotel: Hotel) -> None:
    code = start(hotel)["code"]
    assert enter(other_hotel, code).status_code == 400
    assert enter(hotel, code).status_code == 200


def test_that_only_boards_for_everybody_can_be_paired(hotel: Hotel) -> None:
    for duty in ("desk", "manager"):
        wish = {**DISPLAY, "duty": duty, "asks_cook": False}
        answer = hotel.staff("manager").post(hotel.own("stations/"), json=wish)
        assert answer.status_code == 400
        assert list(answer.json()["fields"]) == ["duty"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\u202eb", "kitchen  DISPLAY 1"])
def test_that_a_screen_needs_a_name_of_its_own(hotel: Hotel, name: str) -> None:
    paired(hotel)
    answer = hotel.staff("manager").post(hotel.own("stations/"), json={**DISPLAY, "name": name})
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["name"]


def test_that_a_screen_has_the_rights_of_its_board_and_nothing_of_a_person(hotel: Hotel) -> None:
    screen, me = paired(hotel)
    assert me["station_id"]
    for path in ("sync/snapshot/?streams=kitchen,staff", "sync/heads/?streams=kitchen",
                 "sync/changes/?stream=kitchen&since=0", "on-duty/"):  # fmt: skip
        assert screen.get(hotel.own(path)).status_code == 200, path
    assert screen.get(hotel.services("orders/")).status_code == 200
    for path in ("sync/snapshot/?streams=porter", "sync/changes/?stream=manager&since=0",
                 "pushes/", "stations/"):  # fmt: skip
        assert screen.get(hotel.own(path)).status_code == 403, path
    wish = {"room_number": "101", "items": [{"item_id": hotel.items["Club Sandwich"]}]}
    assert screen.post(hotel.services("orders/"), json=wish).status_code == 403
    for action in (
        screen.post(hotel.own("clock/"), json={"action": "clock_in"}),
        screen.get(f"/api/staff/hotel/{hotel.slug}/me/"),
        screen.post("/api/staff/save-fcm-token/", json={"fcm_token": "x"}),
        screen.post("/api/staff/logout/"),
        screen.get("/api/rooms/rooms/"),
        screen.get(hotel.services("orders/order-history/")),
        screen.get(
            "/api/room_services/orders/room-history/",
            params={"hotel_slug": hotel.slug, "room_number": "101"},
        ),
    ):
        assert action.status_code == 403, action.request.url


def test_that_a_screen_sees_who_is_on_duty_and_nobodys_address(hotel: Hotel) -> None:
    hotel.process.ask(
        "UPDATE staff SET email = 'maria@hotel.example' WHERE id = :id",
        id=hotel.staff_ids["cook"],
    )
    screen, _ = paired(hotel)
    hotel.clock_in("cook")
    for path in ("sync/snapshot/", "sync/changes/?stream=kitchen&since=0", "on-duty/"):
        seen = screen.get(hotel.own(path)).text
        assert "Maria" in seen, path
        assert "maria@hotel.example" not in seen, path
    colleagues = screen.get(f"/api/staff/{hotel.slug}/").text
    assert "maria@hotel.example" not in colleagues
    assert "staff_admin" not in colleagues
    assert "staff_admin" in hotel.staff("porter").get(f"/api/staff/{hotel.slug}/").text
    assert "maria@hotel.example" in hotel.staff("porter").get(hotel.own("on-duty/")).text


def test_that_the_order_tells_which_screen_accepted_and_who_cooks(hotel: Hotel) -> None:
    screen, _ = paired(hotel)
    path = hotel.services(f"orders/{order(hotel)}/")
    answer = screen.patch(path, json={"status": "preparing", "cook": "mc"})
    assert answer.status_code == 200, answer.text
    assert answer.json()["accepted_by"] == "Kitchen display 1"
    assert answer.json()["cook"] == "MC"
    late = hotel.staff("cook").patch(path, json={"status": "cancelled", "expected_rev": 1,
                                                 "reason": "x"})  # fmt: skip
    assert "by Kitchen display 1 (MC) at" in late.json()["detail"]
    back = screen.patch(path, json={"status": "pending"})
    assert back.json()["cook"] is None


@pytest.mark.parametrize("cook", ["ABCDE", "M.C", "1", "<b>"])
def test_that_initials_are_a_few_letters(hotel: Hotel, cook: str) -> None:
    screen, _ = paired(hotel)
    path = hotel.services(f"orders/{order(hotel)}/")
    answer = screen.patch(path, json={"status": "preparing", "cook": cook})
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["cook"]


def test_that_a_porter_screen_carries_what_no_person_carries(hotel: Hotel) -> None:
    display, _ = paired(hotel)
    station, _ = paired(hotel, name="Porter station", duty="porter", asks_cook=False)
    path = hotel.services(f"orders/{order(hotel)}/")
    assert station.patch(path, json={"status": "preparing"}).status_code == 403
    for status in ("preparing", "ready"):
        assert display.patch(path, json={"status": status}).status_code == 200
    assert display.patch(path, json={"status": "on_the_way"}).status_code == 403
    answer = station.patch(path, json={"status": "on_the_way"})
    assert answer.json()["carried_by"] == "Porter station"
    assert answer.json()["carried_by_id"] is None


def test_that_a_step_with_a_key_is_taken_once(hotel: Hotel) -> None:
    screen, _ = paired(hotel)
    path, headers = hotel.services(f"orders/{order(hotel)}/"), {"Idempotency-Key": "one"}
    first, second = (
        screen.patch(path, json={"status": "preparing", "cook": "MC"}, headers=headers)
        for _ in range(2)
    )
    assert first.status_code == second.status_code == 200
    assert first.json() == second.json()


def test_that_managers_and_the_board_hear_of_pairing_changes_and_the_end(hotel: Hotel) -> None:
    def told(stream: str) -> list[Any]:
        page = hotel.staff("manager").get(hotel.own(f"sync/changes/?stream={stream}&since=0"))
        return [c["data"] for c in page.json()["changes"] if c["entity"] == "station"]

    _, me = paired(hotel)
    assert [row["name"] for row in told("manager")] == ["Kitchen display 1"]
    path = hotel.own(f"stations/{me['station_id']}/")
    changed = hotel.staff("manager").patch(path, json={"name": "Pass", "asks_cook": False})
    assert changed.json()["name"] == "Pass"
    assert [row["asks_cook"] for row in told("kitchen")] == [False, False]
    assert told("porter") == []
    assert hotel.staff("manager").delete(path).status_code == 200
    assert told("manager") == [None, None, None]
    assert hotel.staff("manager").delete(path).status_code == 404


def test_that_the_snapshot_tells_a_board_its_screens(hotel: Hotel) -> None:
    display, _ = paired(hotel)
    paired(hotel, name="Porter station", duty="porter", asks_cook=False)
    seen = display.get(hotel.own("sync/snapshot/?streams=kitchen")).json()["stations"]
    assert [station["name"] for station in seen] == ["Kitchen display 1"]
    everything = hotel.staff("manager").get(hotel.own("sync/snapshot/")).json()["stations"]
    assert [station["name"] for station in everything] == ["Kitchen display 1", "Porter station"]


def test_that_the_list_tells_when_a_screen_was_seen_and_by_whom_it_was_paired(
    hotel: Hotel,
) -> None:
    paired(hotel)
    (station,) = listed(hotel)
    assert station["pc_name"] == "pc-7"
    assert station["paired_by"] == "Niamh Doyle"
    assert datetime.now(UTC) - datetime.fromisoformat(station["last_seen_at"]) < timedelta(
        minutes=1
    )


def test_that_a_revoked_screen_is_turned_away_at_once(hotel: Hotel) -> None:
    screen, me = paired(hotel)
    assert screen.get("/api/stations/me/").json()["username"] == "Kitchen display 1"
    revoked = hotel.staff("manager").delete(hotel.own(f"stations/{me['station_id']}/"))
    assert revoked.status_code == 200
    assert screen.get("/api/stations/me/").status_code == 401
    assert listed(hotel) == []


def test_that_a_screen_can_end_its_own_pairing_and_its_name_is_free_again(hotel: Hotel) -> None:
    screen, first = paired(hotel)
    assert screen.delete("/api/stations/me/").status_code == 200
    assert screen.get("/api/stations/me/").status_code == 401
    _, second = paired(hotel)
    assert second["station_id"] != first["station_id"]


def test_that_a_manager_of_another_hotel_cannot_revoke_a_screen(
    hotel: Hotel, other_hotel: Hotel
) -> None:
    screen, me = paired(hotel)
    boss = other_hotel.staff("manager")
    assert boss.delete(other_hotel.own(f"stations/{me['station_id']}/")).status_code == 404
    assert boss.delete(hotel.own(f"stations/{me['station_id']}/")).status_code == 404
    assert screen.get("/api/stations/me/").status_code == 200


def test_that_a_screen_comes_back_after_a_closed_winter_but_not_after_half_a_year(
    hotel: Hotel,
) -> None:
    screen, me = paired(hotel)
    for days, status in ((181, 401), (179, 200)):
        used = datetime.now(UTC) - timedelta(days=days)
        hotel.process.ask(
            "UPDATE stations SET used_at = :used WHERE id = :id", used=used, id=me["station_id"]
        )
        assert screen.get("/api/stations/me/").status_code == status
