"""Which REST call causes which event of orders, rooms and consoles, and what it tells."""

from datetime import datetime
from typing import Any, Final

from clock_house import ZONE, good
from event_causes import EventCause, Fields, House, full_name
from expected_fields import Moment

from contract.channels import LIVE, ROOM, STAFF_DUTY, STAFF_NOTIFICATIONS
from contract.events import breakfast, live, orders

_ORDERS: Final = "/api/room_services/{hotel_slug}/orders/"
_BREAKFASTS: Final = "/api/room_services/{hotel_slug}/breakfast-orders/"
_PRESENCE: Final = "/api/chat/{hotel_slug}/conversations/{conversation_id}/presence/"


class OnDuty(House):
    """The porter and the cook are at work."""

    def __post_init__(self) -> None:
        self.hotel.clock_in("porter", "cook")


class Kitchen(House):
    """An order waits in the kitchen; consoles of the kitchen listen to its stream."""

    def __post_init__(self) -> None:
        self.order = self.hotel.order()
        self.names["audience"] = "kitchen"


class Desk(House):
    """A guest wrote; consoles of the desk listen to its stream."""

    def __post_init__(self) -> None:
        begin = f"/api/chat/{self.hotel.slug}/conversations/from-room/101/"
        self.conversation = self.client("guest").post(begin).json()["conversation_id"]
        self.names["audience"] = "desk"


def _order(house: House) -> Fields:
    order = house.hotel.order("Club Sandwich", "Tomato Soup")
    return {
        "order_id": str(order["id"]),
        "room_number": "101",
        "total_price": 22.5,
        "created_at": Moment(order["created_at"]),
        "status": "pending",
        "_rev": order["rev"],
    }


def _steps(kitchen: Kitchen) -> dict[str, Any]:
    path = kitchen.hotel.services(f"orders/{kitchen.order['id']}/")
    return dict(good(kitchen.client("cook").patch(path, json={"status": "preparing"})))


def _step(kitchen: Kitchen) -> Fields:
    order = _steps(kitchen)
    return {
        "order_id": str(kitchen.order["id"]),
        "room_number": "101",
        "old_status": "pending",
        "new_status": "preparing",
        "updated_at": Moment(order["updated_at"]),
        "order_type": "room_service_orders",
        "_rev": order["rev"],
    }


def _change(kitchen: Kitchen) -> Fields:
    heads = kitchen.hotel.own("sync/heads/")
    before = good(kitchen.client("cook").get(heads, params={"streams": "kitchen"}))
    order = _steps(kitchen)
    return {
        "stream": "kitchen",
        "seq": before["streams"]["kitchen"] + 1,
        "entity": "order",
        "id": str(kitchen.order["id"]),
        "rev": order["rev"],
        "_rev": order["rev"],
    }


def _breakfast(house: House) -> Fields:
    wish = house.hotel.wish("Full Irish", delivery_time="8:00-8:30")
    path = house.hotel.services("breakfast-orders/")
    order = good(house.client("guest").post(path, json=wish))
    assert f"{datetime.fromisoformat(order['delivery_at']).astimezone(ZONE):%H:%M}" == "08:00"
    return {
        "order_id": str(order["id"]),
        "room_number": "101",
        "delivery_time": order["delivery_at"],
        "created_at": Moment(order["created_at"]),
        "status": "pending",
        "_rev": order["rev"],
    }


def _look(desk: Desk) -> Fields:
    path = f"/api/chat/{desk.hotel.slug}/conversations/{desk.conversation}/presence/"
    note = {"doing": "writing"}
    desk.client("desk").post(path, json=note).raise_for_status()
    return {
        "conversation_id": str(desk.conversation),
        "staff_id": desk.id_of("desk"),
        "staff_name": full_name("desk"),
        "doing": "writing",
        "asks": False,
    }


def _probe(house: House) -> Fields:
    asked = house.client("cook").post(house.hotel.own("sync/probe/")).raise_for_status()
    return {"id": asked.json()["id"], "_rev": 0}


CAUSES: Final = (
    *(
        EventCause(
            kind=orders.RoomServiceOrdered,
            listens={STAFF_DUTY: who},
            call=f"POST {_ORDERS}",
            act=_order,
            stage=OnDuty,
            duty=duty,
        )
        for who, duty in (("porter", "porter"), ("cook", "kitchen"))
    ),
    EventCause(
        kind=orders.OrderStatusUpdated,
        listens={ROOM: "guest"},
        call=f"PATCH {_ORDERS}{{order_id}}/",
        act=_step,
        stage=Kitchen,
    ),
    EventCause(
        kind=breakfast.BreakfastOrdered,
        listens={STAFF_DUTY: "porter"},
        call=f"POST {_BREAKFASTS}",
        act=_breakfast,
        stage=OnDuty,
        duty="porter",
    ),
    EventCause(
        kind=live.Changed,
        listens={LIVE: "cook"},
        call=f"PATCH {_ORDERS}{{order_id}}/",
        act=_change,
        stage=Kitchen,
    ),
    EventCause(
        kind=live.ChatPresence,
        listens={LIVE: "desk"},
        call=f"POST {_PRESENCE}",
        act=_look,
        stage=Desk,
    ),
    EventCause(
        kind=live.Probe,
        listens={STAFF_NOTIFICATIONS: "cook"},
        call="POST /api/hotels/{hotel_slug}/sync/probe/",
        act=_probe,
        stage=House,
    ),
)
