"""The label of a colleague on break."""

from datetime import datetime

from console.models.duty_board import Colleague
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.on_duty.words import tr
from console.views.theme import Theme
from console.views.words import wait


def break_chip(colleague: Colleague, now: datetime, theme: Theme) -> Chip:
    """Break 12 min, or that it is one where the hotel does not say since when."""
    words = tr("On break")
    if colleague.break_since is not None:
        words = tr("Break {wait}").format(wait=wait(now - colleague.break_since))
    return Chip(Icon.COFFEE_BREAK, words, theme.colour.sunken, theme.colour.text2)
