"""One connection's talk with the hotel, from greeting to ending, without sockets or threads."""

import enum
import math
from collections.abc import Mapping
from typing import Final

from console.realtime import endings
from console.realtime.effects import AskChannel, AskUser, Effect, Send, Tell
from console.realtime.endings import Ending
from console.realtime.frames import Frame, read_code, read_established, read_object
from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Subscription,
    SubscriptionRefused,
    SubscriptionSucceeded,
)
from console.realtime.roll import Roll
from console.realtime.watchdog import Patience, Pulse, Watchdog
from console.sentences import sentence
from contract.record import Record, field

NO_REPLY: Final = sentence("The hotel did not answer.")


class _Phase(enum.Enum):
    OPENING = enum.auto()
    SIGNING_IN = enum.auto()
    READY = enum.auto()


class Terms(Record, frozen=True, kw_only=True):
    """How a hotel guards its channels ("strict", "prefix" or "open") and how long to wait."""

    channel_security: str = "open"
    patience: Patience = field(default_factory=Patience)


class Dialogue:
    """What was said so far and what follows from it. One thread; times come from the caller.

    Every method may add effects; `take` hands them over. `ending` is set when it is over.
    """

    def __init__(self, terms: Terms, wanted: Mapping[str, Subscription], now: float) -> None:
        self._terms = terms
        self._wanted = wanted
        self._watchdog = Watchdog(terms.patience, now)
        self._roll = Roll(terms.patience)
        self._phase = _Phase.OPENING
        self._phase_ends = now + terms.patience.established_s
        self._established_at = math.inf
        self._has_signed_in = False
        self._socket_id = ""
        self._effects: list[Effect] = []
        self._is_all_told = False
        self.ending: Ending | None = None

    def take(self) -> list[Effect]:
        """What to do, in order, each once."""
        effects, self._effects = self._effects, []
        return effects

    def has_lasted(self, now: float) -> bool:
        """Whether the connection has been up long enough to count as sound."""
        return now - self._established_at >= self._terms.patience.lasting_s

    def deadline(self) -> float:
        """When to call `tick` at the latest."""
        if self._phase is _Phase.OPENING:
            return self._phase_ends
        signs_in = self._phase is _Phase.SIGNING_IN
        phase_ends = self._phase_ends if signs_in else math.inf
        return min(phase_ends, self._watchdog.deadline(), self._roll.deadline())

    def heard(self, at: float) -> None:
        """Something arrived at `at`, whatever it was."""
        self._watchdog.heard(at)

    def lose(self, ending: Ending) -> None:
        """The hotel or the network ended it; the first ending counts."""
        never_signed_in = self._terms.channel_security == "strict" and not self._has_signed_in
        if ending.code == endings.UNAUTHORISED and never_signed_in:
            # The hotel tired of waiting for a signature that did not come in time.
            ending = endings.AUTH_FAILED
        self._end(ending)

    def tick(self, now: float) -> None:
        """Let time pass."""
        if self._phase is not _Phase.READY and now >= self._phase_ends:
            is_opening = self._phase is _Phase.OPENING
            self._end(endings.NO_ANSWER if is_opening else endings.AUTH_FAILED)
        if self._phase is not _Phase.OPENING:
            self._mind_the_watchdog(now)
        for name in self._roll.overdue(now):
            self.channel_unconfirmed(name, NO_REPLY, is_final=False, now=now)
        self._subscribe(self._roll.take_repeats(now), now)

    def follow(self, wanted: Mapping[str, Subscription], now: float) -> None:
        """Another set of channels is wanted, by name on the wire."""
        if wanted is not self._wanted:
            self._wanted = wanted
            self._catch_up(now)

    def probe(self, now: float) -> None:
        """Ask for a sign of life now: this PC may have slept."""
        if self._phase is not _Phase.OPENING:
            self._watchdog.probe(now)
            self._effects.append(Send("pusher:ping", {}))

    def hear_frame(self, frame: Frame, now: float) -> None:
        """A frame of the protocol itself; events of channels never come here."""
        match frame.event:
            case "pusher:connection_established":
                self._hear_established(frame, now)
            case "pusher:signin_success":
                self._hear_signed_in(now)
            case "pusher:ping":
                self._effects.append(Send("pusher:pong", {}))
            case "pusher:error":
                self._hear_error(frame)
            case "pusher_internal:subscription_succeeded":
                self._hear_succeeded(frame.channel or "")
            case "pusher:subscription_error" | "pusher_internal:subscription_error":
                self._hear_refused(frame, now)
            case _:
                pass

    def user_confirmed(self, auth: str, user_data: str) -> None:
        """The hotel vouches for this person on this connection."""
        if self._phase is _Phase.SIGNING_IN:
            self._has_signed_in = True
            self._effects.append(Send("pusher:signin", {"auth": auth, "user_data": user_data}))

    def user_unconfirmed(self, *, is_final: bool) -> None:
        """The hotel does not vouch for this person: refused for good, or just not now."""
        self._end(endings.closed(endings.UNAUTHORISED) if is_final else endings.AUTH_FAILED)

    def channel_confirmed(self, wire_name: str, auth: str) -> None:
        """The hotel signed the subscription of a channel."""
        if wire_name in self._wanted:
            data: dict[str, object] = {"channel": wire_name, "auth": auth}
            self._effects.append(Send("pusher:subscribe", data))

    def channel_unconfirmed(
        self, wire_name: str, reason: str, *, is_final: bool, now: float
    ) -> None:
        """A channel may not be followed, or not now: then it is asked for again later."""
        settle = self._roll.settle
        was_waiting = settle(wire_name) if is_final else self._roll.postpone(wire_name, now)
        subscription = self._wanted.get(wire_name)
        if was_waiting and subscription is not None:
            self._effects.append(Tell(SubscriptionRefused(subscription.channel, reason)))
        self._tell_when_all_answered()

    def _end(self, ending: Ending) -> None:
        self.ending = self.ending or ending

    def _mind_the_watchdog(self, now: float) -> None:
        pulse = self._watchdog.check(now)
        if pulse is Pulse.PING:
            self._effects.append(Send("pusher:ping", {}))
        if pulse is Pulse.DEAD:
            self._end(endings.SILENT)

    def _hear_established(self, frame: Frame, now: float) -> None:
        established = read_established(frame.data)
        if established is None or self._phase is not _Phase.OPENING:
            return
        self._socket_id = established.socket_id
        self._established_at = now
        self._watchdog.promise(established.activity_s)
        self._effects.append(Tell(Connected(established.socket_id)))
        if self._terms.channel_security == "strict":
            self._phase = _Phase.SIGNING_IN
            self._phase_ends = now + self._terms.patience.established_s
            self._effects.append(AskUser(established.socket_id))
        else:
            self._begin(now)

    def _hear_signed_in(self, now: float) -> None:
        if self._phase is _Phase.SIGNING_IN:
            self._begin(now)

    def _hear_error(self, frame: Frame) -> None:
        code = read_code(frame.data)
        if code is not None and 4000 <= code <= 4299:
            self.lose(endings.closed(code))

    def _hear_succeeded(self, wire_name: str) -> None:
        subscription = self._wanted.get(wire_name)
        if subscription is not None and self._roll.settle(wire_name):
            self._is_all_told = False
            self._effects.append(Tell(SubscriptionSucceeded(subscription.channel)))
        self._tell_when_all_answered()

    def _hear_refused(self, frame: Frame, now: float) -> None:
        status = read_object(frame.data).get("status")
        is_passing = isinstance(status, int) and status >= 500
        reason = sentence("The hotel does not let you follow this.")
        self.channel_unconfirmed(frame.channel or "", reason, is_final=not is_passing, now=now)

    def _begin(self, now: float) -> None:
        self._phase = _Phase.READY
        self._catch_up(now)

    def _catch_up(self, now: float) -> None:
        if self._phase is not _Phase.READY:
            return
        known = self._roll.known
        gone = known - self._wanted.keys()
        self._roll.forget(gone)
        self._effects.extend(Send("pusher:unsubscribe", {"channel": name}) for name in sorted(gone))
        new = [name for name in self._wanted if name not in known]
        self._is_all_told = self._is_all_told and not new
        self._subscribe(new, now)
        self._tell_when_all_answered()

    def _subscribe(self, names: list[str], now: float) -> None:
        self._roll.ask(names, now)
        for name in names:
            signs = self._terms.channel_security == "prefix"
            asks = AskChannel(self._socket_id, name)
            self._effects.append(asks if signs else Send("pusher:subscribe", {"channel": name}))

    def _tell_when_all_answered(self) -> None:
        if self._roll.is_complete and self._phase is _Phase.READY and not self._is_all_told:
            self._is_all_told = True
            self._effects.append(Tell(AllSubscribed()))
