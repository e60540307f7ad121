"""Tokens in the system's keyring: kept, forgotten, and never waited for."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from console.shell import token_safe
from console.shell.token_safe import SERVICE, TokenSafe

ACCOUNT = "https://hotel.example grand-hotel maria"


class MemoryKeyring(KeyringBackend):
    """A keyring of this test's own."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def use() -> Iterator[Any]:
    """Sets the keyring of this test."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def safe() -> Iterator[TokenSafe]:
    opened = TokenSafe()
    yield opened
    opened.close()


async def test_that_a_token_is_kept_and_forgotten(use: Any, safe: TokenSafe) -> None:
    backend = MemoryKeyring()
    use(backend)
    assert await safe.is_usable()
    assert await safe.store(ACCOUNT, "secret")
    assert backend.kept == {(SERVICE, ACCOUNT): "secret"}
    assert await safe.load(ACCOUNT) == "secret"
    assert await safe.load("https://hotel.example grand-hotel tom") is None
    await safe.remove(ACCOUNT)
    await safe.remove(ACCOUNT)
    assert backend.kept == {}


class PlaintextKeyring(MemoryKeyring):
    """As keyrings.alt has them."""

    __module__ = "keyrings.alt.file"


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring(), PlaintextKeyring()])
async def test_that_what_keeps_no_secret_is_no_keyring(
    use: Any, safe: TokenSafe, backend: KeyringBackend
) -> None:
    use(backend)
    assert not await safe.is_usable()
    assert not await safe.store(ACCOUNT, "secret")
    assert await safe.load(ACCOUNT) is None
    assert not getattr(backend, "kept", {})


class Locked(MemoryKeyring):
    """Nobody answers its question."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait()
        return None


async def test_that_a_keyring_that_hangs_is_asked_once_and_not_waited_for(
    use: Any, safe: TokenSafe, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(token_safe, "PATIENCE_S", 0.05)
    backend = Locked()
    use(backend)
    assert await safe.load(ACCOUNT) is None
    assert "does not answer" in caplog.text
    assert not await safe.store(ACCOUNT, "secret")
    backend.answered.set()


class Broken(MemoryKeyring):
    """Fails with the secret in its words."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError(f"cannot keep {password}")


async def test_that_a_broken_keyring_keeps_nothing_and_tells_no_secret(
    use: Any, safe: TokenSafe, caplog: pytest.LogCaptureFixture
) -> None:
    use(Broken())
    assert not await safe.store(ACCOUNT, "secret-token")
    assert "RuntimeError" in caplog.text
    assert "secret-token" not in caplog.text


def test_that_a_pc_without_a_keyring_says_so_and_a_hanging_one_lets_the_program_end() -> None:
    program = """
import asyncio, threading
from console.shell import token_safe
from console.shell.token_safe import TokenSafe
async def main():
    safe = TokenSafe()
    print(await safe.is_usable(), await safe.load("x"))
    token_safe.PATIENCE_S = 0.05
    token_safe._usable_backend = lambda: threading.Event().wait()
    print(await safe.load("x"))
asyncio.run(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert done.stdout.split() == ["False", "None", "None"]
