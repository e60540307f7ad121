"""Registrations and profiles over REST."""

from typing import Annotated

from litestar import Response, Router, delete, get, patch, post
from litestar.params import Parameter
from sqlalchemy import select

from contract.permissions import Actor, Capability
from contract.resources.staff import StaffMember
from contract.resources.team import (
    PendingRegistrations,
    Refusal,
    Registered,
    Registering,
    Registration,
    StaffChange,
    Welcome,
    Welcomed,
    WelcomedByUser,
)
from hotel.areas.audit.service import decider_of
from hotel.areas.staff.service import filter_of
from hotel.areas.staff.shapes import Done, member_for
from hotel.areas.staff.tables import Staff
from hotel.areas.team.changing import change_staff, deactivate
from hotel.areas.team.finding import former
from hotel.areas.team.registering import RegistrationDesk
from hotel.areas.team.shapes import pending, registrations, registrations_of
from hotel.areas.team.welcoming import refuse, welcome, welcome_by_user
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.problems import not_found
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, known_id, read_body
from hotel.web.documents import OPEN_TO_ALL, takes
from hotel.web.farewell import Farewell
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write

_MANAGERS_ONLY = "Only managers may let people in."
# The framework keeps the name `state` for itself.
Standing = Annotated[str | None, Parameter(query="state")]
_ONE = "/{hotel_slug:str}/registrations/{registration_id:str}"


@post("/register", operation_class=takes(Registering), security=OPEN_TO_ALL)
async def register(
    request: AnyRequest, registration_desk: RegistrationDesk
) -> Response[Registered]:
    """Ask to work here, with a code a manager made; then a manager decides."""
    given = await read_body(request, Registering)
    return await registration_desk.register(given, request.client.host if request.client else "")


@get("/{hotel_slug:str}/pending-registrations")
async def list_pending(visit: Visit, db: Database) -> PendingRegistrations:
    """Who waits to be let in, longest first."""
    visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    async with db.read() as session:
        rows = (await session.scalars(pending(visit.hotel.id))).all()
        shown = await registrations_of(session, visit.hotel.id, rows)
    return PendingRegistrations(pending_count=len(shown), pending_users=shown)


@get("/{hotel_slug:str}/registrations")
async def list_registrations(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging, standing: Standing = None
) -> Page[Registration]:
    """Who was let in or rejected, by whom, when and why, the latest first; or one `state`."""
    visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    query = registrations(visit.hotel.id, standing)
    async with db.read() as session:
        count = await count_of(session, query)
        rows = await session.scalars(paging.of(query))
        shown = await registrations_of(session, visit.hotel.id, rows)
    return page_of(request, shown, count=count, paging=paging)


@post(f"{_ONE}/approve", status_code=200, operation_class=takes(Welcome))
async def approve(
    registration_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Welcomed]:
    """Let somebody in, into a department and a role."""
    visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    wanted, who = await read_body(request, Welcome), decider_of(visit, request)
    return await write(
        lambda mutation: welcome(mutation, visit.actor, who, registration_id, wanted)
    )


@post("/{hotel_slug:str}/create-staff", operation_class=takes(WelcomedByUser))
async def create_staff(request: AnyRequest, visit: Visit, write: Write) -> Response[Welcomed]:
    """The same in a HotelMate backend's words."""
    visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    wanted, who = await read_body(request, WelcomedByUser), decider_of(visit, request)
    return await write(
        lambda mutation: welcome_by_user(mutation, visit.actor, who, wanted), status=201
    )


@post(f"{_ONE}/reject", status_code=200, operation_class=takes(Refusal))
async def reject(
    registration_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Registration]:
    """Do not let somebody in, for a reason."""
    visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    wanted, who = await read_body(request, Refusal), decider_of(visit, request)
    return await write(lambda mutation: refuse(mutation, who, registration_id, wanted.reason))


@get("/{hotel_slug:str}/former")
async def list_former(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[StaffMember]:
    """Colleagues who were let go, by name; changing `is_active` brings one back.

    Filters: department__slug, role__slug, search.
    """
    visit.require(Capability.MANAGE_STAFF, "Only managers may see who was let go.")
    query = former(visit.hotel.id, filter_of(request))
    async with db.read() as session:
        members = tuple(map(member_for(visit), await session.scalars(paging.of(query))))
        count = await count_of(session, query)
    return page_of(request, members, count=count, paging=paging)


@get("/{hotel_slug:str}/{staff_id:str}")
async def read_staff(staff_id: str, visit: Visit, db: Database) -> StaffMember:
    """One active colleague."""
    visit.require(Capability.SEE_STAFF, "Only the hotel's staff may do this.")
    query = select(Staff).where(
        Staff.hotel_id == visit.hotel.id, Staff.id == known_id(staff_id), Staff.is_active
    )
    async with db.read() as session:
        staff = (await session.scalars(query)).one_or_none()
        if staff is None:
            sentence = "Nobody on this hotel's staff has this number."
            raise not_found(sentence)
        return member_for(visit)(staff)


@patch("/{hotel_slug:str}/{staff_id:str}", operation_class=takes(StaffChange))
async def patch_staff(
    staff_id: str, request: AnyRequest, visit: Visit, write: Write, farewell: Farewell
) -> Response[StaffMember]:
    """Change a profile, a place, or whether somebody may sign in."""
    wanted, who = await read_body(request, StaffChange), decider_of(visit, request)
    gone: list[Actor] = []

    async def change(mutation: Mutation) -> StaffMember:
        changed = await change_staff(mutation, visit, who, staff_id, wanted)
        if changed.is_sent_away:
            gone.append(Actor(visit.hotel.slug, staff_id=str(changed.member.id)))
        return changed.member

    answer = await write(change)
    for actor in gone:
        await farewell.say(actor)
    return answer


@delete("/{hotel_slug:str}/{staff_id:str}", status_code=200)
async def let_go(
    staff_id: str, request: AnyRequest, visit: Visit, write: Write, farewell: Farewell
) -> Response[Done]:
    """Deactivate a colleague: tokens open nothing any more, and sockets close."""
    visit.require(Capability.MANAGE_STAFF, "Only managers may let somebody go.")
    who = decider_of(visit, request)
    answer = await write(lambda mutation: deactivate(mutation, visit, who, staff_id))
    await farewell.say(Actor(visit.hotel.slug, staff_id=str(known_id(staff_id))))
    return answer


router = Router(
    "/api/staff",
    route_handlers=[
        register,
        list_pending,
        list_registrations,
        approve,
        create_staff,
        reject,
        list_former,
        read_staff,
        patch_staff,
        let_go,
    ],
    tags=["staff"],
)
