"""What a hotel is founded with: one JSON document, checked as a whole."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

import msgspec

from contract.resources.menus import Menu
from contract.scalars import Id, RoomNumber

_DEAREST: Final = 100_000


class PlannedStaff(msgspec.Struct, frozen=True, kw_only=True):
    """A colleague. `department` and `role` are names; their slugs follow from them."""

    username: str
    password: str
    first_name: str
    last_name: str = ""
    email: str | None = None
    department: str | None = None
    role: str | None = None
    access_level: str = "regular_staff"


class PlannedRoom(msgspec.Struct, frozen=True, kw_only=True):
    """A room; `guest` is the name of who stays there, `others` of who stays along.

    `arrival` and `departure` are days, `reference` is the booking. Without a PIN one is made.
    """

    room_number: RoomNumber
    pin: str | None = None
    room_type: str | None = None
    floor: int | None = None
    guest: str | None = None
    others: tuple[str, ...] = ()
    arrival: date | None = None
    departure: date | None = None
    reference: str | None = None


class PlannedItem(msgspec.Struct, frozen=True, kw_only=True):
    """A dish or drink; `price` like "14.50"."""

    name: str
    price: str | None = None
    menu: Menu = Menu.ROOM_SERVICE
    category: str = ""
    description: str | None = None
    is_food: bool = True
    is_on_stock: bool = True
    allergens: tuple[str, ...] = ()

    def amount(self) -> Decimal | None:
        """The price as money. Raises decimal.InvalidOperation."""
        if self.price is None:
            return None
        amount = Decimal(self.price).quantize(Decimal("0.01"))
        if not 0 <= amount < _DEAREST:
            raise InvalidOperation
        return amount


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """A whole hotel. `time_zone` is an IANA name, `currency` an ISO 4217 code.

    `checkout_time` is like "11:00".
    """

    slug: str
    name: str
    time_zone: str = "Europe/Dublin"
    currency: str = "EUR"
    duty_phone: str | None = None
    checkout_time: str | None = None
    staff: tuple[PlannedStaff, ...] = ()
    rooms: tuple[PlannedRoom, ...] = ()
    menu: tuple[PlannedItem, ...] = ()


class Founded(msgspec.Struct, frozen=True, kw_only=True):
    """A new hotel: the numbers its staff, rooms and dishes got, in the order of the plan."""

    slug: str
    name: str
    staff: tuple[Id, ...]
    rooms: tuple[Id, ...]
    menu_items: tuple[Id, ...]
