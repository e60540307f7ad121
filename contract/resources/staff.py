"""Sign-in, the signed-in person, colleagues and their duty."""

import enum

import msgspec

from contract.permissions import Duty
from contract.scalars import Id, Instant


class DutyStatus(enum.StrEnum):
    """The one duty status of a staff member."""

    OFF_DUTY = "off_duty"
    ON_DUTY = "on_duty"
    ON_BREAK = "on_break"


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A department or a role. `slug` is what programs compare."""

    id: Id
    name: str
    slug: str


class SignIn(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/login/."""

    username: str
    password: str


class HotelName(msgspec.Struct, frozen=True, kw_only=True):
    """The hotel a person belongs to."""

    id: Id
    name: str
    slug: str


class OwnDuty(msgspec.Struct, frozen=True, kw_only=True):
    """How the clock of whoever signed in stands. Times: aware UTC.

    `on_duty_since` and `on_break_since` are None while that is not so; `last_clock_out` is told to
    whoever is off duty, None where there was none.
    """

    status: DutyStatus
    on_duty_since: Instant | None = None
    on_break_since: Instant | None = None
    last_clock_out: Instant | None = None


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to a sign-in. `role` and `department` are names; the slugs are ours.

    `first_name` and `duty` are ours too; `duty` is told with a right password alone. A paired
    screen has `station_id`, the board it shows and no `staff_id`; its `username` is its name.
    """

    username: str
    token: str
    staff_id: Id | None
    hotel_id: Id
    hotel_name: str
    hotel_slug: str
    hotel: HotelName | None = None
    is_staff: bool = False
    is_superuser: bool = False
    access_level: str = "regular_staff"
    allowed_navs: tuple[str, ...] = ()
    profile_image_url: str | None = None
    role: str | None = None
    department: str | None = None
    role_slug: str | None = None
    department_slug: str | None = None
    user_id: Id | None = None
    station_id: Id | None = None
    station: Duty | None = None
    first_name: str | None = None
    duty: OwnDuty | None = None


class StaffMember(msgspec.Struct, frozen=True, kw_only=True):
    """A colleague. `on_duty_since` and `on_break_since` are aware UTC."""

    id: Id
    first_name: str
    last_name: str
    department_detail: Named | None = None
    role_detail: Named | None = None
    email: str | None = None
    is_active: bool = True
    duty_status: DutyStatus = DutyStatus.OFF_DUTY
    is_on_duty: bool = False
    access_level: str = "regular_staff"
    hotel: Id | None = None
    user_id: Id | None = None

    rev: int = 0
    on_duty_since: Instant | None = None
    on_break_since: Instant | None = None
    is_unrostered: bool = False


class Clocking(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/clock/; action: clock_in, clock_out, start_break, end_break.

    Without `staff_id` the signed-in person clocks. `verified_by_face` counts from a clock terminal
    alone, which has to name the colleague; from everywhere else nobody was verified.
    """

    action: str
    staff_id: Id | None = None
    verified_by_face: bool = False


class FcmToken(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/save-fcm-token/ and of the room's twin."""

    fcm_token: str
