"""What became of those who registered, and the codes they registered with."""

import concurrent.futures
from datetime import UTC, datetime
from typing import Any

import pytest
from clock_house import good
from hotel_process import Hotel
from listener import listening
from team_house import Team


@pytest.fixture
def team(hotel: Hotel) -> Team:
    return Team(hotel)


def _register(team: Team, name: str) -> dict[str, Any]:
    """Somebody called so registers; the one row that waits."""
    username = f"{team.hotel.slug}.{name.lower()}"
    assert team.register(username=username, first_name=name).status_code == 201
    (row,) = team.waiting()
    return row


def _reject(team: Team, row: dict[str, Any], reason: str) -> None:
    good(team.manager.post(team.at(f"registrations/{row['id']}/reject/"), json={"reason": reason}))


def _decided(team: Team, **query: Any) -> dict[str, Any]:
    page: dict[str, Any] = good(team.manager.get(team.at("registrations/"), params=query))
    return page


def test_that_the_decided_are_listed_latest_first_with_who_and_why(team: Team) -> None:
    good(team.approve(_register(team, "Amir")))
    _reject(team, _register(team, "Berta"), "Nobody knows her")
    _register(team, "Carl")
    page = _decided(team)
    assert page["count"] == 2
    told = [(row["first_name"], row["state"], row["decision_reason"]) for row in page["results"]]
    assert told == [("Berta", "rejected", "Nobody knows her"), ("Amir", "approved", None)]
    berta, amir = page["results"]
    assert {berta["decided_by"], amir["decided_by"]} == {"Niamh Doyle"}
    assert berta["decided_at"] >= amir["decided_at"]
    assert (berta["staff_id"], amir["staff_id"]) == (None, amir["user_id"])


def test_that_one_state_can_be_asked_for_and_pages_turn(team: Team) -> None:
    for name in ("Amir", "Berta", "Carl"):
        _reject(team, _register(team, name), "No")
    _register(team, "Dora")
    waiting = _decided(team, state="pending")
    assert [row["first_name"] for row in waiting["results"]] == ["Dora"]
    assert _decided(team, state="approved")["results"] == []
    pages = [_decided(team, state="rejected", page=number, page_size=2) for number in (1, 2)]
    names = [[row["first_name"] for row in page["results"]] for page in pages]
    assert names == [["Carl", "Berta"], ["Amir"]]
    answer = team.manager.get(team.at("registrations/"), params={"state": "lost"})
    assert answer.status_code == 400
    assert answer.json()["detail"] == "state is one of pending, approved, rejected."


def test_that_only_managers_of_the_hotel_read_who_was_decided_about(
    team: Team, other_hotel: Hotel
) -> None:
    _reject(team, _register(team, "Amir"), "No")
    for who in ("cook", "desk", "porter"):
        answer = team.hotel.staff(who).get(team.at("registrations/"))
        assert answer.status_code == 403
        assert answer.json()["detail"] == "Only managers may let people in."
    assert other_hotel.staff("manager").get(team.at("registrations/")).status_code in {403, 404}
    theirs = other_hotel.staff("manager").get(f"/api/staff/{other_hotel.slug}/registrations/")
    assert good(theirs)["results"] == []


def _codes(team: Team, who: str = "manager") -> list[dict[str, Any]]:
    answer = good(team.hotel.staff(who).get(team.at("registration-codes/")))
    return list(answer["results"])


def test_that_codes_are_listed_newest_first_with_who_used_them(team: Team) -> None:
    used, free = team.code(), team.code()
    team.register(used, last_name="")
    newest, oldest = _codes(team)
    assert (newest["registration_code"], newest["used_at"], newest["used_by"]) == (free, None, None)
    assert oldest["registration_code"] == used
    assert oldest["used_by"] == "Amir"
    assert oldest["used_at"] is not None
    assert {newest["made_by"], oldest["made_by"]} == {"Niamh Doyle"}
    assert "qr_token" not in newest


def test_that_a_revoked_code_opens_nothing_and_says_so(team: Team) -> None:
    code = team.code()
    (row,) = _codes(team)
    revoked = good(team.manager.delete(team.at(f"registration-codes/{row['id']}/")))
    assert revoked["revoked_by"] == "Niamh Doyle"
    assert good(team.manager.delete(team.at(f"registration-codes/{row['id']}/"))) == revoked
    late = team.register(code)
    assert late.status_code == 410
    assert late.json()["detail"] == "This code was revoked. Ask a manager for a new one."
    assert _codes(team) == [revoked]
    assert [each["action"] for each in team.audit(action="registration")] == [
        "registration.revoke",
        "registration.code",
    ]


def test_that_a_used_code_is_not_revoked(team: Team) -> None:
    team.register()
    (row,) = _codes(team)
    answer = team.manager.delete(team.at(f"registration-codes/{row['id']}/"))
    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("Amir Haddad registered with this code already at ")
    assert answer.json()["current"] == row
    assert team.manager.delete(team.at("registration-codes/0/")).status_code == 404


def test_that_who_was_first_on_another_day_is_told_with_the_day(team: Team) -> None:
    row = _register(team, "Amir")
    _reject(team, row, "Nobody knows him")
    (code,) = _codes(team)
    then = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)
    for statement, one in (
        ("UPDATE registrations SET decided_at = :at WHERE id = :id", row),
        ("UPDATE registration_codes SET used_at = :at WHERE id = :id", code),
    ):
        team.hotel.process.ask(statement, at=then, id=one["id"])
    when = "14:05 on Mon 2 Mar."
    decided = team.approve(row).json()["detail"]
    assert decided == f"Niamh Doyle rejected this registration already at {when}"
    used = team.manager.delete(team.at(f"registration-codes/{code['id']}/")).json()["detail"]
    assert used == f"Amir Haddad registered with this code already at {when}"


def test_that_revoking_and_registering_at_once_have_one_winner(team: Team) -> None:
    code = team.code()
    (row,) = _codes(team)
    team.hotel.staff("manager")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        came = pool.submit(team.register, code)
        path = team.at(f"registration-codes/{row['id']}/")
        gone = pool.submit(team.hotel.staff("manager").delete, path)
    (after,) = _codes(team)
    statuses = came.result().status_code, gone.result().status_code
    assert statuses in {(201, 409), (410, 200)}
    assert (after["used_at"] is None) == (statuses == (410, 200))
    assert len(team.waiting()) == (statuses == (201, 409))


def test_that_managers_hear_of_codes_and_nobody_else_does(team: Team) -> None:
    slug = team.hotel.slug
    with listening(team.hotel, team.manager, f"{slug}-live-manager") as managers:
        code = team.code()
        team.register(code)
        heard = [data["entity"] for _, _, data in managers.hear(3)]
    assert heard == ["registration_code", "registration", "registration_code"]


@pytest.mark.parametrize("who", ["cook", "desk"])
def test_that_only_managers_see_and_revoke_codes(team: Team, who: str, other_hotel: Hotel) -> None:
    team.code()
    (row,) = _codes(team)
    path = team.at(f"registration-codes/{row['id']}/")
    client = team.hotel.staff(who)
    for answer in (client.get(team.at("registration-codes/")), client.delete(path)):
        assert answer.status_code == 403
        assert answer.json()["detail"] == "Only managers may let people in."
    theirs = f"/api/staff/{other_hotel.slug}/registration-codes/"
    stranger = other_hotel.staff("manager")
    assert good(stranger.get(theirs))["results"] == []
    assert stranger.delete(f"{theirs}{row['id']}/").status_code == 404
    assert _codes(team) == [row]
