"""What can be asked for about arrivals, and what a row offers of that."""

import enum
from collections.abc import Callable
from dataclasses import dataclass

from console.state.bookings import ShownBooking
from contract.resources.bookings import Booking


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalsActions:
    """`confirm` and `cancel` (booking as seen, reason) are None where that is not allowed.

    `undo` takes the key of what was not sent yet, `dismiss` that of what was refused. `watch`:
    whether a list of arrivals is on screen; `read_again`: somebody wants to know them anew.
    """

    undo: Callable[[str], None]
    dismiss: Callable[[str], None]
    watch: Callable[[object, bool], None]
    read_again: Callable[[], None]
    confirm: Callable[[Booking], None] | None = None
    cancel: Callable[[Booking, str], None] | None = None


class ArrivalAction(enum.Enum):
    """What can be done with a booking."""

    CANCEL = enum.auto()
    CONFIRM = enum.auto()
    UNDO = enum.auto()
    DISMISS = enum.auto()


def offered(shown: ShownBooking, *, may_decide: bool) -> tuple[ArrivalAction, ...]:
    """What can be done with a booking now, left to right."""
    if shown.decision is not None:
        return (ArrivalAction.UNDO,) if shown.decision.may_withdraw else ()
    if shown.refused is not None:
        return (ArrivalAction.DISMISS,)
    if not may_decide:
        return ()
    confirm = (ArrivalAction.CONFIRM,) if shown.is_to_confirm else ()
    return (ArrivalAction.CANCEL, *confirm) if shown.may_cancel else confirm


def buttons_of(shown: ShownBooking, *, may_decide: bool) -> tuple[ArrivalAction, ...]:
    """What a row has buttons for; what is confirmed is cancelled by key or beside the list."""
    actions = offered(shown, may_decide=may_decide)
    return () if actions == (ArrivalAction.CANCEL,) else actions
