"""Makes the live link of a signed-in person."""

from collections.abc import Callable
from functools import partial

from console.api.errors import Refused
from console.api.pusher import authorise_channel, authorise_user
from console.api.transport import BlockingTransport, Origin
from console.realtime.authorising import Authorisers, NotAuthorisedError
from console.realtime.connection import Address
from console.realtime.dialogue import Terms
from console.realtime.inbox import Inbox
from console.realtime.link import Link
from console.session.ports import LinkMaker
from contract.resources.hotels import Capabilities

Token = Callable[[], str | None]


def link_maker(origin: Origin, hotel: Capabilities, token: Token) -> LinkMaker:
    """What a session calls to get its link; `token` gives that of the moment."""
    return partial(_make_link, origin, hotel, token)


def _make_link(origin: Origin, hotel: Capabilities, token: Token, inbox: Inbox) -> Link:
    pusher = hotel.pusher
    address = Address(
        key=pusher.key,
        host=pusher.host,
        port=pusher.port,
        tls=pusher.tls,
        ca_file=origin.ca_file,
    )
    terms = Terms(channel_security=hotel.channel_security)
    return Link(address, inbox, terms=terms, authorisers=_authorisers(origin, token))


def _authorisers(origin: Origin, token: Token) -> Authorisers:
    def transport() -> BlockingTransport:
        return BlockingTransport(origin, token=token() or "")

    def user(socket_id: str) -> tuple[str, str]:
        try:
            return authorise_user(transport(), socket_id)
        except Refused as error:
            raise NotAuthorisedError(error.sentence) from error

    def channel(socket_id: str, name: str) -> str:
        try:
            return authorise_channel(transport(), socket_id, name)
        except Refused as error:
            raise NotAuthorisedError(error.sentence) from error

    return Authorisers(user=user, channel=channel)
