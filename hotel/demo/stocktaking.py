"""The demo hotel's cellar: filled once, and half counted by the bar as the day opens."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sqlalchemy import select

from contract.resources.stock import LineCount, MovementType, NewItem, NewMovement, NewStocktake
from contract.scalars import Quantity
from hotel.areas.audit.service import Decider
from hotel.areas.staff.tables import Staff
from hotel.areas.stock.counting import count_line
from hotel.areas.stock.finding import lines_of
from hotel.areas.stock.items import add_item
from hotel.areas.stock.lifecycle import begin
from hotel.areas.stock.moving import add_movement
from hotel.areas.stock.tables import StockItemRow, StocktakeLineRow
from hotel.changes.mutation import Mutation
from hotel.demo.cellar import BROKEN, DELIVERED, SHELVES, Kept, Shelf
from hotel.web.answers import known_id

_A_DAY: Final = timedelta(days=1)
_COUNTED_EVERY: Final = timedelta(minutes=2)


async def open_stock(mutation: Mutation, staff: Mapping[str, Staff]) -> None:
    """Fill the cellar by the rules everybody's REST goes by, unless there is one already."""
    known = select(StockItemRow.id).where(StockItemRow.hotel_id == mutation.hotel.id)
    if await mutation.session.scalar(known.limit(1)) is not None:
        return
    for shelf in SHELVES:
        for number, kept in enumerate(shelf.items, start=1):
            await add_item(mutation, _item(shelf, kept, number))
    manager, counters = _decider(staff["niamh"]), [_decider(staff[one]) for one in ("luca", "owen")]
    today = mutation.at.astimezone(mutation.hotel.zone).date()
    period = NewStocktake(
        period_start=_month_before(today), period_end=today, notes="Month end", populate=True
    )
    stocktake = await begin(mutation, manager, period)
    rows = (await mutation.session.scalars(lines_of(known_id(stocktake.id) or 0))).all()
    lines = {row.item.sku: row for row in rows}
    await _move(mutation, manager, lines)
    await _count(mutation, counters, lines)


def _item(shelf: Shelf, kept: Kept, number: int) -> NewItem:
    sku, name, size, books, _, low = kept
    return NewItem(
        sku=sku,
        name=name,
        category_name=shelf.category,
        size=size,
        uom=Quantity(shelf.uom),
        full_label=shelf.full,
        partial_label=shelf.partial,
        barcode=f"539{SHELVES.index(shelf) + 1:04}{number:06}",
        current_qty=Quantity(books),
        low_level=None if low is None else Quantity(low),
    )


async def _move(mutation: Mutation, who: Decider, lines: Mapping[str, StocktakeLineRow]) -> None:
    for sku, full, notes in DELIVERED:
        came = NewMovement(
            movement_type=MovementType.PURCHASE, quantity=Quantity(full), notes=notes
        )
        await add_movement(mutation, who, str(lines[sku].id), came)
    for sku, single, notes in BROKEN:
        went = NewMovement(
            movement_type=MovementType.WASTE, partial_units=Quantity(single), notes=notes
        )
        await add_movement(mutation, who, str(lines[sku].id), went)


async def _count(
    mutation: Mutation, counters: list[Decider], lines: Mapping[str, StocktakeLineRow]
) -> None:
    counted = [(kept, shelf) for shelf in SHELVES for kept in shelf.items if kept[4] is not None]
    for index, ((sku, _, _, _, found, _), shelf) in enumerate(counted):
        full, single = divmod(Decimal(found or 0), Decimal(shelf.uom))
        count = LineCount(counted_full_units=Quantity(full), counted_partial_units=Quantity(single))
        row = lines[sku]
        await count_line(mutation, counters[index % len(counters)], str(row.id), count)
        row.counted_at = mutation.at - (len(counted) - index) * _COUNTED_EVERY


def _decider(colleague: Staff) -> Decider:
    return Decider(name=colleague.full_name, staff_id=colleague.id)


def _month_before(day: date) -> date:
    return (day.replace(day=1) - _A_DAY).replace(day=1) if day.day < 8 else day.replace(day=1)
