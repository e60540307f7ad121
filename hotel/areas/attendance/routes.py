"""The clock and the on-duty board over REST."""

from litestar import Response, Router, get, post

from contract.permissions import Capability
from contract.resources.staff import Clocking, DutyStatus, StaffMember
from hotel.areas.attendance.service import clock
from hotel.areas.consoles.sightings import pc_of
from hotel.areas.staff.service import colleagues
from hotel.areas.staff.shapes import member_for
from hotel.areas.staff.tables import Staff
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.write import Write

_STAFF_ONLY = "Only the hotel's staff may do this."


@post("/clock", status_code=200, operation_class=takes(Clocking))
async def use_clock(
    request: AnyRequest, clock_visit: Visit, clock_write: Write
) -> Response[StaffMember]:
    """Clock in or out, begin or end a break; managers and clock terminals also for others."""
    if clock_visit.actor.terminal_id is None:
        clock_visit.require(Capability.CLOCK_SELF, _STAFF_ONLY)
    wanted, place = await read_body(request, Clocking), pc_of(request)
    return await clock_write(lambda mutation: clock(mutation, clock_visit, wanted, place=place))


@get("/on-duty")
async def list_on_duty(visit: Visit, db: Database) -> list[StaffMember]:
    """Everybody who is clocked in, longest first, breaks included."""
    visit.require(Capability.SEE_STAFF, _STAFF_ONLY)
    query = colleagues(visit.hotel.id).where(Staff.duty_status != DutyStatus.OFF_DUTY.value)
    query = query.order_by(None).order_by(Staff.on_duty_since, Staff.id)
    async with db.read() as session:
        return list(map(member_for(visit), await session.scalars(query)))


router = Router(
    "/api/hotels/{hotel_slug:str}",
    route_handlers=[use_clock, list_on_duty],
    tags=["attendance"],
)
