"""Clock logs over REST: what helps to decide about them, and the decision."""

from console.api.paths import path
from console.api.transport import Transport
from console.state.actions import ActionKind, NewAction
from contract.record import Record
from contract.resources.attendance import ApprovalFacts, ClockLog, Decided, Decision
from contract.scalars import Id


class AttendanceApi(Record, frozen=True):
    """The clock logs of the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def facts(self, *, log_id: Id) -> ApprovalFacts:
        """What helps to decide about a clock-in, and the clock log as it is now."""
        return await self.transport.get(ApprovalFacts, self._path(log_id, "facts"))

    async def send(self, action: NewAction, *, key: str) -> ClockLog:
        """Decide under an idempotency key. Raises Refused (409) when somebody did before."""
        if action.kind is ActionKind.REMIND:
            there = self._path(action.entity_id, "remind")
            return await self.transport.post(ClockLog, there, body={}, key=key)
        verb = "approve" if action.kind is ActionKind.APPROVE_CLOCK_IN else "reject"
        body, there = Decision(reason=action.reason), self._path(action.entity_id, verb)
        decided = await self.transport.post(Decided, there, body=body, key=key)
        return decided.log

    def _path(self, log_id: Id, word: str) -> str:
        return path("hotels", self.slug, "clock-logs", log_id, word)
