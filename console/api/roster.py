"""The roster over REST: its periods, the shifts of some days, and closing a period."""

from datetime import date

from console.api.paths import path
from console.api.transport import Transport
from console.state.actions import ActionKind, NewAction
from contract.record import Record
from contract.resources.roster import Finalization, Finalizing, RosterPeriod, Shift
from contract.scalars import Id


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

    async def send(self, action: NewAction, *, key: str) -> RosterPeriod:
        """Close a period or open it again. Raises Refused (409) with what is still open."""
        verb = "finalize" if action.kind is ActionKind.FINALIZE_PERIOD else "unfinalize"
        there = self._path("periods", action.entity_id, verb)
        body = Finalizing(reason=action.reason)
        return await self.transport.post(RosterPeriod, there, body=body, key=key)

    def _path(self, *rest: str) -> str:
        return path("staff", "hotel", self.slug, "attendance", *rest)
