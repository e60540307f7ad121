"""The way in: signs in, signs in again when the hotel asks, and opens the way to the hotel."""

import asyncio
import contextlib
import random
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from console.api.errors import ApiError, ServerTrouble, Unauthorised, Unreachable
from console.api.hotel import Hotel
from console.api.introduction import introduce_pc, introduce_station
from console.api.stations import StationsApi
from console.api.transport import Origin, Transport
from console.shell.entry import Credentials, Entry, Kept, enter, enter_again, give_back, sign_in_as
from console.shell.paired import end_pairing
from contract.permissions import Duty
from contract.record import replace

if TYPE_CHECKING:
    from console.api.files import FilesApi
    from console.session.session import Surroundings
    from console.shell.check.walk import Walk
    from console.storage.database import Database

LONGEST_PAUSE_S: Final = 5.0
TellFailure = Callable[[str, float], None]


class Gate:
    """One person's sign-in at one hotel. `tell_offset` gets how far this PC's clock is off.

    `kept`: an earlier sign-in, used instead of the password. `offset` is what was told last.
    """

    def __init__(
        self,
        credentials: Credentials,
        *,
        tell_offset: Callable[[timedelta], None],
        kept: Kept | None = None,
    ) -> None:
        self.credentials = credentials
        self._kept, self._tell_offset = kept, tell_offset
        self.offset = timedelta()
        self._hurried = asyncio.Event()
        self._origin = Origin(url=credentials.hotel_url, ca_file=credentials.ca_file)
        token = credentials.station_token or None if kept is None else kept.me.token
        self._transport = Transport(self._origin, token=token, tell_offset=self._learn_offset)

    def _learn_offset(self, offset: timedelta) -> None:
        self.offset = offset
        self._tell_offset(offset)

    def is_for(self, credentials: Credentials) -> bool:
        """Whether these are the same person's at the same hotel, whatever the password."""
        mine = self.credentials
        return (mine.hotel_url, mine.username) == (credentials.hotel_url, credentials.username)

    def take(self, credentials: Credentials) -> None:
        """From now on sign in with these, typed by the same person."""
        self.credentials, self._kept = credentials, None

    def walk(self, entry: Entry | None = None) -> "Walk":
        """A check of the way, with this sign-in; with `entry` by the token that is there."""
        from console.shell.check.walk import Walk

        who = self.credentials if self.credentials.username else None
        return Walk(self._origin, self._transport, who=who, entry=entry)

    async def enter(self) -> Entry:
        """Sign in once, or go on with a sign-in that was kept. Raises ApiError."""
        if self._kept is not None:
            return await enter_again(self._transport, self._kept)
        return await enter(self._transport, self.credentials)

    async def enter_when_reachable(self, tell: TellFailure = lambda why, rest_s: None) -> Entry:
        """Sign in, however long the hotel cannot be reached. Raises the other ApiErrors.

        `tell` gets why an attempt failed, and the seconds until the next one.
        """
        pause = 0.5
        while True:
            try:
                return await self.enter()
            except ApiError as error:
                if not self._is_passing(error):
                    raise
                rest_s = pause * random.uniform(0.8, 1.2)  # noqa: S311 - jitter
                tell(error.sentence, rest_s)
                await self._rest(rest_s)
                pause = min(LONGEST_PAUSE_S, pause * 2)

    def _is_passing(self, error: ApiError) -> bool:
        """Whether to try again. A paired screen gives up only when the hotel itself turns it away.

        Nobody stands before it who could say what to do instead.
        """
        if self.credentials.is_screen:
            return not (isinstance(error, Unauthorised) and error.code == "unauthorised")
        return isinstance(error, Unreachable | ServerTrouble)

    async def confirm(self, password: str) -> None:
        """Have the hotel say that this is the person's password. Raises ApiError when it is not."""
        transport = Transport(self._origin)
        try:
            await sign_in_as(transport, replace(self.credentials, password=password))
            if transport.token != self._transport.token:
                # A backend in the field has one token per person, which the session goes on with.
                await give_back(transport)
        finally:
            await asyncio.shield(transport.aclose())

    def forget_password(self) -> None:
        """It was typed by a person, and is not needed any more."""
        self.credentials = replace(self.credentials, password="")

    def hurry(self) -> None:
        """Do not wait for the next attempt."""
        self._hurried.set()

    async def _rest(self, seconds: float) -> None:
        self._hurried.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._hurried.wait(), seconds)

    def surroundings(self, entry: Entry, database: "Database") -> "Surroundings":
        """The ways out of a session of this person."""
        from console.session.session import Surroundings
        from console.shell.live import link_maker
        from console.storage.outgoing import Outgoing

        return Surroundings(
            hotel=Hotel(
                self._transport,
                entry.hotel.slug,
                backend_words=not entry.hotel.sync,
                place_of=Outgoing(database.folder).place,
            ),
            make_link=link_maker(self._origin, entry.hotel, lambda: self._transport.token),
            database=database,
        )

    def stations(self, entry: Entry) -> StationsApi:
        """The paired screens of this person's hotel."""
        return StationsApi(self._transport, entry.hotel.slug)

    @property
    def files(self) -> "FilesApi":
        """The files of this person's chats."""
        from console.api.files import FilesApi

        return FilesApi(self._transport)

    def introduce(self, pc_name: str, station: Duty) -> None:
        """Tell the hotel, with every request from now on, what this PC is and shows."""
        introduce_pc(self._transport.headers, pc_name)
        introduce_station(self._transport.headers, station)

    async def leave(self) -> None:
        """Give up open requests."""
        await self._transport.aclose()

    async def sign_out(self) -> None:
        """Have the hotel revoke the token, if it can be told."""
        if self.credentials.is_screen:
            await end_pairing(self._transport)
        else:
            await give_back(self._transport)
