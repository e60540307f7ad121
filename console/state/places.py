"""The departments and roles of the hotel, and what becomes of them at this PC."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board
from console.state.colleagues import department_of, role_of
from contract.record import Record
from contract.resources.staff import StaffMember
from contract.resources.sync import Entity
from contract.scalars import Id

REMOVALS: Final = {
    Entity.DEPARTMENT: ActionKind.REMOVE_DEPARTMENT,
    Entity.ROLE: ActionKind.REMOVE_ROLE,
}
_SLUG_OF: "Final[Mapping[Entity, Callable[[StaffMember], str | None]]]" = {
    Entity.DEPARTMENT: department_of,
    Entity.ROLE: role_of,
}


class StaffPlace(Record, frozen=True, kw_only=True):
    """A department or a role, as `entity` says. `people`: how many active colleagues it has."""

    entity: Entity
    id: Id
    slug: str
    name: str
    rev: int
    people: int = 0


class PlaceWish(Record, frozen=True, kw_only=True):
    """A new department or role; another name for the one of `slug`, as it was at `expected_rev`."""

    entity: Entity
    name: str
    slug: str = ""
    expected_rev: int | None = None


def places_of(board: Board, entity: Entity) -> list[StaffPlace]:
    """The hotel's departments or roles, by name."""
    slug_of = _SLUG_OF[entity]
    people = Counter(slug_of(one) for one in board.colleagues.all_shown())
    is_role = entity is Entity.ROLE
    return [
        StaffPlace(
            entity=entity,
            id=one.id,
            slug=one.slug,
            name=one.name,
            rev=one.rev,
            people=people[one.slug],
        )
        for one in (board.team.roles if is_role else board.team.departments)
    ]


def removal_of(board: Board, entity: Entity, place_id: Id) -> PendingAction | None:
    """The removal by this PC that the hotel has not answered; None where there is none."""
    for pending in board.outbox:
        is_about = pending.action.entity is entity and pending.action.entity_id == place_id
        if is_about and pending.state is not ActionState.FAILED:
            return pending
    return None


def place_name(board: Board, entity: Entity, place_id: Id) -> str:
    """What a department or a role is called; empty where it is not known here."""
    known = board.team.roles if entity is Entity.ROLE else board.team.departments
    return next((one.name for one in known if one.id == place_id), "")
