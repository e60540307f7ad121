"""Keeps a sign-in's token in the keyring of the operating system, without ever waiting for it."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Final, TypeVar

from console.realtime.workers import Workers

SERVICE: Final = "HotelMate Console"
# Enough to type a keyring's password; a keyring that hangs must not keep anybody out.
PATIENCE_S: Final = 15.0
_log: Final = logging.getLogger("console.shell")
T = TypeVar("T")


class TokenSafe:
    """Every call is made on a thread of its own and given up after `PATIENCE_S` seconds."""

    def __init__(self) -> None:
        self._workers = Workers("keyring", limit=1)
        self._hangs = False

    async def is_usable(self) -> bool:
        """Whether this PC has a keyring that keeps secrets secret."""
        return await self._ask(lambda backend: True, otherwise=False)

    async def load(self, account: str) -> str | None:
        """The token that was kept; None when there is none, or no keyring."""
        return await self._ask(lambda backend: backend.get_password(SERVICE, account), None)

    async def store(self, account: str, token: str) -> bool:
        """Keep a token; whether it is kept."""

        def call(backend: Any) -> bool:
            backend.set_password(SERVICE, account, token)
            return True

        return await self._ask(call, otherwise=False)

    async def remove(self, account: str) -> None:
        """Forget a token."""

        def call(backend: Any) -> None:
            if backend.get_password(SERVICE, account) is not None:
                backend.delete_password(SERVICE, account)

        await self._ask(call, None)

    def close(self) -> None:
        """Nothing is asked any more; waits for nobody."""
        self._workers.stop()

    async def _ask(self, call: Callable[[Any], T], otherwise: T) -> T:
        if self._hangs:
            return otherwise
        answer: Future[T] = Future()
        self._workers.submit(lambda: _answer(answer, call, otherwise))
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await asyncio.wrap_future(answer)
        except TimeoutError:
            self._hangs = True
            _log.warning("the keyring does not answer; nobody stays signed in on this PC")
            return otherwise


def _answer(answer: Future[T], call: Callable[[Any], T], otherwise: T) -> None:
    if not answer.set_running_or_notify_cancel():
        return
    try:
        backend = _usable_backend()
        answer.set_result(otherwise if backend is None else call(backend))
    except Exception as error:  # noqa: BLE001 - keyrings fail in ways of their own
        _log.warning("the keyring cannot be used: %s", type(error).__name__)
        answer.set_result(otherwise)


def _usable_backend() -> Any:
    """The keyring to use; None where only makeshifts are, such as plain files."""
    import keyring
    from keyring.backends import chainer

    chosen: Any = keyring.get_keyring()
    is_chain = isinstance(chosen, chainer.ChainerBackend)
    candidates = chosen.backends if is_chain else [chosen]
    return next((backend for backend in candidates if _keeps_secrets(backend)), None)


def _keeps_secrets(backend: Any) -> bool:
    from keyring.backends import fail, null

    if isinstance(backend, fail.Keyring | null.Keyring):
        return False
    # keyrings.alt holds files, in the clear or with a password it would ask for in a terminal.
    return backend.priority > 0 and not type(backend).__module__.startswith("keyrings.alt")
