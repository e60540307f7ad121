"""Raises and ends emergencies, and tells the hotel which were read at this PC until it knows."""

import asyncio
from functools import partial
from uuid import uuid4

from console.api.errors import ApiError, Refused, named
from console.session.at_once import AtOnce, Told
from console.session.diagnostics import Diagnostics
from console.session.pauses import pause_s
from console.session.ports import EmergencyPort
from console.session.rows import apply_rows
from console.session.writer import Writer
from console.state.board import BoardChanges
from console.state.planning import Refusal
from contract.resources.emergencies import Emergency
from contract.scalars import Id


class EmergencyDesk:
    """Raising is never kept for later: an alarm an hour late is a false one.

    That one was read is told again and again; who starts this PC anew meanwhile reads it again.
    """

    def __init__(self, port: EmergencyPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._port, self._writer, self._diagnostics = port, writer, diagnostics
        self._raising = AtOnce("raising an emergency", diagnostics)
        self._ending = AtOnce("ending an emergency", diagnostics)
        self._locked: dict[Id, bool] = {}
        self._telling: dict[Id, asyncio.Task[None]] = {}

    def raise_one(self, text: str, told: Told) -> None:
        """Tell the whole hotel; `told` gets why not, or None."""
        self._raising.begin(text, partial(self._port.raise_one, text), partial(self._done, told))

    def end(self, emergency_id: Id, told: Told) -> None:
        """Say that all is clear."""
        ask = partial(self._port.end, emergency_id)
        self._ending.begin(emergency_id, ask, partial(self._done, told))

    def read(self, emergency_id: Id, *, is_locked: bool) -> None:
        """Somebody at this PC has read it."""
        self._locked[emergency_id] = is_locked
        self._writer.show(
            lambda board: BoardChanges(emergencies=board.emergencies.read_here(emergency_id))
        )
        self._writer.flush()
        if emergency_id not in self._telling:
            work = self._tell(emergency_id)
            self._telling[emergency_id] = asyncio.get_running_loop().create_task(work)

    async def stop(self) -> None:
        """Give up what is under way."""
        for task in self._telling.values():
            task.cancel()
        await asyncio.gather(*self._telling.values(), return_exceptions=True)
        await self._raising.stop()
        await self._ending.stop()

    async def _tell(self, emergency_id: Id) -> None:
        key, failures = str(uuid4()), 0
        while True:
            try:
                told = await self._port.acknowledge(
                    emergency_id, is_locked=self._locked[emergency_id], key=key
                )
            except Refused as error:
                self._diagnostics.note(f"reading an emergency: {named(error)}")
                return
            except ApiError as error:
                self._diagnostics.note(f"reading an emergency: {named(error)}")
                failures += 1
                await asyncio.sleep(pause_s(failures))
            else:
                self._take(told)
                return

    def _done(self, told: Told, refusal: Refusal | None, answer: Emergency | None) -> None:
        if answer is not None:
            self._take(answer)
        told(refusal)

    def _take(self, answer: Emergency) -> None:
        self._writer.write(lambda board: apply_rows(board, (answer,)))
        self._writer.flush()
