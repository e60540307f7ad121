"""The one door to HTTP: one origin, its token, time-outs, and errors a person understands."""

import asyncio
import contextlib
import ssl
import sys
import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from console.api.answers import Answer, error_in
from console.api.authority import authority_problem, trusting
from console.api.clock import OffsetReader, Trip
from console.api.errors import ApiError, Garbled, Unreachable
from console.sentences import sentence
from contract.codec import WireError, decode, encode_rest
from contract.record import Record, field
from contract.resources.sync import STREAM_SEQ

if TYPE_CHECKING:
    import httpx

# httpx loads its command line wherever click and rich are installed: 40 ms for nothing.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]

T = TypeVar("T")

CONNECT_S: Final = 3.0
READ_S: Final = 5.0
# The hotel draws every picture anew before it answers.
UPLOAD_S: Final = 60.0
DECODED_ELSEWHERE: Final = 64 * 1024
_PLAIN_ANSWERS: Final = frozenset({"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST"})
_STRANGER: Final = sentence("Something else answered in the hotel's place.")
_NO_ADDRESS: Final = sentence("This address cannot be used.")


class Origin(Record, frozen=True, kw_only=True):
    """Where the hotel answers. `ca_file`: the hotel's own certificate authority, as PEM."""

    url: str
    ca_file: Path | None = None


class Question(Record, frozen=True, kw_only=True):
    """One request. `body` is written as JSON; `key` is the idempotency key of a mutation."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: object = None
    key: str | None = None
    etag: str | None = None


class Upload(Record, frozen=True, kw_only=True):
    """Files with text fields beside them. `files`: the name each is to have, and where it lies.

    `told` gets how many bytes went out and how many there are; it is called on the loop.
    """

    path: str
    fields: Mapping[str, str]
    files: Sequence[tuple[str, Path]]
    key: str
    told: Callable[[int, int], None]


class Piece(Record, frozen=True):
    """A part of a file that is fetched; `whole` is how long all of it is, 0 when unknown."""

    data: bytes
    whole: int


class Transport:
    """Asks the hotel, once per call: repeating is the caller's decision. One event loop.

    `token` goes to this origin alone: addresses are built from its URL and redirects are not
    followed. `tell_offset` gets how far this PC's clock is off. `wire` replaces the network.
    `headers` go with every request; what is put into them counts from the next one.
    """

    def __init__(
        self,
        origin: Origin,
        *,
        token: str | None = None,
        tell_offset: Callable[[timedelta], None] = lambda offset: None,
        wire: "httpx.AsyncBaseTransport | None" = None,
    ) -> None:
        self.token = token
        self.headers: dict[str, str] = {}
        self._origin = origin
        self._wire = wire
        self._offset = OffsetReader(tell_offset)
        self._client: httpx.AsyncClient | None = None
        self._opening = asyncio.Lock()

    async def get(self, kind: type[T], path: str, *, query: Mapping[str, str] | None = None) -> T:
        """Read a resource. Raises ApiError."""
        return await self.ask(kind, Question(method="GET", path=path, query=query or {}))

    async def post(self, kind: type[T], path: str, *, body: object, key: str | None = None) -> T:
        """Create something or do something. Raises ApiError."""
        return await self.ask(kind, Question(method="POST", path=path, body=body, key=key))

    async def patch(self, kind: type[T], path: str, *, body: object, key: str | None = None) -> T:
        """Change something. Raises ApiError."""
        return await self.ask(kind, Question(method="PATCH", path=path, body=body, key=key))

    async def ask(self, kind: type[T], question: Question) -> T:
        """Ask and read the answer as `kind`. Raises ApiError."""
        answer, trip = await self._exchange(question)
        return await self._read(kind, answer, trip)

    async def ask_if_changed(
        self, kind: type[T], question: Question
    ) -> tuple[T | None, str | None]:
        """The answer and its ETag; (None, the same ETag) when nothing changed since."""
        answer, trip = await self._exchange(question)
        if answer.status == 304:
            return None, question.etag
        return await self._read(kind, answer, trip), answer.etag

    async def get_with_seq(
        self, kind: type[T], path: str, *, query: Mapping[str, str]
    ) -> tuple[T, int | None]:
        """Read a resource, and how far its stream was then, if the hotel tells. Raises ApiError."""
        answer, trip = await self._exchange(Question(method="GET", path=path, query=query))
        return await self._read(kind, answer, trip), answer.seq

    async def upload(self, kind: type[T], upload: Upload) -> T:
        """Send files and read the answer as `kind`. Raises ApiError, and OSError for the files.

        As long as not every byte went out, the hotel cannot have done it.
        """
        from console.api.open_files import OpenFiles

        client = await self._opened()
        with contextlib.closing(OpenFiles()) as opened:
            files = [
                ("files", (name, await asyncio.to_thread(opened.open, file)))
                for name, file in upload.files
            ]
            form = client.build_request("POST", upload.path, data=dict(upload.fields), files=files)
            sending = _Sending(form, upload.told)
            arguments = _arguments(
                Question(method="POST", path=upload.path, key=upload.key), self.token
            )
            arguments["headers"] |= self.headers | sending.headers
            try:
                response = await client.request(
                    **arguments | {"content": sending.pieces()}, timeout=UPLOAD_S
                )
            except Exception as error:
                if sending.unread is not None:
                    raise sending.unread from error
                trouble = _unreachable(error)
                trouble.may_have_arrived &= sending.is_out
                raise trouble from error
        return _decoded(kind, _judged(response))

    async def download(self, address: str) -> AsyncGenerator[Piece, None]:
        """A file of the hotel, piece by piece. Raises ApiError."""
        client = await self._opened()
        arguments = _arguments(Question(method="GET", path=address), self.token)
        arguments["headers"] |= self.headers | {"Accept": "*/*"}
        try:
            async with client.stream(**arguments) as response:
                if not response.headers.get("content-disposition", "").startswith("attachment"):
                    await response.aread()
                    _judged(response)
                    raise Unreachable(_STRANGER, may_have_arrived=True)
                length = response.headers.get("content-length", "")
                whole = int(length[:15]) if length.isascii() and length.isdigit() else 0
                async for data in response.aiter_bytes():
                    yield Piece(data, whole)
        except ApiError:
            raise
        except Exception as error:
            raise _unreachable(error) from error

    async def aclose(self) -> None:
        """Give up open requests and connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def _exchange(self, question: Question) -> tuple[Answer, Trip]:
        arguments = _arguments(question, self.token)
        arguments["headers"] |= self.headers
        client = await self._opened()
        left = time.time()
        try:
            response = await client.request(**arguments)
        except Exception as error:
            # Strange addresses fail as ValueError, OverflowError and more, deep in the network.
            raise _unreachable(error) from error
        trip = Trip(left, time.time())
        self._offset.read_date(response.headers.get("date", ""), trip)
        return _judged(response), trip

    async def _read(self, kind: type[T], answer: Answer, trip: Trip) -> T:
        if len(answer.content) > DECODED_ELSEWHERE:
            value = await asyncio.to_thread(_decoded, kind, answer)
        else:
            value = _decoded(kind, answer)
        at = getattr(value, "at", None)
        if isinstance(at, datetime):
            self._offset.read_at(at, trip)
        return value

    async def _opened(self) -> "httpx.AsyncClient":
        async with self._opening:
            if self._client is None:
                # Importing httpx takes a tenth of a second, which the window would feel.
                try:
                    self._client = await asyncio.to_thread(self._build)
                except Exception as error:
                    problem = authority_problem(self._origin.ca_file) or _NO_ADDRESS
                    raise Unreachable(problem, may_have_arrived=False) from error
            return self._client

    def _build(self) -> "httpx.AsyncClient":
        import httpx

        return httpx.AsyncClient(**_settings(self._origin), transport=self._wire)


class BlockingTransport:
    """The same door for threads that may wait; each call opens and closes a connection.

    Used by the few threads that ask the hotel to vouch for a live connection.
    """

    def __init__(
        self, origin: Origin, *, token: str, wire: "httpx.BaseTransport | None" = None
    ) -> None:
        self._origin = origin
        self._token = token
        self._wire = wire

    def post_form(self, kind: type[T], path: str, fields: Mapping[str, str]) -> T:
        """Post a form and read the answer as `kind`. Raises ApiError."""
        import httpx

        arguments = _arguments(Question(method="POST", path=path), self._token)
        try:
            with httpx.Client(**_settings(self._origin), transport=self._wire) as client:
                response = client.request(**arguments, data=dict(fields))
        except Exception as error:
            raise _unreachable(error) from error
        return _decoded(kind, _judged(response))


class _Sending:
    """A form on its way, read off the loop's thread piece by piece."""

    def __init__(self, form: "httpx.Request", told: Callable[[int, int], None]) -> None:
        assert isinstance(form.stream, Iterable)
        self._stream, self._told = form.stream, told
        self.unread: OSError | None = None
        self._sent, self._whole = 0, int(form.headers["Content-Length"])
        self.headers = {name: form.headers[name] for name in ("Content-Type", "Content-Length")}

    @property
    def is_out(self) -> bool:
        """Whether the last byte left."""
        return self._sent >= self._whole

    async def pieces(self) -> AsyncIterator[bytes]:
        """Everything, told of as it goes."""
        left = iter(self._stream)
        while (piece := await self._next(left)) is not None:
            # Counted as gone before it goes: nobody may take back what can be at the hotel.
            self._sent += len(piece)
            self._told(self._sent, self._whole)
            yield piece

    async def _next(self, left: Iterator[bytes]) -> bytes | None:
        try:
            return await asyncio.to_thread(next, left, None)
        except OSError as error:
            self.unread = error
            raise


def _settings(origin: Origin) -> dict[str, Any]:
    import httpx

    return {
        "base_url": origin.url,
        "timeout": httpx.Timeout(READ_S, connect=CONNECT_S),
        "follow_redirects": False,
        "verify": _context(origin),
        "headers": {"Accept": "application/json", "User-Agent": "HotelMate-Console"},
    }


def _context(origin: Origin) -> ssl.SSLContext:
    if origin.url.lower().startswith("https:"):
        return trusting(origin.ca_file)
    # Never used on a plain origin; it trusts nobody, and loading no authorities saves 20 ms.
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _arguments(question: Question, token: str | None) -> dict[str, Any]:
    named = {
        "Authorization": f"Token {token}" if token else None,
        "Idempotency-Key": question.key,
        "If-None-Match": question.etag,
        "Content-Type": None if question.body is None else "application/json",
    }
    return {
        "method": question.method,
        "url": question.path,
        "params": dict(question.query) or None,
        "content": None if question.body is None else encode_rest(question.body),
        "headers": {name: value for name, value in named.items() if value is not None},
    }


def _judged(response: "httpx.Response") -> Answer:
    headers = response.headers
    answer = Answer(
        status=response.status_code,
        content=response.content,
        content_type=headers.get("content-type", ""),
        retry_after=headers.get("retry-after"),
        etag=headers.get("etag"),
        stream_seq=headers.get(STREAM_SEQ),
    )
    error = error_in(answer)
    if error is not None:
        raise error
    return answer


def _decoded(kind: type[T], answer: Answer) -> T:
    try:
        return decode(kind, answer.content or b"null")
    except WireError as error:
        raise Garbled(sentence("The hotel's answer could not be read.")) from error


def _unreachable(error: Exception) -> Unreachable:
    import httpx

    never_left = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.InvalidURL)
    told = sentence("The hotel does not answer.")
    if _cause(error, ssl.SSLCertVerificationError) is not None:
        told = sentence("The hotel's certificate cannot be trusted.")
    elif _speaks_plainly(error):
        told = sentence("This address has no secure connection. Check the port.")
    elif isinstance(error, httpx.ReadTimeout | httpx.WriteTimeout):
        told = sentence("The hotel takes too long to answer.")
    return Unreachable(told, may_have_arrived=not isinstance(error, never_left))


def _speaks_plainly(error: Exception) -> bool:
    """Whether something that does not know TLS answered to it."""
    cause = _cause(error, ssl.SSLError)
    return isinstance(cause, ssl.SSLError) and cause.reason in _PLAIN_ANSWERS


def _cause(error: BaseException | None, kind: type[BaseException]) -> BaseException | None:
    while error is not None and not isinstance(error, kind):
        error = error.__cause__ or error.__context__
    return error
