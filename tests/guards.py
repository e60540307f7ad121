"""Guards around every test: no network but loopback, no leftovers, no silent warning."""

import logging
import os
import socket
from collections.abc import Iterator
from typing import Any, Final

import pytest

_LOOPBACK: Final = ("127.", "::1", "localhost")
_OURS: Final = ("contract", "hotel", "console")
_SET_BY_PYTEST: Final = "PYTEST_CURRENT_TEST"


class OutsideWorldError(AssertionError):
    """A test tried to leave this machine."""


def _is_local(address: object) -> bool:
    """Addresses of Unix sockets are text or bytes; the others begin with a host."""
    if not isinstance(address, tuple):
        return True
    return _is_loopback(address[0])


def _is_loopback(host: object) -> bool:
    text = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    return text.startswith(_LOOPBACK)


@pytest.fixture(scope="session", autouse=True)
def no_outside_world() -> Iterator[None]:
    """Connecting anywhere but to this machine fails, as does asking for an address."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _guarded_connect(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        yield


def _guarded_connect(original: Any) -> Any:
    def connect(self: socket.socket, address: object) -> Any:
        if not _is_local(address):
            raise OutsideWorldError(f"a test tried to connect to {address}")
        return original(self, address)

    return connect


def _guarded_lookup(original: Any) -> Any:
    def getaddrinfo(host: object, *args: Any, **kwargs: Any) -> Any:
        if not _is_loopback(host):
            raise OutsideWorldError(f"a test asked for the address of {host!r}")
        return original(host, *args, **kwargs)

    return getaddrinfo


@pytest.fixture(autouse=True)
def unchanged_environment() -> Iterator[None]:
    """A test that changes the environment and does not put it back fails."""
    before = _environment()
    yield
    after = _environment()
    assert after == before, "the test left the environment changed"


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != _SET_BY_PYTEST}


class _Warnings(logging.Handler):
    """Collects what our own loggers say at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] in _OURS:
            self.said.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in our log fails the test, unless the test reads the log itself (`caplog`)."""
    if "caplog" in request.fixturenames:
        yield
        return
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    assert not handler.said, "\n".join(handler.said)
