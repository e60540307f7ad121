"""Judges an answer of the hotel: what it gave, or which error it means."""

from typing import Final

import msgspec

from console.api.errors import (
    ApiError,
    Conflict,
    Expired,
    Forbidden,
    Refused,
    ServerTrouble,
    Unauthorised,
    Unreachable,
)
from console.api.hotel_sentences import told_by_hotel
from console.sentences import sentence
from contract.record import Record

_LONGEST_SENTENCE: Final = 300
_LONGEST_NUMBER: Final = 19
_REFUSALS: Final[dict[int, type[Refused]]] = {
    401: Unauthorised,
    403: Forbidden,
    409: Conflict,
    410: Expired,
}
_SENTENCES: Final = {
    400: sentence("The hotel could not use this request."),
    401: sentence("Your sign-in has ended. Sign in again."),
    403: sentence("You may not do this."),
    404: sentence("The hotel does not have this any more."),
    409: sentence("Somebody else was first."),
    410: sentence("The hotel does not keep this so long."),
    422: sentence("The hotel could not use this request."),
}
_PASSING: Final = frozenset({408, 425, 429})
_BETWEEN: Final = frozenset({407, 511})


class Answer(Record, frozen=True, kw_only=True):
    """What came back. `retry_after`, `etag` and `stream_seq` are header values as sent."""

    status: int
    content: bytes
    content_type: str = ""
    retry_after: str | None = None
    etag: str | None = None
    stream_seq: str | None = None

    @property
    def is_json(self) -> bool:
        """Whether the body says it is JSON."""
        return "json" in self.content_type.lower()

    @property
    def seq(self) -> int | None:
        """How far the stream of what was asked for is, where the hotel told a number."""
        text = (self.stream_seq or "").strip()[:_LONGEST_NUMBER]
        return int(text) if text.isascii() and text.isdigit() else None


class _Body(msgspec.Struct, frozen=True):
    detail: str | None = None
    error: str | None = None
    code: str | None = None
    current: msgspec.Raw = msgspec.Raw(b"null")


class _Faults(msgspec.Struct, frozen=True):
    fields: dict[str, list[str]] = {}


def error_in(answer: Answer) -> ApiError | None:
    """The error an answer means, None for a good one."""
    if answer.status in _BETWEEN or (300 <= answer.status <= 399 and answer.status != 304):
        return _stranger()
    if answer.status >= 500 or answer.status in _PASSING:
        return _trouble(answer)
    if answer.status >= 400:
        return _refusal(answer)
    has_body = answer.status not in (204, 304)
    return _stranger() if has_body and not answer.is_json else None


def _stranger() -> ApiError:
    # A hotel's own Wi-Fi sign-in page must not settle anybody's action.
    return Unreachable(
        sentence("Something else answered in the hotel's place."), may_have_arrived=True
    )


def _trouble(answer: Answer) -> ApiError:
    busy = answer.status in _PASSING
    general = (
        sentence("The hotel is busy. Trying again soon.")
        if busy
        else sentence("The hotel has a problem.")
    )
    told = _body(answer).detail if busy else None
    return ServerTrouble(
        told_by_hotel(_short(told) or general),
        status=answer.status,
        retry_after_s=_seconds(answer.retry_after),
    )


def _refusal(answer: Answer) -> ApiError:
    body = _body(answer)
    general = _SENTENCES.get(answer.status, sentence("The hotel said no."))
    told = _short(body.detail) or _short(body.error) or _short(_first_field(answer))
    kind = _REFUSALS.get(answer.status, Refused)
    return kind(
        told_by_hotel(told) if told else general,
        status=answer.status,
        code=body.code or "invalid",
        current=_present(body.current),
        field=_named_field(answer),
    )


def _present(raw: msgspec.Raw) -> bytes | None:
    text = bytes(raw)
    return None if text == b"null" else text


def _body(answer: Answer) -> _Body:
    try:
        return msgspec.json.decode(answer.content, type=_Body)
    except (msgspec.MsgspecError, RecursionError):
        return _Body()


def _named_field(answer: Answer) -> str:
    """Our own hotel names what is to be mended beside its sentence."""
    try:
        faults = msgspec.json.decode(answer.content, type=_Faults)
    except (msgspec.MsgspecError, RecursionError):
        return ""
    return next(iter(faults.fields), "")


def _first_field(answer: Answer) -> str | None:
    """A HotelMate backend tells of a wrong field as {"field": ["sentence", …]}."""
    try:
        fields = msgspec.json.decode(answer.content, type=dict[str, list[str]])
    except (msgspec.MsgspecError, RecursionError):
        return None
    return next((sentences[0] for sentences in fields.values() if sentences), None)


def _short(text: str | None) -> str | None:
    plain = "".join(char for char in text or "" if char.isprintable()).strip()
    return plain[:_LONGEST_SENTENCE] or None


def _seconds(header: str | None) -> float | None:
    text = (header or "").strip()
    return float(text) if text.isascii() and text.isdigit() else None
