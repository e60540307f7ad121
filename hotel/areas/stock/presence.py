"""Who has a stocktake open: consoles say so again and again, and who falls silent has left."""

import hashlib
from datetime import datetime

from sqlalchemy import Select, delete, select

from contract.events.stock import UserEditingLine, UserJoined, UserLeft
from contract.resources.stock import Presence, Present
from contract.scalars import Id
from hotel.areas.stock.finding import locked_stocktake, presences, unknown_line
from hotel.areas.stock.shapes import present_of
from hotel.areas.stock.tables import StocktakeLineRow, StocktakePresenceRow, StocktakeRow
from hotel.areas.stock.tellings import channel_of
from hotel.changes.mutation import Mutation
from hotel.visit import HotelInfo, Visit
from hotel.web.answers import known_id


async def beat(mutation: Mutation, visit: Visit, stocktake_id: str, told: Presence) -> Present:
    """Somebody has it open, and the cursor in a line, or in none. Raises ProblemError 404."""
    stocktake = await locked_stocktake(mutation, known_id(stocktake_id))
    line_id = await _known_line(mutation, stocktake, told.editing_line_id)
    everybody = (await presences(mutation.session, [stocktake.id])).get(stocktake.id, [])
    own = next((row for row in everybody if row.console == console_of(visit)), None)
    if own is None:
        own = _come(mutation, visit, stocktake)
        if not _is_in(everybody, visit.staff_id):
            _tell(mutation, own, UserJoined)
        everybody.append(own)
    own.seen_at = mutation.at
    if line_id != own.editing_line_id:
        own.editing_line_id = line_id
        if line_id is not None:
            _tell_editing(mutation, own, line_id)
    await mutation.session.flush()
    return Present(stocktake_id=Id(stocktake.id), present=present_of(everybody))


async def leave(mutation: Mutation, visit: Visit, stocktake_id: str) -> Present:
    """Somebody closed it at this console. Raises ProblemError 404."""
    stocktake = await locked_stocktake(mutation, known_id(stocktake_id))
    everybody = (await presences(mutation.session, [stocktake.id])).get(stocktake.id, [])
    gone = [row for row in everybody if row.console == console_of(visit)]
    rest = await _let_go(mutation, everybody, gone)
    return Present(stocktake_id=Id(stocktake.id), present=present_of(rest))


def console_of(visit: Visit) -> str:
    """A name for the sign-in that opens nothing: the same for as long as it lasts."""
    return hashlib.sha256(f"stock {visit.token_hash}".encode()).hexdigest()[:16]


async def forget_silent(mutation: Mutation, before: datetime) -> int:
    """Let those leave who were not heard of since; how many consoles that were."""
    ids = (await mutation.session.scalars(_silent(mutation.hotel, before))).all()
    count = 0
    for stocktake_id in sorted(set(ids)):
        # Locked and read again: another instance may have been faster, or somebody said a word.
        await locked_stocktake(mutation, stocktake_id)
        found = await presences(mutation.session, [stocktake_id])
        everybody = found.get(stocktake_id, [])
        gone = [row for row in everybody if row.seen_at < before]
        await _let_go(mutation, everybody, gone)
        count += len(gone)
    return count


def _silent(hotel: HotelInfo, before: datetime) -> Select[int]:
    return select(StocktakePresenceRow.stocktake_id).where(
        StocktakePresenceRow.hotel_id == hotel.id, StocktakePresenceRow.seen_at < before
    )


async def _let_go(
    mutation: Mutation,
    everybody: list[StocktakePresenceRow],
    gone: list[StocktakePresenceRow],
) -> list[StocktakePresenceRow]:
    """Forget consoles, and tell of every person who has no other; who is still in."""
    rest = [row for row in everybody if row not in gone]
    told: set[int] = set()
    for row in gone:
        if not _is_in(rest, row.staff_id) and row.staff_id not in told:
            told.add(row.staff_id)
            _tell(mutation, row, UserLeft)
    ids = [row.id for row in gone]
    forgotten = delete(StocktakePresenceRow).where(StocktakePresenceRow.id.in_(ids))
    await mutation.session.execute(forgotten.execution_options(synchronize_session=False))
    return rest


def _come(mutation: Mutation, visit: Visit, stocktake: StocktakeRow) -> StocktakePresenceRow:
    row = StocktakePresenceRow(
        hotel_id=mutation.hotel.id,
        stocktake_id=stocktake.id,
        staff_id=visit.staff_id,
        staff_name=visit.name,
        console=console_of(visit),
        since=mutation.at,
        seen_at=mutation.at,
    )
    mutation.session.add(row)
    return row


async def _known_line(
    mutation: Mutation, stocktake: StocktakeRow, line_id: Id | None
) -> int | None:
    if line_id is None or stocktake.approved_at is not None:
        return None
    query = select(StocktakeLineRow.id).where(
        StocktakeLineRow.stocktake_id == stocktake.id, StocktakeLineRow.id == known_id(line_id)
    )
    if (found := await mutation.session.scalar(query)) is None:
        raise unknown_line()
    return int(found)


def _is_in(rows: list[StocktakePresenceRow], staff_id: int) -> bool:
    return any(row.staff_id == staff_id for row in rows)


def _tell(
    mutation: Mutation, row: StocktakePresenceRow, kind: type[UserJoined] | type[UserLeft]
) -> None:
    told = kind(
        stocktake_id=Id(row.stocktake_id),
        staff_id=Id(row.staff_id),
        staff_name=row.staff_name,
        timestamp=mutation.at,
    )
    mutation.tell(channel_of(mutation, row.stocktake_id), told, rev=0)


def _tell_editing(mutation: Mutation, row: StocktakePresenceRow, line_id: int) -> None:
    told = UserEditingLine(
        stocktake_id=Id(row.stocktake_id),
        staff_id=Id(row.staff_id),
        staff_name=row.staff_name,
        line_id=Id(line_id),
        timestamp=mutation.at,
    )
    mutation.tell(channel_of(mutation, row.stocktake_id), told, rev=0)
