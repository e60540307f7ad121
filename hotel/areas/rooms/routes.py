"""Rooms and the guests' access over REST."""

from datetime import datetime

from litestar import Response, Router, get, post
from sqlalchemy import select

from contract.permissions import Actor, Capability
from contract.resources.rooms import RoomAccess, RoomPin
from contract.resources.staff import FcmToken
from contract.scalars import RoomNumber
from hotel.areas.hotels.service import hotel_named
from hotel.areas.rooms.leaving import check_out
from hotel.areas.rooms.service import (
    BY_NUMBER,
    RoomDoor,
    add_guest,
    known_room,
    overstayed,
    save_guest_fcm_token,
)
from hotel.areas.rooms.shapes import Checkout, FcmSaved, NewGuest, StaffRoom, staff_room
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.shapes import Done
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.problems import forbidden
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import OPEN_TO_ALL, takes
from hotel.web.farewell import Farewell
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write

_DESK_ONLY = "Only the desk and managers may do this."


@get("/api/rooms/rooms")
async def list_rooms(
    request: AnyRequest,
    own_visit: Visit,
    db: Database,
    paging: Paging,
) -> Page[StaffRoom]:
    """The hotel's rooms by number; `search` looks for a part of the number."""
    return await _rooms_page(request, own_visit, db, paging)


@get("/api/staff/hotel/{hotel_slug:str}/rooms/rooms")
async def list_zone_rooms(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[StaffRoom]:
    """The same, by the address of the staff zone."""
    return await _rooms_page(request, visit, db, paging)


async def _rooms_page(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[StaffRoom]:
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    query = select(Room).where(Room.hotel_id == visit.hotel.id)
    if search := request.query_params.get("search"):
        query = query.where(Room.room_number.contains(search, autoescape=True))
    query = query.order_by(*BY_NUMBER)
    async with db.read() as session:
        rows = await session.scalars(paging.of(query))
        rooms = tuple(staff_room(room, visit.hotel) for room in rows)
        count = await count_of(session, query)
    return page_of(request, rooms, count=count, paging=paging)


@get("/api/rooms/{hotel_slug:str}/rooms/{number:str}")
async def read_room(number: str, visit: Visit, db: Database) -> StaffRoom:
    """One room by its number."""
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    async with db.read() as session:
        return staff_room(await known_room(session, visit.hotel.id, number), visit.hotel)


@get("/api/rooms/{hotel_slug:str}/checkout-needed")
async def list_leaving(visit: Visit, db: Database) -> list[StaffRoom]:
    """The rooms somebody should check out of today."""
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    today = datetime.now(visit.hotel.zone).date()
    async with db.read() as session:
        rooms = await overstayed(session, visit.hotel, today)
        return [staff_room(room, visit.hotel) for room in rooms]


@post("/api/rooms/{hotel_slug:str}/rooms/{number:str}/add-guest", operation_class=takes(NewGuest))
async def move_in(
    number: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[StaffRoom]:
    """Somebody moves into a room."""
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    wanted = await read_body(request, NewGuest)
    return await write(lambda mutation: add_guest(mutation, number, wanted), status=201)


@post("/api/rooms/{hotel_slug:str}/checkout", status_code=200, operation_class=takes(Checkout))
async def move_out(
    request: AnyRequest, visit: Visit, write: Write, farewell: Farewell
) -> Response[Done]:
    """The guests of some rooms leave; nothing they had opens their room any more."""
    visit.require(Capability.SEE_ROOMS, _DESK_ONLY)
    leaving = await read_body(request, Checkout)
    left: list[RoomNumber] = []

    async def leave(mutation: Mutation) -> Done:
        left.extend(await check_out(mutation, visit, leaving))
        return Done(detail=f"Checked out {len(left)} room(s).")

    answer = await write(leave)
    for number in left:
        await farewell.say(Actor(hotel_slug=visit.hotel.slug, room_number=number))
    return answer


@post(
    "/api/room_services/{hotel_slug:str}/room/{number:str}/validate-pin",
    status_code=200,
    operation_class=takes(RoomPin),
    security=OPEN_TO_ALL,
)
async def enter(
    hotel_slug: str, number: str, request: AnyRequest, db: Database, door: RoomDoor
) -> RoomAccess:
    """A guest's PIN for a token that opens this room's services."""
    given = await read_body(request, RoomPin)
    async with db.read() as session:
        hotel = await hotel_named(session, hotel_slug)
    return await door.open(hotel, number, given, request.client.host if request.client else "")


@post(
    "/api/room_services/{hotel_slug:str}/room/{number:str}/save-fcm-token",
    status_code=200,
    operation_class=takes(FcmToken),
)
async def keep_guest_fcm_token(
    number: str, request: AnyRequest, visit: Visit, write: Write
) -> Response[FcmSaved]:
    """Send this room's pushes to this device."""
    if visit.actor.room_number != number:
        sentence = "Only the guest of this room may do this."
        raise forbidden(sentence)
    saved = await read_body(request, FcmToken)
    return await write(lambda mutation: save_guest_fcm_token(mutation, visit, number, saved))


router = Router(
    "/",
    route_handlers=[
        list_rooms,
        list_zone_rooms,
        read_room,
        list_leaving,
        move_in,
        move_out,
        enter,
        keep_guest_fcm_token,
    ],
    tags=["rooms"],
)
