"""Finding items, stocktakes and lines: one, locked for writing, or all that fit."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.codec import encode_rest
from contract.resources.stock import StocktakeStatus
from hotel.areas.stock.shapes import stocktake_of
from hotel.areas.stock.tables import (
    StockItemRow,
    StocktakeLineRow,
    StocktakePresenceRow,
    StocktakeRow,
)
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, conflict, invalid, not_found
from hotel.visit import HotelInfo
from hotel.web.answers import known_id

_MOST: Final = 500
_UNKNOWN: Final = "There is no such stocktake."
_UNKNOWN_LINE: Final = "There is no such line."


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items are wanted: active ones (true, by itself), the others (false), or all."""

    active: str = "true"
    low: bool = False
    search: str | None = None


def items(hotel: HotelInfo, wanted: ItemFilter) -> Select[StockItemRow]:
    """The items that fit, by name. Raises ProblemError 400."""
    query = select(StockItemRow).where(StockItemRow.hotel_id == hotel.id)
    if wanted.active not in {"true", "false", "all"}:
        sentence = "active is true, false or all."
        raise invalid(sentence, field="active")
    if wanted.active != "all":
        query = query.where(StockItemRow.is_active == (wanted.active == "true"))
    if wanted.low:
        query = query.where(StockItemRow.is_active, StockItemRow.quantity < StockItemRow.low_level)
    if wanted.search:
        looked = (StockItemRow.sku, StockItemRow.name, StockItemRow.barcode)
        found = (column.icontains(wanted.search, autoescape=True) for column in looked)
        query = query.where(or_(*found))
    return query.order_by(StockItemRow.name, StockItemRow.id)


async def locked_item(mutation: Mutation, item_id: int | None) -> StockItemRow:
    """An item, nobody else's to write until the commit. Raises ProblemError 404."""
    query = select(StockItemRow).where(
        StockItemRow.hotel_id == mutation.hotel.id, StockItemRow.id == item_id
    )
    locked = query.with_for_update().execution_options(populate_existing=True)
    if (item := (await mutation.session.scalars(locked)).one_or_none()) is None:
        sentence = "There is no such item."
        raise not_found(sentence)
    return item


def stocktakes(hotel: HotelInfo, status: str | None) -> Select[StocktakeRow]:
    """The stocktakes of a status, or all, newest first; at most 500. Raises ProblemError 400."""
    query = select(StocktakeRow).where(StocktakeRow.hotel_id == hotel.id)
    if status is not None:
        query = query.where(_stands(status))
    return query.order_by(StocktakeRow.id.desc()).limit(_MOST)


async def stocktake(session: AsyncSession, hotel: HotelInfo, stocktake_id: str) -> StocktakeRow:
    """One stocktake. Raises ProblemError 404."""
    query = _named(hotel, known_id(stocktake_id))
    if (row := (await session.scalars(query)).one_or_none()) is None:
        raise not_found(_UNKNOWN)
    return row


async def locked_stocktake(mutation: Mutation, stocktake_id: int | None) -> StocktakeRow:
    """One, nobody else's to write until the commit; its lines neither. Raises ProblemError 404."""
    query = _named(mutation.hotel, stocktake_id).with_for_update()
    locked = query.execution_options(populate_existing=True)
    if (row := (await mutation.session.scalars(locked)).one_or_none()) is None:
        raise not_found(_UNKNOWN)
    return row


def check_draft(mutation: Mutation, row: StocktakeRow, current: object = None) -> None:
    """Go on only with a stocktake that is not locked. Raises ProblemError 409.

    `current` is what the one who asks wanted to change, if not the stocktake itself.
    """
    if row.approved_at is not None:
        when = mutation.hotel.when(row.approved_at, now=mutation.at)
        sentence = f"{row.approved_by} approved this stocktake at {when}. It is locked."
        raise conflict(sentence, current=encode_rest(current or stocktake_of(row)))


def lines_of(stocktake_id: int) -> Select[StocktakeLineRow]:
    """The lines of a stocktake, by the names of their items."""
    query = select(StocktakeLineRow).join(StocktakeLineRow.item)
    query = query.where(StocktakeLineRow.stocktake_id == stocktake_id)
    return query.order_by(StockItemRow.name, StocktakeLineRow.id)


async def line(session: AsyncSession, hotel: HotelInfo, line_id: str) -> StocktakeLineRow:
    """One line. Raises ProblemError 404."""
    query = select(StocktakeLineRow).where(
        StocktakeLineRow.hotel_id == hotel.id, StocktakeLineRow.id == known_id(line_id)
    )
    row = (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()
    if row is None:
        raise not_found(_UNKNOWN_LINE)
    return row


async def locked_line(mutation: Mutation, line_id: str) -> tuple[StocktakeRow, StocktakeLineRow]:
    """A line with its stocktake, both nobody else's to write until the commit.

    Raises ProblemError 404.
    """
    found = await line(mutation.session, mutation.hotel, line_id)
    locked = await locked_stocktake(mutation, found.stocktake_id)
    # Read again: only whoever has the stocktake changes its lines.
    return locked, await line(mutation.session, mutation.hotel, line_id)


async def presences(
    session: AsyncSession, stocktake_ids: Iterable[int]
) -> dict[int, list[StocktakePresenceRow]]:
    """Who has which stocktake open."""
    wanted = select(StocktakePresenceRow).where(
        StocktakePresenceRow.stocktake_id.in_(list(stocktake_ids))
    )
    found: dict[int, list[StocktakePresenceRow]] = {}
    for row in await session.scalars(wanted):
        found.setdefault(row.stocktake_id, []).append(row)
    return found


def unknown_line() -> ProblemError:
    """There is no such line in this stocktake."""
    return not_found(_UNKNOWN_LINE)


def _named(hotel: HotelInfo, stocktake_id: int | None) -> Select[StocktakeRow]:
    return select(StocktakeRow).where(
        StocktakeRow.hotel_id == hotel.id, StocktakeRow.id == stocktake_id
    )


def _stands(status: str) -> ColumnElement[bool]:
    approved = StocktakeRow.approved_at.is_not(None)
    conditions = {StocktakeStatus.APPROVED: approved, StocktakeStatus.DRAFT: ~approved}
    try:
        return conditions[StocktakeStatus(status.upper())]
    except KeyError as error:
        sentence = "A status is DRAFT or APPROVED."
        raise invalid(sentence, field="status") from error
