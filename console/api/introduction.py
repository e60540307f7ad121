"""How a console introduces itself: what its PC is called, and what is on its screen."""

from collections.abc import MutableMapping
from urllib.parse import quote

from contract.permissions import Duty


def introduce_pc(headers: MutableMapping[str, str], name: str) -> None:
    """Tell the hotel what this PC is called."""
    headers["X-Console"] = quote(name)


def introduce_station(headers: MutableMapping[str, str], station: Duty) -> None:
    """Tell the hotel which station is on the screen."""
    headers["X-Station"] = station.value
