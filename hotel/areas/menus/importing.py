"""Menu items from a sheet: menu and name together tell one from another."""

import re
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import select

from contract.resources.menus import Menu
from contract.resources.sync import Entity
from hotel.areas.menus.service import STREAMS
from hotel.areas.menus.tables import MenuItem
from hotel.changes.mutation import Mutation
from hotel.sheets.line import Line
from hotel.sheets.mistakes import quoted
from hotel.sheets.outcome import Imported, overwrite
from hotel.sheets.reading import Columns, Sheet, check_keys

COLUMNS: Final = Columns(
    needed=("name",),
    others=("menu", "price", "category", "description", "is_food", "is_on_stock", "allergens"),
)
_AMOUNT: Final = re.compile(r"[0-9]{1,5}([.,][0-9]{1,2})?")
_BETWEEN_ALLERGENS: Final = re.compile(r"[,;|/]")
_LONGEST_DESCRIPTION: Final = 2000
_PRICELESS: Final = "price is empty: a dish of room service has one, 0.00 when it is free."


async def import_menu(mutation: Mutation, sheet: Sheet) -> Imported:
    """Write the items and tell the kitchen and all others. Raises ProblemError 400."""
    known = await _known(mutation)
    keys = [_key(line) for line in sheet.lines]
    check_keys(sheet.lines, [_called(key) for key in keys])
    done = Imported()
    touched: list[MenuItem] = []
    for line, key in zip(sheet.lines, keys, strict=True):
        values, before = _values(line, key[0]), known.get(key, [])
        if len(before) > 1:
            line.fault(f"there are {len(before)} dishes called {quoted(key[1])} on this menu.")
        elif before and (columns := overwrite(before[0], values)):
            before[0].rev += 1
            done.note(_called(key), columns)
            touched.append(before[0])
        elif before:
            done.note(_called(key), [])
        else:
            done.new.append(_called(key))
            touched.append(_new(mutation, line, key, values))
    sheet.mistakes.check()
    await mutation.session.flush()
    for item in touched:
        mutation.touch(Entity.MENU_ITEM, item.id, item.rev, STREAMS)
    return done


async def _known(mutation: Mutation) -> dict[tuple[str, str], list[MenuItem]]:
    found = select(MenuItem).where(MenuItem.hotel_id == mutation.hotel.id).with_for_update()
    known: dict[tuple[str, str], list[MenuItem]] = {}
    for item in await mutation.session.scalars(found):
        known.setdefault((item.menu, item.name), []).append(item)
    return known


def _key(line: Line) -> tuple[str, str]:
    menu = line.one_of("menu", [menu.value for menu in Menu]) or Menu.ROOM_SERVICE.value
    return menu, line.needed("name", 120)


def _called(key: tuple[str, str]) -> str:
    menu, name = key
    return f"{name} ({menu})" if name else ""


def _new(mutation: Mutation, line: Line, key: tuple[str, str], values: dict[str, Any]) -> MenuItem:
    if key[0] == Menu.ROOM_SERVICE and not line.has("price"):
        line.fault(_PRICELESS)
    item = MenuItem(
        hotel_id=mutation.hotel.id,
        menu=key[0],
        name=key[1],
        **{"rev": 1, "allergens": [], **values},
    )
    mutation.session.add(item)
    return item


def _values(line: Line, menu: str) -> dict[str, Any]:
    if menu == Menu.ROOM_SERVICE and line.has("price") and not line.cell("price"):
        line.fault(_PRICELESS)
    read: dict[str, Any] = {
        "price": _price(line),
        "category": line.text("category", 60),
        "description": line.text("description", _LONGEST_DESCRIPTION) or None,
        "allergens": _allergens(line),
    }
    values = {column: value for column, value in read.items() if line.has(column)}
    for column in ("is_food", "is_on_stock"):
        # An empty cell leaves what the kitchen has said.
        if (flag := line.flag(column)) is not None:
            values[column] = flag
    return values


def _price(line: Line) -> Decimal | None:
    written = line.cell("price")
    if not written:
        return None
    if not _AMOUNT.fullmatch(written):
        line.fault(f"price {quoted(written)} is not an amount.")
        return None
    return Decimal(written.replace(",", "."))


def _allergens(line: Line) -> list[str]:
    words = _BETWEEN_ALLERGENS.split(line.text("allergens", 300).lower())
    return sorted({word.strip() for word in words if word.strip()})
