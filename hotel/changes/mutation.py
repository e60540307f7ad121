"""One change in the making: what was touched, what is told, all in one transaction."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from sqlalchemy import select
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
    _told: list[tuple[str, Payload]] = field(default_factory=list)

    def touch(self, entity: Entity, entity_id: int, rev: int, streams: Iterable[str]) -> None:
        """Tell the streams that an entity is now at `rev`."""
        self._touched.append(Touched(entity, entity_id, rev, frozenset(streams)))

    def tell(self, channel: str, payload: Payload, *, rev: int) -> None:
        """Send one of the catalogue's events once everything is committed."""
        own = {"event_id": uuid.uuid4().hex, "event_rev": rev, "event_at": self.at}
        signed = msgspec.structs.replace(payload, **own)
        self._told.append((channel, signed))

    def push(self, about: Push, device: Device) -> None:
        """Push to a device once everything is committed."""
        push(self.session, device, about.message(self.web_url))

    async def finish(self) -> None:
        """Give every change its number in every stream, and queue all that is told."""
        touched = {
            stream: [each for each in self._touched if stream in each.streams]
            for stream in sorted({name for each in self._touched for name in each.streams})
        }
        for counter in await self._counters(touched):
            for each in touched.pop(counter.stream):
                counter.seq += 1
                self._record(counter.stream, counter.seq, each)
        assert not touched, f"nobody counts the streams {list(touched)}"
        await emit(self.session, stream=self.hotel.slug, events=self._told)

    async def _counters(self, streams: Iterable[str]) -> Iterable[StreamCounter]:
        """The counters of some streams, nobody else's until the commit."""
        counters = (
            select(StreamCounter)
            .where(StreamCounter.hotel_id == self.hotel.id, StreamCounter.stream.in_(streams))
            # Sorted: two instances on PostgreSQL lock the counters in the same order.
            .order_by(StreamCounter.stream)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return (await self.session.scalars(counters)).all()

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
