"""The call that causes each push, as the document of the specification shows it."""

from typing import Final

from event_causes import BY_ITSELF

_STAFF_CHAT: Final = "/api/staff/hotel/{hotel_slug}/staff_chat/conversations/"
_CHAT: Final = "/api/chat/{hotel_slug}/conversations/{conversation_id}/"
_SERVICES: Final = "/api/room_services/{hotel_slug}/"
_BOOKING: Final = "/api/staff/hotel/{hotel_slug}/bookings/{booking_id}/"

CALLS: Final = {
    "1.1": f"POST {_CHAT}messages/send/",
    "1.2": f"POST {_CHAT}upload-attachment/",
    "2.1": f"POST {_STAFF_CHAT}{{conversation_id}}/send-message/",
    "2.2": f"POST {_STAFF_CHAT}{{conversation_id}}/send-message/",
    "2.3": f"POST {_STAFF_CHAT}",
    "2.4": f"POST {_STAFF_CHAT}{{conversation_id}}/upload/",
    "3.1": f"POST {_SERVICES}orders/",
    "3.2": f"POST {_SERVICES}breakfast-orders/",
    "3.3": f"{BY_ITSELF}another number of orders waits than was told last",
    "3.4": f"POST {_SERVICES}orders/",
    "4.1": f"POST {_BOOKING}confirm/",
    "4.2": f"POST {_BOOKING}cancel/",
    "5.1": f"PATCH {_SERVICES}orders/{{order_id}}/",
    "ours.1": "POST /api/hotels/{hotel_slug}/emergencies/",
    "ours.2": f"{BY_ITSELF}half an hour before a published shift",
}
