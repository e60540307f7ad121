"""Who is told of the stock: whoever looks at stocktakes, and managers by their stream."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from contract.channels import LIVE, STOCKTAKE, STOCKTAKES
from contract.events.stock import (
    LineDeleted,
    LineUpdated,
    LowStock,
    StocktakeCreated,
    StocktakeDeleted,
    StocktakeStatusChanged,
)
from contract.permissions import Duty
from contract.resources.stock import StocktakeStatus
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.audit.service import Decider
from hotel.areas.stock.tables import StockItemRow, StocktakeLineRow, StocktakeRow
from hotel.changes.mutation import Mutation

STAFF_STREAM: Final = "staff"
# The data of an event ends at 10 kB.
_MOST_IDS: Final = 300


def stream_of(stocktake_id: int) -> str:
    """The stream of one stocktake and its lines."""
    return f"stocktake-{stocktake_id}"


def touch_item(mutation: Mutation, item: StockItemRow) -> None:
    """An item changed."""
    mutation.touch(Entity.STOCK_ITEM, item.id, item.rev, (Duty.MANAGER,))


def touch_progress(mutation: Mutation, stocktake: StocktakeRow) -> None:
    """Somebody counted: managers see how far it is."""
    mutation.touch(Entity.STOCKTAKE, stocktake.id, stocktake.rev, (Duty.MANAGER,))


def touch_stocktake(mutation: Mutation, stocktake: StocktakeRow) -> None:
    """A stocktake begins, has other lines, is decided about, or is gone."""
    streams = (Duty.MANAGER, STAFF_STREAM, stream_of(stocktake.id))
    mutation.touch(Entity.STOCKTAKE, stocktake.id, stocktake.rev, streams)


def touch_line(mutation: Mutation, line: StocktakeLineRow) -> None:
    """A line changed, or is gone."""
    streams = (stream_of(line.stocktake_id),)
    mutation.touch(Entity.STOCKTAKE_LINE, line.id, line.rev, streams)


def tell_created(mutation: Mutation, who: Decider, stocktake: StocktakeRow) -> None:
    """A stocktake was begun."""
    created = StocktakeCreated(
        stocktake_id=Id(stocktake.id),
        period_start=stocktake.period_start,
        period_end=stocktake.period_end,
        status=StocktakeStatus.DRAFT,
        created_by=Id(who.staff_id),
        timestamp=mutation.at,
    )
    mutation.tell(_list(mutation), created, rev=stocktake.rev)


def tell_deleted(mutation: Mutation, who: Decider, stocktake: StocktakeRow) -> None:
    """A stocktake is gone."""
    deleted = StocktakeDeleted(
        stocktake_id=Id(stocktake.id), deleted_by=Id(who.staff_id), timestamp=mutation.at
    )
    mutation.tell(_list(mutation), deleted, rev=stocktake.rev)


def tell_status(mutation: Mutation, who: Decider, stocktake: StocktakeRow) -> None:
    """A stocktake was approved or opened again: to the list, and to those who have it open."""
    is_approved = stocktake.approved_at is not None
    changed = StocktakeStatusChanged(
        stocktake_id=Id(stocktake.id),
        status=StocktakeStatus.APPROVED if is_approved else StocktakeStatus.DRAFT,
        changed_by=Id(who.staff_id),
        timestamp=mutation.at,
    )
    for channel in (_list(mutation), channel_of(mutation, stocktake.id)):
        mutation.tell(channel, changed, rev=stocktake.rev)


def tell_line(mutation: Mutation, who: Decider, line: StocktakeLineRow) -> None:
    """A line was counted, or goods for it came or went."""
    updated = LineUpdated(
        stocktake_id=Id(line.stocktake_id),
        line_id=Id(line.id),
        item_sku=line.item.sku,
        counted_full_units=_text(line.counted_full),
        counted_partial_units=_text(line.counted_partial),
        updated_by=Id(who.staff_id),
        timestamp=mutation.at,
    )
    mutation.tell(channel_of(mutation, line.stocktake_id), updated, rev=line.rev)


def tell_line_deleted(mutation: Mutation, who: Decider, line: StocktakeLineRow) -> None:
    """A line is gone."""
    deleted = LineDeleted(
        stocktake_id=Id(line.stocktake_id),
        line_id=Id(line.id),
        item_sku=line.item.sku,
        deleted_by=Id(who.staff_id),
        timestamp=mutation.at,
    )
    mutation.tell(channel_of(mutation, line.stocktake_id), deleted, rev=line.rev)


def tell_low(mutation: Mutation, items: Sequence[StockItemRow]) -> None:
    """Items fell below their level by this one action."""
    if not items:
        return
    by_name = sorted(items, key=lambda item: (item.name.casefold(), item.id))
    first = by_name[0]
    low = LowStock(
        item_ids=tuple(Id(item.id) for item in by_name[:_MOST_IDS]),
        count=len(by_name),
        item_sku=first.sku,
        item_name=first.name,
        quantity=_text(first.quantity),
        low_level=_text(first.low_level),
        unit=first.partial_label,
        timestamp=mutation.at,
    )
    channel = LIVE.channel(hotel_slug=mutation.hotel.slug, audience=Duty.MANAGER.value)
    mutation.tell(channel, low, rev=first.rev)


def channel_of(mutation: Mutation, stocktake_id: int) -> str:
    """The channel of those who have a stocktake open."""
    return STOCKTAKE.channel(hotel_slug=mutation.hotel.slug, stocktake_id=str(stocktake_id))


def _list(mutation: Mutation) -> str:
    return STOCKTAKES.channel(hotel_slug=mutation.hotel.slug)


def _text(quantity: Decimal | None) -> str | None:
    return None if quantity is None else f"{quantity:.4f}"
