"""Settings, Keyboard: the keys of this window and of the stations this person may open."""

from PySide6.QtCore import QCoreApplication

from console.shell.key_places import letters_of, offered_places, sorted_shortcuts
from console.shell.shift import LETTERS, Shift
from console.views.keys import keys_text
from console.views.settings.group import Group
from console.views.settings.keyboard import KeysGroup, LettersGroup
from console.views.settings.section import Section
from console.views.theme import Theme


def keyboard_section(shift: Shift, theme: Theme) -> Section:
    """Every key that does something."""

    def keep(acts: bool) -> None:
        shift.pc.remembered.put(LETTERS, "yes" if acts else "no")

    frame = shift.office.frame
    places = offered_places(shift.workplace.stations, frame.areas)
    shortcuts = sorted_shortcuts(frame.window())
    everywhere = [(keys_text(one.key()), one.whatsThis()) for one in shortcuts]
    acts, letters = shift.workplace.place.letters(), " · ".join(letters_of(places))
    groups: list[Group] = [
        LettersGroup(acts, keep, theme, letters),
        KeysGroup(_tr("Everywhere"), everywhere, theme),
    ]
    for place in places:
        keys = [(key.shown, key.words()) for key in place.table]
        groups.append(KeysGroup(place.name(), keys, theme))
    title, hint = _tr("Keyboard"), _tr("Everything can be done without a mouse. Tab goes on.")
    return Section(title, hint, groups, theme)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
