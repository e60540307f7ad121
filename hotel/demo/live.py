"""Lets the demo hotel live."""

import asyncio
import random

from hotel.demo.furnish import Demo
from hotel.demo.guests import Guests
from hotel.demo.helpers import Helpers
from hotel.demo.rest import Rest


async def live(demo: Demo, url: str, speed: float) -> None:
    """Order and help at a believable pace times `speed`, until cancelled; at 0 nothing happens."""
    if speed <= 0:
        return
    rest = Rest(url)
    chance = random.Random()  # noqa: S311 - hunger, not secrets
    async with asyncio.TaskGroup() as people:
        people.create_task(Guests(rest, demo, speed, chance).order_for_ever())
        people.create_task(Helpers(rest, demo, speed).help_for_ever())
