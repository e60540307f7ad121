"""Services that keep a screen on, speaking real D-Bus on a bus of the test's own."""

import contextlib
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import jeepney
from jeepney.bus_messages import MatchRule, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

SCREEN_SAVER: Final = "org.freedesktop.ScreenSaver"
GNOME: Final = "org.gnome.SessionManager"
LOGIN: Final = "org.freedesktop.login1"
_SIGNATURES: Final = {SCREEN_SAVER: "ss", GNOME: "susu", LOGIN: "ssss"}
_COOKIE: Final = 4_000_000_000


@dataclass
class ScreenService:
    """`held` are who keeps the screen on now: their names on the bus and what they asked with."""

    address: str
    name: str
    is_deaf: bool = False
    held: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    undone: int = 0

    def start(self) -> None:
        """Take the name and answer."""
        enable = self.name == LOGIN
        self._connection: DBusConnection = open_dbus_connection(self.address, enable_fds=enable)
        rule = MatchRule(type="signal", member="NameOwnerChanged")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule))
        self._connection.send_and_get_reply(message_bus.RequestName(self.name))
        self._ends: list[int] = []
        self._thread = threading.Thread(target=self._answer, name=self.name)
        self._thread.start()

    def stop(self) -> None:
        """End as a service does that crashed."""
        with contextlib.suppress(OSError):
            self._connection.sock.shutdown(2)
        self._thread.join()
        self._connection.close()
        for end in self._ends:
            os.close(end)

    def is_locked(self) -> bool:
        """Whether the newest descriptor that was given away is still open somewhere."""
        return bool(self._ends) and not _is_at_end(self._ends[-1])

    def _answer(self) -> None:
        with contextlib.suppress(OSError, EOFError, ValueError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is jeepney.MessageType.method_call:
                    self._answer_call(message)
                elif message.header.message_type is jeepney.MessageType.signal:
                    self._follow(message.body)

    def _follow(self, body: Any) -> None:
        """Whoever left the bus keeps nothing on."""
        if isinstance(body, tuple) and len(body) == 3 and not body[2]:
            self.held.pop(body[0], None)

    def _answer_call(self, message: jeepney.Message) -> None:
        fields = message.header.fields
        sender = fields[jeepney.HeaderFields.sender]
        if self.is_deaf:
            return
        if fields[jeepney.HeaderFields.member] == "Inhibit":
            assert fields[jeepney.HeaderFields.signature] == _SIGNATURES[self.name]
            self.held[sender] = message.body
            told: tuple[str, tuple[Any, ...]] = ("u", (_COOKIE,))
            if self.name == LOGIN:
                ours, theirs = os.pipe()
                self._ends.append(ours)
                told = ("h", (theirs,))
        else:
            assert message.body == (_COOKIE,)
            assert fields[jeepney.HeaderFields.signature] == "u"
            del self.held[sender]
            self.undone += 1
            told = ("", ())
        signature, body = told
        self._connection.send(jeepney.new_method_return(message, signature or None, body))
        if signature == "h":
            os.close(body[0])


def _is_at_end(pipe: int) -> bool:
    os.set_blocking(pipe, False)
    try:
        return os.read(pipe, 1) == b""
    except BlockingIOError:
        return False


@contextlib.contextmanager
def screen_service(address: str, name: str, **more: Any) -> Iterator[ScreenService]:
    """A service that runs until the end of the block."""
    service = ScreenService(address, name, **more)
    service.start()
    try:
        yield service
    finally:
        service.stop()
