"""Collects garbage between tests, on the main thread, as the console itself does between events.

Python's own collection runs on whichever thread allocates. What tests leave behind holds widgets;
destroyed by another thread while the main one paints, they bring the whole run down.
"""

import gc
import itertools
from collections.abc import Iterator
from typing import Final

import pytest

_ALL_AFTER: Final = 20
_tests: Final = itertools.count(1)


def pytest_collection_finish() -> None:
    """From the first test on; what is loaded by then stays."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """What is young after each test, once its fixtures are gone; everything now and then."""
    yield
    gc.disable()
    gc.collect(1 if next(_tests) % _ALL_AFTER else 2)


def pytest_sessionfinish() -> None:
    """Leave it to Python again."""
    gc.enable()
