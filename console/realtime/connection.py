"""The one door to pysher: a connection object per attempt, with everything unsafe in it replaced.

Of pysher stay the object, the thread and the sending; opening, reading, liveness, reconnection
and ending are overridden here, because pysher 1.0.8 loses channels, close codes and threads.
"""

import importlib
import importlib.util
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import websocket

from console.realtime import endings
from console.realtime.endings import Ending
from console.realtime.stream import Stream, tls_context
from contract.record import Record

# Both write frames, with their secrets and guests' words, at INFO and ERROR.
logging.getLogger("websocket").setLevel(logging.CRITICAL)


def _pysher_connection() -> Any:
    """pysher's Connection without the rest of pysher, which costs 80 ms and 9 MB of `requests`."""
    spec = None if "pysher" in sys.modules else importlib.util.find_spec("pysher")
    if spec is None:
        return importlib.import_module("pysher.connection").Connection
    sys.modules["pysher"] = importlib.util.module_from_spec(spec)
    try:
        return importlib.import_module("pysher.connection").Connection
    finally:
        del sys.modules["pysher"]


_Connection: Final[Any] = _pysher_connection()


class Address(Record, frozen=True, kw_only=True):
    """Where the hotel's live service listens. `ca_file`: the hotel's own authority, as PEM."""

    key: str
    host: str
    port: int
    tls: bool = False
    ca_file: Path | None = None
    client_version: str = "0.1.0"

    @property
    def url(self) -> str:
        """The address of the socket, protocol 7."""
        scheme = "wss" if self.tls else "ws"
        host = f"[{self.host}]" if ":" in self.host else self.host
        query = f"protocol=7&client=hotelmate-console&version={quote(self.client_version)}"
        return f"{scheme}://{host}:{self.port}/app/{quote(self.key, safe='')}?{query}"


class Listener(Record, frozen=True, kw_only=True):
    """Called on the socket's thread: every text frame, every other sign of life, and the end."""

    frame: Callable[[bytes | str], None]
    sign_of_life: Callable[[], None]
    gone: Callable[[Ending], None]


class HotelConnection(_Connection):  # type: ignore[misc]  # pysher is not typed
    """One attempt: `start` it once, `hang_up` from any thread. After that nobody is called."""

    def __init__(self, address: Address, listener: Listener) -> None:
        super().__init__(
            event_handler=None,
            url=address.url,
            log_level=logging.CRITICAL,
            socket_kwargs={"skip_utf8_validation": True},
        )
        self.name = "hotel socket"
        self._address = address
        self._listener = listener
        self._stream: Stream | None = None
        self._problem: Exception | None = None
        self._code: int | None = None
        self._is_open = False
        self._is_hung_up = False

    def hang_up(self) -> None:
        """End it at once: nothing is called any more, blocked reads and writes return."""
        self._is_hung_up = True
        if self.socket is not None:
            self.socket.keep_running = False
        if self._stream is not None:
            self._stream.cut()

    def _connect(self) -> None:
        try:
            self._converse()
        except OSError as error:
            self._problem = error
        finally:
            if self._stream is not None:
                self._stream.close()
            if not self._is_hung_up:
                self._listener.gone(self._ending())

    def _converse(self) -> None:
        address = self._address
        context = tls_context(address.ca_file) if address.tls else None
        self._stream = Stream(address.host, address.port, context)
        if self._is_hung_up:
            return
        self.socket = websocket.WebSocketApp(
            self.url,
            on_open=self._on_open,
            on_message=self._on_message,
            on_error=self._on_error,
            on_close=self._on_close,
            on_ping=self._on_pulse,
            on_pong=self._on_pulse,
            socket=self._stream.open(),
        )
        self.socket.run_forever(**self.socket_kwargs)

    def _ending(self) -> Ending:
        if self._code is not None or self._is_open or self._problem is None:
            return endings.closed(self._code)
        return endings.failed(self._problem)

    def _on_open(self, *args: Any) -> None:
        stream, used = self._stream, self.socket.sock
        if stream is None or used is None or not stream.carries(used.sock):
            # websocket-client followed a redirect out of our hands.
            self.socket.keep_running = False
            return
        self._is_open = True
        stream.settle()

    def _on_message(self, *args: Any) -> None:
        if not self._is_hung_up:
            self._listener.frame(args[-1])

    def _on_pulse(self, *args: Any) -> None:
        self._listener.sign_of_life()

    def _on_error(self, *args: Any) -> None:
        self._problem = args[-1]

    def _on_close(self, *args: Any) -> None:
        self._code = args[1]
