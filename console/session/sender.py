"""Sends the outbox: in order per entity, again until the hotel has answered, never twice."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from console.api.errors import (
    ApiError,
    Garbled,
    Refused,
    ServerTrouble,
    Unauthorised,
    Unreachable,
)
from console.sentences import sentence
from console.session.outbox import Entry, Lane, Outbox
from console.session.pauses import pause_s
from console.session.ports import Answer, HotelPort
from console.session.rows import ANSWERS
from console.state.actions import ActionState
from console.state.outgoing import NewFiles
from console.trace import trace
from contract.codec import WireError, decode

AT_ONCE: Final = 6
# The clock may be set and a held action taken back, so nobody rests longer than this beside one.
_HELD_LOOK_S: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderEvents:
    """Called on the loop's thread: after every change, and with the error of every attempt."""

    changed: Callable[[], None]
    attempted: Callable[[ApiError | None], None]
    refused: Callable[[Refused], None]


class Sender:
    """One task per entity with something to send; they end when nothing is left."""

    def __init__(self, outbox: Outbox, hotel: HotelPort, events: SenderEvents) -> None:
        self._outbox = outbox
        self._hotel = hotel
        self._events = events
        self._lanes: dict[Lane, asyncio.Task[None]] = {}
        self._uploads: dict[str, asyncio.Future[Answer]] = {}
        self._places = asyncio.Semaphore(AT_ONCE)
        self._kicked = asyncio.Event()
        self._is_paused = False

    def wake(self, lane: Lane) -> None:
        """There is something to send for an entity."""
        task = self._lanes.get(lane)
        if not self._is_paused and (task is None or task.done()):
            self._lanes[lane] = asyncio.create_task(self._run(lane), name=f"send {lane[1]}")

    def wake_all(self) -> None:
        """Look through the whole outbox."""
        for lane in {entry.lane for entry in self._outbox}:
            self.wake(lane)

    def kick(self) -> None:
        """Do not wait out any pause."""
        kicked, self._kicked = self._kicked, asyncio.Event()
        kicked.set()

    def resume(self) -> None:
        """The person has signed in again."""
        self._is_paused = False
        self.wake_all()

    def pause(self) -> None:
        """Send nothing until `resume`."""
        self._is_paused = True
        self.kick()

    async def stop(self) -> None:
        """Give up what is under way; it is on disk and goes again under the same key."""
        self._is_paused = True
        tasks = [task for task in self._lanes.values() if not task.done()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, lane: Lane) -> None:
        failures = 0
        while (entry := self._next(lane)) is not None:
            kicked = self._kicked
            held_s = self._outbox.held_s(entry)
            if held_s > 0:
                await _rest(kicked, min(held_s, _HELD_LOOK_S))
                continue
            error = await self._attempt(entry)
            if error is None:
                failures = 0
                continue
            failures += 1
            await _rest(kicked, _pause(error, failures))
        del self._lanes[lane]

    def _next(self, lane: Lane) -> Entry | None:
        """Whose turn it is; an action that is not on disk yet holds up the lane."""
        entry = None if self._is_paused else self._outbox.next_of(lane)
        return entry if entry is not None and entry.is_committed else None

    async def _attempt(self, entry: Entry) -> ApiError | None:
        """Send once. None when the action needs no more sending."""
        async with self._places:
            if entry.key not in self._outbox:
                return None
            if self._outbox.may_double(entry):
                self._outbox.refuse(entry, _in_doubt(), None)
                self._events.changed()
                return None
            await self._outbox.begin(entry)
            self._events.changed()
            trace.step("sent", entry.stored.action.entity_id)
            error: ApiError | None = None
            answer: Answer | None = None
            try:
                answer = await self._sent(entry)
            except ApiError as raised:
                error = raised
            finally:
                entry.is_in_flight, entry.percent = False, None
        if entry.key not in self._outbox:
            return None
        error = self._conclude(entry, error, answer)
        self._events.attempted(error)
        self._events.changed()
        return error

    def give_up(self, entry: Entry) -> bool:
        """Stop sending files of which the hotel cannot have all; False when it is too late."""
        upload = self._uploads.get(entry.key)
        return entry.is_uploading and upload is not None and upload.cancel()

    async def _sent(self, entry: Entry) -> Answer | None:
        """The hotel's answer; None when files were given up on their way."""
        action = entry.stored.action
        if not isinstance(action.chat, NewFiles):
            return await self._hotel.send(action, key=entry.key)
        self._outbox.show_percent(entry, 0)
        work = self._hotel.upload(action, key=entry.key, told=partial(self._told, entry))
        upload = self._uploads[entry.key] = asyncio.ensure_future(work)
        try:
            await asyncio.wait({upload})
            return None if upload.cancelled() else upload.result()
        finally:
            del self._uploads[entry.key]
            upload.cancel()
            await asyncio.wait({upload})

    def _told(self, entry: Entry, sent: int, whole: int) -> None:
        if self._outbox.show_percent(entry, sent * 100 // max(1, whole)):
            self._events.changed()

    def _conclude(
        self, entry: Entry, error: ApiError | None, answer: Answer | None
    ) -> ApiError | None:
        """What is left of an error once everything that follows from it has been done."""
        match error:
            case None | Garbled():
                self._settle(entry, answer)
                return None
            case Unauthorised():
                self._outbox.postpone(entry)
                self.pause()
                return error
            case Refused():
                self._outbox.refuse(entry, error.sentence, _current(entry, error))
                self._events.refused(error)
                trace.step("settled", entry.stored.action.entity_id)
                return None
            case _:
                self._postpone(entry, error)
                return error

    def _settle(self, entry: Entry, answer: Answer | None) -> None:
        self._outbox.settle(entry, answer)
        trace.step("settled", entry.stored.action.entity_id)

    def _postpone(self, entry: Entry, error: ApiError) -> None:
        never_arrived = isinstance(error, Unreachable) and not error.may_have_arrived
        if never_arrived or (isinstance(error, ServerTrouble) and error.status == 429):
            self._outbox.postpone(entry)
        else:
            self._outbox.show(entry, ActionState.NOT_CONFIRMED)
        if isinstance(error, Unreachable):
            self._outbox.show_all_waiting()


def _in_doubt() -> str:
    return sentence("The hotel may have this order. Look before placing it again.")


def _current(entry: Entry, error: Refused) -> Answer | None:
    """The entity as the hotel told it with its refusal, if it did readably."""
    kind = ANSWERS.get(entry.stored.action.entity)
    if kind is None or error.current is None:
        return None
    try:
        return decode(kind, bytes(error.current))
    except WireError:
        return None


def _pause(error: ApiError, failures: int) -> float:
    asked = error.retry_after_s if isinstance(error, ServerTrouble) else None
    return pause_s(failures, at_least_s=min(asked or 0.0, 60.0))


async def _rest(kicked: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await kicked.wait()
    except TimeoutError:
        return
