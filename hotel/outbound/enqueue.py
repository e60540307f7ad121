"""Puts what has to leave the hotel into the outbox, inside the caller's transaction."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import msgspec
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from contract import registry
from contract.events.base import Payload
from contract.pushes.base import PushMessage
from hotel.outbound.tables import OutboxFcm, OutboxPusher


class Owner(enum.StrEnum):
    """Whose device it is; the value is kept in the outbox."""

    STAFF = "staff"
    ROOM = "room"
    BOOKING = "booking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A device that takes pushes, and the row its token was read from."""

    hotel_slug: str
    owner: Owner
    owner_id: int
    token: str = field(repr=False)


async def emit(
    session: AsyncSession, *, stream: str, events: Iterable[tuple[str, Payload]]
) -> None:
    """Send events, each with its channel, after the commit, if there is one; in this order.

    `stream` is the hotel's slug. Call the dispatcher's `wake` once the transaction is committed.
    Raises UndeclaredEventError and WireError for a payload the catalogue does not declare.
    """
    now = datetime.now(UTC)
    rows = [
        {
            "stream": stream,
            "channel": channel,
            "event": payload.EVENT,
            "payload": registry.write(payload),
            "created_at": now,
        }
        for channel, payload in events
    ]
    if rows:
        # Not as objects: to learn its number each would be inserted by itself.
        await session.execute(insert(OutboxPusher), rows)


def push(session: AsyncSession, device: Device, message: PushMessage) -> None:
    """Push to a device after the commit, if there is one; later than the ttl it is given up."""
    now = datetime.now(UTC)
    session.add(
        OutboxFcm(
            hotel_slug=device.hotel_slug,
            key=message.key,
            owner=device.owner.value,
            owner_id=device.owner_id,
            token=device.token,
            message=msgspec.json.encode(message).decode(),
            notification_id=message.android_collapse_key,
            created_at=now,
            expires_at=now + timedelta(seconds=message.android_ttl_s),
        )
    )
