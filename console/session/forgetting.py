"""Has guests' words leave this PC at their check-out, and whatever is older than 30 days."""

import asyncio
import sqlite3
from collections.abc import Collection, Coroutine
from datetime import date
from typing import Any, Final

from console.api.errors import ApiError, Refused, named
from console.session.diagnostics import Diagnostics
from console.session.outbox import Outbox
from console.session.ports import HotelPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from console.storage.guests_words import KEPT, GuestsWords
from contract.resources.sync import Entity
from contract.scalars import Id

_GONE: Final = frozenset({404, 410})


class Forgetting:
    """`note` takes what changed; `look_through` is for every time the board was verified."""

    def __init__(
        self,
        words: GuestsWords,
        hotel: HotelPort,
        writer: Writer,
        outbox: Outbox,
        diagnostics: Diagnostics,
    ) -> None:
        self._board, self._words, self._hotel = writer.board, words, hotel
        self._outbox, self._diagnostics = outbox, diagnostics
        self._known: set[Id] = set()
        self._day: date | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def note(self, changes: BoardChanges) -> None:
        """Forget the guests who, as was just told, have left.

        What the one at work wrote and could not send stays listed until the next look through.
        """
        self._board.open_chat.kept.forget(changes.guest_chats.removed)
        touched = changes.guest_chats.inserted | changes.guest_chats.updated
        left = {one for one in touched if self._has_ended(one)} - self._known
        if left:
            self._known |= left
            self._board.open_chat.kept.forget(left)
            self._spawn(self._forget(left, also_own=False))

    def look_through(self, today: date) -> None:
        """Once a day: what is too old, and what is left of guests who went while nobody looked.

        Pages kept in memory last for that day.
        """
        if self._day != today:
            self._day = today
            self._board.open_chat.kept.clear()
            self._board.open_staff_chat.kept.clear()
            self._spawn(self._look_through())

    async def stop(self) -> None:
        """Give up what is under way; the next start looks again."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _forget(self, left: Collection[Id], *, also_own: bool) -> None:
        if also_own:
            self._drop_own(frozenset(left))
        try:
            await asyncio.wrap_future(self._words.forget(left, also_own=also_own))
        except sqlite3.Error as error:
            self._known.difference_update(left)
            self._diagnostics.note(f"guests' words could not be removed: {error}")

    async def _look_through(self) -> None:
        now = self._board.clock.now()
        for entry in self._outbox:
            if entry.stored.made_at < now - KEPT and not entry.is_in_flight:
                self._outbox.drop(entry)
        try:
            await asyncio.wrap_future(self._words.forget_old(now))
            kept = await asyncio.wrap_future(self._words.conversations())
        except sqlite3.Error as error:
            self._diagnostics.note(f"guests' words could not be removed: {error}")
            return
        left = [one for one in sorted(kept) if await self._is_gone(one)]
        if left:
            self._known.update(left)
            await self._forget(left, also_own=True)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work, name="forgetting")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _is_gone(self, conversation_id: Id) -> bool:
        """Whether its guests left; the hotel is asked about one that is not on the board."""
        chat = self._board.guest_chats.truth(conversation_id)
        if chat is not None:
            return chat.ended_at is not None
        try:
            told = await self._hotel.conversation(conversation_id)
        except Refused as error:
            return error.status in _GONE
        except ApiError as error:
            self._diagnostics.note(f"guest chat: {named(error)}")
            return False
        return told.ended_at is not None

    def _has_ended(self, conversation_id: Id) -> bool:
        chat = self._board.guest_chats.truth(conversation_id)
        return chat is not None and chat.ended_at is not None

    def _drop_own(self, left: frozenset[Id]) -> None:
        for entry in self._outbox:
            action = entry.stored.action
            is_of_them = action.entity is Entity.GUEST_CONVERSATION and action.entity_id in left
            if is_of_them and not entry.is_in_flight:
                self._outbox.drop(entry)
