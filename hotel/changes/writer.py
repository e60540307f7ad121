"""Runs a change once, however often it is asked for, and wakes the dispatcher afterwards."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from contract.codec import encode_rest
from hotel.changes.mutation import Mutation
from hotel.changes.tables import GivenAnswer
from hotel.database import Database
from hotel.problems import key_reused
from hotel.visit import HotelInfo

KEPT_FOR: Final = timedelta(hours=48)
T = TypeVar("T")
Work = Callable[[Mutation], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A request that may be repeated: whoever sends the same `key` again gets the same answer."""

    key: str
    actor: str
    route: str
    body: bytes

    @property
    def body_hash(self) -> str:
        """What tells this body from another."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, as it went out."""

    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What work returns that turned out to be answered with another status than most."""

    status: int
    content: object


class Writer:
    """The one way to change something."""

    def __init__(self, database: Database, web_url: str, wake: Callable[[], None]) -> None:
        """Take where to write, how links in pushes begin, and whom to wake to send them."""
        self._database = database
        self._web_url = web_url
        self._wake = wake

    async def change(
        self, hotel: HotelInfo, work: Work, *, attempt: Attempt | None = None, status: int = 200
    ) -> Answer:
        """Do the work in one transaction and answer with what it returns.

        Raises ProblemError: then nothing was changed, told or remembered.
        """
        try:
            answer = await self._once(hotel, work, attempt, status)
        except IntegrityError:
            if attempt is None:
                raise
            # Another instance may have answered the same key in this very moment.
            answer = await self._once(hotel, work, attempt, status)
        self._wake()
        return answer

    async def _once(
        self, hotel: HotelInfo, work: Work, attempt: Attempt | None, status: int
    ) -> Answer:
        async with self._database.write() as session:
            at = datetime.now(UTC).replace(microsecond=0)
            if attempt and (given := await _given(session, attempt, at)):
                return given
            mutation = Mutation(session, hotel, at, self._web_url)
            content = await work(mutation)
            if isinstance(content, Otherwise):
                status, content = content.status, content.content
            body = encode_rest(content)
            await mutation.finish()
            if attempt:
                await _remember(session, attempt, Answer(status, body), at)
            return Answer(status, body)


async def _given(session: AsyncSession, attempt: Attempt, at: datetime) -> Answer | None:
    given = await session.get(GivenAnswer, (attempt.actor, attempt.key))
    if given is None:
        return None
    if given.at < at - KEPT_FOR:
        session.expunge(given)
        mine = GivenAnswer.actor == attempt.actor, GivenAnswer.key == attempt.key
        await session.execute(delete(GivenAnswer).where(*mine))
        return None
    if (given.route, given.body_hash) != (attempt.route, attempt.body_hash):
        raise key_reused()
    return Answer(given.status, given.body)


async def _remember(session: AsyncSession, attempt: Attempt, answer: Answer, at: datetime) -> None:
    # Never over another's: who was faster by a moment has done the work already.
    session.add(
        GivenAnswer(
            actor=attempt.actor,
            key=attempt.key,
            route=attempt.route,
            body_hash=attempt.body_hash,
            status=answer.status,
            body=answer.body,
            at=at,
        )
    )
    await session.flush()
