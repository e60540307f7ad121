"""Passwords of an import: those in the sheet, and made-up ones for new colleagues."""

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select

from hotel.areas.staff.checks import password_fault
from hotel.areas.staff.tables import Staff
from hotel.database import Database
from hotel.passwords import Passwords
from hotel.sheets.line import Line
from hotel.sheets.reading import Sheet

# Without what looks like something else on paper.
_SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A password and its hash; `is_made_up` when nobody has chosen it."""

    password: str = field(repr=False)
    hash: str = field(repr=False)
    is_made_up: bool


async def new_secrets(database: Database, passwords: Passwords, sheet: Sheet) -> dict[str, Secret]:
    """By username what has to be written; a password that is right already is left out.

    Hashing takes its time, so this comes before the transaction. A password that is too short is
    noted in its line.
    """
    names = [line.cell("username") for line in sheet.lines]
    async with database.read() as session:
        found = select(Staff.username, Staff.password_hash).where(Staff.username.in_(names))
        kept = dict((await session.execute(found)).tuples().all())
    made = await asyncio.gather(
        *(_secret(passwords, line, kept.get(line.cell("username"))) for line in sheet.lines)
    )
    return {name: secret for name, secret in zip(names, made, strict=True) if secret is not None}


async def _secret(passwords: Passwords, line: Line, kept: str | None) -> Secret | None:
    given = line.cell("password")
    if given and (fault := password_fault(given)):
        line.fault(f"password: {fault}")
        return None
    if kept is not None and (not given or await passwords.matches(kept, given)):
        return None
    password = given or made_up_password()
    hashed = await passwords.hash(password)
    return Secret(password=password, hash=hashed, is_made_up=not given)


def made_up_password() -> str:
    """Twelve signs in three groups, about 59 bits, easy to read from paper."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(3))
