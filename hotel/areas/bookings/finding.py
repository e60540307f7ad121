"""Finding bookings: one, all that fit a filter, and those a desk keeps before it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import Select, select

from contract.resources.bookings import BookingStatus
from hotel.areas.bookings.tables import BookingRow
from hotel.changes.mutation import Mutation
from hotel.problems import ProblemError, invalid, not_found
from hotel.visit import HotelInfo

_MOST: Final = 500
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BookingFilter:
    """Which bookings are wanted; days are those of arrival, both included."""

    status: str | None = None
    start_date: date | None = None
    end_date: date | None = None


def bookings(hotel: HotelInfo, wanted: BookingFilter) -> Select[BookingRow]:
    """The bookings that fit, newest first, at most 500. Raises ProblemError 400."""
    query = select(BookingRow).where(BookingRow.hotel_id == hotel.id)
    if wanted.status:
        query = query.where(BookingRow.status == _asked(wanted.status).value)
    if wanted.start_date:
        query = query.where(BookingRow.check_in >= wanted.start_date)
    if wanted.end_date:
        query = query.where(BookingRow.check_in <= wanted.end_date)
    return query.order_by(BookingRow.id.desc()).limit(_MOST)


def around_today(hotel: HotelInfo, now: datetime) -> Select[BookingRow]:
    """The arrivals from yesterday to tomorrow: no midnight leaves a desk without its day."""
    today = now.astimezone(hotel.zone).date()
    days = BookingRow.check_in.between(today - _A_DAY, today + _A_DAY)
    query = select(BookingRow).where(BookingRow.hotel_id == hotel.id, days)
    return query.order_by(BookingRow.check_in, BookingRow.id)


def named(hotel: HotelInfo, booking_id: str) -> Select[BookingRow]:
    """The booking people call so."""
    return select(BookingRow).where(
        BookingRow.hotel_id == hotel.id, BookingRow.booking_id == booking_id
    )


async def locked_booking(mutation: Mutation, query: Select[BookingRow]) -> BookingRow:
    """The one booking of a query, nobody else's until the commit. Raises ProblemError 404."""
    row = (await mutation.session.scalars(query.with_for_update())).one_or_none()
    if row is None:
        raise unknown()
    return row


def unknown() -> ProblemError:
    """There is no such booking."""
    return not_found("There is no such booking.")


def _asked(word: str) -> BookingStatus:
    try:
        return BookingStatus(word.upper())
    except ValueError as error:
        names = ", ".join(status.value for status in BookingStatus)
        sentence = f"A status is one of {names}."
        raise invalid(sentence, field="status") from error
