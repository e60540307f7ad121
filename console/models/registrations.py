"""Who wants to be let in, with what helps to decide."""

from datetime import datetime

from console.state.actions import PendingAction
from console.state.board import Board
from console.state.registrations import decision_on
from contract.record import Record
from contract.resources.team import Registration
from contract.scalars import Id


class RegistrationLine(Record, frozen=True, kw_only=True):
    """`since` is aware UTC. `alike`: colleagues of the same name, with their departments.

    `decision`: what this PC decided and the hotel does not know yet.
    """

    id: Id
    name: str
    first_name: str
    last_name: str
    username: str
    code: str
    since: datetime
    email: str | None = None
    alike: tuple[tuple[str, str], ...] = ()
    decision: PendingAction | None = None


def registration_lines(board: Board) -> list[RegistrationLine]:
    """Waiting longest first."""
    return [_line(board, one) for one in board.team.waiting()]


def _line(board: Board, one: Registration) -> RegistrationLine:
    return RegistrationLine(
        id=one.id,
        name=f"{one.first_name} {one.last_name}".strip() or one.username,
        first_name=one.first_name,
        last_name=one.last_name,
        username=one.username,
        code=one.registration_code,
        since=one.registered_at,
        email=one.email,
        alike=alike_names(board, one),
        decision=decision_on(board, one.id),
    )


def alike_names(board: Board, one: Registration) -> tuple[tuple[str, str], ...]:
    """Colleagues of the same name, each with a department; empty names where one is not known."""
    return tuple(_alike(board, staff_id) for staff_id in one.same_name_as)


def _alike(board: Board, staff_id: Id) -> tuple[str, str]:
    member = board.colleagues.truth(staff_id)
    if member is None:
        return "", ""
    department = member.department_detail
    name = f"{member.first_name} {member.last_name}".strip()
    return name, "" if department is None else department.name
