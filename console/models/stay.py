"""Who stays in the room of a conversation and how long, as far as the hotel told."""

from datetime import date, datetime

from console.state.board import Board
from console.state.guest_chats import ShownChat
from contract.record import Record


class Night(Record, frozen=True, kw_only=True):
    """Which night comes next, or was the last: `number` of `count`; 0 before the arrival.

    `is_last_day`: the guests leave today. `is_over`: they should have left.
    """

    number: int
    count: int
    is_last_day: bool = False
    is_over: bool = False


class Stay(Record, frozen=True, kw_only=True):
    """A stay; what was not told is None or empty. Days are the hotel's, times aware UTC.

    `others`: how many stay along. `checkout_time` is in hotel time, "11:00". `ended_at`: the
    check-out; then the room is another stay's, and only what the conversation knows is told.
    `is_empty`: the hotel knows the room and nobody stays there.
    """

    room: str
    guest: str = ""
    others: int = 0
    room_type: str = ""
    floor: int | None = None
    reference: str = ""
    arrival: date | None = None
    departure: date | None = None
    checkout_time: str = ""
    ended_at: datetime | None = None
    is_empty: bool = False

    def night(self, today: date) -> Night | None:
        """Where the stay is today; None where its days are not known."""
        if self.arrival is None or self.departure is None or self.departure <= self.arrival:
            return None
        count = (self.departure - self.arrival).days
        gone_by = (today - self.arrival).days
        return Night(
            number=min(max(0, gone_by + 1), count),
            count=count,
            is_last_day=gone_by == count,
            is_over=gone_by > count,
        )


def stay_of(board: Board, shown: ShownChat) -> Stay:
    """The stay a conversation belongs to."""
    chat = shown.chat
    number, guest = chat.room_number, chat.guest_name or ""
    if chat.ended_at is not None:
        return Stay(room=number, guest=guest, ended_at=chat.ended_at)
    told = "" if board.hotel is None else board.hotel.checkout_time or ""
    room = board.rooms.get(number)
    if room is None:
        return Stay(room=number, guest=guest, checkout_time=told)
    guests = room.guests_in_room
    arrivals = [one.check_in_date for one in guests if one.check_in_date is not None]
    departures = [one.check_out_date for one in guests if one.check_out_date is not None]
    return Stay(
        room=number,
        guest=(guests[0].full_name if guests else "") or guest,
        others=max(0, len(guests) - 1),
        room_type=room.room_type or "",
        floor=room.floor,
        reference=room.reference or "",
        arrival=min(arrivals, default=None),
        departure=max(departures, default=None),
        checkout_time=told,
        is_empty=not guests and not room.is_occupied,
    )
