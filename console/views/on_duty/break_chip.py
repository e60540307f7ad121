"""The label of a colleague on break."""

from datetime import datetime

from console.models.duty_board import Colleague
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.on_duty.words import tr
from console.views.theme import Theme
from console.views.words import wait


def break_chip(
    colleague: Colleague, now: datetime, theme: Theme, *, is_short: bool = False
) -> Chip:
    """Break 12 min, or that it is one where the hotel does not say since when; short 12 min."""
    words = tr("On break")
    if colleague.break_since is not None:
        since = wait(now - colleague.break_since)
        words = since if is_short else tr("Break {wait}").format(wait=since)
    return Chip(Icon.COFFEE_BREAK, words, theme.colour.sunken, theme.colour.text2)
