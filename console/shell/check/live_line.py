"""The last three steps of the check: the live connection, its channels, and an event on it."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from typing import Final, TypeVar

from console.api.errors import Refused
from console.api.sync import SyncApi
from console.api.transport import Origin, Transport
from console.realtime.inbox import (
    AllSubscribed,
    Arrival,
    Connected,
    Disconnected,
    EventArrived,
    Inbox,
    Subscription,
    SubscriptionRefused,
)
from console.sentences import sentence
from console.session.follower import wanted
from console.shell.check.outcomes import Failed, Skipped
from console.shell.entry import Entry
from console.shell.live import link_maker
from console.state.board import Board
from contract.channels import STAFF_NOTIFICATIONS
from contract.events.live import Probe
from contract.permissions import Duty, may_open

A = TypeVar("A", bound=Arrival)
CONNECT_S: Final = 15.0
FOLLOW_S: Final = 25.0
EVENT_S: Final = 10.0
_UNKNOWN: Final = frozenset({404, 405})


class LiveLine:
    """A connection of its own beside that of any session. Used on one event loop."""

    def __init__(self, origin: Origin, transport: Transport, entry: Entry) -> None:
        self._entry = entry
        self._sync = SyncApi(transport, entry.hotel.slug)
        self._news = asyncio.Event()
        self._heard: list[Arrival] = []
        self._channels = _channels(entry)
        self._loop = asyncio.get_running_loop()
        self._inbox = Inbox(self._wake)
        make_link = link_maker(origin, entry.hotel, lambda: transport.token)
        self._link = make_link(self._inbox)

    async def connect(self) -> str:
        """Until the hotel's live service greets. Raises Failed."""
        self._link.follow(self._channels)
        self._link.start()
        await self._answered(Connected, CONNECT_S)
        return sentence("Connected to {place}.", place=self._where)

    async def follow(self) -> str:
        """Until every channel is answered. Raises Failed when one is refused."""
        await self._answered(AllSubscribed, FOLLOW_S)
        refusal = self._first(SubscriptionRefused, lambda _: True)
        if refusal is not None:
            said = sentence(
                "The channel {channel} was refused: {reason}",
                channel=refusal.channel,
                reason=refusal.reason,
            )
            raise Failed(said)
        count = len(self._channels)
        if count == 1:
            return sentence("1 channel is followed.")
        return sentence("{count} channels are followed.", count=count)

    async def hear(self) -> str:
        """Ask for an event and wait for it. Raises Failed, or Skipped where none can be had."""
        began = time.monotonic()
        try:
            asked = await self._sync.probe()
        except Refused as error:
            if error.status not in _UNKNOWN:
                raise
            said = sentence("This hotel cannot send a test event, so this was not checked.")
            raise Skipped(said) from error

        def is_answer(arrived: EventArrived) -> bool:
            return isinstance(arrived.payload, Probe) and arrived.payload.id == asked.id

        try:
            await self._until(EventArrived, EVENT_S, is_answer)
        except TimeoutError:
            said = sentence(
                "The hotel sent an event, but none arrived within {seconds} s."
                " Check the hotel's outbox on its admin page.",
                seconds=round(EVENT_S),
            )
            raise Failed(said) from None
        took = f"{time.monotonic() - began:.2f}"
        return sentence("An event arrived after {seconds} s.", seconds=took)

    def hang_up(self) -> None:
        """End the connection, if there is one."""
        self._link.stop()

    @property
    def _where(self) -> str:
        pusher = self._entry.hotel.pusher
        return f"{'wss' if pusher.tls else 'ws'}://{pusher.host}:{pusher.port}"

    def _wake(self) -> None:
        # The link's thread may have a last word after the loop has ended.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._news.set)

    async def _answered(self, kind: type[A], seconds: float) -> None:
        try:
            await self._until(kind, seconds)
        except TimeoutError:
            said = sentence(
                "{place}: no answer within {seconds} s.", place=self._where, seconds=round(seconds)
            )
            raise Failed(said) from None

    async def _until(
        self, kind: type[A], seconds: float, fits: Callable[[A], bool] = lambda _: True
    ) -> A:
        """The first arrival of a kind. Raises Failed when the line ends, TimeoutError when late."""
        async with asyncio.timeout(seconds):
            while True:
                self._news.clear()
                self._heard += self._inbox.drain()
                self._inbox.painted()
                if (found := self._first(kind, fits)) is not None:
                    return found
                if (ended := self._first(Disconnected, lambda _: True)) is not None:
                    said = sentence("{place}: {reason}", place=self._where, reason=ended.reason)
                    raise Failed(said)
                await self._news.wait()

    def _first(self, kind: type[A], fits: Callable[[A], bool]) -> A | None:
        return next((one for one in self._heard if isinstance(one, kind) and fits(one)), None)


def _channels(entry: Entry) -> list[Subscription]:
    """What this person's stations follow, and their own channel, on which the event comes."""
    board = Board(hotel=entry.hotel, me=entry.me)
    actor = board.actor
    assert actor is not None
    stations = [duty for duty in Duty if not entry.hotel.sync or may_open(actor, duty)]
    own = {"hotel_slug": entry.hotel.slug, "staff_id": str(entry.me.staff_id)}
    personal = Subscription(
        family=STAFF_NOTIFICATIONS,
        channel=STAFF_NOTIFICATIONS.channel(**own),
        parameters=tuple(own.items()),
    )
    return [*wanted(board, stations), personal]
