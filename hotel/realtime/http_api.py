"""The HTTP API of the protocol, without its transport: publish, look, terminate."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qsl

import msgspec

from hotel.realtime import names
from hotel.realtime.actions import Action
from hotel.realtime.core import Core, Published
from hotel.realtime.policy import MAX_DATA
from hotel.realtime.signing import same

MAX_CHANNELS: Final = 100
MAX_BATCH: Final = 10
MAX_CLOCK_SKEW: Final = 600
_COUNTS: Final = frozenset({"user_count", "subscription_count"})
_APP: Final = re.compile(r"/apps/([^/]+)(/.*)")
_CHANNEL: Final = re.compile(r"/channels/([^/]+)")
_USERS: Final = re.compile(r"/channels/([^/]+)/users")
_TERMINATE: Final = re.compile(r"/users/([^/]+)/terminate_connections")


@dataclass(frozen=True, slots=True)
class Request:
    """An HTTP request; `path` and `query` as they came, unescaped and escaped."""

    method: str
    path: str
    query: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """JSON when 200, else a text for people; `actions` are for the transport."""

    status: int
    body: str = "{}"
    actions: list[Action] = field(default_factory=list)


class _Event(msgspec.Struct, frozen=True):
    name: str
    data: str
    channel: str | None = None
    channels: tuple[str, ...] | None = None
    socket_id: str | None = None
    info: str = ""


class _Batch(msgspec.Struct, frozen=True):
    batch: tuple[_Event, ...]


class _ProblemError(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


class HttpApi:
    """Answers signed requests of publishers."""

    def __init__(self, core: Core, now: Callable[[], float]) -> None:
        """Take the core and a clock of Unix seconds."""
        self._core = core
        self._now = now

    def answer(self, request: Request) -> Reply:
        """Check the signature and do what was asked."""
        query = parse_qsl(request.query, keep_blank_values=True)
        try:
            self._check_signature(request, query)
            return self._route(request, dict(query))
        except _ProblemError as problem:
            return Reply(problem.status, problem.message)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            return Reply(400, f"The body is not understood: {error}")

    def _check_signature(self, request: Request, query: list[tuple[str, str]]) -> None:
        given = dict(query)
        if len(given) != len(query):
            raise _ProblemError(400, "A parameter is given twice")
        if given.get("auth_key") != self._core.app.key:
            raise _ProblemError(401, "Unknown auth_key")
        if given.get("auth_version") != "1.0":
            raise _ProblemError(401, "auth_version must be 1.0")
        self._check_time(given.get("auth_timestamp", ""))
        if request.body or "body_md5" in given:
            digest = hashlib.md5(request.body, usedforsecurity=False).hexdigest()
            if not same(given.get("body_md5", ""), digest):
                raise _ProblemError(401, "body_md5 does not fit the body")
        expected = self._core.app.request_signature(request.method, request.path, query)
        if not same(given.get("auth_signature", ""), expected):
            raise _ProblemError(401, "Invalid signature")

    def _check_time(self, stamp: str) -> None:
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 12):
            raise _ProblemError(401, "auth_timestamp must be Unix seconds")
        if abs(self._now() - int(stamp)) > MAX_CLOCK_SKEW:
            raise _ProblemError(401, f"auth_timestamp is over {MAX_CLOCK_SKEW} seconds off")

    def _route(self, request: Request, query: dict[str, str]) -> Reply:
        path = self._inside_app(request.path)
        if request.method == "POST":
            return self._post(path, request.body)
        if request.method == "GET":
            return self._get(path, query)
        raise _ProblemError(405, "Only GET and POST are known")

    def _inside_app(self, path: str) -> str:
        match = _APP.fullmatch(path)
        if match is None:
            # The official Python library leaves /apps/{id} out here; the key tells the app.
            return path
        if match[1] != self._core.app.app_id:
            raise _ProblemError(404, "No such app")
        return match[2]

    def _post(self, path: str, body: bytes) -> Reply:
        if path == "/events":
            return self._events(msgspec.json.decode(body, type=_Event))
        if path == "/batch_events":
            return self._batch(msgspec.json.decode(body, type=_Batch).batch)
        if match := _TERMINATE.fullmatch(path):
            return Reply(200, actions=self._core.terminate(match[1]))
        raise _ProblemError(404, "No such path")

    def _get(self, path: str, query: dict[str, str]) -> Reply:
        info = query.get("info", "")
        if path == "/channels":
            return self._channels(query.get("filter_by_prefix", ""), info)
        if match := _USERS.fullmatch(path):
            return self._users(match[1])
        if match := _CHANNEL.fullmatch(path):
            return self._channel(match[1], info)
        raise _ProblemError(404, "No such path")

    def _events(self, event: _Event) -> Reply:
        published = _published(event)
        wanted = _wanted(event.info)
        actions = self._core.publish(published)
        if not wanted:
            return Reply(200, actions=actions)
        counts = {each: self._counts(each, wanted) for each in published.channels}
        return _json({"channels": counts}, actions)

    def _batch(self, batch: tuple[_Event, ...]) -> Reply:
        if len(batch) > MAX_BATCH:
            raise _ProblemError(400, f"A batch holds {MAX_BATCH} events at most")
        if any(event.channel is None for event in batch):
            raise _ProblemError(400, "Every event of a batch needs a channel")
        published = [_published(event) for event in batch]
        wanted = [_wanted(event.info) for event in batch]
        actions = [action for each in published for action in self._core.publish(each)]
        if not any(wanted):
            return Reply(200, actions=actions)
        counts = [
            self._counts(each.channels[0], words)
            for each, words in zip(published, wanted, strict=True)
        ]
        return _json({"batch": counts}, actions)

    def _channels(self, prefix: str, info: str) -> Reply:
        wanted = _wanted(info)
        if "user_count" in wanted and not prefix.startswith("presence-"):
            raise _ProblemError(400, "user_count needs filter_by_prefix=presence-")
        occupied = self._core.state.occupied(prefix)
        return _json({"channels": {each: self._counts(each, wanted) for each in occupied}})

    def _channel(self, channel: str, info: str) -> Reply:
        _check_channel(channel)
        wanted = _wanted(info)
        if "user_count" in wanted and not names.is_presence(channel):
            raise _ProblemError(400, "user_count is for presence channels")
        occupied = bool(self._core.state.followers(channel))
        return _json({"occupied": occupied, **self._counts(channel, wanted)})

    def _users(self, channel: str) -> Reply:
        if not names.is_presence(channel):
            raise _ProblemError(400, "Only presence channels know their users")
        return _json({"users": [{"id": each} for each in self._core.state.members(channel)]})

    def _counts(self, channel: str, wanted: frozenset[str]) -> dict[str, int]:
        counts = self._core.state.counts(channel)
        return {name: value for name, value in counts.items() if name in wanted}


def _published(event: _Event) -> Published:
    channels = event.channels if event.channel is None else (event.channel,)
    if not channels or len(channels) > MAX_CHANNELS:
        raise _ProblemError(400, f"An event needs 1 to {MAX_CHANNELS} channels")
    for channel in channels:
        _check_channel(channel)
    if len(channels) > 1 and any(names.is_encrypted(each) for each in channels):
        raise _ProblemError(400, "An encrypted event goes to one channel only")
    if not names.is_event(event.name):
        raise _ProblemError(400, "No event can be called so")
    if len(event.data.encode()) > MAX_DATA:
        raise _ProblemError(413, f"The data of an event is over {MAX_DATA} bytes")
    if event.socket_id is not None and not names.is_socket_id(event.socket_id):
        raise _ProblemError(400, "No socket_id looks so")
    return Published(event.name, tuple(dict.fromkeys(channels)), event.data, event.socket_id)


def _check_channel(channel: str) -> None:
    if not names.is_channel(channel):
        raise _ProblemError(400, "No channel can be called so")


def _wanted(info: str) -> frozenset[str]:
    wanted = frozenset(filter(None, info.split(",")))
    if wanted - _COUNTS:
        raise _ProblemError(400, "info may ask for user_count and subscription_count")
    return wanted


def _json(value: Any, actions: list[Action] | None = None) -> Reply:
    return Reply(200, json.dumps(value, separators=(",", ":")), actions or [])
