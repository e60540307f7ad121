"""Every table of keys, where it works, and which widget it works for."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from console.views.guest_chat.keys import CHAT_KEYS
from console.views.keys import Key, keys_text, shortcuts_of
from console.views.kitchen.keys import KITCHEN_KEYS
from console.views.palette.keys import PALETTE_KEYS
from console.views.porter.keys import PORTER_KEYS
from console.views.reception.keys import ORDERS_KEYS
from console.views.staff_chat.keys import STAFF_CHAT_KEYS
from console.views.stations import DUTY_OF, Area, Station, area_name, name_of
from contract.permissions import Duty
from contract.record import Record

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyPlace(Record, frozen=True, kw_only=True):
    """A table of keys and where it works; `owner` finds its widget in the station's view.

    Without a station it works over any of them, and nothing but its own keys reaches it.
    """

    name: Callable[[], str]
    table: Sequence[Key[Any]]
    station: Station | None = None
    area: Area | None = None
    owner: Callable[[Any], Any] = lambda view: view


PLACES: Final = (
    KeyPlace(
        name=partial(area_name, Area.GUEST_CHAT),
        table=CHAT_KEYS,
        station=Station.RECEPTION,
        area=Area.GUEST_CHAT,
        owner=lambda view: view.chat,
    ),
    KeyPlace(
        name=partial(area_name, Area.STAFF_CHAT),
        table=STAFF_CHAT_KEYS,
        station=Station.RECEPTION,
        area=Area.STAFF_CHAT,
        owner=lambda view: view.staff_chat,
    ),
    KeyPlace(
        name=partial(area_name, Area.ORDERS),
        table=ORDERS_KEYS,
        station=Station.RECEPTION,
        area=Area.ORDERS,
        owner=lambda view: view.orders.table,
    ),
    KeyPlace(name=partial(name_of, Station.KITCHEN), table=KITCHEN_KEYS, station=Station.KITCHEN),
    KeyPlace(name=partial(name_of, Station.PORTER), table=PORTER_KEYS, station=Station.PORTER),
    KeyPlace(name=lambda: _tr("Search"), table=PALETTE_KEYS),
)


def offered_places(stations: Collection[Duty], areas: Collection[Area]) -> list[KeyPlace]:
    """Where keys work for a person who may open some stations, and areas of the reception."""
    return [place for place in PLACES if _is_offered(place, stations, areas)]


def _is_offered(place: KeyPlace, stations: Collection[Duty], areas: Collection[Area]) -> bool:
    if place.station is None:
        return True
    return DUTY_OF[place.station] in stations and place.area in {None, *areas}


def can_be_done(key: Key[Any]) -> bool:
    """Whether a key means one thing, so that it can be done by its name."""
    return len(key.codes) == 1 or key.codes <= _ENTER


def letters_of(places: Sequence[KeyPlace]) -> Iterator[str]:
    """The single letters that act, place by place."""
    for place in places:
        letters = [key.shown for key in place.table if key.is_letter]
        if letters:
            yield f"{place.name()} {', '.join(letters)}"


def sorted_shortcuts(window: QWidget) -> list[QShortcut]:
    """What works everywhere in a window, the function keys first."""
    return sorted(shortcuts_of(window), key=_order)


def _order(one: QShortcut) -> tuple[bool, int, str]:
    keys = keys_text(one.key())
    return not keys.startswith("F"), len(keys), keys


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
