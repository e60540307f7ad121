"""What a manager's office knows besides who people are: roster, places, who wants in."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from console.state.truths import Truths, is_newer_rev
from contract.resources.roster import RosterPeriod, Shift
from contract.resources.sync import Entity, Snapshot
from contract.resources.team import Department, Registration, RegistrationState, Role
from contract.scalars import Id

_Known = (
    Truths[RosterPeriod] | Truths[Shift] | Truths[Department] | Truths[Role] | Truths[Registration]
)


class Team:
    """Periods and shifts around today, places, and registrations as far as they were told."""

    def __init__(self) -> None:
        self._periods: Truths[RosterPeriod] = Truths(is_newer_rev)
        self._shifts: Truths[Shift] = Truths(is_newer_rev)
        self._departments: Truths[Department] = Truths(is_newer_rev)
        self._roles: Truths[Role] = Truths(is_newer_rev)
        self._registrations: Truths[Registration] = Truths(is_newer_rev)

    @property
    def periods(self) -> Iterable[RosterPeriod]:
        """Those that are not over for more than two weeks, in no order to rely on."""
        return self._periods.rows()

    @property
    def shifts(self) -> Iterable[Shift]:
        """In no order to rely on."""
        return self._shifts.rows()

    @property
    def departments(self) -> list[Department]:
        """By name."""
        return sorted(self._departments.rows(), key=lambda one: one.name)

    @property
    def roles(self) -> list[Role]:
        """By name."""
        return sorted(self._roles.rows(), key=lambda one: one.name)

    @property
    def registrations(self) -> Iterable[Registration]:
        """Also decided ones, as far as they were told."""
        return self._registrations.rows()

    def registration(self, registration_id: Id) -> Registration | None:
        """One of them."""
        return self._registrations.get(registration_id)

    def waiting(self) -> list[Registration]:
        """Whom nobody decided about, longest first."""
        pending = (r for r in self._registrations.rows() if r.state is RegistrationState.PENDING)
        return sorted(pending, key=lambda one: (one.registered_at, one.id))

    def rostered_at(self, now: datetime) -> dict[str, list[Id]]:
        """Whose shifts are under way, by department slug; those without one stand under ""."""
        staff: dict[str, list[Id]] = {}
        for shift in self._shifts.rows():
            if shift.starts_at <= now < shift.ends_at:
                staff.setdefault(shift.department or "", []).append(shift.staff)
        return staff

    def apply(self, rows: Iterable[object]) -> bool:
        """Take what is newer than known; whether anything is different."""
        listed = list(rows)
        changes = (
            self._periods.apply(one for one in listed if isinstance(one, RosterPeriod)),
            self._shifts.apply(one for one in listed if isinstance(one, Shift)),
            self._departments.apply(one for one in listed if isinstance(one, Department)),
            self._roles.apply(one for one in listed if isinstance(one, Role)),
            self._registrations.apply(one for one in listed if isinstance(one, Registration)),
        )
        return any(changes)

    def replace_all(self, snapshot: Snapshot, *, keeps_newer: bool) -> bool:
        """Take a verified snapshot; whether anything is different."""
        changes = (
            self._periods.replace_all(snapshot.roster_periods, keeps_newer=keeps_newer),
            self._shifts.replace_all(snapshot.shifts, keeps_newer=keeps_newer),
            self._departments.replace_all(snapshot.departments, keeps_newer=keeps_newer),
            self._roles.replace_all(snapshot.roles, keeps_newer=keeps_newer),
            self._registrations.replace_all(snapshot.registrations, keeps_newer=keeps_newer),
        )
        return any(changes)

    def remove(self, entity: str, row_id: Id, rev: int) -> bool:
        """Forget what the hotel no longer has; False when it is none of these."""
        return any(bool(one.remove(row_id, rev)) for one in self._of(entity))

    def rev_known(self, entity: str, row_id: Id) -> int | None:
        """The rev of one that is known here."""
        for truths in self._of(entity):
            if (row := truths.get(row_id)) is not None:
                return row.rev
        return None

    def _of(self, entity: str) -> Iterator[_Known]:
        match entity:
            case Entity.ROSTER_PERIOD:
                yield self._periods
            case Entity.SHIFT:
                yield self._shifts
            case Entity.DEPARTMENT:
                yield self._departments
            case Entity.ROLE:
                yield self._roles
            case Entity.REGISTRATION:
                yield self._registrations
            case _:
                return
