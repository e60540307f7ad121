"""The protocol without its transport: what comes in as calls, what to do as actions.

Not thread-safe: everything happens on the thread of its transport.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import msgspec

from hotel.realtime import frames, names
from hotel.realtime.actions import Action, Close, Send
from hotel.realtime.cache import LatestEvents
from hotel.realtime.client_events import ClientEvent, Relay
from hotel.realtime.policy import Policy
from hotel.realtime.signing import App, same
from hotel.realtime.state import Connection, State
from hotel.realtime.subscribing import Subscribe, Subscriptions, Unsubscribe

UNAUTHORISED: Final = 4009
GOING_AWAY: Final = 4200
NO_PONG: Final = 4201


class _Frame(msgspec.Struct, frozen=True):
    event: str
    data: msgspec.Raw = msgspec.Raw(b"null")
    channel: str = ""


class _SignIn(msgspec.Struct, frozen=True):
    auth: str
    user_data: str


class _User(msgspec.Struct, frozen=True):
    id: str | int


@dataclass(frozen=True, slots=True)
class Published:
    """An event for some channels, not told to the connection `exclude`."""

    name: str
    channels: tuple[str, ...]
    data: str
    exclude: str | None = None


class Core:
    """One Pusher application with its connections."""

    def __init__(self, app: App, policy: Policy, clock: Callable[[], float]) -> None:
        """Take the keys, the limits, and a monotonic clock in seconds."""
        self.app = app
        self.policy = policy
        self.state = State()
        self._clock = clock
        self._latest = LatestEvents(policy.cache_for, clock)
        self._relay = Relay(self.state, policy.client_events_per_second)
        self._subscriptions = Subscriptions(app, policy, self.state, self._latest.for_newcomer)
        self._handlers: dict[str, Callable[[Connection, _Frame], list[Action]]] = {
            "pusher:ping": self._ping,
            "pusher:pong": self._pong,
            "pusher:subscribe": self._subscribe,
            "pusher:unsubscribe": self._unsubscribe,
            "pusher:signin": self._sign_in,
        }

    def opened(self) -> tuple[str, list[Action]]:
        """A socket connected: its id, and the greeting."""
        socket_id = self._fresh_socket_id()
        now = self._clock()
        until = now + self.policy.sign_in_within if self.policy.strict else None
        self.state.connections[socket_id] = Connection(socket_id, now, sign_in_until=until)
        greeting = frames.established(socket_id, self.policy.activity_timeout)
        return socket_id, [Send([socket_id], greeting)]

    def received(self, socket_id: str, text: str | bytes) -> list[Action]:
        """A frame came. Anything at all counts as a sign of life."""
        connection = self.state.connections.get(socket_id)
        if connection is None:
            return []
        connection.heard_at, connection.pinged_at = self._clock(), None
        try:
            return self._dispatch(connection, msgspec.json.decode(text, type=_Frame))
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            return [Send([socket_id], frames.error("The message is not understood"))]

    def decided(self, socket_id: str, channel: str, *, allowed: bool) -> list[Action]:
        """The answer to an Ask."""
        connection = self.state.connections.get(socket_id)
        if connection is None:
            return []
        return self._subscriptions.decided(connection, channel, allowed=allowed)

    def closed(self, socket_id: str) -> list[Action]:
        """A socket is gone; those left on its presence channels are told."""
        connection = self.state.connections.get(socket_id)
        if connection is None:
            return []
        actions: list[Action] = []
        for channel in tuple(connection.channels):
            actions += self._subscriptions.unsubscribe(connection, channel)
        self.state.forget(connection)
        return actions

    def publish(self, event: Published) -> list[Action]:
        """Tell an event to everyone who follows its channels."""
        actions: list[Action] = []
        for channel in event.channels:
            frame = frames.event(event.name, channel, event.data)
            self._latest.keep(channel, frame)
            sockets = [each for each in self._audience(channel) if each != event.exclude]
            if sockets:
                actions.append(Send(sockets, frame))
        return actions

    def vouch(self, socket_id: str, user_id: str, token_hash: str) -> None:
        """A user was given a signature for a connection: it ends with that user's others."""
        if (connection := self.state.connections.get(socket_id)) is not None:
            connection.vouchers.add(user_id)
            connection.passes.add(token_hash)

    def terminate(self, user_id: str) -> list[Action]:
        """Close every connection that a user signed in, or follows channels with."""
        reason = "The app closed this user's connections"
        sockets = {*self.state.sockets_of(user_id), *self.state.vouched_by(user_id)}
        return [Close(each, UNAUTHORISED, reason) for each in sockets]

    def stop(self) -> list[Action]:
        """Send everyone away to come back at once."""
        return [Close(each, GOING_AWAY, "Come back") for each in self.state.connections]

    def tick(self) -> list[Action]:
        """What time brings: pings, connections that stayed silent or unauthorised."""
        self._latest.tidy()
        now = self._clock()
        checks = (self._check_time(each, now) for each in self.state.connections.values())
        return [action for action in checks if action is not None]

    def _check_time(self, connection: Connection, now: float) -> Action | None:
        if connection.sign_in_until is not None and now >= connection.sign_in_until:
            return Close(connection.socket_id, UNAUTHORISED, "Not authorised in time")
        if connection.pinged_at is not None:
            late = now - connection.pinged_at >= self.policy.pong_within
            return Close(connection.socket_id, NO_PONG, "No pong") if late else None
        if now - connection.heard_at < self.policy.activity_timeout:
            return None
        connection.pinged_at = now
        return Send([connection.socket_id], frames.PING)

    def _dispatch(self, connection: Connection, frame: _Frame) -> list[Action]:
        if (handle := self._handlers.get(frame.event)) is not None:
            return handle(connection, frame)
        if frame.event.startswith("client-"):
            event = ClientEvent(frame.event, frame.channel, frame.data)
            return self._relay.pass_on(connection, event, self._clock())
        message = "Clients may only send events that begin with client-"
        return [Send([connection.socket_id], frames.error(message))]

    def _ping(self, connection: Connection, _frame: _Frame) -> list[Action]:
        return [Send([connection.socket_id], frames.PONG)]

    def _pong(self, _connection: Connection, _frame: _Frame) -> list[Action]:
        return []

    def _subscribe(self, connection: Connection, frame: _Frame) -> list[Action]:
        request = msgspec.json.decode(frame.data, type=Subscribe)
        return self._subscriptions.subscribe(connection, request)

    def _unsubscribe(self, connection: Connection, frame: _Frame) -> list[Action]:
        channel = msgspec.json.decode(frame.data, type=Unsubscribe).channel
        return self._subscriptions.unsubscribe(connection, channel)

    def _sign_in(self, connection: Connection, frame: _Frame) -> list[Action]:
        request = msgspec.json.decode(frame.data, type=_SignIn)
        expected = self.app.user_auth(connection.socket_id, request.user_data)
        if not same(request.auth, expected):
            return self._not_signed_in(connection, "The signature of the sign-in is wrong")
        user_id = str(msgspec.json.decode(request.user_data, type=_User).id)
        if not names.is_user_id(user_id) or connection.user_id not in (None, user_id):
            return self._not_signed_in(connection, "The user of the sign-in is not possible")
        self.state.sign_in(connection, user_id)
        return [Send([connection.socket_id], frames.signed_in(request.user_data))]

    def _not_signed_in(self, connection: Connection, message: str) -> list[Action]:
        frame = frames.error(message, UNAUTHORISED)
        return [
            Send([connection.socket_id], frame),
            Close(connection.socket_id, UNAUTHORISED, message),
        ]

    def _audience(self, channel: str) -> list[str]:
        if channel.startswith(names.SERVER_TO_USER):
            return self.state.sockets_of(channel.removeprefix(names.SERVER_TO_USER))
        return self.state.followers(channel)

    def _fresh_socket_id(self) -> str:
        while True:
            socket_id = f"{secrets.randbelow(10**9)}.{secrets.randbelow(10**9)}"
            if socket_id not in self.state.connections:
                return socket_id
