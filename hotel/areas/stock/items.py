"""Items: made, changed, taken out of use; what the books say of one is put right for a reason."""

from decimal import Decimal
from typing import Final

import msgspec
from sqlalchemy import select

from contract.codec import encode_rest
from contract.resources.stock import ItemChange, NewItem, StockItem
from hotel.areas.audit.service import Decider, Deed, tidied_reason, write_down
from hotel.areas.hotels.tables import Hotel
from hotel.areas.stock.amounts import checked_quantity, spoken
from hotel.areas.stock.finding import locked_item
from hotel.areas.stock.levels import fallen
from hotel.areas.stock.shapes import item_of
from hotel.areas.stock.tables import StockItemRow
from hotel.areas.stock.tellings import tell_low, touch_item
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid
from hotel.web.answers import known_id

# By the field of the wire: the column, and how many characters it holds.
_WORDS: Final = {
    "sku": ("sku", 40),
    "name": ("name", 120),
    "category_name": ("category", 60),
    "size": ("size", 30),
    "full_label": ("full_label", 30),
    "partial_label": ("partial_label", 30),
    "barcode": ("barcode", 60),
}
_NEEDED: Final = frozenset({"sku", "name", "full_label", "partial_label"})


async def add_item(mutation: Mutation, wanted: NewItem) -> StockItem:
    """A new item. Raises ProblemError 400."""
    words = {
        column: _checked(field, getattr(wanted, field)) for field, (column, _) in _WORDS.items()
    }
    await _check_sku(mutation, words["sku"], None)
    item = StockItemRow(
        hotel_id=mutation.hotel.id,
        **words,
        uom=_checked_uom(wanted.uom),
        quantity=checked_quantity(wanted.current_qty, "current_qty"),
        low_level=_checked_level(wanted.low_level),
        is_active=True,
        rev=1,
    )
    mutation.session.add(item)
    await mutation.session.flush()
    touch_item(mutation, item)
    return item_of(item)


async def change_item(
    mutation: Mutation, who: Decider, item_id: str, wanted: ItemChange
) -> StockItem:
    """An item becomes another. Raises ProblemError 400, 404, 409."""
    item = await locked_item(mutation, known_id(item_id))
    before, quantity = item_of(item), item.quantity
    if wanted.expected_rev is not None and wanted.expected_rev != item.rev:
        sentence = f"Somebody changed the item {item.name} in the meantime."
        raise conflict(sentence, current=encode_rest(before))
    with mutation.session.no_autoflush:
        await _apply(mutation, item, wanted)
    if item_of(item) == before:
        return before
    low = fallen([item], mutation.at)
    item.rev += 1
    touch_item(mutation, item)
    tell_low(mutation, low)
    _write_down(mutation, who, item, (quantity, before.active), wanted.reason)
    return item_of(item)


async def _apply(mutation: Mutation, item: StockItemRow, wanted: ItemChange) -> None:
    for field, (column, _) in _WORDS.items():
        if (given := getattr(wanted, field)) is not None:
            setattr(item, column, _checked(field, given))
    await _check_sku(mutation, item.sku, item.id)
    if wanted.uom is not None:
        item.uom = _checked_uom(wanted.uom)
    if wanted.current_qty is not None:
        item.quantity = checked_quantity(wanted.current_qty, "current_qty")
    if wanted.low_level is not msgspec.UNSET:
        item.low_level = _checked_level(wanted.low_level)
    if wanted.active is not None:
        item.is_active = wanted.active


def _write_down(
    mutation: Mutation,
    who: Decider,
    item: StockItemRow,
    before: tuple[Decimal, bool],
    reason: str | None,
) -> None:
    quantity, was_active = before
    called, why = f"{item.name} ({item.sku})", tidied_reason(reason)
    if item.quantity != quantity:
        change = f"{spoken(quantity)} → {spoken(item.quantity)} {item.partial_label}"
        deed = Deed(
            action="stock_item.correct",
            subject=f"{called}: {change}",
            subject_id=item.id,
            reason=why,
        )
        write_down(mutation, who, deed)
    if item.is_active != was_active:
        verb = "activate" if item.is_active else "deactivate"
        deed = Deed(action=f"stock_item.{verb}", subject=called, subject_id=item.id, reason=why)
        write_down(mutation, who, deed)


def _checked(field: str, given: str) -> str:
    text, most = " ".join(given.split()), _WORDS[field][1]
    if field in _NEEDED and not text:
        sentence = "This cannot be empty."
        raise invalid(sentence, field=field)
    if len(text) > most or not text.isprintable():
        sentence = f"This has at most {most} characters in one line."
        raise invalid(sentence, field=field)
    return text


async def _check_sku(mutation: Mutation, sku: str, own_id: int | None) -> None:
    # One after the other: whoever gives a SKU in the same moment is told, too, that it is taken.
    one_by_one = select(Hotel.id).where(Hotel.id == mutation.hotel.id)
    await mutation.session.execute(one_by_one.with_for_update(key_share=True))
    query = select(StockItemRow.name).where(
        StockItemRow.hotel_id == mutation.hotel.id,
        StockItemRow.sku == sku,
        StockItemRow.id.is_distinct_from(own_id),
    )
    other = await mutation.session.scalar(query)
    if other is not None:
        sentence = f"{other} has this SKU already."
        raise invalid(sentence, field="sku")


def _checked_uom(given: Decimal) -> Decimal:
    if given <= 0:
        sentence = "A full unit holds more than 0 single ones."
        raise invalid(sentence, field="uom")
    return checked_quantity(given, "uom")


def _checked_level(given: Decimal | None) -> Decimal | None:
    return None if given is None else checked_quantity(given, "low_level")
