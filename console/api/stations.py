"""Paired screens over REST: managers pair and revoke, a screen pairs itself."""

import msgspec

from console.api.paths import path
from console.api.transport import Question, Transport
from contract.record import Record
from contract.resources.staff import SignedIn
from contract.resources.stations import NewStation, Pairing, PairingCode, Station, StationChange
from contract.scalars import Id


async def pair(transport: Transport, pairing: Pairing) -> SignedIn:
    """Give a code for a token; the transport does not take it by itself. Raises ApiError."""
    return await transport.post(SignedIn, path("stations", "pair"), body=pairing)


async def own_station(transport: Transport) -> SignedIn:
    """What this screen is, without its token. Raises ApiError, Unauthorised when it was revoked."""
    return await transport.get(SignedIn, path("stations", "me"))


async def unpair(transport: Transport) -> None:
    """End this screen's own pairing. Raises ApiError."""
    await transport.ask(msgspec.Raw, Question(method="DELETE", path=path("stations", "me")))


class StationsApi(Record, frozen=True):
    """The paired screens of one hotel, for managers. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def paired(self) -> tuple[Station, ...]:
        """Every paired screen, with when it was seen last."""
        return await self.transport.get(tuple[Station, ...], self._path())

    async def start_pairing(self, wanted: NewStation) -> PairingCode:
        """A code to type at the screen."""
        return await self.transport.post(PairingCode, self._path(), body=wanted)

    async def change(self, station_id: Id, change: StationChange) -> Station:
        """Another name, or whether Accept asks who cooks."""
        return await self.transport.patch(Station, self._path(station_id), body=change)

    async def revoke(self, station_id: Id) -> None:
        """End a pairing: the screen goes back to its sign-in page."""
        question = Question(method="DELETE", path=self._path(station_id))
        await self.transport.ask(msgspec.Raw, question)

    def _path(self, *rest: str) -> str:
        return path("hotels", self.slug, "stations", *rest)
