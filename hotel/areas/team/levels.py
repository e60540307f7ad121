"""Who may raise whom: nobody gives more than one has, and a hotel keeps a manager."""

from typing import Final

from sqlalchemy import select

from contract.permissions import ACCESS_LEVELS, Actor, rank_of
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.problems import forbidden, invalid

_RANKS: Final = {level: rank for rank, level in enumerate(ACCESS_LEVELS)}


def level_told(level: str) -> str:
    """An access level in plain words."""
    return "access as " + level.removeprefix("regular_").replace("_", " ")


def check_gift(giver: Actor, level: str) -> None:
    """Go on only with a level the giver has. Raises ProblemError 400, 403."""
    if level not in _RANKS:
        sentence = f"The access levels are {', '.join(_RANKS)}."
        raise invalid(sentence, field="access_level")
    if _RANKS[level] > rank_of(giver):
        sentence = "Nobody can give a higher access level than their own."
        raise forbidden(sentence)


def check_above(actor: Actor, staff: Staff) -> None:
    """Go on only unless the colleague stands higher. Raises ProblemError 403."""
    if rank_of(actor_of(staff, actor.hotel_slug)) > rank_of(actor):
        sentence = f"{staff.full_name} has a higher access level than you."
        raise forbidden(sentence)


async def check_managed(mutation: Mutation) -> None:
    """Go on only while somebody can still manage the hotel. Raises ProblemError 400."""
    await mutation.session.flush()
    active = select(Staff).where(Staff.hotel_id == mutation.hotel.id, Staff.is_active)
    for staff in await mutation.session.scalars(active):
        if rank_of(actor_of(staff, mutation.hotel.slug)) > 0:
            return
    sentence = "Then nobody could manage this hotel any more."
    raise invalid(sentence)
