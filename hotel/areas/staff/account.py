"""The account of a colleague, with the profile a HotelMate backend puts into it."""

from typing import Final

import msgspec

from contract.resources.staff import DutyStatus, HotelName, Named
from contract.scalars import Id
from hotel.areas.staff.tables import Department, Role, Staff
from hotel.visit import HotelInfo

_LABELS: Final = {
    DutyStatus.OFF_DUTY: "Off Duty",
    DutyStatus.ON_DUTY: "On Duty",
    DutyStatus.ON_BREAK: "On Break",
}


class Place(Named, frozen=True, kw_only=True):
    """A department or a role, as a HotelMate backend describes it."""

    description: str | None = None


class ProfileHotel(HotelName, frozen=True, kw_only=True):
    """The hotel of a profile."""

    subdomain: str
    logo: str | None = None


class CurrentStatus(msgspec.Struct, frozen=True, kw_only=True):
    """The duty status, with words for it."""

    status: DutyStatus
    label: str
    is_on_break: bool


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """A colleague once more. This hotel keeps neither telephone numbers nor pictures of staff."""

    id: Id
    first_name: str
    last_name: str
    department: Place | None
    role: Place | None
    email: str | None
    is_active: bool
    duty_status: DutyStatus
    is_on_duty: bool
    hotel: ProfileHotel
    current_status: CurrentStatus
    phone_number: str | None = None
    profile_image_url: str | None = None


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """What a colleague signs in with. With which code somebody registered is not told here."""

    id: Id
    username: str
    email: str | None
    is_active: bool
    staff_profile: Profile
    used_registration_code: str | None = None
    staff_created: str = "Yes"


def named(row: Department | Role) -> Place:
    """A department or a role."""
    return Place(id=Id(row.id), name=row.name, slug=row.slug)


def account_of(staff: Staff, hotel: HotelInfo) -> Account:
    """The account of a colleague."""
    return Account(
        id=Id(staff.id),
        username=staff.username,
        email=staff.email,
        is_active=staff.is_active,
        staff_profile=_profile(staff, hotel),
    )


def _profile(staff: Staff, hotel: HotelInfo) -> Profile:
    duty = DutyStatus(staff.duty_status)
    return Profile(
        id=Id(staff.id),
        first_name=staff.first_name,
        last_name=staff.last_name,
        department=named(staff.department) if staff.department else None,
        role=named(staff.role) if staff.role else None,
        email=staff.email,
        is_active=staff.is_active,
        duty_status=duty,
        is_on_duty=staff.is_on_duty,
        hotel=ProfileHotel(id=Id(hotel.id), name=hotel.name, slug=hotel.slug, subdomain=hotel.slug),
        current_status=CurrentStatus(
            status=duty, label=_LABELS[duty], is_on_break=duty is DutyStatus.ON_BREAK
        ),
    )
