"""What channels, events and socket ids may be called, and what a channel's name promises."""

import re
from typing import Final

MAX_CHANNEL: Final = 200
MAX_EVENT: Final = 200
MAX_USER_ID: Final = 128
SERVER_TO_USER: Final = "#server-to-user-"

_WORD: Final = re.compile(r"[-A-Za-z0-9_=@,.;]+")
_SOCKET_ID: Final = re.compile(r"\d+\.\d+", re.ASCII)
_CACHES: Final = ("cache-", "private-cache-", "private-encrypted-cache-", "presence-cache-")
_RESERVED: Final = ("pusher:", "pusher_internal:")


def is_channel(name: str) -> bool:
    """Whether a channel may be called so."""
    word = name.removeprefix(SERVER_TO_USER)
    return len(name) <= MAX_CHANNEL and _WORD.fullmatch(word) is not None


def is_event(name: str) -> bool:
    """Whether an event may be called so by a publisher or a client."""
    return 0 < len(name) <= MAX_EVENT and not name.startswith(_RESERVED)


def is_user_id(name: str) -> bool:
    """Whether a user may be called so."""
    return 0 < len(name) <= MAX_USER_ID


def is_socket_id(name: str) -> bool:
    """Whether a connection may be called so."""
    return _SOCKET_ID.fullmatch(name) is not None


def is_presence(channel: str) -> bool:
    """Whether a channel knows who follows it."""
    return channel.startswith("presence-")


def is_encrypted(channel: str) -> bool:
    """Whether a channel's data is unreadable to the server."""
    return channel.startswith("private-encrypted-")


def is_guarded(channel: str) -> bool:
    """Whether the name alone asks for a signature."""
    return channel.startswith("private-") or is_presence(channel)


def takes_client_events(channel: str) -> bool:
    """Whether followers may send events to one another."""
    return is_guarded(channel) and not is_encrypted(channel)


def is_cache(channel: str) -> bool:
    """Whether a channel keeps its latest event for who comes later."""
    return channel.startswith(_CACHES)


def user_channel(user_id: str) -> str:
    """The channel that reaches every signed-in connection of one user."""
    return f"{SERVER_TO_USER}{user_id}"
