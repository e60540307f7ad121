"""A week of the roster as it is read: departments, their people, and what each works day by day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from itertools import groupby
from typing import Final

from msgspec import structs

from console.state.roster import DAY
from contract.matching import asked_words, has_words
from contract.record import Record
from contract.resources.roster import Shift
from contract.resources.staff import StaffMember
from contract.scalars import Id

DAYS: Final = 7


class WeekDay(Record, frozen=True, kw_only=True):
    """A day of the week. `hours` has it: 24, another number when clocks change."""

    date: date
    hours: int


class Block(Record, frozen=True, kw_only=True):
    """A shift in a cell. `reaches_in`: it began the day before, and ends on the day of the cell."""

    shift: Shift
    reaches_in: bool = False


class PersonWeek(Record, frozen=True, kw_only=True):
    """A colleague's row in a department. `cells`: seven, each in the order of the day.

    `minutes` are those of the whole week without breaks, in whatever department.
    """

    staff_id: Id
    name: str
    cells: tuple[tuple[Block, ...], ...]
    minutes: int

    @property
    def lines(self) -> int:
        """How many blocks its fullest cell has."""
        return max(len(cell) for cell in self.cells)


class DepartmentWeek(Record, frozen=True, kw_only=True):
    """A department. `slug` is empty where there is none; `minutes` are its own shifts'."""

    slug: str
    name: str
    people: tuple[PersonWeek, ...]
    minutes: int


class Week(Record, frozen=True, kw_only=True):
    """Seven days from Monday, and who works on them."""

    days: tuple[WeekDay, ...]
    departments: tuple[DepartmentWeek, ...]

    @property
    def has_shifts(self) -> bool:
        """Whether anything is planned that begins in it."""
        return any(department.minutes for department in self.departments)


def narrowed(week: Week, department: str | None, name: str) -> Week:
    """What is left of it for one department, all for None, and for words that names begin with."""
    words = asked_words(name)
    left = (
        structs.replace(one, people=tuple(p for p in one.people if has_words(p.name, words)))
        for one in week.departments
        if department in {None, one.slug}
    )
    return structs.replace(week, departments=tuple(one for one in left if one.people))


_Place = tuple[str, str]


def week_of(
    monday: date, shifts: Sequence[Shift], colleagues: Iterable[StaffMember], zone: tzinfo
) -> Week:
    """The week from `monday`; `shifts` has those of the day before too."""
    days = tuple(_day(monday + number * DAY, zone) for number in range(DAYS))
    minutes = _minutes_by(shifts, monday)
    rows = {
        (_place(one), one.id): f"{one.first_name} {one.last_name}".strip()
        for one in colleagues
        if one.is_active
    }
    planned: dict[tuple[_Place, Id], list[Shift]] = {}
    for shift in shifts:
        place = shift.department_name or "", shift.department or ""
        planned.setdefault((place, shift.staff), []).append(shift)
        rows.setdefault((place, shift.staff), shift.staff_name)
    people = [
        (place, _person(staff_id, name, planned.get((place, staff_id), ()), (days, minutes, zone)))
        for (place, staff_id), name in rows.items()
    ]
    people.sort(key=lambda one: (not one[0][0], *one[0], one[1].name.casefold(), one[1].staff_id))
    return Week(
        days=days,
        departments=tuple(
            _department(place, tuple(person for _, person in together))
            for place, together in groupby(people, key=lambda one: one[0])
        ),
    )


def _place(member: StaffMember) -> _Place:
    detail = member.department_detail
    return (detail.name, detail.slug) if detail is not None else ("", "")


def _day(day: date, zone: tzinfo) -> WeekDay:
    begins = datetime.combine(day, time(), zone).astimezone(UTC)
    ends = datetime.combine(day + DAY, time(), zone).astimezone(UTC)
    return WeekDay(date=day, hours=round((ends - begins) / timedelta(hours=1)))


def _minutes_by(shifts: Iterable[Shift], monday: date) -> dict[Id, int]:
    minutes: dict[Id, int] = {}
    for shift in shifts:
        if shift.shift_date >= monday:
            minutes[shift.staff] = minutes.get(shift.staff, 0) + minutes_of(shift)
    return minutes


def minutes_of(shift: Shift) -> int:
    """How long somebody is to work without the break, in minutes."""
    try:
        return round(Decimal(shift.expected_hours) * 60)
    except InvalidOperation:
        return 0


def _person(
    staff_id: Id,
    name: str,
    shifts: Sequence[Shift],
    week: tuple[tuple[WeekDay, ...], Mapping[Id, int], tzinfo],
) -> PersonWeek:
    days, minutes, zone = week
    cells = tuple(tuple(_cell(shifts, day.date, zone)) for day in days)
    return PersonWeek(staff_id=staff_id, name=name, cells=cells, minutes=minutes.get(staff_id, 0))


def _cell(shifts: Sequence[Shift], day: date, zone: tzinfo) -> Iterable[Block]:
    begins = datetime.combine(day, time(), zone)
    for shift in sorted(shifts, key=lambda one: one.starts_at):
        if shift.shift_date == day:
            yield Block(shift=shift)
        elif shift.shift_date == day - DAY and shift.ends_at > begins:
            yield Block(shift=shift, reaches_in=True)


def _department(place: _Place, people: tuple[PersonWeek, ...]) -> DepartmentWeek:
    blocks = (block for person in people for cell in person.cells for block in cell)
    minutes = sum(minutes_of(block.shift) for block in blocks if not block.reaches_in)
    name, slug = place
    return DepartmentWeek(slug=slug, name=name, people=people, minutes=minutes)
