"""Who works here and how people come and go: profiles, registrations, departments and roles."""

import enum

import msgspec

from contract.resources.staff import Named, StaffMember
from contract.scalars import Id, Instant


class Department(Named, frozen=True, kw_only=True):
    """A department. Its slug stays whatever it is called."""

    rev: int = 0


class Role(Named, frozen=True, kw_only=True):
    """A role. Its slug stays whatever it is called."""

    rev: int = 0


class PlaceName(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/departments/ and …/roles/, and of PATCH …/{slug}/.

    `expected_rev`: the `rev` a new name is given to; one that was renamed since is not (409).
    """

    name: str
    expected_rev: int | None = None


class StaffChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH /api/staff/{slug}/{id}/; what is left out stays as it is.

    Managers change anybody, everybody their own names and address. `department` and `role` are
    slugs, null takes them away. `is_active` false ends every sign-in at once.
    """

    first_name: str | None = None
    last_name: str | None = None
    email: str | msgspec.UnsetType | None = msgspec.UNSET
    department: str | msgspec.UnsetType | None = msgspec.UNSET
    role: str | msgspec.UnsetType | None = msgspec.UNSET
    access_level: str | None = None
    is_active: bool | None = None
    reason: str | None = None
    expected_rev: int | None = None


class RegistrationState(enum.StrEnum):
    """How far a registration got."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


class Registration(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who wants to work here and gave the hotel's code. Times are aware UTC.

    GET /api/staff/{slug}/registrations/: who was decided about, the latest first, or one `state`.
    `staff_id` is None until approved. `same_name_as`: colleagues who are called alike.
    """

    id: Id
    user_id: Id
    username: str
    registration_code: str
    registered_at: Instant
    first_name: str = ""
    last_name: str = ""
    email: str | None = None
    state: RegistrationState = RegistrationState.PENDING
    staff_id: Id | None = None
    decided_by: str | None = None
    decided_at: Instant | None = None
    decision_reason: str | None = None
    same_name_as: tuple[Id, ...] = ()
    rev: int = 0


class PendingRegistrations(msgspec.Struct, frozen=True, kw_only=True):
    """GET /api/staff/{slug}/pending-registrations/: who waits, longest first."""

    pending_count: int
    pending_users: tuple[Registration, ...]


class RegistrationPackage(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to POST /api/staff/registration-package/: a code for one person.

    `qr_token` is told once.
    """

    id: Id
    registration_code: str
    qr_token: str
    expires_at: Instant


class RegistrationCode(msgspec.Struct, frozen=True, kw_only=True):
    """A code for one person, kept for 30 days after it expired; times are aware UTC.

    GET /api/staff/{slug}/registration-codes/, newest first; DELETE …/{id}/ revokes one, and so
    gives it. `used_by`: who registered with it, as they called themselves.
    """

    id: Id
    registration_code: str
    made_by: str
    expires_at: Instant
    used_at: Instant | None = None
    used_by: str | None = None
    revoked_at: Instant | None = None
    revoked_by: str | None = None
    rev: int = 0


class Registering(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/register/, open to all. The code decides for which hotel."""

    username: str
    password: str
    registration_code: str
    qr_token: str | None = None
    first_name: str = ""
    last_name: str = ""
    email: str | None = None


class Registered(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to that: nobody can sign in before a manager approved."""

    detail: str
    user_id: Id
    username: str
    registration_code: str
    state: RegistrationState = RegistrationState.PENDING


class Welcome(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/{slug}/registrations/{id}/approve/; `department`, `role`: slugs.

    Names and address go before those the person gave.
    """

    department: str
    role: str
    access_level: str = "regular_staff"
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/{slug}/registrations/{id}/reject/."""

    reason: str


class WelcomedByUser(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/staff/{slug}/create-staff/, a HotelMate backend's word for approving."""

    user_id: Id
    department_id: Id
    role_id: Id
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    access_level: str = "regular_staff"


class Welcomed(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to an approval: the registration, and the colleague it has become."""

    registration: Registration
    staff: StaffMember
