"""Which REST call causes which event of an emergency, and what it tells."""

from typing import Any, Final

from clock_house import good
from event_causes import EventCause, Fields, House, full_name
from expected_fields import Moment

from contract.channels import HOTEL
from contract.events import emergencies

_EMERGENCIES: Final = "/api/hotels/{hotel_slug}/emergencies/"
_TEXT: Final = "Fire in the kitchen."


class Alarm(House):
    """An emergency was raised at the desk, which so is the one station that has read it."""

    def __post_init__(self) -> None:
        self.emergency = _raised(self)


def _raised(house: House) -> dict[str, Any]:
    path = house.hotel.own("emergencies/")
    return dict(good(house.client("desk").post(path, json={"text": _TEXT})))


def _raise(house: House) -> Fields:
    raised = _raised(house)
    return {
        "emergency_id": str(raised["id"]),
        "text": _TEXT,
        "raised_by": full_name("desk"),
        "raised_by_id": house.id_of("desk"),
        "raised_at": Moment(raised["raised_at"]),
        "_rev": raised["rev"],
    }


def _acknowledge(alarm: Alarm) -> Fields:
    read = _post(alarm, "cook", "acknowledge")
    return {
        "emergency_id": str(alarm.emergency["id"]),
        "station": full_name("cook"),
        "staff_name": full_name("cook"),
        "acknowledged": 2,
        "stations": 2,
        "timestamp": Moment(read["stations"][-1]["acknowledged_at"]),
        "_rev": read["rev"],
    }


def _end(alarm: Alarm) -> Fields:
    ended = _post(alarm, "manager", "end")
    return {
        "emergency_id": str(alarm.emergency["id"]),
        "ended_by": full_name("manager"),
        "ended_at": Moment(ended["ended_at"]),
        "_rev": ended["rev"],
    }


def _post(alarm: Alarm, who: str, verb: str) -> dict[str, Any]:
    path = alarm.hotel.own(f"emergencies/{alarm.emergency['id']}/{verb}/")
    return dict(good(alarm.client(who).post(path, json={})))


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
        act=_acknowledge,
        stage=Alarm,
    ),
    EventCause(
        kind=emergencies.EmergencyEnded,
        listens={HOTEL: "porter"},
        call=f"POST {_EMERGENCIES}{{id}}/end/",
        act=_end,
        stage=Alarm,
    ),
)
