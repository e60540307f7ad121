"""Made-up shifts, periods and decisions for the tests of the manager's roster."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from station_samples import NOW, ZONE, board, colleague

from console.models.roster import RosterModel
from console.state.audit import AuditPage
from console.state.board import Board
from console.state.roster import DAY, WeekRead
from console.views.roster.cursor import Spot
from contract.resources.audit import AuditEntry
from contract.resources.roster import Check, Finalization, RosterPeriod, Shift
from contract.resources.staff import StaffMember
from contract.scalars import Id

MONDAY = date(2025, 11, 24)
EARLY, LATE, NIGHT = (7, 15), (14, 22), (22, 6)


def shift(
    number: int,
    member: StaffMember,
    day: date,
    hours: tuple[int, int],
    *,
    zone: tzinfo = ZONE,
    **more: Any,
) -> Shift:
    """A shift as the hotel tells it; one that ends before it begins goes on to the next day."""
    start, end = time(hours[0]), time(hours[1])
    ends_on = day if end > start else day + DAY
    begins = datetime.combine(day, start, zone).astimezone(UTC)
    ends = datetime.combine(ends_on, end, zone).astimezone(UTC)
    place = member.department_detail
    told: dict[str, Any] = {
        "department": place.slug if place else None,
        "department_name": place.name if place else None,
        "is_night_shift": end <= start,
        "expected_hours": f"{(ends - begins).total_seconds() / 3600:.2f}",
    }
    return Shift(
        id=Id(str(number)),
        hotel=Id("1"),
        staff=member.id,
        staff_name=f"{member.first_name} {member.last_name}",
        period=Id("9"),
        period_title="Week of Nov 24",
        shift_date=day,
        shift_start=start,
        shift_end=end,
        starts_at=begins,
        ends_at=ends,
        **{**told, **more},
    )


def period(number: int = 9, monday: date = MONDAY, **more: Any) -> RosterPeriod:
    """A week of the roster."""
    return RosterPeriod(
        id=Id(str(number)),
        title=more.pop("title", "Week of Nov 24"),
        hotel=Id("1"),
        start_date=monday,
        end_date=monday + 6 * DAY,
        **more,
    )


def standing(of: RosterPeriod, *, approvals: int = 0, breaks: int = 0) -> Finalization:
    """What is open before it can be finalised."""
    ids = tuple(Id(str(number)) for number in range(max(approvals, breaks)))
    checks = (
        Check(code="ended", sentence="its last day is over", ok=True),
        Check(code="published", sentence="", ok=of.published),
        Check(code="approvals", sentence="", ok=not approvals, log_ids=ids[:approvals]),
        Check(code="clock_outs", sentence="", ok=True),
        Check(code="breaks", sentence="", ok=not breaks, is_blocking=False, log_ids=ids[:breaks]),
    )
    can = of.published and not approvals and not of.is_finalized
    return Finalization(period=of, can_finalize=can, checks=checks)


def read_week(
    known: Board,
    shifts: Iterable[Shift],
    periods: Sequence[RosterPeriod] = (),
    standings: Mapping[Id, Finalization] | None = None,
    *,
    monday: date = MONDAY,
) -> None:
    """Have a board know a week."""
    known.roster.open(monday)
    known.roster.take(WeekRead(tuple(shifts), tuple(periods), standings or {}))


def house(*, is_finalized: bool = False) -> Board:
    """A week of a whole house, with nights, split shifts and somebody helping elsewhere."""
    names = {
        "Front Office": ("Jane Smith", "Aoife Brennan", "Priya Nair", "Kofi Mensah"),
        "Housekeeping": ("Ewa Zielińska", "Ana Popescu", "Lin Chen"),
        "Kitchen": (
            "Tomás Ryan",
            "Sofia Rossi",
            "Mateusz Lis",
            "Maximilian von Hohenstein-Wittgenau",
        ),
        "Porters": ("Marek Nowak", "Luís Ferreira"),
    }
    people = [
        colleague(10 * place + number, name, department)
        for place, (department, own) in enumerate(names.items())
        for number, name in enumerate(own)
    ]
    made: list[Shift] = []
    patterns = (EARLY, LATE, NIGHT)
    for number, member in enumerate(people):
        hours = patterns[number % 3]
        free = {(number * 2) % 7, (number * 2 + 1) % 7}
        for day in range(-1, 7):
            if day % 7 not in free:
                when = MONDAY + day * DAY
                made.append(shift(len(made) + 1, member, when, hours))
    cook = people[8]
    made.append(shift(900, cook, MONDAY + 2 * DAY, (18, 22), is_split_shift=True))
    made.append(
        shift(901, people[11], MONDAY + DAY, (9, 12), department="bar", department_name="Bar")
    )
    known = board(staff=people)
    more = {"finalized_by_name": "Niamh Doyle", "finalized_at": NOW - timedelta(minutes=20)}
    week = period(published=True, is_finalized=is_finalized, **(more if is_finalized else {}))
    standings = {} if is_finalized else {week.id: standing(week, approvals=4, breaks=1)}
    read_week(known, made, [week], standings)
    return known


def a_spot(model: RosterModel, day: date = MONDAY) -> Spot:
    """The day of the second colleague of the second department."""
    assert model.week is not None
    place = model.week.departments[1]
    return Spot(person=place.people[1], department=place.slug, date=day, block=None)


def decision(number: int, action: str = "clock_log.approve", **more: Any) -> AuditEntry:
    """A decision so many half hours before NOW."""
    told = {"decided_by": "Niamh Doyle", "subject": "Jane Smith", "place": "Office PC", **more}
    at = more.pop("at", NOW - timedelta(minutes=30 * number))
    return AuditEntry(id=Id(str(1000 - number)), action=action, **{**told, "at": at})


def decided() -> Board:
    """What was decided in some days."""
    samples: tuple[dict[str, Any], ...] = (
        {"action": "period.finalize", "subject": "Week of Nov 24"},
        {"action": "clock_log.approve", "subject": "Sinéad Walsh"},
        {
            "action": "clock_log.reject",
            "subject": "Femi Adeyemi",
            "reason": "Not agreed with the kitchen",
        },
        {"action": "roster.save", "subject": "Week of Dec 1: 42 new, 3 changed, 0 deleted"},
        {
            "action": "period.unfinalize",
            "subject": "Week of Nov 17",
            "reason": "Kofi’s night shift of Thursday was missing, and the hours of the porters",
            "decided_by": "Aoife Brennan-O’Sullivan",
        },
        {"action": "registration.approve", "subject": "Amir Haddad"},
        {"action": "registration.code", "subject": "REG-7F24", "place": None},
        {"action": "clock_log.remind", "subject": "Marek Nowak"},
        {"action": "attendance.rules", "subject": "Rules of IE, overtime after 10 h"},
        {"action": "staff.deactivate", "subject": "Zoe Larkin"},
        {"action": "minibar.counted", "subject": "Something a newer hotel does"},
    )
    entries = [decision(n, **samples[n % len(samples)]) for n in range(60)]
    known = board()
    known.audit.open(None)
    known.audit.take_newest(AuditPage(tuple(entries), 412, has_more=True))
    return known
