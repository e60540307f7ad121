"""The leave a Wayland desktop gives to come to the front after a click."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_VARIABLE = "XDG_ACTIVATION_TOKEN"
_kept: list[str] = []


def keep_token(token: str) -> None:
    """Told just before the click it belongs to."""
    _kept[:] = [token]


@contextmanager
def granted() -> Iterator[None]:
    """While a window is activated in here, Qt shows the desktop the last token, once."""
    if not _kept:
        yield
        return
    os.environ[_VARIABLE] = _kept.pop()
    try:
        yield
    finally:
        del os.environ[_VARIABLE]
