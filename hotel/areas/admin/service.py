"""Reads how the hotel's own work stands, as managers are told it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.admin import (
    AdminState,
    ConnectedConsole,
    OutboxState,
    ParkedEvent,
    PeriodicTask,
)
from hotel.areas.consoles.connected import Console, Sockets, consoles_of
from hotel.outbound.overview import Overview
from hotel.outbound.tables import OutboxPusher
from hotel.periodic.tables import PeriodicRun
from hotel.visit import HotelInfo


async def state_of(
    session: AsyncSession, hotel: HotelInfo, overview: Overview, sockets: Sockets, at: datetime
) -> AdminState:
    """Outbox, periodic work and consoles; what is periodic is this service's, not one hotel's."""
    runs = await session.scalars(select(PeriodicRun).order_by(PeriodicRun.name))
    consoles = await consoles_of(session, hotel.id, sockets, at)
    return AdminState(
        at=at.replace(microsecond=0),
        outbox=_outbox(overview),
        tasks=tuple(_task(run, at) for run in runs),
        consoles=tuple(_console(console, at) for console in consoles),
    )


def _outbox(overview: Overview) -> OutboxState:
    return OutboxState(
        sent=overview.sent,
        waiting=overview.waiting,
        oldest_waiting=_whole(overview.oldest_waiting),
        attempts=overview.attempts,
        parked=tuple(map(_parked, overview.parked)),
        pushes=overview.outcomes,
    )


def _parked(row: OutboxPusher) -> ParkedEvent:
    return ParkedEvent(
        created_at=row.created_at.replace(microsecond=0),
        event=row.event,
        channel=row.channel,
        reason=row.parked_reason or "",
    )


def _task(run: PeriodicRun, at: datetime) -> PeriodicTask:
    return PeriodicTask(
        name=run.name,
        next_at=run.next_at.replace(microsecond=0),
        is_running=run.busy_until is not None and run.busy_until > at,
        finished_at=_whole(run.finished_at),
        ok=run.ok,
        result=run.result,
    )


def _console(console: Console, at: datetime) -> ConnectedConsole:
    return ConnectedConsole(
        who=console.who,
        pc=console.pc,
        station=console.station.value if console.station else None,
        streams=console.streams,
        since=console.since.replace(microsecond=0),
        seen_s=max(0, round((at - console.seen_at).total_seconds())),
        has_socket=console.has_socket,
    )


def _whole(at: datetime | None) -> datetime | None:
    return at.replace(microsecond=0) if at else None
