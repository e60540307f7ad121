"""Which REST call causes which event of the staff, and what it tells."""

from collections.abc import Callable
from typing import Final

from clock_house import good
from event_causes import EventCause, Fields, House
from expected_fields import NOW
from hotel_process import PASSWORD

from contract.channels import HOTEL
from contract.events import staff
from contract.events.base import Payload


class Recruiting(House):
    """The manager made a code for somebody who wants to work here."""

    def __post_init__(self) -> None:
        package = good(self.client("manager").post("/api/staff/registration-package/"))
        self.code = package["registration_code"]


def _change(house: House) -> Fields:
    path = f"/api/staff/{house.hotel.slug}/{house.id_of('cleaner')}/"
    cleaner = good(house.client("manager").patch(path, json={"last_name": "Harte"}))
    return {
        "action": "updated",
        "staff_id": house.id_of("cleaner"),
        "user_id": str(cleaner["user_id"]),
        "first_name": "Cleo",
        "last_name": "Harte",
        "email": None,
        "department": "Housekeeping",
        "department_slug": "housekeeping",
        "role": "Cleaner",
        "role_slug": "cleaner",
        "is_active": True,
        "is_on_duty": False,
        "access_level": "regular_staff",
        "timestamp": NOW,
        "_rev": cleaner["rev"],
    }


def _register(recruiting: Recruiting) -> Fields:
    hotel = recruiting.hotel
    about = {"username": hotel.username("amir"), "registration_code": recruiting.code}
    body = {**about, "password": PASSWORD}
    answer = good(hotel.client().post("/api/staff/register/", json=body))
    waiting = recruiting.client("manager").get(f"/api/staff/{hotel.slug}/pending-registrations/")
    (amir,) = good(waiting)["pending_users"]
    return {
        "action": "pending",
        "user_id": str(answer["user_id"]),
        **about,
        "staff_id": None,
        "timestamp": NOW,
        "_rev": amir["rev"],
    }


def _adds(what: str, name: str) -> Callable[[House], Fields]:
    def add(house: House) -> Fields:
        path = f"/api/staff/{what}s/"
        place = good(house.client("manager").post(path, json={"name": name}))
        return {
            "action": "created",
            f"{what}_id": str(place["id"]),
            what: name,
            f"{what}_slug": name.lower(),
            "updated_by": house.id_of("manager"),
            "timestamp": NOW,
            "_rev": place["rev"],
        }

    return add


def _cause(
    kind: type[Payload], call: str, act: Callable[[House], Fields], stage: type[House] = House
) -> EventCause:
    return EventCause(kind=kind, listens={HOTEL: "manager"}, call=call, act=act, stage=stage)


CAUSES: Final = (
    _cause(staff.StaffUpdated, "PATCH /api/staff/{hotel_slug}/{id}/", _change),
    _cause(
        staff.StaffRegistrationUpdated, "POST /api/staff/register/", _register, stage=Recruiting
    ),
    _cause(staff.DepartmentUpdated, "POST /api/staff/departments/", _adds("department", "Spa")),
    _cause(staff.RoleUpdated, "POST /api/staff/roles/", _adds("role", "Therapist")),
)
