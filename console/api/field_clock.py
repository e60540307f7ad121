"""Clock logs of a HotelMate backend in the field: read page by page, and decided only once."""

from datetime import datetime
from typing import Final

from console.api.errors import Conflict, Refused
from console.api.listing import Page
from console.api.paths import path
from console.api.transport import Transport
from console.sentences import sentence
from console.state.actions import ActionKind, NewAction
from contract.codec import encode_rest
from contract.field.clock import with_standing
from contract.record import Record
from contract.resources.attendance import Approval, ClockLog, Decided
from contract.scalars import Id

_MOST_PAGES: Final = 50
_VERBS: Final = {ActionKind.APPROVE_CLOCK_IN: "approve", ActionKind.REJECT_CLOCK_IN: "reject"}
_DONE: Final = {
    Approval.APPROVED: sentence("Somebody approved this already."),
    Approval.REJECTED: sentence("Somebody rejected this already."),
    Approval.NOT_NEEDED: sentence("Nothing has to be decided about this any more."),
}


class FieldClockApi(Record, frozen=True):
    """That backend filters nothing, gives ten to a page, and lets everybody decide again."""

    transport: Transport
    slug: str

    async def recent(self, *, since: datetime) -> tuple[ClockLog, ...]:
        """The clock logs that began since a moment, newest first. Raises ApiError."""
        found: dict[Id, ClockLog] = {}
        for number in range(1, _MOST_PAGES + 1):
            page = await self.transport.get(
                Page[ClockLog], self._path(), query={"page": str(number)}
            )
            # Whoever clocks in meanwhile moves the others a place on: one may come twice.
            found |= {log.id: with_standing(log) for log in page.results if log.time_in >= since}
            if page.next is None or any(log.time_in < since for log in page.results):
                break
        return tuple(found.values())

    async def one(self, *, log_id: Id) -> ClockLog:
        """One clock log as it is now. Raises ApiError."""
        return with_standing(await self.transport.get(ClockLog, self._path(log_id)))

    async def send(self, action: NewAction, *, key: str) -> ClockLog:
        """Decide, after a look at what others did: the backend would take a second decision too.

        Whatever is as it was wished for is done. Raises Conflict when it was decided otherwise.
        """
        verb = _VERBS.get(action.kind)
        if verb is None:
            raise Refused(sentence("The hotel cannot do this."), status=404, code="not_found")
        log = await self.one(log_id=action.entity_id)
        if log.approval.value == action.target:
            return log
        if log.approval is not Approval.WAITING:
            raise Conflict(
                _DONE[log.approval], status=409, code="conflict", current=encode_rest(log)
            )
        there = self._path(action.entity_id, verb)
        decided = await self.transport.post(Decided, there, body={}, key=key)
        return with_standing(decided.log)

    def _path(self, *rest: str) -> str:
        return path("staff", "hotel", self.slug, "attendance", "clock-logs", *rest)
