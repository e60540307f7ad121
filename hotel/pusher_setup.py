"""Which Pusher the events go through, and what consoles are told of it."""

import secrets
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from contract.resources.hotels import PusherAddress
from hotel.database import Database
from hotel.kept import Kept
from hotel.outbound.publisher import Host
from hotel.realtime.signing import App
from hotel.settings import Settings

_PORTS: Final = {True: 443, False: 80}
_EVERYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared, not bound


@dataclass(frozen=True, slots=True, kw_only=True)
class PusherSetup:
    """`host` takes what we publish; `sockets` is where consoles connect, None on our own port."""

    app: App
    host: Host
    sockets: PusherAddress | None

    def address_for(self, asked_at: str) -> PusherAddress:
        """Where consoles connect; `asked_at` is the URL they reached this hotel at."""
        if self.sockets is not None:
            return self.sockets
        parts = urlsplit(asked_at)
        tls = parts.scheme == "https"
        return PusherAddress(
            key=self.app.key,
            host=parts.hostname or "127.0.0.1",
            port=parts.port or _PORTS[tls],
            tls=tls,
        )


async def set_up_pusher(
    settings: Settings,
    database: Database,
    listening: tuple[str, int],
    *,
    fingerprint: str | None = None,
) -> PusherSetup:
    """The configured Pusher, or our own endpoint at `listening` with credentials of its own.

    `fingerprint`: that of our certificate when we listen with TLS.
    """
    if settings.pusher_host is not None:
        return _elsewhere(settings, settings.pusher_host)
    host, port = listening
    kept = await _kept_credentials(database)
    app = App(
        app_id=settings.pusher_app_id or kept["pusher_app_id"],
        key=settings.pusher_key or kept["pusher_key"],
        secret=settings.pusher_secret or kept["pusher_secret"],
    )
    is_tls = fingerprint is not None
    own = Host(name=reachable(host), port=port, tls=is_tls, fingerprint=fingerprint)
    return PusherSetup(app=app, host=own, sockets=None)


def reachable(host: str) -> str:
    """An address that reaches a server listening at `host` from this machine."""
    return _EVERYWHERE.get(host, host)


def _elsewhere(settings: Settings, host: str) -> PusherSetup:
    port = settings.pusher_port or _PORTS[settings.pusher_tls]
    app = App(
        app_id=settings.pusher_app_id or "",
        key=settings.pusher_key or "",
        secret=settings.pusher_secret or "",
    )
    sockets = PusherAddress(
        key=app.key,
        host=settings.pusher_ws_host or _socket_host(host),
        port=port,
        tls=settings.pusher_tls,
    )
    return PusherSetup(
        app=app, host=Host(name=host, port=port, tls=settings.pusher_tls), sockets=sockets
    )


def _socket_host(host: str) -> str:
    # Pusher's own clusters publish at api-eu.pusher.com and connect at ws-eu.pusher.com.
    if host.startswith("api-") and host.endswith(".pusher.com"):
        return "ws-" + host.removeprefix("api-")
    return host


async def _kept_credentials(database: Database) -> dict[str, str]:
    fresh = {
        "pusher_app_id": str(100_000 + secrets.randbelow(900_000)),
        "pusher_key": secrets.token_hex(10),
        "pusher_secret": secrets.token_hex(20),
    }
    async with database.write() as session:
        for name, value in fresh.items():
            if (row := await session.get(Kept, name)) is not None:
                fresh[name] = row.value
            else:
                session.add(Kept(name=name, value=value))
    return fresh
