"""Who works here, and the device that reaches each."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.staff import FcmToken
from contract.scalars import Id
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.rooms.tables import Room
from hotel.areas.staff.account import named
from hotel.areas.staff.shapes import FcmTokenSaved, Metadata
from hotel.areas.staff.tables import Department, Role, Staff
from hotel.changes.mutation import Mutation
from hotel.outbound.enqueue import Owner
from hotel.outbound.sender import Outcome
from hotel.outbound.tables import OutboxFcm
from hotel.problems import invalid
from hotel.web.answers import AnyRequest

LONGEST_FCM_TOKEN = 4096
_MOST_WORDS: Final = 8


@dataclass(frozen=True, slots=True)
class StaffFilter:
    """Which colleagues are wanted: slugs, and words that are all in their names."""

    department: str = ""
    role: str = ""
    search: str = ""


EVERYBODY: Final = StaffFilter()


def filter_of(request: AnyRequest) -> StaffFilter:
    """What a request asks for: department__slug, role__slug, search."""
    query = request.query_params
    return StaffFilter(
        department=query.get("department__slug") or "",
        role=query.get("role__slug") or "",
        search=query.get("search") or "",
    )


def colleagues(hotel_id: int, wanted: StaffFilter = EVERYBODY) -> Select[Staff]:
    """The active colleagues of a hotel, by name."""
    return narrowed(select(Staff).where(Staff.hotel_id == hotel_id, Staff.is_active), wanted)


def narrowed(query: Select[Staff], wanted: StaffFilter) -> Select[Staff]:
    """Those of a query who are wanted, by name."""
    if wanted.department:
        query = query.where(Staff.department.has(Department.slug == wanted.department))
    if wanted.role:
        query = query.where(Staff.role.has(Role.slug == wanted.role))
    names = (Staff.first_name, Staff.last_name, Staff.username)
    for word in wanted.search.split()[:_MOST_WORDS]:
        query = query.where(or_(*(name.icontains(word, autoescape=True) for name in names)))
    return query.order_by(Staff.last_name, Staff.first_name, Staff.id)


async def metadata(session: AsyncSession, hotel_id: int) -> Metadata:
    """The departments and roles of a hotel, by name."""
    departments = await session.scalars(_places(Department, hotel_id))
    roles = await session.scalars(_places(Role, hotel_id))
    return Metadata(departments=tuple(map(named, departments)), roles=tuple(map(named, roles)))


def _places(kind: type[Any], hotel_id: int) -> Select[Any]:
    return select(kind).where(kind.hotel_id == hotel_id, ~kind.is_gone).order_by(kind.name)


async def save_fcm_token(mutation: Mutation, staff_id: int, saved: FcmToken) -> FcmTokenSaved:
    """Pushes for this colleague go to this device, and no longer to whom it was before."""
    token = checked_fcm_token(saved)
    await release_fcm_token(mutation.session, token, (Owner.STAFF, staff_id))
    # A guest may await several bookings with one device; a colleague is no guest any more.
    await mutation.session.execute(
        update(BookingRow).where(BookingRow.guest_fcm_token == token).values(guest_fcm_token=None)
    )
    await mutation.session.execute(
        update(Staff).where(Staff.id == staff_id).values(fcm_token=token, fcm_token_at=mutation.at)
    )
    return FcmTokenSaved(
        message="FCM token saved successfully", staff_id=Id(staff_id), has_fcm_token=True
    )


async def release_fcm_token(session: AsyncSession, token: str, to: tuple[Owner, int]) -> None:
    """Take a device from whoever had it: one device shows the pushes of one person or room.

    What FCM has not taken yet for somebody else is not for the eyes of whoever has it now.
    """
    await session.execute(update(Staff).where(Staff.fcm_token == token).values(fcm_token=None))
    await session.execute(
        update(Room).where(Room.guest_fcm_token == token).values(guest_fcm_token=None)
    )
    owner, owner_id = to
    others = or_(OutboxFcm.owner != owner.value, OutboxFcm.owner_id != owner_id)
    waiting = update(OutboxFcm).where(
        OutboxFcm.token == token,
        OutboxFcm.outcome.is_(None),
        OutboxFcm.owner != Owner.BOOKING.value,
        others,
    )
    moved = {"outcome": Outcome.EXPIRED.value, "detail": "the device is somebody else's now"}
    await session.execute(waiting.values(moved).execution_options(synchronize_session=False))


def checked_fcm_token(saved: FcmToken) -> str:
    """The token to keep. Raises ProblemError 400."""
    token = saved.fcm_token.strip()
    if not token:
        sentence = "The FCM token is empty."
        raise invalid(sentence, field="fcm_token")
    if len(token) > LONGEST_FCM_TOKEN:
        sentence = f"The FCM token is longer than {LONGEST_FCM_TOKEN:,} characters."
        raise invalid(sentence, field="fcm_token")
    return token
