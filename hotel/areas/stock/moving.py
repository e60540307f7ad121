"""Goods that came or went while a stocktake is open: the item has more or less of it at once."""

from decimal import Decimal
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Capability
from contract.resources.stock import (
    MovementMade,
    Movements,
    MovementSummary,
    MovementType,
    NewMovement,
)
from contract.scalars import Quantity
from hotel.areas.audit.service import Decider
from hotel.areas.stock.amounts import checked_quantity
from hotel.areas.stock.finding import check_draft, locked_item, locked_line
from hotel.areas.stock.levels import fallen
from hotel.areas.stock.shapes import line_of, movement_of
from hotel.areas.stock.tables import StockMovementRow, StocktakeLineRow, StocktakeRow
from hotel.areas.stock.tellings import (
    tell_line,
    tell_low,
    touch_item,
    touch_line,
    touch_progress,
)
from hotel.changes.mutation import Mutation
from hotel.problems import forbidden, invalid, not_found
from hotel.visit import Visit
from hotel.web.answers import known_id

_LONGEST_NOTES: Final = 500
_SIGNS: Final = {MovementType.PURCHASE: 1, MovementType.WASTE: -1}


async def add_movement(
    mutation: Mutation, who: Decider, line_id: str, wanted: NewMovement
) -> MovementMade:
    """Goods came or went. Raises ProblemError 400, 404, 409."""
    stocktake, line = await locked_line(mutation, line_id)
    check_draft(mutation, stocktake, line_of(line))
    movement = StockMovementRow(
        hotel_id=mutation.hotel.id,
        item=line.item,
        line_id=line.id,
        stocktake_id=stocktake.id,
        kind=_checked_kind(wanted.movement_type).value,
        quantity=_checked_quantity(line, wanted),
        notes=_checked_notes(wanted.notes),
        staff_id=who.staff_id,
        staff_name=who.name,
        at=mutation.at,
    )
    mutation.session.add(movement)
    await mutation.session.flush()
    await _apply(mutation, who, (stocktake, line), movement, sign=1)
    return MovementMade(
        message="Movement created successfully",
        movement=movement_of(movement),
        line=line_of(line),
    )


async def delete_movement(
    mutation: Mutation, visit: Visit, who: Decider, line_id: str, movement_id: str
) -> MovementMade:
    """It was written down by mistake. Raises ProblemError 403, 404, 409."""
    stocktake, line = await locked_line(mutation, line_id)
    check_draft(mutation, stocktake, line_of(line))
    query = _movements(line).where(StockMovementRow.id == known_id(movement_id))
    if (movement := (await mutation.session.scalars(query)).one_or_none()) is None:
        sentence = "There is no such movement."
        raise not_found(sentence)
    if movement.staff_id != who.staff_id and not visit.may(Capability.MANAGE_STOCK):
        sentence = "Only managers may delete what somebody else wrote down."
        raise forbidden(sentence)
    await _apply(mutation, who, (stocktake, line), movement, sign=-1)
    await mutation.session.delete(movement)
    return MovementMade(
        message="Movement deleted successfully",
        movement=movement_of(movement),
        line=line_of(line),
    )


async def movements_of(session: AsyncSession, line: StocktakeLineRow) -> Movements:
    """The movements of a line, newest first."""
    rows = (await session.scalars(_movements(line))).all()
    return Movements(
        movements=tuple(map(movement_of, rows)),
        summary=MovementSummary(
            total_purchases=Quantity(line.purchases),
            total_waste=Quantity(line.waste),
            movement_count=len(rows),
        ),
    )


async def _apply(
    mutation: Mutation,
    who: Decider,
    counted: tuple[StocktakeRow, StocktakeLineRow],
    movement: StockMovementRow,
    *,
    sign: int,
) -> None:
    stocktake, line = counted
    kind, quantity = MovementType(movement.kind), movement.quantity * sign
    item = await locked_item(mutation, line.item_id)
    if kind is MovementType.PURCHASE:
        line.purchases += quantity
    else:
        line.waste += quantity
    item.quantity += quantity * _SIGNS[kind]
    low = fallen([item], mutation.at)
    line.rev, item.rev, stocktake.rev = line.rev + 1, item.rev + 1, stocktake.rev + 1
    touch_line(mutation, line)
    touch_item(mutation, item)
    touch_progress(mutation, stocktake)
    tell_line(mutation, who, line)
    tell_low(mutation, low)


def _movements(line: StocktakeLineRow) -> Select[StockMovementRow]:
    query = select(StockMovementRow).where(StockMovementRow.line_id == line.id)
    return query.order_by(StockMovementRow.id.desc())


def _checked_kind(kind: MovementType) -> MovementType:
    if kind not in _SIGNS:
        sentence = "A movement is a PURCHASE or WASTE."
        raise invalid(sentence, field="movement_type")
    return kind


def _checked_quantity(line: StocktakeLineRow, wanted: NewMovement) -> Decimal:
    full = checked_quantity(wanted.quantity, "quantity")
    quantity = full * line.uom + checked_quantity(wanted.partial_units, "partial_units")
    if not quantity:
        sentence = "Say how much came or went."
        raise invalid(sentence, field="quantity")
    return checked_quantity(quantity, "quantity")


def _checked_notes(notes: str) -> str:
    text = " ".join(notes.split())
    if len(text) > _LONGEST_NOTES:
        sentence = f"Notes have at most {_LONGEST_NOTES} characters."
        raise invalid(sentence, field="notes")
    return text
