"""The diagnostics as plain text for a support desk: no guest's words, no secrets.

It is written in English whatever the console speaks, because its readers look for its words.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from console.sentences import Sentence
from console.state.diagnosis import ChannelFact, Diagnosis, EventProblem

_LINE_LENGTH: Final = 300
_NOTHING: Final = "  none"
_USER_IN_URL: Final = re.compile(r"//[^/\s@]*@")
_BEARER: Final = re.compile(r"\b(token|bearer|basic)[\s:=]+\S+", re.IGNORECASE)

Fact = tuple[str, str]


def report(told: Diagnosis, facts: Sequence[Fact]) -> str:
    """Everything as lines. `facts` are names and sentences of this PC, of the console's own."""
    parts = (
        ("This PC", [f"  {name}: {said}" for name, said in facts]),
        ("Connection", list(_connection(told))),
        ("History, newest first", list(_history(told))),
        ("Channels", [_channel(one) for one in told.channels]),
        ("Events by kind", list(_events(told))),
        ("Events that are not as the catalogue says", list(_problems(told))),
        ("Other trouble, newest first", [f"  {note}" for note in told.notes]),
        ("Outbox", list(_outbox(told))),
    )
    lines = ["HotelMate Console, report", f"Made at {_time(told.at)} by the hotel's clock"]
    for heading, found in parts:
        lines += ["", heading, *(found or [_NOTHING])]
    return "\n".join(_clean(line) for line in lines) + "\n"


def _connection(told: Diagnosis) -> Iterator[str]:
    link, frames = told.link, told.frames
    yield f"  {link.state.value} since {_time(link.since)}, {told.reconnects} reconnections"
    verified = "never" if link.verified_at is None else _time(link.verified_at)
    yield f"  lists verified complete: {verified}"
    yield f"  this PC's clock plus {told.offset.total_seconds():.1f} s is the hotel's"
    yield f"  channels are guarded: {told.security or 'not known'}"
    yield f"  attempts {frames.attempts}, frames {frames.frames}, events {frames.events}"
    yield f"  junk {frames.junk}, too big {frames.too_big}, of no channel {frames.stray}"


def _history(told: Diagnosis) -> Iterator[str]:
    for moment in told.history:
        yield f"  {_time(moment.at)}  {moment.state.value}{_why(moment.reason)}"


def _channel(fact: ChannelFact) -> str:
    since = _time(fact.since)
    return f"  {fact.state.value}  {fact.channel}  {fact.family}  {since}{_why(fact.reason)}"


def _why(reason: str) -> str:
    """A sentence of the console's own; one of the hotel's stays on the screen."""
    if not reason:
        return ""
    return f"  {reason}" if isinstance(reason, Sentence) else "  (the hotel's words are left out)"


def _events(told: Diagnosis) -> Iterator[str]:
    for one in told.events:
        yield f"  {one.family}  {one.event}: {one.count}, last {_time(one.last_at)}"


def _problems(told: Diagnosis) -> Iterator[str]:
    for problem in told.problems:
        yield from _problem(problem)


def _problem(problem: EventProblem) -> Iterator[str]:
    times = f"{problem.count} times, last {_time(problem.last_at)}"
    yield f"  {problem.family}  {problem.event}: {times}"
    for what in problem.what:
        yield f"    {what}"
    for field in problem.difference:
        yield f"      {field.line()}"


def _outbox(told: Diagnosis) -> Iterator[str]:
    outbox = told.outbox
    for state, count in outbox.states:
        yield f"  {state}: {count}"
    if outbox.oldest_at is not None:
        yield f"  oldest from {_time(outbox.oldest_at)}"
    for kind, entity_id in outbox.refused:
        yield f"  refused: {kind} {entity_id}"
    if outbox.last_trouble:
        yield f"  last trouble: {outbox.last_trouble}"


def _time(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S UTC")


def _clean(line: str) -> str:
    """One line, without what no line here should have held in the first place."""
    told = "".join(one for one in line if one.isprintable())
    told = _BEARER.sub(r"\1 (left out)", _USER_IN_URL.sub("//", told))
    return told[:_LINE_LENGTH]
