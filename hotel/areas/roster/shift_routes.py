"""Shifts over REST: one by one, many at once, and copied."""

from litestar import Response, Router, delete, get, post, put

from contract.permissions import Capability
from contract.resources.roster import (
    BulkShifts,
    CopyDay,
    CopyPeriod,
    CopyTakenBack,
    CopyWeekOf,
    SavedShifts,
    Shift,
    ShiftWish,
)
from hotel.areas.audit.service import decider_of
from hotel.areas.roster.copying import Copier, copy_day, copy_period, take_copy_back
from hotel.areas.roster.routes import MANAGERS_ONLY
from hotel.areas.roster.shapes import shift_of
from hotel.areas.roster.shifts import (
    ShiftFilter,
    change_shift,
    delete_shift,
    save_many,
    save_shift,
    shifts,
    visible_shift,
)
from hotel.areas.staff.shapes import Done
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import takes
from hotel.web.write import Write

# A thousand shifts with their notes.
_LARGEST_SAVE = 2 * 1024 * 1024
_ONE = "/shifts/{shift_id:str}"


@get("/shifts")
async def list_shifts(visit: Visit, db: Database, wanted_shifts: ShiftFilter) -> list[Shift]:
    """The shifts of a period, a colleague or some days, in order."""
    _ = visit.staff_id
    query = shifts(visit, wanted_shifts)
    async with db.read() as session:
        return list(map(shift_of, await session.scalars(query)))


@get(_ONE)
async def read_shift(shift_id: str, visit: Visit, db: Database) -> Shift:
    """One shift."""
    _ = visit.staff_id
    async with db.read() as session:
        return shift_of(await visible_shift(session, visit, shift_id))


@post("/shifts", operation_class=takes(ShiftWish))
async def make_shift(request: AnyRequest, visit: Visit, write: Write) -> Response[Shift]:
    """A new shift."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wish, who = await read_body(request, ShiftWish), decider_of(visit, request)
    return await write(lambda mutation: save_shift(mutation, who, wish), status=201)


@put(_ONE, operation_class=takes(ShiftWish))
async def put_shift(
    shift_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[Shift]:
    """A shift becomes another."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wish, who = await read_body(request, ShiftWish), decider_of(visit, request)
    return await write(lambda mutation: change_shift(mutation, who, shift_id, wish))


@delete(_ONE, status_code=200)
async def remove_shift(
    shift_id: str,
    request: AnyRequest,
    visit: Visit,
    write: Write,
    expected_rev: int | None = None,
) -> Response[Done]:
    """A shift is no more; with `expected_rev` only when nobody changed it since."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    who = decider_of(visit, request)
    return await write(lambda mutation: delete_shift(mutation, who, shift_id, expected_rev))


@post(
    "/shifts/bulk-save",
    status_code=200,
    operation_class=takes(BulkShifts),
    request_max_body_size=_LARGEST_SAVE,
)
async def bulk_save(request: AnyRequest, visit: Visit, write: Write) -> Response[SavedShifts]:
    """Many shifts, all of them or none."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, who = await read_body(request, BulkShifts), decider_of(visit, request)
    return await write(lambda mutation: save_many(mutation, who, wanted))


@post("/shift-copy/copy-roster-day-all", status_code=200, operation_class=takes(CopyDay))
async def copy_one_day(
    request: AnyRequest, visit: Visit, write: Write, trial: bool = False
) -> Response[SavedShifts]:
    """Every shift of a day, or somebody's, to another day."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, by = await read_body(request, CopyDay), Copier(decider_of(visit, request), trial)
    return await write(lambda mutation: copy_day(mutation, by, wanted))


@post("/shift-copy/copy-roster-bulk", status_code=200, operation_class=takes(CopyPeriod))
async def copy_whole(
    request: AnyRequest, visit: Visit, write: Write, trial: bool = False
) -> Response[SavedShifts]:
    """Every shift of a period, or of a department in it, to another period."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, by = await read_body(request, CopyPeriod), Copier(decider_of(visit, request), trial)
    return await write(lambda mutation: copy_period(mutation, by, wanted))


@post("/shift-copy/copy-week-staff", status_code=200, operation_class=takes(CopyWeekOf))
async def copy_of_one(
    request: AnyRequest, visit: Visit, write: Write, trial: bool = False
) -> Response[SavedShifts]:
    """One colleague's shifts of a period to another period."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, by = await read_body(request, CopyWeekOf), Copier(decider_of(visit, request), trial)
    return await write(lambda mutation: copy_period(mutation, by, wanted))


@post(
    "/shift-copy/take-back",
    status_code=200,
    operation_class=takes(CopyTakenBack),
    request_max_body_size=_LARGEST_SAVE,
)
async def take_back(request: AnyRequest, visit: Visit, write: Write) -> Response[SavedShifts]:
    """What a copy made goes again, as far as nobody changed it since."""
    visit.require(Capability.MANAGE_ROSTER, MANAGERS_ONLY)
    wanted, who = await read_body(request, CopyTakenBack), decider_of(visit, request)
    return await write(lambda mutation: take_copy_back(mutation, who, wanted))


router = Router(
    "/api/staff/hotel/{hotel_slug:str}/attendance",
    route_handlers=[
        list_shifts,
        read_shift,
        make_shift,
        put_shift,
        remove_shift,
        bulk_save,
        copy_one_day,
        copy_whole,
        copy_of_one,
        take_back,
    ],
    tags=["roster"],
)
