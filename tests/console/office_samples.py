"""A made-up manager's morning: presences, shifts, breaks that are due, and who wants in."""

from datetime import datetime, timedelta

from roster_samples import MONDAY, period, standing
from station_samples import NOW, ago, board, colleague

from console.state.board import Board
from console.state.roster import DAY
from contract.resources.attendance import Approval, ClockEntry, ClockLog, DepartmentName
from contract.resources.roster import Shift
from contract.resources.staff import DutyStatus, StaffMember
from contract.resources.sync import Snapshot
from contract.resources.team import Department, Registration, Role
from contract.scalars import Id

_HOUSE = {
    "Reception": "Jane Smith|Aoife Brennan|Priya Nair|Kofi Mensah",
    "Kitchen": "Tomás Ryan|Sofia Rossi|Mateusz Lis|Grace Obi",
    "Housekeeping": "Ewa Zielińska|Ana Popescu|Lin Chen|Rosa Duarte",
    "Brasserie": "Chloé Martin|Ruairí Nolan|Hugo Silva|Emma Byrne|Zoe Larkin",
    "Porters": "Marek Nowak|Wilhelmina Alexandra Oberholzer-Langenegger",
    "Management": "Niamh Doyle",
    "Maintenance": "Declan Walsh",
}
_ON_BREAK = {"Mateusz Lis": 12, "Rosa Duarte": 21, "Hugo Silva": 8}
_MINUTES = {"Jane Smith": 514, "Marek Nowak": 484, "Priya Nair": 380}
_MISSING = ("Kitchen", "Brasserie", "Porters")
_NOBODY = 500
_UNROSTERED = {"Zoe Larkin": Approval.WAITING, "Kofi Mensah": Approval.APPROVED}


def log(
    number: int,
    name: str,
    department: str,
    *entries: tuple[str, float],
    terminal: str | None = "Staff door",
    by: str | None = None,
    **more: object,
) -> ClockLog:
    """A presence with its steps, so many minutes ago."""
    steps = tuple(
        ClockEntry(
            action=a, at=ago(m), verified_by_face=terminal is not None, by=by, terminal=terminal
        )
        for a, m in entries
    )
    last = entries[-1]
    return ClockLog(
        id=Id(str(number)),
        staff=Id(str(number)),
        staff_name=name,
        time_in=ago(entries[0][1]),
        time_out=ago(last[1]) if last[0] == "clock_out" else None,
        is_on_break=last[0] == "start_break",
        department=DepartmentName(name=department, slug=department.lower()),
        entries=steps,
        **more,  # type: ignore[arg-type]
    )


def people() -> tuple[list[StaffMember], list[ClockLog]]:
    """Who is in, and since when."""
    staff, logs, number = [], [], 100
    for department, names in _HOUSE.items():
        for name in names.split("|"):
            number += 1
            minutes, rest = _MINUTES.get(name, 20 + number % 40 * 6), _ON_BREAK.get(name)
            approval = _UNROSTERED.get(name, Approval.NOT_NEEDED)
            staff.append(
                colleague(
                    number,
                    name,
                    department,
                    duty=DutyStatus.ON_BREAK if rest else DutyStatus.ON_DUTY,
                    since=ago(minutes),
                    on_break_since=ago(rest) if rest else None,
                )
            )
            steps = [("clock_in", float(minutes))] + (
                [("start_break", float(rest))] if rest else []
            )
            logs.append(
                log(
                    number,
                    name,
                    department,
                    *steps,
                    terminal=None if name == "Grace Obi" else "Staff door",
                    is_unrostered=approval is not Approval.NOT_NEEDED,
                    approval=approval,
                    break_minutes_due=30 if minutes > 400 else 0,
                )
            )
    logs.append(log(90, "Paul Keane", "Reception", ("clock_in", 500), ("clock_out", 28)))
    return staff, logs


def shift(number: int, department: str, starts_at: datetime, hours: float = 8) -> Shift:
    """A shift of a department."""
    ends_at = starts_at + timedelta(hours=hours)
    return Shift(
        id=Id(str(number)),
        hotel=Id("1"),
        staff=Id(str(number)),
        staff_name="Somebody",
        period=Id("1"),
        period_title="Week of Nov 24",
        shift_date=starts_at.date(),
        shift_start=starts_at.time(),
        shift_end=ends_at.time(),
        starts_at=starts_at,
        ends_at=ends_at,
        department=department.lower(),
        department_name=department,
    )


def registration(
    number: int, first: str, last: str, minutes: float, **more: object
) -> Registration:
    """Somebody who waits to be let in."""
    return Registration(
        id=Id(str(number)),
        user_id=Id(str(900 + number)),
        username=f"{first}.{last}".lower(),
        registration_code=f"REG-7F2{number}",
        registered_at=ago(minutes),
        first_name=first,
        last_name=last,
        **more,  # type: ignore[arg-type]
    )


def office() -> Board:
    """Everything of manager.png but the stocktakes."""
    staff, logs = people()
    made = board(staff=staff)
    shifts, number = [], 100
    for department, names in _HOUSE.items():
        since = NOW - timedelta(hours=2)
        for _ in names.split("|"):
            number += 1
            shifts.append(shift(number, department, since))
        if department in _MISSING:
            shifts.append(shift(_NOBODY + number, department, since))
    made.clock_logs.apply(logs)
    week = period(published=True)
    made.closing.watch(week.id)
    made.closing.take(standing(week, approvals=4, breaks=1))
    places = enumerate(_HOUSE, start=1)
    made.team.replace_all(
        Snapshot(
            at=NOW,
            streams={},
            roster_periods=(
                week,
                period(10, MONDAY + 7 * DAY, title="Week of Dec 1", published=True),
            ),
            shifts=tuple(shifts),
            departments=tuple(
                Department(id=Id(str(n)), name=name, slug=name.lower()) for n, name in places
            ),
            roles=(
                Role(id=Id("1"), name="Cook", slug="cook"),
                Role(id=Id("2"), name="Waiter", slug="waiter"),
            ),
            registrations=(
                registration(1, "Amir", "Haddad", 142),
                registration(4, "Grace", "Obi", 40, same_name_as=(Id("108"),)),
            ),
        ),
        keeps_newer=False,
    )
    return made
