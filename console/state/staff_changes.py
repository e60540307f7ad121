"""What this PC changes about colleagues, and what the signed-in person may change."""

from typing import Final

from console.state.actions import ActionKind, PendingAction
from console.state.board import Board
from console.state.colleagues import department_of, role_of
from contract.permissions import ACCESS_LEVELS, Actor, rank_of
from contract.resources.staff import StaffMember
from contract.scalars import Id

KINDS: Final = frozenset({ActionKind.CHANGE_STAFF, ActionKind.DEACTIVATE, ActionKind.REACTIVATE})


def change_of(board: Board, staff_id: Id) -> PendingAction | None:
    """The newest change of a colleague here that the hotel has not settled; None without one."""
    found = None
    for pending in board.outbox:
        if pending.action.kind in KINDS and pending.action.entity_id == staff_id:
            found = pending
    return found


def levels_of(board: Board) -> tuple[str, ...]:
    """The access levels the signed-in person may give: nobody gives more than one has."""
    actor = board.actor
    return () if actor is None else ACCESS_LEVELS[: rank_of(actor) + 1]


def stands_above(board: Board, member: StaffMember) -> bool:
    """Whether a colleague stands higher than the signed-in person, who then changes nothing."""
    other = Actor(
        hotel_slug="",
        staff_id=member.id,
        role_slug=role_of(member),
        department_slug=department_of(member),
        access_level=member.access_level,
    )
    return board.actor is None or rank_of(other) > rank_of(board.actor)


def is_oneself(board: Board, member: StaffMember) -> bool:
    """Whether it is the signed-in person."""
    return board.me is not None and board.me.staff_id == member.id
