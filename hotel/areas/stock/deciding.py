"""Approving a stocktake, which writes its counts to the items, and opening it again."""

from typing import Final

from sqlalchemy import select

from contract.codec import encode_rest
from contract.resources.stock import Deciding, StocktakeDecided
from contract.scalars import Id
from hotel.areas.audit.service import Decider, Deed, checked_reason, tidied_reason, write_down
from hotel.areas.stock.finding import lines_of, locked_stocktake
from hotel.areas.stock.levels import fallen
from hotel.areas.stock.lifecycle import check_rev
from hotel.areas.stock.shapes import stocktake_of
from hotel.areas.stock.tables import StockItemRow, StocktakeLineRow, StocktakeRow
from hotel.areas.stock.tellings import tell_low, tell_status, touch_stocktake
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, conflict
from hotel.web.answers import known_id

_SAY_WHY: Final = "Say why it is opened again."


async def approve(
    mutation: Mutation, who: Decider, stocktake_id: str, wanted: Deciding
) -> StocktakeDecided:
    """The items have what was counted, and the stocktake is locked. Raises ProblemError 404, 409.

    What nobody counted stays as it is.
    """
    row = await locked_stocktake(mutation, known_id(stocktake_id))
    _check_approvable(mutation, row)
    check_rev(row, wanted.expected_rev)
    items, adjusted = await _write_counts(mutation, row)
    low = fallen(items, mutation.at)
    row.approved_at, row.approved_by, row.approved_by_id = mutation.at, who.name, who.staff_id
    _decided(mutation, who, row)
    tell_low(mutation, low)
    subject = (
        f"{row.title}, {row.counted_lines} of {row.total_lines} lines counted, "
        f"quantities changed: {adjusted}"
    )
    reason = tidied_reason(wanted.reason)
    deed = Deed(action="stocktake.approve", subject=subject, subject_id=row.id, reason=reason)
    write_down(mutation, who, deed)
    return StocktakeDecided(
        message="Stocktake approved",
        stocktake=stocktake_of(row),
        adjustments_created=adjusted,
        low_items=tuple(Id(item.id) for item in low),
    )


async def reopen(
    mutation: Mutation, who: Decider, stocktake_id: str, wanted: Deciding
) -> StocktakeDecided:
    """It can be counted on, for a reason; items keep what they have. Raises 400, 404, 409."""
    reason = checked_reason(wanted.reason, sentence=_SAY_WHY)
    row = await locked_stocktake(mutation, known_id(stocktake_id))
    if row.approved_at is None:
        sentence = "This stocktake is not approved."
        raise _conflict(row, sentence)
    check_rev(row, wanted.expected_rev)
    await _check_latest(mutation, row)
    row.approved_at = row.approved_by = row.approved_by_id = None
    _decided(mutation, who, row)
    deed = Deed(action="stocktake.reopen", subject=row.title, subject_id=row.id, reason=reason)
    write_down(mutation, who, deed)
    return StocktakeDecided(message="Stocktake reopened", stocktake=stocktake_of(row))


def _check_approvable(mutation: Mutation, row: StocktakeRow) -> None:
    if row.approved_at is not None:
        when = mutation.hotel.when(row.approved_at, now=mutation.at)
        sentence = f"{row.approved_by} approved this stocktake already at {when}."
        raise _conflict(row, sentence)
    if not row.counted_lines:
        sentence = "Nothing of this stocktake is counted yet."
        raise _conflict(row, sentence)


async def _check_latest(mutation: Mutation, row: StocktakeRow) -> None:
    # Approved once more, it would write old counts over the newer ones.
    query = (
        select(StocktakeRow)
        .where(
            StocktakeRow.hotel_id == row.hotel_id,
            StocktakeRow.id != row.id,
            StocktakeRow.approved_at >= row.approved_at,
        )
        .order_by(StocktakeRow.approved_at.desc())
    )
    later = (await mutation.session.scalars(query.limit(1))).first()
    if later is not None and later.approved_at is not None:
        when = mutation.hotel.when(later.approved_at, now=mutation.at)
        sentence = f"{later.title} was approved after it, at {when}. Open that one again first."
        raise _conflict(row, sentence)


async def _write_counts(mutation: Mutation, row: StocktakeRow) -> tuple[list[StockItemRow], int]:
    """Give the items what was counted of them; these items, and how many had another quantity."""
    # In order of ids: two approvals on PostgreSQL lock the same items in the same order.
    of_it = select(StocktakeLineRow.item_id).where(StocktakeLineRow.stocktake_id == row.id)
    items = select(StockItemRow).where(StockItemRow.id.in_(of_it)).order_by(StockItemRow.id)
    locked = items.with_for_update().execution_options(populate_existing=True)
    by_id = {item.id: item for item in await mutation.session.scalars(locked)}
    counted, adjusted = [], 0
    for line in await mutation.session.scalars(lines_of(row.id)):
        if line.counted is None:
            continue
        item = by_id[line.item_id]
        counted.append(item)
        if item.quantity != line.counted:
            item.quantity = line.counted
            item.rev += 1
            adjusted += 1
    return counted, adjusted


def _decided(mutation: Mutation, who: Decider, row: StocktakeRow) -> None:
    row.rev += 1
    touch_stocktake(mutation, row)
    tell_status(mutation, who, row)


def _conflict(row: StocktakeRow, sentence: str) -> ProblemError:
    return conflict(sentence, current=encode_rest(stocktake_of(row)))
