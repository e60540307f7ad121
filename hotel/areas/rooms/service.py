"""Finding rooms, letting guests in with a PIN, and out again at check-out."""

import hmac
import secrets
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from contract.resources.rooms import RoomAccess, RoomPin
from contract.resources.staff import FcmToken
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber
from hotel.areas.rooms.checks import reference_fault
from hotel.areas.rooms.shapes import Checkout, FcmSaved, NewGuest, StaffRoom, staff_room
from hotel.areas.rooms.tables import Guest, Room, RoomToken
from hotel.areas.staff.service import checked_fcm_token, release_fcm_token
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.limits import FailureLimit
from hotel.outbound.enqueue import Owner
from hotel.problems import ProblemError, invalid, not_found, unauthorised
from hotel.tokens import hash_token, new_token
from hotel.visit import HotelInfo, Visit
from hotel.web.answers import known_id

LONGEST_STAY = 365
STREAMS: Final = (Duty.DESK.value, Duty.MANAGER.value)
# As people count: 5 before 10, and A2 before A10.
BY_NUMBER: Final = (
    func.rtrim(Room.room_number, "0123456789"),
    func.length(Room.room_number),
    Room.room_number,
)


async def room_numbered(session: AsyncSession, hotel_id: int, number: str) -> Room | None:
    """The room of a number, if the hotel has it."""
    found = select(Room).where(Room.hotel_id == hotel_id, Room.room_number == number)
    return (await session.scalars(found)).one_or_none()


async def occupied(
    mutation: Mutation, visit: Visit, number: str, *, is_touched: bool = False
) -> Room | None:
    """The room of a number, whose stay goes on until the commit; nobody else's if `is_touched`.

    Raises ProblemError 401 for a guest who was checked out in the meantime.
    """
    found = (
        select(Room)
        .where(Room.hotel_id == mutation.hotel.id, Room.room_number == number)
        .with_for_update(read=not is_touched)
    )
    room = (await mutation.session.scalars(found)).one_or_none()
    if room is not None and visit.stay not in {None, room.stay}:
        sentence = "Your sign-in is no longer valid. Sign in again."
        raise unauthorised(sentence)
    return room


async def is_stayed_in(session: AsyncSession, room: Room) -> bool:
    """Whether a room has guests: some it knows by name, or somebody who came in with its PIN."""
    if room.guests:
        return True
    came = select(RoomToken.room_id).where(
        RoomToken.room_id == room.id, RoomToken.stay == room.stay
    )
    return await session.scalar(came.limit(1)) is not None


async def known_room(session: AsyncSession, hotel_id: int, number: str) -> Room:
    """The room of a number. Raises ProblemError 404."""
    room = await room_numbered(session, hotel_id, number)
    if room is None:
        raise _unknown_room(number)
    return room


class RoomDoor:
    """Lets guests in. Wrong PINs are counted per room and address."""

    def __init__(self, database: Database) -> None:
        """Take where the rooms are."""
        self._database = database
        self._limit = FailureLimit()

    async def open(self, hotel: HotelInfo, number: str, given: RoomPin, address: str) -> RoomAccess:
        """A token for one room. Raises ProblemError 401, 404, 429."""
        key = f"{hotel.slug} {number} {address}"
        self._limit.check(key)
        self._limit.failed(key)
        token, now = new_token(), datetime.now(UTC)
        async with self._database.write() as session:
            room = await known_room(session, hotel.id, number)
            if not room.pin or not hmac.compare_digest(room.pin.encode(), given.pin.encode()):
                sentence = "This PIN does not open the room."
                raise unauthorised(sentence)
            session.add(
                RoomToken(
                    token_hash=hash_token(token),
                    room_id=room.id,
                    stay=room.stay,
                    created_at=now,
                    used_at=now,
                )
            )
            guest = room.guests[0].full_name if room.guests else None
        self._limit.succeeded(key)
        return RoomAccess(
            valid=True,
            token=token,
            room_number=RoomNumber(number),
            hotel_slug=hotel.slug,
            guest_name=guest,
        )


async def save_guest_fcm_token(
    mutation: Mutation, visit: Visit, number: str, saved: FcmToken
) -> FcmSaved:
    """Pushes for this room go to this device, and no longer to whom it was before."""
    token = checked_fcm_token(saved)
    room = await occupied(mutation, visit, number)
    if room is None:
        raise _unknown_room(number)
    await release_fcm_token(mutation.session, token, (Owner.ROOM, room.id))
    await mutation.session.execute(
        update(Room)
        .where(Room.id == room.id)
        .values(guest_fcm_token=token, guest_fcm_token_at=mutation.at)
    )
    return FcmSaved(
        message="FCM token saved successfully",
        room_number=RoomNumber(number),
        has_fcm_token=True,
    )


def touch(mutation: Mutation, room: Room) -> None:
    """Tell the desk that a room, or who stays in it, is another one now."""
    room.rev += 1
    mutation.touch(Entity.ROOM, room.id, room.rev, STREAMS)


async def overstayed(session: AsyncSession, hotel: HotelInfo, today: date) -> list[Room]:
    """The rooms with a guest whose stay ends today or has ended, by number."""
    leaving = Room.guests.any(Guest.check_out <= today)
    found = select(Room).where(Room.hotel_id == hotel.id, leaving).order_by(*BY_NUMBER)
    return list(await session.scalars(found))


async def add_guest(mutation: Mutation, number: str, wanted: NewGuest) -> StaffRoom:
    """Somebody moves in; an empty room gets a new PIN."""
    room = await known_room(mutation.session, mutation.hotel.id, number)
    if not wanted.first_name.strip() or len(wanted.first_name + wanted.last_name) > 150:
        sentence = "A guest needs a first name, and names of at most 150 characters."
        raise invalid(sentence, field="first_name")
    if not 1 <= wanted.days_booked <= LONGEST_STAY:
        sentence = f"A stay lasts 1 to {LONGEST_STAY} nights."
        raise invalid(sentence, field="days_booked")
    if wanted.check_in_date and not 2000 <= wanted.check_in_date.year < 2200:
        sentence = "The day of arrival lies too far away."
        raise invalid(sentence, field="check_in_date")
    if fault := reference_fault(wanted.reference or ""):
        raise invalid(fault, field="reference")
    if not room.guests:
        room.pin, room.moved_in_at, room.reference = new_pin(), mutation.at, None
    room.reference = wanted.reference or room.reference
    touch(mutation, room)
    room.guests.append(_guest(wanted, mutation.at.astimezone(mutation.hotel.zone).date()))
    await mutation.session.flush()
    return staff_room(room, mutation.hotel)


async def empty_rooms(mutation: Mutation, leaving: Checkout) -> list[RoomNumber]:
    """The guests leave: their tokens, their device and the PIN open nothing any more.

    Answers with the numbers of the rooms. Raises ProblemError 404.
    """
    rooms = await _rooms_of(mutation, leaving.room_ids)
    for room in rooms:
        room.pin, room.guest_fcm_token = new_pin(), None
        room.guests.clear()
        room.stay += 1
        room.reference = room.moved_in_at = None
        touch(mutation, room)
        await mutation.session.execute(delete(RoomToken).where(RoomToken.room_id == room.id))
    return [RoomNumber(room.room_number) for room in rooms]


def new_pin() -> str:
    """A PIN a guest can type: six digits."""
    return f"{secrets.randbelow(10**6):06}"


def _unknown_room(number: str) -> ProblemError:
    return not_found(f"This hotel has no room {number[:20]}.")


def _guest(wanted: NewGuest, today: date) -> Guest:
    check_in = wanted.check_in_date or today
    return Guest(
        first_name=wanted.first_name.strip(),
        last_name=wanted.last_name.strip(),
        check_in=check_in,
        check_out=check_in + timedelta(days=wanted.days_booked),
    )


async def _rooms_of(mutation: Mutation, ids: Iterable[Id]) -> list[Room]:
    wanted = {known_id(room_id) for room_id in ids}
    found = await mutation.session.scalars(
        select(Room)
        .where(Room.hotel_id == mutation.hotel.id, Room.id.in_(wanted - {None}))
        # Sorted: two instances on PostgreSQL lock the rooms in the same order.
        .order_by(Room.id)
        .with_for_update()
    )
    rooms = list(found)
    if len(rooms) != len(wanted):
        sentence = "One of these rooms does not exist."
        raise not_found(sentence)
    return rooms
