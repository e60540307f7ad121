"""Registrations over REST: who is let in, who is not, and the codes to register with."""

from console.api.listing import CountedPage
from console.api.paths import path
from console.api.transport import Question, Transport
from console.state.actions import ActionKind, NewAction
from console.state.book import BookPage
from contract.record import Record
from contract.resources.team import (
    Refusal,
    Registration,
    RegistrationCode,
    RegistrationPackage,
    Welcomed,
)
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


class RegistrationsApi(Record, frozen=True):
    """Who was decided about. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def page(self, *, number: int, size: int, wish: None = None) -> BookPage[Registration]:
        """A page of them, the latest first; pages begin at 1."""
        query = {"page": str(number), "page_size": str(size)}
        there = path("staff", self.slug, "registrations")
        page = await self.transport.get(CountedPage[Registration], there, query=query)
        return BookPage(page.results, page.count, page.next is not None)


class CodesApi(Record, frozen=True):
    """Codes to register with. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def page(
        self, *, number: int, size: int, wish: None = None
    ) -> BookPage[RegistrationCode]:
        """A page of codes, newest first; pages begin at 1."""
        query = {"page": str(number), "page_size": str(size)}
        there = path("staff", self.slug, "registration-codes")
        page = await self.transport.get(CountedPage[RegistrationCode], there, query=query)
        return BookPage(page.results, page.count, page.next is not None)

    async def make(self) -> RegistrationPackage:
        """A code for one person."""
        there = path("staff", "registration-package")
        return await self.transport.post(RegistrationPackage, there, body={})

    async def send(self, action: NewAction, *, key: str) -> None:
        """Revoke one under an idempotency key. Raises Refused (409) when somebody used it."""
        there = path("staff", self.slug, "registration-codes", action.entity_id)
        question = Question(method="DELETE", path=there, key=key)
        await self.transport.ask(RegistrationCode, question)
