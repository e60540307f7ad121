"""What stands within those sentences, by the place holder it stands in."""

from collections.abc import Mapping, Sequence
from typing import Final

from console.sentences import known

_STEPS: Final = (
    known("pending"),
    known("preparing"),
    known("ready"),
    known("on the way"),
    known("accepted"),
    known("made ready"),
    known("picked up"),
    known("delivered"),
    known("cancelled"),
)
_DATE: Final = (known("{weekday} {number} {month}"),)
_HOURS: Final = (known("{date}, {clocks}"),)
_MOMENT: Final = (known("{date}, {clock}"),)
_POINT: Final = (
    known("its last day is over"),
    known("it goes on until {date}"),
    known("it is published"),
    known("it is a draft and has to be published"),
    known("no clock-ins must be decided before it can be finalised"),
    known("{number} clock-in must be decided before it can be finalised"),
    known("{number} clock-ins must be decided before it can be finalised"),
    known("no clock-outs are missing"),
    known("{number} clock-out is missing"),
    known("{number} clock-outs are missing"),
    known("no presences had less break than the rules ask for"),
    known("{number} presence had less break than the rules ask for"),
    known("{number} presences had less break than the rules ask for"),
)
_KINDS: Final = (
    known("department"),
    known("role"),
    known("an id"),
    known("text"),
    known("true or false"),
    known("a list"),
    known("an object"),
    known("a number"),
    known("a whole number"),
    known("a whole number from 1"),
    known("a room number"),
    known("money such as 14.50"),
    known("a quantity such as 24.5"),
    known("a time such as 2025-11-30T12:00:00Z"),
    known("a day such as 2025-11-30"),
    known("one of the words the hotel knows"),
    known("something else"),
    known("{kind} or {kind_too}"),
    known("{kind} from {number}"),
    known("{kind} up to {number}"),
)
_WEEKDAYS: Final = (
    known("Mon"),
    known("Tue"),
    known("Wed"),
    known("Thu"),
    known("Fri"),
    known("Sat"),
    known("Sun"),
)
_MONTHS: Final = (
    known("Jan"),
    known("Feb"),
    known("Mar"),
    known("Apr"),
    known("May"),
    known("Jun"),
    known("Jul"),
    known("Aug"),
    known("Sep"),
    known("Oct"),
    known("Nov"),
    known("Dec"),
)
# By place holder, because a colleague may be called May, and a dish be ready.
PARTS: Final[Mapping[str, Sequence[str]]] = {
    "state": _STEPS,
    "target": _STEPS,
    "done": _STEPS,
    "who": (known("nobody"),),
    "name": (known("A colleague"),),
    "people": (known("One colleague is"), known("{number} colleagues are")),
    "kind": _KINDS,
    "kind_too": _KINDS,
    "whose": (known("Each of the {field}"), known("The request")),
    "points": (known("{point}; {points}"), *_POINT),
    "point": _POINT,
    "time": (known("{clock} on {date}"),),
    "span": (known("{moment} to {until}"),),
    "moment": _MOMENT,
    "until": (known("now"), *_MOMENT),
    "shift": (known("{name} on {hours}"),),
    "other": _HOURS,
    "hours": _HOURS,
    "day": _DATE,
    "date": _DATE,
    "weekday": _WEEKDAYS,
    "month": _MONTHS,
}
