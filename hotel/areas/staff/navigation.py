"""What a colleague finds in the menu of a HotelMate front end, by side of the house."""

from typing import Final

import msgspec

from contract.permissions import Actor, Duty, duties_of
from contract.scalars import Id


class NavigationItem(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the menu."""

    id: Id
    name: str
    slug: str
    path: str
    display_order: int
    description: str | None = None
    is_active: bool = True


_MENU: Final = (
    ("home", "Home", "/"),
    ("room-services", "Room Services", "/room-services"),
    ("breakfast", "Breakfast", "/breakfast"),
    ("rooms", "Rooms", "/rooms"),
    ("guests", "Guests", "/guests"),
    ("staff", "Staff", "/staff"),
    ("attendance", "Attendance", "/attendance"),
)
_EVERYBODY: Final = frozenset({"home"})
_SERVING: Final = frozenset({"room-services", "breakfast"})
_BY_DUTY: Final = {
    Duty.KITCHEN: _SERVING,
    Duty.PORTER: _SERVING,
    Duty.DESK: _SERVING | {"rooms", "guests"},
    Duty.MANAGER: frozenset(slug for slug, _, _ in _MENU),
}
NAVIGATION: Final = tuple(
    NavigationItem(id=Id(place), name=name, slug=slug, path=path, display_order=place)
    for place, (slug, name, path) in enumerate(_MENU, start=1)
)


def allowed_navs(actor: Actor) -> tuple[str, ...]:
    """The slugs of the entries somebody may open, in the order of the menu."""
    allowed = _EVERYBODY.union(*(_BY_DUTY[duty] for duty in duties_of(actor)))
    return tuple(item.slug for item in NAVIGATION if item.slug in allowed)
