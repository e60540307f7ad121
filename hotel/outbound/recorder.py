"""Stands in for FCM where no service account is configured: keeps what would have been sent."""

import logging
from collections.abc import Sequence

from hotel.outbound.sender import Outcome, Verdict
from hotel.outbound.tables import OutboxFcm

log = logging.getLogger(__name__)


class Recorder:
    """Leaves every push in the outbox as recorded, with one log line and nobody's words."""

    async def send(self, pushes: Sequence[OutboxFcm]) -> list[Verdict]:
        """Record the pushes."""
        for push in pushes:
            log.info(
                "Push %s (%s) for %s %s recorded", push.id, push.key, push.owner, push.owner_id
            )
        return [Verdict(Outcome.RECORDED) for _ in pushes]

    async def close(self) -> None:
        """Nothing to let go of."""
