"""Bookings over REST: for the desk and managers, and for a guest who knows a booking's number."""

from litestar import Response, Router, get, post

from contract.permissions import Capability
from contract.resources.bookings import Booking, BookingDecided, Cancelling, NewBooking
from contract.resources.staff import FcmToken
from hotel.areas.audit.service import decider_of
from hotel.areas.bookings.booking import book
from hotel.areas.bookings.deciding import cancel, confirm
from hotel.areas.bookings.finding import BookingFilter, bookings, named, unknown
from hotel.areas.bookings.guest import BookingDoor
from hotel.areas.bookings.shapes import booking_of
from hotel.areas.hotels.service import hotel_named
from hotel.areas.staff.shapes import Done
from hotel.database import Database
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body, read_body_if_any
from hotel.web.documents import OPEN_TO_ALL, takes
from hotel.web.write import Write

_DESK_ONLY = "Only the desk and managers may see and decide about bookings."
_PUBLIC = "/api/public/hotel/{hotel_slug:str}/bookings/{number:str}"


@get("/bookings")
async def list_bookings(
    visit: Visit, db: Database, wanted_bookings: BookingFilter
) -> list[Booking]:
    """The bookings that fit, newest first; at most 500."""
    visit.require(Capability.MANAGE_BOOKINGS, _DESK_ONLY)
    query = bookings(visit.hotel, wanted_bookings)
    async with db.read() as session:
        return [booking_of(row, visit.hotel) for row in await session.scalars(query)]


@get("/bookings/{booking_id:str}")
async def read_booking(booking_id: str, visit: Visit, db: Database) -> Booking:
    """One booking, by what people call it."""
    visit.require(Capability.MANAGE_BOOKINGS, _DESK_ONLY)
    async with db.read() as session:
        row = (await session.scalars(named(visit.hotel, booking_id))).one_or_none()
        if row is None:
            raise unknown()
        return booking_of(row, visit.hotel)


@post("/bookings", operation_class=takes(NewBooking))
async def add_booking(request: AnyRequest, visit: Visit, write: Write) -> Response[Booking]:
    """Write down that somebody wants to come."""
    visit.require(Capability.MANAGE_BOOKINGS, _DESK_ONLY)
    wanted = await read_body(request, NewBooking)
    return await write(lambda mutation: book(mutation, wanted), status=201)


@post("/bookings/{booking_id:str}/confirm", status_code=200)
async def confirm_booking(
    booking_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[BookingDecided]:
    """Keep the room for the guest, who is told."""
    visit.require(Capability.MANAGE_BOOKINGS, _DESK_ONLY)
    who = decider_of(visit, request)
    return await write(lambda mutation: confirm(mutation, who, booking_id))


@post("/bookings/{booking_id:str}/cancel", status_code=200, operation_class=takes(Cancelling))
async def cancel_booking(
    booking_id: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[BookingDecided]:
    """Give the room back, for a reason the guest is told."""
    visit.require(Capability.MANAGE_BOOKINGS, _DESK_ONLY)
    wanted, who = await read_body_if_any(request, Cancelling), decider_of(visit, request)
    return await write(lambda mutation: cancel(mutation, who, booking_id, wanted))


@post(
    f"{_PUBLIC}/save-fcm-token",
    status_code=200,
    operation_class=takes(FcmToken),
    security=OPEN_TO_ALL,
)
async def keep_booking_device(
    hotel_slug: str, number: str, request: AnyRequest, db: Database, booking_door: BookingDoor
) -> Response[Done]:
    """Send what becomes of the booking with this confirmation number to this device."""
    saved = await read_body(request, FcmToken)
    async with db.read() as session:
        hotel = await hotel_named(session, hotel_slug)
    return await booking_door.keep_device(hotel, number, saved, _address(request))


@post(f"{_PUBLIC}/cancel", status_code=200, operation_class=takes(Cancelling), security=OPEN_TO_ALL)
async def cancel_own_booking(
    hotel_slug: str, number: str, request: AnyRequest, db: Database, booking_door: BookingDoor
) -> Response[Done]:
    """Let the guest who knows the confirmation number cancel."""
    wanted = await read_body_if_any(request, Cancelling)
    async with db.read() as session:
        hotel = await hotel_named(session, hotel_slug)
    return await booking_door.cancel(hotel, number, wanted, _address(request))


def _address(request: AnyRequest) -> str:
    return request.client.host if request.client else ""


_HANDLERS = [list_bookings, read_booking, add_booking, confirm_booking, cancel_booking]
router = Router("/api/hotels/{hotel_slug:str}", route_handlers=_HANDLERS, tags=["bookings"])
zone_router = Router(
    "/api/staff/hotel/{hotel_slug:str}", route_handlers=_HANDLERS, tags=["bookings"]
)
public_router = Router(
    "/", route_handlers=[keep_booking_device, cancel_own_booking], tags=["bookings"]
)
