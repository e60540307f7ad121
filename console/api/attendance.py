"""Clock logs over REST: page by page, what helps to decide about them, and what is decided."""

from datetime import datetime

from console.api.listing import CountedPage
from console.api.paths import path
from console.api.transport import Transport
from console.state.actions import ActionKind, NewAction
from console.state.attendance import LogPage, LogWish
from contract.record import Record
from contract.resources.attendance import ApprovalFacts, ClockLog, Correction, Decided, Decision
from contract.scalars import Id


class AttendanceApi(Record, frozen=True):
    """The clock logs of the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def facts(self, *, log_id: Id) -> ApprovalFacts:
        """What helps to decide about a clock-in, and the clock log as it is now."""
        return await self.transport.get(ApprovalFacts, self._path(log_id, "facts"))

    async def page(self, *, number: int, size: int, wish: LogWish) -> LogPage:
        """A page of clock logs, newest clock-in first; pages begin at 1."""
        there, query = path("hotels", self.slug, "clock-logs"), _query(wish)
        query |= {"page": str(number), "page_size": str(size)}
        page = await self.transport.get(CountedPage[ClockLog], there, query=query)
        return LogPage(page.results, page.count, page.next is not None)

    async def send(self, action: NewAction, *, key: str) -> ClockLog:
        """Decide under an idempotency key. Raises Refused (409) when somebody did before."""
        if action.kind is ActionKind.CORRECT_CLOCK_OUT:
            there = path("hotels", self.slug, "clock-logs", action.entity_id)
            fixed = _correction(action)
            return await self.transport.patch(ClockLog, there, body=fixed, key=key)
        if action.kind is ActionKind.REMIND:
            there = self._path(action.entity_id, "remind")
            return await self.transport.post(ClockLog, there, body={}, key=key)
        verb = "approve" if action.kind is ActionKind.APPROVE_CLOCK_IN else "reject"
        body, there = Decision(reason=action.reason), self._path(action.entity_id, verb)
        decided = await self.transport.post(Decided, there, body=body, key=key)
        return decided.log

    def _path(self, log_id: Id, word: str) -> str:
        return path("hotels", self.slug, "clock-logs", log_id, word)


def _query(wish: LogWish) -> dict[str, str]:
    asked = {
        "date_from": wish.first.isoformat() if wish.first else "",
        "date_to": wish.last.isoformat() if wish.last else "",
        "department": wish.department,
        "standing": wish.state.value if wish.state else "",
        "name": wish.name,
    }
    return {word: value for word, value in asked.items() if value}


def _correction(action: NewAction) -> Correction:
    return Correction(
        reason=action.reason or "",
        time_out=datetime.fromisoformat(action.target),
        expected_rev=action.expected_rev,
    )
