"""How people come, change their place and go: registrations and profiles."""

import concurrent.futures
import contextlib
from datetime import UTC, datetime
from typing import Any

import pytest
from clock_house import good
from hotel_process import PASSWORD, Hotel
from listener import Listener, listening
from team_house import Team
from websockets.exceptions import ConnectionClosed

from hotel.passwords import Passwords


def _hear_the_end(listener: Listener) -> None:
    """Whatever is still told, then the socket closes."""
    with contextlib.suppress(ConnectionClosed):
        while listener.receive():
            pass
    with pytest.raises(ConnectionClosed):
        listener.receive()


@pytest.fixture
def team(hotel: Hotel) -> Team:
    return Team(hotel)


def test_that_who_registers_waits_until_a_manager_lets_them_in(team: Team) -> None:
    channel = f"hotel-{team.hotel.slug}"
    with listening(team.hotel, team.hotel.staff("desk"), channel) as desk:
        answer = team.register()
        assert answer.status_code == 201
        assert "token" not in answer.json()
        wanted = {"username": f"{team.hotel.slug}.amir", "password": PASSWORD}
        early = team.hotel.client().post("/api/staff/login/", json=wanted)
        assert early.status_code == 400
        assert early.json()["detail"] == "A manager has to let you in before you can sign in."
        (row,) = team.waiting()
        assert (row["first_name"], row["state"], row["staff_id"]) == ("Amir", "pending", None)
        welcomed = good(team.approve(row))
        heard = [(event, data) for _, event, data in desk.hear(3)]
    assert [event for event, _ in heard] == [
        "staff-registration-updated",
        "staff-updated",
        "staff-registration-updated",
    ]
    assert [data["action"] for _, data in heard] == ["pending", "created", "approved"]
    assert heard[0][1]["staff_id"] is None
    assert heard[0][1]["user_id"] == heard[2][1]["user_id"] == heard[2][1]["staff_id"]
    assert welcomed["staff"]["department_detail"]["slug"] == "kitchen"
    assert welcomed["registration"]["decided_by"] == "Niamh Doyle"
    assert team.sign_in("amir") == 200
    assert team.waiting() == []
    approved, coded = team.audit(action="registration")
    assert [each["action"] for each in (approved, coded)] == [
        "registration.approve",
        "registration.code",
    ]
    assert approved["subject"] == (
        f"Amir Haddad ({team.hotel.slug}.amir): Kitchen, Chef, access as staff"
    )
    assert approved["reason"] is None


def test_that_a_rejection_needs_a_reason_and_frees_the_username(team: Team) -> None:
    team.register()
    (row,) = team.waiting()
    path = team.at(f"registrations/{row['id']}/reject/")
    assert team.manager.post(path, json={}).status_code == 400
    assert team.manager.post(path, json={"reason": " "}).status_code == 400
    refused = good(team.manager.post(path, json={"reason": "Nobody knows him"}))
    assert (refused["state"], refused["decision_reason"]) == ("rejected", "Nobody knows him")
    assert team.sign_in("amir") == 400
    late = team.approve(row)
    assert late.status_code == 409
    assert late.json()["detail"].startswith("Niamh Doyle rejected this registration already at ")
    assert late.json()["current"]["state"] == "rejected"
    assert team.register().status_code == 201
    everybody = good(team.manager.get(team.at("")))["results"]
    assert "Amir" not in {one["first_name"] for one in everybody}


@pytest.mark.parametrize("kept", [None, "", "no hash"])
async def test_that_an_account_without_a_password_has_none(kept: str | None) -> None:
    for guess in ("", "nobody", kept or "x"):
        assert not await Passwords().matches(kept, guess)


def test_that_of_two_managers_at_once_one_lets_somebody_in(team: Team) -> None:
    team.promote("desk")
    team.register()
    (row,) = team.waiting()
    team.hotel.staff("manager"), team.hotel.staff("desk")
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda who: team.approve(row, who), ["manager", "desk"] * 3))
    assert sorted(each.status_code for each in answers) == [200] + [409] * 5


def test_that_a_code_is_for_one_person(team: Team) -> None:
    code = team.code()
    names = [f"{team.hotel.slug}.{name}" for name in "abcd"]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda name: team.register(code, username=name), names))
    assert sorted(each.status_code for each in answers) == [201, 410, 410, 410]
    assert team.register(code.lower()).status_code == 410


def test_that_an_old_code_has_expired(team: Team) -> None:
    code = team.code()
    expired = "UPDATE registration_codes SET expires_at = :at WHERE code = :code"
    team.hotel.process.ask(expired, at=datetime(2020, 1, 1, tzinfo=UTC), code=code)
    assert team.register(code).status_code == 410


def test_that_wrong_codes_must_wait_after_five(team: Team) -> None:
    statuses = [team.register("REG-NOSUCH").status_code for _ in range(7)]
    assert statuses[:5] == [400] * 5
    assert statuses[-1] == 429
    assert team.waiting() == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"username": "a b"}, "username"),
        ({"username": ""}, "username"),
        ({"password": "short"}, "password"),
        ({"first_name": "x" * 81}, "first_name"),
        ({"last_name": "a\u202eb"}, "last_name"),
        ({"email": "nowhere"}, "email"),
        ({"username": 5}, "username"),
    ],
)
def test_that_a_senseless_registration_is_refused_and_its_code_stays(
    team: Team, change: dict[str, Any], field: str
) -> None:
    code = team.code()
    answer = team.register(code, **change)
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == [field]
    assert team.register(code).status_code == 201


def test_that_a_taken_username_is_told(team: Team) -> None:
    answer = team.register(username=team.hotel.username("cook"))
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["username"]


def test_that_a_wrong_qr_token_opens_nothing(team: Team) -> None:
    made = good(team.manager.post("/api/staff/registration-package/"))
    code = made["registration_code"]
    assert team.register(code, qr_token="0" * 40).status_code == 400
    assert team.register(code, qr_token=made["qr_token"]).status_code == 201


def test_that_namesakes_are_pointed_out(team: Team) -> None:
    team.register(first_name="MARIA", last_name="conti")
    (row,) = team.waiting()
    assert row["same_name_as"] == [team.hotel.staff_ids["cook"]]
    snapshot = good(team.manager.get(team.hotel.own("sync/snapshot/")))
    assert snapshot["registrations"] == [row]


def test_that_a_hotelmate_client_lets_somebody_in_by_ids(team: Team) -> None:
    user_id = team.register().json()["user_id"]
    places = good(team.manager.get(team.at("metadata/")))
    body = {
        "user_id": user_id,
        "department_id": places["departments"][0]["id"],
        "role_id": places["roles"][0]["id"],
        "first_name": "Amir",
        "is_active": True,
    }
    answer = team.manager.post(team.at("create-staff/"), json=body)
    assert answer.status_code == 201, answer.text
    assert answer.json()["staff"]["id"] == user_id
    assert team.manager.post(team.at("create-staff/"), json=body).status_code == 409


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"department": "moon"}, 400),
        ({"role": "king"}, 400),
        ({"access_level": "god"}, 400),
        ({"first_name": ""}, 400),
    ],
)
def test_that_a_senseless_welcome_is_refused(
    team: Team, change: dict[str, Any], status: int
) -> None:
    team.register()
    (row,) = team.waiting()
    assert team.approve(row, **change).status_code == status
    assert team.waiting() == [row]


def test_that_nobody_gives_a_higher_level_than_their_own(team: Team) -> None:
    team.promote("desk")
    team.register()
    (row,) = team.waiting()
    assert team.approve(row, "desk", access_level="super_staff_admin").status_code == 403
    boss = team.hotel.staff("desk").patch(team.one("manager"), json={"first_name": "X"})
    assert boss.status_code == 403
    assert boss.json()["detail"] == "Niamh Doyle has a higher access level than you."


@pytest.mark.parametrize("who", ["cook", "desk"])
def test_that_only_managers_let_people_in_and_change_them(team: Team, who: str) -> None:
    team.register()
    (row,) = team.waiting()
    client = team.hotel.staff(who)
    for answer in (
        client.post("/api/staff/registration-package/"),
        client.get(team.at("pending-registrations/")),
        team.approve(row, who),
        client.post(team.at(f"registrations/{row['id']}/reject/"), json={"reason": "x"}),
        client.post(team.at("create-staff/"), json={"user_id": 1, "department_id": 1,
                                                    "role_id": 1}),
        client.patch(team.one("porter"), json={"first_name": "X"}),
        client.patch(team.one(who), json={"role": "manager"}),
        client.patch(team.one(who), json={"access_level": "super_staff_admin"}),
        client.delete(team.one("porter")),
        client.get(team.at("former/")),
        client.post("/api/staff/departments/", json={"name": "Spa"}),
        client.patch("/api/staff/departments/kitchen/", json={"name": "X"}),
        client.delete("/api/staff/roles/chef/"),
    ):  # fmt: skip
        assert answer.status_code == 403, answer.request.url


def test_that_everybody_mends_their_own_name(team: Team) -> None:
    cook = team.hotel.staff("cook")
    changed = good(cook.patch(team.one("cook"), json={"last_name": "Rossi", "email": "m@x.ie"}))
    assert (changed["last_name"], changed["email"]) == ("Rossi", "m@x.ie")
    assert good(cook.patch(team.one("cook"), json={"email": None}))["email"] is None
    assert cook.patch(team.one("cook"), json={"expected_rev": 1, "last_name": "C"}).status_code == (
        409
    )
    assert [each["subject"] for each in team.audit(action="staff")][-1] == (
        "Maria Rossi: another last name, another e-mail address"
    )


def test_that_a_new_place_is_told_and_asks_to_sign_in_again(team: Team) -> None:
    cook, channel = team.hotel.staff("cook"), f"hotel-{team.hotel.slug}"
    with (
        listening(team.hotel, team.hotel.staff("desk"), channel) as desk,
        listening(team.hotel, cook, channel) as gone,
    ):
        body = {"role": "porter", "department": "concierge", "reason": "Asked for it"}
        changed = good(team.manager.patch(team.one("cook"), json=body))
        ((_, event, data),) = desk.hear(1)
        _hear_the_end(gone)
    assert event == "staff-updated"
    assert (data["action"], data["role_slug"], data["department_slug"]) == (
        "updated",
        "porter",
        "concierge",
    )
    assert changed["role_detail"]["slug"] == "porter"
    assert cook.get(team.at("")).status_code == 401
    (entry, *_) = team.audit(action="staff")
    assert entry["reason"] == "Asked for it"
    assert entry["subject"] == "Maria Conti: now in Concierge, now Porter"


def test_that_who_is_let_go_is_out_at_once(team: Team) -> None:
    cook = team.hotel.staff("cook")
    good(team.clock("cook"))
    channel = f"hotel-{team.hotel.slug}"
    with (
        listening(team.hotel, team.hotel.staff("desk"), channel) as desk,
        listening(team.hotel, cook, channel) as gone,
    ):
        good(team.manager.delete(team.one("cook")))
        heard = {event: data for _, event, data in desk.hear(2)}
        _hear_the_end(gone)
    assert heard["clock-status-updated"]["action"] == "clock_out"
    assert heard["staff-updated"]["action"] == "deleted"
    assert (heard["staff-updated"]["is_active"], heard["staff-updated"]["is_on_duty"]) == (
        False,
        False,
    )
    assert cook.get(team.at("")).status_code == 401
    assert team.sign_in("cook") == 400
    assert team.logs()[0]["time_out"] is not None
    assert team.manager.get(team.one("cook")).status_code == 404
    team.register()
    (gone_one,) = good(team.manager.get(team.at("former/")))["results"]
    assert gone_one["first_name"] == "Maria"
    (deed, *_) = team.audit(action="staff")
    assert deed["subject"] == "Maria Conti: cannot sign in any more"
    back = good(team.manager.patch(team.one("cook"), json={"is_active": True}))
    assert team.audit(action="staff")[0]["subject"] == "Maria Conti: may sign in again"
    assert good(team.manager.get(team.at("former/")))["results"] == []
    assert (back["is_active"], back["is_on_duty"]) == (True, False)
    assert team.sign_in("cook") == 200


def test_that_a_hotel_keeps_a_manager(team: Team) -> None:
    own = team.one("manager")
    assert team.manager.delete(own).status_code == 400
    assert team.manager.patch(own, json={"is_active": False}).status_code == 400
    body = {"role": None, "access_level": "regular_staff"}
    answer = team.manager.patch(own, json=body)
    assert answer.json()["detail"] == "Then nobody could manage this hotel any more."
    team.promote("desk")
    good(team.manager.patch(own, json=body))
    assert team.sign_in("manager") == 200


def test_that_nobody_of_another_hotel_is_changed(team: Team, other_hotel: Hotel) -> None:
    stranger = f"{other_hotel.staff_ids['cook']}/"
    for answer in (
        team.manager.get(team.at(stranger)),
        team.manager.patch(team.at(stranger), json={"first_name": "X"}),
        team.manager.delete(team.at(stranger)),
        other_hotel.staff("manager").delete(team.one("cook")),
    ):
        assert answer.status_code == 404
