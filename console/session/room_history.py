"""Keeps what happened in a room true while somebody looks: its newest page, and older ones."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from console.api.errors import ApiError, named
from console.session.diagnostics import Diagnostics
from console.session.ports import HotelPort
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from contract.scalars import RoomNumber


class RoomHistoryKeeper:
    """One room at a time. Everything that happens during a look makes one more look."""

    def __init__(self, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._hotel, self._writer, self._diagnostics = hotel, writer, diagnostics
        self._is_asked = False
        self._looking: asyncio.Task[None] | None = None
        self._older: asyncio.Task[None] | None = None
        self._notices = 0

    def open(self, number: RoomNumber | None) -> None:
        """Somebody looks at a room, at none for None."""

        def write(board: Board) -> BoardChanges:
            return BoardChanges(room_history=board.room_history.open(number))

        if self._writer.show(write):
            self._writer.flush()
        self.look()

    def note(self, changes: BoardChanges) -> None:
        """Look again when something of the room became different."""
        number = self._writer.board.room_history.number
        if number is not None and self._is_about(changes, number):
            self.look()

    def look(self) -> None:
        """Something may have happened."""
        self._is_asked = True
        is_open = self._writer.board.room_history.number is not None
        if is_open and (self._looking is None or self._looking.done()):
            self._looking = _spawn(self._look())

    def load_older(self) -> None:
        """Load the page before the oldest entry, unless it is being loaded."""
        has_older = self._writer.board.room_history.before is not None
        if has_older and (self._older is None or self._older.done()):
            self._older = _spawn(self._load_older())

    async def stop(self) -> None:
        """Give up what is under way."""
        self._is_asked = False
        tasks = [task for task in (self._looking, self._older) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _is_about(self, changes: BoardChanges, number: RoomNumber) -> bool:
        board, before = self._writer.board, self._notices
        mine = (one for one in board.outbox if one.action.notice is not None)
        self._notices = sum(str(one.action.entity_id) == number for one in mine)
        if changes.open_chat or changes.rooms or self._notices < before:
            return True
        placed = changes.orders.inserted | changes.orders.updated
        orders = (board.orders.truth(one) for one in placed)
        trays = changes.breakfasts.inserted | changes.breakfasts.updated
        breakfasts = (board.breakfasts.truth(one) for one in trays)
        touched = (*orders, *breakfasts)
        return any(one is not None and one.room_number == number for one in touched)

    async def _look(self) -> None:
        history = self._writer.board.room_history
        while self._is_asked and (number := history.number) is not None:
            self._is_asked = False
            try:
                page = await self._hotel.timeline(number)
            except ApiError as error:
                self._fail(error)
                return
            if history.number != number:
                self._is_asked = True
                continue
            self._show(partial(history.take_newest, page))

    async def _load_older(self) -> None:
        history = self._writer.board.room_history
        number, before = history.number, history.before
        if number is None or before is None:
            return
        try:
            page = await self._hotel.timeline(number, before=before)
        except ApiError as error:
            self._fail(error)
            return
        if (history.number, history.before) == (number, before):
            self._show(partial(history.take_older, page))

    def _fail(self, error: ApiError) -> None:
        self._diagnostics.note(f"room history: {named(error)}")
        self._show(partial(self._writer.board.room_history.fail, error.sentence))

    def _show(self, change: Callable[[], bool]) -> None:
        self._writer.show(lambda _board: BoardChanges(room_history=change()))
        self._writer.flush()


def _spawn(work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    return asyncio.get_running_loop().create_task(work, name="room history")
