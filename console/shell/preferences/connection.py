"""Settings, Connection: what its controls do."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from console.shell.preferences.way import way_group
from console.shell.shift import Shift
from console.views.settings.connection import ConnectionActions, ConnectionFacts, ConnectionGroup
from console.views.settings.group import Group
from console.views.settings.names import SectionName
from console.views.settings.section import Section
from console.views.theme import Theme


def connection_section(shift: Shift, theme: Theme) -> Section:
    """Which hotel this PC talks to, and how that stands."""
    open_settings = shift.office.frame.open_settings
    actions = ConnectionActions(
        try_now=shift.workplace.try_now,
        open_diagnostics=partial(open_settings, SectionName.DIAGNOSTICS),
    )
    group = ConnectionGroup(partial(_facts, shift), actions, theme)
    title, hint = _tr("Connection"), _tr("How this PC and the hotel find each other.")
    groups: list[Group] = [group]
    if not shift.is_screen:
        groups.append(way_group(shift, theme))
    return Section(title, hint, groups, theme)


def _facts(shift: Shift) -> ConnectionFacts:
    board = shift.board
    return ConnectionFacts(
        address=shift.hotel_url, link=board.link, offset=board.clock.offset, zone=board.zone
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
