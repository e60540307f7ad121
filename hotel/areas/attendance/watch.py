"""Looks every few seconds who is owed a break and who works overtime."""

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import lazyload

from contract.resources.attendance import AttendanceRules
from hotel.areas.attendance.rules import EARLIEST_WARNING, rules_of
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.attendance.warning import is_overtime_news, owed_break, warn
from hotel.areas.hotels.service import hotels_with
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.visit import HotelInfo

EVERY: Final = timedelta(seconds=5)


class BreakWatch:
    """Each warning goes out once: it is noted in the log in the transaction that sends it."""

    def __init__(self, database: Database, writer: Writer) -> None:
        """Take what is looked at, and the way to change it."""
        self._database = database
        self._writer = writer

    async def look(self) -> str:
        """One look at every hotel; how many warnings it sent."""
        breaks = overtimes = 0
        for hotel in await self._hotels_with_news():
            told: list[tuple[int, int]] = []

            async def note(mutation: Mutation, told: list[tuple[int, int]] = told) -> None:
                told[:] = await _warn_all(mutation)

            await self._writer.change(hotel, note)
            breaks += sum(count for count, _ in told)
            overtimes += sum(count for _, count in told)
        return f"Break warnings: {breaks}; overtime warnings: {overtimes}."

    async def _hotels_with_news(self) -> list[HotelInfo]:
        long_ago = datetime.now(UTC) - EARLIEST_WARNING
        at_work = select(ClockLog.hotel_id).where(
            ClockLog.time_out.is_(None), ClockLog.time_in <= long_ago
        )
        async with self._database.read() as session:
            hotels = await hotels_with(session, at_work)
            return [hotel for hotel in hotels if await _has_news(session, hotel)]


async def _has_news(session: AsyncSession, hotel: HotelInfo) -> bool:
    rules, now = await rules_of(session, hotel), datetime.now(UTC)
    # Without the rows beside them: most looks find nothing to say.
    logs = await session.scalars(_open_logs(hotel).options(lazyload("*")))
    return any(_is_news(log, rules, now) for log in logs)


def _is_news(log: ClockLog, rules: AttendanceRules, now: datetime) -> bool:
    return owed_break(log, rules, now) is not None or is_overtime_news(log, rules, now)


async def _warn_all(mutation: Mutation) -> list[tuple[int, int]]:
    rules = await rules_of(mutation.session, mutation.hotel)
    # Locked and read again: another instance may have warned, or somebody gone on a break.
    rows = _open_logs(mutation.hotel).order_by(ClockLog.id).with_for_update(of=ClockLog)
    logs = (await mutation.session.scalars(rows)).all()
    return [warn(mutation, log, rules) for log in logs]


def _open_logs(hotel: HotelInfo) -> Select[ClockLog]:
    return select(ClockLog).where(ClockLog.hotel_id == hotel.id, ClockLog.time_out.is_(None))
