"""Passwords: argon2id, off the event loop, a few at a time."""

import asyncio
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_AT_ONCE: Final = 4
# Verified when nobody has the given name, so that the answer takes as long.
_NOBODY: Final = _HASHER.hash("nobody")


class Passwords:
    """Hashes and checks passwords in threads, at most a few together: each takes 19 MiB."""

    def __init__(self) -> None:
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def hash(self, password: str) -> str:
        """The hash to keep."""
        async with self._slots:
            return await asyncio.to_thread(_HASHER.hash, password)

    async def matches(self, kept: str | None, password: str) -> bool:
        """Whether the password is right; without anything kept it takes as long to say no."""
        async with self._slots:
            is_right = await asyncio.to_thread(_verify, kept or _NOBODY, password)
        return is_right and bool(kept)

    def is_outdated(self, kept: str) -> bool:
        """Whether a right password should be hashed anew with today's cost."""
        return _HASHER.check_needs_rehash(kept)


def _verify(kept: str, password: str) -> bool:
    try:
        return _HASHER.verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False
