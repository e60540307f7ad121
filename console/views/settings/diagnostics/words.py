"""What the tables of the diagnostics say of a Diagnosis."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.models.diagnostics import LineTone, TextLine
from console.state.diagnosis import (
    ChannelFact,
    ChannelState,
    Diagnosis,
    EventProblem,
    LinkMoment,
    OutboxFacts,
)
from console.state.link import LinkState
from console.views.settings.connection import offset_words, state_words, verified_words
from console.views.words import clock_seconds, clock_time, day, plain
from contract.difference import FieldDifference, Mark

_TONES: Final = {
    Mark.SAME: LineTone.QUIET,
    Mark.MISSING: LineTone.BAD,
    Mark.EXTRA: LineTone.GOOD,
    Mark.CHANGED: LineTone.WARN,
}


def summary_lines(
    told: Diagnosis, facts: Iterable[tuple[str, str]], zone: tzinfo
) -> list[TextLine]:
    """The state of everything in a few lines, then the facts of this PC."""
    frames = told.frames
    said = [
        (_tr("Connection"), state_words(told.link, zone)),
        (_tr("Lists verified"), verified_words(told.link, zone)),
        (_tr("Reconnections"), str(told.reconnects)),
        (_tr("Clock"), offset_words(told.offset)),
        (_tr("Channels are guarded"), told.security or _tr("Not known yet")),
        (_tr("Frames received"), _frames_words(frames.frames, frames.events)),
        (_tr("Frames left out"), _left_out_words(frames.junk, frames.too_big, frames.stray)),
        (_tr("Outbox"), outbox_words(told.outbox, told.at, zone)),
        *_outbox_troubles(told.outbox),
        *facts,
    ]
    return [TextLine(plain(name), (plain(name), plain(words))) for name, words in said]


def outbox_words(outbox: OutboxFacts, now: datetime, zone: tzinfo) -> str:
    """Empty, or how many actions are in each state and from when the oldest is."""
    if not outbox.states or outbox.oldest_at is None:
        return _tr("Empty.")
    said = ", ".join(f"{number} {_action_state(word)}" for word, number in outbox.states)
    oldest = _tr("oldest from {time}").format(time=_time(outbox.oldest_at, now, zone))
    return f"{said} · {oldest}"


def _outbox_troubles(outbox: OutboxFacts) -> Iterator[tuple[str, str]]:
    if outbox.refused:
        named = ", ".join(f"{kind} {entity_id}" for kind, entity_id in outbox.refused)
        yield _tr("Refused actions"), named
    if outbox.last_trouble:
        yield _tr("Last trouble with sending"), outbox.last_trouble


def history_lines(told: Diagnosis, zone: tzinfo) -> list[TextLine]:
    """The states of the connection, the last one first."""
    return [
        TextLine(
            (moment.at, moment.state, moment.reason),
            (_time(moment.at, told.at, zone), _state_word(moment.state), plain(moment.reason)),
            _state_tone(moment),
        )
        for moment in told.history
    ]


def channel_lines(told: Diagnosis, zone: tzinfo) -> list[TextLine]:
    """Every followed channel."""
    return [
        TextLine(
            fact.channel,
            (fact.channel, fact.family, _channel_words(fact), _time(fact.since, told.at, zone)),
            _channel_tone(fact.state),
        )
        for fact in told.channels
    ]


def event_lines(told: Diagnosis, zone: tzinfo) -> list[TextLine]:
    """Every kind of event that came, the last one first."""
    return [
        TextLine(
            (one.family, one.event),
            (one.event, one.family, f"{one.count:,}", _time(one.last_at, told.at, zone)),
        )
        for one in told.events
    ]


def problem_lines(told: Diagnosis, zone: tzinfo) -> list[TextLine]:
    """Every kind of trouble with an event, the last one first."""
    return [
        TextLine(
            _key(one),
            (
                one.event,
                one.family,
                f"{one.count:,}",
                _time(one.last_at, told.at, zone),
                _what_words(one),
            ),
        )
        for one in told.problems
    ]


def difference_lines(problem: EventProblem | None) -> list[TextLine]:
    """What arrived beside what the catalogue says, field by field."""
    fields: tuple[FieldDifference, ...] = () if problem is None else problem.difference
    return [
        TextLine(number, (one.mark.value, one.field, one.expected, one.arrived), _TONES[one.mark])
        for number, one in enumerate(fields)
    ]


def problem_words(problem: EventProblem | None) -> str:
    """The event, where it came and all that is amiss, in full."""
    if problem is None:
        return ""
    return f"{problem.family} · {problem.event}: {_what_words(problem)}"


def problem_of(told: Diagnosis, line: TextLine | None) -> EventProblem | None:
    """The trouble a line tells of."""
    if line is None:
        return None
    return next((one for one in told.problems if _key(one) == line.key), None)


def _key(problem: EventProblem) -> tuple[object, ...]:
    return (problem.family, problem.event, problem.what)


def _what_words(problem: EventProblem) -> str:
    prefixes = (f"{problem.event}: ", f"{problem.family}: ")
    said = (one.removeprefix(prefixes[0]).removeprefix(prefixes[1]) for one in problem.what)
    return plain("; ".join(said))


def _time(at: datetime, now: datetime, zone: tzinfo) -> str:
    """To the second; with the date when it is not today."""
    if at.astimezone(zone).date() == now.astimezone(zone).date():
        return clock_seconds(at, zone)
    return f"{day(at, zone)} {clock_time(at, zone)}"


def _frames_words(frames: int, events: int) -> str:
    said = _tr("{frames}, of which {events} were events")
    return said.format(frames=f"{frames:,}", events=f"{events:,}")


def _left_out_words(junk: int, too_big: int, stray: int) -> str:
    said = _tr("{junk} unreadable, {big} too big, {stray} of a channel that is not followed")
    return said.format(junk=junk, big=too_big, stray=stray)


def _state_word(state: LinkState) -> str:
    return {
        LinkState.LIVE: _tr("Live"),
        LinkState.CATCHING_UP: _tr("Catching up"),
        LinkState.CONNECTING: _tr("Connecting"),
        LinkState.RECONNECTING: _tr("Reconnecting"),
        LinkState.OFFLINE: _tr("Offline"),
    }[state]


def _state_tone(moment: LinkMoment) -> LineTone:
    if moment.state is LinkState.LIVE:
        return LineTone.GOOD
    return LineTone.BAD if moment.state is LinkState.OFFLINE else LineTone.WARN


def _channel_words(fact: ChannelFact) -> str:
    said = {
        ChannelState.WAITING: _tr("Waits for a connection"),
        ChannelState.ASKED: _tr("Asked, no answer yet"),
        ChannelState.SUBSCRIBED: _tr("Authorised, followed"),
        ChannelState.REFUSED: _tr("Refused: {reason}").format(reason=plain(fact.reason)),
    }
    return said[fact.state]


def _channel_tone(state: ChannelState) -> LineTone:
    return {
        ChannelState.SUBSCRIBED: LineTone.GOOD,
        ChannelState.REFUSED: LineTone.BAD,
    }.get(state, LineTone.WARN)


def _action_state(word: str) -> str:
    return {
        "sending": _tr("being sent"),
        "will_send": _tr("waiting to send"),
        "not_confirmed": _tr("not confirmed"),
        "failed": _tr("refused"),
    }.get(word, word)


def _tr(text: str) -> str:
    return QCoreApplication.translate("diagnostics", text)
