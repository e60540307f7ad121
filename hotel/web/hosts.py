"""What a request calls this hotel is repeated in answers only when it can be a name."""

import re
from typing import Final

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

_HOST: Final = re.compile(
    rb"(?:\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}))(?::(\d{1,5}))?"
)
_LAST_PORT: Final = 65_535


def with_sane_host(application: ASGIApp) -> ASGIApp:
    """The application, told the address it listens at where a Host header makes no sense."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP:
            hosts = [value for name, value in scope["headers"] if name == b"host"]
            if hosts and not (len(hosts) == 1 and is_sane(hosts[0])):
                others = [pair for pair in scope["headers"] if pair[0] != b"host"]
                scope["headers"] = [*others, (b"host", _listening_at(scope))]
        await application(scope, receive, send)

    return answer


def is_sane(host: bytes) -> bool:
    """Whether a Host header can be a name or an address, with or without a port."""
    found = _HOST.fullmatch(host)
    return found is not None and int(found[1] or 1) in range(1, _LAST_PORT + 1)


def _listening_at(scope: Scope) -> bytes:
    name, port = scope.get("server") or ("127.0.0.1", None)
    host = f"[{name}]" if ":" in name else name
    return (host if port is None else f"{host}:{port}").encode()
