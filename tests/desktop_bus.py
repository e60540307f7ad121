"""A D-Bus of the test's own, and a notification service on it that speaks real D-Bus."""

import contextlib
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import jeepney
import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_SIGNATURE: Final = "susssasa{sv}i"
ALL: Final = ("body", "body-markup", "actions", "persistence")


@contextlib.contextmanager
def private_bus() -> Iterator[str]:
    """The address of a bus that nobody else is on."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("There is no dbus-daemon here (Debian and Ubuntu: package dbus).")
    words = [daemon, "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().decode().strip()
        finally:
            process.terminate()


@dataclass(frozen=True)
class Shown:
    """What Notify was called with."""

    replaces: int
    title: str
    text: str
    actions: list[str]
    hints: dict[str, Any]
    lasts_ms: int


@dataclass
class DesktopService:
    """Keeps what is shown, by number; `history` is everything it was ever told to show."""

    address: str
    abilities: tuple[str, ...] = ALL
    first_number: int = 1
    shown: dict[int, Shown] = field(default_factory=dict)
    history: list[Shown] = field(default_factory=list)
    is_deaf: bool = False
    _turn: threading.RLock = field(default_factory=threading.RLock)

    def start(self) -> None:
        """Take the name and answer."""
        self._numbers = iter(range(self.first_number, 10_000))
        self._connection: DBusConnection = open_dbus_connection(self.address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._answer, name="desktop service")
        self._thread.start()

    def stop(self) -> None:
        """End as a service does that crashed: what it showed is gone."""
        if not self._thread.is_alive():
            return
        with contextlib.suppress(OSError):
            self._connection.sock.shutdown(2)
        self._thread.join()
        self._connection.close()
        self.shown.clear()

    @property
    def titles(self) -> list[str]:
        """What a person reads now, oldest first."""
        return [one.title for one in list(self.shown.values())]

    def number_of(self, title: str) -> int:
        """The number of what is shown under a title."""
        return next(number for number, one in self.shown.items() if one.title == title)

    def click(self, title: str, *, token: str | None = None) -> None:
        """Somebody clicks what is shown."""
        with self._turn:
            number = self.number_of(title)
            if token is not None:
                self._signal("ActivationToken", "us", (number, token))
            self._signal("ActionInvoked", "us", (number, "default"))

    def press(self, number: int, word: str) -> None:
        """Somebody presses a button of what has this number, though it may be gone by now."""
        with self._turn:
            self._signal("ActionInvoked", "us", (number, word))

    def dismiss(self, title: str, *, reason: int = 2) -> None:
        """Somebody wipes it away; reason 1 is that its time was over."""
        with self._turn:
            number = self.number_of(title)
            del self.shown[number]
            self._signal("NotificationClosed", "uu", (number, reason))

    def _signal(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        emitter = jeepney.DBusAddress(_PATH, interface=NAME)
        self._connection.send(jeepney.new_signal(emitter, member, signature, body))

    def _answer(self) -> None:
        with contextlib.suppress(OSError, EOFError, ValueError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is jeepney.MessageType.method_call:
                    # Nobody clicks what was not answered for yet.
                    with self._turn:
                        self._answer_call(message)

    def _answer_call(self, message: jeepney.Message) -> None:
        fields = message.header.fields
        if self.is_deaf:
            return
        match fields[jeepney.HeaderFields.member]:
            case "GetServerInformation":
                told: tuple[str, tuple[Any, ...]] = ("ssss", ("Test Shell", "us", "1", "1.2"))
            case "GetCapabilities":
                told = ("as", (list(self.abilities),))
            case "Notify":
                # A service built on GLib refuses any other signature.
                assert fields[jeepney.HeaderFields.signature] == _SIGNATURE
                told = ("u", (self._show(*message.body),))
            case "CloseNotification":
                (number,) = message.body
                if self.shown.pop(number, None) is not None:
                    self._signal("NotificationClosed", "uu", (number, 3))
                told = ("", ())
            case other:
                raise AssertionError(other)
        signature, body = told
        self._connection.send(jeepney.new_method_return(message, signature or None, body))

    def _show(self, *given: Any) -> int:
        _, replaces, _, title, text, actions, hints, lasts_ms = given
        number = replaces if replaces in self.shown else next(self._numbers)
        shown = Shown(replaces, title, text, actions, hints, lasts_ms)
        self.shown[number] = shown
        self.history.append(shown)
        return number


@contextlib.contextmanager
def desktop(address: str, **more: Any) -> Iterator[DesktopService]:
    """A service that runs until the end, or until it is stopped."""
    service = DesktopService(address, **more)
    service.start()
    try:
        yield service
    finally:
        service.stop()


def has_token() -> str | None:
    """What Qt would tell the desktop while it activates a window."""
    return os.environ.get("XDG_ACTIVATION_TOKEN")
