"""Which version of the hotel this is."""

from importlib.metadata import PackageNotFoundError, version
from typing import Final


def _installed() -> str:
    try:
        return version("hotelmate-console")
    except PackageNotFoundError:
        return "0.1.0"


VERSION: Final = _installed()
