"""Every failure becomes JSON with a sentence; what happened inside stays inside."""

import logging
from typing import Any

from litestar import Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.types import ExceptionHandlersMap

from contract.resources.errors import Problem
from hotel.problems import ProblemError
from hotel.web.answers import AnyRequest, problem_answer
from hotel.web.sentences import unreadable_parameters

log = logging.getLogger(__name__)

_SENTENCES = {
    400: ("invalid", "The request cannot be read."),
    401: ("unauthorised", "Sign in to do this."),
    403: ("forbidden", "This is not yours to do."),
    404: ("not_found", "There is nothing at this address."),
    405: ("invalid", "This address does not take that method."),
    413: ("invalid", "The request is too large. 64 kB is the most this hotel takes."),
    415: ("invalid", "The hotel reads JSON only."),
    429: ("too_many", "Too many requests. Wait a minute and try again."),
}
_INTERNAL = Problem(
    detail="The hotel could not do this because of a fault of its own. It has been noted.",
    code="internal",
)


def tell_problem(_request: AnyRequest, error: ProblemError) -> Response[Any]:
    """A refusal of our own rules."""
    return problem_answer(error)


def tell_http(request: AnyRequest, error: HTTPException) -> Response[Any]:
    """A refusal of the framework, in our words."""
    if error.status_code >= 500:
        return tell_fault(request, error)
    code, sentence = _SENTENCES.get(error.status_code, ("invalid", "The request was refused."))
    answer = problem_answer(ProblemError(error.status_code, Problem(detail=sentence, code=code)))
    answer.headers.update(error.headers or {})
    return answer


def tell_parameters(_request: AnyRequest, error: ValidationException) -> Response[Any]:
    """A parameter of the address that cannot be read, by name."""
    wrong = [each for each in error.extra if isinstance(each, dict)] if error.extra else []
    faults = [(str(each.get("key", "")), str(each.get("message", ""))) for each in wrong]
    return problem_answer(unreadable_parameters(error.detail, faults))


def tell_fault(request: AnyRequest, error: Exception) -> Response[Any]:
    """A fault of ours: noted here with its trace, told outside without it."""
    log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return problem_answer(ProblemError(500, _INTERNAL))


HANDLERS: ExceptionHandlersMap = {
    ProblemError: tell_problem,
    ValidationException: tell_parameters,
    HTTPException: tell_http,
    Exception: tell_fault,
}
