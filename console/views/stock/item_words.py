"""What the stock area says of the items."""

from functools import partial
from typing import Final

from console.models.stock_items import ItemsModel, Standing
from console.state.actions import ActionKind, PendingAction
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.moments import dated
from console.views.place import Place
from console.views.registrations.pane import Columns
from console.views.registrations.rows import RowWords
from console.views.stock.words import number, tr
from console.views.theme import Theme
from console.views.words import count, plain
from contract.resources.stock import StockItem
from contract.scalars import Quantity

_LONGEST_WORD: Final = 16
_BREAK: Final = "\u200b"
SHARES: Final = (0.3, 0.15, 0.2, 0.14, 0.21)


def columns(model: ItemsModel) -> Columns[StockItem]:
    """How the items are listed."""
    return Columns(
        name=tr("Items"),
        names=lambda: (tr("Item"), tr("Category"), tr("In stock"), tr("Low below"), tr("State")),
        shares=SHARES,
        say=partial(item_row, model=model),
        key=lambda one: one.id,
        failed=tr("The items could not be loaded"),
        nothing=(tr("There are no items yet"), tr("Add the first one above.")),
        icon=Icon.PACKAGE,
    )


def item_row(item: StockItem, theme: Theme, *, model: ItemsModel) -> RowWords:
    """A row of an item."""
    there = in_single(item, item.current_qty), in_both(item)
    low = "–" if item.low_level is None else number(item.low_level)
    named, kind = plain(item.name), plain(item.category_name) or "–"
    told = ((named, codes(item)), (kind, plain(item.size)), there, (low, ""))
    return RowWords(told, item_chip(item, theme, model=model))


def item_chip(item: StockItem, theme: Theme, *, model: ItemsModel) -> Chip:
    """Where an item stands, or is about to."""
    colour, pending = theme.colour, model.pending(item.id)
    if pending is not None:
        icon, said = Icon.CLOCK, standing_words(pending)
        return Chip(icon, said, colour.warn_tint, colour.warn_text, is_dashed=True)
    if not item.active:
        return Chip(Icon.BAN, tr("Out of use"), colour.sunken, colour.text2)
    if item.is_low:
        return Chip(Icon.TRIANGLE_ALERT, tr("Low"), colour.warn_tint, colour.warn_text)
    return Chip(Icon.CHECK, tr("In use"), colour.ok_tint, colour.ok_text)


def standing_words(pending: PendingAction) -> str:
    """What this PC is about to do with an item."""
    is_end = pending.action.kind is ActionKind.RETIRE_ITEM
    return tr("Goes out of use") if is_end else tr("Comes back")


def codes(item: StockItem) -> str:
    """B0010 · 8712000030223."""
    return " · ".join(plain(one) for one in (item.sku, item.barcode) if one)


def single_label(item: StockItem) -> str:
    """What single units are called."""
    return plain(item.partial_label) or tr("Single")


def full_label(item: StockItem) -> str:
    """What full units are called."""
    return plain(item.full_label) or tr("Full")


def in_single(item: StockItem, quantity: Quantity | None) -> str:
    """98 Bottles; a dash for none."""
    return "–" if quantity is None else f"{number(quantity)} {single_label(item)}"


def in_both(item: StockItem) -> str:
    """4 Cases, 2 Bottles; nothing where a full unit is a single one."""
    full, rest = item.current_full_units, item.current_partial_units
    if item.uom == 1 or not full or rest is None:
        return ""
    said = f"{number(full)} {full_label(item)}"
    return f"{said}, {number(rest)} {single_label(item)}" if rest else said


def unit(item: StockItem) -> str:
    """24 Bottles in a full unit."""
    said = tr("{full} of {amount}")
    return said.format(full=full_label(item), amount=f"{number(item.uom)} {single_label(item)}")


def facts(item: StockItem, place: Place) -> list[tuple[str, str]]:
    """What is known of an item, in order."""
    both = in_both(item)
    there = in_single(item, item.current_qty)
    low = tr("never") if item.low_level is None else in_single(item, item.low_level)
    found = [
        (tr("In stock"), f"{there} ({both})" if both else there),
        (tr("Low below"), low),
        (tr("Number"), plain(item.sku)),
        (tr("Barcode"), plain(item.barcode) or "–"),
        (tr("Category"), plain(item.category_name) or "–"),
        (tr("Size"), plain(item.size) or "–"),
        (tr("Counted in"), unit(item)),
    ]
    if item.is_low and item.low_since is not None:
        found.insert(2, (tr("Low since"), dated(item.low_since, place)))
    return [(name, breakable(said)) for name, said in found]


def breakable(words: str) -> str:
    """Where a word or number is longer than a line, it goes on in the next one."""
    return " ".join(map(_broken, words.split(" ")))


def _broken(word: str) -> str:
    parts = (word[at : at + _LONGEST_WORD] for at in range(0, len(word), _LONGEST_WORD))
    return _BREAK.join(parts)


def counted(model: ItemsModel) -> str:
    """120 items, 3 low."""
    listed = count(model.total, tr("item"), tr("items"))
    if not model.low:
        return listed
    return tr("{items}, {count} low").format(items=listed, count=model.low)


def nothing_found(model: ItemsModel) -> tuple[Icon, str]:
    """Why none of the items is listed."""
    wish = model.wish
    if wish.words or wish.category:
        return Icon.SEARCH, tr("No item fits what is looked for")
    if wish.standing is Standing.LOW:
        return Icon.CHECK_CHECK, tr("Nothing is low")
    if wish.standing is Standing.OUT_OF_USE:
        return Icon.PACKAGE, tr("Every item is in use")
    return Icon.PACKAGE, tr("No item is in use")
