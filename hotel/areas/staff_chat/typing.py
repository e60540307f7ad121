"""Who is typing: told at once to who reads the conversation, and never stored."""

import uuid
from datetime import UTC, datetime
from typing import Final

from contract.channels import STAFF_CONVERSATION
from contract.events.staff_chat_tools import TypingIndicated
from contract.scalars import Id
from hotel.areas.staff_chat.tables import Conversation
from hotel.limits import RateLimit
from hotel.outbound.passing import Passing
from hotel.visit import Visit

MOST: Final = 10
WITHIN_S: Final = 10.0
_TOO_OFTEN: Final = f"Typing is told at most {MOST} times in {WITHIN_S:.0f} seconds."


class TypingTeller:
    """Passes typing on, each person's at most so often."""

    def __init__(self, passing: Passing) -> None:
        """Take the way to the followers."""
        self._passing = passing
        self._limit = RateLimit(most=MOST, seconds=WITHIN_S)

    def tell(self, visit: Visit, conversation: Conversation, *, is_typing: bool) -> None:
        """Tell the conversation's channel. Raises ProblemError 429."""
        self._limit.take(visit.key, _TOO_OFTEN)
        now = datetime.now(UTC).replace(microsecond=0)
        event = TypingIndicated(
            conversation_id=Id(conversation.id),
            staff_id=Id(visit.staff_id),
            staff_name=visit.name,
            is_typing=is_typing,
            timestamp=now,
            event_id=uuid.uuid4().hex,
            event_at=now,
        )
        channel = STAFF_CONVERSATION.channel(
            hotel_slug=visit.hotel.slug, conversation_id=str(conversation.id)
        )
        self._passing.send(channel, event)
