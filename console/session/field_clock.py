"""Reads who waits for a manager at a hotel that announces no changes, again and again."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from console.api.errors import Refused, Unauthorised, named
from console.session.diagnostics import Diagnostics
from console.session.ports import HotelPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from contract.permissions import Capability, Duty, may
from contract.resources.attendance import LONGEST_PRESENCE
from contract.resources.sync import Entity

# Whoever was asked about yesterday morning can still be decided about today.
_WHOLE: Final = timedelta(days=2)


class FieldClock:
    """Such a hotel tells managers of a request once, and nobody when it was settled elsewhere."""

    def __init__(
        self,
        hotel: HotelPort,
        writer: Writer,
        diagnostics: Diagnostics,
        stations: Iterable[Duty],
    ) -> None:
        self._hotel, self._writer, self._diagnostics = hotel, writer, diagnostics
        self._is_managers = Duty.MANAGER in stations

    async def read(self, *, is_whole: bool) -> None:
        """Take the logs of the last two days, or what can still be open. Raises ApiError."""
        actor = self._writer.board.actor
        if not self._is_managers or actor is None or not may(actor, Capability.DECIDE_ATTENDANCE):
            return
        now = self._writer.board.clock.now()
        since = now - (_WHOLE if is_whole else LONGEST_PRESENCE)
        with self._writer.journal():
            try:
                logs = await self._hotel.clock_logs_since(since)
            except Unauthorised:
                raise
            except Refused as error:
                # Orders and people are told all the same.
                self._diagnostics.note(f"{Entity.CLOCK_LOG}: {named(error)}")
                return
            self._writer.replace(
                lambda board: BoardChanges(
                    clock_logs=board.clock_logs.replace_all(logs)
                    if is_whole
                    else board.clock_logs.apply(logs)
                )
            )
        self._writer.flush()
