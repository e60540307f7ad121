"""The cooks on duty, each with initials that tell them apart."""

from collections.abc import Iterable, Sequence
from typing import Final

from console.state.colleagues import department_of, is_on_duty
from console.state.duty import KITCHEN_DEPARTMENT
from contract.record import Record
from contract.resources.staff import DutyStatus, StaffMember

LONGEST_INITIALS: Final = 4


class Cook(Record, frozen=True):
    """Somebody of the kitchen who is clocked in; `initials` are one to four letters."""

    initials: str
    name: str
    is_on_break: bool = False


def cooks_on_duty(colleagues: Iterable[StaffMember]) -> tuple[Cook, ...]:
    """Those at work by name, then those on their break."""
    present = [
        member
        for member in colleagues
        if is_on_duty(member) and department_of(member) == KITCHEN_DEPARTMENT
    ]
    present.sort(key=lambda member: (_is_on_break(member), _name(member).casefold(), member.id))
    return tuple(
        Cook(initials, _name(member), _is_on_break(member))
        for member, initials in zip(present, _told_apart(present), strict=True)
    )


def _told_apart(members: Sequence[StaffMember]) -> list[str]:
    """Two letters each; more of the last name where two would be the same."""
    lengths = range(1, LONGEST_INITIALS)
    spelled = [[_initials(member, length) for length in lengths] for member in members]
    return [
        next(
            (way[n] for n in range(len(way)) if sum(way[n] == one[n] for one in spelled) == 1),
            way[-1],
        )
        for way in spelled
    ]


def _initials(member: StaffMember, length: int) -> str:
    first, last = _letters(member.first_name), _letters(member.last_name)
    return (first[:1] + last[:length] or "X").upper()[:LONGEST_INITIALS]


def _letters(name: str) -> str:
    return "".join(char for char in name if char.isalpha())


def _name(member: StaffMember) -> str:
    return f"{member.first_name} {member.last_name}".strip()


def _is_on_break(member: StaffMember) -> bool:
    return member.duty_status is DutyStatus.ON_BREAK
