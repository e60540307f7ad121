"""Keeps the truth by lists, for a hotel without snapshot and change feed."""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from console.session.details import Details
from console.session.diagnostics import Diagnostics
from console.session.field_clock import FieldClock
from console.session.ports import HotelPort, Row
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from contract.events.live import Changed
from contract.permissions import Duty
from contract.resources.breakfast import BreakfastOrder
from contract.resources.menus import MenuItem
from contract.resources.orders import Order
from contract.resources.staff import StaffMember
from contract.resources.sync import Entity

FULL_EVERY_S: Final = 300.0
_OFTEN: Final = (Entity.ORDER, Entity.BREAKFAST_ORDER)
_ALL: Final = (*_OFTEN, Entity.STAFF, Entity.MENU_ITEM)


class ListReconciler:
    """Lists the orders each time, people and cards every five minutes.

    What is listed replaces what is known only where its `updated_at` is later: the watermark is
    kept per order, because such a hotel cannot be asked for what changed since. `clock`: where
    managers are at work, who waits for them is read beside it.
    """

    lists_people = True

    def __init__(
        self,
        hotel: HotelPort,
        writer: Writer,
        monotonic: Callable[[], float] = time.monotonic,
        *,
        clock: FieldClock | None = None,
    ) -> None:
        self._hotel = hotel
        self._writer = writer
        self._monotonic = monotonic
        self._clock = clock
        self._full_at: float | None = None
        self._details = Details(hotel, writer)

    @classmethod
    def at(
        cls, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics, stations: Iterable[Duty]
    ) -> "ListReconciler":
        """For some stations; managers are told of clock-ins as well."""
        return cls(hotel, writer, clock=FieldClock(hotel, writer, diagnostics, stations))

    @property
    def seqs(self) -> dict[str, int]:
        """Such a hotel has no streams."""
        return {}

    def hear(self, changed: Changed) -> bool:
        """Such a hotel announces no changes; an announcement is somebody else's."""
        return False

    async def run(self, *, asks_heads: bool, anew: bool) -> None:
        """Make the board complete as of now; see StreamReconciler.run. Raises ApiError."""
        is_full = anew or self._is_full_due()
        if asks_heads or is_full:
            for entity in _ALL if is_full else _OFTEN:
                await self._take_list(entity)
            if self._clock is not None:
                await self._clock.read(is_whole=is_full)
        if is_full:
            self._full_at = self._monotonic()
        await self._details.fetch_missing()

    def _is_full_due(self) -> bool:
        return self._full_at is None or self._monotonic() - self._full_at >= FULL_EVERY_S

    async def _take_list(self, entity: Entity) -> None:
        is_first = self._full_at is None
        with self._writer.journal():
            rows = await self._hotel.listed(entity)
            self._writer.replace(
                lambda board: _replace(board, entity, rows, keeps_newer=not is_first)
            )
        self._writer.flush()


def _replace(
    board: Board, entity: Entity, rows: Sequence[Row], *, keeps_newer: bool
) -> BoardChanges:
    match entity:
        case Entity.ORDER:
            orders = [row for row in rows if isinstance(row, Order)]
            return BoardChanges(orders=board.orders.replace_all(orders, keeps_newer=keeps_newer))
        case Entity.BREAKFAST_ORDER:
            cards = [row for row in rows if isinstance(row, BreakfastOrder)]
            return BoardChanges(
                breakfasts=board.breakfasts.replace_all(cards, keeps_newer=keeps_newer)
            )
        case Entity.STAFF:
            staff = [row for row in rows if isinstance(row, StaffMember)]
            return BoardChanges(
                colleagues=board.colleagues.replace_all(staff, keeps_newer=keeps_newer)
            )
        case Entity.MENU_ITEM:
            items = [row for row in rows if isinstance(row, MenuItem)]
            return BoardChanges(menu=board.menu.replace_all(items, keeps_newer=keeps_newer))
        case Entity.STATION:
            # Such a hotel pairs no screens.
            return BoardChanges()
        case (
            Entity.STAFF_CONVERSATION
            | Entity.STAFF_MESSAGE
            | Entity.GUEST_CONVERSATION
            | Entity.GUEST_MESSAGE
            | Entity.CLOCK_LOG
            | Entity.ROSTER_PERIOD
            | Entity.SHIFT
            | Entity.REGISTRATION
            | Entity.REGISTRATION_CODE
            | Entity.DEPARTMENT
            | Entity.ROLE
            | Entity.ROOM
            | Entity.BOOKING
            | Entity.STOCKTAKE
            | Entity.STOCKTAKE_LINE
            | Entity.STOCK_ITEM
            | Entity.EMERGENCY
        ):
            return BoardChanges()
