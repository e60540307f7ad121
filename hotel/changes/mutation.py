"""One change in the making: what was touched, what is told, all in one transaction."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from contract.channels import LIVE
from contract.events.base import Payload
from contract.events.live import Changed
from contract.pushes.base import Push
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.changes.tables import ChangeRow, StreamCounter
from hotel.outbound.enqueue import Device, emit, push
from hotel.visit import HotelInfo


@dataclass(frozen=True, slots=True)
class Touched:
    """An entity that changed, and the streams whose audiences see it."""

    entity: Entity
    id: int
    rev: int
    streams: frozenset[str]


@dataclass(slots=True)
class Mutation:
    """What a rule works with while it changes things; `at` is its one time, in whole seconds."""

    session: AsyncSession
    hotel: HotelInfo
    at: datetime
    web_url: str
    _touched: list[Touched] = field(default_factory=list)

    def touch(self, entity: Entity, entity_id: int, rev: int, streams: Iterable[str]) -> None:
        """Tell the streams that an entity is now at `rev`."""
        self._touched.append(Touched(entity, entity_id, rev, frozenset(streams)))

    def tell(self, channel: str, payload: Payload, *, rev: int) -> None:
        """Send one of the catalogue's events once everything is committed."""
        own = {"event_id": uuid.uuid4().hex, "event_rev": rev, "event_at": self.at}
        signed = msgspec.structs.replace(payload, **own)
        emit(self.session, stream=self.hotel.slug, channel=channel, payload=signed)

    def push(self, about: Push, device: Device) -> None:
        """Push to a device once everything is committed."""
        push(self.session, device, about.message(self.web_url))

    async def number_changes(self) -> None:
        """Give every change its number in every stream, and tell the live channels."""
        # Sorted: two instances on PostgreSQL lock the counters in the same order.
        for stream in sorted({name for touched in self._touched for name in touched.streams}):
            seen = [touched for touched in self._touched if stream in touched.streams]
            last = await self._advance(stream, len(seen))
            for seq, touched in enumerate(seen, start=last - len(seen) + 1):
                self._record(stream, seq, touched)

    async def _advance(self, stream: str, count: int) -> int:
        counted = (
            update(StreamCounter)
            .where(StreamCounter.hotel_id == self.hotel.id, StreamCounter.stream == stream)
            .values(seq=StreamCounter.seq + count)
            .returning(StreamCounter.seq)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(counted)).scalar_one()

    def _record(self, stream: str, seq: int, touched: Touched) -> None:
        self.session.add(
            ChangeRow(
                hotel_id=self.hotel.id,
                stream=stream,
                seq=seq,
                entity=touched.entity.value,
                entity_id=touched.id,
                rev=touched.rev,
                at=self.at,
            )
        )
        changed = Changed(
            stream=stream,
            seq=seq,
            entity=touched.entity.value,
            id=Id(touched.id),
            rev=touched.rev,
        )
        channel = LIVE.channel(hotel_slug=self.hotel.slug, audience=stream)
        self.tell(channel, changed, rev=touched.rev)


async def open_streams(session: AsyncSession, hotel_id: int, streams: Iterable[str]) -> None:
    """Begin to count the streams of a hotel that are not counted yet."""
    known = set(
        await session.scalars(
            select(StreamCounter.stream).where(StreamCounter.hotel_id == hotel_id)
        )
    )
    session.add_all(
        StreamCounter(hotel_id=hotel_id, stream=stream, seq=0)
        for stream in sorted(set(streams) - known)
    )
