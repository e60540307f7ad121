"""The settings page of a shift: which sections there are, and who makes them."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from console.shell.preferences.display import display_section
from console.shell.preferences.sound import sound_section
from console.shell.shift import Shift
from console.views.icons import Icon
from console.views.settings.names import SectionName
from console.views.settings.page import SectionEntry, SettingsPage


def settings_page(shift: Shift) -> SettingsPage:
    """Everything that can be set at this PC, as it is now."""
    entries = [
        SectionEntry(
            name=SectionName.DISPLAY,
            title=_tr("Display"),
            icon=Icon.MONITOR,
            make=partial(display_section, shift),
        ),
        SectionEntry(
            name=SectionName.SOUND,
            title=_tr("Sound and alerts"),
            icon=Icon.VOLUME,
            make=partial(sound_section, shift),
        ),
    ]
    return SettingsPage(entries, shift.pc.looks.theme(None))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
