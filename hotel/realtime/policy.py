"""The limits of the endpoint and how it guards its channels."""

from dataclasses import dataclass
from typing import Final

MAX_DATA: Final = 10_240


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What the endpoint allows. Times in seconds, sizes in bytes.

    `strict`: every subscription needs a signature or a signed-in user who may follow the channel,
    and a connection that showed neither within `sign_in_within` is closed with 4009. Otherwise
    only names that begin with private- or presence- are guarded.
    """

    strict: bool
    sign_in_within: float = 10
    activity_timeout: int = 120
    pong_within: float = 30
    max_channels: int = 100
    max_members: int = 100
    max_member_bytes: int = 1024
    client_events_per_second: int = 10
    cache_for: float = 1800
