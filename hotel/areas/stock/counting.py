"""Counting a line: once for each, and who saves over somebody else's count is told whose it is."""

from decimal import Decimal
from typing import Final

import msgspec

from contract.codec import encode_rest
from contract.resources.stock import LineCount, StocktakeLine
from contract.scalars import Quantity
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.staff.shapes import Done
from hotel.areas.stock.amounts import checked_quantity, spoken
from hotel.areas.stock.finding import check_draft, locked_line
from hotel.areas.stock.shapes import line_of
from hotel.areas.stock.tables import StocktakeLineRow
from hotel.areas.stock.tellings import (
    tell_line,
    tell_line_deleted,
    touch_line,
    touch_progress,
    touch_stocktake,
)
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, conflict, invalid

_Count = tuple[Decimal | None, Decimal | None]
_NOT_COUNTED: Final[_Count] = (None, None)


async def count_line(
    mutation: Mutation, who: Decider, line_id: str, wanted: LineCount
) -> StocktakeLine:
    """Write down what was counted. Raises ProblemError 400, 404, 409."""
    stocktake, line = await locked_line(mutation, line_id)
    check_draft(mutation, stocktake, line_of(line))
    before = (line.counted_full, line.counted_partial)
    count = _wanted(before, wanted)
    if count == before:
        return line_of(line)
    if wanted.expected_rev is not None and wanted.expected_rev < line.counted_rev:
        raise _collision(mutation, line)
    line.counted_full, line.counted_partial = count
    line.counted_at, line.counted_by, line.counted_by_id = mutation.at, who.name, who.staff_id
    line.rev += 1
    line.counted_rev = line.rev
    stocktake.counted_lines += (before == _NOT_COUNTED) - (count == _NOT_COUNTED)
    stocktake.rev += 1
    touch_line(mutation, line)
    touch_progress(mutation, stocktake)
    tell_line(mutation, who, line)
    return line_of(line)


async def delete_line(mutation: Mutation, who: Decider, line_id: str) -> Done:
    """An item is not part of a stocktake after all. Raises ProblemError 404, 409."""
    stocktake, line = await locked_line(mutation, line_id)
    check_draft(mutation, stocktake, line_of(line))
    stocktake.total_lines -= 1
    stocktake.counted_lines -= line.counted is not None
    stocktake.rev += 1
    line.rev += 1
    touch_line(mutation, line)
    touch_stocktake(mutation, stocktake)
    tell_line_deleted(mutation, who, line)
    subject = f"{line.item.name} ({line.item.sku}), {stocktake.title}"
    deed = Deed(action="stocktake_line.delete", subject=subject, subject_id=line.id)
    write_down(mutation, who, deed)
    await mutation.session.delete(line)
    return Done(detail=f"{line.item.name} is deleted.")


def _wanted(before: _Count, wanted: LineCount) -> _Count:
    full, partial = wanted.counted_full_units, wanted.counted_partial_units
    if full is None and partial is None:
        return _NOT_COUNTED
    if full is partial or full is None or partial is None:
        sentence = "Say how many full units and how many single ones were counted."
        raise invalid(sentence, field="counted_full_units")
    return (
        _given(full, before[0], "counted_full_units"),
        _given(partial, before[1], "counted_partial_units"),
    )


def _given(new: Quantity | msgspec.UnsetType, old: Decimal | None, field: str) -> Decimal:
    if isinstance(new, msgspec.UnsetType):
        return old or Decimal(0)
    return checked_quantity(new, field)


def _collision(mutation: Mutation, line: StocktakeLineRow) -> ProblemError:
    when = mutation.hotel.when(line.counted_at or mutation.at, now=mutation.at)
    current = encode_rest(line_of(line))
    if line.counted_full is None or line.counted_partial is None:
        sentence = f"{line.counted_by} took the count of {line.item.name} back at {when}."
        return conflict(sentence, current=current)
    full = f"{spoken(line.counted_full)} {line.item.full_label}"
    partial = f"{spoken(line.counted_partial)} {line.item.partial_label}"
    sentence = f"{line.counted_by} counted {full}, {partial} of {line.item.name} at {when}."
    return conflict(sentence, current=current)
