"""docs/operations.md says what the hotel really takes."""

import re
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest
from sqlalchemy import select

from contract.codec import decode
from hotel.__main__ import parser
from hotel.areas.hotels.founding import found_hotel
from hotel.areas.hotels.plan import Plan
from hotel.areas.menus.importing import COLUMNS as MENU
from hotel.areas.rooms.importing import COLUMNS as ROOMS
from hotel.areas.staff.importing import COLUMNS as STAFF
from hotel.areas.staff.tables import Staff
from hotel.database import Database
from hotel.migrations import migrate
from hotel.passwords import Passwords
from hotel.settings import PREFIX, Settings
from hotel.sheets.reading import Columns

PAGE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")


def _example_hotel() -> Plan:
    blocks = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    (example,) = (block for block in blocks if '"staff"' in block)
    return decode(Plan, example)


def test_that_the_page_lists_every_setting_and_no_other() -> None:
    listed = set(re.findall(r"^\| `(HOTEL_[A-Z_]+)` \|", PAGE, re.MULTILINE))
    known = {PREFIX + field.name.upper() for field in fields(Settings)}
    assert listed - {"HOTEL_CONFIG"} == known


@pytest.mark.parametrize("name", ["database", "channel_security", "web_url"])
def test_that_the_page_knows_the_defaults(name: str) -> None:
    default = getattr(Settings(), name)
    assert f"| `{PREFIX}{name.upper()}` | `{default}` |" in PAGE


async def test_that_the_example_founds_a_hotel(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{(tmp_path / 'hotel.db').as_posix()}")
    try:
        await migrate(database)
        await found_hotel(database, Passwords(), _example_hotel())
        async with database.read() as session:
            names = set(await session.scalars(select(Staff.username)))
    finally:
        await database.close()
    assert names == {"mary", "tom", "ann"}


@pytest.mark.parametrize(("sheet", "columns"), [("rooms", ROOMS), ("staff", STAFF), ("menu", MENU)])
def test_that_the_page_lists_every_column_of_a_sheet_and_no_other(
    sheet: str, columns: Columns
) -> None:
    cells = re.findall(rf"^\| {sheet} \| ([^|]+) \|", PAGE, re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(cells))) == sorted(columns.all)


def _services() -> dict[str, str]:
    unit = re.search(r"^ExecStart=\S+ -m hotel (.+)$", PAGE, re.MULTILINE)
    wrapper = re.search(r"<arguments>-m hotel (.+)</arguments>", PAGE)
    assert unit
    assert wrapper
    return {"systemd": unit[1], "Windows": wrapper[1]}


@pytest.mark.parametrize("name", ["systemd", "Windows"])
def test_that_a_service_is_started_with_words_the_hotel_knows(name: str) -> None:
    arguments = parser().parse_args(_services()[name].split())
    assert (arguments.command, arguments.port) == ("serve", 8443)
    assert arguments.tls_cert.name == "hotel.pem"
    assert arguments.tls_key.name == "hotel.key"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_that_systemd_understands_the_unit(tmp_path: Path) -> None:
    (unit,) = re.findall(r"```ini\n(.*?)```", PAGE, re.DOTALL)
    # The program is not installed on this machine; everything else is as written.
    program = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", unit, flags=re.MULTILINE)
    file = tmp_path / "hotelmate.service"
    file.write_text(program, encoding="utf-8")
    command = ["systemd-analyze", "verify", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    about_it = [line for line in done.stderr.splitlines() if "hotelmate.service" in line]
    assert not about_it, done.stderr
