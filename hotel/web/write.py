"""A route's way to change something: the hotel's writer, bound to one request."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from litestar import Response
from litestar.enums import MediaType

from hotel.changes.mutation import Mutation
from hotel.changes.writer import Attempt, Otherwise, Writer
from hotel.problems import invalid
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, RestResponse

LONGEST_KEY = 200
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Write:
    """Runs work in one transaction and answers with what it returns."""

    request: AnyRequest
    visit: Visit
    writer: Writer

    async def __call__(
        self,
        work: Callable[[Mutation], Awaitable[T | Otherwise]],
        *,
        status: int = 200,
        body: bytes | None = None,
    ) -> Response[T]:
        """Do the work once per Idempotency-Key. Raises ProblemError.

        `body` stands for a body that was read already, such as the fingerprint of an upload.
        """
        answer = await self.writer.change(
            self.visit.hotel, work, attempt=await self._attempt(body), status=status
        )
        given: RestResponse[Any] = RestResponse(
            content=answer.body, status_code=answer.status, media_type=MediaType.JSON
        )
        return given

    async def _attempt(self, body: bytes | None) -> Attempt | None:
        key = self.request.headers.get("Idempotency-Key")
        if key is None:
            return None
        if not 0 < len(key) <= LONGEST_KEY:
            sentence = f"An Idempotency-Key has 1 to {LONGEST_KEY} characters."
            raise invalid(sentence)
        given = await self.request.body() if body is None else body
        # A trial and what it tries differ by that alone.
        query = self.request.url.query.encode()
        return Attempt(
            key=key,
            actor=self.visit.key,
            route=f"{self.request.method} {self.request.url.path}"[:300],
            body=query + b"\n" + given if query else given,
        )
