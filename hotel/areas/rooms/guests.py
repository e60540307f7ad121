"""The guests in the house: finding them and mending their names."""

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.guest_chat.staying import rename_in_chat
from hotel.areas.rooms.service import touch
from hotel.areas.rooms.shapes import GuestNames, RoomGuest, room_guest
from hotel.areas.rooms.tables import Guest, Room
from hotel.changes.mutation import Mutation
from hotel.problems import invalid, not_found
from hotel.visit import HotelInfo
from hotel.web.answers import known_id

LONGEST_NAME = 80


def guests_of(hotel: HotelInfo) -> Select[Guest, Room]:
    """Everybody who stays in the hotel with the room, in the order of moving in."""
    found = select(Guest, Room).join(Room, Guest.room_id == Room.id)
    return found.where(Room.hotel_id == hotel.id).order_by(Guest.id)


async def known_guest(session: AsyncSession, hotel: HotelInfo, guest_id: str) -> tuple[Guest, Room]:
    """One guest with the room. Raises ProblemError 404."""
    query = guests_of(hotel).where(Guest.id == known_id(guest_id))
    row = (await session.execute(query)).tuples().one_or_none()
    if row is None:
        sentence = "This guest does not stay here."
        raise not_found(sentence)
    return row


async def rename(mutation: Mutation, guest_id: str, names: GuestNames) -> RoomGuest:
    """Mend a guest's names; orders keep the name they were placed under. Raises ProblemError."""
    first, last = names.first_name.strip(), names.last_name.strip()
    if not first:
        sentence = "A guest needs a first name."
        raise invalid(sentence, field="first_name")
    for field, name in (("first_name", first), ("last_name", last)):
        if len(name) > LONGEST_NAME:
            sentence = f"A name has at most {LONGEST_NAME} characters."
            raise invalid(sentence, field=field)
    guest, room = await known_guest(mutation.session, mutation.hotel, guest_id)
    guest.first_name, guest.last_name = first, last
    touch(mutation, room)
    await rename_in_chat(mutation, room)
    return room_guest(guest, room, mutation.hotel)
