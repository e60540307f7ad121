"""Which stations an emergency has to be read at: consoles that are there, and paired screens."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.consoles.connected import Sockets, consoles_of
from hotel.areas.consoles.sightings import pc_of, shown_at
from hotel.areas.emergencies.tables import EmergencyRow, EmergencyStationRow
from hotel.areas.staff.tables import StaffToken
from hotel.areas.stations.service import paired
from hotel.areas.stations.tables import StationAccount
from hotel.visit import HotelInfo, Visit
from hotel.web.answers import AnyRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A station: a sign-in at a console, or a paired screen."""

    token_hash: str = field(repr=False)
    name: str
    pc: str | None
    duty: str | None
    is_screen: bool

    def row(self) -> EmergencyStationRow:
        """The station as one nobody has read it at yet."""
        return EmergencyStationRow(
            token_hash=self.token_hash,
            name=self.name,
            pc=self.pc,
            duty=self.duty,
            is_screen=self.is_screen,
        )


def place_of(visit: Visit, request: AnyRequest) -> Place:
    """The station that asks."""
    return Place(
        token_hash=visit.token_hash,
        name=visit.name,
        pc=pc_of(request),
        duty=visit.actor.station.value if visit.actor.station else shown_at(request),
        is_screen=visit.actor.station_id is not None,
    )


async def places_now(
    session: AsyncSession, hotel: HotelInfo, sockets: Sockets, now: datetime
) -> list[Place]:
    """Every paired screen, switched on or not, and the consoles that are there."""
    screens = (await session.scalars(paired(hotel.id))).all()
    known = {screen.token_hash for screen in screens}
    consoles = await consoles_of(session, hotel.id, sockets, now)
    return [
        *(_place_of_screen(screen) for screen in screens),
        *(
            Place(
                token_hash=console.token_hash,
                name=console.who,
                pc=console.pc,
                duty=console.station.value if console.station else None,
                is_screen=False,
            )
            for console in consoles
            if console.token_hash not in known
        ),
    ]


async def came_and_gone(
    session: AsyncSession, row: EmergencyRow, places: Iterable[Place]
) -> tuple[list[Place], list[EmergencyStationRow]]:
    """The stations it does not know of yet, and those that signed out without reading it."""
    known = {each.token_hash for each in row.stations}
    alive = await _alive(session, known)
    came = [place for place in places if place.token_hash not in known]
    unread = (each for each in row.stations if each.acknowledged_at is None)
    return came, [each for each in unread if each.token_hash not in alive]


async def _alive(session: AsyncSession, tokens: Collection[str]) -> set[str]:
    people = select(StaffToken.token_hash).where(StaffToken.token_hash.in_(tokens))
    screens = select(StationAccount.token_hash).where(StationAccount.token_hash.in_(tokens))
    return {
        each
        for found in (people, screens)
        for each in await session.scalars(found)
        if each is not None
    }


def _place_of_screen(screen: StationAccount) -> Place:
    return Place(
        token_hash=screen.token_hash or "",
        name=screen.name,
        pc=screen.pc_name or None,
        duty=screen.duty,
        is_screen=True,
    )
