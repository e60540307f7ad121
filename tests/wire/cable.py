"""A cable between consoles and their hotel that can be cut, reset, or hold what is on its way."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator
from typing import Final

_RESET: Final = struct.pack("ii", 1, 0)


class _Line:
    """One connection through the cable."""

    def __init__(self, console: socket.socket, hotel: socket.socket) -> None:
        self.console = console
        self.hotel = hotel
        self.is_live = False
        self.is_over = False
        self.threads: list[threading.Thread] = []

    def hang_up(self, *, resets: bool) -> None:
        """End both sides; with `resets` the console gets an RST instead of an end."""
        self.is_over = True
        if resets:
            self.console.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        for end in (self.console, self.hotel):
            how = socket.SHUT_RD if resets else socket.SHUT_RDWR
            with contextlib.suppress(OSError):
                end.shutdown(how)

    def close(self) -> None:
        """Wait for the threads and give the sockets back."""
        for thread in self.threads:
            thread.join(5)
            assert not thread.is_alive()
        self.console.close()
        self.hotel.close()


class Cable:
    """Listens at a port of its own and passes every byte on, both ways, while it is whole.

    `refuses_live`: WebSockets are hung up on, everything else passes. `mutes_live`: what the hotel
    says on them is lost.
    """

    def __init__(self, hotel_port: int) -> None:
        self._hotel_port = hotel_port
        self._turn = threading.Condition()
        self._holds_requests = self._holds_answers = False
        self._lines: list[_Line] = []
        self.refuses_live = False
        self.mutes_live = False
        self.port = 0
        self.mend()

    @property
    def url(self) -> str:
        """Where consoles reach the hotel."""
        return f"http://127.0.0.1:{self.port}"

    def hold(self, *, requests: bool = True, answers: bool = True) -> None:
        """Bytes stay on the way, in one direction or both, and nobody is told."""
        with self._turn:
            self._holds_requests, self._holds_answers = requests, answers

    def let_go(self) -> None:
        """What was held arrives now, late."""
        with self._turn:
            self._holds_requests = self._holds_answers = False
            self._turn.notify_all()

    def reset(self) -> None:
        """Every connection ends with an RST; new ones are made at once."""
        self._end_lines(resets=True)

    def cut(self) -> None:
        """Every connection ends, what was held is lost, and new ones are refused."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(5)
        self._end_lines(resets=False)
        self.let_go()

    def mend(self) -> None:
        """Connections are made again."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept, name="cable")
        self._accepting.start()

    def inject(self, text: bytes) -> None:
        """Say something on every live line as if the hotel had, while it says nothing itself."""
        for line in self._lines:
            if line.is_live and not line.is_over:
                line.console.sendall(b"\x81\x7f" + struct.pack("!Q", len(text)) + text)

    def _end_lines(self, *, resets: bool) -> None:
        with self._turn:
            lines, self._lines = self._lines, []
            for line in lines:
                line.hang_up(resets=resets)
            self._turn.notify_all()
        for line in lines:
            line.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                console, _ = self._listener.accept()
                self._connect(console)

    def _connect(self, console: socket.socket) -> None:
        try:
            hotel = socket.create_connection(("127.0.0.1", self._hotel_port))
        except OSError:
            console.close()
            return
        line = _Line(console, hotel)
        line.threads = [
            threading.Thread(target=self._pass_on, args=(line, is_request), name="cable")
            for is_request in (True, False)
        ]
        with self._turn:
            self._lines.append(line)
            # Whoever ends the lines waits for their threads, so none is told of before it runs.
            for thread in line.threads:
                thread.start()

    def _pass_on(self, line: _Line, is_request: bool) -> None:
        ends = (line.console, line.hotel) if is_request else (line.hotel, line.console)
        with contextlib.suppress(OSError):
            while data := ends[0].recv(65536):
                line.is_live |= is_request and data.startswith(b"GET /app/")
                if self.refuses_live and line.is_live:
                    break
                with self._turn:
                    self._turn.wait_for(lambda: line.is_over or not self._holds(is_request))
                if line.is_over:
                    return
                if self.mutes_live and line.is_live and not is_request:
                    continue
                ends[1].sendall(data)
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _holds(self, is_request: bool) -> bool:
        return self._holds_requests if is_request else self._holds_answers


@contextlib.contextmanager
def cable_to(hotel_port: int) -> Iterator[Cable]:
    """A whole cable, until the block ends."""
    cable = Cable(hotel_port)
    try:
        yield cable
    finally:
        cable.cut()
