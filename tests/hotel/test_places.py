"""Departments and roles: they come, are called otherwise, and go when nobody is in them."""

import pytest
from clock_house import good
from hotel_process import Hotel
from listener import listening
from team_house import Team


@pytest.fixture
def team(hotel: Hotel) -> Team:
    return Team(hotel)


@pytest.mark.parametrize(("kind", "slug"), [("departments", "spa"), ("roles", "spa")])
def test_that_departments_and_roles_come_change_and_go(team: Team, kind: str, slug: str) -> None:
    path, channel = f"/api/staff/{kind}/", f"hotel-{team.hotel.slug}"
    word = kind.removesuffix("s")
    with listening(team.hotel, team.hotel.staff("desk"), channel) as desk:
        made = team.manager.post(path, json={"name": "Spa"})
        assert made.status_code == 201
        renamed = good(team.manager.patch(f"{path}{slug}/", json={"name": "Wellness"}))
        good(team.manager.delete(f"{path}{slug}/"))
        heard = desk.hear(3)
    assert (renamed["name"], renamed["slug"], renamed["rev"]) == ("Wellness", "spa", 2)
    assert [event for _, event, _ in heard] == [f"{word}-updated"] * 3
    assert [data["action"] for _, _, data in heard] == ["created", "updated", "deleted"]
    assert team.manager.delete(f"{path}{slug}/").status_code == 404
    again = good(team.manager.post(path, json={"name": "Spa"}))
    assert (again["id"], again["rev"]) == (made.json()["id"], 4)
    names = {each["name"] for each in good(team.hotel.staff("cook").get(path))["results"]}
    assert "Spa" in names
    query = {"stream": "staff", "since": 0}
    changes = good(team.manager.get(team.hotel.own("sync/changes/"), params=query))["changes"]
    assert changes[-1]["entity"] == word
    assert changes[-1]["data"] == again
    assert [each["action"] for each in team.audit(action=word)] == [
        f"{word}.add", f"{word}.delete", f"{word}.rename", f"{word}.add",
    ]  # fmt: skip


def test_that_a_department_with_people_stays_and_its_new_name_is_everywhere(team: Team) -> None:
    path = "/api/staff/departments/kitchen/"
    refused = team.manager.delete(path)
    assert refused.status_code == 400
    assert refused.json()["detail"].startswith("One colleague is still in Kitchen.")
    good(team.manager.patch(path, json={"name": "Main kitchen"}))
    shown = good(team.manager.get(team.one("cook")))
    assert shown["department_detail"]["name"] == "Main kitchen"
    assert shown["rev"] == 2


@pytest.mark.parametrize(
    ("word", "slug", "was"), [("department", "kitchen", "Kitchen"), ("role", "chef", "Chef")]
)
def test_that_a_name_given_to_what_was_renamed_since_is_refused_with_who_did(
    team: Team, word: str, slug: str, was: str
) -> None:
    path = f"/api/staff/{word}s/{slug}/"
    listed = good(team.manager.get(f"/api/staff/{word}s/"))["results"]
    (known,) = (one for one in listed if one["slug"] == slug)
    assert known["name"] == was
    team.promote("desk")
    first = {"name": "First", "expected_rev": known["rev"]}
    good(team.hotel.staff("desk").patch(path, json=first))
    late = {"name": "Second", "expected_rev": known["rev"]}
    refused = team.manager.patch(path, json=late)
    assert refused.status_code == 409
    said = f"Rita Walsh changed the {word} First in the meantime."
    assert refused.json()["detail"] == said
    assert refused.json()["current"]["name"] == "First"
    # Whoever saw the newest name may change it, and the same name once more is no fault.
    good(team.manager.patch(path, json={"name": "First", "expected_rev": known["rev"]}))
    seen = refused.json()["current"]["rev"]
    assert good(team.manager.patch(path, json={"name": was, "expected_rev": seen}))["name"] == was


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\u202eb", "---", "kitchen", "KITCHEN!"])
def test_that_a_department_needs_a_name_of_its_own(team: Team, name: str) -> None:
    answer = team.manager.post("/api/staff/departments/", json={"name": name})
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["name"]
