"""Which colleagues a manager looks at, and those who were let go, as far as they were read."""

from collections.abc import Iterable

from console.state.book import Book, BookPage
from console.state.colleagues import department_of, role_of
from contract.matching import asked_words, folded, has_words
from contract.record import Record
from contract.resources.staff import DutyStatus, StaffMember

FormerPage = BookPage[StaffMember]


class StaffWish(Record, frozen=True, kw_only=True):
    """Which colleagues are looked at: `department` and `role` are slugs, empty for all of them.

    `name`: words that names begin with. `duty` counts among active colleagues alone.
    """

    is_active: bool = True
    department: str = ""
    role: str = ""
    duty: DutyStatus | None = None
    name: str = ""


class Former(Book[StaffMember, StaffWish]):
    """Colleagues who cannot sign in any more, by name."""

    def __init__(self) -> None:
        super().__init__(StaffWish(is_active=False), lambda member: member.id)


def full_name(member: StaffMember) -> str:
    """First and last name as people read it."""
    return f"{member.first_name} {member.last_name}".strip()


def found(people: Iterable[StaffMember], wish: StaffWish) -> list[StaffMember]:
    """Those of the active colleagues who are looked at, by name."""
    words = asked_words(wish.name)
    fitting = (
        one
        for one in people
        if wish.department in {"", department_of(one)}
        and wish.role in {"", role_of(one)}
        and wish.duty in {None, one.duty_status}
        and has_words(full_name(one), words)
    )
    return sorted(fitting, key=lambda one: (folded(f"{one.last_name} {one.first_name}"), one.id))
