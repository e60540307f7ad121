"""Which REST call causes which event of attendance, the roster and the staff."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from clock_house import ZONE, ClockHouse, good
from event_causes import BY_ITSELF, EventCause, House
from hotel_process import PASSWORD

from contract.channels import (
    ATTENDANCE,
    ATTENDANCE_MANAGERS,
    ATTENDANCE_STAFF,
    HOTEL,
    Family,
)
from contract.events import attendance, roster, staff
from contract.events.base import Payload

_OWN: Final = "/api/hotels/{hotel_slug}/"
_ATTENDANCE: Final = "/api/staff/hotel/{hotel_slug}/attendance/"
_CLOCK: Final = f"POST {_OWN}clock/"
_BOTH: Final = {ATTENDANCE_STAFF: "cleaner", ATTENDANCE_MANAGERS: "manager"}


class Office(House):
    """A hotel with a clock and a roster."""

    def __post_init__(self) -> None:
        self.clocks = ClockHouse(self.hotel)


def _clock_in(office: Office) -> None:
    good(office.clocks.clock("cleaner"))


def _unrostered(office: Office) -> None:
    office.clocks.roster()
    good(office.clocks.clock("cleaner"))


def _decide(verb: str) -> Callable[[Office], None]:
    def decide(office: Office) -> None:
        _unrostered(office)
        log = office.clocks.logs()[0]
        good(office.clocks.decide(log, verb, reason="Because"))

    return decide


def _at_work(hours: float) -> Callable[[Office], None]:
    def long_at_work(office: Office) -> None:
        good(office.clocks.clock("cleaner"))
        office.clocks.came("cleaner", hours)

    return long_at_work


def _finalize(office: Office) -> None:
    house = office.clocks
    today = datetime.now(ZONE).date()
    days = {
        "start_date": str(today - timedelta(days=6)),
        "end_date": str(today - timedelta(days=1)),
        "published": True,
    }
    period = good(house.manager.post(house.zone("periods/"), json=days))
    good(house.manager.post(house.zone(f"periods/{period['id']}/finalize/")))


def _register(office: Office) -> None:
    hotel = office.hotel
    package = good(hotel.staff("manager").post("/api/staff/registration-package/"))
    body = {
        "username": f"{hotel.slug}.amir",
        "password": PASSWORD,
        "registration_code": package["registration_code"],
    }
    good(hotel.client().post("/api/staff/register/", json=body))


def _change(office: Office) -> None:
    path = f"/api/staff/{office.hotel.slug}/{office.hotel.staff_ids['cleaner']}/"
    good(office.client("manager").patch(path, json={"last_name": "Harte"}))


def _soon_at_work(office: Office) -> None:
    office.clocks.roster()
    office.clocks.shift("cleaner", 0.4, 4)


def _adds(path: str, name: str) -> Callable[[Office], object]:
    return lambda office: good(office.client("manager").post(path, json={"name": name}))


def _cause(
    kind: type[Payload],
    listens: Mapping[Family, str],
    call: str,
    act: Callable[[Office], object],
) -> EventCause:
    return EventCause(kind=kind, listens=listens, call=call, act=act, stage=Office)


CAUSES: Final = (
    _cause(staff.StaffUpdated, {HOTEL: "manager"}, "PATCH /api/staff/{hotel_slug}/{id}/", _change),
    _cause(
        staff.StaffRegistrationUpdated,
        {HOTEL: "manager"},
        "POST /api/staff/register/",
        _register,
    ),
    _cause(
        staff.DepartmentUpdated,
        {HOTEL: "manager"},
        "POST /api/staff/departments/",
        _adds("/api/staff/departments/", "Spa"),
    ),
    _cause(
        staff.RoleUpdated,
        {HOTEL: "manager"},
        "POST /api/staff/roles/",
        _adds("/api/staff/roles/", "Therapist"),
    ),
    _cause(attendance.ClockStatusUpdated, {HOTEL: "manager"}, _CLOCK, _clock_in),
    _cause(attendance.AttendanceLogged, {ATTENDANCE: "manager"}, _CLOCK, _clock_in),
    _cause(
        attendance.UnrosteredClockInRequested,
        {ATTENDANCE_MANAGERS: "manager"},
        _CLOCK,
        _unrostered,
    ),
    _cause(
        attendance.BreakWarned,
        _BOTH,
        f"{BY_ITSELF}at work for longer than the rules let anybody without a break",
        _at_work(6.5),
    ),
    _cause(
        attendance.OvertimeWarned,
        _BOTH,
        f"{BY_ITSELF}longer at work than the rules foresee",
        _at_work(10.5),
    ),
    _cause(
        attendance.ClockLogApproved,
        {ATTENDANCE_STAFF: "cleaner"},
        f"POST {_OWN}clock-logs/{{id}}/approve/",
        _decide("approve"),
    ),
    _cause(
        attendance.ClockLogRejected,
        {ATTENDANCE_STAFF: "cleaner"},
        f"POST {_OWN}clock-logs/{{id}}/reject/",
        _decide("reject"),
    ),
    _cause(
        roster.RosterUpdated,
        {ATTENDANCE: "manager"},
        f"POST {_ATTENDANCE}periods/",
        lambda office: office.clocks.roster(),
    ),
    _cause(
        roster.ShiftReminded,
        {ATTENDANCE_STAFF: "cleaner"},
        f"{BY_ITSELF}half an hour before a published shift",
        _soon_at_work,
    ),
    _cause(
        roster.PeriodFinalized,
        {ATTENDANCE_MANAGERS: "manager"},
        f"POST {_ATTENDANCE}periods/{{id}}/finalize/",
        _finalize,
    ),
)
