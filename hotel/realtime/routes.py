"""Authorising channels and users over REST, as Pusher's clients ask for it."""

from typing import TypeVar
from urllib.parse import parse_qsl

import msgspec
from litestar import Router, post

from contract.codec import WireError, convert
from hotel.areas.staff_chat.membership import taking_part
from hotel.database import Database
from hotel.problems import invalid
from hotel.realtime.door import RealtimeDoor
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body, whole_body

T = TypeVar("T")


class ChannelWish(msgspec.Struct, frozen=True):
    """A connection wants to follow a channel."""

    socket_id: str
    channel_name: str


class UserWish(msgspec.Struct, frozen=True):
    """A connection wants to sign in."""

    socket_id: str


@post("/auth", status_code=200)
async def authorise_channel(
    request: AnyRequest, own_visit: Visit, db: Database, realtime: RealtimeDoor
) -> dict[str, str]:
    """The signature for one channel and one connection; form or JSON."""
    wish = await _read_wish(request, ChannelWish)
    visit = await taking_part(db, own_visit, wish.channel_name)
    return realtime.sign_channel(visit, wish.socket_id, wish.channel_name)


@post("/user-auth", status_code=200)
async def authorise_user(
    request: AnyRequest, own_visit: Visit, realtime: RealtimeDoor
) -> dict[str, str]:
    """The signature for signing a connection in; form or JSON."""
    wish = await _read_wish(request, UserWish)
    return realtime.sign_user(own_visit, wish.socket_id)


async def _read_wish(request: AnyRequest, kind: type[T]) -> T:
    body = await whole_body(request)
    if body.lstrip().startswith(b"{"):
        return await read_body(request, kind)
    try:
        return convert(kind, dict(parse_qsl(body.decode())))
    except (WireError, UnicodeError) as error:
        sentence = "Send socket_id and, for a channel, channel_name."
        raise invalid(sentence) from error


router = Router("/api/pusher", route_handlers=[authorise_channel, authorise_user], tags=["pusher"])
