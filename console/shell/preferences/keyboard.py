"""Settings, Keyboard: the keys of this window and of the stations this person may open."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from console.shell.shift import LETTERS, Shift
from console.views.guest_chat.keys import CHAT_KEYS
from console.views.keys import Key, shortcuts_in
from console.views.kitchen.keys import KITCHEN_KEYS
from console.views.porter.keys import PORTER_KEYS
from console.views.reception.keys import ORDERS_KEYS
from console.views.settings.group import Group
from console.views.settings.keyboard import KeysGroup, LettersGroup
from console.views.settings.section import Section
from console.views.stations import DUTY_OF, Station, name_of
from console.views.theme import Theme

_TABLES: Final[dict[Station, Sequence[Key[Any]]]] = {
    Station.RECEPTION: (*CHAT_KEYS, *ORDERS_KEYS),
    Station.KITCHEN: KITCHEN_KEYS,
    Station.PORTER: PORTER_KEYS,
}


def keyboard_section(shift: Shift, theme: Theme) -> Section:
    """Every key that does something."""

    def keep(acts: bool) -> None:
        shift.pc.remembered.put(LETTERS, "yes" if acts else "no")

    groups: list[Group] = [
        LettersGroup(shift.workplace.place.letters(), keep, theme),
        KeysGroup(_tr("Everywhere"), _everywhere(shift), theme),
    ]
    for station, table in _TABLES.items():
        if DUTY_OF[station] in shift.workplace.stations:
            keys = [(key.shown, key.words()) for key in table]
            groups.append(KeysGroup(name_of(station), keys, theme))
    title, hint = _tr("Keyboard"), _tr("Everything can be done without a mouse. Tab goes on.")
    return Section(title, hint, groups, theme)


def _everywhere(shift: Shift) -> list[tuple[str, str]]:
    found = shortcuts_in(shift.office.frame.window())
    return sorted(found, key=lambda one: (not one[0].startswith("F"), len(one[0]), one[0]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
