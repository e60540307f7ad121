"""Tells the hotel which conversation is on this screen, and whether somebody writes in it."""

import asyncio
from typing import Final

from console.api.errors import ApiError
from console.session.ports import ChatPort
from console.state.board import Board
from console.state.link import LinkState
from contract.events.live import ChatPresence
from contract.record import Record
from contract.resources.presence import Doing, PresenceNote
from contract.scalars import Id

READING_EVERY_S: Final = 8.0
WRITING_EVERY_S: Final = 3.0
_MOST_WAITING: Final = 4
_PATIENCE_S: Final = 0.3


class _Said(Record, frozen=True):
    conversation_id: Id
    doing: Doing
    at: float


class PresenceTeller:
    """At most one question at a time, in order; what fails is not repeated, the next one comes.

    `show` is to be called at every change and every second, `hear` with what others say.
    """

    def __init__(self, hotel: ChatPort, board: Board) -> None:
        self._hotel = hotel
        self._board = board
        self._said: _Said | None = None
        self._waiting: list[tuple[Id, PresenceNote]] = []
        self._telling: asyncio.Task[None] | None = None

    def show(self, conversation_id: Id | None, *, is_writing: bool) -> None:
        """This conversation is on screen now, None for none."""
        if self._board.link.state is not LinkState.LIVE:
            # Nobody hears of it now: whoever comes back says so anew.
            self._said = None
            return
        said = self._said
        if said is not None and said.conversation_id != conversation_id:
            self._say(said.conversation_id, Doing.LEFT)
            self._said = said = None
        if conversation_id is None:
            return
        doing = Doing.WRITING if is_writing else Doing.READING
        if said is None or said.doing is not doing or self._is_due(said):
            self._say(conversation_id, doing, asks=said is None)

    def hear(self, told: ChatPresence) -> None:
        """A colleague came: say that somebody is here already."""
        said, me = self._said, self._board.me
        is_other = me is not None and told.staff_id != me.staff_id
        if said is None or not is_other or not told.asks:
            return
        if told.conversation_id == said.conversation_id:
            self._say(said.conversation_id, said.doing)

    async def stop(self) -> None:
        """Leave, as far as that goes within a moment."""
        self.show(None, is_writing=False)
        if self._telling is not None and not self._telling.done():
            await asyncio.wait((self._telling,), timeout=_PATIENCE_S)
            self._telling.cancel()
            await asyncio.gather(self._telling, return_exceptions=True)

    def _is_due(self, said: _Said) -> bool:
        every = WRITING_EVERY_S if said.doing is Doing.WRITING else READING_EVERY_S
        return asyncio.get_running_loop().time() - said.at >= every

    def _say(self, conversation_id: Id, doing: Doing, *, asks: bool = False) -> None:
        loop = asyncio.get_running_loop()
        self._said = _Said(conversation_id, doing, loop.time())
        if len(self._waiting) >= _MOST_WAITING:
            return
        self._waiting.append((conversation_id, PresenceNote(doing=doing, asks=asks)))
        if self._telling is None or self._telling.done():
            self._telling = loop.create_task(self._tell(), name="presence")

    async def _tell(self) -> None:
        while self._waiting:
            conversation_id, note = self._waiting.pop(0)
            try:
                await self._hotel.tell_presence(conversation_id, note)
            except ApiError:
                # Worth nothing a moment later; the connection's own trouble is told elsewhere.
                continue
