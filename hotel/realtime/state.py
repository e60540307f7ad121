"""Who is connected, who follows what, and who is present where."""

from collections import defaultdict
from dataclasses import dataclass, field

import msgspec

from hotel.realtime.names import is_presence


@dataclass(slots=True)
class Member:
    """A user as a presence channel shows it: the id, and free data about it as JSON."""

    user_id: str
    user_info: msgspec.Raw


@dataclass(slots=True)
class Connection:
    """One socket. Times are seconds of the core's monotonic clock.

    `asking` holds channels whose authorisation is under way, `members` the identity this
    connection showed on each presence channel, `vouchers` the users signatures were given to for
    this connection, `passes` the hashed tokens these were asked for with, `recent`
    when its latest client events came.
    """

    socket_id: str
    heard_at: float
    sign_in_until: float | None = None
    pinged_at: float | None = None
    user_id: str | None = None
    channels: set[str] = field(default_factory=set)
    asking: set[str] = field(default_factory=set)
    members: dict[str, Member] = field(default_factory=dict)
    vouchers: set[str] = field(default_factory=set)
    passes: set[str] = field(default_factory=set)
    recent: list[float] = field(default_factory=list)


class State:
    """The tables of the core. Empty channels and users are forgotten."""

    def __init__(self) -> None:
        """Begin with nobody connected."""
        self.connections: dict[str, Connection] = {}
        self._followers: defaultdict[str, dict[str, Connection]] = defaultdict(dict)
        self._by_user: defaultdict[str, set[str]] = defaultdict(set)

    def follow(self, connection: Connection, channel: str) -> None:
        """Let a connection follow a channel; again is as good as once."""
        connection.channels.add(channel)
        self._followers[channel][connection.socket_id] = connection

    def unfollow(self, connection: Connection, channel: str) -> Member | None:
        """End it. Gives the member that is no longer present through any connection."""
        connection.channels.discard(channel)
        followers = self._followers.get(channel, {})
        followers.pop(connection.socket_id, None)
        if not followers:
            self._followers.pop(channel, None)
        member = connection.members.pop(channel, None)
        if member is None or member.user_id in self.members(channel):
            return None
        return member

    def sign_in(self, connection: Connection, user_id: str) -> None:
        """Let a connection belong to a user."""
        connection.user_id = user_id
        connection.sign_in_until = None
        self._by_user[user_id].add(connection.socket_id)

    def forget(self, connection: Connection) -> None:
        """Drop a connection that has already left its channels."""
        self.connections.pop(connection.socket_id, None)
        if connection.user_id is None:
            return
        self._by_user[connection.user_id].discard(connection.socket_id)
        if not self._by_user[connection.user_id]:
            del self._by_user[connection.user_id]

    def sockets_of(self, user_id: str) -> list[str]:
        """The signed-in connections of a user."""
        return list(self._by_user.get(user_id, ()))

    def vouched_by(self, user_id: str) -> list[str]:
        """The connections that a user got signatures for, signed in or not."""
        return [one.socket_id for one in self.connections.values() if user_id in one.vouchers]

    def passes(self) -> frozenset[str]:
        """The hashed tokens of those who follow anything through an open connection."""
        return frozenset().union(*(one.passes for one in self.connections.values() if one.channels))

    def followers(self, channel: str) -> list[str]:
        """The connections that follow a channel."""
        return list(self._followers.get(channel, ()))

    def members(self, channel: str) -> dict[str, Member]:
        """Who is present, by user id, in the order they came."""
        here = (
            one.members[channel]
            for one in self._followers.get(channel, {}).values()
            if channel in one.members
        )
        members: dict[str, Member] = {}
        for member in here:
            members.setdefault(member.user_id, member)
        return members

    def occupied(self, prefix: str = "") -> list[str]:
        """The channels somebody follows."""
        return [channel for channel in self._followers if channel.startswith(prefix)]

    def counts(self, channel: str) -> dict[str, int]:
        """What `info` may ask about a channel: subscription_count, and user_count of presence."""
        counts = {"subscription_count": len(self._followers.get(channel, ()))}
        if is_presence(channel):
            counts["user_count"] = len(self.members(channel))
        return counts
