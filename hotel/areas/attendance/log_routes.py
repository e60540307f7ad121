"""Clock logs over REST: reading them, deciding about them, putting them right, reminding."""

from datetime import UTC, datetime

from litestar import Response, Router, get, patch, post
from sqlalchemy import select

from contract.permissions import Capability
from contract.resources.attendance import (
    Approval,
    ApprovalFacts,
    AttendanceRules,
    ClockLog,
    Correction,
    Decided,
    Decision,
    RulesChange,
)
from hotel.areas.attendance.correcting import correct
from hotel.areas.attendance.deciding import decide
from hotel.areas.attendance.facts import facts_about
from hotel.areas.attendance.finding import NOT_YOURS, LogFilter, logs, visible_log
from hotel.areas.attendance.rules import change_rules, rules_of
from hotel.areas.attendance.shapes import log_of
from hotel.areas.attendance.tables import ClockLog as ClockLogRow
from hotel.areas.attendance.warning import remind
from hotel.areas.audit.service import decider_of
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body, read_body_if_any
from hotel.web.documents import takes
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write

_DECIDE = "Only managers may decide about a clock-in."
_MOST_OF_ONES_OWN = 50


@get("/clock-logs")
async def list_logs(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging, wanted_logs: LogFilter
) -> Page[ClockLog]:
    """Who came and went, newest first, as far as the filters let through."""
    visit.require(Capability.SEE_ATTENDANCE, NOT_YOURS)
    query, slug = logs(visit.hotel, wanted_logs, datetime.now(UTC)), visit.hotel.slug
    async with db.read() as session:
        rows = tuple(log_of(row, slug) for row in await session.scalars(paging.of(query)))
        count = await count_of(session, query)
    return page_of(request, rows, count=count, paging=paging)


@get("/clock-logs/own")
async def list_own_logs(visit: Visit, db: Database) -> list[ClockLog]:
    """When one came and went oneself, newest first; at most 50."""
    own = select(ClockLogRow).where(ClockLogRow.staff_id == visit.staff_id)
    latest = own.order_by(ClockLogRow.time_in.desc(), ClockLogRow.id.desc())
    async with db.read() as session:
        rows = await session.scalars(latest.limit(_MOST_OF_ONES_OWN))
        return [log_of(row, visit.hotel.slug) for row in rows]


@get("/clock-logs/{log_id:str}")
async def read_log(log_id: str, visit: Visit, db: Database) -> ClockLog:
    """One presence: to managers, and to whom it belongs."""
    async with db.read() as session:
        return log_of(await visible_log(session, visit, log_id), visit.hotel.slug)


@get("/clock-logs/{log_id:str}/facts")
async def read_facts(log_id: str, visit: Visit, db: Database) -> ApprovalFacts:
    """What helps to decide about a clock-in."""
    visit.require(Capability.DECIDE_ATTENDANCE, _DECIDE)
    async with db.read() as session:
        log = await visible_log(session, visit, log_id)
        return await facts_about(session, visit.hotel, log, datetime.now(UTC))


@post("/clock-logs/{log_id:str}/approve", status_code=200, operation_class=takes(Decision))
async def approve_log(
    log_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Decided]:
    """Let a clock-in without a shift count."""
    return await _decide(log_id, request, write, Approval.APPROVED)


@post("/clock-logs/{log_id:str}/reject", status_code=200, operation_class=takes(Decision))
async def reject_log(
    log_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Decided]:
    """Do not let it count, for a reason; who is still at work is clocked out."""
    return await _decide(log_id, request, write, Approval.REJECTED)


@post("/clock-logs/{log_id:str}/remind", status_code=200)
async def remind_of_break(
    log_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[ClockLog]:
    """Send the break warning to the colleague once more."""
    visit.require(Capability.DECIDE_ATTENDANCE, "Only managers may remind somebody of a break.")
    who = decider_of(visit, request)
    return await write(lambda mutation: remind(mutation, who, log_id))


@patch("/clock-logs/{log_id:str}", operation_class=takes(Correction))
async def correct_log(
    log_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[ClockLog]:
    """Put times right that somebody forgot to clock, for a reason."""
    visit.require(Capability.DECIDE_ATTENDANCE, "Only managers may put a clock log right.")
    wanted, who = await read_body(request, Correction), decider_of(visit, request)
    return await write(lambda mutation: correct(mutation, who, log_id, wanted))


@get("/attendance-rules")
async def read_rules(visit: Visit, db: Database) -> AttendanceRules:
    """By what breaks and overtime are warned of."""
    _ = visit.staff_id
    async with db.read() as session:
        return await rules_of(session, visit.hotel)


@patch("/attendance-rules", operation_class=takes(RulesChange))
async def choose_rules(
    request: AnyRequest, visit: Visit, write: Write
) -> Response[AttendanceRules]:
    """Choose another rule set, when overtime begins, or how early a shift can be clocked in for."""
    visit.require(Capability.MANAGE_ROSTER, "Only managers may change these rules.")
    wanted, who = await read_body(request, RulesChange), decider_of(visit, request)
    return await write(lambda mutation: change_rules(mutation, who, wanted))


async def _decide(
    log_id: str, request: AnyRequest, write: Write, verdict: Approval
) -> Response[Decided]:
    visit = write.visit
    visit.require(Capability.DECIDE_ATTENDANCE, _DECIDE)
    wanted, who = await read_body_if_any(request, Decision), decider_of(visit, request)
    return await write(lambda mutation: decide(mutation, who, log_id, verdict, wanted.reason))


_HANDLERS = [
    list_logs,
    list_own_logs,
    read_log,
    read_facts,
    approve_log,
    reject_log,
    remind_of_break,
    correct_log,
    read_rules,
    choose_rules,
]
router = Router("/api/hotels/{hotel_slug:str}", route_handlers=_HANDLERS, tags=["attendance"])
zone_router = Router(
    "/api/staff/hotel/{hotel_slug:str}/attendance", route_handlers=_HANDLERS, tags=["attendance"]
)
