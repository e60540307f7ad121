"""Registrations, departments and roles as the wire shows them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.team import (
    Department,
    Registration,
    RegistrationCode,
    RegistrationState,
    Role,
)
from contract.scalars import Id
from hotel.areas.staff.tables import Department as DepartmentRow
from hotel.areas.staff.tables import Role as RoleRow
from hotel.areas.staff.tables import Staff
from hotel.areas.team.tables import RegistrationCodeRow, RegistrationRow
from hotel.problems import invalid
from hotel.visit import Visit


def pending(hotel_id: int) -> Select[RegistrationRow]:
    """Who waits to be let in, longest first."""
    return (
        select(RegistrationRow)
        .where(
            RegistrationRow.hotel_id == hotel_id,
            RegistrationRow.state == RegistrationState.PENDING.value,
        )
        .order_by(RegistrationRow.registered_at, RegistrationRow.id)
    )


def registrations(hotel_id: int, state: str | None) -> Select[RegistrationRow]:
    """Everybody who was decided about, or who is in one state; the latest first.

    Raises ProblemError 400.
    """
    query = select(RegistrationRow).where(RegistrationRow.hotel_id == hotel_id)
    if state is None:
        query = query.where(RegistrationRow.state != RegistrationState.PENDING.value)
    else:
        query = query.where(RegistrationRow.state == _asked(state).value)
    latest = func.coalesce(RegistrationRow.decided_at, RegistrationRow.registered_at)
    return query.order_by(latest.desc(), RegistrationRow.id.desc())


async def registrations_of(
    session: AsyncSession, hotel_id: int, rows: Iterable[RegistrationRow]
) -> tuple[Registration, ...]:
    """Registrations with the colleagues who are called alike."""
    rows = tuple(rows)
    if not rows:
        return ()
    names = await session.execute(
        select(Staff.id, Staff.first_name, Staff.last_name).where(
            Staff.hotel_id == hotel_id, Staff.is_active
        )
    )
    alike: dict[str, list[Id]] = {}
    for staff_id, first, last in names.tuples():
        alike.setdefault(_called(first, last), []).append(Id(staff_id))
    return tuple(_registration(row, alike) for row in rows)


async def registrations_by_id(
    session: AsyncSession, visit: Visit, ids: Iterable[int]
) -> Sequence[tuple[int, Registration]]:
    """Registrations of the change feed."""
    rows = (
        await session.scalars(select(RegistrationRow).where(RegistrationRow.id.in_(list(ids))))
    ).all()
    shown = await registrations_of(session, visit.hotel.id, rows)
    return [(row.id, each) for row, each in zip(rows, shown, strict=True)]


def code_of(row: RegistrationCodeRow) -> RegistrationCode:
    """A code as managers see it."""
    return RegistrationCode(
        id=Id(row.id),
        registration_code=row.code,
        made_by=row.made_by,
        expires_at=row.expires_at,
        used_at=row.used_at,
        used_by=row.used_by,
        revoked_at=row.revoked_at,
        revoked_by=row.revoked_by,
        rev=row.rev,
    )


def department_of(row: DepartmentRow) -> Department | None:
    """A department; None for one that is no more."""
    if row.is_gone:
        return None
    return Department(id=Id(row.id), name=row.name, slug=row.slug, rev=row.rev)


def role_of(row: RoleRow) -> Role | None:
    """A role; None for one that is no more."""
    if row.is_gone:
        return None
    return Role(id=Id(row.id), name=row.name, slug=row.slug, rev=row.rev)


def _registration(row: RegistrationRow, alike: dict[str, list[Id]]) -> Registration:
    is_in = row.state == RegistrationState.APPROVED.value
    names = alike.get(_called(row.first_name, row.last_name), [])
    return Registration(
        id=Id(row.id),
        user_id=Id(row.staff_id),
        username=row.username,
        registration_code=row.code,
        registered_at=row.registered_at,
        first_name=row.first_name,
        last_name=row.last_name,
        email=row.email,
        state=RegistrationState(row.state),
        staff_id=Id(row.staff_id) if is_in else None,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        decision_reason=row.decision_reason,
        same_name_as=tuple(each for each in names if each != str(row.staff_id)),
        rev=row.rev,
    )


def _called(first: str, last: str) -> str:
    return f"{first} {last}".strip().casefold()


def _asked(word: str) -> RegistrationState:
    try:
        return RegistrationState(word)
    except ValueError:
        sentence = f"state is one of {', '.join(RegistrationState)}."
        raise invalid(sentence, field="state") from None
