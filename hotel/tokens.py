"""Opaque tokens: made here, told once, kept only as a hash."""

import hashlib
import secrets
from datetime import timedelta
from typing import Final

IDLE_LIMIT: Final = timedelta(days=30)
# A screen belongs to the house, which may be closed all winter.
STATION_IDLE_LIMIT: Final = timedelta(days=180)


def new_token() -> str:
    """A fresh token of 40 hexadecimal digits, as long as a HotelMate backend's."""
    return secrets.token_hex(20)


def hash_token(token: str) -> str:
    """What is kept of a token. A fast hash is right: the token itself is random."""
    return hashlib.sha256(token.encode()).hexdigest()
