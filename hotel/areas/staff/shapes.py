"""Staff as the wire shows them."""

from collections.abc import Callable

import msgspec

from contract.permissions import Actor
from contract.resources.staff import DutyStatus, HotelName, Named, OwnDuty, SignedIn, StaffMember
from contract.scalars import Id
from hotel.areas.staff.account import Account, Place, account_of, named
from hotel.areas.staff.navigation import allowed_navs
from hotel.areas.staff.tables import Staff
from hotel.visit import HotelInfo, Visit

ACCESS_LEVELS = (
    ("regular_staff", "Regular Staff"),
    ("staff_admin", "Staff Admin"),
    ("super_staff_admin", "Super Staff Admin"),
)


class Me(StaffMember, frozen=True, kw_only=True):
    """The signed-in colleague: the member, the account and the hotel."""

    user: Account
    department_detail: Place | None = None
    role_detail: Place | None = None
    department: Id | None
    role: Id | None
    role_slug: str | None
    hotel_name: str
    hotel_slug: str
    has_fcm_token: bool
    is_staff_member: bool = True
    allowed_navs: tuple[str, ...] = ()
    phone_number: str | None = None
    profile_image: str | None = None
    profile_image_url: str | None = None
    has_registered_face: bool = False


class FcmTokenSaved(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a device's token."""

    message: str
    staff_id: Id
    has_fcm_token: bool


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What colleagues of this hotel can be: the names behind the slugs."""

    departments: tuple[Named, ...]
    roles: tuple[Named, ...]
    access_levels: tuple[tuple[str, str], ...] = ACCESS_LEVELS


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """It was done; `detail` says what."""

    detail: str


def member_of(staff: Staff) -> StaffMember:
    """A colleague as every colleague may see one."""
    return StaffMember(
        id=Id(staff.id),
        first_name=staff.first_name,
        last_name=staff.last_name,
        department_detail=named(staff.department) if staff.department else None,
        role_detail=named(staff.role) if staff.role else None,
        email=staff.email,
        is_active=staff.is_active,
        duty_status=DutyStatus(staff.duty_status),
        is_on_duty=staff.is_on_duty,
        access_level=staff.access_level,
        hotel=Id(staff.hotel_id),
        user_id=Id(staff.id),
        rev=staff.rev,
        on_duty_since=staff.on_duty_since,
        on_break_since=staff.on_break_since,
        is_unrostered=staff.is_unrostered,
    )


def member_for(visit: Visit) -> Callable[[Staff], StaffMember]:
    """Colleagues as the one who asks may see them: to screens and terminals names, and no more."""
    if visit.actor.staff_id is not None:
        return member_of
    return lambda staff: msgspec.structs.replace(
        member_of(staff), email=None, access_level="regular_staff"
    )


def me_of(staff: Staff, hotel: HotelInfo) -> Me:
    """The signed-in colleague."""
    shared = msgspec.structs.asdict(member_of(staff))
    return Me(
        **shared,
        user=account_of(staff, hotel),
        department=Id(staff.department_id) if staff.department_id else None,
        role=Id(staff.role_id) if staff.role_id else None,
        role_slug=staff.role.slug if staff.role else None,
        hotel_name=hotel.name,
        hotel_slug=hotel.slug,
        has_fcm_token=staff.fcm_token is not None,
        allowed_navs=allowed_navs(actor_of(staff, hotel.slug)),
    )


def signed_in(staff: Staff, hotel: HotelInfo, token: str, duty: OwnDuty) -> SignedIn:
    """The answer to a right password."""
    return SignedIn(
        username=staff.username,
        token=token,
        staff_id=Id(staff.id),
        user_id=Id(staff.id),
        hotel_id=Id(hotel.id),
        hotel_name=hotel.name,
        hotel_slug=hotel.slug,
        hotel=HotelName(id=Id(hotel.id), name=hotel.name, slug=hotel.slug),
        access_level=staff.access_level,
        allowed_navs=allowed_navs(actor_of(staff, hotel.slug)),
        role=staff.role.name if staff.role else None,
        department=staff.department.name if staff.department else None,
        role_slug=staff.role.slug if staff.role else None,
        department_slug=staff.department.slug if staff.department else None,
        first_name=staff.first_name,
        duty=duty,
    )


def actor_of(staff: Staff, hotel_slug: str, conversations: frozenset[str] = frozenset()) -> Actor:
    """A member of staff as far as permissions care."""
    return Actor(
        hotel_slug=hotel_slug,
        staff_id=str(staff.id),
        role_slug=staff.role.slug if staff.role else None,
        department_slug=staff.department.slug if staff.department else None,
        access_level=staff.access_level,
        conversations=conversations,
    )
