"""The text frames of the protocol; the data of an event is text inside the JSON."""

from collections.abc import Mapping
from typing import Final

import msgspec

RATE_LIMITED: Final = 4301
PING: Final = '{"event":"pusher:ping","data":"{}"}'
PONG: Final = '{"event":"pusher:pong","data":"{}"}'


def established(socket_id: str, activity_timeout: int) -> str:
    """The first frame of every connection; seconds of silence after which a client pings."""
    data = _text({"socket_id": socket_id, "activity_timeout": activity_timeout})
    return _text({"event": "pusher:connection_established", "data": data})


def error(message: str, code: int | None = None) -> str:
    """Something the client did was not understood, or not allowed; the connection stays."""
    return _text({"event": "pusher:error", "data": {"message": message, "code": code}})


def subscribed(channel: str, data: str = "{}") -> str:
    """A subscription stands; for presence channels `data` tells who is there."""
    return _channel_event("pusher_internal:subscription_succeeded", channel, data)


def subscription_error(channel: str, *, kind: str, message: str, status: int) -> str:
    """A subscription was refused: 401 not authorised, 403 not allowed."""
    data = {"type": kind, "error": message, "status": status}
    return _text({"event": "pusher:subscription_error", "channel": channel, "data": data})


def presence(members: Mapping[str, msgspec.Raw]) -> str:
    """The data of a presence channel's `subscribed` frame."""
    ids = list(members)
    return _text({"presence": {"ids": ids, "hash": dict(members), "count": len(ids)}})


def member_added(channel: str, user_id: str, user_info: msgspec.Raw) -> str:
    """A user's first connection came to a presence channel."""
    data = _text({"user_id": user_id, "user_info": user_info})
    return _channel_event("pusher_internal:member_added", channel, data)


def member_removed(channel: str, user_id: str) -> str:
    """A user's last connection left a presence channel."""
    return _channel_event("pusher_internal:member_removed", channel, _text({"user_id": user_id}))


def signed_in(user_data: str) -> str:
    """A connection belongs to a user from now on."""
    data = _text({"user_data": user_data})
    return _text({"event": "pusher:signin_success", "data": data})


def cache_miss(channel: str) -> str:
    """A cache channel has nothing to give."""
    return _text({"event": "pusher:cache_miss", "channel": channel})


def event(name: str, channel: str, data: str) -> str:
    """A published event; its data passes through byte for byte."""
    return _channel_event(name, channel, data)


def client_event(name: str, channel: str, data: msgspec.Raw, user_id: str | None) -> str:
    """An event of another follower; presence channels tell whose."""
    frame: dict[str, object] = {"event": name, "channel": channel, "data": data}
    if user_id is not None:
        frame["user_id"] = user_id
    return _text(frame)


def _channel_event(name: str, channel: str, data: str) -> str:
    return _text({"event": name, "channel": channel, "data": data})


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()
