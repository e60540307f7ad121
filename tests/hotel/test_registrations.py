"""What became of those who registered, and the codes they registered with."""

from typing import Any

import pytest
from clock_house import good
from hotel_process import Hotel
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
