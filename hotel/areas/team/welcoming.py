"""Letting somebody in who registered, or not: once, and everybody learns of it."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from contract.codec import encode_rest
from contract.events.staff import EditAction
from contract.permissions import Actor
from contract.resources.team import (
    Registration,
    RegistrationState,
    Welcome,
    Welcomed,
    WelcomedByUser,
)
from hotel.areas.audit.service import Decider, Deed, checked_reason, write_down
from hotel.areas.staff.shapes import member_of
from hotel.areas.staff.tables import Department, Role
from hotel.areas.team.checks import checked_email, checked_name
from hotel.areas.team.levels import check_gift, level_told
from hotel.areas.team.places import known_place
from hotel.areas.team.shapes import registrations_of
from hotel.areas.team.tables import RegistrationRow
from hotel.areas.team.tellings import tell_registration, tell_staff
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid, not_found
from hotel.web.answers import known_id

_UNKNOWN: Final = "There is no such registration."


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What becomes of a registration: into which place, or why not."""

    state: RegistrationState
    reason: str | None = None
    place: str = ""


async def welcome(
    mutation: Mutation, actor: Actor, who: Decider, registration_id: str, wanted: Welcome
) -> Welcomed:
    """Let somebody in, into a department and a role. Raises ProblemError 400, 403, 404, 409."""
    check_gift(actor, wanted.access_level)
    row = await _waiting(mutation, known_id(registration_id))
    department = await known_place(mutation, Department, wanted.department)
    role = await known_place(mutation, Role, wanted.role)
    if department is None or role is None:
        field = "role" if department else "department"
        sentence = f"There is no such {field} in this hotel."
        raise invalid(sentence, field=field)
    staff = row.staff
    if wanted.first_name is not None:
        row.first_name = checked_name(wanted.first_name, "first_name", is_needed=True)
    if wanted.last_name is not None:
        row.last_name = checked_name(wanted.last_name, "last_name", is_needed=False)
    if wanted.email is not None:
        row.email = checked_email(wanted.email)
    staff.first_name, staff.last_name, staff.email = row.first_name, row.last_name, row.email
    staff.department, staff.role, staff.access_level = department, role, wanted.access_level
    staff.is_active = True
    staff.note_profile()
    await mutation.session.flush()
    tell_staff(mutation, staff, EditAction.CREATED)
    place = f"{department.name}, {role.name}, {level_told(wanted.access_level)}"
    shown = await _settle(mutation, who, row, _Verdict(RegistrationState.APPROVED, place=place))
    return Welcomed(registration=shown, staff=member_of(staff))


async def welcome_by_user(
    mutation: Mutation, actor: Actor, who: Decider, wanted: WelcomedByUser
) -> Welcomed:
    """The same in a HotelMate backend's words: all by ids. Raises ProblemError as above."""
    session, hotel_id = mutation.session, mutation.hotel.id
    query = select(RegistrationRow.id).where(
        RegistrationRow.hotel_id == hotel_id, RegistrationRow.staff_id == known_id(wanted.user_id)
    )
    found = await session.scalar(query)
    departments = select(Department.slug).where(
        Department.hotel_id == hotel_id, Department.id == known_id(wanted.department_id)
    )
    roles = select(Role.slug).where(Role.hotel_id == hotel_id, Role.id == known_id(wanted.role_id))
    given = Welcome(
        department=await session.scalar(departments) or "",
        role=await session.scalar(roles) or "",
        access_level=wanted.access_level,
        first_name=wanted.first_name,
        last_name=wanted.last_name,
        email=wanted.email,
    )
    return await welcome(mutation, actor, who, str(found or ""), given)


async def refuse(
    mutation: Mutation, who: Decider, registration_id: str, given: str
) -> Registration:
    """Do not let somebody in, for a reason; the username is free again.

    Raises ProblemError 400, 404, 409.
    """
    reason = checked_reason(given, sentence="Say why this registration is rejected.")
    row = await _waiting(mutation, known_id(registration_id))
    staff = row.staff
    # No username has a colon: this one can never be asked for.
    staff.username, staff.password_hash = f"rejected:{staff.id}", ""
    staff.note_profile()
    verdict = _Verdict(RegistrationState.REJECTED, reason=reason)
    return await _settle(mutation, who, row, verdict)


async def _waiting(mutation: Mutation, registration_id: int | None) -> RegistrationRow:
    query = select(RegistrationRow).where(
        RegistrationRow.hotel_id == mutation.hotel.id, RegistrationRow.id == registration_id
    )
    locked = query.with_for_update(of=RegistrationRow)
    row = (await mutation.session.scalars(locked)).one_or_none()
    if row is None:
        raise not_found(_UNKNOWN)
    if row.state != RegistrationState.PENDING.value:
        (shown,) = await registrations_of(mutation.session, mutation.hotel.id, [row])
        raise conflict(_decided_already(mutation, row), current=encode_rest(shown))
    return row


def _decided_already(mutation: Mutation, row: RegistrationRow) -> str:
    when = mutation.hotel.when(row.decided_at or mutation.at, now=mutation.at)
    # Whole sentences: consoles recognise them and say them in their own language.
    if row.state == RegistrationState.APPROVED.value:
        return f"{row.decided_by} approved this registration already at {when}."
    return f"{row.decided_by} rejected this registration already at {when}."


async def _settle(
    mutation: Mutation, who: Decider, row: RegistrationRow, verdict: _Verdict
) -> Registration:
    row.state = verdict.state.value
    row.decided_by, row.decided_at = who.name, mutation.at
    row.decision_reason = verdict.reason
    row.rev += 1
    tell_registration(mutation, row)
    verb = "approve" if verdict.state is RegistrationState.APPROVED else "reject"
    name = f"{row.first_name} {row.last_name}".strip()
    subject = f"{name} ({row.username})"
    deed = Deed(
        action=f"registration.{verb}",
        subject=f"{subject}: {verdict.place}" if verdict.place else subject,
        subject_id=row.id,
        staff_id=row.staff_id,
        reason=verdict.reason,
    )
    write_down(mutation, who, deed)
    (shown,) = await registrations_of(mutation.session, mutation.hotel.id, [row])
    return shown
