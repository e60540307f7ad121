"""What a ticket says besides its lines."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from console.models.ticket import Ticket, TicketState
from console.state.actions import ActionState, PendingAction
from console.views.allergens import allergen
from console.views.icons import Icon
from console.views.words import clock_time, plain, timer, told


def allergy_words(ticket: Ticket) -> str:
    """ALLERGY: NUTS, MILK; nothing when the guest named none."""
    names = ", ".join(allergen(name).upper() for name in ticket.allergies if plain(name))
    return _tr("ALLERGY: {names}").format(names=names) if names else ""


def number_words(ticket: Ticket) -> str:
    """#1846."""
    return f"#{plain(ticket.id)}"


def meta_words(ticket: Ticket, zone: tzinfo) -> tuple[str, ...]:
    """What follows the order's number, the longest first: when it was placed, and who cooks."""
    placed = f" · {clock_time(ticket.placed_at, zone)}"
    told: tuple[str, ...] = ()
    if ticket.state is TicketState.NEW:
        told = (_tr("not accepted"),)
    elif cook := plain(ticket.cook or ""):
        told = (cook, cook.split(" ", 1)[0])
    elif ticket.state is TicketState.PREPARING:
        told = (_tr("accepted"),)
    return *(f"{placed} · {part}" for part in told), placed


def timer_words(ticket: Ticket, now: datetime, zone: tzinfo) -> str:
    """How long it waits; a breakfast shows its delivery time."""
    if ticket.due_at is not None:
        return clock_time(ticket.due_at, zone)
    return timer((ticket.stopped_at or now) - ticket.placed_at)


def notice_words(ticket: Ticket) -> str:
    """The line above the button: what failed, why it was cancelled, what waits to be sent."""
    if ticket.refused is not None:
        return failed_words(ticket, ticket.refused)
    if ticket.state is TicketState.CANCELLED:
        return _cancelled_words(ticket)
    if ticket.waiting is not None and ticket.state is TicketState.PREPARING:
        return _tr("Accepted, {waiting}").format(waiting=waiting_words(ticket.waiting))
    if ticket.waiting is not None and ticket.state is TicketState.NEW:
        return _tr("Taken back, {waiting}").format(waiting=waiting_words(ticket.waiting))
    return ""


def failed_words(ticket: Ticket, failed: PendingAction) -> str:
    """What did not happen, with the hotel's own sentence."""
    what = {
        "preparing": _tr("{number} was not accepted."),
        "ready": _tr("{number} was not marked ready."),
        "pending": _tr("{number} was not taken back."),
    }.get(failed.action.target, _tr("{number} was not changed."))
    reason = told(failed.refusal or _tr("The server did not answer."))
    return f"{what.format(number=number_words(ticket))} {reason}"


def waiting_words(action: PendingAction) -> str:
    """How far an action got that the hotel has not confirmed."""
    if action.state is ActionState.NOT_CONFIRMED:
        return _tr("not confirmed yet")
    return _tr("waiting to send")


def ready_words(ticket: Ticket, zone: tzinfo) -> str:
    """Ready at 14:05."""
    at = ticket.stopped_at or ticket.placed_at
    return _tr("Ready at {time}").format(time=clock_time(at, zone))


def action_words(ticket: Ticket) -> tuple[Icon, str]:
    """The one thing to do with a ticket."""
    if ticket.refused is not None:
        return Icon.REFRESH, _tr("Retry")
    return {
        TicketState.NEW: (Icon.FLAME, _tr("Accept")),
        TicketState.PREPARING: (Icon.CHECK, _tr("Ready")),
        TicketState.READY: (Icon.CORNER_UP_LEFT, _tr("Undo")),
        TicketState.CANCELLED: (Icon.X, _tr("Remove")),
    }[ticket.state]


def dismiss_words() -> str:
    """The button that gives up what failed."""
    return _tr("Dismiss")


def close_words() -> str:
    """The button of a ticket that was opened from a row."""
    return _tr("Close")


def more_words(hidden: int) -> str:
    """What the bar below a list that does not fit says."""
    if hidden <= 0:
        return _tr("Back to the first line")
    return _tr("1 more line") if hidden == 1 else _tr("{count} more lines").format(count=hidden)


def spoken(ticket: Ticket, word: str, now: datetime, zone: tzinfo) -> str:
    """A ticket as a screen reader says it."""
    parts = [
        _tr("Room {room}").format(room=plain(ticket.room)),
        word,
        timer_words(ticket, now, zone),
        allergy_words(ticket),
        *(f"{line.quantity} {plain(line.name)}" for line in ticket.lines),
        notice_words(ticket),
    ]
    return ", ".join(part for part in parts if part)


def _cancelled_words(ticket: Ticket) -> str:
    by, why = plain(ticket.cancelled_by or ""), plain(ticket.cancel_reason or "")
    said = _tr("Cancelled by {name}").format(name=by) if by else _tr("Cancelled")
    return f"{said}: {why}" if why else said


def _tr(text: str) -> str:
    return QCoreApplication.translate("ticket", text)
