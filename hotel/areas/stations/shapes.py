"""Paired screens as the wire shows them."""

from contract.permissions import Actor, Duty
from contract.resources.staff import HotelName, SignedIn
from contract.resources.stations import Station
from contract.scalars import Id
from hotel.areas.stations.tables import StationAccount
from hotel.visit import HotelInfo


def station_of(account: StationAccount) -> Station | None:
    """A screen as managers and its own board see it; None for one that was revoked."""
    if account.revoked_at is not None:
        return None
    return Station(
        id=Id(account.id),
        name=account.name,
        duty=Duty(account.duty),
        asks_cook=account.asks_cook,
        pc_name=account.pc_name,
        paired_at=account.paired_at,
        paired_by=account.paired_by,
        last_seen_at=account.used_at.replace(microsecond=0),
        rev=account.rev,
    )


def actor_of_station(account: StationAccount, hotel_slug: str) -> Actor:
    """A screen as far as permissions care."""
    return Actor(hotel_slug=hotel_slug, station_id=str(account.id), station=Duty(account.duty))


def station_signed_in(account: StationAccount, hotel: HotelInfo, token: str = "") -> SignedIn:
    """What a screen is told of itself; with the token only when it was just paired."""
    return SignedIn(
        username=account.name,
        token=token,
        staff_id=None,
        hotel_id=Id(hotel.id),
        hotel_name=hotel.name,
        hotel_slug=hotel.slug,
        hotel=HotelName(id=Id(hotel.id), name=hotel.name, slug=hotel.slug),
        station_id=Id(account.id),
        station=Duty(account.duty),
    )
