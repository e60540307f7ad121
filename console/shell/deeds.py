"""What the command palette can have done: shortcuts, settings, and the stations' keys."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShortcut

from console.models.palette import Deed
from console.shell.key_places import KeyPlace, can_be_done, offered_places, sorted_shortcuts
from console.shell.preferences.page import offered_sections
from console.views.keys import Key, keys_text
from console.views.settings.names import SectionName
from console.views.stations import Area, area_name, name_of
from contract.record import Record

if TYPE_CHECKING:
    from console.shell.shift import Shift


class Doable(Record, frozen=True):
    """A deed as it is listed, and doing it; `act` tells whether it came to anything."""

    deed: Deed
    act: Callable[[], bool]


def doables(shift: "Shift") -> list[Doable]:
    """Everything that can be done in this window by who is at work here."""
    return [*_shortcuts(shift), *_places(shift), *_sections(shift), *_keys(shift)]


def _places(shift: "Shift") -> Iterator[Doable]:
    """Where one can go without a key of its own."""
    frame = shift.office.frame
    for spot in frame.keyless_places:
        name = area_name(spot) if isinstance(spot, Area) else name_of(spot)
        deed = Deed(key=f"place {spot}", words=_tr("Open {station}").format(station=name))
        yield Doable(deed, _done(partial(frame.open_place, spot)))


def _shortcuts(shift: "Shift") -> Iterator[Doable]:
    """Where one can go stands first: it is what most people want."""
    for one in sorted(sorted_shortcuts(shift.office.frame.window()), key=_is_no_place):
        keys = keys_text(one.key())
        deed = Deed(key=f"shortcut {keys}", words=one.whatsThis(), keys=keys)
        yield Doable(deed, _done(one.activated.emit))


def _is_no_place(one: QShortcut) -> bool:
    keys = keys_text(one.key())
    return keys.startswith("F") or not keys[-1].isdigit()


def _sections(shift: "Shift") -> Iterator[Doable]:
    for section in offered_sections(shift):
        deed = Deed(key=f"section {section.name}", words=section.title, place=_tr("Settings"))
        yield Doable(deed, _done(partial(shift.office.frame.open_settings, section.name)))


def _keys(shift: "Shift") -> Iterator[Doable]:
    for place in offered_places(shift.workplace.stations, shift.office.frame.areas):
        for key in place.table:
            deed = Deed(
                key=f"key {place.name()} {key.shown}",
                words=key.words(),
                place=place.name(),
                keys=key.shown,
            )
            yield Doable(deed, partial(_press, shift, place, key))


def _press(shift: "Shift", place: KeyPlace, key: Key[Any]) -> bool:
    """Go where a key works and press it; one of several that do alike is only shown."""
    frame = shift.office.frame
    if place.owner is None or not can_be_done(place, key):
        frame.open_settings(SectionName.KEYBOARD)
        return True
    if place.area is not None:
        frame.open_area(place.area)
    elif place.station is not None:
        frame.open(place.station)
    owner = place.owner(frame.view(frame.station))
    if owner is None or not key.when(owner):
        return False
    key.act(owner, next(iter(key.codes)))
    return True


def _done(act: Callable[[], object]) -> Callable[[], bool]:
    def done() -> bool:
        act()
        return True

    return done


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
