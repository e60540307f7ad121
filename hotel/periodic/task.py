"""One kind of periodic work."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """`work` answers with one sentence about what it did, which managers read: ids, no words.

    `name` tells it from the others and is what managers read too.
    """

    name: str
    every: timedelta
    work: Callable[[], Awaitable[str]]
