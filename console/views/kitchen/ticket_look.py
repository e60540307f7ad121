"""How a ticket looks in each state: colours, borders and the word beside the room."""

import enum
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from console.models.ticket import Ticket, TicketState
from console.state.ages import LATE, KitchenBand, SlotBand, kitchen_band, slot_band
from console.views.icons import Icon
from console.views.palettes import Palette
from console.views.theme import BORDER, THRESHOLDS, TypeStyle
from contract.record import Record, replace


class Band(enum.IntEnum):
    """How urgent a ticket is; the value is the number of filled segments of the age bar."""

    ON_TIME = 1
    DUE_SOON = 2
    LATE = 3


class Age(Record, frozen=True):
    """The age of a ticket as far as its card shows it, apart from the running timer."""

    band: Band
    late_minutes: int = 0
    is_overlooked: bool = False


class Look(Record, frozen=True, kw_only=True):
    """The colours of one card. Below its timer stands `word`, or one of `short` if narrow."""

    body: QColor
    ink: QColor
    ink2: QColor
    header: QColor
    header_ink: QColor
    border: QColor
    allergy: QColor
    on_allergy: QColor
    button: QColor | None
    on_button: QColor
    width: int = 2
    dashed: bool = False
    has_age_bar: bool = True
    is_struck: bool = False
    word: str = ""
    short: tuple[str, ...] = ()
    icon: Icon | None = None
    word_style: TypeStyle | None = None


def age_of(ticket: Ticket, now: datetime) -> Age:
    """The age of a ticket now."""
    at = ticket.stopped_at or now
    if ticket.due_at is not None:
        return _breakfast_age(ticket.due_at, at)
    band = {
        KitchenBand.ON_TIME: Band.ON_TIME,
        KitchenBand.DUE_SOON: Band.DUE_SOON,
        KitchenBand.LATE: Band.LATE,
    }[kitchen_band(ticket.placed_at, at)]
    over = max(timedelta(), at - ticket.placed_at - LATE)
    flagged = at - ticket.placed_at >= timedelta(seconds=THRESHOLDS.unaccepted_flag_s)
    return Age(
        band,
        int(over.total_seconds()) // 60,
        flagged and ticket.state is TicketState.NEW,
    )


def is_late(ticket: Ticket, now: datetime) -> bool:
    """Whether the header counts a ticket among the late ones."""
    if ticket.state is not TicketState.NEW and ticket.state is not TicketState.PREPARING:
        return False
    if ticket.due_at is not None:
        return _breakfast_age(ticket.due_at, now).band is Band.LATE
    # Asked of every ticket each time the grid is laid out.
    return now - ticket.placed_at >= LATE


def _breakfast_age(due_at: datetime, at: datetime) -> Age:
    bands = {SlotBand.LATE: Band.LATE, SlotBand.DUE: Band.DUE_SOON, SlotBand.NEXT: Band.DUE_SOON}
    band = bands.get(slot_band(due_at, at), Band.ON_TIME)
    return Age(band, max(0, int((at - due_at).total_seconds()) // 60))


def look_of(ticket: Ticket, age: Age, colour: Palette) -> Look:
    """The look of a ticket of some age."""
    if ticket.state is TicketState.CANCELLED:
        return _cancelled(colour)
    if ticket.state is TicketState.READY:
        return _ready(colour)
    if ticket.state is TicketState.NEW:
        return _new(age, colour)
    return _by_age(_preparing(colour), age, colour)


def _preparing(colour: Palette) -> Look:
    return Look(
        body=colour.raised,
        ink=colour.text,
        ink2=colour.text2,
        header=colour.hover,
        header_ink=colour.text,
        border=colour.line,
        allergy=colour.allergy,
        on_allergy=colour.on_allergy,
        button=colour.ok,
        on_button=colour.on_ok,
    )


def _by_age(look: Look, age: Age, colour: Palette) -> Look:
    if age.band is Band.LATE:
        return replace(
            look,
            header=colour.bad,
            header_ink=colour.on_bad,
            border=colour.bad,
            word=_late_word(age),
            short=(_tr("LATE"),),
            icon=Icon.TRIANGLE_ALERT,
        )
    if age.band is Band.DUE_SOON:
        return replace(
            look,
            header=colour.warn,
            header_ink=colour.on_warn,
            border=colour.warn,
            word=_tr("DUE SOON"),
            short=(_tr("DUE"),),
            icon=Icon.HOURGLASS,
        )
    return look


def _new(age: Age, colour: Palette) -> Look:
    """Inverted. Once it is due or late, its header says that too."""
    plain = replace(
        _preparing(colour),
        body=colour.paper,
        ink=colour.paper_ink,
        ink2=colour.paper_ink2,
        header=colour.accent,
        header_ink=colour.on_accent,
        allergy=colour.paper_allergy,
        on_allergy=colour.on_paper_allergy,
        button=colour.paper_ink,
        on_button=colour.paper,
        has_age_bar=False,
    )
    aged = _by_age(plain, age, colour)
    if age.band is Band.ON_TIME:
        aged = replace(
            aged,
            word=_tr("NEW"),
            icon=Icon.TRIANGLE_ALERT if age.is_overlooked else Icon.BELL_RING,
            word_style=TypeStyle(32, 36, 700),
        )
    else:
        words, *short = (_tr("NEW, {word}").format(word=w) for w in (aged.word, *aged.short))
        aged = replace(aged, word=words, short=tuple(short), has_age_bar=True)
    return replace(aged, border=colour.accent, width=BORDER.new_ticket)


def _ready(colour: Palette) -> Look:
    return replace(
        _preparing(colour),
        body=colour.surface,
        header=colour.surface,
        border=colour.warn,
        dashed=True,
        button=None,
        on_button=colour.warn_text,
        has_age_bar=False,
        word=_tr("READY"),
        icon=Icon.CHECK,
    )


def _cancelled(colour: Palette) -> Look:
    return replace(
        _preparing(colour),
        body=colour.surface,
        ink=colour.text2,
        header=colour.bad_tint,
        header_ink=colour.bad_text,
        border=colour.bad_line,
        button=None,
        on_button=colour.text,
        has_age_bar=False,
        is_struck=True,
        word=_tr("CANCELLED"),
        icon=Icon.BAN,
    )


def _late_word(age: Age) -> str:
    if age.late_minutes == 0:
        return _tr("LATE")
    return _tr("LATE +{minutes}").format(minutes=age.late_minutes)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ticket", text)
