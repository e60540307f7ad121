"""Keeps who arrives in the coming days true, beyond the days a stream begins with."""

import time
from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from console.session.diagnostics import Diagnostics
from console.session.looking import Looking, Sight
from console.session.ports import ArrivalsPort
from console.session.rows import apply_rows, remove_rows
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from console.state.bookings import DAYS_AHEAD
from contract.permissions import Capability, may
from contract.resources.bookings import Booking
from contract.resources.sync import Entity
from contract.scalars import Id

EVERY_S: Final = 600.0
FRESH_S: Final = 20.0
_A_DAY: Final = timedelta(days=1)


class ArrivalsKeeper:
    """Changes of bookings come by the streams of desk and managers, of whatever day.

    What no stream tells is read here while somebody looks: those of later days now and then, all of
    them often where a hotel has no streams. A booking that is gone leaves with a reading.
    """

    def __init__(self, hotel: ArrivalsPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._hotel, self._writer = hotel, writer
        self._asked_at: float | None = None
        self._is_watched = False
        sight = Sight(name="arrivals", is_open=self._may_ask, read=self._read, fail=self._fail)
        self._looking = Looking(sight, diagnostics)

    def watch(self, *, is_watched: bool) -> None:
        """Whether the arrivals are on screen."""
        self._is_watched = is_watched
        self._look_unless(FRESH_S)

    def look(self) -> None:
        """There may be something new."""
        hotel = self._writer.board.hotel
        self._look_unless(EVERY_S if hotel is not None and hotel.sync else FRESH_S)

    def _look_unless(self, fresh_s: float) -> None:
        age = None if self._asked_at is None else time.monotonic() - self._asked_at
        if age is None or age >= fresh_s:
            self._looking.look()

    def look_now(self) -> None:
        """Somebody wants to know it anew, or a decision met something unexpected."""
        self._looking.look()

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._looking.stop()

    async def _read(self) -> None:
        self._asked_at = time.monotonic()
        first, last = self._days()
        known = self._writer.board.bookings.ids_between(first, last)
        rows = await self._hotel.between(first, last)
        # What came by a stream meanwhile may be missing in an answer given before.
        gone = known - {row.id for row in rows}
        self._writer.write(lambda board: _take(board, rows, gone, last))
        self._writer.flush()

    def _fail(self, sentence: str) -> None:
        self._writer.show(lambda board: _noted(board, None, sentence))
        self._writer.flush()

    def _days(self) -> tuple[date, date]:
        board = self._writer.board
        today = board.clock.now().astimezone(board.zone).date()
        return today - _A_DAY, today + timedelta(days=DAYS_AHEAD)

    def _may_ask(self) -> bool:
        """A hotel with roles of its own is left to answer for itself."""
        actor, hotel = self._writer.board.actor, self._writer.board.hotel
        if not self._is_watched or actor is None or hotel is None:
            return False
        return not hotel.sync or may(actor, Capability.MANAGE_BOOKINGS)


def _take(
    board: Board, rows: tuple[Booking, ...], gone: Collection[Id], until: date
) -> BoardChanges:
    removed = remove_rows(board, ((Entity.BOOKING, one, 0) for one in gone))
    return apply_rows(board, rows).then(removed).then(_noted(board, until, ""))


def _noted(board: Board, until: date | None, trouble: str) -> BoardChanges:
    return BoardChanges(arrivals_read=board.bookings.note_reading(until, trouble))
