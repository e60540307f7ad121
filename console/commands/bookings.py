"""What the desk can do about bookings: confirm, or cancel for a reason."""

from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, NewAction
from console.state.bookings import LONGEST_REASON
from contract.permissions import Capability
from contract.resources.bookings import Booking, BookingStatus
from contract.resources.sync import Entity


def confirm(*, hand: Hand, booking: Booking) -> Outcome:
    """Keep the room for the guest, after the time for an undo."""
    return _decide(hand, booking, ActionKind.CONFIRM_BOOKING)


def cancel(*, hand: Hand, booking: Booking, reason: str) -> Outcome:
    """Give the room back for a reason the guest reads, after the time for an undo."""
    said = " ".join(reason.split())
    if not said or len(said) > LONGEST_REASON:
        return Outcome.NOT_POSSIBLE
    return _decide(hand, booking, ActionKind.CANCEL_BOOKING, reason=said)


def _decide(
    hand: Hand, booking: Booking, kind: ActionKind, *, reason: str | None = None
) -> Outcome:
    """`booking` is as it was seen: what has become of it since is not decided about unseen."""
    if not hand.may(Capability.MANAGE_BOOKINGS):
        return Outcome.NOT_ALLOWED
    shown = hand.board.bookings.shown(booking.id)
    if shown is None or shown.booking.status != booking.status:
        return Outcome.NOT_POSSIBLE
    is_confirming = kind is ActionKind.CONFIRM_BOOKING
    if not (shown.is_to_confirm if is_confirming else shown.may_cancel):
        return Outcome.NOT_POSSIBLE
    status = BookingStatus.CONFIRMED if is_confirming else BookingStatus.CANCELLED
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.BOOKING,
            entity_id=booking.id,
            target=status.value,
            reason=reason,
            hold_s=UNDO_WINDOW_S,
            booking=shown.booking,
        )
    )
    return Outcome.DONE
