"""Runs the reconciler: at once when asked, now and then by itself, again after a failure."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final, Protocol

from console.api.errors import ApiError, Unauthorised, Unreachable, named
from console.sentences import sentence
from console.session.diagnostics import Diagnostics
from console.session.link_keeper import LinkKeeper
from console.session.pauses import pause_s
from console.state.board import Board
from contract.events.live import Changed

HEADS_EVERY_S: Final = 30.0
POLL_EVERY_S: Final = 5.0
_log: Final = logging.getLogger("console.session")


class Reconciler(Protocol):
    """Makes the board complete."""

    lists_people: bool

    @property
    def seqs(self) -> dict[str, int]: ...
    def hear(self, changed: Changed) -> bool: ...
    async def run(self, *, asks_heads: bool, anew: bool) -> None: ...


class Upkeep:
    """One run at a time; whatever is asked for during a run makes one more.

    `on_settled` is called after every run, with the error that ended it, if any.
    """

    def __init__(
        self,
        reconciler: Reconciler,
        board: Board,
        keeper: LinkKeeper,
        diagnostics: Diagnostics,
    ) -> None:
        self._reconciler = reconciler
        self._board = board
        self._keeper = keeper
        self._diagnostics = diagnostics
        self._asked = asyncio.Event()
        self._hurried = asyncio.Event()
        self._asks_heads = False
        self._anew = False
        self._is_subscribed = False
        self._failures = 0
        self._heads_asked_at = time.monotonic()
        self._known_before: frozenset[str] | None = None
        self.on_settled: Callable[[ApiError | None], None] = lambda _: None

    def ask(self, *, asks_heads: bool = False, anew: bool = False) -> None:
        """Run soon; see StreamReconciler.run for the flags."""
        self._asks_heads |= asks_heads
        self._anew |= anew
        self._asked.set()

    def hurry(self) -> None:
        """Run now, also when the last run failed."""
        self.ask(asks_heads=True)
        self._hurried.set()

    def subscribed(self) -> None:
        """Everything wanted is followed: a run that begins now misses nothing."""
        if self._is_subscribed and not self._failures:
            # The streams were followed all along: what is followed anew is looked at after a run.
            self.ask()
            return
        self._is_subscribed = True
        self.hurry()

    def disconnected(self) -> None:
        """Nothing is followed any more: look at once, and often from now on."""
        if self._is_subscribed:
            self._known_before = _orders_on(self._board)
        self._is_subscribed = False
        self.ask(asks_heads=True)

    async def work(self) -> None:
        """Keep the board complete until cancelled, or until the sign-in has ended."""
        while True:
            error = await self._run_once()
            self.on_settled(error)
            if isinstance(error, Unauthorised):
                return
            await self._rest(error)

    async def _run_once(self) -> ApiError | None:
        self._asked.clear()
        self._hurried.clear()
        asks_heads, self._asks_heads = self._asks_heads, False
        anew, self._anew = self._anew, False
        is_subscribed, began = self._is_subscribed, time.monotonic()
        error = await self._reconcile(asks_heads=asks_heads, anew=anew)
        if error is not None:
            self._failures += 1
            self._keeper.is_reachable = not isinstance(error, Unreachable)
            self._diagnostics.note(named(error))
            self.ask(asks_heads=True, anew=anew)
            return error
        self._failures = 0
        self._succeeded(timedelta(seconds=time.monotonic() - began), is_subscribed=is_subscribed)
        if asks_heads or anew:
            self._heads_asked_at = began
        return None

    async def _reconcile(self, *, asks_heads: bool, anew: bool) -> ApiError | None:
        try:
            await self._reconciler.run(asks_heads=asks_heads, anew=anew)
        except ApiError as error:
            return error
        except Exception:  # noqa: BLE001 - a top loop: no fault of ours may end the keeping
            _log.exception("the reconciler stumbled")
            return ApiError(sentence("The console stumbled over the hotel's answer."))
        return None

    def _succeeded(self, took: timedelta, *, is_subscribed: bool) -> None:
        now = self._board.clock.now()
        self._keeper.is_reachable = True
        self._keeper.verified(now - took)
        if is_subscribed and self._is_subscribed and not self._keeper.is_caught_up:
            before = self._known_before
            missed = 0 if before is None else len(_orders_on(self._board) - before)
            self._keeper.caught_up(now, missed=missed)

    async def _rest(self, error: ApiError | None) -> None:
        if error is not None:
            pause = pause_s(self._failures)
            await _wait(self._hurried, pause if self._keeper.is_up else min(pause, POLL_EVERY_S))
            return
        every = HEADS_EVERY_S if self._keeper.is_up else POLL_EVERY_S
        rest = self._heads_asked_at + every - time.monotonic()
        if rest <= 0 or not await _wait(self._asked, rest):
            self._asks_heads = True


def _orders_on(board: Board) -> frozenset[str]:
    orders = frozenset(f"order {shown.order.id}" for shown in board.orders.all_shown())
    return orders | {f"breakfast {shown.order.id}" for shown in board.breakfasts.all_shown()}


async def _wait(event: asyncio.Event, seconds: float) -> bool:
    """Whether the event was set in time."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
