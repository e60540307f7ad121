"""The fields an item is made and changed by, by their names on the wire."""

from decimal import Decimal
from typing import Final

from console.state.quantities import quantity_of
from console.views.icons import Icon
from console.views.sign_in.field import Field
from console.views.stock.words import number, tr
from console.views.theme import Theme
from console.views.words import plain
from contract.resources.stock import StockItem
from contract.scalars import Quantity

# By name: the sign, the column it begins in and how many it takes; three in a row.
_ROWS: Final = (
    (("name", Icon.PACKAGE, 2), ("category_name", Icon.LAYOUT, 1)),
    (("sku", Icon.ID_CARD, 1), ("barcode", Icon.LIST, 1), ("size", Icon.TYPE, 1)),
    (("full_label", Icon.PACKAGE, 1), ("partial_label", Icon.WINE, 1), ("uom", Icon.LAYOUT, 1)),
    (
        ("current_qty", Icon.LIST, 1),
        ("low_level", Icon.TRIANGLE_ALERT, 1),
        ("reason", Icon.PENCIL, 1),
    ),
)
_LONGEST: Final = {
    "name": 120,
    "category_name": 60,
    "sku": 40,
    "barcode": 60,
    "size": 30,
    "full_label": 30,
    "partial_label": 30,
    "reason": 200,
}
_LONGEST_NUMBER: Final = 12
TEXTS: Final = ("name", "category_name", "sku", "barcode", "size", "full_label", "partial_label")
NUMBERS: Final = ("uom", "current_qty", "low_level")
NEEDED: Final = ("name", "sku", "full_label", "partial_label")
Values = dict[str, str | Quantity | None]


def item_rows() -> tuple[tuple[tuple[str, Icon, int], ...], ...]:
    """Which fields stand beside one another: name, sign, and over how many columns."""
    return _ROWS


def item_field(name: str, icon: Icon, theme: Theme) -> Field:
    """A field by its name on the wire."""
    labels = {
        "name": tr("Name"),
        "category_name": tr("Category"),
        "sku": tr("Number (SKU)"),
        "barcode": tr("Barcode"),
        "size": tr("Size"),
        "full_label": tr("Full units are called"),
        "partial_label": tr("Single ones are called"),
        "uom": tr("Single ones in a full unit"),
        "current_qty": tr("In stock, in single ones"),
        "low_level": tr("Low below, in single ones"),
        "reason": tr("Why it is put right"),
    }
    made = Field(labels[name], icon, theme)
    made.edit.setMaxLength(_LONGEST.get(name, _LONGEST_NUMBER))
    return made


def text_of(item: StockItem | None, name: str) -> str:
    """What stands in a field before anybody types; without an item that of a new one."""
    if item is None:
        new = {"full_label": tr("Full"), "partial_label": tr("Single"), "uom": "1"}
        return new.get(name, "")
    if name == "reason":
        return ""
    value = getattr(item, name)
    if name in NUMBERS:
        return "" if value is None else number(value)
    return plain(value)


def tidy(field: Field) -> str:
    """What was typed, as the hotel keeps it."""
    return " ".join(field.text.split())


def values(fields: dict[str, Field], of: StockItem | None) -> Values | None:
    """What was typed, of an item what is otherwise; None where that cannot be, said at the fields.

    What was left alone is not judged: more may have gone than the books had.
    """
    typed = {name: tidy(fields[name]) for name in (*TEXTS, *NUMBERS)}
    if of is not None:
        typed = {name: text for name, text in typed.items() if text != text_of(of, name)}
    found: Values = {name: text for name, text in typed.items() if name in TEXTS}
    is_good = True
    for name in NEEDED:
        if typed.get(name) == "":
            fields[name].show_problem(tr("This cannot be empty."))
            is_good = False
    for name in NUMBERS:
        if (text := typed.get(name)) is None:
            continue
        read = quantity_of(text) if text else _nothing_typed(name)
        if text and read is None:
            said = tr("Type a number like 4 or {example}.")
            fields[name].show_problem(said.format(example=number(Decimal("2.5"))))
            is_good = False
        found[name] = read
    return found if is_good else None


def _nothing_typed(name: str) -> Quantity | None:
    """A new item has nothing and is never low, unless somebody says so."""
    return None if name == "low_level" else Quantity(0)
