"""Demo colleagues nobody signs in as, who write to those at the consoles and to one another."""

import asyncio
import logging
import random
from collections.abc import Sequence
from typing import Any, Final

from hotel.demo.furnish import Demo
from hotel.demo.rest import RefusedError, Rest
from hotel.demo.talks import TO_COME, Said
from hotel.demo.tasks import again_and_again

log = logging.getLogger(__name__)

BETWEEN_TALKS: Final = 110.0
_PER_LETTER_S: Final = 0.12
_AT_LEAST: Final = 1.0


class Colleagues:
    """Everybody who has something to say. `speed` 2 is twice as talkative."""

    def __init__(self, rest: Rest, demo: Demo, speed: float, chance: random.Random) -> None:
        """Take the way to the hotel, who writes, and a source of chance."""
        self._rest = rest
        self._zone = f"/api/staff/hotel/{demo.slug}/staff_chat/"
        self._passwords = {one.username: one.password for one in demo.colleagues}
        self._speed = speed
        self._chance = chance
        self._tokens: dict[str, str] = {}
        self._to_come: list[tuple[str, Sequence[Said]]] = []

    async def talk_for_ever(self) -> None:
        """Talk now and then, until cancelled."""
        await again_and_again("colleagues", self._talk_in_a_while)

    async def _talk_in_a_while(self) -> None:
        await self._wait(self._chance.uniform(0.5, 1.5) * BETWEEN_TALKS)
        try:
            await self.talk_once()
        except (RefusedError, OSError) as error:
            self._tokens.clear()
            log.info("The colleagues could not talk: %s", error)

    async def talk_once(self) -> int:
        """One talk goes on; how many messages that were."""
        if not self._to_come:
            self._to_come = self._chance.sample(TO_COME, len(TO_COME))
        title, said = self._to_come.pop()
        conversation = await self._group(said[0].who, title)
        if conversation is None:
            return 0
        written: list[Any] = []
        for each in said:
            answered = written[-each.answers] if 0 < each.answers <= len(written) else None
            written.append(await self._say(conversation, each, answered))
        return len(written)

    async def _group(self, who: str, title: str) -> int | None:
        page = await self._rest.get(
            f"{self._zone}conversations/?page_size=100", token=await self._token_of(who)
        )
        found = (row["id"] for row in page["results"] if row["title"] == title)
        return next(found, None)

    async def _say(self, conversation: int, said: Said, answered: Any) -> Any:
        path, token = f"{self._zone}conversations/{conversation}/", await self._token_of(said.who)
        await self._rest.post(f"{path}mark_as_read/", {}, token=token)
        await self._rest.post(f"{path}typing/", {"is_typing": True}, token=token)
        await self._wait(len(said.text) * _PER_LETTER_S)
        body = {"message": said.text, "reply_to": answered["id"] if answered else None}
        message = await self._rest.post(f"{path}send-message/", body, token=token)
        for who, emoji in said.reacts:
            await self._wait(self._chance.uniform(2, 6))
            react = f"{self._zone}messages/{message['id']}/react/"
            await self._rest.post(react, {"emoji": emoji}, token=await self._token_of(who))
        return message

    async def _token_of(self, username: str) -> str:
        if username not in self._tokens:
            wanted = {"username": username, "password": self._passwords[username]}
            self._tokens[username] = (await self._rest.post("/api/staff/login/", wanted))["token"]
        return self._tokens[username]

    async def _wait(self, seconds: float) -> None:
        await asyncio.sleep(max(_AT_LEAST, seconds / self._speed))
