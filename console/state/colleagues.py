"""The people of the hotel and who of them is on duty."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import msgspec

from console.state.changes import Changes
from console.state.truths import Truths, is_newer_rev
from contract.resources.staff import DutyStatus, StaffMember
from contract.scalars import Id

if TYPE_CHECKING:
    from contract.events.attendance import ClockStatusUpdated

# By the words of ClockAction: the events are not loaded before the first paint.
_AFTER: Final = {
    "clock_in": DutyStatus.ON_DUTY,
    "end_break": DutyStatus.ON_DUTY,
    "start_break": DutyStatus.ON_BREAK,
    "clock_out": DutyStatus.OFF_DUTY,
}


class Colleagues:
    """Every active colleague."""

    def __init__(self) -> None:
        self._truths: Truths[StaffMember] = Truths(is_newer_rev)

    def truth(self, staff_id: Id) -> StaffMember | None:
        """The colleague as the hotel has them."""
        return self._truths.get(staff_id)

    def shown(self, staff_id: Id) -> StaffMember | None:
        """The colleague as painted; nothing is pending over people."""
        return self._truths.get(staff_id)

    def all_shown(self) -> Iterable[StaffMember]:
        """Every colleague, in no order to rely on."""
        return self._truths.rows()

    def truths(self) -> Iterable[StaffMember]:
        """Every colleague as the hotel has them."""
        return self._truths.rows()

    def rev_known(self, staff_id: Id) -> int | None:
        """The rev of a colleague, None when unknown."""
        member = self._truths.get(staff_id)
        return None if member is None else member.rev

    def apply(self, items: Iterable[StaffMember]) -> Changes:
        """Take colleagues as the hotel has them; only newer ones count. Idempotent.

        Who was let go is told once more, and is here no longer.
        """
        listed = list(items)
        changes = self._truths.apply(one for one in listed if one.is_active)
        for one in listed:
            if not one.is_active:
                changes = changes.then(self._truths.remove(one.id, one.rev))
        return changes

    def replace_all(self, items: Iterable[StaffMember], *, keeps_newer: bool = True) -> Changes:
        """Take a verified complete list: whom it lacks is removed."""
        return self._truths.replace_all(items, keeps_newer=keeps_newer)

    def remove(self, staff_id: Id, rev: int = 0) -> Changes:
        """Forget somebody the hotel no longer has."""
        return self._truths.remove(staff_id, rev)

    def announce(self, payload: "ClockStatusUpdated") -> Changes:
        """Take a clocking of a hotel without revisions; with them the change feed tells it."""
        known = self._truths.get(payload.staff_id)
        duty = _AFTER.get(payload.action or "")
        if known is None or known.rev or duty is None:
            return Changes()
        is_on_duty = duty is not DutyStatus.OFF_DUTY
        changed = msgspec.structs.replace(known, duty_status=duty, is_on_duty=is_on_duty)
        return self._truths.apply((changed,))

    def on_duty(self, *, department: str | None = None, role: str | None = None) -> frozenset[Id]:
        """Ids of those clocked in, breaks included; slugs narrow it down."""
        return frozenset(
            member.id
            for member in self._truths.rows()
            if is_on_duty(member)
            and (department is None or department_of(member) == department)
            and (role is None or role_of(member) == role)
        )


def is_on_duty(member: StaffMember) -> bool:
    """Clocked in now, breaks included."""
    return member.is_on_duty or member.duty_status is not DutyStatus.OFF_DUTY


def department_of(member: StaffMember) -> str | None:
    """The slug of the department."""
    return member.department_detail.slug if member.department_detail else None


def role_of(member: StaffMember) -> str | None:
    """The slug of the role."""
    return member.role_detail.slug if member.role_detail else None
