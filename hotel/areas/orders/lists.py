"""Which orders a list holds: open ones, those at one step, and what is over."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.ladder import CLOSED_STATUSES, OPEN_STATUSES
from contract.resources.orders import OrderStatus
from hotel.areas.orders.filters import HistoryFilter
from hotel.areas.orders.shapes import StatusCount
from hotel.areas.orders.tables import Carried, Order
from hotel.problems import invalid
from hotel.visit import HotelInfo, Visit

C = TypeVar("C", bound=Carried)
_LAST_DAY = date(9990, 1, 1)
OPEN = tuple(status.value for status in OPEN_STATUSES)
CLOSED = tuple(status.value for status in CLOSED_STATUSES)


def visible(table: type[C], visit: Visit, *, room_number: str | None = None) -> Select[C]:
    """The orders of a kind somebody may see: the house all, a guest those of the own stay."""
    query = select(table).where(table.hotel_id == visit.hotel.id)
    if not visit.actor.is_of_the_house:
        query = query.where(table.room_number == visit.actor.room_number, table.stay == visit.stay)
    return query.where(table.room_number == room_number) if room_number else query


def at_step(table: type[C], query: Select[C], status: str | None) -> Select[C]:
    """Only the orders at one step, told in either spelling; without one the open orders."""
    if not status:
        return query.where(table.status.in_(OPEN))
    return query.where(table.status == asked_status(status).value)


def asked_status(word: str) -> OrderStatus:
    """The step a filter names. Raises ProblemError 400."""
    status = OrderStatus(word)
    if status is OrderStatus.UNKNOWN:
        sentence = "This is not a step an order can be at."
        raise invalid(sentence, field="status")
    return status


def placed_within(query: Select[Order], hotel: HotelInfo, wanted: HistoryFilter) -> Select[Order]:
    """Only the orders placed in the wanted days."""
    if wanted.date_from:
        query = query.where(Order.created_at >= _day_begins(hotel, wanted.date_from))
    if wanted.date_to:
        end = _day_begins(hotel, min(wanted.date_to, _LAST_DAY) + timedelta(days=1))
        query = query.where(Order.created_at < end)
    return query


async def breakdown(session: AsyncSession, query: Select[Order]) -> tuple[StatusCount, ...]:
    """How many orders of a query are at each step."""
    rows = query.order_by(None).subquery()
    counted = select(rows.c.status, func.count()).group_by(rows.c.status).order_by(rows.c.status)
    return tuple(
        StatusCount(status=OrderStatus(status), count=count)
        for status, count in await session.execute(counted)
    )


def _day_begins(hotel: HotelInfo, day: date) -> datetime:
    # Converting the calendar's very last day would leave the calendar.
    return datetime.combine(min(day, _LAST_DAY), time(), hotel.zone).astimezone(UTC)
