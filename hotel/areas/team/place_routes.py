"""Departments and roles over REST: everybody reads them, managers change them."""

from litestar import Response, Router, delete, get, patch, post

from contract.permissions import Capability
from contract.resources.team import Department, PlaceName, Role
from hotel.areas.audit.service import decider_of
from hotel.areas.staff.shapes import Done
from hotel.areas.staff.tables import Department as DepartmentRow
from hotel.areas.staff.tables import Role as RoleRow
from hotel.areas.team.places import add_place, places_of, remove_place, rename_place
from hotel.areas.team.shapes import department_of, role_of
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.pages import Page, Paging, page_of
from hotel.web.write import Write

_MANAGERS_ONLY = "Only managers may change departments and roles."
_ONE = "/{slug:str}"


@get("/departments")
async def list_departments(
    request: AnyRequest, own_visit: Visit, db: Database, paging: Paging
) -> Page[Department]:
    """The departments by name."""
    own_visit.require(Capability.SEE_STAFF, "Only the hotel's staff may do this.")
    async with db.read() as session:
        rows = await places_of(session, DepartmentRow, own_visit.hotel.id)
    shown = tuple(each for each in map(department_of, rows) if each is not None)
    part = shown[(paging.page - 1) * paging.page_size : paging.page * paging.page_size]
    return page_of(request, part, count=len(shown), paging=paging)


@post("/departments", operation_class=takes(PlaceName))
async def make_department(
    request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Department | None]:
    """A new department."""
    own_visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    wanted, who = await read_body(request, PlaceName), decider_of(own_visit, request)

    async def add(mutation: Mutation) -> Department | None:
        return department_of(await add_place(mutation, who, DepartmentRow, wanted.name))

    return await own_write(add, status=201)


@patch(f"/departments{_ONE}", operation_class=takes(PlaceName))
async def rename_department(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Department | None]:
    """Another name for a department."""
    own_visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    wanted, who = await read_body(request, PlaceName), decider_of(own_visit, request)

    async def rename(mutation: Mutation) -> Department | None:
        return department_of(await rename_place(mutation, who, DepartmentRow, slug, wanted.name))

    return await own_write(rename)


@delete(f"/departments{_ONE}", status_code=200)
async def remove_department(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Done]:
    """Take a department away that nobody is in."""
    own_visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    who = decider_of(own_visit, request)
    return await own_write(lambda mutation: remove_place(mutation, who, DepartmentRow, slug))


@get("/roles")
async def list_roles(
    request: AnyRequest, own_visit: Visit, db: Database, paging: Paging
) -> Page[Role]:
    """The roles by name."""
    own_visit.require(Capability.SEE_STAFF, "Only the hotel's staff may do this.")
    async with db.read() as session:
        rows = await places_of(session, RoleRow, own_visit.hotel.id)
    shown = tuple(each for each in map(role_of, rows) if each is not None)
    part = shown[(paging.page - 1) * paging.page_size : paging.page * paging.page_size]
    return page_of(request, part, count=len(shown), paging=paging)


@post("/roles", operation_class=takes(PlaceName))
async def make_role(
    request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Role | None]:
    """A new role."""
    own_visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    wanted, who = await read_body(request, PlaceName), decider_of(own_visit, request)

    async def add(mutation: Mutation) -> Role | None:
        return role_of(await add_place(mutation, who, RoleRow, wanted.name))

    return await own_write(add, status=201)


@patch(f"/roles{_ONE}", operation_class=takes(PlaceName))
async def rename_role(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Role | None]:
    """Another name for a role."""
    own_visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    wanted, who = await read_body(request, PlaceName), decider_of(own_visit, request)

    async def rename(mutation: Mutation) -> Role | None:
        return role_of(await rename_place(mutation, who, RoleRow, slug, wanted.name))

    return await own_write(rename)


@delete(f"/roles{_ONE}", status_code=200)
async def remove_role(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Done]:
    """Take a role away that nobody has."""
    own_visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    who = decider_of(own_visit, request)
    return await own_write(lambda mutation: remove_place(mutation, who, RoleRow, slug))


router = Router(
    "/api/staff",
    route_handlers=[
        list_departments,
        make_department,
        rename_department,
        remove_department,
        list_roles,
        make_role,
        rename_role,
        remove_role,
    ],
    tags=["staff"],
)
