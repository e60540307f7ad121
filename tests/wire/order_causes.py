"""Which REST call causes which event of orders, rooms and consoles."""

from typing import Final

from event_causes import EventCause, House

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


def _step(kitchen: Kitchen) -> None:
    path = kitchen.hotel.services(f"orders/{kitchen.order['id']}/")
    kitchen.client("cook").patch(path, json={"status": "preparing"}).raise_for_status()


def _breakfast(house: House) -> None:
    wish = house.hotel.wish("Full Irish", delivery_time="8:00-8:30")
    path = house.hotel.services("breakfast-orders/")
    house.client("guest").post(path, json=wish).raise_for_status()


def _look(desk: Desk) -> None:
    path = f"/api/chat/{desk.hotel.slug}/conversations/{desk.conversation}/presence/"
    note = {"doing": "writing"}
    desk.client("desk").post(path, json=note).raise_for_status()


def _probe(house: House) -> None:
    house.client("cook").post(house.hotel.own("sync/probe/")).raise_for_status()


CAUSES: Final = (
    *(
        EventCause(
            kind=orders.RoomServiceOrdered,
            listens={STAFF_DUTY: who},
            call=f"POST {_ORDERS}",
            act=lambda house: house.hotel.order(),
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
        act=_step,
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
