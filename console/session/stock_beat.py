"""Tells the hotel which stocktake is open on this screen and in which line somebody is."""

import asyncio
from typing import Final

from console.api.errors import ApiError
from console.session.stock_port import StockPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from contract.resources.stock import BEAT_EVERY, Presence, Present
from contract.scalars import Id

_PATIENCE_S: Final = 0.3


class StockBeat:
    """One question at a time. A beat that fails is not repeated: the next one comes."""

    def __init__(self, stock: StockPort, writer: Writer) -> None:
        self._stock, self._writer = stock, writer
        self._open = writer.board.open_stocktake
        self._is_due = asyncio.Event()
        self._beating: asyncio.Task[None] | None = None

    def show(self) -> None:
        """Another stocktake or line is on screen, or the hotel can be reached again."""
        self._is_due.set()
        is_idle = self._beating is None or self._beating.done()
        if is_idle and self._open.stocktake_id is not None:
            loop = asyncio.get_running_loop()
            self._beating = loop.create_task(self._work(), name="stock presence")

    async def stop(self) -> None:
        """Leave, as far as that goes within a moment."""
        if self._beating is not None and not self._beating.done():
            await asyncio.wait((self._beating,), timeout=_PATIENCE_S)
            self._beating.cancel()
            await asyncio.gather(self._beating, return_exceptions=True)

    async def _work(self) -> None:
        """Beat for what is open until nothing is; whatever was left is told."""
        inside: Id | None = None
        while True:
            self._is_due.clear()
            here = self._open.stocktake_id
            if inside is not None and inside != here:
                await self._leave(inside)
            if here is None:
                return
            inside = here
            await self._beat(here)
            await self._rest()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(BEAT_EVERY.total_seconds()):
                await self._is_due.wait()
        except TimeoutError:
            return

    async def _beat(self, stocktake_id: Id) -> None:
        try:
            told = await self._stock.beat(stocktake_id, Presence(editing_line_id=self._line))
        except ApiError:
            return
        self._take(told)

    @property
    def _line(self) -> Id | None:
        return self._open.line_id

    async def _leave(self, stocktake_id: Id) -> None:
        try:
            await self._stock.leave(stocktake_id)
        except ApiError:
            # Whoever falls silent has left as well.
            return

    def _take(self, told: Present) -> None:
        presence = self._writer.board.stock_presence
        self._writer.show(
            lambda _board: BoardChanges(
                stock_presence=presence.take(told.stocktake_id, told.present)
            )
        )
        self._writer.flush()
