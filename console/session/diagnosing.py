"""Puts together what the diagnostics page and its report tell."""

from collections import Counter

from console.realtime.receiver import Tally
from console.session.diagnostics import Diagnostics
from console.state.actions import ActionState, PendingAction
from console.state.board import Board
from console.state.diagnosis import Diagnosis, Frames, OutboxFacts


def diagnose(board: Board, known: Diagnostics, tally: Tally) -> Diagnosis:
    """Everything at this moment."""
    return Diagnosis(
        at=board.clock.now(),
        link=board.link,
        offset=board.clock.offset,
        security="" if board.hotel is None else board.hotel.channel_security,
        reconnects=known.history.reconnects,
        history=tuple(reversed(known.history.moments)),
        channels=tuple(known.channels.facts.values()),
        events=known.counts,
        problems=known.book.troubles,
        notes=tuple(reversed(known.problems)),
        frames=_frames(tally),
        outbox=_outbox(board.outbox, known.sending_trouble),
    )


def _frames(tally: Tally) -> Frames:
    return Frames(
        frames=tally.frames,
        events=tally.events,
        junk=tally.junk,
        too_big=tally.too_big,
        stray=tally.stray,
        attempts=tally.attempts,
    )


def _outbox(pending: tuple[PendingAction, ...], trouble: str) -> OutboxFacts:
    states = Counter(one.state for one in pending)
    refused = (one.action for one in pending if one.state is ActionState.FAILED)
    return OutboxFacts(
        states=tuple((state.value, states[state]) for state in ActionState if states[state]),
        oldest_at=min((one.made_at for one in pending), default=None),
        refused=tuple((action.kind.value, str(action.entity_id)) for action in refused),
        last_trouble=trouble,
    )
