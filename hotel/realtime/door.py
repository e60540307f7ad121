"""Signs what lets people follow channels, and ends it; the same for our endpoint and any other."""

import asyncio
import json
import logging
from dataclasses import dataclass, field
from typing import Any

from hotel.outbound.publisher import Publisher, RefusedError, UnreachableError
from hotel.problems import forbidden, invalid
from hotel.realtime import names
from hotel.realtime.asgi import Endpoint
from hotel.realtime.signing import App
from hotel.realtime.users import actor_may_follow, user_id_of
from hotel.visit import Visit

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class RealtimeDoor:
    """The keys, how channels are guarded, and whom to ask to close connections.

    `endpoint` is ours, or None when events go through another host; then `publisher` tells it.
    """

    app: App
    channel_security: str
    publisher: Publisher
    endpoint: Endpoint | None = None
    _telling: set[asyncio.Task[None]] = field(default_factory=set)

    def sign_channel(self, visit: Visit, socket_id: str, channel: str) -> dict[str, str]:
        """The answer to /api/pusher/auth/. Raises ProblemError 400 or 403."""
        _check_socket_id(socket_id)
        if not actor_may_follow(visit.actor, self._specified_name(channel)):
            sentence = "This channel is not yours to follow."
            raise forbidden(sentence)
        self._vouch(visit, socket_id)
        if not names.is_presence(channel):
            return {"auth": self.app.channel_auth(socket_id, channel)}
        member = {"user_id": user_id_of(visit.actor), "user_info": {"name": visit.name}}
        data = json.dumps(member, ensure_ascii=False)
        return {"auth": self.app.channel_auth(socket_id, channel, data), "channel_data": data}

    def sign_user(self, visit: Visit, socket_id: str) -> dict[str, str]:
        """The answer to /api/pusher/user-auth/. Raises ProblemError 400."""
        _check_socket_id(socket_id)
        self._vouch(visit, socket_id)
        user: dict[str, Any] = {"id": user_id_of(visit.actor), "user_info": {"name": visit.name}}
        data = json.dumps(user, ensure_ascii=False)
        return {"auth": self.app.user_auth(socket_id, data), "user_data": data}

    async def send_away(self, user_id: str) -> None:
        """Close a user's connections, after a sign-out, a deactivation or a check-out.

        Another host is told beside the request, which does not wait for it.
        """
        if self.endpoint is not None:
            self.endpoint.terminate(user_id)
            return
        telling = asyncio.create_task(self._tell_host(user_id))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    def sockets(self) -> frozenset[str] | None:
        """The hashed tokens with an open socket; None where this service cannot know.

        Another host keeps the sockets then, or nobody had to say whose they are.
        """
        if self.endpoint is None or self.channel_security == "open":
            return None
        return self.endpoint.passes()

    def _vouch(self, visit: Visit, socket_id: str) -> None:
        if self.endpoint is not None:
            self.endpoint.vouch(socket_id, user_id_of(visit.actor), visit.token_hash)

    async def _tell_host(self, user_id: str) -> None:
        try:
            await asyncio.to_thread(self.publisher.terminate, user_id)
        except (RefusedError, UnreachableError) as error:
            log.warning("The sockets of %s may still be open: %s", user_id, error)

    def _specified_name(self, channel: str) -> str:
        for prefix in ("private-", "presence-"):
            if channel.startswith(prefix) and not names.is_encrypted(channel):
                return channel.removeprefix(prefix)
        return channel


def _check_socket_id(socket_id: str) -> None:
    if not names.is_socket_id(socket_id):
        sentence = "A socket_id looks like 123.456."
        raise invalid(sentence, field="socket_id")
