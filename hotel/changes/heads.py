"""How far the streams of a hotel have come."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.sync import STREAM_SEQ
from hotel.changes.tables import StreamCounter


async def heads_of(session: AsyncSession, hotel_id: int, streams: Iterable[str]) -> dict[str, int]:
    """The newest number of each stream."""
    wanted = list(streams)
    query = select(StreamCounter.stream, StreamCounter.seq).where(
        StreamCounter.hotel_id == hotel_id, StreamCounter.stream.in_(wanted)
    )
    heads = dict((await session.execute(query)).tuples().all())
    return {stream: heads.get(stream, 0) for stream in wanted}


async def head_header(session: AsyncSession, hotel_id: int, stream: str) -> dict[str, str]:
    """What tells how far a stream is, beside what the same transaction reads of it."""
    heads = await heads_of(session, hotel_id, [stream])
    return {STREAM_SEQ: str(heads[stream])}
