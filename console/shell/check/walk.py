"""Walks the way to a hotel: an answer, a hotel, a person, a live line, channels, an event."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

from console.api.errors import ApiError, Refused, Unauthorised, Unreachable, WrongHotel
from console.api.hotels import capabilities
from console.api.staff import StaffApi, takes_sign_ins
from console.api.transport import Origin, Transport
from console.sentences import sentence
from console.shell.check.live_line import LiveLine
from console.shell.check.outcomes import Failed, Skipped
from console.shell.check.reaching import Server, find_fault, server_of
from console.shell.entry import Credentials, Entry, give_back, hotel_of, sign_in_as
from console.state.checks import Remedy, Step, StepState, StepTold
from contract.resources.hotels import Capabilities

_STEP_S: Final = 30.0
_ANY_HOTEL: Final = "none"
_NO_SUCH: Final = 404


class Walk:
    """One walk. `entry` is set once somebody is in; `transport` then holds the token.

    `who`: signs in on the way; None together with an `entry` checks with the token that the
    transport has, and None alone stops before the sign-in.
    """

    def __init__(
        self,
        origin: Origin,
        transport: Transport,
        *,
        who: Credentials | None = None,
        entry: Entry | None = None,
    ) -> None:
        self._origin = origin
        self._transport = transport
        self._who = who
        self._slug = entry.hotel.slug if entry else who.slug if who else ""
        self._is_in = entry is not None
        self._is_hotel = False
        self._hotel: Capabilities | None = None
        self._line: LiveLine | None = None
        self.entry = entry

    async def steps(self) -> AsyncIterator[StepTold]:
        """Take step after step, each told when it begins and when it is over.

        The first that fails, or is skipped for want of a person, is the last.
        """
        works: dict[Step, Callable[[], Awaitable[str]]] = {
            Step.REACHABLE: self._reach,
            Step.CAPABILITIES: self._learn_hotel,
            Step.SIGN_IN: self._sign_in,
            Step.LIVE: self._connect,
            Step.CHANNELS: self._follow,
            Step.EVENT: self._hear,
        }
        for step, work in works.items():
            yield StepTold(step=step, state=StepState.RUNNING)
            told = await _told(step, work)
            yield told
            if told.state is not StepState.PASSED:
                return

    async def leave(self) -> None:
        """Hang up the live line; the sign-in stays."""
        if self._line is not None:
            self._line.hang_up()

    async def sign_out(self) -> None:
        """Give back the token of a sign-in that was made for this check alone."""
        if self.entry is not None and not self._is_in and self.entry.hotel.sync:
            # A backend in the field has one token per person: this PC's console may use it too.
            await give_back(self._transport)

    async def _reach(self) -> str:
        try:
            server = server_of(self._origin.url)
        except ValueError:
            server = Server("", 0, tls=False)
        if not server.host or not self._origin.url.startswith(("http://", "https://")):
            said = sentence("This address cannot be used. It is like https://hotel.example.")
            raise Failed(said, Remedy.ADDRESS)
        try:
            self._is_hotel = await takes_sign_ins(self._transport)
        except Unreachable as error:
            fault = await asyncio.to_thread(find_fault, self._origin)
            raise fault or Failed(error.sentence, Remedy.ADDRESS) from error
        where = {"host": server.host, "port": server.port}
        if server.tls:
            return sentence("{host} answers at port {port}, encrypted.", **where)
        return sentence("{host} answers at port {port}, not encrypted.", **where)

    async def _learn_hotel(self) -> str:
        if not self._is_hotel:
            said = sentence(
                "Something else than a hotel's service answers here. Check address and port."
            )
            raise Failed(said, Remedy.ADDRESS)
        try:
            self._hotel = await capabilities(self._transport, slug=self._slug or _ANY_HOTEL)
        except Refused as error:
            if error.status != _NO_SUCH:
                raise
            if self._slug and error.code != "invalid":
                said = sentence("This service does not know the hotel {slug}.", slug=self._slug)
                raise Failed(said, Remedy.ADDRESS) from error
            return sentence("A hotel's service; the account tells which hotel.")
        return _described(self._hotel)

    async def _sign_in(self) -> str:
        if self.entry is not None:
            return await self._try_token(self.entry)
        if self._who is None:
            raise Skipped(sentence("Nobody was named, so the check ends here."))
        try:
            me = await sign_in_as(self._transport, self._who)
        except WrongHotel as error:
            raise Failed(error.sentence, Remedy.ADDRESS) from error
        except Refused as error:
            raise Failed(error.sentence, Remedy.PERSON) from error
        hotel = self._hotel or await hotel_of(self._transport, me)
        self.entry = Entry(me=me, hotel=hotel)
        return _is_in(me.username, hotel)

    async def _try_token(self, entry: Entry) -> str:
        try:
            await StaffApi(self._transport, entry.hotel.slug).me()
        except Unauthorised as error:
            raise Failed(error.sentence, Remedy.PERSON) from error
        return _is_in(entry.me.username, entry.hotel)

    async def _connect(self) -> str:
        assert self.entry is not None
        # The hotel may have moved its live service since it was remembered.
        hotel = self._hotel or self.entry.hotel
        self._line = LiveLine(self._origin, self._transport, Entry(me=self.entry.me, hotel=hotel))
        return await self._line.connect()

    async def _follow(self) -> str:
        assert self._line is not None
        return await self._line.follow()

    async def _hear(self) -> str:
        assert self._line is not None
        return await self._line.hear()


async def _told(step: Step, work: Callable[[], Awaitable[str]]) -> StepTold:
    try:
        async with asyncio.timeout(_STEP_S):
            said = await work()
    except Failed as failure:
        return StepTold(
            step=step,
            state=StepState.FAILED,
            sentence=failure.sentence,
            remedy=failure.remedy,
        )
    except Skipped as skip:
        return StepTold(step=step, state=StepState.SKIPPED, sentence=skip.sentence)
    except ApiError as error:
        return StepTold(step=step, state=StepState.FAILED, sentence=error.sentence)
    except TimeoutError:
        said = sentence("No answer within {seconds} s.", seconds=round(_STEP_S))
        return StepTold(step=step, state=StepState.FAILED, sentence=said)
    return StepTold(step=step, state=StepState.PASSED, sentence=said)


def _described(hotel: Capabilities) -> str:
    told = {"hotel": hotel.name, "slug": hotel.slug, "zone": hotel.time_zone}
    if not hotel.version:
        return sentence("{hotel} ({slug}), {zone}.", **told)
    return sentence("{hotel} ({slug}), version {version}, {zone}.", version=hotel.version, **told)


def _is_in(username: str, hotel: Capabilities) -> str:
    return sentence("{username} is signed in at {hotel}.", username=username, hotel=hotel.name)
