"""Makes the live link of a signed-in person."""

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
from console.shell.entry import Entry


def link_maker(origin: Origin, entry: Entry) -> LinkMaker:
    """What a session calls to get its link."""
    return partial(_make_link, origin, entry)


def _make_link(origin: Origin, entry: Entry, inbox: Inbox) -> Link:
    pusher = entry.hotel.pusher
    address = Address(
        key=pusher.key,
        host=pusher.host,
        port=pusher.port,
        tls=pusher.tls,
        ca_file=origin.ca_file,
    )
    terms = Terms(channel_security=entry.hotel.channel_security)
    return Link(address, inbox, terms=terms, authorisers=_authorisers(origin, entry.me.token))


def _authorisers(origin: Origin, token: str) -> Authorisers:
    transport = BlockingTransport(origin, token=token)

    def user(socket_id: str) -> tuple[str, str]:
        try:
            return authorise_user(transport, socket_id)
        except Refused as error:
            raise NotAuthorisedError(error.sentence) from error

    def channel(socket_id: str, name: str) -> str:
        try:
            return authorise_channel(transport, socket_id, name)
        except Refused as error:
            raise NotAuthorisedError(error.sentence) from error

    return Authorisers(user=user, channel=channel)
