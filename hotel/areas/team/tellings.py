"""Who is told of people, departments and roles: the whole hotel, and the consoles' streams."""

from typing import Final

from contract.channels import HOTEL
from contract.events.base import Payload
from contract.events.staff import (
    DepartmentUpdated,
    EditAction,
    RegistrationAction,
    RoleUpdated,
    StaffRegistrationUpdated,
    StaffUpdated,
)
from contract.permissions import Duty
from contract.resources.sync import Entity
from contract.resources.team import RegistrationState
from contract.scalars import Id
from hotel.areas.attendance.tellings import touch_staff
from hotel.areas.audit.service import Decider
from hotel.areas.staff.tables import Department, Role, Staff
from hotel.areas.team.tables import RegistrationCodeRow, RegistrationRow
from hotel.changes.mutation import Mutation

PLACE_STREAMS: Final = frozenset({Duty.MANAGER.value, "staff"})


def tell_staff(mutation: Mutation, staff: Staff, action: EditAction) -> None:
    """A colleague's profile is another now."""
    touch_staff(mutation, staff)
    updated = StaffUpdated(
        action=action,
        staff_id=Id(staff.id),
        user_id=Id(staff.id),
        first_name=staff.first_name,
        last_name=staff.last_name,
        email=staff.email,
        department=staff.department.name if staff.department else None,
        department_slug=staff.department.slug if staff.department else None,
        role=staff.role.name if staff.role else None,
        role_slug=staff.role.slug if staff.role else None,
        is_active=staff.is_active,
        is_on_duty=staff.is_on_duty,
        access_level=staff.access_level,
        timestamp=mutation.at,
    )
    _tell(mutation, updated, staff.rev)


def tell_registration(mutation: Mutation, row: RegistrationRow) -> None:
    """Somebody registered, or was let in or refused."""
    mutation.touch(Entity.REGISTRATION, row.id, row.rev, {Duty.MANAGER})
    is_in = row.state == RegistrationState.APPROVED.value
    updated = StaffRegistrationUpdated(
        action=RegistrationAction(row.state),
        user_id=Id(row.staff_id),
        username=row.username,
        registration_code=row.code,
        staff_id=Id(row.staff_id) if is_in else None,
        timestamp=mutation.at,
    )
    _tell(mutation, updated, row.rev)


def tell_code(mutation: Mutation, row: RegistrationCodeRow) -> None:
    """A code was made, used or revoked: managers alone hear of it, and no event has it."""
    mutation.touch(Entity.REGISTRATION_CODE, row.id, row.rev, {Duty.MANAGER})


def tell_place(
    mutation: Mutation, who: Decider, place: Department | Role, action: EditAction
) -> None:
    """A department or a role is another now, or is no more."""
    is_department = isinstance(place, Department)
    entity = Entity.DEPARTMENT if is_department else Entity.ROLE
    mutation.touch(entity, place.id, place.rev, PLACE_STREAMS)
    told = _department(mutation, who, place, action)
    if not is_department:
        told = _role(mutation, who, place, action)
    _tell(mutation, told, place.rev)


def _department(
    mutation: Mutation, who: Decider, place: Department | Role, action: EditAction
) -> Payload:
    return DepartmentUpdated(
        action=action,
        department_id=Id(place.id),
        department=place.name,
        department_slug=place.slug,
        updated_by=Id(who.staff_id),
        timestamp=mutation.at,
    )


def _role(
    mutation: Mutation, who: Decider, place: Department | Role, action: EditAction
) -> Payload:
    return RoleUpdated(
        action=action,
        role_id=Id(place.id),
        role=place.name,
        role_slug=place.slug,
        updated_by=Id(who.staff_id),
        timestamp=mutation.at,
    )


def _tell(mutation: Mutation, event: Payload, rev: int) -> None:
    mutation.tell(HOTEL.channel(hotel_slug=mutation.hotel.slug), event, rev=rev)
