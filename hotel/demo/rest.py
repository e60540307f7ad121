"""The way the demo's guests and staff reach the hotel: its own REST, like everybody else."""

import asyncio
import json
import uuid
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError
from urllib.request import OpenerDirector, ProxyHandler, Request, build_opener

_TIMEOUT: Final = 10


class RefusedError(Exception):
    """The hotel said no: `status`, and its sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Rest:
    """Asks one hotel. Raises RefusedError for a refusal, OSError when nobody answers."""

    def __init__(self, url: str) -> None:
        """Take the hotel's address, without a slash at its end."""
        self._url = url
        # A proxy of the environment must not stand between the demo and its own hotel.
        self._opener: OpenerDirector = build_opener(ProxyHandler({}))

    async def get(self, path: str, *, token: str) -> Any:
        """Read something."""
        return await asyncio.to_thread(self._call, "GET", path, None, token)

    async def post(self, path: str, body: object, *, token: str | None = None) -> Any:
        """Make something, once."""
        return await asyncio.to_thread(self._call, "POST", path, body, token)

    async def patch(self, path: str, body: object, *, token: str) -> Any:
        """Change something, once."""
        return await asyncio.to_thread(self._call, "PATCH", path, body, token)

    async def delete(self, path: str, *, token: str) -> Any:
        """Take something away."""
        return await asyncio.to_thread(self._call, "DELETE", path, None, token)

    async def upload(self, path: str, file: tuple[str, bytes], *, text: str, token: str) -> Any:
        """Send a file, by its name and bytes, with a message."""
        return await asyncio.to_thread(self._upload, path, file, text, token)

    def _call(self, method: str, path: str, body: object, token: str | None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = Request(self._url + path, data, method=method)  # noqa: S310 - our own address
        request.add_header("Content-Type", "application/json")
        if body is not None:
            request.add_header("Idempotency-Key", uuid.uuid4().hex)
        return self._answer(request, token)

    def _upload(self, path: str, file: tuple[str, bytes], text: str, token: str) -> Any:
        edge, (name, content) = uuid.uuid4().hex, file
        head = 'Content-Disposition: form-data; name="{}"{}\r\n\r\n'
        parts = (
            head.format("message", "").encode() + text.encode(),
            head.format("files", f'; filename="{name}"').encode() + content,
        )
        body = b"".join(f"--{edge}\r\n".encode() + part + b"\r\n" for part in parts)
        data = body + f"--{edge}--\r\n".encode()
        request = Request(self._url + path, data, method="POST")  # noqa: S310 - our own address
        request.add_header("Content-Type", f"multipart/form-data; boundary={edge}")
        request.add_header("Idempotency-Key", edge)
        return self._answer(request, token)

    def _answer(self, request: Request, token: str | None) -> Any:
        if token is not None:
            request.add_header("Authorization", f"Token {token}")
        try:
            with self._opener.open(request, timeout=_TIMEOUT) as answer:
                return json.load(answer)
        except HTTPError as error:
            with error:
                raise RefusedError(error.code, _sentence(error.read())) from error
        except (HTTPException, ValueError) as error:
            raise ConnectionError("The answer was cut short") from error


def _sentence(body: bytes) -> str:
    try:
        return str(json.loads(body)["detail"])
    except (ValueError, KeyError, TypeError):
        return "no sentence"
