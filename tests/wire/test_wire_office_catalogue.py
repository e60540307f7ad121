"""Every event of attendance, roster and staff: caused by REST, heard by a pysher subscriber."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from clock_house import ZONE, ClockHouse, good
from hotel_process import PASSWORD, Hotel
from pysher_ear import ear_at

from contract.channels import ATTENDANCE, ATTENDANCE_MANAGERS, ATTENDANCE_STAFF, HOTEL
from contract.events import attendance, roster, staff
from contract.registry import Entry, entries_of


def _unrostered(house: ClockHouse) -> None:
    house.roster()
    good(house.clock("cleaner"))


def _long_at_work(house: ClockHouse, hours_ago: float) -> None:
    good(house.clock("cleaner"))
    house.came("cleaner", hours_ago)


def _decide(house: ClockHouse, verb: str) -> None:
    _unrostered(house)
    good(house.decide(house.logs()[0], verb, reason="Because"))


def _finalize(house: ClockHouse) -> None:
    today = datetime.now(ZONE).date()
    days = {
        "start_date": str(today - timedelta(days=6)),
        "end_date": str(today - timedelta(days=1)),
    }
    period = good(house.manager.post(house.zone("periods/"), json=days))
    good(house.manager.post(house.zone(f"periods/{period['id']}/finalize/")))


def _register(house: ClockHouse) -> None:
    package = good(house.manager.post("/api/staff/registration-package/"))
    body = {
        "username": f"{house.hotel.slug}.amir",
        "password": PASSWORD,
        "registration_code": package["registration_code"],
    }
    good(house.hotel.client().post("/api/staff/register/", json=body))


def _change_cleaner(house: ClockHouse) -> None:
    path = f"/api/staff/{house.hotel.slug}/{house.hotel.staff_ids['cleaner']}/"
    good(house.manager.patch(path, json={"last_name": "Harte"}))


def _soon_at_work(house: ClockHouse) -> None:
    house.roster()
    house.shift("cleaner", 0.4, 4)


CAUSES: dict[str, Callable[[ClockHouse], object]] = {
    "clock-status-updated": lambda house: good(house.clock("cleaner")),
    "attendance-logged": lambda house: good(house.clock("cleaner")),
    "unrostered-clockin-request": _unrostered,
    "break-warning": lambda house: _long_at_work(house, 6.5),
    "overtime-warning": lambda house: _long_at_work(house, 10.5),
    "clocklog-approved": lambda house: _decide(house, "approve"),
    "clocklog-rejected": lambda house: _decide(house, "reject"),
    "roster-updated": lambda house: house.roster(),
    "period-finalized": _finalize,
    "shift-reminder": _soon_at_work,
    "staff-updated": _change_cleaner,
    "staff-registration-updated": _register,
    "department-updated": lambda house: good(
        house.manager.post("/api/staff/departments/", json={"name": "Spa"})
    ),
    "role-updated": lambda house: good(
        house.manager.post("/api/staff/roles/", json={"name": "Therapist"})
    ),
}
ENTRIES = list(entries_of([attendance, roster, staff]).values())
NAMES = frozenset(entry.payload.EVENT for entry in ENTRIES)


def _ids(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        yield f"{entry.payload.EVENT}@{entry.place.pattern}"


def test_that_no_event_is_without_a_cause() -> None:
    assert set(CAUSES) == {entry.payload.EVENT for entry in ENTRIES}
    assert len(ENTRIES) == 16


@pytest.mark.parametrize("entry", ENTRIES, ids=_ids(ENTRIES))
def test_that_a_call_causes_the_event_with_the_specified_fields(hotel: Hotel, entry: Entry) -> None:
    house = ClockHouse(hotel)
    channel = {
        HOTEL: f"hotel-{hotel.slug}",
        ATTENDANCE: f"attendance-{hotel.slug}",
        ATTENDANCE_MANAGERS: f"attendance-{hotel.slug}-managers",
        ATTENDANCE_STAFF: f"attendance-{hotel.slug}-staff-{hotel.staff_ids['cleaner']}",
    }[entry.place.family]
    listens = hotel.staff("cleaner") if entry.place.family is ATTENDANCE_STAFF else house.manager
    with ear_at(hotel, listens, channel, NAMES) as ear:
        CAUSES[entry.payload.EVENT](house)
        heard_on, _, data = ear.hear(entry.payload.EVENT)
    assert heard_on == channel
    assert {name for name in data if not name.startswith("_")} == set(entry.payload.SAMPLE)
    empty = {name for name, value in data.items() if value is None}
    assert empty <= entry.payload.NULLABLE


def test_that_a_request_names_its_own_log_and_both_answers(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    with ear_at(hotel, house.manager, f"attendance-{hotel.slug}-managers", NAMES) as boss:
        _unrostered(house)
        _, _, data = boss.hear("unrostered-clockin-request")
    (log,) = house.logs()
    assert data["clock_log_id"] == str(log["id"])
    assert data["message"] == "Cleo Hart requests approval for unrostered shift"
    assert data["actions"] == [
        {
            "label": "Approve",
            "action": "approve",
            "endpoint": f"/api/hotels/{hotel.slug}/clock-logs/{log['id']}/approve/",
            "style": "success",
        },
        {
            "label": "Reject",
            "action": "reject",
            "endpoint": f"/api/hotels/{hotel.slug}/clock-logs/{log['id']}/reject/",
            "style": "danger",
        },
    ]
    good(house.manager.post(data["actions"][0]["endpoint"]))


def test_that_clocking_in_and_out_is_logged_and_a_break_is_not(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    with ear_at(hotel, house.manager, f"attendance-{hotel.slug}", NAMES) as boss:
        for action in ("clock_in", "start_break", "end_break", "clock_out"):
            good(house.clock("cook", action))
        heard = [boss.hear("attendance-logged") for _ in range(2)]
    (log,) = house.logs()
    assert [(event, data["id"], data["time"]) for _, event, data in heard] == [
        ("attendance-logged", str(log["id"]), log["time_in"]),
        ("attendance-logged", str(log["id"]), log["time_out"]),
    ]
    assert [data["verified_by_face"] for _, _, data in heard] == [False, False]
