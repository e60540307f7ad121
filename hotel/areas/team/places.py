"""The rules of departments and roles: a slug for good, no empty names, none taken away in use."""

from collections.abc import Sequence
from typing import Final, TypeVar

from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from contract.codec import encode_rest
from contract.events.staff import EditAction
from contract.resources.team import PlaceName
from hotel.areas.attendance.tellings import touch_staff
from hotel.areas.audit.service import Decider, Deed, last_decider, write_down
from hotel.areas.hotels.founding import slug_of
from hotel.areas.staff.shapes import Done
from hotel.areas.staff.tables import Department, Role, Staff
from hotel.areas.team.shapes import department_of, role_of
from hotel.areas.team.tellings import tell_place
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid, not_found

Place = TypeVar("Place", Department, Role)
LONGEST_NAME: Final = 80
_WORDS: Final = {Department: "department", Role: "role"}


async def places_of(session: AsyncSession, kind: type[Place], hotel_id: int) -> Sequence[Place]:
    """The departments or roles of a hotel, by name."""
    return (await session.scalars(query_of(kind, hotel_id))).all()


def query_of(kind: type[Place], hotel_id: int) -> Select[Place]:
    """All of them that are in use, by name."""
    return select(kind).where(kind.hotel_id == hotel_id, ~kind.is_gone).order_by(kind.name)


async def known_place(mutation: Mutation, kind: type[Place], slug: str) -> Place | None:
    """One by its slug."""
    query = select(kind).where(kind.hotel_id == mutation.hotel.id, kind.slug == slug, ~kind.is_gone)
    return (await mutation.session.scalars(query)).one_or_none()


async def add_place(mutation: Mutation, who: Decider, kind: type[Place], given: str) -> Place:
    """A new one, or one that was taken away again. Raises ProblemError 400."""
    name = _checked(kind, given)
    slug, session = slug_of(name), mutation.session
    taken = select(kind).where(kind.hotel_id == mutation.hotel.id, kind.slug == slug)
    place = (await session.scalars(taken.with_for_update())).one_or_none()
    if place is None:
        place = kind(hotel_id=mutation.hotel.id, name=name, slug=slug, is_gone=True, rev=0)
        session.add(place)
    elif not place.is_gone:
        sentence = f"There is a {_WORDS[kind]} {place.name} already."
        raise invalid(sentence, field="name")
    place.name, place.is_gone = name, False
    place.rev += 1
    await session.flush()
    _told(mutation, who, place, EditAction.CREATED)
    return place


async def rename_place(
    mutation: Mutation, who: Decider, kind: type[Place], slug: str, wanted: PlaceName
) -> Place:
    """Another name; the slug stays. Raises ProblemError 400, 404, 409."""
    name, place = _checked(kind, wanted.name), await _locked(mutation, kind, slug)
    if name == place.name:
        return place
    if wanted.expected_rev is not None and wanted.expected_rev != place.rev:
        word = _WORDS[kind]
        changer = await last_decider(mutation, f"{word}.", place.id) or "Somebody"
        sentence = f"{changer} changed the {word} {place.name} in the meantime."
        raise conflict(sentence, current=encode_rest(_shown(place)))
    others = await places_of(mutation.session, kind, mutation.hotel.id)
    if any(one.name.casefold() == name.casefold() for one in others if one is not place):
        sentence = f"There is a {_WORDS[kind]} {name} already."
        raise invalid(sentence, field="name")
    place.name = name
    place.rev += 1
    for staff in await _people_of(mutation, place):
        staff.rev += 1
        touch_staff(mutation, staff)
    _told(mutation, who, place, EditAction.UPDATED)
    return place


async def remove_place(mutation: Mutation, who: Decider, kind: type[Place], slug: str) -> Done:
    """Take one away that nobody is in. Raises ProblemError 400, 404."""
    place = await _locked(mutation, kind, slug)
    count = len(await _people_of(mutation, place))
    if count:
        people = "One colleague is" if count == 1 else f"{count} colleagues are"
        sentence = f"{people} still in {place.name}. Give them another {_WORDS[kind]} first."
        raise invalid(sentence)
    column = _column(place)
    nobody = update(Staff).where(column == place.id).values({column.key: None})
    await mutation.session.execute(nobody)
    place.is_gone = True
    place.rev += 1
    _told(mutation, who, place, EditAction.DELETED)
    return Done(detail=f"{place.name} is deleted.")


def _shown(place: Department | Role) -> object:
    return department_of(place) if isinstance(place, Department) else role_of(place)


async def _locked(mutation: Mutation, kind: type[Place], slug: str) -> Place:
    query = select(kind).where(kind.hotel_id == mutation.hotel.id, kind.slug == slug, ~kind.is_gone)
    place = (await mutation.session.scalars(query.with_for_update())).one_or_none()
    if place is None:
        sentence = f"There is no such {_WORDS[kind]} in this hotel."
        raise not_found(sentence)
    return place


async def _people_of(mutation: Mutation, place: Department | Role) -> Sequence[Staff]:
    query = select(Staff).where(_column(place) == place.id, Staff.is_active).order_by(Staff.id)
    return (await mutation.session.scalars(query)).all()


def _column(place: Department | Role) -> InstrumentedAttribute[int | None]:
    return Staff.department_id if isinstance(place, Department) else Staff.role_id


def _checked(kind: type[Department] | type[Role], given: str) -> str:
    name = " ".join(given.split())
    if not slug_of(name) or len(name) > LONGEST_NAME or not name.isprintable():
        sentence = (
            f"A {_WORDS[kind]} has a name of at most {LONGEST_NAME} characters,"
            " with a letter from a to z or a digit in it."
        )
        raise invalid(sentence, field="name")
    return name


def _told(mutation: Mutation, who: Decider, place: Department | Role, action: EditAction) -> None:
    tell_place(mutation, who, place, action)
    verb = {EditAction.CREATED: "add", EditAction.DELETED: "delete"}.get(action, "rename")
    word = _WORDS[type(place)]
    deed = Deed(action=f"{word}.{verb}", subject=place.name, subject_id=place.id)
    write_down(mutation, who, deed)
