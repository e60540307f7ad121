"""How a hotel's outbox stands: figures, what was parked, and the latest pushes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Select, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.outbound.tables import OutboxFcm, OutboxPusher

SHOWN: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The outbox of one hotel; rows newest first, at most SHOWN of each.

    `attempts`: how often the event at the head of the queue was tried in vain.
    """

    waiting: int
    oldest_waiting: datetime | None
    attempts: int
    sent: int
    parked: Sequence[OutboxPusher]
    outcomes: dict[str, int]
    pushes: Sequence[OutboxFcm]


def pushes_of(hotel_slug: str) -> Select[OutboxFcm]:
    """The pushes of one hotel, newest first."""
    query = select(OutboxFcm).where(OutboxFcm.hotel_slug == hotel_slug)
    return query.order_by(OutboxFcm.id.desc())


async def overview_of(session: AsyncSession, hotel_slug: str) -> Overview:
    """Read everything in one transaction."""
    events, pushes = OutboxPusher.stream == hotel_slug, OutboxFcm.hotel_slug == hotel_slug
    is_open = and_(events, OutboxPusher.sent_at.is_(None), OutboxPusher.parked_reason.is_(None))
    waiting, oldest, attempts = await _waiting(session, is_open)
    parked = select(OutboxPusher).where(events, OutboxPusher.parked_reason.is_not(None))
    outcomes = await session.execute(
        select(OutboxFcm.outcome, func.count()).where(pushes).group_by(OutboxFcm.outcome)
    )
    return Overview(
        waiting=waiting,
        oldest_waiting=oldest,
        attempts=attempts,
        sent=await _count(session, and_(events, OutboxPusher.sent_at.is_not(None))),
        parked=(await session.scalars(parked.order_by(OutboxPusher.id.desc()).limit(SHOWN))).all(),
        outcomes={outcome or "waiting": count for outcome, count in outcomes},
        pushes=(await session.scalars(pushes_of(hotel_slug).limit(SHOWN))).all(),
    )


async def unpark(session: AsyncSession, hotel_slug: str) -> None:
    """Let every parked event of a hotel wait to be sent again."""
    parked = update(OutboxPusher).where(
        OutboxPusher.stream == hotel_slug,
        OutboxPusher.parked_reason.is_not(None),
        OutboxPusher.sent_at.is_(None),
    )
    await session.execute(parked.values(parked_reason=None, next_try_at=None))


async def _waiting(
    session: AsyncSession, is_open: ColumnElement[bool]
) -> tuple[int, datetime | None, int]:
    columns = (func.count(), func.min(OutboxPusher.created_at), func.max(OutboxPusher.attempts))
    row = (await session.execute(select(*columns).where(is_open))).one()
    return int(row[0]), row[1], int(row[2] or 0)


async def _count(session: AsyncSession, condition: ColumnElement[bool]) -> int:
    count = await session.scalar(select(func.count()).select_from(OutboxPusher).where(condition))
    return int(count or 0)
