"""The stock tracker as the wire shows it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from contract.resources.stock import (
    InputFields,
    Movement,
    MovementType,
    PresentColleague,
    StockItem,
    Stocktake,
    StocktakeLine,
    StocktakeStatus,
    UnitField,
)
from contract.scalars import Id, Quantity
from hotel.areas.stock.tables import (
    StockItemRow,
    StockMovementRow,
    StocktakeLineRow,
    StocktakePresenceRow,
    StocktakeRow,
)


def item_of(row: StockItemRow) -> StockItem:
    """An item."""
    full = row.quantity // row.uom
    return StockItem(
        id=Id(row.id),
        hotel=Id(row.hotel_id),
        sku=row.sku,
        name=row.name,
        category_name=row.category,
        size=row.size,
        uom=Quantity(row.uom),
        full_label=row.full_label,
        partial_label=row.partial_label,
        barcode=row.barcode,
        current_qty=Quantity(row.quantity),
        current_full_units=Quantity(full),
        current_partial_units=Quantity(row.quantity - full * row.uom),
        low_level=quantity_of(row.low_level),
        is_low=row.is_low,
        low_since=row.low_since,
        active=row.is_active,
        rev=row.rev,
    )


def stocktake_of(row: StocktakeRow, present: Iterable[StocktakePresenceRow] = ()) -> Stocktake:
    """A stocktake, and who has it open."""
    is_approved = row.approved_at is not None
    return Stocktake(
        id=Id(row.id),
        hotel=Id(row.hotel_id),
        period_start=row.period_start,
        period_end=row.period_end,
        status=StocktakeStatus.APPROVED if is_approved else StocktakeStatus.DRAFT,
        is_locked=is_approved,
        created_at=row.created_at,
        created_by=Id(row.created_by_id),
        created_by_name=row.created_by,
        approved_at=row.approved_at,
        approved_by=_id(row.approved_by_id),
        approved_by_name=row.approved_by,
        notes=row.notes,
        total_lines=row.total_lines,
        counted_lines=row.counted_lines,
        present=present_of(present),
        rev=row.rev,
    )


def present_of(rows: Iterable[StocktakePresenceRow]) -> tuple[PresentColleague, ...]:
    """The people behind some consoles, longest there first; each once."""
    by_person: dict[int, list[StocktakePresenceRow]] = {}
    for row in sorted(rows, key=lambda row: (row.since, row.id)):
        by_person.setdefault(row.staff_id, []).append(row)
    return tuple(map(_person, by_person.values()))


def _person(consoles: Sequence[StocktakePresenceRow]) -> PresentColleague:
    latest = max(consoles, key=lambda row: (row.editing_line_id is not None, row.seen_at))
    return PresentColleague(
        staff_id=Id(latest.staff_id),
        staff_name=latest.staff_name,
        since=consoles[0].since,
        seen_at=max(row.seen_at for row in consoles),
        editing_line_id=_id(latest.editing_line_id),
    )


def line_of(row: StocktakeLineRow) -> StocktakeLine:
    """A line with what was expected and counted."""
    item, counted, expected = row.item, row.counted, row.expected
    return StocktakeLine(
        id=Id(row.id),
        stocktake=Id(row.stocktake_id),
        item=Id(row.item_id),
        item_sku=item.sku,
        item_name=item.name,
        category_name=item.category,
        item_size=item.size,
        item_uom=Quantity(row.uom),
        item_barcode=item.barcode,
        input_fields=_input_fields(row),
        opening_qty=Quantity(row.opening),
        purchases=Quantity(row.purchases),
        waste=Quantity(row.waste),
        expected_qty=Quantity(expected),
        counted_full_units=quantity_of(row.counted_full),
        counted_partial_units=quantity_of(row.counted_partial),
        counted_qty=quantity_of(counted),
        variance_qty=None if counted is None else Quantity(counted - expected),
        counted_by=_id(row.counted_by_id),
        counted_by_name=row.counted_by,
        counted_at=row.counted_at,
        rev=row.rev,
    )


def movement_of(row: StockMovementRow) -> Movement:
    """Goods that came or went."""
    return Movement(
        id=Id(row.id),
        movement_type=MovementType(row.kind),
        quantity=Quantity(row.quantity),
        item=Id(row.item_id),
        item_sku=row.item.sku,
        item_name=row.item.name,
        notes=row.notes,
        reference=f"Stocktake-{row.stocktake_id}",
        staff=Id(row.staff_id),
        staff_name=row.staff_name,
        timestamp=row.at,
    )


def quantity_of(value: Decimal | None) -> Quantity | None:
    """A quantity, where there is one."""
    return None if value is None else Quantity(value)


def _input_fields(row: StocktakeLineRow) -> InputFields:
    most = Quantity(row.uom - 1) if row.uom > 1 else None
    return InputFields(
        full=UnitField(name="counted_full_units", label=row.item.full_label),
        partial=UnitField(name="counted_partial_units", label=row.item.partial_label, max=most),
    )


def _id(number: int | None) -> Id | None:
    return None if number is None else Id(number)
