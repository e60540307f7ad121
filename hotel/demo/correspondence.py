"""Guests who write to the desk, and a colleague who answers what nobody at a console does."""

import asyncio
import logging
import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from hotel.demo.furnish import Demo
from hotel.demo.notes import ANSWERS, OTHERWISE, TO_COME, Note
from hotel.demo.rest import RefusedError, Rest
from hotel.demo.snapshots import snapshot
from hotel.demo.tasks import again_and_again

log = logging.getLogger(__name__)

BETWEEN_NOTES: Final = 130.0
ANSWERED_AFTER: Final = timedelta(minutes=14)
_LOOKS_EVERY_S: Final = 25.0
_AT_LEAST: Final = 1.0
_WHO_ANSWERS: Final = "concierge"


class Correspondence:
    """Everybody who writes to the desk. `speed` 2 is twice as much."""

    def __init__(self, rest: Rest, demo: Demo, speed: float, chance: random.Random) -> None:
        """Take the way to the hotel, the demo's rooms and people, and a source of chance."""
        self._rest = rest
        self._chat = f"/api/chat/{demo.slug}/"
        self._pins = demo.pins
        self._answering = [one for one in demo.colleagues if one.role == _WHO_ANSWERS]
        self._speed = speed
        self._chance = chance
        self._opened_at = datetime.now(UTC)
        self._to_come: list[Note] = []

    async def write_for_ever(self) -> None:
        """Write now and then, until cancelled."""
        await again_and_again("letters", self._write_in_a_while)

    async def answer_for_ever(self) -> None:
        """Answer what waits for long, until cancelled."""
        await again_and_again("answers", self._answer_in_a_while)

    async def _write_in_a_while(self) -> None:
        await self._wait(self._chance.uniform(0.5, 1.5) * BETWEEN_NOTES)
        try:
            await self.write_once()
        except (RefusedError, OSError) as error:
            log.info("A guest could not write: %s", type(error).__name__)

    async def write_once(self) -> str:
        """One guest writes; the address of the conversation."""
        if not self._to_come:
            self._to_come = self._chance.sample(TO_COME, len(TO_COME))
        note = self._to_come.pop()
        room = note.room if note.room in self._pins else self._chance.choice(list(self._pins))
        path = f"{self._chat}messages/room/{room}/validate-chat-pin/"
        opened = await self._rest.post(path, {"pin": self._pins[room]})
        token = opened["token"]
        own = f"{self._chat}conversations/{opened['session_data']['conversation_id']}/"
        await self._send(own, note, token)
        return own

    async def _send(self, own: str, note: Note, token: str) -> None:
        text = note.typo or note.text
        if note.shows is not None:
            picture = await asyncio.to_thread(snapshot, note.shows)
            file = (f"{note.shows}.jpg", picture)
            await self._rest.upload(f"{own}upload-attachment/", file, text=text, token=token)
            return
        sent = await self._rest.post(f"{own}messages/send/", {"message": text}, token=token)
        address = f"/api/chat/messages/{sent['message']['id']}/"
        if note.typo is not None:
            await self._wait(12)
            await self._rest.patch(f"{address}update/", {"message": note.text}, token=token)
        if note.is_regretted:
            await self._wait(20)
            await self._rest.delete(f"{address}delete/", token=token)

    async def _answer_in_a_while(self) -> None:
        await self._wait(_LOOKS_EVERY_S)
        try:
            await self.answer_once(datetime.now(UTC))
        except (RefusedError, OSError) as error:
            log.info("The desk could not answer: %s", type(error).__name__)

    async def answer_once(self, now: datetime) -> int:
        """Answer who has waited for long; how many that were."""
        account = self._answering[0]
        wanted = {"username": account.username, "password": account.password}
        token = (await self._rest.post("/api/staff/login/", wanted))["token"]
        path = f"{self._chat}conversations/?archived=false"
        waiting = [row for row in await self._rest.get(path, token=token) if self._waits(row, now)]
        for row in waiting:
            own = f"{self._chat}conversations/{row['id']}/messages/send/"
            answer = {
                "message": ANSWERS.get(row["last_message"], OTHERWISE),
                "seen_up_to": row["last_message_id"],
            }
            await self._rest.post(own, answer, token=token)
        await self._rest.post("/api/staff/logout/", {}, token=token)
        return len(waiting)

    def _waits(self, row: Mapping[str, Any], now: datetime) -> bool:
        if row["waiting_since"] is None:
            return False
        since = max(datetime.fromisoformat(row["waiting_since"]), self._opened_at)
        return now - since >= ANSWERED_AFTER / self._speed

    async def _wait(self, seconds: float) -> None:
        await asyncio.sleep(max(_AT_LEAST, seconds / self._speed))
