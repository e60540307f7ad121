"""Fills a hotel's database with colleagues and their presences: who works now, and weeks before."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.staff import DutyStatus
from hotel.areas.attendance.tables import ClockEntryRow, ClockLog
from hotel.areas.hotels.tables import Hotel
from hotel.areas.roster.tables import Period
from hotel.areas.staff.tables import Department, Staff
from hotel.database import Database

_AT_ONCE: Final = 500
_SHIFT: Final = timedelta(hours=8)
_BREAK: Final = timedelta(minutes=30)
_DAY: Final = timedelta(days=1)
# Nobody at work now is owed a break yet: the hotel would warn of hundreds while it is measured.
_LATEST_MIN: Final = 220
_FIRST: Final = ("Ana", "Bríd", "Chloé", "Dara", "Emma", "Femi", "Grace", "Hugo", "Imke", "Ján")
_LAST: Final = ("Adeyemi", "Brennan", "Costa", "Duarte", "Ó Néill", "Popescu", "Quinn", "Rossi")


def seed_attendance(database_url: str, people: int, logs: int) -> list[str]:
    """Write so many colleagues with so many presences in all; the slugs of their departments.

    Every other colleague is at work now, so that `logs` is at least twice `people`.
    """
    return asyncio.run(_seed(database_url, people, logs // people))


async def _seed(database_url: str, people: int, each: int) -> list[str]:
    database = Database(database_url)
    now = datetime.now(UTC).replace(microsecond=0)
    try:
        async with database.write() as session:
            hotel_id = (await session.scalars(select(Hotel.id))).one()
            places = (await session.scalars(select(Department))).all()
            ids = await _hire(session, hotel_id, [one.id for one in places], people, now)
            await _plan(session, hotel_id, now)
            first = (await session.scalar(select(func.max(ClockLog.id))) or 0) + 1
            rows = list(_presences(hotel_id, ids, each, now))
            for number, row in enumerate(rows, start=first):
                row["id"] = number
            entries = [entry for row in rows for entry in _entries(row)]
            for begin in range(0, len(rows), _AT_ONCE):
                await session.execute(insert(ClockLog), rows[begin : begin + _AT_ONCE])
            for begin in range(0, len(entries), _AT_ONCE):
                await session.execute(insert(ClockEntryRow), entries[begin : begin + _AT_ONCE])
            return [one.slug for one in places]
    finally:
        await database.close()


async def _hire(
    session: AsyncSession, hotel_id: int, places: list[int], people: int, now: datetime
) -> list[int]:
    rows = [
        {
            "hotel_id": hotel_id,
            "username": f"bench.{number}",
            # Nobody can sign in with it: no password has an empty hash.
            "password_hash": "",
            "first_name": _FIRST[number % len(_FIRST)],
            "last_name": f"{_LAST[number // len(_FIRST) % len(_LAST)]} {number}",
            "department_id": places[number % len(places)],
            "duty_status": (DutyStatus.OFF_DUTY if number % 2 else DutyStatus.ON_DUTY).value,
            "on_duty_since": None if number % 2 else _came(number, now),
        }
        for number in range(people)
    ]
    made = insert(Staff).returning(Staff.id, sort_by_parameter_order=True)
    return list(await session.scalars(made, rows))


async def _plan(session: AsyncSession, hotel_id: int, now: datetime) -> None:
    """A week that ends today, so that it can be asked what is open before it is closed."""
    planned = select(Period.id).where(Period.hotel_id == hotel_id)
    if (await session.scalars(planned.limit(1))).first() is None:
        today = now.date()
        days = {"start_date": today - 6 * _DAY, "end_date": today}
        session.add(Period(hotel_id=hotel_id, title="This week", published=True, rev=1, **days))


def _came(number: int, now: datetime) -> datetime:
    return now - timedelta(minutes=10 + number % _LATEST_MIN)


def _presences(hotel_id: int, ids: list[int], each: int, now: datetime) -> Iterator[dict[str, Any]]:
    for number, staff_id in enumerate(ids):
        for day in range(each):
            is_open = day == 0 and number % 2 == 0
            came = _came(number, now) - day * _DAY - (0 if is_open else 1) * _SHIFT
            yield {
                "hotel_id": hotel_id,
                "staff_id": staff_id,
                "time_in": came,
                "time_out": None if is_open else came + _SHIFT,
                "break_seconds": 0 if is_open else int(_BREAK.total_seconds()),
                "verified_by_face": True,
                "approval": "waiting" if is_open and number % 50 == 0 else "not_needed",
                "is_unrostered": is_open and number % 50 == 0,
            }


def _entries(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    steps = {"clock_in": row["time_in"]}
    if row["time_out"] is not None:
        rest = row["time_in"] + 3 * timedelta(hours=1)
        steps |= {"start_break": rest, "end_break": rest + _BREAK, "clock_out": row["time_out"]}
    for action, at in steps.items():
        yield {
            "log_id": row["id"],
            "action": action,
            "at": at,
            "verified_by_face": True,
            "terminal": "Staff door",
        }
