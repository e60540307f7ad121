"""Finding a hotel."""

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.hotels.tables import Hotel
from hotel.problems import not_found
from hotel.visit import HotelInfo


def info_of(hotel: Hotel) -> HotelInfo:
    """A hotel as the rules need it."""
    return HotelInfo(
        id=hotel.id,
        slug=hotel.slug,
        name=hotel.name,
        time_zone=hotel.time_zone,
        currency=hotel.currency,
        duty_phone=hotel.duty_phone,
        checkout_time=hotel.checkout_time,
    )


async def every_hotel(session: AsyncSession) -> list[HotelInfo]:
    """All hotels of this service."""
    return [info_of(hotel) for hotel in await session.scalars(select(Hotel))]


async def hotels_with(session: AsyncSession, *ids: Select[int]) -> list[HotelInfo]:
    """The hotels whose id one of the queries finds."""
    found = select(Hotel).where(or_(*(Hotel.id.in_(query) for query in ids)))
    return [info_of(hotel) for hotel in await session.scalars(found)]


async def hotel_named(session: AsyncSession, slug: str) -> HotelInfo:
    """The hotel of a slug. Raises ProblemError 404."""
    hotel = await session.scalar(select(Hotel).where(Hotel.slug == slug))
    if hotel is None:
        sentence = "This hotel is not known here."
        raise not_found(sentence)
    return info_of(hotel)
