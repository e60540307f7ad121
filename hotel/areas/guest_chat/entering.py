"""A guest comes into the chat with the room's PIN."""

from dataclasses import dataclass

from contract.channels import ROOM_CHAT
from contract.permissions import Actor
from contract.resources.guest_chat import OpenedConversation
from contract.resources.rooms import RoomPin
from contract.resources.staff import FcmToken
from contract.scalars import RoomNumber
from hotel.areas.guest_chat.answers import ChatAccess, ChatPin, GuestSession
from hotel.areas.guest_chat.shapes import GUEST
from hotel.areas.guest_chat.staying import open_conversation
from hotel.areas.hotels.service import hotel_named
from hotel.areas.rooms.service import RoomDoor, save_guest_fcm_token
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.visit import Visit


@dataclass(frozen=True, slots=True)
class ChatDoor:
    """Opens a room's chat; wrong PINs are counted where those of the room's services are."""

    db: Database
    door: RoomDoor
    writer: Writer

    async def open(
        self, hotel_slug: str, number: str, given: ChatPin, *, address: str
    ) -> ChatAccess:
        """A token for one room, and where its conversation is. Raises ProblemError."""
        async with self.db.read() as session:
            hotel = await hotel_named(session, hotel_slug)
        opened = await self.door.open(hotel, number, RoomPin(pin=given.pin), address)
        actor = Actor(hotel_slug=hotel.slug, room_number=number)
        visit = Visit(hotel=hotel, actor=actor, name=GUEST)
        found: list[OpenedConversation] = []

        async def begin(mutation: Mutation) -> None:
            if given.fcm_token:
                device = FcmToken(fcm_token=given.fcm_token)
                await save_guest_fcm_token(mutation, visit, number, device)
            found[:] = [await open_conversation(mutation, visit, number)]

        await self.writer.change(hotel, begin)
        conversation_id = str(found[0].conversation_id)
        return ChatAccess(
            valid=True,
            token=opened.token,
            fcm_token_saved=bool(given.fcm_token),
            session_data=GuestSession(
                session_id=conversation_id,
                room_number=RoomNumber(number),
                hotel_slug=hotel.slug,
                conversation_id=conversation_id,
                pusher_channel=ROOM_CHAT.channel(hotel_slug=hotel.slug, room_number=number),
            ),
        )


def provide_chat_door(db: Database, door: RoomDoor, writer: Writer) -> ChatDoor:
    """For the route guests come in by."""
    return ChatDoor(db, door, writer)
