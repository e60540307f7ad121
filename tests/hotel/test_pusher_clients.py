"""The endpoint with pysher, which others wrote."""

import json
import queue
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs

import pysher
import pytest
from pusher_house import APP, House, open_house

from hotel.realtime.policy import Policy

PATIENCE = 10


@pytest.fixture(scope="module")
def open_mode() -> Iterator[House]:
    with open_house(Policy(strict=False)) as house:
        yield house


@pytest.fixture(scope="module")
def strict() -> Iterator[House]:
    async def everybody(_user_id: str, _channel: str) -> bool:
        return True

    with open_house(Policy(strict=True), everybody) as house:
        yield house


Started = Callable[..., Any]


@pytest.fixture
def start() -> Iterator[Started]:
    """Starts pysher clients and ends them the hard way, as its own disconnect may hang."""
    clients: list[Any] = []

    def begin(house: House, **options: Any) -> Any:
        client = pysher.Pusher(
            APP.key, custom_host="127.0.0.1", port=house.port, secure=False, **options
        )
        connected = threading.Event()
        client.connection.bind("pusher:connection_established", lambda _data: connected.set())
        client.connect()
        clients.append(client)
        assert connected.wait(PATIENCE)
        return client

    yield begin
    for client in clients:
        client.connection.needs_reconnect = False
        client.connection.disconnect_called = True
        client.connection.socket.keep_running = False
        client.connection.socket.close(timeout=1)
        client.connection._stop_timers()
        client.connection.join(PATIENCE)


def listen(client: Any, channel: str, event: str) -> "queue.SimpleQueue[str]":
    heard: queue.SimpleQueue[str] = queue.SimpleQueue()
    ready = threading.Event()
    followed = client.subscribe(channel)
    followed.bind("pusher_internal:subscription_succeeded", lambda _data: ready.set())
    followed.bind(event, heard.put)
    # The answer may be quicker than the binding: pysher drops what nobody is bound to.
    if not ready.wait(0.3):
        client.connection.send_event("pusher:subscribe", _again(client, channel))
        assert ready.wait(PATIENCE)
    return heard


def _again(client: Any, channel: str) -> dict[str, str]:
    if not channel.startswith("private-"):
        return {"channel": channel}
    return {"channel": channel, "auth": client._generate_auth_token(channel)}


def test_that_pysher_follows_a_channel_as_specified(open_mode: House, start: Started) -> None:
    client = start(open_mode)
    heard = listen(client, "grand-hotel-staff-5-porter", "new-room-service-order")
    payload = {"order_id": "123", "room_number": "101", "note": "sans lactose 🥛"}
    open_mode.publisher().trigger("grand-hotel-staff-5-porter", "new-room-service-order", payload)
    assert json.loads(heard.get(timeout=PATIENCE)) == payload


def test_that_pysher_signs_with_its_own_secret(open_mode: House, start: Started) -> None:
    client = start(open_mode, secret=APP.secret)
    heard = listen(client, "private-desk", "ring")
    open_mode.publisher().trigger("private-desk", "ring", "now")
    assert heard.get(timeout=PATIENCE) == "now"


class _AuthServer(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        auth = APP.channel_auth(form["socket_id"][0], form["channel_name"][0])
        body = json.dumps({"auth": auth}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Stay quiet."""


@pytest.fixture
def auth_endpoint() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _AuthServer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join(PATIENCE)
    server.server_close()


def test_that_pysher_asks_an_auth_endpoint(
    open_mode: House, start: Started, auth_endpoint: str
) -> None:
    client = start(open_mode, auth_endpoint=auth_endpoint)
    heard = listen(client, "private-desk", "ring")
    open_mode.publisher().trigger("private-desk", "ring", "remote")
    assert heard.get(timeout=PATIENCE) == "remote"


def test_that_pyshers_client_events_reach_the_others(open_mode: House, start: Started) -> None:
    one, two = (start(open_mode, secret=APP.secret) for _ in range(2))
    heard = listen(two, "private-desk", "client-typing")
    listen(one, "private-desk", "nothing")
    one.channel("private-desk").trigger("client-typing", {"room": "412"})
    assert heard.get(timeout=PATIENCE) == {"room": "412"}


def test_that_pysher_works_in_strict_after_signing_in(strict: House, start: Started) -> None:
    client = start(strict)
    signed_in = threading.Event()
    client.connection.bind("pusher:signin_success", lambda _data: signed_in.set())
    user = json.dumps({"id": "staff-5"})
    auth = APP.user_auth(client.connection.socket_id, user)
    client.connection.send_event("pusher:signin", {"auth": auth, "user_data": user})
    assert signed_in.wait(PATIENCE)
    heard = listen(client, "grand-hotel-live-kitchen", "changed")
    strict.publisher().trigger("grand-hotel-live-kitchen", "changed", {"seq": 1})
    assert heard.get(timeout=PATIENCE) == '{"seq": 1}'
