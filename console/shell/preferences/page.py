"""The settings page of a shift: which sections there are, and who makes them."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from console.shell.preferences.about import about_section
from console.shell.preferences.account import account_section
from console.shell.preferences.connection import connection_section
from console.shell.preferences.diagnostics import diagnostics_section
from console.shell.preferences.display import display_section
from console.shell.preferences.keyboard import keyboard_section
from console.shell.preferences.quick_replies import answers_guests, quick_replies_section
from console.shell.preferences.screens import may_see_screens, screens_section
from console.shell.preferences.sound import sound_section
from console.shell.shift import Shift
from console.views.icons import Icon
from console.views.settings.names import SectionName
from console.views.settings.page import SectionEntry, SettingsPage


def settings_page(shift: Shift) -> SettingsPage:
    """Everything that can be set at this PC, as it is now."""
    return SettingsPage(offered_sections(shift), shift.pc.looks.theme(None))


def offered_sections(shift: Shift) -> list[SectionEntry]:
    """The sections this person is offered, in order."""
    sections = (
        (SectionName.DISPLAY, _tr("Display"), Icon.MONITOR, display_section),
        (SectionName.SOUND, _tr("Sound and alerts"), Icon.VOLUME, sound_section),
        (SectionName.CONNECTION, _tr("Connection"), Icon.WIFI, connection_section),
        (SectionName.QUICK_REPLIES, _tr("Quick replies"), Icon.MESSAGE, quick_replies_section),
        (SectionName.KEYBOARD, _tr("Keyboard"), Icon.KEYBOARD, keyboard_section),
        (SectionName.SCREENS, _tr("Screens"), Icon.LIST, screens_section),
        (SectionName.ACCOUNT, _tr("Account"), Icon.USER, account_section),
        (SectionName.ABOUT, _tr("About"), Icon.INFO, about_section),
        (SectionName.DIAGNOSTICS, _tr("Diagnostics"), Icon.PULSE, diagnostics_section),
    )
    return [
        SectionEntry(name=name, title=title, icon=icon, make=partial(make, shift))
        for name, title, icon, make in sections
        if _is_for(name, shift)
    ]


def _is_for(name: SectionName, shift: Shift) -> bool:
    match name:
        case SectionName.SCREENS:
            return may_see_screens(shift)
        case SectionName.QUICK_REPLIES:
            return answers_guests(shift)
        case _:
            return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
