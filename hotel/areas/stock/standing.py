"""Stocktakes as consoles keep them before them, to whoever may count."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Capability
from contract.resources.stock import Stocktake
from hotel.areas.stock.finding import presences
from hotel.areas.stock.shapes import stocktake_of
from hotel.areas.stock.tables import StocktakeRow
from hotel.visit import Visit

_KEPT: Final = timedelta(days=62)


async def stocktakes_around(
    session: AsyncSession, visit: Visit, now: datetime
) -> tuple[Stocktake, ...]:
    """Those still counted and those approved lately, newest first."""
    if not visit.may(Capability.COUNT_STOCK):
        return ()
    query = select(StocktakeRow).where(
        StocktakeRow.hotel_id == visit.hotel.id,
        or_(StocktakeRow.approved_at.is_(None), StocktakeRow.approved_at >= now - _KEPT),
    )
    rows = (await session.scalars(query.order_by(StocktakeRow.id.desc()))).all()
    return await _shown(session, rows)


async def stocktakes_by_id(
    session: AsyncSession, visit: Visit, ids: Iterable[int]
) -> list[tuple[int, Stocktake]]:
    """Some stocktakes of the hotel, by their numbers."""
    if not visit.may(Capability.COUNT_STOCK):
        return []
    query = select(StocktakeRow).where(
        StocktakeRow.hotel_id == visit.hotel.id, StocktakeRow.id.in_(list(ids))
    )
    rows = (await session.scalars(query)).all()
    shown = await _shown(session, rows)
    return [(row.id, each) for row, each in zip(rows, shown, strict=True)]


async def _shown(session: AsyncSession, rows: Sequence[StocktakeRow]) -> tuple[Stocktake, ...]:
    present = await presences(session, [row.id for row in rows])
    return tuple(stocktake_of(row, present.get(row.id, ())) for row in rows)
