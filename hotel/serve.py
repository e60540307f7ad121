"""Serves a hotel until it is told to stop."""

import asyncio
import contextlib
import json
import logging
import math
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import uvicorn
from sqlalchemy import select

from hotel.app import House, build
from hotel.areas.hotels.tables import Hotel
from hotel.certificate import Certificate
from hotel.database import Database
from hotel.ending import end_within
from hotel.migrations import migrate
from hotel.one_service import only_service_of
from hotel.private_files import keep_private, sqlite_file
from hotel.pusher_setup import reachable, set_up_pusher
from hotel.settings import Settings, SettingsError

if TYPE_CHECKING:
    from hotel.demo.furnish import Demo

log = logging.getLogger(__name__)

_STOP_WITHIN_S: Final = 1
# Longer than sends under way may take, and shorter than service managers wait before they kill.
_ENDS_WITHIN_S: Final = 30.0
_LAST_PORT: Final = 65_535
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """How to serve. `demo_speed` 1 is a believable pace, 0 a still hotel."""

    host: str = "127.0.0.1"
    port: int = 0
    ready_file: Path | None = None
    exit_with_parent: bool = False
    demo: bool = False
    demo_speed: float = 1.0
    certificate: Certificate | None = None

    def __post_init__(self) -> None:
        """Refuse what nobody can serve. Raises SettingsError."""
        if not 0 <= self.port <= _LAST_PORT:
            message = f"A port is a number from 0 to {_LAST_PORT}, not {self.port}."
            raise SettingsError(message)
        if not 0 <= self.demo_speed < math.inf:
            message = f"The demo's speed is 0 or more, not {self.demo_speed:g}."
            raise SettingsError(message)


class _Server(uvicorn.Server):
    """A server that tells when it listens and says goodbye to its sockets first."""

    def __init__(
        self, config: uvicorn.Config, house: House, serving: Serving, demo: "Demo | None"
    ) -> None:
        super().__init__(config)
        self._house, self._serving, self._demo = house, serving, demo
        self._living: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            url = _url_of(_address_of(sockets), is_tls=self.config.is_ssl)
            await _announce(self._house, self._serving, url, self._demo)
            if self._demo is not None:
                self._living = _bring_to_life(self._demo, url, self._serving.demo_speed)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        end_within(_ENDS_WITHIN_S)
        if self._living is not None:
            self._living.cancel()
        # Before anything else: what requests still queue is sent after the next start.
        self._house.outbound.stop()
        await self._house.endpoint.stop()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop at a signal. The base would raise it again after a clean stop."""
        before = {number: signal.signal(number, self._signalled) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _signalled(self, _number: int, _frame: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Stop soon; safe from any thread."""
        self.should_exit = True


async def serve(settings: Settings, serving: Serving) -> None:
    """Serve until a signal, or the end of the parent. Raises SettingsError."""
    file = sqlite_file(settings.database)
    with only_service_of(file), _listen(serving.host, serving.port) as listening:
        if file is not None:
            keep_private(file)
        database = Database(settings.database)
        try:
            await _serve_at(listening, database, settings, serving)
        finally:
            await database.close()


async def _serve_at(
    listening: socket.socket, database: Database, settings: Settings, serving: Serving
) -> None:
    await migrate(database)
    certificate = serving.certificate
    pusher = await set_up_pusher(
        settings,
        database,
        _address_of([listening]),
        fingerprint=certificate.fingerprint if certificate else None,
    )
    house = build(settings, database, pusher)
    _warn(settings)
    demo = await _furnish(house) if serving.demo else None
    server = _Server(_config(settings, house, certificate), house, serving, demo)
    if serving.exit_with_parent:
        _follow_parent(server)
    try:
        await server.serve([listening])
    finally:
        if serving.ready_file is not None:
            # Whoever still reads it must not keep us from ending.
            with contextlib.suppress(OSError):
                serving.ready_file.unlink()


def _config(settings: Settings, house: House, certificate: Certificate | None) -> uvicorn.Config:
    proxies = settings.trusted_proxies
    return uvicorn.Config(
        house.application,
        ws="websockets-sansio",
        ws_max_size=64 * 1024,
        ws_ping_interval=20,
        ws_ping_timeout=20,
        log_config=None,
        access_log=False,
        lifespan="on",
        timeout_graceful_shutdown=_STOP_WITHIN_S,
        server_header=False,
        # Left to itself it believes whatever a program on this machine says of its address.
        proxy_headers=proxies is not None,
        forwarded_allow_ips=proxies or "",
        ssl_certfile=certificate.chain if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only where the protocol is named: 40 ms per answer.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, UnicodeError) as error:
        listening.close()
        cause = getattr(error, "strerror", None) or "this is no address"
        message = f"The hotel cannot listen at {host}, port {port}: {cause}."
        raise SettingsError(message) from error
    return listening


def _address_of(sockets: list[socket.socket] | None) -> tuple[str, int]:
    assert sockets
    host, port = sockets[0].getsockname()[:2]
    return str(host), int(port)


def _url_of(address: tuple[str, int], *, is_tls: bool) -> str:
    scheme = "https" if is_tls else "http"
    host, port = reachable(address[0]), address[1]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


async def _furnish(house: House) -> "Demo":
    from hotel.demo.furnish import furnish

    demo = await furnish(house.database, house.passwords, house.writer)
    lines = [f"  {one.username:<8} {one.password}  {one.role}\n" for one in demo.accounts]
    # Said once, to whoever started the demo; a log would keep it.
    sys.stdout.write("Sign in to the demo hotel as:\n" + "".join(lines))
    sys.stdout.flush()
    return demo


def _bring_to_life(demo: "Demo", url: str, speed: float) -> asyncio.Task[None]:
    from hotel.demo.live import live
    from hotel.demo.tasks import tell_end

    living = asyncio.create_task(live(demo, url, speed), name="life")
    living.add_done_callback(tell_end)
    return living


async def _announce(house: House, serving: Serving, url: str, demo: "Demo | None") -> None:
    ready: dict[str, Any] = {
        "url": url,
        "hotel": await _only_hotel(house.database),
        "pusher": _pusher(house, url),
    }
    if demo is not None:
        ready |= {"hotel": demo.slug, "demo_accounts": [asdict(one) for one in demo.accounts]}
    log.info("The hotel listens at %s", url)
    if serving.ready_file is not None:
        _write_atomically(serving.ready_file, ready)


def _pusher(house: House, url: str) -> dict[str, Any]:
    address = house.pusher.address_for(url)
    return {
        "app_id": house.pusher.app.app_id,
        "key": address.key,
        "host": address.host,
        "port": address.port,
        "tls": address.tls,
    }


async def _only_hotel(database: Database) -> str | None:
    async with database.read() as session:
        slugs = (await session.scalars(select(Hotel.slug).limit(2))).all()
    return slugs[0] if len(slugs) == 1 else None


def _write_atomically(path: Path, ready: dict[str, Any]) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(ready, file, indent=2)
    draft.replace(path)


def _follow_parent(server: _Server) -> None:
    # The parent holds the other end of our standard input: however it ends, this reads to the end.
    def watch() -> None:
        # Not sys.stdin: its lock, held here, would stop the interpreter from ending.
        while os.read(0, 4096):
            pass
        server.stop()

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


def _warn(settings: Settings) -> None:
    if settings.channel_security == "open":
        log.warning("channel_security is open: anybody with the app key can follow every channel.")


def run(settings: Settings, serving: Serving) -> None:
    """Serve in this thread until told to stop."""
    asyncio.run(serve(settings, serving))
