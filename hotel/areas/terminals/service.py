"""The rules of clock terminals: a manager lets one in, and shows it out."""

from typing import Final

from sqlalchemy import Select, select

from contract.permissions import Actor
from contract.resources.terminals import ClockTerminal, ClockTerminalToken
from contract.scalars import Id
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.staff.shapes import Done
from hotel.areas.terminals.tables import ClockTerminalRow
from hotel.changes.mutation import Mutation
from hotel.problems import invalid, not_found
from hotel.tokens import hash_token, new_token
from hotel.web.answers import known_id

LONGEST_NAME: Final = 60
MOST: Final = 50


def known_terminals(hotel_id: int) -> Select[ClockTerminalRow]:
    """The terminals of a hotel, by name."""
    return (
        select(ClockTerminalRow)
        .where(ClockTerminalRow.hotel_id == hotel_id, ClockTerminalRow.revoked_at.is_(None))
        .order_by(ClockTerminalRow.name, ClockTerminalRow.id)
    )


def terminal_of(row: ClockTerminalRow) -> ClockTerminal:
    """A terminal as managers see it."""
    return ClockTerminal(
        id=Id(row.id),
        name=row.name,
        added_at=row.added_at,
        added_by=row.added_by,
        last_seen_at=row.used_at.replace(microsecond=0),
    )


def actor_of_terminal(row: ClockTerminalRow, hotel_slug: str) -> Actor:
    """A terminal as far as permissions care."""
    return Actor(hotel_slug=hotel_slug, terminal_id=str(row.id))


async def add_terminal(mutation: Mutation, who: Decider, given: str) -> ClockTerminalToken:
    """Let a terminal in. Raises ProblemError 400."""
    taken = (await mutation.session.scalars(known_terminals(mutation.hotel.id))).all()
    name = _checked_name(given, {row.name.casefold() for row in taken})
    if len(taken) >= MOST:
        sentence = f"A hotel has at most {MOST} clock terminals."
        raise invalid(sentence)
    token = new_token()
    row = ClockTerminalRow(
        hotel_id=mutation.hotel.id,
        name=name,
        token_hash=hash_token(token),
        added_at=mutation.at,
        added_by=who.name,
        used_at=mutation.at,
    )
    mutation.session.add(row)
    await mutation.session.flush()
    write_down(mutation, who, Deed(action="terminal.add", subject=name, subject_id=row.id))
    return ClockTerminalToken(id=Id(row.id), name=name, token=token)


async def revoke_terminal(mutation: Mutation, who: Decider, terminal_id: str) -> Done:
    """Its token opens nothing any more. Raises ProblemError 404."""
    query = known_terminals(mutation.hotel.id).where(ClockTerminalRow.id == known_id(terminal_id))
    row = (await mutation.session.scalars(query.with_for_update())).one_or_none()
    if row is None:
        sentence = "There is no such clock terminal."
        raise not_found(sentence)
    row.token_hash, row.revoked_at = None, mutation.at
    write_down(mutation, who, Deed(action="terminal.revoke", subject=row.name, subject_id=row.id))
    return Done(detail=f"Nobody clocks in at {row.name} any more.")


def _checked_name(given: str, taken: set[str]) -> str:
    name = " ".join(given.split())
    if not name or not name.isprintable() or len(name) > LONGEST_NAME:
        sentence = (
            f"Give the terminal a name of at most {LONGEST_NAME} characters, such as Staff door."
        )
        raise invalid(sentence, field="name")
    if name.casefold() in taken:
        sentence = "Another clock terminal has this name already."
        raise invalid(sentence, field="name")
    return name
