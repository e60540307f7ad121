"""The signatures of the Pusher protocol: made, and compared in constant time."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class App:
    """One Pusher application. `key` is public, `secret` never leaves the hotel."""

    app_id: str
    key: str
    secret: str = field(repr=False)

    def channel_auth(self, socket_id: str, channel: str, channel_data: str | None = None) -> str:
        """What lets one connection follow one channel; `channel_data` as it will be sent."""
        parts = [socket_id, channel] if channel_data is None else [socket_id, channel, channel_data]
        return self._auth(":".join(parts))

    def user_auth(self, socket_id: str, user_data: str) -> str:
        """What lets one connection sign in as a user; `user_data` as it will be sent."""
        return self._auth(f"{socket_id}::user::{user_data}")

    def request_signature(self, method: str, path: str, query: Iterable[tuple[str, str]]) -> str:
        """The `auth_signature` of an HTTP request; `query` is unescaped, in any order."""
        pairs = sorted((name.lower(), value) for name, value in query if name != "auth_signature")
        joined = "&".join(f"{name}={value}" for name, value in pairs)
        return self._sign(f"{method}\n{path}\n{joined}")

    def _auth(self, text: str) -> str:
        return f"{self.key}:{self._sign(text)}"

    def _sign(self, text: str) -> str:
        return hmac.new(self.secret.encode(), text.encode(), hashlib.sha256).hexdigest()


def same(given: str, expected: str) -> bool:
    """Whether two signatures are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(given.encode(), expected.encode())
