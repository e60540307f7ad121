"""What a hotel tells a console before sign-in."""

import msgspec


class PusherAddress(msgspec.Struct, frozen=True, kw_only=True):
    """Where the hotel's Pusher-protocol socket listens. Never holds the secret."""

    key: str
    host: str
    port: int
    tls: bool = False


class Capabilities(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to GET /api/hotels/{slug}/capabilities/, open to anyone.

    `channel_security`: strict, prefix or open. `order_ladder`: the status words in order.
    `sync`: whether /sync/… exists. `time_zone`: an IANA name. `currency`: ISO 4217.
    `checkout_time`: until when guests stay on their last day, "11:00" in hotel time.
    """

    slug: str
    name: str
    time_zone: str
    currency: str
    pusher: PusherAddress
    channel_security: str
    order_ladder: tuple[str, ...]
    sync: bool = True
    duty_phone: str | None = None
    checkout_time: str | None = None
    version: str = ""
