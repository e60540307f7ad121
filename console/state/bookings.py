"""Who arrives when, as known and as painted, and what this PC decided about it meanwhile."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Final

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.layered import Layered, Pending
from console.state.truths import id_order, is_newer_rev
from contract.matching import asked_words, has_words
from contract.record import Record
from contract.resources.bookings import Booking, BookingStatus
from contract.resources.sync import Entity
from contract.scalars import Id

LONGEST_REASON: Final = 200
DAYS_AHEAD: Final = 13
DECISIONS: Final = frozenset({ActionKind.CONFIRM_BOOKING, ActionKind.CANCEL_BOOKING})
OPEN: Final = frozenset({BookingStatus.PENDING_PAYMENT.value, BookingStatus.CONFIRMED.value})
_A_DAY: Final = timedelta(days=1)
_LATEST: Final = time.max


class ShownBooking(Record, frozen=True):
    """A booking as painted: the hotel's truth, and what this PC decided about it meanwhile."""

    booking: Booking
    pending: Pending = ()

    @property
    def decision(self) -> PendingAction | None:
        """What was decided here and the hotel has not answered yet."""
        return self._newest(is_refused=False)

    @property
    def refused(self) -> PendingAction | None:
        """What was decided here and the hotel refused."""
        return self._newest(is_refused=True)

    @property
    def awaits_confirming(self) -> bool:
        """Whether nobody has decided about it, as far as the hotel told."""
        return self.booking.status == BookingStatus.PENDING_PAYMENT

    @property
    def is_to_confirm(self) -> bool:
        """Whether somebody has still to confirm it, as far as this PC knows."""
        return self.awaits_confirming and self.decision is None

    @property
    def may_cancel(self) -> bool:
        """Whether it can be cancelled now."""
        return self.booking.status in OPEN and self.decision is None

    @property
    def is_coming(self) -> bool:
        """Whether its guest is expected at all."""
        return self.booking.status in OPEN

    def _newest(self, *, is_refused: bool) -> PendingAction | None:
        mine = (one for one in reversed(self.pending) if one.action.kind in DECISIONS)
        return next((p for p in mine if (p.state is ActionState.FAILED) is is_refused), None)


class Bookings(Layered[Booking, ShownBooking]):
    """Bookings around today, and those of the coming days once they were read.

    `known_until`: the last day of which every arrival was read. `trouble`: why reading failed last,
    a sentence; empty when it did not.
    """

    def __init__(self) -> None:
        super().__init__(Entity.BOOKING, is_newer_rev)
        self.known_until: date | None = None
        self.trouble = ""

    def of_day(self, day: date) -> list[ShownBooking]:
        """Who arrives on a day, as the desk needs them."""
        return in_order(one for one in self._shown.values() if one.booking.check_in == day)

    def from_day(self, today: date) -> list[ShownBooking]:
        """Who arrives today or later, and since yesterday who still has to be confirmed."""
        return in_order(one for one in self._shown.values() if _is_near(one, today))

    def to_confirm(self, today: date) -> int:
        """How many of today's arrivals somebody has still to confirm."""
        shown = self._shown.values()
        return sum(one.is_to_confirm and one.booking.check_in == today for one in shown)

    def ids_between(self, first: date, last: date) -> set[Id]:
        """Which bookings arrive on some days, both included."""
        rows = self._truths.rows()
        return {row.id for row in rows if first <= row.check_in <= last}

    def truths_from(self, day: date) -> tuple[Booking, ...]:
        """What is worth keeping on this PC: nothing of guests who came before."""
        return tuple(row for row in self.truths() if row.check_in >= day - _A_DAY)

    def note_reading(self, until: date | None, trouble: str = "") -> bool:
        """How reading ended; whether that is another end than before."""
        known = self.known_until if until is None else until
        is_other = (known, trouble) != (self.known_until, self.trouble)
        self.known_until, self.trouble = known, trouble
        return is_other

    def _paint(self, row: Booking, pending: Pending, *, is_partial: bool) -> ShownBooking:
        return ShownBooking(row, pending)


def in_order(bookings: Iterable[ShownBooking]) -> list[ShownBooking]:
    """By day; on each the unconfirmed first, then who comes first, and last who does not come.

    What is decided here moves only once the hotel has it: nothing moves under a hand.
    """
    return sorted(bookings, key=_place)


def found(bookings: Iterable[ShownBooking], query: str) -> list[ShownBooking]:
    """Those whose name, number or room has every word of what was typed."""
    words = asked_words(query)
    return [one for one in bookings if has_words(_searched(one.booking), words)]


def _searched(booking: Booking) -> str:
    numbers = booking.booking_id, booking.confirmation_number
    texts = booking.guest_name, *numbers, booking.room_number or "", booking.room_type_name
    return " ".join(str(text) for text in texts)


def _is_near(shown: ShownBooking, today: date) -> bool:
    day = shown.booking.check_in
    return day >= today or (day == today - _A_DAY and shown.awaits_confirming)


def _place(shown: ShownBooking) -> tuple[date, int, time, str, int, str]:
    booking = shown.booking
    standing = 0 if shown.awaits_confirming else 1 if shown.is_coming else 2
    at = booking.expected_at
    expected = _LATEST if at is None else time(at.hour, at.minute)
    return booking.check_in, standing, expected, booking.guest_name, *id_order(booking.id)
