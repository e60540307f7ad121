"""Menu items of room service and breakfast."""

import enum

import msgspec

from contract.scalars import Id, Price


class Menu(enum.StrEnum):
    """Which card an item stands on."""

    ROOM_SERVICE = "room_service"
    BREAKFAST = "breakfast"


class MenuItem(msgspec.Struct, frozen=True, kw_only=True):
    """One dish or drink. `allergens` are lower-case words of the EU list, such as "milk"."""

    id: Id
    name: str
    price: Price | None = None
    image: str | None = None
    description: str | None = None
    category: str = ""
    is_on_stock: bool = True
    hotel: Id | None = None
    menu: Menu = Menu.ROOM_SERVICE
    is_food: bool = True
    allergens: tuple[str, ...] = ()
    rev: int = 0


class StockChange(msgspec.Struct, frozen=True, kw_only=True):
    """Marks a menu item sold out, or available again."""

    is_on_stock: bool
    expected_rev: int | None = None
