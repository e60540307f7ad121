"""A hotel's REST interface in one function, for tests of the clients."""

import json
from collections.abc import Callable
from typing import Any

import httpx

from console.api.transport import Origin, Transport

ORIGIN = Origin(url="http://hotel.test")
TOKEN = "0f" * 20


class Recorded:
    """Answers every request the same way and remembers what was asked."""

    def __init__(self, answer: object = None, *, status: int = 200, **headers: str) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = answer
        self._status = status
        self._headers = headers

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self._status, json=self._answer, headers=self._headers)

    @property
    def request(self) -> httpx.Request:
        """The only request."""
        (request,) = self.requests
        return request

    @property
    def body(self) -> Any:
        """The JSON of the only request."""
        return json.loads(self.request.content)


Handler = Callable[[httpx.Request], httpx.Response]


def transport(handler: Handler, **options: Any) -> Transport:
    """A transport whose network is `handler`."""
    return Transport(ORIGIN, **{"token": TOKEN, "wire": httpx.MockTransport(handler), **options})


def raising(error: Exception) -> Handler:
    """A network that fails."""

    def handle(request: httpx.Request) -> httpx.Response:
        raise error

    return handle
