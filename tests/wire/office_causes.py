"""Which REST call causes which event of attendance and the roster, and what it tells."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from clock_house import ZONE, ClockHouse, good
from event_causes import BY_ITSELF, EventCause, Fields, House, full_name
from expected_fields import NOW, Moment

from contract.channels import (
    ATTENDANCE,
    ATTENDANCE_MANAGERS,
    ATTENDANCE_STAFF,
    HOTEL,
    Family,
)
from contract.events import attendance, roster
from contract.events.base import Payload

_OWN: Final = "/api/hotels/{hotel_slug}/"
_ATTENDANCE: Final = "/api/staff/hotel/{hotel_slug}/attendance/"
_CLOCK: Final = f"POST {_OWN}clock/"
_BREAK: Final = "Break reminder: You've been working for 6.5 hours. Consider taking a break."
_OVERTIME: Final = "Overtime: Cleo Hart has been working for 10.5 hours."
_BOTH: Final = {ATTENDANCE_STAFF: "cleaner", ATTENDANCE_MANAGERS: "manager"}


class Office(House):
    """A hotel with a clock and a roster."""

    def __post_init__(self) -> None:
        self.clocks = ClockHouse(self.hotel)

    @property
    def cleaner(self) -> Fields:
        """The cleaner, as events name somebody."""
        return {"staff_id": self.id_of("cleaner"), "staff_name": full_name("cleaner")}


class Rostered(Office):
    """A hotel with a roster in which nobody has a shift."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.clocks.roster()


class Asked(Office):
    """The cleaner clocked in without a shift, and waits for a decision."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.log = self.clocks.unrostered()


class Ended(Office):
    """A period of the roster ended yesterday."""

    def __post_init__(self) -> None:
        super().__post_init__()
        today = datetime.now(ZONE).date()
        days = {
            "start_date": str(today - timedelta(days=6)),
            "end_date": str(today - timedelta(days=1)),
            "published": True,
        }
        wish = self.clocks.zone("periods/")
        self.period = good(self.clocks.manager.post(wish, json=days))


def _clock_in(office: Office) -> Fields:
    cleaner = good(office.clocks.clock("cleaner"))
    return {
        "user_id": str(cleaner["user_id"]),
        "staff_id": office.id_of("cleaner"),
        "is_on_duty": True,
        "clock_time": Moment(cleaner["on_duty_since"]),
        "first_name": "Cleo",
        "last_name": "Hart",
        "action": "clock_in",
        "department": "Housekeeping",
        "department_slug": "housekeeping",
        "_rev": cleaner["rev"],
    }


def _log_in(office: Office) -> Fields:
    good(office.clocks.clock("cleaner"))
    (log,) = office.clocks.logs()
    return {
        "id": str(log["id"]),
        **office.cleaner,
        "department": "Housekeeping",
        "time": Moment(log["time_in"]),
        "verified_by_face": False,
        "is_unrostered": False,
        "is_approved": True,
        "_rev": log["rev"],
    }


def _ask(office: Rostered) -> Fields:
    good(office.clocks.clock("cleaner"))
    (log,) = office.clocks.logs()
    decisions = office.hotel.own(f"clock-logs/{log['id']}/")
    actions = (("Approve", "approve", "success"), ("Reject", "reject", "danger"))
    return {
        "type": "unrostered_clockin_request",
        "clock_log_id": str(log["id"]),
        **office.cleaner,
        "department": "Housekeeping",
        "message": "Cleo Hart requests approval for unrostered shift",
        "actions": [
            {"label": label, "action": verb, "endpoint": f"{decisions}{verb}/", "style": style}
            for label, verb, style in actions
        ],
        "timestamp": Moment(log["time_in"]),
        "_rev": log["rev"],
    }


def _approve(asked: Asked) -> Fields:
    log = good(asked.clocks.decide(asked.log, "approve"))["log"]
    message = f"Niamh Doyle approved your clock-in of {_local(log['time_in'])}."
    return _decided(log) | {"message": message, "approved_by": "Niamh Doyle"}


def _reject(asked: Asked) -> Fields:
    log = good(asked.clocks.decide(asked.log, "reject", reason="Because"))["log"]
    message = f"Niamh Doyle rejected your clock-in of {_local(log['time_in'])}: Because"
    return _decided(log) | {"message": message, "rejected_by": "Niamh Doyle"}


def _decided(log: dict[str, Any]) -> dict[str, object]:
    return {"clock_log_id": str(log["id"]), "_rev": log["rev"]}


def _local(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone(ZONE):%H:%M}"


def _at_work(hours: float, kind: str, message: str) -> Callable[[Office], Fields]:
    def long_at_work(office: Office) -> Fields:
        good(office.clocks.clock("cleaner"))
        (log,) = office.clocks.logs()
        office.clocks.came("cleaner", hours)
        return {
            "type": kind,
            "clock_log_id": str(log["id"]),
            **office.cleaner,
            "duration_hours": hours,
            "message": message,
            "timestamp": NOW,
            "_rev": log["rev"] + 1,
        }

    return long_at_work


def _plan(office: Office) -> Fields:
    address = office.clocks.zone(f"periods/{office.clocks.roster()}/")
    period = good(office.clocks.manager.get(address))
    return {
        "action": "created",
        **_period(period),
        "shift_ids": [],
        "updated_by": office.id_of("manager"),
    }


def _finalize(ended: Ended) -> Fields:
    address = ended.clocks.zone(f"periods/{ended.period['id']}/finalize/")
    period = good(ended.clocks.manager.post(address))
    return {
        **_period(period),
        "finalized_by": "Niamh Doyle",
        "message": f"Roster period '{ended.period['title']}' has been finalized.",
        "timestamp": Moment(period["finalized_at"]),
    }


def _period(period: dict[str, Any]) -> Fields:
    about = {"period_id": str(period["id"]), "period_title": period["title"]}
    return {**about, "timestamp": NOW, "_rev": period["rev"]}


def _soon_at_work(rostered: Rostered) -> Fields:
    shift = rostered.clocks.shift("cleaner", 0.4, 4)
    return {
        "type": "shift_reminder",
        "shift_id": str(shift["id"]),
        "staff_id": rostered.id_of("cleaner"),
        "starts_at": shift["starts_at"],
        "ends_at": shift["ends_at"],
        "department": "Housekeeping",
        "message": f"Your shift begins at {shift['shift_start'][:5]}.",
        "timestamp": NOW,
        "_rev": shift["rev"],
    }


def _cause(
    kind: type[Payload],
    listens: Mapping[Family, str],
    call: str,
    act: Callable[[Any], Fields],
    stage: type[Office] = Office,
) -> EventCause:
    return EventCause(kind=kind, listens=listens, call=call, act=act, stage=stage)


CAUSES: Final = (
    _cause(attendance.ClockStatusUpdated, {HOTEL: "manager"}, _CLOCK, _clock_in),
    _cause(attendance.AttendanceLogged, {ATTENDANCE: "manager"}, _CLOCK, _log_in),
    _cause(
        attendance.UnrosteredClockInRequested,
        {ATTENDANCE_MANAGERS: "manager"},
        _CLOCK,
        _ask,
        stage=Rostered,
    ),
    _cause(
        attendance.BreakWarned,
        _BOTH,
        f"{BY_ITSELF}at work for longer than the rules let anybody without a break",
        _at_work(6.5, "break_warning", _BREAK),
    ),
    _cause(
        attendance.OvertimeWarned,
        _BOTH,
        f"{BY_ITSELF}longer at work than the rules foresee",
        _at_work(10.5, "overtime_warning", _OVERTIME),
    ),
    _cause(
        attendance.ClockLogApproved,
        {ATTENDANCE_STAFF: "cleaner"},
        f"POST {_OWN}clock-logs/{{id}}/approve/",
        _approve,
        stage=Asked,
    ),
    _cause(
        attendance.ClockLogRejected,
        {ATTENDANCE_STAFF: "cleaner"},
        f"POST {_OWN}clock-logs/{{id}}/reject/",
        _reject,
        stage=Asked,
    ),
    _cause(
        roster.RosterUpdated,
        {ATTENDANCE: "manager"},
        f"POST {_ATTENDANCE}periods/",
        _plan,
    ),
    _cause(
        roster.ShiftReminded,
        {ATTENDANCE_STAFF: "cleaner"},
        f"{BY_ITSELF}half an hour before a published shift",
        _soon_at_work,
        stage=Rostered,
    ),
    _cause(
        roster.PeriodFinalized,
        {ATTENDANCE_MANAGERS: "manager"},
        f"POST {_ATTENDANCE}periods/{{id}}/finalize/",
        _finalize,
        stage=Ended,
    ),
)
