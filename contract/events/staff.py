"""Events of staff profiles, registrations, departments and roles (specification §3.2 to §3.4)."""

import enum
from typing import TypeAlias

from contract.channels import HOTEL
from contract.events.base import Payload, Place
from contract.samples import example
from contract.scalars import Id, Instant

_HOTEL_WIDE = (Place(HOTEL),)
_EVERYBODY = "All staff in hotel"


class EditAction(enum.StrEnum):
    """What happened to something people edit."""

    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, _value: object) -> "EditAction":
        return cls.UNKNOWN


class RegistrationAction(enum.StrEnum):
    """How far a registration got. The specification names the last two."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, _value: object) -> "RegistrationAction":
        return cls.UNKNOWN


class StaffUpdated(Payload, frozen=True, kw_only=True):
    """A colleague's profile changed."""

    EVENT = "staff-updated"
    PLACES = _HOTEL_WIDE
    RECEIVERS = _EVERYBODY
    TRIGGER = "Staff profile changes (role, department, etc.)"
    NULLABLE = frozenset({"email", "department", "department_slug", "role", "role_slug"})
    SAMPLE = example(
        action="updated",
        staff_id="456",
        user_id="123",
        first_name="John",
        last_name="Doe",
        email="john@example.com",
        department="Reception",
        department_slug="reception",
        role="Receptionist",
        role_slug="receptionist",
        is_active=True,
        is_on_duty=True,
        access_level="standard",
        timestamp="2025-11-30T10:00:00Z",
    )

    action: EditAction | None
    staff_id: Id
    user_id: Id | None
    first_name: str | None
    last_name: str | None
    email: str | None
    department: str | None
    department_slug: str | None
    role: str | None
    role_slug: str | None
    is_active: bool | None
    is_on_duty: bool | None
    access_level: str | None
    timestamp: Instant | None


class StaffRegistrationUpdated(Payload, frozen=True, kw_only=True):
    """Somebody registered or was let in or refused. `staff_id` is None until approved."""

    EVENT = "staff-registration-updated"
    PLACES = _HOTEL_WIDE
    RECEIVERS = "All staff in hotel (managers)"
    TRIGGER = "Staff registration approval/rejection"
    NULLABLE = frozenset({"staff_id"})
    SAMPLE = example(
        action="approved",
        user_id="123",
        username="john.doe",
        registration_code="REG123",
        staff_id="456",
        timestamp="2025-11-30T10:00:00Z",
    )

    action: RegistrationAction | None
    user_id: Id
    username: str | None
    registration_code: str | None
    staff_id: Id | None
    timestamp: Instant | None


class DepartmentUpdated(Payload, frozen=True, kw_only=True):
    """A department was created, renamed or deleted by the staff member `updated_by`."""

    EVENT = "department-updated"
    PLACES = _HOTEL_WIDE
    RECEIVERS = _EVERYBODY
    TRIGGER = "Department/role creation, updates, deletion"
    SPECIFIED = False
    SAMPLE = example(
        action="created",
        department_id="9",
        department="Spa",
        department_slug="spa",
        updated_by="456",
        timestamp="2025-11-30T10:00:00Z",
    )

    action: EditAction | None
    department_id: Id
    department: str | None
    department_slug: str | None
    updated_by: Id | None
    timestamp: Instant | None


class RoleUpdated(Payload, frozen=True, kw_only=True):
    """A role was created, renamed or deleted by the staff member `updated_by`."""

    EVENT = "role-updated"
    PLACES = _HOTEL_WIDE
    RECEIVERS = _EVERYBODY
    TRIGGER = "Department/role creation, updates, deletion"
    SPECIFIED = False
    SAMPLE = example(
        action="updated",
        role_id="12",
        role="Therapist",
        role_slug="therapist",
        updated_by="456",
        timestamp="2025-11-30T10:00:00Z",
    )

    action: EditAction | None
    role_id: Id
    role: str | None
    role_slug: str | None
    updated_by: Id | None
    timestamp: Instant | None


Event: TypeAlias = StaffUpdated | StaffRegistrationUpdated | DepartmentUpdated | RoleUpdated
