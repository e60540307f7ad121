"""Collects garbage between tests, on the main thread, as the console itself does between events.

Python's own collection runs on whichever thread allocates. What tests leave behind holds widgets;
destroyed by another thread while the main one paints, they bring the whole run down.
"""

import gc
from collections.abc import Iterator
from typing import Final

import pytest

_OLDEST: Final = 2


def pytest_collection_finish() -> None:
    """From the first test on; what is loaded by then stays."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """As far as it is due, after a test's fixtures are gone."""
    yield
    gc.disable()
    pairs = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(pairs) if count > limit]
    if due:
        gc.collect(max(due))
    if _OLDEST in due and not gc.get_freeze_count():
        gc.freeze()


def pytest_sessionfinish() -> None:
    """Leave it to Python again."""
    gc.enable()
