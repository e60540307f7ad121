"""What the link relies on in pysher and websocket-client beyond their promises."""

import inspect
import subprocess
import sys

import pytest
import websocket
from pysher.connection import Connection
from websocket import WebSocketApp

from console.realtime.connection import Address, HotelConnection, Listener

OVERRIDDEN = ["_connect", "_on_open", "_on_error", "_on_close", "_on_message"]


@pytest.mark.parametrize("name", OVERRIDDEN)
def test_that_what_the_link_replaces_exists_in_pysher(name: str) -> None:
    assert callable(getattr(Connection, name))
    assert name in vars(HotelConnection)


def test_that_pysher_runs_what_the_link_replaces_on_its_own_thread() -> None:
    assert "self._connect()" in inspect.getsource(Connection.run)


def test_that_pysher_sends_through_the_socket_the_link_opened() -> None:
    sent: list[str] = []
    nowhere = Listener(frame=lambda raw: None, sign_of_life=lambda: None, gone=lambda ending: None)
    connection = HotelConnection(Address(key="k", host="127.0.0.1", port=9), nowhere)

    class Socket:
        def send(self, text: str) -> None:
            sent.append(text)

    connection.socket = Socket()
    connection.send_event("pusher:subscribe", {"channel": "c"})
    assert sent == ['{"event": "pusher:subscribe", "data": {"channel": "c"}}']


def test_that_websocket_client_takes_a_socket_of_ours_and_leaves_text_unchecked() -> None:
    made = inspect.signature(WebSocketApp).parameters
    assert {"on_ping", "on_pong", "socket"} <= made.keys()
    assert "skip_utf8_validation" in inspect.signature(WebSocketApp.run_forever).parameters
    assert websocket.getdefaulttimeout() is None


@pytest.mark.parametrize(
    ("address", "url"),
    [
        (Address(key="k", host="127.0.0.1", port=80), "ws://127.0.0.1:80/app/k"),
        (Address(key="k", host="::1", port=443, tls=True), "wss://[::1]:443/app/k"),
    ],
)
def test_that_the_address_of_the_socket_is_built_from_its_parts(address: Address, url: str) -> None:
    base, _, query = address.url.partition("?")
    assert base == url
    assert query.startswith("protocol=7&client=hotelmate-console&version=")


def test_that_the_link_does_without_what_it_does_not_use_of_pysher() -> None:
    script = (
        "import sys, console.realtime.connection as door\n"
        "assert 'requests' not in sys.modules\n"
        "import pysher\n"
        "assert pysher.Pusher and issubclass(door.HotelConnection, pysher.Connection)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
