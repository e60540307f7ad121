"""Emergencies as the wire shows them, each station its own answer to whether it has read them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from contract.resources.emergencies import Emergency, EmergencyStation
from contract.scalars import Id
from hotel.areas.emergencies.tables import EmergencyRow, EmergencyStationRow
from hotel.visit import HotelInfo, Visit


def under_way(hotel: HotelInfo) -> Select[EmergencyRow]:
    """The emergencies that are not over, the oldest first."""
    return (
        select(EmergencyRow)
        .where(EmergencyRow.hotel_id == hotel.id, EmergencyRow.ended_at.is_(None))
        .order_by(EmergencyRow.id)
    )


def emergency_of(row: EmergencyRow, token_hash: str) -> Emergency:
    """An emergency as the station with this token is told."""
    return Emergency(
        id=Id(row.id),
        text=row.text,
        raised_by=row.raised_by,
        raised_by_id=Id(row.raised_by_id),
        raised_at=row.raised_at,
        raised_from=row.raised_from,
        ended_at=row.ended_at,
        ended_by=row.ended_by,
        acknowledged_here=any(
            each.token_hash == token_hash and each.acknowledged_at is not None
            for each in row.stations
        ),
        stations=tuple(map(_station_of, row.stations)),
        rev=row.rev,
    )


async def emergencies_now(session: AsyncSession, visit: Visit) -> tuple[Emergency, ...]:
    """Those that are not over, for the one who asks."""
    rows = await session.scalars(under_way(visit.hotel))
    return tuple(emergency_of(row, visit.token_hash) for row in rows)


async def emergencies_by_id(
    session: AsyncSession, visit: Visit, ids: Iterable[int]
) -> Sequence[tuple[int, Emergency]]:
    """Some emergencies, over or not, for the one who asks."""
    wanted = select(EmergencyRow).where(EmergencyRow.id.in_(list(ids)))
    rows = await session.scalars(wanted)
    return [(row.id, emergency_of(row, visit.token_hash)) for row in rows]


def _station_of(row: EmergencyStationRow) -> EmergencyStation:
    return EmergencyStation(
        id=Id(row.id),
        name=row.name,
        pc=row.pc,
        duty=Duty(row.duty) if row.duty else None,
        is_screen=row.is_screen,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by,
    )
