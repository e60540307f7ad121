"""Changing a colleague's profile, place and access, and letting somebody go."""

from typing import Final

import msgspec
from sqlalchemy import delete, select

from contract.codec import encode_rest
from contract.events.attendance import ClockAction
from contract.events.staff import EditAction
from contract.permissions import Capability
from contract.resources.staff import StaffMember
from contract.resources.team import StaffChange
from hotel.areas.attendance.service import act, open_log
from hotel.areas.attendance.tables import ClockEntryRow
from hotel.areas.audit.service import Decider, Deed, last_decider, tidied_reason, write_down
from hotel.areas.staff.shapes import Done, member_of
from hotel.areas.staff.tables import Department, Role, Staff, StaffToken
from hotel.areas.team.checks import checked_email, checked_name
from hotel.areas.team.finding import outsiders
from hotel.areas.team.levels import check_above, check_gift, check_managed, level_told
from hotel.areas.team.places import known_place
from hotel.areas.team.tellings import tell_staff
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, forbidden, invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

_OWN: Final = frozenset({"first_name", "last_name", "email"})
# Who was given another place signs in again: consoles ask for their rights when they sign in.
_NEEDS_SIGN_IN: Final = frozenset({"department", "role", "access_level", "is_active"})


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a colleague, and whether their sockets have to close."""

    member: StaffMember
    is_sent_away: bool


async def change_staff(
    mutation: Mutation, visit: Visit, who: Decider, staff_id: str, wanted: StaffChange
) -> Changed:
    """Change what is given. Raises ProblemError 400, 403, 404, 409."""
    staff = await known_staff(mutation, staff_id)
    _check_rights(visit, staff, wanted)
    if wanted.expected_rev is not None and wanted.expected_rev < staff.profile_rev:
        known = await last_decider(mutation, "staff.", staff.id)
        sentence = (
            f"{known or 'Somebody'} changed the profile of {staff.full_name} in the meantime."
        )
        raise conflict(sentence, current=encode_rest(member_of(staff)))
    before = member_of(staff)
    await _apply(mutation, visit, staff, wanted)
    fields = _differences(before, member_of(staff))
    if not fields:
        return Changed(member=before, is_sent_away=False)
    is_sent_away = bool(_NEEDS_SIGN_IN & fields)
    if is_sent_away:
        await check_managed(mutation)
        await mutation.session.execute(delete(StaffToken).where(StaffToken.staff_id == staff.id))
    if not staff.is_active:
        await _let_go(mutation, staff, who)
    staff.note_profile()
    tell_staff(mutation, staff, EditAction.UPDATED)
    write_down(mutation, who, _deed(staff, "change", fields, wanted.reason))
    return Changed(member=member_of(staff), is_sent_away=is_sent_away)


async def deactivate(mutation: Mutation, visit: Visit, who: Decider, staff_id: str) -> Done:
    """Let somebody go: nothing opens for them any more. Raises ProblemError 400, 403, 404."""
    staff = await known_staff(mutation, staff_id)
    if not staff.is_active:
        return Done(detail=f"{staff.full_name} is not active.")
    _check_rights(visit, staff, StaffChange(is_active=False))
    staff.is_active = False
    await check_managed(mutation)
    await mutation.session.execute(delete(StaffToken).where(StaffToken.staff_id == staff.id))
    await _let_go(mutation, staff, who)
    staff.note_profile()
    tell_staff(mutation, staff, EditAction.DELETED)
    write_down(mutation, who, _deed(staff, "deactivate", {"is_active"}))
    return Done(detail=f"{staff.full_name} cannot sign in any more.")


async def known_staff(mutation: Mutation, staff_id: str) -> Staff:
    """A colleague, active or not, nobody else's to write until the commit.

    Who registered and was not let in is no colleague. Raises ProblemError 404.
    """
    query = select(Staff).where(
        Staff.hotel_id == mutation.hotel.id,
        Staff.id == known_id(staff_id),
        Staff.id.not_in(outsiders()),
    )
    locked = query.with_for_update(of=Staff).execution_options(populate_existing=True)
    if (staff := (await mutation.session.scalars(locked)).one_or_none()) is None:
        sentence = "Nobody on this hotel's staff has this number."
        raise not_found(sentence)
    return staff


def _check_rights(visit: Visit, staff: Staff, wanted: StaffChange) -> None:
    is_own = visit.staff_id == staff.id
    if not visit.may(Capability.MANAGE_STAFF):
        given = {name for name in wanted.__struct_fields__ if _is_given(wanted, name)}
        if not is_own or given - _OWN - {"reason", "expected_rev"}:
            sentence = "Only managers may change this."
            raise forbidden(sentence)
        return
    check_above(visit.actor, staff)
    if is_own and wanted.is_active is False:
        sentence = "Nobody can deactivate themselves."
        raise invalid(sentence, field="is_active")
    if wanted.access_level is not None:
        check_gift(visit.actor, wanted.access_level)


def _is_given(wanted: StaffChange, name: str) -> bool:
    return getattr(wanted, name) not in {None, msgspec.UNSET}


async def _apply(mutation: Mutation, visit: Visit, staff: Staff, wanted: StaffChange) -> None:
    if wanted.first_name is not None:
        staff.first_name = checked_name(wanted.first_name, "first_name", is_needed=True)
    if wanted.last_name is not None:
        staff.last_name = checked_name(wanted.last_name, "last_name", is_needed=False)
    if not isinstance(wanted.email, msgspec.UnsetType):
        staff.email = checked_email(wanted.email)
    if not visit.may(Capability.MANAGE_STAFF):
        return
    if not isinstance(wanted.department, msgspec.UnsetType):
        staff.department = await _department(mutation, wanted.department)
    if not isinstance(wanted.role, msgspec.UnsetType):
        staff.role = await _role(mutation, wanted.role)
    staff.access_level = wanted.access_level or staff.access_level
    if wanted.is_active is not None:
        staff.is_active = wanted.is_active


async def _department(mutation: Mutation, slug: str | None) -> Department | None:
    if slug is None:
        return None
    if (place := await known_place(mutation, Department, slug)) is None:
        sentence = "There is no such department in this hotel."
        raise invalid(sentence, field="department")
    return place


async def _role(mutation: Mutation, slug: str | None) -> Role | None:
    if slug is None:
        return None
    if (place := await known_place(mutation, Role, slug)) is None:
        sentence = "There is no such role in this hotel."
        raise invalid(sentence, field="role")
    return place


async def _let_go(mutation: Mutation, staff: Staff, who: Decider) -> None:
    staff.fcm_token = None
    if staff.is_on_duty and (log := await open_log(mutation, staff)) is not None:
        entry = ClockEntryRow(
            action=ClockAction.CLOCK_OUT.value, at=mutation.at, verified_by_face=False, by=who.name
        )
        log.entries.append(entry)
        await act(mutation, log, ClockAction.CLOCK_OUT)


def _differences(before: StaffMember, after: StaffMember) -> set[str]:
    names = {"department_detail": "department", "role_detail": "role"}
    return {
        names.get(name, name)
        for name in before.__struct_fields__
        if getattr(before, name) != getattr(after, name)
    }


def _deed(staff: Staff, verb: str, fields: set[str], reason: str | None = None) -> Deed:
    told = _told(staff, fields)
    return Deed(
        action=f"staff.{verb}",
        subject=f"{staff.full_name}: {told}" if told else staff.full_name,
        subject_id=staff.id,
        staff_id=staff.id,
        reason=tidied_reason(reason),
    )


def _told(staff: Staff, fields: set[str]) -> str:
    """What is another now, in plain words; addresses are left out."""
    told = {
        "first_name": "another first name",
        "last_name": "another last name",
        "email": "another e-mail address" if staff.email else "no e-mail address any more",
        "department": f"now in {staff.department.name}" if staff.department else "in no department",
        "role": f"now {staff.role.name}" if staff.role else "without a role",
        "access_level": level_told(staff.access_level),
        "is_active": "may sign in again" if staff.is_active else "cannot sign in any more",
    }
    return ", ".join(words for name, words in told.items() if name in fields)
