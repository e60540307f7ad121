"""What a support desk asks of a console: its connection, channels, events and outbox."""

import enum
from datetime import datetime, timedelta

from console.state.link import LinkState, LinkStatus
from contract.difference import FieldDifference
from contract.record import Record, field


class ChannelState(enum.StrEnum):
    """waiting: for a connection; asked: the hotel has not answered; the rest as said."""

    WAITING = "waiting"
    ASKED = "asked"
    SUBSCRIBED = "subscribed"
    REFUSED = "refused"


class LinkMoment(Record, frozen=True):
    """From `at` on (aware UTC of the hotel's clock) the connection was in `state`.

    `reason` is a Sentence of the console's own, or else the hotel's words.
    """

    at: datetime
    state: LinkState
    reason: str = ""


class ChannelFact(Record, frozen=True):
    """A followed channel. `reason`: why it is refused, a Sentence or the hotel's words."""

    channel: str
    family: str
    state: ChannelState
    since: datetime
    reason: str = ""


class EventCount(Record, frozen=True):
    """How often an event came on a family of channels, and when last."""

    family: str
    event: str
    count: int
    last_at: datetime


class EventProblem(Record, frozen=True):
    """An event that could not be read as the catalogue says, each kind of trouble once.

    `what` names fields and what is amiss; `difference` holds names and JSON types.
    """

    family: str
    event: str
    count: int
    last_at: datetime
    what: tuple[str, ...]
    difference: tuple[FieldDifference, ...]


class Frames(Record, frozen=True):
    """Counts of the socket since the start: see Tally in console/realtime/receiver.py."""

    frames: int = 0
    events: int = 0
    junk: int = 0
    too_big: int = 0
    stray: int = 0
    attempts: int = 0


class OutboxFacts(Record, frozen=True):
    """`states`: how many actions are in each state. `refused`: kind and entity id, no words."""

    states: tuple[tuple[str, int], ...] = ()
    oldest_at: datetime | None = None
    refused: tuple[tuple[str, str], ...] = ()
    last_trouble: str = ""


class Diagnosis(Record, frozen=True, kw_only=True):
    """Everything at one moment. `offset`: what to add to this PC's clock for the hotel's.

    `notes`: other trouble, in words of the console's own. `security`: how channels are guarded.
    """

    at: datetime
    link: LinkStatus
    offset: timedelta
    security: str
    reconnects: int = 0
    history: tuple[LinkMoment, ...] = ()
    channels: tuple[ChannelFact, ...] = ()
    events: tuple[EventCount, ...] = ()
    problems: tuple[EventProblem, ...] = ()
    notes: tuple[str, ...] = ()
    frames: Frames = field(default_factory=Frames)
    outbox: OutboxFacts = field(default_factory=OutboxFacts)
