"""Qt is waited for as patiently as a hotel: a busy machine takes more than pytest-qt's second."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from pytestqt.qtbot import QtBot

_PATIENCE_MS: Final = 60_000


class PatientBot(QtBot):
    """Waits for a minute where a test names no time."""

    def waitActive(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = _PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    """In place of the plugin's own."""
    return PatientBot(request)
