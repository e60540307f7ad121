"""A PostgreSQL of a test's own, where the machine has one."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import postgresql


@contextlib.contextmanager
def own_postgresql(folder: Path) -> Iterator[str]:
    """The URL of a PostgreSQL of this test's own, on a Unix socket in the folder."""
    if not postgresql.is_here():
        pytest.skip("there is no PostgreSQL on this machine")
    with postgresql.running(folder) as url:
        yield url
