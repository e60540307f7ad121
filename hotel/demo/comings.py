"""Demo colleagues who come, rest and go, now and then without a shift."""

import asyncio
import logging
import random
from typing import Any, Final

from hotel.demo.furnish import Demo
from hotel.demo.rest import RefusedError, Rest
from hotel.demo.tasks import again_and_again

log = logging.getLogger(__name__)

BETWEEN: Final = 75.0
_AT_LEAST: Final = 1.0
_GOES_HOME: Final = 0.3
_BACK_AFTER: Final = 0.5


class Comings:
    """Everybody who is no demo account. `speed` 2 is twice as restless."""

    def __init__(self, rest: Rest, demo: Demo, speed: float, chance: random.Random) -> None:
        """Take the way to the hotel, who works there, and a source of chance."""
        self._rest = rest
        self._slug = demo.slug
        self._people = demo.colleagues
        self._speed = speed
        self._chance = chance
        self._tokens: dict[str, str] = {}

    async def come_and_go_for_ever(self) -> None:
        """Use the clock now and then, until cancelled."""
        await again_and_again("comings", self._clock_in_a_while)

    async def _clock_in_a_while(self) -> None:
        wait = self._chance.uniform(0.5, 1.5) * BETWEEN / self._speed
        await asyncio.sleep(max(_AT_LEAST, wait))
        try:
            await self.clock_once()
        except (RefusedError, OSError) as error:
            self._tokens.clear()
            log.info("A colleague could not use the clock: %s", error)

    async def clock_once(self) -> str | None:
        """One colleague does what comes next at the clock; what it was, None for nothing."""
        account = self._chance.choice(self._people)
        token = await self._token_of(account.username, account.password)
        me = await self._rest.get(f"/api/staff/hotel/{self._slug}/me/", token=token)
        own = await self._rest.get(f"/api/hotels/{self._slug}/clock-logs/own/", token=token)
        waits = bool(own) and own[0]["approval"] == "waiting"
        action = self._next_action(me, waits=waits)
        if action is None:
            return None
        path = f"/api/hotels/{self._slug}/clock/"
        await self._rest.post(path, {"action": action}, token=token)
        return action

    def _next_action(self, me: Any, *, waits: bool) -> str | None:
        if me["duty_status"] == "off_duty":
            # Nobody asks twice while the first time is undecided.
            return None if waits else "clock_in"
        if me["duty_status"] == "on_break":
            # Some breaks get long.
            return "end_break" if self._chance.random() < _BACK_AFTER else None
        goes_home = not waits and self._chance.random() < _GOES_HOME
        return "clock_out" if goes_home else "start_break"

    async def _token_of(self, username: str, password: str) -> str:
        if username not in self._tokens:
            wanted = {"username": username, "password": password}
            signed_in = await self._rest.post("/api/staff/login/", wanted)
            self._tokens[username] = signed_in["token"]
        return self._tokens[username]
