"""`init`: founds a hotel from a JSON file, from options, or by asking in a terminal."""

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from contract.codec import decode
from hotel.problems import invalid
from hotel.settings import Settings

if TYPE_CHECKING:
    from hotel.areas.hotels.plan import Founded, Plan
    from hotel.cli.questions import Taken
    from hotel.database import Database

_OPTIONS = ("name", "slug", "time_zone", "currency", "manager")


def add_init(init: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    init.add_argument("file", type=Path, nargs="?", help="a whole hotel as JSON")
    init.add_argument("--name", help="the hotel's name, such as “Harbour Inn”")
    init.add_argument("--slug", help="its name in addresses, such as harbour-inn")
    init.add_argument("--time-zone", metavar="ZONE", help="an IANA name, such as Europe/Dublin")
    init.add_argument("--currency", metavar="CODE", help="an ISO 4217 code, such as EUR")
    init.add_argument("--manager", metavar="USERNAME", help="the first manager")


def init(settings: Settings, arguments: argparse.Namespace) -> int:
    """Found a hotel; print its slug and name as JSON. Raises ProblemError, WireError, OSError."""
    given = [name for name in _OPTIONS if getattr(arguments, name) is not None]
    if arguments.file is not None and given:
        sentence = "Give a file or options, not both: the file holds everything."
        raise invalid(sentence)
    founded = asyncio.run(_init(settings, arguments))
    print(msgspec.json.encode({"slug": founded.slug, "name": founded.name}).decode())
    return 0


async def _init(settings: Settings, arguments: argparse.Namespace) -> "Founded":
    from hotel.areas.hotels.founding import found_hotel
    from hotel.areas.hotels.plan import Plan
    from hotel.database import Database
    from hotel.migrations import migrate
    from hotel.passwords import Passwords

    planned = decode(Plan, arguments.file.read_bytes()) if arguments.file else None
    database = Database(settings.database)
    try:
        await migrate(database)
        plan = planned or _told_plan(arguments, await _taken(database))
        return await found_hotel(database, Passwords(), plan)
    finally:
        await database.close()


def _told_plan(arguments: argparse.Namespace, taken: "Taken") -> "Plan":
    from hotel.areas.hotels.plan import Plan, PlannedStaff
    from hotel.cli.questions import ask, ask_password

    told = ask(arguments, taken)
    manager = PlannedStaff(
        username=told.manager,
        password=ask_password(told.manager),
        first_name=told.manager.capitalize(),
        department="Management",
        role="Manager",
        access_level="super_staff_admin",
    )
    return Plan(
        slug=told.slug,
        name=told.name.strip(),
        time_zone=told.time_zone,
        currency=told.currency,
        staff=(manager,),
    )


async def _taken(database: "Database") -> "Taken":
    from sqlalchemy import select

    from hotel.areas.hotels.tables import Hotel
    from hotel.areas.staff.tables import Staff
    from hotel.cli.questions import Taken

    async with database.read() as session:
        return Taken(
            slugs=frozenset(await session.scalars(select(Hotel.slug))),
            usernames=frozenset(await session.scalars(select(Staff.username))),
        )
