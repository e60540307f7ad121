"""How long to wait before trying again, in seconds; jitter keeps hotels from trying in step."""

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_PUSHER_FIRST: Final = 0.25
_PUSHER_MOST: Final = 30.0
_FCM_FIRST: Final = 10.0
_FCM_MOST: Final = 3600.0
_QUOTA_LEAST: Final = 60.0
# No push lives for longer than a week, and no event may wait for longer than an hour.
_ASKED_MOST: Final = 7 * 86400.0
_PUSHER_ASKED_MOST: Final = 3600.0


def pusher_delay(attempts: int, retry_after: float | None = None) -> float:
    """After so many failed attempts to publish."""
    delay = min(_PUSHER_FIRST * 2 ** min(attempts - 1, 16), _PUSHER_MOST)
    return max(_jittered(delay), min(retry_after or 0.0, _PUSHER_ASKED_MOST))


def fcm_delay(attempts: int) -> float:
    """After so many failed attempts to push: from 10 s, doubling, up to an hour."""
    return _jittered(min(_FCM_FIRST * 2 ** min(attempts - 1, 16), _FCM_MOST))


def quota_delay(retry_after: float | None) -> float:
    """After FCM said that it is too much: what it asked for, a minute at least."""
    return _jittered(max(_QUOTA_LEAST, retry_after or 0.0))


def seconds_in(header: str | None) -> float | None:
    """How long a Retry-After header asks for, in seconds or until a date; None for nonsense."""
    asked = (header or "").strip()
    if asked.isascii() and asked.isdigit():
        return min(float(asked), _ASKED_MOST)
    try:
        until = parsedate_to_datetime(asked)
    except ValueError:
        return None
    left = (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    return min(max(left, 0.0), _ASKED_MOST)


def _jittered(delay: float) -> float:
    return delay * random.uniform(1.0, 1.25)  # noqa: S311
