"""Asks the hotel to vouch for connections and subscriptions, away from the socket's thread."""

import logging
import random
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from console.realtime.workers import Workers
from console.sentences import sentence
from contract.record import Record

AuthoriseUser = Callable[[str], tuple[str, str]]
AuthoriseChannel = Callable[[str, str], str]
T = TypeVar("T")

TRIES: Final = 3
_log: Final = logging.getLogger(__name__)


class NotAuthorisedError(Exception):
    """The hotel said no, for good: raised by an authorisation call. `reason`: a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Verdict(Record, frozen=True):
    """What became of an authorisation call that gave nothing."""

    reason: str
    is_final: bool


def nobody(socket_id: str) -> tuple[str, str]:
    """The authorisation of users where there is none."""
    raise NotAuthorisedError(sentence("Nobody is signed in."))


def nothing(socket_id: str, channel: str) -> str:
    """The authorisation of channels where there is none."""
    raise NotAuthorisedError(sentence("Nobody is signed in."))


class Authorisers(Record, frozen=True, kw_only=True):
    """Blocking calls to the hotel; they time out, and raise NotAuthorisedError for a refusal.

    `user(socket_id)` gives (auth, user_data), `channel(socket_id, wire_name)` gives auth. Any
    other exception means: not just now.
    """

    user: AuthoriseUser = nobody
    channel: AuthoriseChannel = nothing


class Desk:
    """Runs authorisation calls on a few threads, three tries each, and passes on what came."""

    def __init__(self, *, pause_s: float = 0.3) -> None:
        self._workers = Workers("authorising")
        self._closed = threading.Event()
        self._pause_s = pause_s

    def ask(self, call: Callable[[], T], answer: Callable[[T | Verdict], None]) -> None:
        """Have `call` made; `answer` is called on the thread that made it."""
        self._workers.submit(lambda: answer(self._result(call)))

    def close(self) -> None:
        """No further tries; waits for nobody."""
        self._closed.set()
        self._workers.stop()

    def _pause(self) -> float:
        return random.uniform(0.5, 1.5) * self._pause_s  # noqa: S311 - spreads load only

    def _result(self, call: Callable[[], T]) -> T | Verdict:
        for attempt in range(TRIES):
            if attempt and self._closed.wait(self._pause()):
                break
            try:
                return call()
            except NotAuthorisedError as refusal:
                return Verdict(refusal.reason, is_final=True)
            except Exception as error:  # noqa: BLE001 - the link lives on, whatever the call met
                # Whoever watches the link is told by the verdict; a cut line is no news in a log.
                _log.info("authorisation failed: %s", type(error).__name__)
        return Verdict(sentence("The hotel could not confirm this just now."), is_final=False)
