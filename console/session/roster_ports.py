"""What reading and planning the roster need of the way to the hotel."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from contract.resources.roster import (
    CopyDay,
    CopyPeriod,
    CopyTakenBack,
    CopyWeekOf,
    Finalization,
    RosterPeriod,
    SavedShifts,
    Shift,
    ShiftWish,
)
from contract.scalars import Id

Copying = CopyDay | CopyPeriod | CopyWeekOf


class RosterPort(Protocol):
    """What the manager's roster needs. Every call raises ApiError."""

    async def periods(self) -> Sequence[RosterPeriod]:
        """Every period, the latest first."""
        ...

    async def shifts(self, *, first: date, last: date) -> tuple[Shift, ...]:
        """The shifts that begin on some days, both included, in order."""
        ...

    async def standing(self, *, period_id: Id) -> Finalization:
        """What has to be settled before a period can be finalised."""
        ...


class PlanningPort(RosterPort, Protocol):
    """What planning the roster needs. Every call raises ApiError."""

    async def plan_week(self, day: date, *, key: str) -> RosterPeriod:
        """A period for the week of a day."""
        ...

    async def save_shift(self, wish: ShiftWish, *, key: str) -> Shift:
        """A new shift, or another one in the place of `wish.id`."""
        ...

    async def copy(self, wanted: Copying, *, key: str) -> SavedShifts:
        """Shifts of a day to another day, or of a period to another one, as far as they fit."""
        ...

    async def try_copy(self, wanted: Copying) -> SavedShifts:
        """What would come of it."""
        ...

    async def take_copy_back(self, wanted: CopyTakenBack, *, key: str) -> SavedShifts:
        """What a copy made goes again, as far as nobody changed it since."""
        ...
