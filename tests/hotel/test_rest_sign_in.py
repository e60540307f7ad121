"""Signing in and out, who one is, and the device pushes go to."""

import httpx
import pytest
from hotel_process import PASSWORD, Hotel


def test_that_the_right_password_is_answered_as_a_hotelmate_backend_answers(hotel: Hotel) -> None:
    wanted = {"username": hotel.username("desk"), "password": PASSWORD}
    answer = hotel.client().post("/api/staff/login/", json=wanted)
    assert answer.status_code == 200
    signed_in = answer.json()
    assert signed_in["role"] == "Receptionist"
    assert signed_in["department"] == "Front Office"
    assert signed_in["role_slug"] == "receptionist"
    assert signed_in["department_slug"] == "front-office"
    assert signed_in["hotel"]["slug"] == signed_in["hotel_slug"] == hotel.slug
    assert signed_in["staff_id"] == hotel.staff_ids["desk"]
    assert len(signed_in["token"]) == 40


def test_that_a_right_password_is_told_how_its_own_clock_stands(hotel: Hotel) -> None:
    wanted = {"username": hotel.username("desk"), "password": PASSWORD}

    def told() -> dict[str, str | None]:
        signed_in = hotel.client().post("/api/staff/login/", json=wanted).json()
        assert signed_in["first_name"] == "Rita"
        return dict(signed_in["duty"])

    nothing = {"on_duty_since": None, "on_break_since": None, "last_clock_out": None}
    assert told() == {"status": "off_duty"} | nothing
    hotel.clock_in("desk", "cook")
    own = hotel.staff("desk").get(f"/api/staff/{hotel.slug}/me/").json()
    assert told() == {"status": "on_duty"} | nothing | {"on_duty_since": own["on_duty_since"]}
    for who in ("desk", "cook"):
        hotel.staff(who).post(hotel.own("clock/"), json={"action": "clock_out"}).raise_for_status()
    (left,) = (
        one["time_out"]
        for one in hotel.staff("manager").get(hotel.own("clock-logs/")).json()["results"]
        if one["staff"] == hotel.staff_ids["desk"]
    )
    assert told() == {"status": "off_duty"} | nothing | {"last_clock_out": left}


def test_that_every_sign_in_gives_another_token(hotel: Hotel) -> None:
    assert hotel.sign_in("desk") != hotel.sign_in("desk")


@pytest.mark.parametrize("who", ["desk", "nobody"])
def test_that_a_wrong_password_and_an_unknown_name_get_the_same_answer(
    hotel: Hotel, who: str
) -> None:
    wanted = {"username": hotel.username(who), "password": "wrong"}
    answer = hotel.client().post("/api/staff/login/", json=wanted)
    assert answer.status_code == 400
    sentence = "The username or the password is not right."
    assert answer.json() == {
        "detail": sentence,
        "code": "invalid",
        "fields": {"non_field_errors": [sentence]},
    }


def test_that_a_missing_password_is_named(hotel: Hotel) -> None:
    answer = hotel.client().post("/api/staff/login/", json={"username": "rita"})
    assert answer.status_code == 400
    assert answer.json()["fields"] == {"password": ["This field is required."]}


def test_that_a_sixth_wrong_password_within_a_minute_must_wait(hotel: Hotel) -> None:
    client = hotel.client()
    wrong = {"username": hotel.username("desk"), "password": "wrong"}
    for _ in range(5):
        assert client.post("/api/staff/login/", json=wrong).status_code == 400
    answer = client.post("/api/staff/login/", json={**wrong, "password": PASSWORD})
    assert answer.status_code == 429
    assert answer.json()["code"] == "too_many"
    assert hotel.sign_in("porter")


def test_that_signing_in_often_and_rightly_is_never_refused(hotel: Hotel) -> None:
    assert len({hotel.sign_in("cook") for _ in range(7)}) == 7


@pytest.mark.parametrize("path", ["/api/staff/hotel/{}/me/", "/api/staff/{}/me/"])
def test_that_me_tells_role_department_and_duty(hotel: Hotel, path: str) -> None:
    me = hotel.staff("cook").get(path.format(hotel.slug)).json()
    assert me["department_detail"]["slug"] == "kitchen"
    assert me["role_slug"] == me["role_detail"]["slug"] == "chef"
    assert me["user"]["username"] == hotel.username("cook")
    assert me["duty_status"] == "off_duty"
    assert me["is_on_duty"] is False
    assert me["hotel_slug"] == hotel.slug
    assert "password" not in str(me).lower()


@pytest.mark.parametrize(
    "header", [None, "Token nope", "Bearer {}", "Token", "Basic {}", "{}", "Token {}x"]
)
def test_that_nothing_but_a_valid_token_opens_the_door(hotel: Hotel, header: str | None) -> None:
    headers = {"Authorization": header.format(hotel.sign_in("desk"))} if header else {}
    answer = hotel.client().get(f"/api/staff/{hotel.slug}/me/", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Token"
    assert answer.json()["code"] == "unauthorised"


def test_that_a_token_opens_its_own_hotel_only(hotel: Hotel, other_hotel: Hotel) -> None:
    answer = hotel.staff("manager").get(f"/api/staff/{other_hotel.slug}/me/")
    assert answer.status_code == 404
    unknown = hotel.staff("manager").get("/api/staff/no-such-place/me/")
    assert unknown.json() == answer.json()


def test_that_signing_out_revokes_this_token_and_no_other(hotel: Hotel) -> None:
    gone, kept = hotel.client(hotel.sign_in("desk")), hotel.client(hotel.sign_in("desk"))
    assert gone.post("/api/staff/logout/").status_code == 200
    assert gone.get(f"/api/staff/{hotel.slug}/me/").status_code == 401
    assert kept.get(f"/api/staff/{hotel.slug}/me/").status_code == 200


def test_that_metadata_names_departments_roles_and_levels(hotel: Hotel) -> None:
    metadata = hotel.staff("desk").get(f"/api/staff/{hotel.slug}/metadata/").json()
    assert [d["slug"] for d in metadata["departments"]] == [
        "concierge", "front-office", "housekeeping", "kitchen", "management",
    ]  # fmt: skip
    assert "porter" in {role["slug"] for role in metadata["roles"]}
    assert metadata["access_levels"][0] == ["regular_staff", "Regular Staff"]


def test_that_the_staff_list_can_be_searched_and_filtered(hotel: Hotel) -> None:
    path = f"/api/staff/{hotel.slug}/"
    everybody = hotel.staff("desk").get(path).json()
    assert everybody["count"] == 5
    assert [one["last_name"] for one in everybody["results"]] == [
        "Byrne", "Conti", "Doyle", "Hart", "Walsh",
    ]  # fmt: skip
    cooks = hotel.staff("desk").get(path, params={"department__slug": "kitchen"}).json()
    assert [one["first_name"] for one in cooks["results"]] == ["Maria"]
    found = hotel.staff("desk").get(path, params={"search": "niam"}).json()
    assert [one["first_name"] for one in found["results"]] == ["Niamh"]


def test_that_a_guest_sees_nothing_of_the_staff(hotel: Hotel) -> None:
    assert hotel.guest().get(f"/api/staff/{hotel.slug}/").status_code == 403


def _save(client: httpx.Client, token: object) -> httpx.Response:
    return client.post("/api/staff/save-fcm-token/", json={"fcm_token": token})


def _has_device(hotel: Hotel, who: str) -> bool:
    return bool(hotel.staff(who).get(f"/api/staff/{hotel.slug}/me/").json()["has_fcm_token"])


def test_that_a_device_is_kept_and_moves_with_its_owner(hotel: Hotel) -> None:
    answer = _save(hotel.staff("porter"), "device-1")
    assert answer.json() == {
        "message": "FCM token saved successfully",
        "staff_id": hotel.staff_ids["porter"],
        "has_fcm_token": True,
    }
    assert _has_device(hotel, "porter")
    assert _save(hotel.staff("cook"), "device-1").status_code == 200
    assert _has_device(hotel, "cook")
    assert not _has_device(hotel, "porter")


@pytest.mark.parametrize("token", ["", "   ", None, 7, ["x"], "x" * 4097])
def test_that_a_useless_device_token_is_refused(hotel: Hotel, token: object) -> None:
    answer = _save(hotel.staff("porter"), token)
    assert answer.status_code == 400
    assert "fcm_token" in answer.json()["fields"]


def test_that_the_longest_device_token_is_kept(hotel: Hotel) -> None:
    assert _save(hotel.staff("porter"), "x" * 4096).status_code == 200
