"""What is said of arrivals, and in which colours."""

from datetime import date, datetime, time, timedelta
from math import ceil

from PySide6.QtCore import QCoreApplication

from console.models.arrivals import ArrivalsModel
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.bookings import ShownBooking
from console.views.arrivals.actions import ArrivalAction
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.moments import moment
from console.views.palettes import Palette
from console.views.place import Place
from console.views.words import count, day, long_day, plain, told
from contract.resources.bookings import Booking, BookingStatus

_NOON = time(12)


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("arrivals", text)


def name_of(booking: Booking) -> str:
    """Who comes."""
    return plain(booking.guest_name) or tr("Guest without a name")


def room_of(booking: Booking) -> str:
    """The room, or a dash where none is assigned."""
    return plain(booking.room_number or "") or "—"


def nights(booking: Booking) -> str:
    """2 nights."""
    return count(booking.nights, tr("night"), tr("nights"))


def stay(booking: Booking) -> str:
    """2 nights, Deluxe double."""
    return ", ".join(part for part in (nights(booking), plain(booking.room_type_name)) if part)


def expected(booking: Booking) -> str:
    """When they mean to come; empty where that is not known."""
    at = booking.expected_at
    return "" if at is None else tr("expected {time}").format(time=at.strftime("%H:%M"))


def status_chip(shown: ShownBooking, place: Place, colour: Palette) -> Chip:
    """How a booking stands; dashed while the hotel does not know of it."""
    decision = shown.decision
    if decision is not None:
        return _coming_chip(decision, place.now(), colour)
    return _true_chip(shown.booking, place, colour)


def _coming_chip(pending: PendingAction, now: datetime, colour: Palette) -> Chip:
    is_confirming = pending.action.kind is ActionKind.CONFIRM_BOOKING
    icon, said = Icon.CLOUD_UPLOAD, tr("Will send")
    if pending.state is ActionState.NOT_CONFIRMED:
        icon, said = Icon.CLOUD_OFF, tr("Not answered")
    elif pending.state is ActionState.SENDING:
        icon, said = Icon.REFRESH, tr("Sending")
    elif pending.send_after is not None and now < pending.send_after:
        seconds = ceil((pending.send_after - now).total_seconds())
        pattern = tr("Confirms in {seconds} s") if is_confirming else tr("Cancels in {seconds} s")
        icon, said = Icon.CLOCK, pattern.format(seconds=seconds)
    return Chip(icon, said, colour.warn_tint, colour.warn_text, is_dashed=True)


def _true_chip(booking: Booking, place: Place, colour: Palette) -> Chip:
    at = moment(booking.decided_at, place) if booking.decided_at else ""
    match booking.status:
        case BookingStatus.PENDING_PAYMENT:
            return Chip(Icon.HOURGLASS, tr("To confirm"), colour.sunken, colour.text2)
        case BookingStatus.CONFIRMED:
            said = f"{tr('Confirmed')} {at}".strip()
            return Chip(Icon.CHECK, said, colour.ok_tint, colour.ok_text)
        case BookingStatus.CANCELLED:
            said = f"{tr('Cancelled')} {at}".strip()
            said = tr("Cancelled by guest") if booking.cancelled_by_guest else said
            return Chip(Icon.X, said, colour.bad_tint, colour.bad_text)
        case BookingStatus.COMPLETED:
            return Chip(Icon.CHECK_CHECK, tr("Has stayed"), colour.sunken, colour.text2)
        case BookingStatus.NO_SHOW:
            return Chip(Icon.BAN, tr("Did not come"), colour.sunken, colour.text2)
        case _:
            status = plain(booking.status) or tr("Unknown")
            return Chip(Icon.CIRCLE_ALERT, status, colour.warn_tint, colour.warn_text)


def refused_words(shown: ShownBooking) -> str:
    """Why the hotel refused what was decided here; empty where it did not."""
    refused = shown.refused
    if refused is None or shown.decision is not None:
        return ""
    is_confirming = refused.action.kind is ActionKind.CONFIRM_BOOKING
    failed = tr("Not confirmed.") if is_confirming else tr("Not cancelled.")
    why = told(refused.refusal or "") or tr("The server did not answer.")
    return f"{failed} {why}"


def reason_words(shown: ShownBooking) -> str:
    """Why it was cancelled, or is about to be."""
    decision = shown.decision
    if decision is not None and decision.action.reason:
        return plain(decision.action.reason)
    return plain(shown.booking.cancellation_reason or "")


def decided_words(booking: Booking, place: Place) -> str:
    """Who decided about it, and when; empty where nobody did."""
    at = moment(booking.decided_at, place) if booking.decided_at else ""
    if not at:
        return ""
    who = tr("the guest") if booking.cancelled_by_guest else plain(booking.decided_by or "")
    return tr("{name}, {time}").format(name=who, time=at) if who else at


def day_words(arrives: date, today: date, place: Place) -> str:
    """Today, Sunday 30 November."""
    said = long_day(datetime.combine(arrives, _NOON, place.zone), place.zone)
    near = {
        today - timedelta(days=1): tr("Yesterday"),
        today: tr("Today"),
        today + timedelta(days=1): tr("Tomorrow"),
    }
    return f"{near[arrives]}, {said}" if arrives in near else said


def date_words(one: date, place: Place) -> str:
    """Sun 30 Nov."""
    return day(datetime.combine(one, _NOON, place.zone), place.zone)


def summary(model: ArrivalsModel) -> str:
    """3 to confirm, 1 room not assigned."""
    waiting, roomless = model.to_confirm, model.without_room
    said = [tr("{count} to confirm").format(count=waiting)] if waiting else []
    if roomless:
        said.append(count(roomless, tr("room not assigned"), tr("rooms not assigned")))
    return ", ".join(said)


def action_words(action: ArrivalAction) -> str:
    """What its button says."""
    return {
        ArrivalAction.CANCEL: tr("Cancel…"),
        ArrivalAction.CONFIRM: tr("Confirm"),
        ArrivalAction.UNDO: tr("Undo"),
        ArrivalAction.DISMISS: tr("Dismiss"),
    }[action]


def _key_words(action: ArrivalAction) -> str:
    return {
        ArrivalAction.CANCEL: tr("Delete cancels it"),
        ArrivalAction.CONFIRM: tr("Enter confirms it"),
        ArrivalAction.UNDO: tr("Ctrl Z undoes it"),
        ArrivalAction.DISMISS: tr("Enter dismisses what was refused"),
    }[action]


def spoken(
    shown: ShownBooking, place: Place, colour: Palette, actions: tuple[ArrivalAction, ...]
) -> str:
    """A whole row for a screen reader, with what the keyboard can do there."""
    booking = shown.booking
    number = booking.room_number
    room = tr("Room {room}").format(room=plain(number)) if number else tr("No room assigned")
    parts = (
        name_of(booking),
        room,
        stay(booking),
        plain(booking.booking_id),
        expected(booking),
        status_chip(shown, place, colour).words,
        refused_words(shown) or reason_words(shown),
        *(_key_words(one) for one in actions),
    )
    return ", ".join(part for part in parts if part)
