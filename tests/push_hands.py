"""What people do so that something is pushed, and what those pushes have in common."""

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from clock_house import ClockHouse
from guest_desk import photo
from push_scene import CLICK, WEB, PushScene, Told

PICTURES: Final = ("a.jpg", "b.jpg")
PAPERS: Final = ("a.pdf", "b.pdf")
MIXED: Final = ("a.jpg", "a.pdf")
_BODY: Final = "Check the attached files"


async def chat_of(scene: PushScene) -> str:
    call = f"POST /api/chat/{scene.hotel.slug}/conversations/from-room/101/"
    return str((await scene.ask("guest", call))["conversation_id"])


def to_guest(scene: PushScene, chat: str, message: object) -> dict[str, str]:
    path = f"/chat/{scene.hotel.slug}/room/101"
    return {
        "conversation_id": chat,
        "room_number": "101",
        "message_id": str(message),
        "sender_type": "staff",
        "staff_name": "Rita Walsh",
        "hotel_slug": scene.hotel.slug,
        "click_action": path,
        "url": WEB + path,
    }


def _parts(names: tuple[str, ...]) -> list[tuple[str, tuple[str, bytes]]]:
    content = {"jpg": photo(), "pdf": b"%PDF-1.4"}
    return [("files", (name, content[name[-3:]])) for name in names]


async def files_to_guest(scene: PushScene, names: tuple[str, ...], title: str) -> Told:
    chat = await chat_of(scene)
    call = f"POST /api/chat/{scene.hotel.slug}/conversations/{chat}/upload-attachment/"
    sent = await scene.ask("desk", call, files=_parts(names))
    data = {
        "type": "new_chat_message_with_files",
        **to_guest(scene, chat, sent["message"]["id"]),
        "has_attachments": "true",
        "attachment_count": "2",
    }
    return Told(to=("guest",), title=title, body=_BODY, data=data)


def talk(scene: PushScene, conversation: str, verb: str) -> str:
    zone = f"/api/staff/hotel/{scene.hotel.slug}/staff_chat/"
    return f"POST {zone}conversations/{conversation}/{verb}"


async def begin(scene: PushScene, *others: str, **more: str) -> str:
    body = {"participant_ids": [scene.hotel.staff_ids[each] for each in others], **more}
    call = f"POST /api/staff/hotel/{scene.hotel.slug}/staff_chat/conversations/"
    return str((await scene.ask("desk", call, body))["id"])


async def group_of(scene: PushScene) -> str:
    return await begin(scene, "cook", "porter", title="Late shift")


def _talk_link(scene: PushScene, conversation: str) -> dict[str, str]:
    path = f"/staff-chat/{scene.hotel.slug}/conversation/{conversation}"
    return {"hotel_slug": scene.hotel.slug, "click_action": path, "url": WEB + path}


def by_desk(scene: PushScene, conversation: str) -> dict[str, str]:
    return {
        "conversation_id": conversation,
        "sender_id": str(scene.hotel.staff_ids["desk"]),
        "sender_name": "Rita Walsh",
        **_talk_link(scene, conversation),
    }


def begun(scene: PushScene, conversation: str) -> dict[str, str]:
    return {
        "type": "staff_chat_new_conversation",
        "conversation_id": conversation,
        "creator_id": str(scene.hotel.staff_ids["desk"]),
        "creator_name": "Rita Walsh",
        **_talk_link(scene, conversation),
    }


async def files_to_group(scene: PushScene, names: tuple[str, ...], title: str) -> Told:
    group = await group_of(scene)
    sent = await scene.ask("desk", talk(scene, group, "upload/"), files=_parts(names))
    data = {
        "type": "staff_chat_file",
        **by_desk(scene, group),
        "message_id": str(sent["message"]["id"]),
        "file_count": "2",
        "has_attachments": "true",
        "is_group": "true",
    }
    return Told(to=("cook", "porter"), title=title, body=_BODY, data=data)


async def order_of(scene: PushScene, dish: str) -> Any:
    call = f"POST {scene.hotel.services('orders/')}"
    return await scene.ask("desk", call, scene.hotel.wish(dish))


async def breakfast(scene: PushScene) -> Any:
    wish = scene.hotel.wish("Full Irish", room="102", delivery_time="08:00")
    return await scene.ask("desk", f"POST {scene.hotel.services('breakfast-orders/')}", wish)


def ordered(order: Mapping[str, Any], who: str, total: str) -> Told:
    return Told(
        to=(who,),
        title="🔔 New Room Service Order",
        body=f"Room 101 - €{total}",
        data={
            "type": "room_service_order",
            "order_id": str(order["id"]),
            "room_number": "101",
            "total_price": total,
            "status": "pending",
            "click_action": CLICK,
            "route": "/orders/room-service",
        },
    )


def counted(title: str, order_type: str) -> Told:
    return Told(
        to=("porter",),
        title=title,
        body="1 pending order(s)",
        data={
            "type": "order_count_update",
            "pending_count": "1",
            "order_type": order_type,
            "click_action": CLICK,
        },
    )


async def shift_in(scene: PushScene, who: str, hours: float) -> Any:
    """A published shift that begins in so many hours."""

    def plan() -> Any:
        house = ClockHouse(scene.hotel)
        house.roster()
        return house.shift(who, hours, hours + 4)

    return await asyncio.to_thread(plan)


def at_booking(scene: PushScene, booking: Mapping[str, Any]) -> str:
    return f"/api/staff/hotel/{scene.hotel.slug}/bookings/{booking['booking_id']}/"


async def booked(scene: PushScene) -> Any:
    """A booking whose guest told a phone, by the confirmation number."""
    today = dt.datetime.now(dt.UTC).date()
    wish = {
        "guest_name": "Olive Oak",
        "room_type_name": "Deluxe Room",
        "room_number": "101",
        "check_in": str(today + dt.timedelta(days=1)),
        "check_out": str(today + dt.timedelta(days=3)),
    }
    booking = await scene.ask("desk", f"POST {scene.hotel.own('bookings/')}", wish)
    public = f"/api/public/hotel/{scene.hotel.slug}/bookings/{booking['confirmation_number']}/"
    phone = {"fcm_token": scene.phone("booking")}
    await scene.ask("outside", f"POST {public}save-fcm-token/", phone)
    return booking
