"""What causes each FCM message of the catalogue: a real REST call for every title it has."""

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from clock_house import ZONE
from push_hands import (
    MIXED,
    PAPERS,
    PICTURES,
    at_booking,
    begin,
    begun,
    booked,
    breakfast,
    by_desk,
    chat_of,
    counted,
    files_to_group,
    files_to_guest,
    group_of,
    order_of,
    ordered,
    shift_in,
    talk,
    to_guest,
)
from push_scene import CLICK, PushScene, Told

from contract.pushes.base import Push

Cause = Callable[[PushScene], Awaitable[Told]]
_LONG: Final = (
    "The towels are on their way, and so is everything else that you were asking for. " * 2
)


def name_of(kind: type[Push], title: int) -> str:
    """The name of a cause: "1.1", or "1.2/3" for the third of several titles."""
    return kind.KEY if len(kind.TITLES) == 1 else f"{kind.KEY}/{title + 1}"


async def staff_answers(scene: PushScene) -> Told:
    """1.1."""
    chat = await chat_of(scene)
    call = f"POST /api/chat/{scene.hotel.slug}/conversations/{chat}/messages/send/"
    sent = await scene.ask("desk", call, {"message": _LONG})
    data = to_guest(scene, chat, sent["message"]["id"])
    return Told(
        to=("guest",),
        title="💬 Rita Walsh",
        body=_LONG[:100],
        data={"type": "new_chat_message", **data},
    )


async def staff_sends_pictures_to_guest(scene: PushScene) -> Told:
    """1.2, the first title."""
    return await files_to_guest(scene, PICTURES, "📷 Staff sent 2 image(s) - Room 101")


async def staff_sends_documents_to_guest(scene: PushScene) -> Told:
    """1.2, the second title."""
    return await files_to_guest(scene, PAPERS, "📄 Staff sent document(s) - Room 101")


async def staff_sends_files_to_guest(scene: PushScene) -> Told:
    """1.2, the third title."""
    return await files_to_guest(scene, MIXED, "📎 Staff sent file(s) - Room 101")


async def colleague_writes_to_group(scene: PushScene) -> Told:
    """2.1, the first title."""
    group = await group_of(scene)
    await scene.ask("desk", talk(scene, group, "send-message/"), {"message": _LONG})
    return Told(
        to=("cook", "porter"),
        title="💬 Rita Walsh in Late shift",
        body=_LONG[:100],
        data={"type": "staff_chat_message", **by_desk(scene, group), "is_group": "true"},
    )


async def colleague_writes_to_one(scene: PushScene) -> Told:
    """2.1, the second title."""
    direct = await begin(scene, "cook")
    await scene.ask("desk", talk(scene, direct, "send-message/"), {"message": "Table 4?"})
    return Told(
        to=("cook",),
        title="💬 Rita Walsh",
        body="Table 4?",
        data={"type": "staff_chat_message", **by_desk(scene, direct), "is_group": "false"},
    )


async def colleague_mentions(scene: PushScene) -> Told:
    """2.2."""
    group = await group_of(scene)
    words = f"@Maria {_LONG}"
    await scene.ask("desk", talk(scene, group, "send-message/"), {"message": words})
    mentioned = {"mentioned_staff_id": str(scene.hotel.staff_ids["cook"])}
    return Told(
        to=("cook",),
        title="@️⃣ Rita Walsh mentioned you in Late shift",
        body=words[:100],
        data={"type": "staff_chat_mention", **by_desk(scene, group), **mentioned},
    )


async def colleague_begins_group(scene: PushScene) -> Told:
    """2.3, the first title."""
    group = await group_of(scene)
    return Told(
        to=("cook", "porter"),
        title="👥 New Group Chat: Late shift",
        body="Rita Walsh added you to a group conversation",
        data=begun(scene, group) | {"is_group": "true"},
    )


async def colleague_begins_talk(scene: PushScene) -> Told:
    """2.3, the second title."""
    direct = await begin(scene, "porter")
    return Told(
        to=("porter",),
        title="💬 New Chat with Rita Walsh",
        body="You can now start chatting",
        data=begun(scene, direct) | {"is_group": "false"},
    )


async def colleague_sends_pictures(scene: PushScene) -> Told:
    """2.4, the first title."""
    return await files_to_group(scene, PICTURES, "📷 Rita Walsh sent 2 image(s)")


async def colleague_sends_documents(scene: PushScene) -> Told:
    """2.4, the second title."""
    return await files_to_group(scene, PAPERS, "📄 Rita Walsh sent document(s)")


async def colleague_sends_files(scene: PushScene) -> Told:
    """2.4, the third title."""
    return await files_to_group(scene, MIXED, "📎 Rita Walsh sent file(s)")


async def drinks_are_ordered(scene: PushScene) -> Told:
    """3.1: without food it is for porters alone, though a cook is there."""
    await scene.on_duty("porter", "cook")
    order = await order_of(scene, "House Red (glass)")
    return ordered(order, "porter", "9.49")


async def food_is_ordered(scene: PushScene) -> Told:
    """3.4: no porter is on duty who would be told the same."""
    await scene.on_duty("cook")
    order = await order_of(scene, "Club Sandwich")
    return ordered(order, "cook", "14.50")


async def breakfast_is_ordered(scene: PushScene) -> Told:
    """3.2."""
    await scene.on_duty("porter", "cook")
    order = await breakfast(scene)
    return Told(
        to=("porter",),
        title="🍳 New Breakfast Order",
        body="Room 102 - Delivery: 08:00",
        data={
            "type": "breakfast_order",
            "order_id": str(order["id"]),
            "room_number": "102",
            "delivery_time": "08:00",
            "status": "pending",
            "click_action": CLICK,
            "route": "/orders/breakfast",
        },
    )


async def orders_wait(scene: PushScene) -> Told:
    """3.3, the first title."""
    await scene.on_duty("porter", "cook")
    await order_of(scene, "Club Sandwich")
    return counted("📋 Room Service Updates", "room_service_orders")


async def breakfasts_wait(scene: PushScene) -> Told:
    """3.3, the second title."""
    await scene.on_duty("porter", "cook")
    await breakfast(scene)
    return counted("📋 Breakfast Updates", "breakfast_orders")


async def booking_is_confirmed(scene: PushScene) -> Told:
    """4.1."""
    booking = await booked(scene)
    await scene.ask("desk", f"POST {at_booking(scene, booking)}confirm/")
    return Told(
        to=("booking",),
        title="✅ Booking Confirmed!",
        body="Your reservation at Grand Hotel has been confirmed",
        data={
            "type": "booking_confirmation",
            "booking_id": booking["booking_id"],
            "confirmation_number": booking["confirmation_number"],
            "hotel_name": "Grand Hotel",
            "room_type": "Deluxe Room",
            "check_in": booking["check_in"],
            "check_out": booking["check_out"],
            "click_action": CLICK,
            "route": "/bookings/details",
        },
    )


async def booking_is_cancelled(scene: PushScene) -> Told:
    """4.2."""
    booking = await booked(scene)
    cancel = f"POST {at_booking(scene, booking)}cancel/"
    await scene.ask("desk", cancel, {"reason": "A pipe burst"})
    return Told(
        to=("booking",),
        title="❌ Booking Cancelled",
        body="Your reservation at Grand Hotel has been cancelled",
        data={
            "type": "booking_cancellation",
            "booking_id": booking["booking_id"],
            "confirmation_number": booking["confirmation_number"],
            "hotel_name": "Grand Hotel",
            "cancellation_reason": "A pipe burst",
            "click_action": CLICK,
            "route": "/bookings/cancelled",
        },
    )


async def order_takes_a_step(scene: PushScene) -> Told:
    """5.1."""
    order = await order_of(scene, "Club Sandwich")
    path = scene.hotel.services(f"orders/{order['id']}/")
    now = await scene.ask("cook", f"PATCH {path}", {"status": "preparing"})
    return Told(
        to=("guest",),
        title="📋 Order Update",
        body="Your room service order is preparing",
        data={
            "type": "order_status_update",
            "order_id": str(order["id"]),
            "order_type": "room_service_orders",
            "room_number": "101",
            "status": "preparing",
            "updated_at": now["updated_at"],
            "click_action": CLICK,
            "route": "/orders/room-service",
        },
    )


async def emergency_is_raised(scene: PushScene) -> Told:
    """Ours: to everybody on duty but who raised it."""
    await scene.on_duty("desk", "cook", "porter")
    call = f"POST {scene.hotel.own('emergencies/')}"
    emergency = await scene.ask("desk", call, {"text": "Fire in the kitchen."})
    return Told(
        to=("cook", "porter"),
        title="🚨 Emergency",
        body="Fire in the kitchen.",
        data={
            "type": "emergency",
            "emergency_id": str(emergency["id"]),
            "text": "Fire in the kitchen.",
            "raised_by": "Rita Walsh",
            "click_action": CLICK,
            "route": "/emergencies",
        },
    )


async def shift_begins_soon(scene: PushScene) -> Told:
    """Ours: a published shift that begins within half an hour."""
    shift = await shift_in(scene, "cook", 0.4)
    begins = dt.datetime.fromisoformat(shift["starts_at"]).astimezone(ZONE)
    return Told(
        to=("cook",),
        title=f"⏰ Your shift begins at {begins:%H:%M}",
        body="Kitchen",
        data={
            "type": "shift_reminder",
            "shift_id": str(shift["id"]),
            "starts_at": shift["starts_at"],
            "click_action": CLICK,
            "route": "/roster",
        },
    )


CAUSES: Final[Mapping[str, Cause]] = {
    "1.1": staff_answers,
    "1.2/1": staff_sends_pictures_to_guest,
    "1.2/2": staff_sends_documents_to_guest,
    "1.2/3": staff_sends_files_to_guest,
    "2.1/1": colleague_writes_to_group,
    "2.1/2": colleague_writes_to_one,
    "2.2": colleague_mentions,
    "2.3/1": colleague_begins_group,
    "2.3/2": colleague_begins_talk,
    "2.4/1": colleague_sends_pictures,
    "2.4/2": colleague_sends_documents,
    "2.4/3": colleague_sends_files,
    "3.1": drinks_are_ordered,
    "3.2": breakfast_is_ordered,
    "3.3/1": orders_wait,
    "3.3/2": breakfasts_wait,
    "3.4": food_is_ordered,
    "4.1": booking_is_confirmed,
    "4.2": booking_is_cancelled,
    "5.1": order_takes_a_step,
    "ours.1": emergency_is_raised,
    "ours.2": shift_begins_soon,
}
