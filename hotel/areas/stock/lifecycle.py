"""Stocktakes from their beginning to their end: begun, given lines, deleted."""

from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import insert, select

from contract.codec import encode_rest
from contract.resources.stock import Deciding, NewStocktake, Populated, Stocktake
from hotel.areas.audit.service import Decider, Deed, tidied_reason, write_down
from hotel.areas.staff.shapes import Done
from hotel.areas.stock.finding import check_draft, locked_stocktake
from hotel.areas.stock.shapes import stocktake_of
from hotel.areas.stock.tables import StockItemRow, StocktakeLineRow, StocktakeRow
from hotel.areas.stock.tellings import stream_of, tell_created, tell_deleted, touch_stocktake
from hotel.changes.mutation import Mutation, open_streams
from hotel.problems import conflict, invalid
from hotel.web.answers import known_id

MOST_DAYS: Final = 366
_LONGEST_NOTES: Final = 2000
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 9000


async def begin(mutation: Mutation, who: Decider, wanted: NewStocktake) -> Stocktake:
    """A new stocktake, with its lines when so wanted. Raises ProblemError 400."""
    _check_days(wanted.period_start, wanted.period_end)
    notes = (wanted.notes or "").strip()
    if len(notes) > _LONGEST_NOTES:
        sentence = f"Notes have at most {_LONGEST_NOTES} characters."
        raise invalid(sentence, field="notes")
    row = StocktakeRow(
        hotel_id=mutation.hotel.id,
        period_start=wanted.period_start,
        period_end=wanted.period_end,
        notes=notes or None,
        created_at=mutation.at,
        created_by=who.name,
        created_by_id=who.staff_id,
        total_lines=0,
        counted_lines=0,
        rev=1,
    )
    mutation.session.add(row)
    await mutation.session.flush()
    await open_streams(mutation.session, mutation.hotel.id, [stream_of(row.id)])
    if wanted.populate:
        await _add_lines(mutation, row)
    touch_stocktake(mutation, row)
    tell_created(mutation, who, row)
    return stocktake_of(row)


async def populate(mutation: Mutation, stocktake_id: str) -> Populated:
    """A line for every active item that has none. Raises ProblemError 404, 409."""
    row = await locked_stocktake(mutation, known_id(stocktake_id))
    check_draft(mutation, row)
    count = await _add_lines(mutation, row)
    if count:
        row.rev += 1
        touch_stocktake(mutation, row)
    return Populated(
        message=f"Created {count} stocktake lines",
        lines_created=count,
        stocktake=stocktake_of(row),
    )


async def delete_stocktake(
    mutation: Mutation, who: Decider, stocktake_id: str, wanted: Deciding
) -> Done:
    """A stocktake and its counts are no more. Raises ProblemError 404, 409."""
    row = await locked_stocktake(mutation, known_id(stocktake_id))
    check_draft(mutation, row)
    check_rev(row, wanted.expected_rev)
    row.rev += 1
    touch_stocktake(mutation, row)
    tell_deleted(mutation, who, row)
    subject = f"{row.title}, {row.counted_lines} of {row.total_lines} lines counted"
    deed = Deed(
        action="stocktake.delete",
        subject=subject,
        subject_id=row.id,
        reason=tidied_reason(wanted.reason),
    )
    write_down(mutation, who, deed)
    await mutation.session.delete(row)
    return Done(detail=f"{row.title} is deleted.")


def check_rev(row: StocktakeRow, expected_rev: int | None) -> None:
    """Go on only with the stocktake somebody saw, if they say which. Raises ProblemError 409."""
    if expected_rev is not None and expected_rev != row.rev:
        sentence = "Somebody changed this stocktake in the meantime."
        raise conflict(sentence, current=encode_rest(stocktake_of(row)))


async def _add_lines(mutation: Mutation, row: StocktakeRow) -> int:
    known = select(StocktakeLineRow.item_id).where(StocktakeLineRow.stocktake_id == row.id)
    missing = select(StockItemRow).where(
        StockItemRow.hotel_id == mutation.hotel.id,
        StockItemRow.is_active,
        StockItemRow.id.not_in(known),
    )
    items = await mutation.session.scalars(missing.order_by(StockItemRow.id))
    lines = [_line(row, item) for item in items]
    if lines:
        # Not as objects: to learn its number each would be inserted by itself.
        await mutation.session.execute(insert(StocktakeLineRow), lines)
    row.total_lines += len(lines)
    return len(lines)


def _line(row: StocktakeRow, item: StockItemRow) -> dict[str, object]:
    return {
        "hotel_id": row.hotel_id,
        "stocktake_id": row.id,
        "item_id": item.id,
        "uom": item.uom,
        "opening": item.quantity,
        "purchases": Decimal(0),
        "waste": Decimal(0),
        "counted_rev": 1,
        "rev": 1,
    }


def _check_days(start: date, end: date) -> None:
    days = (end - start).days + 1
    if not 1 <= days <= MOST_DAYS or start.year < _FIRST_YEAR or end.year > _LAST_YEAR:
        sentence = f"A stocktake is for 1 to {MOST_DAYS} days, the first before the last."
        raise invalid(sentence, field="period_end")
