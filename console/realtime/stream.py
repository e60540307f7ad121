"""A TCP or TLS stream that another thread may cut at any moment, also while it is being opened."""

import contextlib
import socket
import ssl
import threading
from functools import cache
from pathlib import Path
from typing import Final

OPEN_S: Final = 5.0
READ_S: Final = 30.0


@cache
def tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """Trusts the system's authorities, and the hotel's own when a file is given."""
    context = ssl.create_default_context()
    if ca_file is not None:
        context.load_verify_locations(cafile=ca_file)
    return context


class Stream:
    """Opened by one thread, cut by any. Raises OSError when it cannot be opened or was cut."""

    def __init__(self, host: str, port: int, context: ssl.SSLContext | None) -> None:
        self._host = host
        self._port = port
        self._context = context
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._is_cut = False

    def open(self) -> socket.socket:
        """Connect to the first address that answers; five seconds for each."""
        problem = OSError("no address")
        for family, kind, protocol, _, address in socket.getaddrinfo(
            self._host, self._port, type=socket.SOCK_STREAM
        ):
            try:
                plain = self._hold(socket.socket(family, kind, protocol))
                return self._opened(plain, address)
            except OSError as error:
                self.close()
                problem = error
        raise problem

    def carries(self, other: object) -> bool:
        """Whether `other` is the socket of this stream."""
        return other is self._socket

    def settle(self) -> None:
        """The handshakes are over: a stalled read or write is the watchdog's business now."""
        with self._lock:
            if self._socket is not None:
                self._socket.settimeout(READ_S)

    def cut(self) -> None:
        """Wake whoever reads, writes or connects; nothing passes any more."""
        with self._lock:
            self._is_cut = True
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def close(self) -> None:
        """Give the socket back to the system; by the thread that opened it."""
        with self._lock:
            if self._socket is not None:
                self._socket.close()
                self._socket = None

    def _hold(self, fresh: socket.socket) -> socket.socket:
        with self._lock:
            if self._is_cut:
                fresh.close()
                raise ConnectionAbortedError("cut")
            self._socket = fresh
        return fresh

    def _opened(self, plain: socket.socket, address: tuple[object, ...]) -> socket.socket:
        plain.settimeout(OPEN_S)
        plain.connect(address)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        if self._context is None:
            return plain
        secured = self._hold(
            self._context.wrap_socket(
                plain, server_hostname=self._host, do_handshake_on_connect=False
            )
        )
        assert isinstance(secured, ssl.SSLSocket)
        secured.do_handshake()
        return secured
