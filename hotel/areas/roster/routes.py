"""Roster periods over REST: everybody reads what is published, managers plan and close."""

from datetime import UTC, datetime

from litestar import Response, Router, delete, get, patch, post, put

from contract.permissions import Capability
from contract.resources.roster import (
    Finalization,
    Finalizing,
    NewPeriod,
    PeriodChange,
    RosterPeriod,
    WeekOf,
)
from hotel.areas.audit.service import decider_of
from hotel.areas.roster.closing import finalize, standing_of, unfinalize
from hotel.areas.roster.periods import (
    add_period,
    add_week,
    change_period,
    delete_period,
    visible_period,
    visible_periods,
)
from hotel.areas.roster.shapes import period_of
from hotel.areas.staff.shapes import Done
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body, read_body_if_any
from hotel.web.documents import takes
from hotel.web.write import Write

MANAGERS_ONLY = "Only managers may plan the roster."
_ONE = "/periods/{period_id:str}"


@get("/periods")
async def list_periods(visit: Visit, db: Database) -> list[RosterPeriod]:
    """The roster's periods, the latest first."""
    _ = visit.staff_id
    async with db.read() as session:
        return list(map(period_of, await session.scalars(visible_periods(visit))))


@get(_ONE)
async def read_period(period_id: str, visit: Visit, db: Database) -> RosterPeriod:
    """One period."""
    _ = visit.staff_id
    async with db.read() as session:
        return period_of(await visible_period(session, visit, period_id))


@post("/periods", operation_class=takes(NewPeriod))
async def make_period(request: AnyRequest, visit: Visit, write: Write) -> Response[RosterPeriod]:
    """A new period."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, who = await read_body(request, NewPeriod), decider_of(visit, request)
    return await write(lambda mutation: add_period(mutation, who, wanted), status=201)


@post("/periods/create-for-week", operation_class=takes(WeekOf))
async def make_week(request: AnyRequest, visit: Visit, write: Write) -> Response[RosterPeriod]:
    """The week of a day, from Monday; 200 when its day has a period already."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, who = await read_body(request, WeekOf), decider_of(visit, request)
    return await write(lambda mutation: add_week(mutation, who, wanted.date), status=201)


@patch(_ONE, operation_class=takes(PeriodChange))
async def patch_period(
    period_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[RosterPeriod]:
    """Another title, other days, or shown to everybody."""
    return await _change(period_id, request, write)


@put(_ONE, operation_class=takes(PeriodChange))
async def put_period(
    period_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[RosterPeriod]:
    """The same."""
    return await _change(period_id, request, write)


@delete(_ONE, status_code=200)
async def remove_period(
    period_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Done]:
    """A period and its shifts are no more."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    who = decider_of(visit, request)
    return await write(lambda mutation: delete_period(mutation, who, period_id))


@get(f"{_ONE}/finalization-status")
async def read_standing(period_id: str, visit: Visit, db: Database) -> Finalization:
    """What has to be settled before it can be closed."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    async with db.read() as session:
        period = await visible_period(session, visit, period_id)
        return await standing_of(session, visit.hotel, period, datetime.now(UTC))


@post(f"{_ONE}/finalize", status_code=200, operation_class=takes(Finalizing))
async def close_period(
    period_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[RosterPeriod]:
    """Close a period: its shifts and what is decided about its days stay as they are."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, who = await read_body_if_any(request, Finalizing), decider_of(visit, request)
    return await write(lambda mutation: finalize(mutation, who, period_id, wanted.reason))


@post(f"{_ONE}/unfinalize", status_code=200, operation_class=takes(Finalizing))
async def open_period(
    period_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[RosterPeriod]:
    """Open a closed period again, for a reason."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, who = await read_body_if_any(request, Finalizing), decider_of(visit, request)
    return await write(lambda mutation: unfinalize(mutation, who, period_id, wanted.reason))


async def _change(period_id: str, request: AnyRequest, write: Write) -> Response[RosterPeriod]:
    visit = write.visit
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, who = await read_body(request, PeriodChange), decider_of(visit, request)
    return await write(lambda mutation: change_period(mutation, who, period_id, wanted))


router = Router(
    "/api/staff/hotel/{hotel_slug:str}/attendance",
    route_handlers=[
        list_periods,
        read_period,
        make_period,
        make_week,
        patch_period,
        put_period,
        remove_period,
        read_standing,
        close_period,
        open_period,
    ],
    tags=["roster"],
)
