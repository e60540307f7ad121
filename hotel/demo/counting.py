"""A demo colleague who goes on counting the cellar, seen by everybody who has it open, too."""

import asyncio
import logging
import random
from decimal import Decimal
from typing import Any, Final

from contract.resources.stock import BEAT_EVERY
from hotel.demo.furnish import Demo
from hotel.demo.rest import RefusedError, Rest
from hotel.demo.tasks import again_and_again

log = logging.getLogger(__name__)

COUNTER: Final = "luca"
BETWEEN_COUNTS: Final = 60.0
_AT_LEAST: Final = 1.0
_MISSING: Final = (Decimal(0), Decimal(0), Decimal(1), Decimal(2))


class Counting:
    """One line after another that nobody has counted. `speed` 2 counts twice as fast."""

    def __init__(self, rest: Rest, demo: Demo, speed: float, chance: random.Random) -> None:
        """Take the way to the hotel, who counts, and a source of chance."""
        self._rest = rest
        self._stock = f"/api/stock_tracker/{demo.slug}/"
        self._own = f"/api/hotels/{demo.slug}/stocktakes/"
        self._password = next(one.password for one in demo.colleagues if one.username == COUNTER)
        self._speed = speed
        self._chance = chance
        self._token: str | None = None

    async def count_for_ever(self) -> None:
        """Count now and then, until cancelled."""
        await again_and_again("counting", self._count_in_a_while)

    async def _count_in_a_while(self) -> None:
        try:
            if not await self.count_once():
                await self._wait(BETWEEN_COUNTS)
        except (RefusedError, OSError) as error:
            self._token = None
            log.info("The cellar could not be counted: %s", error)
            await self._wait(BETWEEN_COUNTS)

    async def count_once(self) -> bool:
        """Stand before a line for a while and count it; whether there was one."""
        token = await self._signed_in()
        drafts = await self._rest.get(f"{self._stock}stocktakes/?status=DRAFT", token=token)
        for stocktake in drafts:
            query = f"?stocktake={stocktake['id']}"
            lines = await self._rest.get(f"{self._stock}stocktake-lines/{query}", token=token)
            open_lines = [line for line in lines if line["counted_qty"] is None]
            if open_lines:
                await self._count(stocktake, open_lines[0], token)
                return True
        return False

    async def _count(self, stocktake: Any, line: Any, token: str) -> None:
        path = f"{self._own}{stocktake['id']}/presence/"
        left = self._chance.uniform(0.5, 1.5) * BETWEEN_COUNTS / self._speed
        # Whoever is silent for too long has left.
        while left > 0:
            await self._rest.post(path, {"editing_line_id": line["id"]}, token=token)
            pause = min(max(left, _AT_LEAST), BEAT_EVERY.total_seconds())
            await asyncio.sleep(pause)
            left -= pause
        uom, missing = Decimal(line["item_uom"]), self._chance.choice(_MISSING)
        there = max(Decimal(line["expected_qty"]) - missing, Decimal(0))
        full, single = divmod(there, uom)
        count = {
            "counted_full_units": str(full),
            "counted_partial_units": str(single),
            "expected_rev": line["rev"],
        }
        await self._rest.patch(f"{self._stock}stocktake-lines/{line['id']}/", count, token=token)
        await self._rest.post(path, {"editing_line_id": None}, token=token)

    async def _signed_in(self) -> str:
        if self._token is None:
            wanted = {"username": COUNTER, "password": self._password}
            self._token = (await self._rest.post("/api/staff/login/", wanted))["token"]
        return self._token

    async def _wait(self, seconds: float) -> None:
        await asyncio.sleep(max(_AT_LEAST, seconds / self._speed))
