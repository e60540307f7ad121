"""Which REST call causes which event of an emergency."""

from typing import Final

from clock_house import good
from event_causes import EventCause, House

from contract.channels import HOTEL
from contract.events import emergencies

_EMERGENCIES: Final = "/api/hotels/{hotel_slug}/emergencies/"


class Alarm(House):
    """An emergency was raised."""

    def __post_init__(self) -> None:
        self.emergency = _raise(self)


def _raise(house: House) -> dict[str, object]:
    path, wish = house.hotel.own("emergencies/"), {"text": "Fire in the kitchen."}
    return dict(good(house.client("desk").post(path, json=wish)))


def _post(alarm: Alarm, who: str, verb: str) -> None:
    path = alarm.hotel.own(f"emergencies/{alarm.emergency['id']}/{verb}/")
    good(alarm.client(who).post(path, json={}))


CAUSES: Final = (
    EventCause(
        kind=emergencies.EmergencyRaised,
        listens={HOTEL: "porter"},
        call=f"POST {_EMERGENCIES}",
        act=_raise,
        stage=House,
    ),
    EventCause(
        kind=emergencies.EmergencyAcknowledged,
        listens={HOTEL: "desk"},
        call=f"POST {_EMERGENCIES}{{id}}/acknowledge/",
        act=lambda alarm: _post(alarm, "cook", "acknowledge"),
        stage=Alarm,
    ),
    EventCause(
        kind=emergencies.EmergencyEnded,
        listens={HOTEL: "porter"},
        call=f"POST {_EMERGENCIES}{{id}}/end/",
        act=lambda alarm: _post(alarm, "manager", "end"),
        stage=Alarm,
    ),
)
