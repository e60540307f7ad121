"""Keeps one live connection to the hotel, attempt after attempt, on a thread of its own."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from console.realtime import endings
from console.realtime.authorising import Authorisers, Desk, Verdict
from console.realtime.backoff import Backoff
from console.realtime.dialogue import Dialogue, Terms
from console.realtime.effects import AskChannel, AskUser, Effect, Send, Tell
from console.realtime.endings import Ending
from console.realtime.frames import Frame
from console.realtime.inbox import Disconnected, Inbox, Subscription
from console.realtime.receiver import Receiver, Tally
from contract.channels import on_the_wire

if TYPE_CHECKING:
    from console.realtime.connection import Address, HotelConnection

_log: Final = logging.getLogger("console.link")


class Link:
    """Follows channels of one hotel and puts what arrives into the inbox, until stopped.

    `follow`, `try_now` and `stop` may be called from any thread at any time, also before `start`.
    A link is started once and stopped once.
    """

    def __init__(
        self,
        address: "Address",
        inbox: Inbox,
        *,
        terms: Terms,
        authorisers: Authorisers | None = None,
        backoff: Backoff | None = None,
    ) -> None:
        self._address = address
        self._inbox = inbox
        self._terms = terms
        self._authorisers = authorisers or Authorisers()
        self._backoff = backoff or Backoff()
        self._desk = Desk()
        self._receiver = Receiver(inbox)
        self._mail: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._connection: HotelConnection | None = None
        self._is_stopping = False
        self._is_hurried = False
        self._thread = threading.Thread(target=self._run, name="hotel link", daemon=True)

    @property
    def tally(self) -> Tally:
        """Counts of what arrived, for diagnostics."""
        return self._receiver.tally

    @property
    def is_running(self) -> bool:
        """Whether the link's thread is alive."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin to connect, and never give up before `stop`."""
        self._thread.start()

    def follow(self, subscriptions: Iterable[Subscription]) -> None:
        """Follow these channels and no others."""
        security = self._terms.channel_security
        self._receiver.followed = {
            on_the_wire(subscription.channel, security): subscription
            for subscription in subscriptions
        }
        self._mail.put(_nudge)

    def try_now(self) -> None:
        """Cut a pause between two attempts short; while connected, see whether the line holds."""
        self._is_hurried = True
        self._mail.put(_nudge)

    def stop(self, timeout_s: float = 0.1) -> None:
        """End everything; waits for the thread no longer than `timeout_s`."""
        self._is_stopping = True
        self._inbox.release()
        self._mail.put(_nudge)
        if self._connection is not None:
            self._connection.hang_up()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(timeout_s)

    def _run(self) -> None:
        try:
            while not self._is_stopping:
                ending = self._attempt()
                if not self._is_stopping:
                    self._rest(ending)
        finally:
            self._desk.close()

    def _attempt(self) -> Ending:
        try:
            return self._converse()
        except Exception:  # noqa: BLE001 - a fault of ours must not end in silence
            _log.exception("the link stumbled")
            return endings.CUT
        finally:
            if self._connection is not None:
                self._connection.hang_up()

    def _converse(self) -> Ending:
        dialogue = Dialogue(self._terms, self._receiver.followed, time.monotonic())
        self._dial(dialogue)
        while dialogue.ending is None and not self._is_stopping:
            self._take_mail(until=dialogue.deadline())
            now = time.monotonic()
            dialogue.heard(self._receiver.heard_at)
            dialogue.follow(self._receiver.followed, now)
            if self._is_hurried:
                self._is_hurried = False
                dialogue.probe(now)
            dialogue.tick(now)
            for effect in dialogue.take():
                self._perform(effect, dialogue)
        if dialogue.has_lasted(time.monotonic()):
            self._backoff.lasted()
        return dialogue.ending or endings.STOPPED

    def _dial(self, dialogue: Dialogue) -> None:
        from console.realtime.connection import HotelConnection, Listener

        def say(frame: Frame) -> None:
            self._mail.put(lambda: dialogue.hear_frame(frame, time.monotonic()))

        listener = Listener(
            frame=partial(self._receiver.receive, say=say),
            sign_of_life=self._receiver.sign_of_life,
            gone=lambda ending: self._mail.put(partial(dialogue.lose, ending)),
        )
        self._receiver.tally.attempts += 1
        self._connection = HotelConnection(self._address, listener)
        if not self._is_stopping:
            self._connection.start()

    def _rest(self, ending: Ending) -> None:
        retry = self._backoff.after(ending)
        _log.info("disconnected: %s Next try in %.1f s", ending.reason, retry.delay_s)
        self._is_hurried = False
        self._inbox.put(Disconnected(ending.reason, retry.delay_s, retry.is_final))
        until = time.monotonic() + retry.delay_s
        while not (self._is_stopping or self._is_hurried) and time.monotonic() < until:
            self._take_mail(until=until)

    def _take_mail(self, until: float) -> None:
        try:
            self._mail.get(timeout=max(0.0, until - time.monotonic()))()
            while True:
                self._mail.get_nowait()()
        except queue.Empty:
            return

    def _perform(self, effect: Effect, dialogue: Dialogue) -> None:
        match effect:
            case Tell(arrival):
                _log.debug("%s", type(arrival).__name__)
                self._inbox.put(arrival)
            case Send(event, data):
                assert self._connection is not None
                self._connection.send_event(event, data)
            case AskUser(socket_id):
                self._ask_user(socket_id, dialogue)
            case AskChannel(socket_id, wire_name):
                self._ask_channel(socket_id, wire_name, dialogue)

    def _ask_user(self, socket_id: str, dialogue: Dialogue) -> None:
        def answer(result: tuple[str, str] | Verdict) -> None:
            if isinstance(result, Verdict):
                unconfirmed = partial(dialogue.user_unconfirmed, is_final=result.is_final)
                self._mail.put(unconfirmed)
            else:
                self._mail.put(partial(dialogue.user_confirmed, *result))

        self._desk.ask(partial(self._authorisers.user, socket_id), answer)

    def _ask_channel(self, socket_id: str, wire_name: str, dialogue: Dialogue) -> None:
        def answer(result: str | Verdict) -> None:
            if isinstance(result, Verdict):
                reason, is_final = result.reason, result.is_final
                self._mail.put(
                    lambda: dialogue.channel_unconfirmed(
                        wire_name, reason, is_final=is_final, now=time.monotonic()
                    )
                )
            else:
                self._mail.put(partial(dialogue.channel_confirmed, wire_name, result))

        self._desk.ask(partial(self._authorisers.channel, socket_id, wire_name), answer)


def _nudge() -> None:
    """Wakes the link's thread, which then looks at what has changed."""
