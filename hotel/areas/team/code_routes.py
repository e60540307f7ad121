"""Codes to register with over REST: for managers only."""

from typing import Any

from litestar import Response, Router, delete, get, post
from litestar.enums import MediaType

from contract.permissions import Capability
from contract.resources.team import RegistrationCode, RegistrationPackage
from hotel.areas.audit.service import decider_of
from hotel.areas.team.codes import codes, make_code, revoke_code
from hotel.areas.team.shapes import code_of
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, RestResponse
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write

_MANAGERS_ONLY = "Only managers may let people in."


@post("/registration-package")
async def make_package(
    request: AnyRequest, own_visit: Visit, writer: Writer
) -> Response[RegistrationPackage]:
    """A code to register with; its token is told once, so no Idempotency-Key repeats it."""
    own_visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    who = decider_of(own_visit, request)
    answer = await writer.change(own_visit.hotel, lambda mutation: make_code(mutation, who))
    given: RestResponse[Any] = RestResponse(content=answer.body, media_type=MediaType.JSON)
    return given


@get("/{hotel_slug:str}/registration-codes")
async def list_codes(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[RegistrationCode]:
    """The codes of the last weeks, newest first, with who used or revoked each."""
    visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    query = codes(visit.hotel.id)
    async with db.read() as session:
        count = await count_of(session, query)
        rows = tuple(map(code_of, await session.scalars(paging.of(query))))
    return page_of(request, rows, count=count, paging=paging)


@delete("/{hotel_slug:str}/registration-codes/{code_id:str}", status_code=200)
async def revoke(
    code_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[RegistrationCode]:
    """Nobody registers with the code any more."""
    visit.require(Capability.MANAGE_STAFF, _MANAGERS_ONLY)
    who = decider_of(visit, request)
    return await write(lambda mutation: revoke_code(mutation, who, code_id))


router = Router("/api/staff", route_handlers=[make_package, list_codes, revoke], tags=["staff"])
