"""What an event has to hold, field by field, and where it holds something else."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from contract.events.base import Payload
from contract.events.live import ChatPresence

# What nobody who makes the call can know: there a value has to have a form, and this is why.
ONLY_FORMS: Final[Mapping[tuple[type[Payload], str], str]] = {
    (Payload, "_id"): "made anew for each telling, and told nowhere else",
    (ChatPresence, "console"): "stands for the sender's token, which nobody may tell from it",
}
_OWN_FORMS: Final = {"_id": "0d143a9f0b654c7da9d1179bc6a3095e"}
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time between before the call and after it, and the one its answer tells, if it does."""

    told: str | None = None


NOW: Final = Moment()


@dataclass(frozen=True, slots=True)
class Span:
    """From before a call until after it. The hotel tells times in whole seconds."""

    began: datetime
    ended: datetime

    @classmethod
    def since(cls, began: datetime) -> "Span":
        """Until now."""
        return cls(began.replace(microsecond=0), datetime.now(UTC))


def differences(
    kind: type[Payload], told: Mapping[str, object], expected: Mapping[str, object], span: Span
) -> dict[str, str]:
    """What is amiss with an event, by field; every field is expected, or its form is."""
    own = {name for of, name in ONLY_FORMS if of is Payload}
    names = {*told, *expected, *kind.SAMPLE, *own}
    found = {name: _difference(kind, name, told, expected, span) for name in sorted(names)}
    return {name: amiss for name, amiss in found.items() if amiss}


def _difference(
    kind: type[Payload],
    name: str,
    told: Mapping[str, object],
    expected: Mapping[str, object],
    span: Span,
) -> str | None:
    if name not in told:
        return "is not told"
    value = told[name]
    if name not in expected:
        return None if _is_known_by_form(kind, name, value) else "is expected by nobody"
    wanted = expected[name]
    if isinstance(wanted, Moment):
        return _amiss_in_time(value, wanted, span)
    if _json(value) != _json(wanted):
        return f"is {value!r} instead of {wanted!r}"
    is_ours = name not in kind.SAMPLE
    return None if is_ours or is_like(kind, name, value) else f"has another form: {value!r}"


def _is_known_by_form(kind: type[Payload], name: str, value: object) -> bool:
    if (Payload, name) in ONLY_FORMS:
        return _has_form(_OWN_FORMS[name], value)
    return (kind, name) in ONLY_FORMS and is_like(kind, name, value)


def _amiss_in_time(value: object, wanted: Moment, span: Span) -> str | None:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return f"is not a time as the specification writes it: {value!r}"
    if not span.began <= datetime.fromisoformat(value) <= span.ended:
        return f"is {value}, but the call was made from {span.began} to {span.ended}"
    if wanted.told not in {None, value}:
        return f"is {value} instead of {wanted.told}"
    return None


def _json(value: object) -> str:
    """True is not 1 here, and 1 not 1.0."""
    return json.dumps(value, sort_keys=True)


def is_like(kind: type[Payload], name: str, value: object) -> bool:
    """Whether a value has the JSON type, and a time or an id the form, of the specification's."""
    if value is None:
        return name in kind.NULLABLE
    return _has_form(kind.SAMPLE[name], value)


def _has_form(sample: object, value: object) -> bool:
    if type(value) is not type(sample):
        return False
    if isinstance(sample, dict) and isinstance(value, dict):
        return sample.keys() == value.keys() and all(
            _has_form(sample[name], value[name]) for name in sample
        )
    if isinstance(sample, list) and isinstance(value, list):
        # There may be no ids; what is told of things tells of one at least, and each in full.
        is_enough = bool(value) or not isinstance(sample[0], dict)
        return is_enough and all(_has_form(sample[0], each) for each in value)
    is_counted = isinstance(sample, str) and sample[:1].isdigit()
    return not is_counted or _without_numbers(str(value)) == _without_numbers(str(sample))


def _without_numbers(text: str) -> str:
    return re.sub(r"\d+", "0", re.sub(r"\b[0-9a-f]{16,32}\b", "x", text))
