"""A Pusher endpoint on a real port, and a raw client that speaks to it."""

import asyncio
import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pusher
import uvicorn
import websocket
from hotel_process import Hotel

from hotel.realtime.asgi import Endpoint
from hotel.realtime.core import Core
from hotel.realtime.http_api import HttpApi
from hotel.realtime.policy import Policy
from hotel.realtime.signing import App

APP = App("1840", "278d425bdf160c739803", "7ad3773142a6692b25b8")
QUERY = "protocol=7&client=test&version=1"


async def _nobody(_user_id: str, _channel: str) -> bool:
    return False


@dataclass
class House:
    """A running endpoint."""

    port: int
    endpoint: Endpoint
    core: Core
    loop: asyncio.AbstractEventLoop
    wires: list["Wire"] = field(default_factory=list)
    publishers: list[Any] = field(default_factory=list)

    def publisher(self) -> Any:
        publisher = pusher.Pusher(
            app_id=APP.app_id, key=APP.key, secret=APP.secret,
            host="127.0.0.1", port=self.port, ssl=False,
        )  # fmt: skip
        self.publishers.append(publisher)
        return publisher

    def dial(self, path: str | None = None, **options: Any) -> "Wire":
        socket = websocket.create_connection(
            f"ws://127.0.0.1:{self.port}{path or f'/app/{APP.key}?{QUERY}'}", timeout=5, **options
        )
        self.wires.append(Wire(socket))
        return self.wires[-1]

    def connect(self, **options: Any) -> "Wire":
        wire = self.dial(**options)
        wire.socket_id = json.loads(wire.next()["data"])["socket_id"]
        return wire

    def hang_up(self) -> None:
        for wire in self.wires:
            wire.socket.shutdown()
        for publisher in self.publishers:
            publisher._pusher_client.http.session.close()

    def run(self, action: Callable[[], Any]) -> Any:
        """Do something on the endpoint's own thread."""

        async def call() -> Any:
            result = action()
            return await result if asyncio.iscoroutine(result) else result

        return asyncio.run_coroutine_threadsafe(call(), self.loop).result(5)


@dataclass
class Wire:
    """A socket that reads and writes JSON frames."""

    socket: websocket.WebSocket
    socket_id: str = ""

    def send(self, event: str, data: object = None, **more: object) -> None:
        self.socket.send(json.dumps({"event": event, "data": data, **more}))

    def next(self) -> dict[str, Any]:
        opcode, data = self.socket.recv_data()
        assert opcode == websocket.ABNF.OPCODE_TEXT, f"closed: {data!r}"
        frame: dict[str, Any] = json.loads(data)
        return frame

    def close_code(self) -> int:
        """Read on until the server closes."""
        while True:
            opcode, data = self.socket.recv_data()
            if opcode == websocket.ABNF.OPCODE_CLOSE:
                return int.from_bytes(data[:2], "big")

    def subscribe(self, channel: str, **more: object) -> dict[str, Any]:
        self.send("pusher:subscribe", {"channel": channel, **more})
        return self.next()

    def subscribe_signed(self, channel: str, channel_data: str | None = None) -> dict[str, Any]:
        auth = APP.channel_auth(self.socket_id, channel, channel_data)
        more = {} if channel_data is None else {"channel_data": channel_data}
        return self.subscribe(channel, auth=auth, **more)

    def sign_in(self, user_id: str) -> dict[str, Any]:
        user_data = json.dumps({"id": user_id})
        auth = APP.user_auth(self.socket_id, user_data)
        self.send("pusher:signin", {"auth": auth, "user_data": user_data})
        return self.next()

    def quiet(self) -> bool:
        """Whether nothing waits: the next frame is the answer to a ping sent now."""
        self.send("pusher:ping", {})
        return self.next()["event"] == "pusher:pong"


class _Announced(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, listening: threading.Event) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        self._listening.set()


@contextlib.contextmanager
def open_house(policy: Policy, authorise: Any = _nobody) -> Iterator[House]:
    """An endpoint on a free port, until the block ends."""
    core = Core(APP, policy, time.monotonic)
    endpoint = Endpoint(core, HttpApi(core, time.time), authorise)
    config = uvicorn.Config(
        endpoint, port=0, ws="websockets-sansio", lifespan="off", log_level="error",
        ws_max_size=65536, timeout_graceful_shutdown=1,
    )  # fmt: skip
    started = threading.Event()
    server = _Announced(config, started)
    loops: list[asyncio.AbstractEventLoop] = []

    async def serve() -> None:
        loops.append(asyncio.get_running_loop())
        beating = asyncio.create_task(endpoint.run())
        await server.serve()
        beating.cancel()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), name="pusher-house")
    thread.start()
    assert started.wait(10)
    port = server.servers[0].sockets[0].getsockname()[1]
    house = House(port, endpoint, core, loops[0])
    try:
        yield house
    finally:
        house.hang_up()
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()


@contextlib.contextmanager
def connected_to(hotel: Hotel) -> Iterator[Wire]:
    """A socket of a real hotel's endpoint that showed nothing yet."""
    pusher = hotel.process.ready["pusher"]
    url = f"ws://{pusher['host']}:{pusher['port']}/app/{pusher['key']}?{QUERY}"
    wire = Wire(websocket.create_connection(url, timeout=5))
    try:
        wire.socket_id = json.loads(wire.next()["data"])["socket_id"]
        yield wire
    finally:
        wire.socket.shutdown()
