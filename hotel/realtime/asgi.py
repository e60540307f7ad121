"""The endpoint on the wire: raw ASGI for the socket and for the HTTP API, on any server."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Final

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Receive, Scope, WebSocketScope
from litestar.types import Send as AsgiSend

from hotel.realtime.actions import Action, Ask, Close, Send
from hotel.realtime.core import Core
from hotel.realtime.handshake import Refusal, refusal_of
from hotel.realtime.http_api import HttpApi, Reply, Request
from hotel.realtime.outlet import Outlet

log = logging.getLogger(__name__)

Authorise = Callable[[str, str], Awaitable[bool]]

MAX_BODY: Final = 1_000_000
MAX_CONNECTIONS: Final = 2_000
_SERVED: Final = frozenset({"http", "websocket"})
_LAST_WORDS: Final = 5.0
_TICK: Final = 1.0


class Endpoint:
    """Serves one core. `authorise(user_id, channel)` says whether a user may follow a channel.

    Everything runs on one event loop; `run` beats the clock while the endpoint lives.
    """

    def __init__(self, core: Core, api: HttpApi, authorise: Authorise) -> None:
        """Take the core, its HTTP API and who decides about signed-in users."""
        self._core = core
        self._api = api
        self._authorise = authorise
        self._outlets: dict[str, Outlet] = {}
        self._asking: set[asyncio.Task[None]] = set()

    def owns(self, scope: Scope) -> bool:
        """Whether a request is for this endpoint and not for the REST API."""
        if scope["type"] == ScopeType.WEBSOCKET:
            return True
        path = scope["path"]
        is_library_shortcut = path.startswith("/users/") and path.endswith("_connections")
        return path.startswith("/apps/") or is_library_shortcut

    async def __call__(self, scope: Scope, receive: Receive, send: AsgiSend) -> None:
        """Serve one socket or one request."""
        if scope["type"] == ScopeType.WEBSOCKET:
            await self._socket(scope, receive, send)
        else:
            await self._request(scope, receive, send)

    async def run(self) -> None:
        """Ping silent sockets and close dead ones, until cancelled."""
        while True:
            await asyncio.sleep(_TICK)
            self._perform(self._core.tick())

    async def stop(self) -> None:
        """Send every socket away with 4200 and wait, bounded, until the close frames are out."""
        self._perform(self._core.stop())
        outlets = [outlet.written() for outlet in self._outlets.values()]
        if outlets:
            await asyncio.wait([asyncio.ensure_future(each) for each in outlets], timeout=1)

    def vouch(self, socket_id: str, user_id: str, token_hash: str) -> None:
        """Remember for whom a signature was given, so that `terminate` finds the connection."""
        self._core.vouch(socket_id, user_id, token_hash)

    def passes(self) -> frozenset[str]:
        """The hashed tokens of those who follow anything now."""
        return self._core.state.passes()

    def terminate(self, user_id: str) -> None:
        """Close every connection of a user, after a sign-out or a deactivation."""
        self._perform(self._core.terminate(user_id))

    async def _socket(self, scope: WebSocketScope, receive: Receive, send: AsgiSend) -> None:
        await receive()
        await send({"type": "websocket.accept", "subprotocol": None, "headers": []})
        if (refusal := self._refusal(scope)) is not None:
            await send({"type": "websocket.close", "code": refusal.code, "reason": refusal.reason})
            return
        outlet = Outlet(send)
        socket_id, greeting = self._core.opened()
        self._outlets[socket_id] = outlet
        self._perform(greeting)
        try:
            await self._converse(socket_id, outlet, receive)
        finally:
            del self._outlets[socket_id]
            self._perform(self._core.closed(socket_id))

    async def _converse(self, socket_id: str, outlet: Outlet, receive: Receive) -> None:
        reading = asyncio.create_task(self._read(socket_id, receive))
        writing = asyncio.create_task(outlet.run())
        closing = asyncio.create_task(outlet.closing.wait())
        tasks = {reading, writing, closing}
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            if not reading.done() and not writing.done():
                # A stuck socket does not even take its close frame: give up after a while.
                await asyncio.wait({writing}, timeout=_LAST_WORDS)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _read(self, socket_id: str, receive: Receive) -> None:
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                return
            if message["type"] == "websocket.receive":
                frame = message.get("text") or message.get("bytes") or b""
                self._perform(self._core.received(socket_id, frame))

    def _refusal(self, scope: WebSocketScope) -> Refusal | None:
        query = scope["query_string"].decode("latin-1")
        if len(self._outlets) >= MAX_CONNECTIONS:
            return Refusal(4100, "Over capacity")
        return refusal_of(scope["path"], query, self._core.app.key)

    def _perform(self, actions: Iterable[Action]) -> None:
        for action in actions:
            match action:
                case Send(socket_ids, frame):
                    for socket_id in socket_ids:
                        if (outlet := self._outlets.get(socket_id)) is not None:
                            outlet.put(frame)
                case Close(socket_id, code, reason):
                    if (outlet := self._outlets.get(socket_id)) is not None:
                        outlet.close(code, reason)
                case Ask():
                    task = asyncio.create_task(self._ask(action))
                    self._asking.add(task)
                    task.add_done_callback(self._asking.discard)

    async def _ask(self, ask: Ask) -> None:
        try:
            allowed = await self._authorise(ask.user_id, ask.channel)
        except Exception:
            log.exception("A channel could not be authorised")
            allowed = False
        self._perform(self._core.decided(ask.socket_id, ask.channel, allowed=allowed))

    async def _request(self, scope: HTTPScope, receive: Receive, send: AsgiSend) -> None:
        body = await _read_body(receive)
        if body is None:
            reply = Reply(413, f"The body is over {MAX_BODY} bytes")
        else:
            query = scope["query_string"].decode("latin-1")
            request = Request(scope["method"], scope["path"], query, body)
            reply = self._api.answer(request)
        self._perform(reply.actions)
        await _write_reply(reply, send)


def in_front_of(endpoint: Endpoint, rest: ASGIApp) -> ASGIApp:
    """One application on one port: the endpoint takes what is its own, REST everything else."""

    async def application(scope: Scope, receive: Receive, send: AsgiSend) -> None:
        if str(scope["type"]) in _SERVED and endpoint.owns(scope):
            await endpoint(scope, receive, send)
        else:
            await rest(scope, receive, send)

    return application


async def _read_body(receive: Receive) -> bytes | None:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > MAX_BODY:
            return None
        if not message.get("more_body", False):
            return bytes(body)


async def _write_reply(reply: Reply, send: AsgiSend) -> None:
    kind = b"application/json" if reply.status == 200 else b"text/plain; charset=utf-8"
    body = reply.body.encode()
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
