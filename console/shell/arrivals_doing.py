"""Turns what is asked for about arrivals into commands and reading."""

from typing import TYPE_CHECKING

from console.commands import bookings
from console.shell.doing import Doing

if TYPE_CHECKING:
    from console.views.arrivals.actions import ArrivalsActions
    from contract.resources.bookings import Booking


def arrivals_actions(doing: Doing) -> "ArrivalsActions":
    """What lists of arrivals can ask for; they are read while one of them is on screen."""
    from console.views.arrivals.actions import ArrivalsActions

    hand, door = doing.hand, doing.door
    watching: set[object] = set()

    def confirm(booking: "Booking") -> None:
        doing.judge(bookings.confirm(hand=hand, booking=booking))

    def cancel(booking: "Booking", reason: str) -> None:
        doing.judge(bookings.cancel(hand=hand, booking=booking, reason=reason))

    def watch(watcher: object, is_watched: bool) -> None:
        (watching.add if is_watched else watching.discard)(watcher)
        door.in_arrivals(lambda keeper: keeper.watch(is_watched=bool(watching)))

    return ArrivalsActions(
        undo=doing.take_back,
        dismiss=door.dismiss,
        watch=watch,
        read_again=lambda: door.in_arrivals(lambda keeper: keeper.look_now()),
        confirm=confirm,
        cancel=cancel,
    )
