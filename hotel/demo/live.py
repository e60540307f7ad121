"""Lets the demo hotel live."""

import asyncio
import random
from datetime import UTC, datetime

from hotel.demo.colleagues import Colleagues
from hotel.demo.comings import Comings
from hotel.demo.correspondence import Correspondence
from hotel.demo.counting import Counting
from hotel.demo.furnish import Demo
from hotel.demo.guests import Guests
from hotel.demo.helpers import Helpers
from hotel.demo.pace import Pace
from hotel.demo.rest import Rest
from hotel.demo.tasks import Tasks


async def live(demo: Demo, url: str, speed: float) -> None:
    """Live at a believable pace times `speed`, until cancelled; at 0 nothing happens."""
    if speed <= 0:
        return
    rest = Rest(url)
    chance = random.Random()  # noqa: S311 - hunger, not secrets
    pace = Pace(speed, datetime.now(UTC))
    async with Tasks() as people:
        guests = people.start(Guests(rest, demo, speed, chance).order_for_ever(), "guests")
        staff = people.start(Helpers(rest, demo, pace).help_for_ever(), "staff")
        talks = people.start(Colleagues(rest, demo, speed, chance).talk_for_ever(), "colleagues")
        comings = Comings(rest, demo, speed, chance)
        clock = people.start(comings.come_and_go_for_ever(), "comings")
        counting = Counting(rest, demo, speed, chance)
        cellar = people.start(counting.count_for_ever(), "counting")
        letters = Correspondence(rest, demo, speed, chance)
        writing = people.start(letters.write_for_ever(), "letters")
        answering = people.start(letters.answer_for_ever(), "answers")
        await asyncio.wait({guests, staff, talks, clock, cellar, writing, answering})
