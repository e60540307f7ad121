"""Keeps the list of rooms fresh enough for the desk, also where no stream tells of arrivals."""

import time
from collections.abc import Sequence
from typing import Final

from console.api.errors import ApiError
from console.session.diagnostics import Diagnostics
from console.session.ports import HotelPort
from console.session.rows import apply_rows
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from contract.permissions import Capability, may
from contract.resources.rooms import HouseRoom
from contract.resources.sync import Entity

EVERY_S: Final = 600.0
FRESH_S: Final = 20.0


class HouseRooms:
    """Asks for the rooms now and then, and sooner when somebody is about to choose one."""

    def __init__(self, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._hotel = hotel
        self._writer = writer
        self._diagnostics = diagnostics
        self._asked_at: float | None = None

    def is_due(self, *, is_wanted: bool) -> bool:
        """Whether to ask now. `is_wanted`: somebody is about to choose a room."""
        if not self._may_ask():
            return False
        age = None if self._asked_at is None else time.monotonic() - self._asked_at
        return age is None or age >= (FRESH_S if is_wanted else EVERY_S)

    async def fetch(self) -> None:
        """Take the list as it is now; what is known stays when the hotel does not give it."""
        self._asked_at = time.monotonic()
        try:
            rooms = await self._hotel.rooms()
        except ApiError as error:
            self._diagnostics.note(f"rooms: {type(error).__name__}: {error.sentence}")
            return
        self._writer.show(lambda board: _take(board, rooms))
        self._writer.flush()
        await self._complete_card()

    async def _complete_card(self) -> None:
        """A hotel without a snapshot gives its card room by room: now there is one to ask with."""
        hotel = self._writer.board.hotel
        if hotel is None or hotel.sync:
            return
        try:
            items = await self._hotel.listed(Entity.MENU_ITEM)
        except ApiError as error:
            self._diagnostics.note(f"card: {type(error).__name__}: {error.sentence}")
            return
        self._writer.write(lambda board: apply_rows(board, items))
        self._writer.flush()

    def _may_ask(self) -> bool:
        """A hotel with roles of its own is left to answer for itself."""
        actor, hotel = self._writer.board.actor, self._writer.board.hotel
        if actor is None or hotel is None:
            return False
        return not hotel.sync or may(actor, Capability.SEE_ROOMS)


def _take(board: Board, rooms: Sequence[HouseRoom]) -> BoardChanges:
    return BoardChanges(rooms=board.rooms.replace_all(rooms, keeps_newer=True))
