"""Departments and roles over REST: everybody reads them, managers change them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from litestar import Response, Router, delete, get, patch, post

from contract.permissions import Capability
from contract.resources.team import Department, PlaceName, Role
from hotel.areas.audit.service import decider_of
from hotel.areas.staff.shapes import Done
from hotel.areas.staff.tables import Department as DepartmentRow
from hotel.areas.staff.tables import Role as RoleRow
from hotel.areas.team.places import add_place, query_of, remove_place, rename_place
from hotel.areas.team.shapes import department_of, role_of
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write

_MANAGERS_ONLY = "Only managers may change departments and roles."
_ONE = "/{slug:str}"
RowT = TypeVar("RowT", DepartmentRow, RoleRow)
ShownT = TypeVar("ShownT")


@dataclass(frozen=True, slots=True)
class _Kind(Generic[RowT, ShownT]):
    """Departments or roles: their table, and how one of them is shown."""

    row: type[RowT]
    shown: Callable[[RowT], ShownT | None]

    async def listed(
        self, request: AnyRequest, visit: Visit, db: Database, paging: Paging
    ) -> Page[ShownT]:
        visit.require(Capability.SEE_STAFF, "Only the hotel's staff may do this.")
        query = query_of(self.row, visit.hotel.id)
        async with db.read() as session:
            count = await count_of(session, query)
            rows = (await session.scalars(paging.of(query))).all()
        shown = tuple(each for each in map(self.shown, rows) if each is not None)
        return page_of(request, shown, count=count, paging=paging)

    async def added(
        self, request: AnyRequest, visit: Visit, write: Write
    ) -> Response[ShownT | None]:
        visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
        wanted, who = await read_body(request, PlaceName), decider_of(visit, request)

        async def add(mutation: Mutation) -> ShownT | None:
            return self.shown(await add_place(mutation, who, self.row, wanted.name))

        return await write(add, status=201)

    async def renamed(
        self, slug: str, request: AnyRequest, visit: Visit, write: Write
    ) -> Response[ShownT | None]:
        visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
        wanted, who = await read_body(request, PlaceName), decider_of(visit, request)

        async def rename(mutation: Mutation) -> ShownT | None:
            return self.shown(await rename_place(mutation, who, self.row, slug, wanted))

        return await write(rename)

    async def removed(
        self, slug: str, request: AnyRequest, visit: Visit, write: Write
    ) -> Response[Done]:
        visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
        who = decider_of(visit, request)
        return await write(lambda mutation: remove_place(mutation, who, self.row, slug))


_DEPARTMENTS = _Kind(DepartmentRow, department_of)
_ROLES = _Kind(RoleRow, role_of)


@get("/departments")
async def list_departments(
    request: AnyRequest, own_visit: Visit, db: Database, paging: Paging
) -> Page[Department]:
    """The departments by name."""
    return await _DEPARTMENTS.listed(request, own_visit, db, paging)


@post("/departments", operation_class=takes(PlaceName))
async def make_department(
    request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Department | None]:
    """A new department."""
    return await _DEPARTMENTS.added(request, own_visit, own_write)


@patch(f"/departments{_ONE}", operation_class=takes(PlaceName))
async def rename_department(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Department | None]:
    """Another name for a department."""
    return await _DEPARTMENTS.renamed(slug, request, own_visit, own_write)


@delete(f"/departments{_ONE}", status_code=200)
async def remove_department(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Done]:
    """Take a department away that nobody is in."""
    return await _DEPARTMENTS.removed(slug, request, own_visit, own_write)


@get("/roles")
async def list_roles(
    request: AnyRequest, own_visit: Visit, db: Database, paging: Paging
) -> Page[Role]:
    """The roles by name."""
    return await _ROLES.listed(request, own_visit, db, paging)


@post("/roles", operation_class=takes(PlaceName))
async def make_role(
    request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Role | None]:
    """A new role."""
    return await _ROLES.added(request, own_visit, own_write)


@patch(f"/roles{_ONE}", operation_class=takes(PlaceName))
async def rename_role(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Role | None]:
    """Another name for a role."""
    return await _ROLES.renamed(slug, request, own_visit, own_write)


@delete(f"/roles{_ONE}", status_code=200)
async def remove_role(
    slug: str, request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[Done]:
    """Take a role away that nobody has."""
    return await _ROLES.removed(slug, request, own_visit, own_write)


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
