"""Settings, Display: what its controls do. A new group of settings is added to its list."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from console.shell.pc_name import LONGEST, pc_name
from console.shell.preferences.startup import startup_group
from console.shell.shift import Shift
from console.views.settings.display import Look, LookActions, LookGroup
from console.views.settings.section import Section
from console.views.settings.station import StationControls, StationGroup
from console.views.theme import Theme


def display_section(shift: Shift, theme: Theme) -> Section:
    """How this PC looks, and what it is to the hotel."""
    title, hint = _tr("Display"), _tr("For this PC only. Changes apply at once.")
    groups = [_look(shift, theme), _station(shift, theme), startup_group(shift, theme)]
    return Section(title, hint, groups, theme)


def _look(shift: Shift, theme: Theme) -> LookGroup:
    looks = shift.pc.looks
    actions = LookActions(
        set_theme=looks.choose_theme,
        set_language=shift.pc.languages.choose,
        set_scale=looks.choose_scale,
        set_compact=lambda compact: looks.choose_spacing(compact=compact),
        set_reduced_motion=lambda reduced: looks.choose_motion(reduced=reduced),
    )
    return LookGroup(partial(_look_of, shift), actions, theme)


def _look_of(shift: Shift) -> Look:
    looks = shift.pc.looks
    return Look(
        theme=looks.choice,
        language=shift.pc.languages.chosen,
        scale=looks.scale,
        reduced_motion=looks.reduced_motion,
        is_compact=looks.is_compact,
        has_system=looks.system.theme is not None,
    )


def _station(shift: Shift, theme: Theme) -> StationGroup:
    board = shift.board
    controls = StationControls(
        name=lambda: pc_name(shift.pc.remembered),
        call=shift.call_pc,
        waiting=lambda: len(board.outbox),
        see_waiting=shift.office.see_waiting,
        longest_name=LONGEST,
    )
    return StationGroup(controls, theme)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
