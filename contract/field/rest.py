"""Reads the lists a HotelMate backend answers with, row by row, into the catalogue's resources."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from contract import codec
from contract.resources.breakfast import BreakfastOrder
from contract.resources.menus import Menu, MenuItem
from contract.resources.orders import Order
from contract.resources.staff import DutyStatus, StaffMember

T = TypeVar("T")

_LISTS: Final = ("results", "orders", "staff")
_DRINKS: Final = frozenset({"drink", "drinks", "beverages", "wine", "wines", "beer", "cocktails"})


@dataclass(frozen=True, slots=True)
class Rows(Generic[T]):
    """The readable rows of an answer; `problems` says what is amiss with the others.

    `is_last`: no further page follows.
    """

    items: tuple[T, ...]
    problems: tuple[str, ...] = ()
    is_last: bool = True


def orders(answer: object) -> Rows[Order]:
    """The orders of a list, a page, a summary or a history, or the one order of an answer."""
    return _rows(Order, answer, _order)


def breakfast_orders(answer: object) -> Rows[BreakfastOrder]:
    """The breakfasts of a list or page, or the one breakfast of an answer."""
    return _rows(BreakfastOrder, answer, _breakfast)


def menu_items(answer: object, menu: Menu) -> Rows[MenuItem]:
    """The items of a card. That backend does not say which is food: drinks stand by category."""
    return _rows(MenuItem, answer, lambda row: {"menu": menu, **_item(row)})


def staff(answer: object) -> Rows[StaffMember]:
    """The colleagues of a list or page, or the one person of `me` or a profile."""
    return _rows(StaffMember, answer, _member)


def _rows(
    kind: type[T], answer: object, adapt: Callable[[dict[str, Any]], dict[str, Any]]
) -> Rows[T]:
    items: list[T] = []
    problems: list[str] = []
    for place, row in enumerate(_listed(answer)):
        try:
            items.append(codec.convert(kind, adapt(row)))
        except (codec.WireError, AttributeError, TypeError, LookupError) as error:
            problems.append(f"{kind.__name__} {place}: {_sayable(error)}")
    return Rows(tuple(items), tuple(problems), _is_last(answer))


def _sayable(error: Exception) -> str:
    return str(error) if isinstance(error, codec.WireError) else "not an object as expected"


def _listed(answer: object) -> list[Any]:
    if isinstance(answer, list):
        return answer
    if not isinstance(answer, dict):
        return [answer]
    for key in _LISTS:
        if isinstance(answer.get(key), list | dict):
            return _listed(answer[key])
    return [answer]


def _is_last(answer: object) -> bool:
    if not isinstance(answer, dict):
        return True
    pagination = answer.get("pagination")
    has_next = isinstance(pagination, dict) and bool(pagination.get("has_next"))
    return not answer.get("next") and not has_next


def _order(row: dict[str, Any]) -> dict[str, Any]:
    lines = _lines(row, Menu.ROOM_SERVICE)
    has_food = any(line["item"]["is_food"] for line in lines)
    return {"has_food": has_food, **row, "items": lines}


def _breakfast(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"items": _lines(row, Menu.BREAKFAST)}


def _lines(row: dict[str, Any], menu: Menu) -> list[dict[str, Any]]:
    return [
        line | {"item": {"menu": menu, **_item(line["item"])}} for line in row.get("items") or ()
    ]


def _item(row: Mapping[str, Any]) -> dict[str, Any]:
    category = row.get("category")
    is_drink = isinstance(category, str) and category.strip().lower() in _DRINKS
    return {"is_food": not is_drink, **row}


def _member(row: dict[str, Any]) -> dict[str, Any]:
    user = row.get("user")
    found: dict[str, Any] = {}
    if row.get("is_on_duty") is True:
        found["duty_status"] = DutyStatus.ON_DUTY
    if isinstance(user, dict) and "id" in user:
        found["user_id"] = user["id"]
    for name in ("department", "role"):
        if isinstance(row.get(name), dict):
            found[f"{name}_detail"] = row[name]
    return found | row
