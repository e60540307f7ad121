"""Guests who order, wait, sometimes change their mind, and order again."""

import asyncio
import logging
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from hotel.demo.furnish import Demo
from hotel.demo.rest import RefusedError, Rest
from hotel.demo.sayings import notes_for, reasons
from hotel.demo.tasks import Tasks, again_and_again

log = logging.getLogger(__name__)

BETWEEN_ORDERS: Final = 150.0
_AT_LEAST: Final = 15.0
_BEFORE_ORDERING_AGAIN: Final = 45 * 60.0
_BREAKFASTS: Final = 0.2
_CHANGES_OF_MIND: Final = 0.1
_WITH_ALLERGY: Final = 0.15
_WITH_NOTE: Final = 0.3
_ALLERGIES: Final = ("nuts", "milk", "gluten", "crustaceans", "eggs", "sesame")


class Guests:
    """Everybody in the house who might be hungry. `speed` 2 is twice as hungry."""

    def __init__(self, rest: Rest, demo: Demo, speed: float, chance: random.Random) -> None:
        """Take the way to the hotel, the demo's rooms and a source of chance."""
        self._rest = rest
        self._slug = demo.slug
        self._pins = demo.pins
        self._speed = speed
        self._chance = chance
        self._tokens: dict[str, str] = {}
        self._hungry_again: dict[str, float] = {}

    async def order_for_ever(self) -> None:
        """Order now and then, until cancelled."""
        async with Tasks() as doubting:
            await again_and_again("guests", lambda: self._order_in_a_while(doubting))

    async def _order_in_a_while(self, doubting: Tasks) -> None:
        await self._wait(max(_AT_LEAST, self._chance.expovariate(1 / BETWEEN_ORDERS)))
        order = await self.order_once()
        if order is not None and self._chance.random() < _CHANGES_OF_MIND:
            doubting.start(self._change_mind(*order), "guest in doubt")

    async def order_once(self) -> tuple[str, str] | None:
        """One room orders: the room and the order's address, or None when it did not work out."""
        room = self._hungry_room()
        if room is None:
            return None
        self._hungry_again[room] = self._now() + _BEFORE_ORDERING_AGAIN / self._speed
        try:
            return room, await self._order(room)
        except RefusedError as refused:
            if refused.status == 401:
                self._tokens.pop(room, None)
            log.info("Room %s could not order: %s", room, refused)
        except OSError as error:
            log.info("Room %s could not reach the hotel: %s", room, type(error).__name__)
        return None

    async def _order(self, room: str) -> str:
        token = await self._token_of(room)
        if self._chance.random() < _BREAKFASTS:
            path = f"/api/room_services/{self._slug}/breakfast-orders/"
            menu = await self._menu(room, "breakfast", token)
            wish = {**self._wish(room, menu), "delivery_time": self._slot()}
        else:
            path = f"/api/room_services/{self._slug}/orders/"
            wish = self._wish(room, await self._menu(room, "menu", token))
        placed = await self._rest.post(path, wish, token=token)
        return f"{path}{placed['id']}/"

    async def _change_mind(self, room: str, address: str) -> None:
        await self._wait(self._chance.uniform(30, 120))
        try:
            why = self._chance.choice(reasons(is_breakfast="/breakfast-orders/" in address))
            cancelled = {"status": "cancelled", "reason": why}
            await self._rest.patch(address, cancelled, token=await self._token_of(room))
        except RefusedError as refused:
            log.info("Room %s could not cancel: %s", room, refused)
        except OSError as error:
            log.info("Room %s could not reach the hotel: %s", room, type(error).__name__)

    async def _token_of(self, room: str) -> str:
        if room not in self._tokens:
            path = f"/api/room_services/{self._slug}/room/{room}/validate-pin/"
            self._tokens[room] = (await self._rest.post(path, {"pin": self._pins[room]}))["token"]
        return self._tokens[room]

    async def _menu(self, room: str, card: str, token: str) -> list[Any]:
        path = f"/api/room_services/{self._slug}/room/{room}/{card}/"
        items = await self._rest.get(path, token=token)
        return [item for item in items if item["is_on_stock"]]

    def _wish(self, room: str, menu: Sequence[Any]) -> dict[str, Any]:
        count = self._chance.choices((1, 2, 3, 4), (3, 5, 3, 1))[0]
        dishes = self._chance.sample(menu, min(count, len(menu)))
        wish: dict[str, Any] = {"room_number": room, "items": [self._line(one) for one in dishes]}
        if self._chance.random() < _WITH_ALLERGY:
            wish["allergies"] = [self._chance.choice(_ALLERGIES)]
        return wish

    def _line(self, dish: Any) -> dict[str, Any]:
        line: dict[str, Any] = {"item_id": dish["id"]}
        line["quantity"] = self._chance.choices((1, 2, 3), (6, 3, 1))[0]
        notes = notes_for(dish)
        if notes and self._chance.random() < _WITH_NOTE:
            line["notes"] = self._chance.choice(notes)
        return line

    def _slot(self) -> str:
        wanted = datetime.now(ZoneInfo("Europe/Dublin")) + timedelta(
            minutes=self._chance.randint(25, 90)
        )
        begins = wanted.replace(minute=wanted.minute // 15 * 15)
        return f"{begins.hour}:{begins.minute:02}"

    def _hungry_room(self) -> str | None:
        now = self._now()
        rooms = [room for room in self._pins if self._hungry_again.get(room, now) <= now]
        return self._chance.choice(rooms) if rooms else None

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    async def _wait(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._speed)
