"""Bodies in and answers out, in the wire's own spelling."""

from typing import Any, Final, TypeVar

from litestar import Request, Response
from litestar.enums import MediaType
from litestar.exceptions import InternalServerException

from contract.codec import WireError, decode, encode_rest
from hotel.problems import ProblemError, for_fields, invalid
from hotel.web.sentences import unreadable_body

T = TypeVar("T")
AnyRequest = Request[Any, Any, Any]
# 20,000 characters, each spelled as twelve in the worst of JSON.
LARGEST_TEXT: Final = 256 * 1024
_LARGEST_ID = 2**31 - 1
_NO_NUL = "Text cannot hold the character NUL."


class RestResponse(Response[T]):
    """An answer written as a HotelMate backend writes it."""

    def render(self, content: Any, media_type: str, enc_hook: Any = None) -> bytes:
        """Leave bytes as they are and spell everything else for REST."""
        if isinstance(content, bytes):
            return content
        if media_type.startswith(MediaType.JSON.value):
            return encode_rest(content)
        return super().render(content, media_type)


def problem_answer(error: ProblemError) -> Response[Any]:
    """The JSON everybody gets who asked for something that cannot be."""
    headers = {"WWW-Authenticate": "Token"} if error.status == 401 else {}
    if error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
    return RestResponse(
        content=error.problem,
        status_code=error.status,
        media_type=MediaType.JSON,
        headers=headers,
    )


async def refuse_nul(request: AnyRequest) -> None:
    """Raises ProblemError 400 for an address with a NUL, which PostgreSQL keeps in no text."""
    if "\0" in request.scope["path"] or b"%00" in request.scope["query_string"]:
        raise invalid(_NO_NUL)


async def whole_body(request: AnyRequest) -> bytes:
    """The request's bytes. Raises ProblemError 400 when whoever asked hung up halfway."""
    try:
        return await request.body()
    except InternalServerException as error:
        # The framework's word for a line that broke, which is no fault of this hotel's.
        sentence = "The request broke off."
        raise invalid(sentence) from error


async def read_body(request: AnyRequest, kind: type[T]) -> T:
    """The request's JSON as `kind`. Raises ProblemError 400 naming the field that is wrong."""
    body = await whole_body(request)
    if rb"\u0000" in body:
        raise for_fields(_NO_NUL, {})
    try:
        return decode(kind, body)
    except WireError as error:
        raise unreadable_body(body, str(error)) from error


async def read_body_if_any(request: AnyRequest, kind: type[T]) -> T:
    """The same, where nothing at all is as good as an empty object. Raises ProblemError 400."""
    return decode(kind, b"{}") if not await whole_body(request) else await read_body(request, kind)


def known_id(text: str) -> int | None:
    """A number the database can hold, or None: no row has such an id."""
    if not (text.isascii() and text.isdigit()):
        return None
    number = int(text) if len(text) < 11 else _LARGEST_ID + 1
    return number if number <= _LARGEST_ID else None
