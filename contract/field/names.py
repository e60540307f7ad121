"""The event names a HotelMate backend really uses, and the specified events they stand for.

Keys are (channel family, duty, event) as in the registry.
"""

from typing import Final

from contract.channels import (
    ATTENDANCE_MANAGERS,
    ATTENDANCE_STAFF,
    CONVERSATION_CHAT,
    HOTEL,
    ROOM_CHAT,
    STAFF_CONVERSATION,
    STAFF_DUTY,
    STOCKTAKE,
)

Key = tuple[str, str | None, str]

_BREAKFAST: Final[Key] = (STAFF_DUTY.name, "porter", "new-breakfast-order")

STANDS_FOR: Final[dict[Key, Key]] = {
    (HOTEL.name, None, "staff-profile-updated"): (HOTEL.name, None, "staff-updated"),
    (ATTENDANCE_MANAGERS.name, None, "staff-break-warning"): (
        ATTENDANCE_MANAGERS.name,
        None,
        "break-warning",
    ),
    (ATTENDANCE_MANAGERS.name, None, "staff-overtime-warning"): (
        ATTENDANCE_MANAGERS.name,
        None,
        "overtime-warning",
    ),
    (STAFF_CONVERSATION.name, None, "messages-read"): (
        STAFF_CONVERSATION.name,
        None,
        "read-receipt",
    ),
    (STOCKTAKE.name, None, "line-counted-updated"): (STOCKTAKE.name, None, "line-updated"),
    (STAFF_DUTY.name, "kitchen", "new-breakfast-order"): _BREAKFAST,
    (STAFF_DUTY.name, "room_service_waiter", "new-breakfast-order"): _BREAKFAST,
    (STAFF_DUTY.name, "room_service_waiter", "new-room-service-order"): (
        STAFF_DUTY.name,
        "porter",
        "new-room-service-order",
    ),
}

WITHOUT_MEANING: Final[frozenset[Key]] = frozenset(
    {
        # Repeat what a specified event on another channel says.
        (CONVERSATION_CHAT.name, None, "new-message"),
        (ROOM_CHAT.name, None, "new-message"),
        (STAFF_DUTY.name, "porter", "new-breakfast-delivery"),
        # Counts that the lists of orders give as well.
        (STAFF_DUTY.name, "porter", "order-count-update"),
        (STAFF_DUTY.name, "porter", "breakfast-count-update"),
        # Receipts and warnings beyond the specification; the lists hold what they tell.
        (CONVERSATION_CHAT.name, None, "conversation-read"),
        (CONVERSATION_CHAT.name, None, "messages-read-by-staff"),
        (CONVERSATION_CHAT.name, None, "messages-read-by-guest"),
        (ATTENDANCE_STAFF.name, None, "hard-limit-warning"),
        (ATTENDANCE_MANAGERS.name, None, "staff-hard-limit-warning"),
        (ATTENDANCE_MANAGERS.name, None, "staff-long-session-acknowledged"),
        (ATTENDANCE_MANAGERS.name, None, "period-unfinalized"),
        (STOCKTAKE.name, None, "stocktake-populated"),
        (STOCKTAKE.name, None, "line-movement-added"),
        (STOCKTAKE.name, None, "line-movement-updated"),
        (STOCKTAKE.name, None, "line-movement-deleted"),
        (HOTEL.name, None, "room-type-image-updated"),
    }
)
