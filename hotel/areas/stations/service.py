"""The rules of paired screens: their names, what they ask, and how they end."""

from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import STATION_DUTIES, Duty
from contract.resources.stations import NewStation, Station, StationChange
from contract.resources.sync import Entity
from hotel.areas.stations.shapes import station_of
from hotel.areas.stations.tables import StationAccount
from hotel.changes.mutation import Mutation
from hotel.problems import invalid, not_found
from hotel.web.answers import known_id

LONGEST_NAME: Final = 60
_UNKNOWN: Final = "This screen is not paired any more."


def paired(hotel_id: int) -> Select[StationAccount]:
    """The screens of a hotel, by name."""
    return (
        select(StationAccount)
        .where(StationAccount.hotel_id == hotel_id, StationAccount.revoked_at.is_(None))
        .order_by(StationAccount.name, StationAccount.id)
    )


def touch(mutation: Mutation, account: StationAccount) -> None:
    """Tell managers, and the board the screen shows."""
    streams = {Duty.MANAGER, Duty(account.duty)}
    mutation.touch(Entity.STATION, account.id, account.rev, streams)


async def change(mutation: Mutation, station_id: str, wanted: StationChange) -> Station | None:
    """Give a screen another name, or have it ask who cooks. Raises ProblemError 400, 404."""
    account = await _locked(mutation, station_id)
    name = account.name if wanted.name is None else checked_name(wanted.name)
    asks = account.asks_cook if wanted.asks_cook is None else wanted.asks_cook
    if (name, asks) == (account.name, account.asks_cook):
        return station_of(account)
    if name != account.name:
        await check_free(mutation.session, mutation.hotel.id, name)
    account.name, account.asks_cook = name, checked_asking(Duty(account.duty), asks=asks)
    account.rev += 1
    touch(mutation, account)
    return station_of(account)


async def revoke(mutation: Mutation, station_id: str) -> StationAccount:
    """Its token opens nothing any more. Raises ProblemError 404."""
    account = await _locked(mutation, station_id)
    account.token_hash = None
    account.revoked_at = mutation.at
    account.rev += 1
    touch(mutation, account)
    return account


async def check_wish(session: AsyncSession, hotel_id: int, wanted: NewStation) -> NewStation:
    """What can be paired, tidied. Raises ProblemError 400."""
    if wanted.duty not in STATION_DUTIES:
        sentence = "Only kitchen and porter screens can be paired."
        raise invalid(sentence, field="duty")
    name = checked_name(wanted.name)
    await check_free(session, hotel_id, name)
    asks = checked_asking(wanted.duty, asks=wanted.asks_cook)
    return NewStation(name=name, duty=wanted.duty, asks_cook=asks)


def checked_name(given: str) -> str:
    """A name fit for "Already accepted by …". Raises ProblemError 400."""
    name = " ".join(given.split())
    if not name or not name.isprintable():
        sentence = "Give the screen a name, such as Kitchen display 1."
        raise invalid(sentence, field="name")
    if len(name) > LONGEST_NAME:
        sentence = f"The name is longer than {LONGEST_NAME} characters."
        raise invalid(sentence, field="name")
    return name


def checked_asking(duty: Duty, *, asks: bool) -> bool:
    """Whether Accept asks who cooks. Raises ProblemError 400 where nothing is accepted."""
    if asks and duty is not Duty.KITCHEN:
        sentence = "Only a kitchen display can ask who cooks."
        raise invalid(sentence, field="asks_cook")
    return asks


async def check_free(session: AsyncSession, hotel_id: int, name: str) -> None:
    """Two screens of one name could not be told apart. Raises ProblemError 400."""
    names = await session.scalars(paired(hotel_id).with_only_columns(StationAccount.name))
    if name.casefold() in {taken.casefold() for taken in names}:
        sentence = "Another screen has this name already."
        raise invalid(sentence, field="name")


async def _locked(mutation: Mutation, station_id: str) -> StationAccount:
    query = paired(mutation.hotel.id).where(StationAccount.id == known_id(station_id))
    found = await mutation.session.scalars(query.with_for_update())
    if (account := found.one_or_none()) is None:
        raise not_found(_UNKNOWN)
    return account
