"""The roster over REST: its periods and shifts, planning, publishing and closing them."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec import Raw, structs

from console.api.errors import Refused
from console.api.hotel_sentences import told_by_hotel
from console.api.paths import path
from console.api.transport import Question, Transport
from console.state.actions import ActionKind, NewAction
from contract.record import Record
from contract.resources.roster import (
    CopyDay,
    CopyPeriod,
    CopyTakenBack,
    CopyWeekOf,
    Finalization,
    Finalizing,
    PeriodChange,
    RosterPeriod,
    SavedShifts,
    Shift,
    ShiftWish,
    WeekOf,
)
from contract.scalars import Id

Copying = CopyDay | CopyPeriod | CopyWeekOf

_GONE: Final = 404
_COPIES: Final[Mapping[type[Copying], str]] = {
    CopyDay: "copy-roster-day-all",
    CopyPeriod: "copy-roster-bulk",
    CopyWeekOf: "copy-week-staff",
}
_PUBLISHING: Final = {ActionKind.PUBLISH_PERIOD, ActionKind.UNPUBLISH_PERIOD}


class RosterApi(Record, frozen=True):
    """The roster of the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def periods(self) -> tuple[RosterPeriod, ...]:
        """Every period, the latest first."""
        return await self.transport.get(tuple[RosterPeriod, ...], self._path("periods"))

    async def shifts(self, *, first: date, last: date) -> tuple[Shift, ...]:
        """The shifts that begin on some days, both included, in order."""
        query = {"start": first.isoformat(), "end": last.isoformat()}
        return await self.transport.get(tuple[Shift, ...], self._path("shifts"), query=query)

    async def standing(self, *, period_id: Id) -> Finalization:
        """What has to be settled before a period can be finalised."""
        there = self._path("periods", period_id, "finalization-status")
        return await self.transport.get(Finalization, there)

    async def plan_week(self, day: date, *, key: str) -> RosterPeriod:
        """A period for the week of a day; the one that is there, where its day has one."""
        there = self._path("periods", "create-for-week")
        return await self.transport.post(RosterPeriod, there, body=WeekOf(date=day), key=key)

    async def save_shift(self, wish: ShiftWish, *, key: str) -> Shift:
        """A new shift, or another one in the place of `wish.id`.

        Raises Refused with the field to mend, Conflict when somebody changed it since.
        """
        rest = ("shifts",) if wish.id is None else ("shifts", wish.id)
        method = "POST" if wish.id is None else "PUT"
        question = Question(method=method, path=self._path(*rest), body=wish, key=key)
        return await self.transport.ask(Shift, question)

    async def copy(self, wanted: Copying, *, key: str) -> SavedShifts:
        """Shifts of a day to another day, or of a period to another one, as far as they fit."""
        return await self._save(_COPIES[type(wanted)], wanted, key=key)

    async def try_copy(self, wanted: Copying) -> SavedShifts:
        """What would come of it."""
        return await self._save(_COPIES[type(wanted)], wanted, query={"trial": "true"})

    async def take_copy_back(self, wanted: CopyTakenBack, *, key: str) -> SavedShifts:
        """What a copy made goes again, as far as nobody changed it since."""
        return await self._save("take-back", wanted, key=key)

    async def _save(
        self,
        what: str,
        body: Copying | CopyTakenBack,
        *,
        query: Mapping[str, str] | None = None,
        key: str | None = None,
    ) -> SavedShifts:
        there = self._path("shift-copy", what)
        question = Question(method="POST", path=there, query=query or {}, body=body, key=key)
        saved = await self.transport.ask(SavedShifts, question)
        return structs.replace(saved, skipped=tuple(map(told_by_hotel, saved.skipped)))

    async def remove_shift(self, action: NewAction, *, key: str) -> None:
        """Take a shift out; one that is gone already is as well.

        Raises Conflict when somebody changed it since.
        """
        rev = action.expected_rev
        query = {} if rev is None else {"expected_rev": str(rev)}
        there = self._path("shifts", action.entity_id)
        try:
            await self.transport.ask(
                Raw, Question(method="DELETE", path=there, query=query, key=key)
            )
        except Refused as error:
            if error.status != _GONE:
                raise

    async def send(self, action: NewAction, *, key: str) -> RosterPeriod:
        """Publish or close a period, or take that back. Raises Refused (409) with what is open."""
        if action.kind in _PUBLISHING:
            change = PeriodChange(published=action.kind is ActionKind.PUBLISH_PERIOD)
            there = self._path("periods", action.entity_id)
            return await self.transport.patch(RosterPeriod, there, body=change, key=key)
        verb = "finalize" if action.kind is ActionKind.FINALIZE_PERIOD else "unfinalize"
        there = self._path("periods", action.entity_id, verb)
        body = Finalizing(reason=action.reason)
        return await self.transport.post(RosterPeriod, there, body=body, key=key)

    def _path(self, *rest: str) -> str:
        return path("staff", "hotel", self.slug, "attendance", *rest)
