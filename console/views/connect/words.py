"""What the steps of the check are called, and what their states look like."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from console.state.checks import NAMES, Step, StepState
from console.views.icons import Icon
from console.views.language import in_language
from console.views.theme import Theme


def title_of(step: Step) -> str:
    """A step's name."""
    return in_language(NAMES[step])


def state_word(state: StepState) -> str:
    """A state in a word, which stands beside its icon and colour."""
    return {
        StepState.WAITING: _tr("Waiting"),
        StepState.RUNNING: _tr("Checking"),
        StepState.PASSED: _tr("OK"),
        StepState.FAILED: _tr("Failed"),
        StepState.SKIPPED: _tr("Skipped"),
    }[state]


class Look(NamedTuple):
    """How a state is painted."""

    icon: Icon
    ink: QColor
    fill: QColor


def look_of(state: StepState, theme: Theme) -> Look:
    """A state's icon and colours."""
    colour = theme.colour
    return {
        StepState.WAITING: Look(Icon.CLOCK, colour.text3, colour.sunken),
        StepState.RUNNING: Look(Icon.REFRESH, colour.accent_text, colour.accent_tint),
        StepState.PASSED: Look(Icon.CHECK, colour.ok_text, colour.ok_tint),
        StepState.FAILED: Look(Icon.X, colour.bad_text, colour.bad_tint),
        StepState.SKIPPED: Look(Icon.MINUS, colour.text2, colour.sunken),
    }[state]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Connect", words)
