"""Signs somebody in and learns what the hotel is: the step before a session."""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from console.sentences import sentence
from contract.ladder import LADDER
from contract.record import Record
from contract.resources.hotels import Capabilities, PusherAddress
from contract.resources.staff import SignedIn

if TYPE_CHECKING:
    from console.api.transport import Transport

_NOT_FOUND = 404


class Credentials(Record, frozen=True, kw_only=True):
    """Who wants to work at which hotel. The password is never written anywhere.

    `slug`: the hotel that is meant; empty for the one the account belongs to. `ca_file`: the
    hotel's own certificate authority, as PEM. A paired screen has a name and a token instead of a
    password.
    """

    hotel_url: str
    username: str
    password: str
    slug: str = ""
    ca_file: Path | None = None
    station_name: str = ""
    station_token: str = ""

    @property
    def is_screen(self) -> bool:
        """Whether this is a paired screen and nobody's account."""
        return bool(self.station_token)

    def __repr__(self) -> str:
        # Neither the password nor the token may reach a log.
        return f"Credentials({self.hotel_url!r}, {self.username!r}, slug={self.slug!r})"


class Entry(Record, frozen=True, kw_only=True):
    """Somebody who is in."""

    me: SignedIn
    hotel: Capabilities


class Kept(Record, frozen=True, kw_only=True):
    """An earlier sign-in that may still hold; `me` has its token."""

    me: SignedIn

    def __repr__(self) -> str:
        # The token may not reach a log.
        return f"Kept({self.me.username!r})"


async def enter_again(transport: "Transport", kept: Kept) -> Entry:
    """Go on with an earlier sign-in. Raises ApiError: Unauthorised when it has ended."""
    from console.api.staff import StaffApi

    transport.token = kept.me.token
    await StaffApi(transport, kept.me.hotel_slug).me()
    return Entry(me=kept.me, hotel=await hotel_of(transport, kept.me))


async def enter(transport: "Transport", credentials: Credentials) -> Entry:
    """Sign in and ask for the hotel's capabilities. Raises ApiError, WrongHotel among them."""
    if credentials.is_screen:
        from console.shell.paired import come_back

        me = await come_back(transport, credentials)
    else:
        me = await sign_in_as(transport, credentials)
    return Entry(me=me, hotel=await hotel_of(transport, me))


async def sign_in_as(transport: "Transport", credentials: Credentials) -> SignedIn:
    """Sign in; the transport has the token afterwards. Raises ApiError, WrongHotel among them."""
    from console.api.errors import WrongHotel
    from console.api.staff import sign_in

    transport.token = None
    me = await sign_in(transport, username=credentials.username, password=credentials.password)
    transport.token = me.token
    if credentials.slug and credentials.slug.casefold() != me.hotel_slug.casefold():
        await give_back(transport)
        raise WrongHotel(sentence("This account belongs to another hotel."))
    return me


async def hotel_of(transport: "Transport", me: SignedIn) -> Capabilities:
    """What the hotel of somebody who is in tells of itself. Raises ApiError."""
    from console.api.errors import Refused
    from console.api.hotels import capabilities

    try:
        return await capabilities(transport, slug=me.hotel_slug)
    except Refused as error:
        if error.status != _NOT_FOUND:
            raise
        return _in_the_field(me)


async def give_back(transport: "Transport") -> None:
    """Have the hotel revoke the token; one that cannot be told forgets it some day."""
    from console.api.errors import ApiError
    from console.api.staff import sign_out

    with contextlib.suppress(ApiError):
        await sign_out(transport)
    transport.token = None


def _in_the_field(me: SignedIn) -> Capabilities:
    """A HotelMate backend tells nothing of itself: this PC's environment does."""
    key = os.environ.get("HOTELMATE_PUSHER_KEY")
    if not key:
        from console.api.errors import ApiError

        told = sentence(
            "This hotel does not say where its live events are. Set HOTELMATE_PUSHER_KEY."
        )
        raise ApiError(told)
    cluster = os.environ.get("HOTELMATE_PUSHER_CLUSTER", "eu")
    host = os.environ.get("HOTELMATE_PUSHER_HOST", f"ws-{cluster}.pusher.com")
    return Capabilities(
        slug=me.hotel_slug,
        name=me.hotel_name,
        time_zone=os.environ.get("HOTELMATE_TIME_ZONE", "Europe/Dublin"),
        currency=os.environ.get("HOTELMATE_CURRENCY", "EUR"),
        pusher=PusherAddress(key=key, host=host, port=443, tls=True),
        channel_security="open",
        order_ladder=tuple(LADDER),
        sync=False,
    )
