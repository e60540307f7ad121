"""The words of the chips: what can come back, and the breakfasts of the next ninety minutes."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from console.models.kitchen_lists import Recall
from console.models.ticket import Ticket, TicketState
from console.views.icons import Icon
from console.views.kitchen.chips import Chip
from console.views.kitchen.ticket_look import Age, Band, age_of
from console.views.palettes import Palette
from console.views.words import ago, clock_time, count, plain


def recall_chip(recall: Recall, now: datetime, colour: Palette) -> Chip:
    """A made order that can come back."""
    words = f"#{plain(recall.id)} · {ago(max(timedelta(), now - recall.ready_at))}"
    return Chip(
        id=recall.id,
        title=plain(recall.room),
        words=words,
        trailing=Icon.CORNER_UP_LEFT,
        border=colour.line_strong,
        ink=colour.text2,
    )


def breakfast_chip(ticket: Ticket, now: datetime, zone: tzinfo, colour: Palette) -> Chip:
    """A breakfast to be made: when, for whom, how much."""
    age = age_of(ticket, now)
    at = clock_time(ticket.due_at or ticket.placed_at, zone)
    parts = [at, count(ticket.trays, _tr("tray"), _tr("trays"))]
    if ticket.allergies:
        parts.append(_tr("ALLERGY"))
    state = _state_word(ticket, age)
    icon, border, ink = _signs(ticket, age, colour)
    return Chip(
        id=ticket.id,
        title=plain(ticket.room),
        words=" · ".join([*parts, *([state] if state else [])]),
        short=_shorter(at, parts, state),
        leading=icon,
        border=border,
        ink=ink,
        dashed=ticket.waiting is not None,
    )


def _shorter(at: str, parts: list[str], state: str) -> tuple[str, ...]:
    """The time with an allergy and the state, without the state, alone."""
    allergy = parts[2:]
    told = [*allergy, *([state] if state else [])] or parts[1:2]
    return (
        " · ".join([at, *told]),
        " · ".join([at, *(allergy or told)]),
        at,
    )


def _state_word(ticket: Ticket, age: Age) -> str:
    if ticket.waiting is not None:
        return _tr("waiting to send")
    if age.band is Band.LATE:
        return _tr("LATE +{minutes}").format(minutes=age.late_minutes)
    return _tr("NEW") if ticket.state is TicketState.NEW else ""


def _signs(ticket: Ticket, age: Age, colour: Palette) -> tuple[Icon, QColor, QColor]:
    if age.band is Band.LATE:
        return Icon.TRIANGLE_ALERT, colour.bad, colour.bad_text
    if ticket.allergies:
        return Icon.TRIANGLE_ALERT, colour.allergy, colour.allergy_text
    if age.band is Band.DUE_SOON:
        return Icon.HOURGLASS, colour.warn, colour.warn_text
    if ticket.state is TicketState.NEW:
        return Icon.BELL_RING, colour.accent, colour.accent_text
    return Icon.CLOCK, colour.line_strong, colour.text2


def _tr(text: str) -> str:
    return QCoreApplication.translate("kitchen", text)
