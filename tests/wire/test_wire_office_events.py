"""What events of attendance, roster and staff say, value by value: from REST to a subscriber."""

from datetime import datetime, timedelta
from typing import Any, Final

import pytest
from clock_house import ZONE, ClockHouse, good
from hotel_process import Hotel
from pysher_ear import Ear, ear_at
from team_house import Team

from contract.events import attendance, roster, staff
from contract.registry import entries_of

_NAMES: Final = frozenset(
    entry.payload.EVENT for entry in entries_of([attendance, roster, staff]).values()
)


@pytest.fixture
def house(hotel: Hotel) -> ClockHouse:
    return ClockHouse(hotel)


def said(ear: Ear, event: str, **asked: object) -> dict[str, Any]:
    """The next event of a name that says what is asked, without what is this hotel's own."""
    while True:
        _, _, data = ear.hear(event)
        if asked.items() <= data.items():
            return {key: value for key, value in data.items() if not key.startswith("_")}


def is_moment(text: str) -> bool:
    """Whether it is a time in UTC, as the specification writes it."""
    return text.endswith("Z") and datetime.fromisoformat(text).tzinfo is not None


def place_of(house: ClockHouse, who: str) -> dict[str, Any]:
    """Department and role of a colleague, as the staff list has them."""
    ids = house.hotel.staff_ids
    rows = good(house.manager.get(f"/api/staff/{house.hotel.slug}/{ids[who]}/"))
    department, role = rows["department_detail"], rows["role_detail"]
    return {
        "department": department["name"],
        "department_slug": department["slug"],
        "role": role["name"],
        "role_slug": role["slug"],
        "email": rows["email"],
        "access_level": rows["access_level"],
        "is_active": rows["is_active"],
    }


@pytest.mark.parametrize(("action", "is_on_duty"), [("clock_in", True), ("clock_out", False)])
def test_that_a_clock_in_and_out_say_who_where_and_when(
    house: ClockHouse, action: str, *, is_on_duty: bool
) -> None:
    slug, own = house.hotel.slug, str(house.hotel.staff_ids["cook"])
    boss = house.manager
    with (
        ear_at(house.hotel, boss, f"hotel-{slug}", _NAMES) as of_hotel,
        ear_at(house.hotel, boss, f"attendance-{slug}", _NAMES) as of_clock,
    ):
        good(house.clock("cook"))
        if not is_on_duty:
            good(house.clock("cook", action))
        (log,) = house.logs()
        at = log["time_in" if is_on_duty else "time_out"]
        status = said(of_hotel, "clock-status-updated", action=action)
        logged = said(of_clock, "attendance-logged", time=at)
    user_id = status.pop("user_id")
    assert isinstance(user_id, str)
    assert status == {
        "staff_id": own,
        "is_on_duty": is_on_duty,
        "clock_time": at,
        "first_name": "Maria",
        "last_name": "Conti",
        "action": action,
        "department": "Kitchen",
        "department_slug": "kitchen",
    }
    assert logged == {
        "id": str(log["id"]),
        "staff_id": own,
        "staff_name": "Maria Conti",
        "department": "Kitchen",
        "time": at,
        "verified_by_face": False,
        "is_unrostered": False,
        "is_approved": True,
    }


def test_that_a_changed_profile_is_told_whole(house: ClockHouse) -> None:
    hotel, own = house.hotel, house.hotel.staff_ids["cleaner"]
    with ear_at(hotel, house.manager, f"hotel-{hotel.slug}", _NAMES) as ear:
        path = f"/api/staff/{hotel.slug}/{own}/"
        good(house.manager.patch(path, json={"last_name": "Harte"}))
        data = said(ear, "staff-updated", staff_id=str(own))
    assert is_moment(data.pop("timestamp"))
    assert isinstance(data.pop("user_id"), str)
    assert data == {
        "action": "updated",
        "staff_id": str(own),
        "first_name": "Cleo",
        "last_name": "Harte",
        "is_on_duty": False,
        **place_of(house, "cleaner"),
    }


@pytest.mark.parametrize("verdict", ["approved", "rejected"])
def test_that_a_registration_is_told_with_its_code_and_what_became_of_it(
    hotel: Hotel, verdict: str
) -> None:
    team, name = Team(hotel), f"{hotel.slug}.amir"
    code = team.code()
    with ear_at(hotel, team.manager, f"hotel-{hotel.slug}", _NAMES) as ear:
        good(team.register(code))
        pending = said(ear, "staff-registration-updated", action="pending")
        (row,) = team.waiting()
        if verdict == "approved":
            good(team.approve(row))
        else:
            path = team.at(f"registrations/{row['id']}/reject/")
            good(team.manager.post(path, json={"reason": "Unknown here"}))
        decided = said(ear, "staff-registration-updated", action=verdict)
    assert (pending["staff_id"], pending["username"]) == (None, name)
    assert is_moment(decided.pop("timestamp"))
    is_in = verdict == "approved"
    assert decided == {
        "action": verdict,
        "user_id": pending["user_id"],
        "username": name,
        "registration_code": code,
        "staff_id": pending["user_id"] if is_in else None,
    }


@pytest.mark.parametrize("kind", ["department", "role"])
def test_that_a_place_is_told_when_it_is_made_renamed_and_deleted(
    house: ClockHouse, kind: str
) -> None:
    hotel, path = house.hotel, f"/api/staff/{kind}s/"
    with ear_at(hotel, house.manager, f"hotel-{hotel.slug}", _NAMES) as ear:
        made = good(house.manager.post(path, json={"name": "Spa"}))
        good(house.manager.patch(f"{path}{made['slug']}/", json={"name": "Spa and pool"}))
        assert house.manager.delete(f"{path}{made['slug']}/").is_success
        told = [said(ear, f"{kind}-updated") for _ in range(3)]
    assert all(is_moment(each.pop("timestamp")) for each in told)
    boss = str(hotel.staff_ids["manager"])
    names = (("created", "Spa"), ("updated", "Spa and pool"), ("deleted", "Spa and pool"))
    assert told == [
        {
            "action": action,
            f"{kind}_id": str(made["id"]),
            kind: name,
            f"{kind}_slug": made["slug"],
            "updated_by": boss,
        }
        for action, name in names
    ]


def test_that_a_finalised_period_is_told_with_its_sentence(house: ClockHouse) -> None:
    hotel, today = house.hotel, datetime.now(ZONE).date()
    days = {
        "start_date": str(today - timedelta(days=6)),
        "end_date": str(today - timedelta(days=1)),
        "title": "Old",
        "published": True,
    }
    with ear_at(hotel, house.manager, f"attendance-{hotel.slug}", _NAMES) as ear:
        period = good(house.manager.post(house.zone("periods/"), json=days))
        planned = said(ear, "roster-updated")
        ear.follow(f"attendance-{hotel.slug}-managers")
        good(house.manager.post(house.zone(f"periods/{period['id']}/finalize/")))
        closed = said(ear, "period-finalized")
    assert is_moment(planned.pop("timestamp"))
    assert is_moment(closed.pop("timestamp"))
    own = {"period_id": str(period["id"]), "period_title": "Old"}
    boss = str(hotel.staff_ids["manager"])
    assert planned == {**own, "action": "created", "shift_ids": [], "updated_by": boss}
    assert closed == {
        **own,
        "finalized_by": "Niamh Doyle",
        "message": "Roster period 'Old' has been finalized.",
    }


def test_that_a_request_and_a_warning_say_what_they_are_about(house: ClockHouse) -> None:
    hotel = house.hotel
    with ear_at(hotel, house.manager, f"attendance-{hotel.slug}-managers", _NAMES) as ear:
        log = house.unrostered("cleaner")
        request = said(ear, "unrostered-clockin-request")
        house.came("cleaner", 6.5)
        warning = said(ear, "break-warning")
    assert is_moment(request.pop("timestamp"))
    assert is_moment(warning.pop("timestamp"))
    own = {
        "clock_log_id": str(log["id"]),
        "staff_id": str(hotel.staff_ids["cleaner"]),
        "staff_name": "Cleo Hart",
    }
    path = f"/api/hotels/{hotel.slug}/clock-logs/{log['id']}"
    assert request == {
        **own,
        "type": "unrostered_clockin_request",
        "department": log["department"]["name"],
        "message": "Cleo Hart requests approval for unrostered shift",
        "actions": [
            {
                "label": "Approve",
                "action": "approve",
                "endpoint": f"{path}/approve/",
                "style": "success",
            },
            {
                "label": "Reject",
                "action": "reject",
                "endpoint": f"{path}/reject/",
                "style": "danger",
            },
        ],
    }
    assert warning == {
        **own,
        "type": "break_warning",
        "duration_hours": 6.5,
        "message": ("Break reminder: You've been working for 6.5 hours. Consider taking a break."),
    }
