"""Registrations over REST: who is let in, and who is not."""

from console.api.paths import path
from console.api.transport import Transport
from console.state.actions import ActionKind, NewAction
from contract.record import Record
from contract.resources.team import Refusal, Registration, Welcomed
from contract.scalars import Id


class TeamApi(Record, frozen=True):
    """Who wants to work at the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def send(self, action: NewAction, *, key: str) -> Registration:
        """Decide under an idempotency key. Raises Refused (409) when somebody did before."""
        if action.kind is ActionKind.WELCOME:
            there = self._path(action.entity_id, "approve")
            welcome = action.welcome
            assert welcome is not None
            answer = await self.transport.post(Welcomed, there, body=welcome, key=key)
            return answer.registration
        refusal = Refusal(reason=action.reason or "")
        there = self._path(action.entity_id, "reject")
        return await self.transport.post(Registration, there, body=refusal, key=key)

    def _path(self, registration_id: Id, word: str) -> str:
        return path("staff", self.slug, "registrations", registration_id, word)
