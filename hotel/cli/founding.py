"""`init`: founds a hotel from a JSON file, from options, or by asking in a terminal."""

import argparse
import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from contract.codec import WireError, decode
from hotel.problems import invalid
from hotel.settings import Settings

if TYPE_CHECKING:
    from hotel.areas.hotels.plan import Founded, Plan
    from hotel.cli.questions import Taken

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
    """Found a hotel; print its slug and name as JSON. Raises ProblemError, OSError."""
    given = [name for name in _OPTIONS if getattr(arguments, name) is not None]
    if arguments.file is not None and given:
        sentence = "Give a file or options, not both: the file holds everything."
        raise invalid(sentence)
    # Asked outside of any loop: inside of one, Ctrl C would wait for an answer.
    plan = _read_plan(arguments.file) if arguments.file else _told_plan(arguments, _taken(settings))
    founded = asyncio.run(_found(settings, plan))
    print(msgspec.json.encode({"slug": founded.slug, "name": founded.name}).decode())
    return 0


def _read_plan(file: Path) -> "Plan":
    from hotel.areas.hotels.plan import Plan

    try:
        return decode(Plan, file.read_bytes())
    except WireError as error:
        sentence = f"{file} cannot be read: {error}."
        raise invalid(sentence) from error


async def _found(settings: Settings, plan: "Plan") -> "Founded":
    from hotel.areas.hotels.founding import found_hotel
    from hotel.database import Database
    from hotel.migrations import migrate
    from hotel.passwords import Passwords

    with _new_file_or_none(settings.database):
        database = Database(settings.database)
        try:
            await migrate(database)
            return await found_hotel(database, Passwords(), plan)
        finally:
            await database.close()


@contextlib.contextmanager
def _new_file_or_none(url: str) -> Iterator[None]:
    """Leave no empty database where there was none. Raises ProblemError 400."""
    from sqlalchemy.exc import SQLAlchemyError

    from hotel.private_files import keep_private, side_files, sqlite_file

    file = sqlite_file(url)
    made = () if file is None or file.exists() else (file, *side_files(file))
    if file is not None:
        keep_private(file)
    try:
        yield
    except BaseException as error:
        for each in made:
            each.unlink(missing_ok=True)
        if not isinstance(error, SQLAlchemyError):
            raise
        cause = str(getattr(error, "orig", None) or error).splitlines()[0]
        sentence = f"The database cannot be used: {cause}."
        raise invalid(sentence) from error


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


def _taken(settings: Settings) -> "Taken":
    from hotel.cli.questions import Taken
    from hotel.private_files import sqlite_file

    file = sqlite_file(settings.database)
    if file is not None and not file.exists():
        return Taken()
    return asyncio.run(_names_in(settings.database))


async def _names_in(url: str) -> "Taken":
    from sqlalchemy import select

    from hotel.areas.hotels.tables import Hotel
    from hotel.areas.staff.tables import Staff
    from hotel.cli.questions import Taken
    from hotel.database import Database
    from hotel.migrations import migrate

    database = Database(url)
    try:
        await migrate(database)
        async with database.read() as session:
            return Taken(
                slugs=frozenset(await session.scalars(select(Hotel.slug))),
                usernames=frozenset(await session.scalars(select(Staff.username))),
            )
    finally:
        await database.close()
