"""Reads what helps to decide about clock-ins, and distrusts prompts that lead elsewhere."""

import asyncio
from functools import partial
from typing import Final

from console.api.errors import ApiError, named
from console.session.diagnostics import Diagnostics
from console.session.ports import HotelPort
from console.session.rows import apply_rows
from console.session.writer import Write, Writer
from console.state.board import Board, BoardChanges
from console.state.clock_prompts import is_log_id, trouble_with
from contract.events.attendance import UnrosteredClockInRequested
from contract.permissions import Capability, may
from contract.resources.attendance import ApprovalFacts
from contract.scalars import Id

FACTS_OF: Final = 4
PROMPTS_KEPT: Final = 20


class ApprovalKeeper:
    """A prompt only has the clock log read again; facts are read of those waiting longest."""

    def __init__(self, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._hotel, self._writer, self._diagnostics = hotel, writer, diagnostics
        self._prompted: dict[Id, None] = {}
        self._known: dict[Id, int] = {}
        self._reading: asyncio.Task[None] | None = None

    def hear(self, prompt: UnrosteredClockInRequested) -> None:
        """A prompt came: nothing it says is shown, and no address in it is called."""
        hotel = self._writer.board.hotel
        if hotel is None or not self._may_decide():
            return
        trouble = trouble_with(prompt, hotel.slug)
        if not is_log_id(prompt.clock_log_id):
            self._diagnostics.note(f"clock-in prompt refused: {trouble}")
            return
        log_id = prompt.clock_log_id
        if trouble is not None:
            self._diagnostics.note(f"clock-in prompt about {log_id} refused: {trouble}")
            self._writer.show(lambda board: BoardChanges(approvals=board.approvals.suspect(log_id)))
        if len(self._prompted) < PROMPTS_KEPT:
            self._prompted[log_id] = None
            self._read_soon()

    def note(self, changes: BoardChanges) -> None:
        """Look again when clock logs came or went, or cover may be another."""
        if changes.colleagues:
            self._known.clear()
        if changes.clock_logs or changes.colleagues:
            self.look()

    def look(self) -> None:
        """Facts may be missing."""
        if self._next() is not None:
            self._read_soon()

    async def stop(self) -> None:
        """Give up what is under way."""
        self._prompted.clear()
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)

    def _may_decide(self) -> bool:
        actor, hotel = self._writer.board.actor, self._writer.board.hotel
        return hotel is not None and actor is not None and may(actor, Capability.DECIDE_ATTENDANCE)

    @property
    def _tells_facts(self) -> bool:
        """A backend in the field has the clock log and nothing that helps to decide about it."""
        hotel = self._writer.board.hotel
        return hotel is not None and hotel.sync

    def _read_soon(self) -> None:
        if self._reading is None or self._reading.done():
            loop = asyncio.get_running_loop()
            self._reading = loop.create_task(self._read(), name="approvals")

    def _next(self) -> Id | None:
        if not self._may_decide():
            return None
        if self._prompted:
            return next(iter(self._prompted))
        if not self._tells_facts:
            return None
        waiting = self._writer.board.clock_logs.undecided()[:FACTS_OF]
        lacking = (one.log.id for one in waiting if self._known.get(one.log.id) != one.log.rev)
        return next(lacking, None)

    async def _read(self) -> None:
        while (log_id := self._next()) is not None:
            self._prompted.pop(log_id, None)
            shown = self._writer.board.clock_logs.shown(log_id)
            if shown is not None:
                self._known[log_id] = shown.log.rev
            try:
                take = await self._asked(log_id)
            except ApiError as error:
                self._diagnostics.note(f"facts of clock log {log_id}: {named(error)}")
                if shown is None:
                    continue
                # Asked again once the hotel has answered anything else.
                self._known.pop(log_id, None)
                return
            self._writer.write(take)
            self._forget_decided()
            self._writer.flush()

    async def _asked(self, log_id: Id) -> Write:
        if not self._tells_facts:
            log = await self._hotel.clock_log(log_id)
            return lambda board: apply_rows(board, (log,))
        facts = await self._hotel.approval_facts(log_id)
        self._known[log_id] = facts.log.rev
        return partial(_take, facts)

    def _forget_decided(self) -> None:
        board = self._writer.board
        waiting = frozenset(one.log.id for one in board.clock_logs.undecided())
        board.approvals.keep(waiting)
        self._known = {one: rev for one, rev in self._known.items() if one in waiting}


def _take(facts: ApprovalFacts, board: Board) -> BoardChanges:
    changes = apply_rows(board, (facts.log,))
    return changes.then(BoardChanges(approvals=board.approvals.take_facts(facts)))
