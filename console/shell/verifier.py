"""Knows a password again without keeping it: for unlocking while the hotel cannot be reached."""

import hashlib
import hmac
import secrets
from typing import Final

_COST: Final = 2**15
_BLOCK: Final = 8
_MEMORY: Final = 64 * 1024 * 1024


class Verifier:
    """In memory only, gone with the program. To make one or ask it takes a tenth of a second."""

    def __init__(self, password: str) -> None:
        self._salt = secrets.token_bytes(16)
        self._digest = self._of(password)

    def fits(self, password: str) -> bool:
        """Whether this is that password."""
        return hmac.compare_digest(self._digest, self._of(password))

    def _of(self, password: str) -> bytes:
        return hashlib.scrypt(
            password.encode(), salt=self._salt, n=_COST, r=_BLOCK, p=1, maxmem=_MEMORY
        )
