"""Who is on duty now, by department."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QObject, Qt

from console.models.rows import RowsModel
from console.state.colleagues import is_on_duty
from contract.record import Record, field, replace
from contract.resources.staff import DutyStatus, StaffMember
from contract.scalars import Id


class Colleague(Record, frozen=True, kw_only=True):
    """Somebody who is clocked in. Times are aware UTC; None when the hotel does not say.

    `is_late`: they work overtime.
    """

    id: Id
    name: str
    role: str
    since: datetime | None = None
    break_since: datetime | None = None
    is_on_break: bool = False
    is_unrostered: bool = False
    is_owed_break: bool = False
    is_late: bool = False


class Department(Record, frozen=True):
    """A department with somebody on duty, longest on duty first. `slug` "" is no department.

    `rostered` shifts are under way in it, and `missing` people who have one are in nowhere; 0
    where nobody plans, or nobody tells.
    """

    slug: str
    name: str
    colleagues: tuple[Colleague, ...]
    rostered: int = 0
    missing: int = 0

    @property
    def on_break(self) -> int:
        """How many of them are on break."""
        return sum(colleague.is_on_break for colleague in self.colleagues)

    @property
    def short(self) -> int:
        """How many fewer are in than are rostered now, whoever they are."""
        return max(0, self.rostered - len(self.colleagues))


class Planned(Record, frozen=True, kw_only=True):
    """What a manager's office knows besides: whose shifts are under way, names, by department slug.

    `owed`: ids of colleagues who have worked too long without a break, `late` who work overtime.
    """

    rostered: Mapping[str, Sequence[Id]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    owed: frozenset[Id] = frozenset()
    late: frozenset[Id] = frozenset()


def planned_departments(staff: Iterable[StaffMember], planned: Planned) -> list[Department]:
    """As `departments`, and those where somebody ought to be."""
    here = {one.slug: one for one in departments(staff)}
    for slug in planned.rostered:
        here.setdefault(slug, Department(slug, planned.names.get(slug, slug), ()))
    # Who helps out in another department is not missing in their own.
    present = frozenset(each.id for one in here.values() for each in one.colleagues)
    told = (_with_plan(one, planned, present) for one in here.values())
    return sorted(told, key=lambda one: (one.name, one.slug))


def _with_plan(one: Department, planned: Planned, present: frozenset[Id]) -> Department:
    rostered = planned.rostered.get(one.slug, ())
    owed, late = planned.owed, planned.late
    noted = owed | late
    told = (
        replace(each, is_owed_break=each.id in owed, is_late=each.id in late)
        if each.id in noted
        else each
        for each in one.colleagues
    )
    return replace(
        one,
        colleagues=tuple(told),
        rostered=len(rostered),
        missing=len(set(rostered) - present),
    )


def departments(staff: Iterable[StaffMember]) -> list[Department]:
    """The departments with somebody on duty, by name."""
    here = [member for member in staff if member.is_active and is_on_duty(member)]
    here.sort(key=lambda member: (*_department(member), _since_order(member), member.id))
    return [
        Department(slug, name, tuple(_colleague(member) for member in together))
        for (name, slug), together in groupby(here, key=_department)
    ]


def _department(member: StaffMember) -> tuple[str, str]:
    detail = member.department_detail
    return (detail.name, detail.slug) if detail is not None else ("", "")


def _since_order(member: StaffMember) -> float:
    return member.on_duty_since.timestamp() if member.on_duty_since is not None else 0.0


def _colleague(member: StaffMember) -> Colleague:
    return Colleague(
        id=member.id,
        name=f"{member.first_name} {member.last_name}".strip(),
        role=member.role_detail.name if member.role_detail is not None else "",
        since=member.on_duty_since,
        break_since=member.on_break_since,
        is_on_break=member.duty_status is DutyStatus.ON_BREAK,
        is_unrostered=member.is_unrostered,
    )


class DutyBoardModel(RowsModel[Department]):
    """The departments with somebody on duty."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda department: department.slug, parent=parent)

    @property
    def on_duty(self) -> int:
        """Everybody who is clocked in, breaks included."""
        return sum(len(department.colleagues) for department in self.rows)

    @property
    def on_break(self) -> int:
        """Those of them who are on break."""
        return sum(department.on_break for department in self.rows)

    @property
    def rostered(self) -> int:
        """How many shifts are under way."""
        return sum(department.rostered for department in self.rows)

    @property
    def short(self) -> int:
        """How many fewer are in than are rostered now, department by department."""
        return sum(department.short for department in self.rows)

    def show_staff(self, staff: Iterable[StaffMember], planned: Planned | None = None) -> None:
        """Show who is on duty now, and who ought to be where that is known."""
        self.show_rows(
            departments(staff) if planned is None else planned_departments(staff, planned)
        )

    def cell(self, row: Department, column: int, role: int) -> object:
        """The department and its people, for screen readers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return "{}: {}".format(row.name, ", ".join(one.name for one in row.colleagues))
