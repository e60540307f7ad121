"""What goes wrong, told as one sentence for people and one code for programs."""

import math
from collections.abc import Mapping

import msgspec

from contract.resources.errors import Problem


class ProblemError(Exception):
    """A request cannot be granted; the message is a sentence a person understands.

    `retry_after`: in how many seconds it may be, where that is known.
    """

    def __init__(self, status: int, problem: Problem, *, retry_after: int | None = None) -> None:
        super().__init__(problem.detail)
        self.status = status
        self.problem = problem
        self.retry_after = retry_after


def invalid(sentence: str, *, field: str | None = None) -> ProblemError:
    """The request makes no sense: 400. `field` names the part to mend."""
    fields = {field: [sentence]} if field else {}
    return ProblemError(400, Problem(detail=sentence, code="invalid", fields=fields))


def unauthorised(sentence: str = "Sign in to do this.") -> ProblemError:
    """Nobody known asks: 401."""
    return ProblemError(401, Problem(detail=sentence, code="unauthorised"))


def forbidden(sentence: str) -> ProblemError:
    """Somebody known asks for something that is not theirs to do: 403."""
    return ProblemError(403, Problem(detail=sentence, code="forbidden"))


def not_found(sentence: str) -> ProblemError:
    """It does not exist, or not for the one who asks: 404."""
    return ProblemError(404, Problem(detail=sentence, code="not_found"))


def conflict(sentence: str, *, current: bytes) -> ProblemError:
    """Somebody was faster, or the step is not on the ladder: 409 with the entity as it is now."""
    return ProblemError(
        409, Problem(detail=sentence, code="conflict", current=msgspec.Raw(current))
    )


def expired(sentence: str) -> ProblemError:
    """It is no longer kept: 410."""
    return ProblemError(410, Problem(detail=sentence, code="expired"))


def key_reused() -> ProblemError:
    """An idempotency key came again with another request: 422."""
    sentence = "This Idempotency-Key was already used for another request."
    return ProblemError(422, Problem(detail=sentence, code="key_reused"))


def too_many(sentence: str, *, wait_s: float | None = None) -> ProblemError:
    """Too many attempts: 429; the next one may be in `wait_s` seconds, where that is known."""
    retry_after = None if wait_s is None else max(1, math.ceil(wait_s))
    return ProblemError(429, Problem(detail=sentence, code="too_many"), retry_after=retry_after)


def for_fields(sentence: str, fields: Mapping[str, list[str]]) -> ProblemError:
    """The body cannot be read: 400 with what is wrong, field by field."""
    return ProblemError(400, Problem(detail=sentence, code="invalid", fields=dict(fields)))
