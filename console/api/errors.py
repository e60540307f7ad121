"""What can go wrong between the console and the hotel's REST interface, as one tree.

ApiError
├── Unreachable        no answer: network, name, TLS, time-out; the request may have arrived
├── ServerTrouble      429 and 5xx: worth another try after `retry_after_s`
├── WrongHotel         the account belongs to another hotel than the one asked for
├── Garbled            an answer that cannot be read as what was asked for
└── Refused            the other 4xx: the hotel understood and said no, in a sentence
    ├── Unauthorised   401: the sign-in has ended
    ├── Forbidden      403: this person may not
    ├── Conflict       409: somebody else was first; `current` is the entity as it is now
    └── Expired        410: the change feed no longer reaches back so far
"""

# ruff: noqa: N818 - each name says what happened; "Error" at every end says nothing more


class ApiError(Exception):
    """A request did not give what was asked for. `sentence` is for people, with a full stop."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Unreachable(ApiError):
    """No answer came. `may_have_arrived`: False only when no connection could be made."""

    def __init__(self, sentence: str, *, may_have_arrived: bool) -> None:
        super().__init__(sentence)
        self.may_have_arrived = may_have_arrived


class ServerTrouble(ApiError):
    """The hotel cannot answer just now. `retry_after_s`: seconds it asked to wait, if it did."""

    def __init__(
        self, sentence: str, *, status: int = 500, retry_after_s: float | None = None
    ) -> None:
        super().__init__(sentence)
        self.status = status
        self.retry_after_s = retry_after_s


class WrongHotel(ApiError):
    """Somebody is known here, but at another hotel."""


class Garbled(ApiError):
    """The answer is not what was asked for; a mutation has been done all the same."""


class Refused(ApiError):
    """The hotel said no: status 4xx, its code word, and the entity now as JSON when it told.

    `field`: the part of what was asked that is to be mended, empty where the hotel named none.
    """

    def __init__(
        self,
        sentence: str,
        *,
        status: int = 400,
        code: str = "invalid",
        current: bytes | None = None,
        field: str = "",
    ) -> None:
        super().__init__(sentence)
        self.status = status
        self.code = code
        self.current = current
        self.field = field


class Unauthorised(Refused):
    """The token is unknown, expired or revoked."""


class Forbidden(Refused):
    """This person may not do that."""


class Conflict(Refused):
    """The entity has moved on since the screen showed it."""


class Expired(Refused):
    """What was asked for is no longer kept; a snapshot is needed."""


def named(error: ApiError) -> str:
    """What happened without the hotel's words, for reports: Conflict (status 409)."""
    if isinstance(error, Refused | ServerTrouble):
        return f"{type(error).__name__} (status {error.status})"
    return f"{type(error).__name__}: {error.sentence}"
