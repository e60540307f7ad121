"""`import`: takes rooms, staff or a menu from a CSV file, first as a trial."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hotel.settings import Settings

if TYPE_CHECKING:
    from hotel.changes.mutation import Mutation
    from hotel.database import Database
    from hotel.sheets.outcome import Imported

    Work = Callable[[Mutation], Awaitable[Imported]]

KINDS = ("rooms", "staff", "menu")


class _Tried(Exception):  # noqa: N818 - nothing went wrong: it ends a trial's transaction
    """A trial is over: nothing of it may stay."""


def add_import(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("file", type=Path, help="CSV in UTF-8; the first line names the columns")
    parser.add_argument("--hotel", metavar="SLUG", required=True)
    parser.add_argument("--apply", action="store_true", help="without it nothing is changed")
    parser.add_argument(
        "--replace-pins", action="store_true", help="rooms: also those guests in the house know"
    )


def import_sheet(settings: Settings, arguments: argparse.Namespace) -> int:
    """Import one file and print what comes of it. Raises ProblemError, OSError."""
    done = asyncio.run(_import(settings, arguments))
    print("\n".join(done))
    if not arguments.apply:
        print("This was a trial and nothing was changed. Add --apply to do it.")
    elif done.passwords:
        print("Passwords of the new colleagues, shown this once:")
        print("\n".join(f"  {name}  {word}" for name, word in done.passwords.items()))
    return 0


async def _import(settings: Settings, arguments: argparse.Namespace) -> "Imported":
    from hotel.areas.hotels.service import hotel_named
    from hotel.changes.writer import Writer
    from hotel.cli.opened import opened
    from hotel.sheets.outcome import Imported

    done = Imported()
    async with opened(settings.database) as database:
        async with database.read() as session:
            hotel = await hotel_named(session, arguments.hotel)
        work = await _work(database, arguments)

        async def change(mutation: "Mutation") -> None:
            nonlocal done
            done = await work(mutation)
            if not arguments.apply:
                raise _Tried

        # The running service looks into its outbox every few seconds: nobody here to wake.
        writer = Writer(database, settings.web_url, lambda: None)
        try:
            await writer.change(hotel, change)
        except _Tried:
            done.passwords.clear()
    return done


async def _work(database: "Database", arguments: argparse.Namespace) -> "Work":
    from hotel.areas.menus import importing as menus
    from hotel.areas.rooms import importing as rooms
    from hotel.areas.staff import importing as staff
    from hotel.areas.staff.new_passwords import new_secrets
    from hotel.passwords import Passwords
    from hotel.sheets.reading import read_sheet

    kind, content = arguments.kind, arguments.file.read_bytes()
    if kind == "rooms":
        sheet, replaces_pins = read_sheet(content, rooms.COLUMNS), arguments.replace_pins
        return lambda mutation: rooms.import_rooms(mutation, sheet, replaces_pins=replaces_pins)
    if kind == "menu":
        sheet = read_sheet(content, menus.COLUMNS)
        return lambda mutation: menus.import_menu(mutation, sheet)
    sheet = read_sheet(content, staff.COLUMNS)
    secrets = await new_secrets(database, Passwords(), sheet)
    return lambda mutation: staff.import_staff(mutation, sheet, secrets)
