"""Whether what was typed can be a server's address."""

import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

from PySide6.QtCore import QCoreApplication

_HOST: Final = re.compile(r"[\w.-]+|[0-9a-fA-F:.]+")
_LABEL_LENGTH: Final = 63


def tidy(address: str) -> str:
    """The address without what nobody means to type."""
    return address.strip().rstrip("/")


def problem_with(address: str) -> str:
    """A sentence about why no server can be at an address; empty when one can."""
    parts = _split(address)
    if parts is None:
        return _tr("This address cannot be used. Check it for typing errors.")
    if parts.scheme not in {"http", "https"}:
        return _tr("The address must begin with https:// or http://.")
    if not _is_host(parts.hostname or ""):
        return _tr("The server’s name in this address cannot be used.")
    if not _is_port(parts):
        return _tr("The port in this address must be 1 to 65535.")
    if parts.query or parts.fragment or "@" in parts.netloc:
        return _tr("This address cannot be used. Only name and port belong in it.")
    return ""


def _split(address: str) -> SplitResult | None:
    if not address.isprintable() or " " in address or "\\" in address:
        return None
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _is_host(host: str) -> bool:
    labels = host.removesuffix(".").split(".")
    return bool(_HOST.fullmatch(host)) and all(0 < len(one) <= _LABEL_LENGTH for one in labels)


def _is_port(parts: SplitResult) -> bool:
    try:
        port = parts.port
    except ValueError:
        return False
    return port != 0


def _tr(words: str) -> str:
    return QCoreApplication.translate("SignIn", words)
