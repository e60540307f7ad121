"""Fetches what an event did not tell: the items and allergies of an order."""

import asyncio
import math
import time
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from console.api.errors import Refused
from console.session.ports import HotelPort, Row
from console.session.rows import apply_rows, remove_rows
from console.session.writer import Writer
from contract.resources.sync import Entity
from contract.scalars import Id

LIST_ABOVE: Final = 20
LIST_EVERY_S: Final = 1.0
_GONE: Final = 404
_AT_ONCE: Final = 6
_SLICE: Final = 50
_TURN_S: Final = 0.004


class Details:
    """Completes partial orders, one by one or, when many are missing, by one list."""

    def __init__(self, hotel: HotelPort, writer: Writer) -> None:
        self._hotel = hotel
        self._writer = writer
        self._withheld: set[Id] = set()
        self._listed_at = -math.inf

    async def fetch_missing(self) -> None:
        """Fetch everything missing. Raises ApiError when the hotel cannot be asked."""
        board = self._writer.board
        await self._complete(Entity.ORDER, board.orders.partial_ids())
        await self._complete(Entity.BREAKFAST_ORDER, board.breakfasts.partial_ids())

    async def _complete(self, entity: Entity, partial: Iterable[Id]) -> None:
        missing = sorted(set(partial) - self._withheld)
        if len(missing) > LIST_ABOVE:
            await self._pause()
            rows = await self._hotel.listed(entity)
            await self._take(rows)
            listed = {row.id for row in rows}
            missing = [row_id for row_id in missing if row_id not in listed][:LIST_ABOVE]
        for start in range(0, len(missing), _AT_ONCE):
            lot = missing[start : start + _AT_ONCE]
            await asyncio.gather(*(self._fetch(entity, row_id) for row_id in lot))
        self._writer.flush()

    async def _pause(self) -> None:
        """In a flood one list tells of many orders: a second between two of them."""
        await asyncio.sleep(max(0.0, self._listed_at + LIST_EVERY_S - time.monotonic()))
        self._listed_at = time.monotonic()

    async def _take(self, rows: Sequence[Row]) -> None:
        """Little by little: the screen is painted and touched meanwhile."""
        began = time.monotonic()
        for start in range(0, len(rows), _SLICE):
            some = rows[start : start + _SLICE]
            self._writer.write(partial(apply_rows, rows=some))
            # Most of the time goes into telling what is different.
            self._writer.flush()
            if time.monotonic() - began > _TURN_S:
                await asyncio.sleep(0)
                began = time.monotonic()

    async def _fetch(self, entity: Entity, row_id: Id) -> None:
        try:
            row: Row = await self._hotel.one(entity, row_id)
        except Refused as error:
            self._refused(entity, row_id, error)
            return
        self._writer.write(lambda board: apply_rows(board, (row,)))

    def _refused(self, entity: Entity, row_id: Id, error: Refused) -> None:
        if error.status == _GONE:
            self._writer.write(lambda board: remove_rows(board, ((entity, row_id, 0),)))
        elif error.status != 401:
            self._withheld.add(row_id)
        else:
            raise error
