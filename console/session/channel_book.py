"""Keeps how each followed channel stands, for the diagnostics page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from console.realtime.inbox import Subscription
from console.sentences import Sentence
from console.state.diagnosis import ChannelFact, ChannelState
from contract.record import replace

CHANNELS_KEPT: Final = 500
_REASON_LENGTH: Final = 300


@dataclass(slots=True)
class ChannelBook:
    """Channels by name, in the order they were followed. Times are aware UTC."""

    facts: dict[str, ChannelFact] = field(default_factory=dict)
    _is_connected: bool = False

    def follow(self, wanted: Iterable[Subscription], now: datetime) -> None:
        """Exactly these are followed from now on."""
        new = ChannelState.ASKED if self._is_connected else ChannelState.WAITING
        self.facts = {
            one.channel: self.facts.get(one.channel)
            or ChannelFact(one.channel, one.family.name, new, now)
            for one in list(wanted)[:CHANNELS_KEPT]
        }

    def connected(self, now: datetime) -> None:
        """The socket is open: the hotel is asked for every channel."""
        self._is_connected = True
        self._set_all(ChannelState.ASKED, now)

    def disconnected(self, now: datetime) -> None:
        """Nothing is followed until the next connection."""
        self._is_connected = False
        self._set_all(ChannelState.WAITING, now)

    def subscribed(self, channel: str, now: datetime) -> None:
        """The hotel sends this channel's events."""
        self._set(channel, ChannelState.SUBSCRIBED, now)

    def refused(self, channel: str, reason: str, now: datetime) -> None:
        """The hotel does not let this person follow a channel."""
        kept = reason if isinstance(reason, Sentence) else reason[:_REASON_LENGTH]
        self._set(channel, ChannelState.REFUSED, now, kept)

    def _set_all(self, state: ChannelState, now: datetime) -> None:
        for channel, fact in self.facts.items():
            if fact.state is not state:
                self._set(channel, state, now)

    def _set(self, channel: str, state: ChannelState, now: datetime, reason: str = "") -> None:
        fact = self.facts.get(channel)
        if fact is not None:
            self.facts[channel] = replace(fact, state=state, since=now, reason=reason)
