"""Tells the porters on duty how many orders wait, whenever that changed since they were told."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.events.orders import OrderType
from contract.permissions import Duty, duties_of
from contract.pushes.orders import OrderCountPush
from contract.resources.orders import OrderStatus
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.counts.tables import ToldCount
from hotel.areas.hotels.service import every_hotel
from hotel.areas.hotels.tables import Hotel
from hotel.areas.orders.tables import Order
from hotel.areas.orders.tellings import on_duty
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.outbound.enqueue import Device, Owner
from hotel.visit import HotelInfo

_TABLES: Final[Mapping[OrderType, type[Any]]] = {
    OrderType.ROOM_SERVICE: Order,
    OrderType.BREAKFAST: BreakfastOrder,
}


@dataclass(frozen=True, slots=True)
class _News:
    """A count that a porter was not told yet."""

    staff: Staff
    order_type: OrderType
    pending_count: int


@dataclass(frozen=True, slots=True)
class _Standing:
    """The porters of one hotel who can be told, what waits, and what they were told."""

    porters: Collection[Staff]
    waiting: Mapping[OrderType, int]
    told: Mapping[tuple[int, str], int]

    def news(self) -> Iterator[_News]:
        for staff in self.porters:
            for order_type, count in self.waiting.items():
                if self.told.get((staff.id, order_type.value), 0) != count:
                    yield _News(staff, order_type, count)

    def gone(self) -> frozenset[int]:
        """Who was told and is not there any more: with the next shift it begins anew."""
        there = {staff.id for staff in self.porters}
        return frozenset(staff_id for staff_id, _ in self.told if staff_id not in there)


class CountWatch:
    """Each count is noted in the transaction that sends it, so no two instances tell it twice."""

    def __init__(self, database: Database, writer: Writer, every: timedelta) -> None:
        """Take what is looked at, the way to tell, and how often to look."""
        self._database = database
        self._writer = writer
        self.every = every

    async def look(self) -> str:
        """One look at every hotel; how many counts it told."""
        told: list[int] = []

        async def tell(mutation: Mutation) -> None:
            told.append(await _tell(mutation))

        for hotel in await self._hotels_with_news():
            await self._writer.change(hotel, tell)
        return f"Counts told: {sum(told)}."

    async def _hotels_with_news(self) -> list[HotelInfo]:
        async with self._database.read() as session:
            hotels = await every_hotel(session)
            standings = [(hotel, await _standing(session, hotel)) for hotel in hotels]
        return [hotel for hotel, now in standings if now.gone() or any(now.news())]


async def _tell(mutation: Mutation) -> int:
    # Another instance that looks at the same hotel waits here, and then finds nothing new.
    mine = select(Hotel.id).where(Hotel.id == mutation.hotel.id)
    await mutation.session.execute(mine.with_for_update(key_share=True))
    now = await _standing(mutation.session, mutation.hotel)
    await mutation.session.execute(delete(ToldCount).where(ToldCount.staff_id.in_(now.gone())))
    news = list(now.news())
    for each in news:
        _push(mutation, each)
        kept = ToldCount(
            staff_id=each.staff.id,
            order_type=each.order_type.value,
            pending_count=each.pending_count,
        )
        await mutation.session.merge(kept)
    return len(news)


def _push(mutation: Mutation, news: _News) -> None:
    assert news.staff.fcm_token is not None
    device = Device(
        hotel_slug=mutation.hotel.slug,
        owner=Owner.STAFF,
        owner_id=news.staff.id,
        token=news.staff.fcm_token,
    )
    about = OrderCountPush(pending_count=news.pending_count, order_type=news.order_type)
    mutation.push(about, device)


async def _standing(session: AsyncSession, hotel: HotelInfo) -> _Standing:
    told = await session.scalars(
        select(ToldCount)
        .join(Staff, ToldCount.staff_id == Staff.id)
        .where(Staff.hotel_id == hotel.id)
    )
    return _Standing(
        porters=[
            staff
            for staff in await on_duty(session, hotel)
            if staff.fcm_token and Duty.PORTER in duties_of(actor_of(staff, hotel.slug))
        ],
        waiting={kind: await _waiting(session, hotel, kind) for kind in OrderType},
        told={(row.staff_id, row.order_type): row.pending_count for row in told},
    )


async def _waiting(session: AsyncSession, hotel: HotelInfo, kind: OrderType) -> int:
    table = _TABLES[kind]
    waiting = table.hotel_id == hotel.id, table.status == OrderStatus.PENDING.value
    return await session.scalar(select(func.count()).select_from(table).where(*waiting)) or 0
