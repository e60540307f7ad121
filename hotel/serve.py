"""Serves a hotel until it is told to stop."""

import asyncio
import contextlib
import json
import logging
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
from hotel.database import Database
from hotel.migrations import migrate
from hotel.pusher_setup import reachable, set_up_pusher
from hotel.settings import Settings

if TYPE_CHECKING:
    from hotel.demo.furnish import Demo

log = logging.getLogger(__name__)

_STOP_WITHIN_S: Final = 1
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
            url = _url_of(_address_of(sockets))
            await _announce(self._house, self._serving, url, self._demo)
            if self._demo is not None:
                self._living = _bring_to_life(self._demo, url, self._serving.demo_speed)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._living is not None:
            self._living.cancel()
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
    """Serve until a signal, or the end of the parent. Raises OSError when the port is taken."""
    listening = _listen(serving.host, serving.port)
    address = _address_of([listening])
    database = Database(settings.database)
    await migrate(database)
    house = build(settings, database, await set_up_pusher(settings, database, address))
    _warn(settings)
    demo = await _furnish(house) if serving.demo else None
    server = _Server(_config(house), house, serving, demo)
    if serving.exit_with_parent:
        _follow_parent(server)
    await server.serve([listening])


def _config(house: House) -> uvicorn.Config:
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
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only where the protocol is named: 40 ms per answer.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    return listening


def _address_of(sockets: list[socket.socket] | None) -> tuple[str, int]:
    assert sockets
    host, port = sockets[0].getsockname()[:2]
    return str(host), int(port)


def _url_of(address: tuple[str, int]) -> str:
    host, port = reachable(address[0]), address[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


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

    return asyncio.create_task(live(demo, url, speed), name="demo")


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
