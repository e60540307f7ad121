"""What the core asks its transport to do."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Send:
    """Give one frame to some connections; it is encoded once for all of them."""

    socket_ids: Collection[str]
    frame: str


@dataclass(frozen=True, slots=True)
class Close:
    """Close a connection with a code of the protocol."""

    socket_id: str
    code: int
    reason: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Find out whether a signed-in user may follow a channel, then call `Core.decided`."""

    socket_id: str
    user_id: str
    channel: str


Action: TypeAlias = Send | Close | Ask
