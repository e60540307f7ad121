"""The present, which tests replace where it matters."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The present, aware UTC."""
    return datetime.now(UTC)
