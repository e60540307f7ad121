"""Which sockets are taken at all: path, key and protocol version."""

from typing import Final, NamedTuple
from urllib.parse import parse_qs

_PROTOCOLS: Final = frozenset({"5", "6", "7"})


class Refusal(NamedTuple):
    """A close code of the protocol and its reason."""

    code: int
    reason: str


def refusal_of(path: str, query: str, key: str) -> Refusal | None:
    """Why a socket at this address is closed at once, or None when it is welcome."""
    prefix, _, given_key = path.rpartition("/")
    if prefix != "/app":
        return Refusal(4005, "Path not found")
    if given_key != key:
        return Refusal(4001, "Application does not exist")
    return _refusal_of_version(parse_qs(query).get("protocol", [""])[0])


def _refusal_of_version(protocol: str) -> Refusal | None:
    if not protocol:
        return Refusal(4008, "No protocol version given")
    if not (protocol.isascii() and protocol.isdigit()):
        return Refusal(4006, "Invalid version string")
    return None if protocol in _PROTOCOLS else Refusal(4007, "Unsupported protocol version")
