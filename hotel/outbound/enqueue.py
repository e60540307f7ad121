"""Puts what has to leave the hotel into the outbox, inside the caller's transaction."""

from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from contract import registry
from contract.events.base import Payload
from hotel.outbound.tables import OutboxPusher


def emit(session: AsyncSession, *, stream: str, channel: str, payload: Payload) -> None:
    """Send an event after the commit, if there is one; `stream` is the hotel's slug.

    Call the dispatcher's `wake` once the transaction is committed. Raises UndeclaredEventError
    and WireError for a payload the catalogue does not declare.
    """
    session.add(
        OutboxPusher(
            stream=stream,
            channel=channel,
            event=payload.EVENT,
            payload=registry.write(payload),
            created_at=datetime.now(UTC),
        )
    )
