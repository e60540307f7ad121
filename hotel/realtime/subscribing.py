"""Joining and leaving channels: signatures, presence, and what strict channels ask for."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from hotel.realtime import frames, names
from hotel.realtime.actions import Action, Ask, Send
from hotel.realtime.policy import Policy
from hotel.realtime.signing import App, same
from hotel.realtime.state import Connection, Member, State


class Subscribe(msgspec.Struct, frozen=True):
    """The data of `pusher:subscribe`."""

    channel: str
    auth: str | None = None
    channel_data: str | None = None


class Unsubscribe(msgspec.Struct, frozen=True):
    """The data of `pusher:unsubscribe`."""

    channel: str


class _Identity(msgspec.Struct, frozen=True):
    user_id: str | int
    user_info: msgspec.Raw = msgspec.Raw(b"{}")


class _RefusedError(Exception):
    def __init__(self, kind: str, message: str, status: int) -> None:
        super().__init__(message)
        self.kind, self.message, self.status = kind, message, status


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """Who may follow what. `after_join` adds what a newcomer is told besides."""

    app: App
    policy: Policy
    state: State
    after_join: Callable[[Connection, str], list[Action]]

    def subscribe(self, connection: Connection, request: Subscribe) -> list[Action]:
        """Answer a wish to follow a channel; again is as good as once."""
        if request.auth == "":
            # pusher-js sends an empty text where it has no signature.
            request = msgspec.structs.replace(request, auth=None)
        try:
            member = self._check(connection, request)
        except _RefusedError as refused:
            return [_refusal(connection, request.channel, refused)]
        if self._needs_asking(connection, request):
            connection.asking.add(request.channel)
            return [Ask(connection.socket_id, connection.user_id or "", request.channel)]
        if request.auth is not None:
            connection.sign_in_until = None
        return self._join(connection, request.channel, member)

    def decided(self, connection: Connection, channel: str, *, allowed: bool) -> list[Action]:
        """Go on with a subscription that was asked about, unless it was given up meanwhile."""
        if channel not in connection.asking:
            return []
        connection.asking.discard(channel)
        if allowed:
            return self._join(connection, channel, None)
        refused = _RefusedError("AuthError", "You may not follow this channel", 403)
        return [_refusal(connection, channel, refused)]

    def unsubscribe(self, connection: Connection, channel: str) -> list[Action]:
        """Leave a channel; the others of a presence channel learn of it."""
        connection.asking.discard(channel)
        gone = self.state.unfollow(connection, channel)
        if gone is None:
            return []
        frame = frames.member_removed(channel, gone.user_id)
        return [Send(self.state.followers(channel), frame)]

    def _check(self, connection: Connection, request: Subscribe) -> Member | None:
        channel = request.channel
        if not names.is_channel(channel):
            raise _RefusedError("InvalidChannel", "No channel can be called so", 400)
        if channel.startswith(names.SERVER_TO_USER):
            self._check_own_channel(connection, channel)
            return None
        wanted = connection.channels | connection.asking
        if channel not in wanted and len(wanted) >= self.policy.max_channels:
            message = f"A connection follows {self.policy.max_channels} channels at most"
            raise _RefusedError("LimitReached", message, 403)
        self._check_signature(connection, request)
        return self._check_member(request) if names.is_presence(channel) else None

    def _check_own_channel(self, connection: Connection, channel: str) -> None:
        user_id = connection.user_id
        if user_id is None or channel != names.user_channel(user_id):
            raise _RefusedError("AuthError", "This channel belongs to another user", 401)

    def _check_signature(self, connection: Connection, request: Subscribe) -> None:
        if request.auth is None:
            if names.is_guarded(request.channel):
                raise _RefusedError("AuthError", "This channel needs an auth signature", 401)
            if self.policy.strict and connection.user_id is None:
                raise _RefusedError("AuthError", "Sign in first, or send an auth signature", 401)
            return
        expected = self.app.channel_auth(
            connection.socket_id, request.channel, request.channel_data
        )
        if not same(request.auth, expected):
            raise _RefusedError("AuthError", "The auth signature is wrong", 401)

    def _check_member(self, request: Subscribe) -> Member:
        data = (request.channel_data or "").encode()
        if len(data) > self.policy.max_member_bytes:
            raise _RefusedError("LimitReached", "The user data is over 1 kB", 403)
        try:
            identity = msgspec.json.decode(data, type=_Identity)
        except (msgspec.MsgspecError, RecursionError) as error:
            message = "channel_data must be JSON with a user_id"
            raise _RefusedError("AuthError", message, 401) from error
        member = Member(str(identity.user_id), identity.user_info)
        if not names.is_user_id(member.user_id):
            raise _RefusedError("AuthError", "The user_id is empty or too long", 401)
        present = self.state.members(request.channel)
        if member.user_id not in present and len(present) >= self.policy.max_members:
            raise _RefusedError("LimitReached", "The channel is full", 403)
        return member

    def _needs_asking(self, connection: Connection, request: Subscribe) -> bool:
        known = request.auth is not None or request.channel in connection.channels
        own = request.channel.startswith(names.SERVER_TO_USER)
        return self.policy.strict and not known and not own

    def _join(self, connection: Connection, channel: str, member: Member | None) -> list[Action]:
        others = [each for each in self.state.followers(channel) if each != connection.socket_id]
        present = self.state.members(channel)
        self.state.follow(connection, channel)
        me = [connection.socket_id]
        if member is None:
            return [Send(me, frames.subscribed(channel)), *self.after_join(connection, channel)]
        connection.members.setdefault(channel, member)
        infos = {one.user_id: one.user_info for one in self.state.members(channel).values()}
        joined: list[Action] = [Send(me, frames.subscribed(channel, frames.presence(infos)))]
        if member.user_id not in present:
            frame = frames.member_added(channel, member.user_id, member.user_info)
            joined.append(Send(others, frame))
        return [*joined, *self.after_join(connection, channel)]


def _refusal(connection: Connection, channel: str, refused: _RefusedError) -> Send:
    frame = frames.subscription_error(
        channel, kind=refused.kind, message=refused.message, status=refused.status
    )
    return Send([connection.socket_id], frame)
