"""The tables of the diagnostics, one for each question."""

import enum
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.models.diagnostics import TextModel
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.settings.diagnostics.table import TextTable
from console.views.theme import Theme


class Tab(enum.IntEnum):
    """In the order of the tabs."""

    SUMMARY = 0
    HISTORY = 1
    CHANNELS = 2
    EVENTS = 3
    PROBLEMS = 4


@dataclass(frozen=True, slots=True)
class _Column:
    """A heading and its width in px at 100 per cent, None for what shares the rest."""

    heading: str
    wide: int | None = None


def tab_names() -> list[str]:
    """What each tab is called."""
    return [_tr("Summary"), _tr("History"), _tr("Channels"), _tr("Events"), _tr("Problems")]


def make_table(tab: Tab, theme: Theme) -> TextTable:
    """The table of a tab, without lines yet."""
    columns = {
        Tab.SUMMARY: (_Column(_tr("What"), 200), _Column(_tr("How it stands"))),
        Tab.HISTORY: (
            _Column(_tr("From"), 136),
            _Column(_tr("State"), 120),
            _Column(_tr("Why")),
        ),
        Tab.CHANNELS: (
            _Column(_tr("Channel")),
            _Column(_tr("Family"), 112),
            _Column(_tr("State")),
            _Column(_tr("Since"), 104),
        ),
        Tab.EVENTS: (
            _Column(_tr("Event")),
            _Column(_tr("Family"), 160),
            _Column(_tr("Came"), 96),
            _Column(_tr("Last at"), 136),
        ),
        Tab.PROBLEMS: (
            _Column(_tr("Event"), 216),
            _Column(_tr("Family"), 112),
            _Column(_tr("Came"), 64),
            _Column(_tr("Last at"), 104),
            _Column(_tr("What is amiss")),
        ),
    }[tab]
    empty = {
        Tab.SUMMARY: Emptiness(Icon.INFO, _tr("Nothing is known yet")),
        Tab.HISTORY: Emptiness(Icon.WIFI, _tr("No connection was tried yet")),
        Tab.CHANNELS: Emptiness(Icon.WIFI, _tr("No channel is followed yet")),
        Tab.EVENTS: Emptiness(Icon.PULSE, _tr("No event came since the start")),
        Tab.PROBLEMS: Emptiness(
            Icon.CHECK, _tr("Every event was as the catalogue says"), _tr("since the start")
        ),
    }[tab]
    return _table(columns, empty, tab_names()[tab], theme)


def make_difference_table(theme: Theme) -> TextTable:
    """The fields of one event."""
    columns = (
        _Column("", 40),
        _Column(_tr("Field"), 216),
        _Column(_tr("The catalogue says")),
        _Column(_tr("What arrived")),
    )
    choose = Emptiness(Icon.LIST, _tr("Choose an event above"))
    return _table(columns, choose, _tr("Fields of the event"), theme)


def _table(columns: tuple[_Column, ...], empty: Emptiness, name: str, theme: Theme) -> TextTable:
    model = TextModel([column.heading for column in columns])
    table = TextTable(model, [column.wide for column in columns], empty, theme)
    model.setParent(table)
    table.setAccessibleName(name)
    return table


def _tr(text: str) -> str:
    return QCoreApplication.translate("diagnostics", text)
