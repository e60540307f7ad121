"""Every table of keys, where it works, and which widget it works for."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from console.views.approvals.keys import APPROVAL_KEYS
from console.views.arrivals.keys import ARRIVAL_KEYS
from console.views.chat.keys import ANSWER_KEYS, MESSAGE_KEYS
from console.views.guest_chat.keys import CHAT_KEYS
from console.views.keys import Key, keys_text, shortcuts_of
from console.views.kitchen.keys import KITCHEN_KEYS
from console.views.palette.keys import PALETTE_KEYS
from console.views.phone.keys import LINE_KEYS
from console.views.porter.keys import LANE_KEYS, PORTER_KEYS
from console.views.reception.keys import ORDERS_KEYS
from console.views.roster.keys import ROSTER_KEYS
from console.views.staff_chat.keys import STAFF_CHAT_KEYS
from console.views.stations import DUTY_OF, Area, Station, area_name, name_of
from console.views.stock.keys import COUNT_KEYS, FIND_KEYS, ITEM_FIND_KEYS, ITEM_KEYS
from console.views.waiting.keys import WAITING_KEYS
from contract.permissions import Duty
from contract.record import Record

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyPlace(Record, frozen=True, kw_only=True):
    """A table of keys and where it works: in an area, at a station, or over any of them.

    `owner` finds its widget in the station's view. Without one the keys mean something only while
    the keyboard is there: they are listed, and not offered to be done from elsewhere.
    """

    name: Callable[[], str]
    table: Sequence[Key[Any]]
    station: Station | None = None
    area: Area | None = None
    owner: Callable[[Any], Any] | None = None


def _itself(view: Any) -> Any:
    return view


PLACES: Final = (
    KeyPlace(
        name=partial(area_name, Area.GUEST_CHAT),
        table=CHAT_KEYS,
        area=Area.GUEST_CHAT,
        owner=lambda view: view.chat,
    ),
    KeyPlace(
        name=partial(area_name, Area.STAFF_CHAT),
        table=STAFF_CHAT_KEYS,
        area=Area.STAFF_CHAT,
        owner=lambda view: view.staff_chat,
    ),
    KeyPlace(
        name=partial(area_name, Area.ORDERS),
        table=ORDERS_KEYS,
        area=Area.ORDERS,
        owner=lambda view: view.orders.table,
    ),
    KeyPlace(
        name=partial(area_name, Area.ARRIVALS),
        table=ARRIVAL_KEYS,
        area=Area.ARRIVALS,
        owner=lambda view: view.arrivals.list,
    ),
    KeyPlace(
        name=lambda: _tr("A conversation's messages"),
        table=MESSAGE_KEYS,
        area=Area.STAFF_CHAT,
    ),
    KeyPlace(
        name=lambda: _tr("Writing a message"),
        table=ANSWER_KEYS,
        area=Area.STAFF_CHAT,
    ),
    KeyPlace(
        name=lambda: _tr("Lines of a phone order"), table=LINE_KEYS, station=Station.RECEPTION
    ),
    KeyPlace(
        name=partial(name_of, Station.KITCHEN),
        table=KITCHEN_KEYS,
        station=Station.KITCHEN,
        owner=_itself,
    ),
    KeyPlace(
        name=partial(name_of, Station.PORTER),
        table=PORTER_KEYS,
        station=Station.PORTER,
        owner=_itself,
    ),
    KeyPlace(
        name=partial(area_name, Area.APPROVALS),
        table=APPROVAL_KEYS,
        area=Area.APPROVALS,
    ),
    KeyPlace(name=lambda: _tr("A porter's lane"), table=LANE_KEYS, station=Station.PORTER),
    KeyPlace(
        name=partial(area_name, Area.ROSTER),
        table=ROSTER_KEYS,
        area=Area.ROSTER,
        owner=lambda view: view.made_page(Area.ROSTER),
    ),
    KeyPlace(
        name=lambda: _tr("Finding a line of a stocktake"),
        table=FIND_KEYS,
        area=Area.STOCK,
    ),
    KeyPlace(
        name=lambda: _tr("Counting a line of a stocktake"),
        table=COUNT_KEYS,
        area=Area.STOCK,
    ),
    KeyPlace(
        name=lambda: _tr("Finding an item in stock"),
        table=ITEM_FIND_KEYS,
        station=Station.MANAGER,
        area=Area.STOCK,
    ),
    KeyPlace(
        name=lambda: _tr("Items in stock"),
        table=ITEM_KEYS,
        station=Station.MANAGER,
        area=Area.STOCK,
    ),
    KeyPlace(name=lambda: _tr("Waiting actions"), table=WAITING_KEYS),
    KeyPlace(name=lambda: _tr("Search"), table=PALETTE_KEYS),
)


def offered_places(stations: Collection[Duty], areas: Collection[Area]) -> list[KeyPlace]:
    """Where keys work for a person who may open some stations and areas."""
    return [place for place in PLACES if _is_offered(place, stations, areas)]


def _is_offered(place: KeyPlace, stations: Collection[Duty], areas: Collection[Area]) -> bool:
    if place.area is not None:
        return place.area in areas
    return place.station is None or DUTY_OF[place.station] in stations


def can_be_done(place: KeyPlace, key: Key[Any]) -> bool:
    """Whether a key means one thing wherever the keyboard is, so that its name is enough."""
    if place.owner is None:
        return False
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
