"""Who of the desk has a conversation open: told at once to the desk's consoles, never stored."""

import hashlib
import uuid
from datetime import UTC, datetime
from typing import Final

from contract.channels import LIVE
from contract.events.live import ChatPresence
from contract.permissions import Duty
from contract.resources.presence import Doing, PresenceNote
from contract.scalars import Id
from hotel.areas.guest_chat.tables import GuestConversation
from hotel.limits import RateLimit
from hotel.outbound.passing import Passing
from hotel.problems import invalid
from hotel.visit import Visit

MOST: Final = 20
WITHIN_S: Final = 10.0
_TOO_OFTEN: Final = f"Presence is told at most {MOST} times in {WITHIN_S:.0f} seconds."


class PresenceTeller:
    """Passes on what each console says of itself, at most so often."""

    def __init__(self, passing: Passing) -> None:
        """Take the way to the followers."""
        self._passing = passing
        self._limit = RateLimit(most=MOST, seconds=WITHIN_S)

    def tell(self, visit: Visit, conversation: GuestConversation, note: PresenceNote) -> None:
        """Tell the desk's consoles. Raises ProblemError 400, 429."""
        if note.doing is Doing.UNKNOWN:
            sentence = "doing is reading, writing or left."
            raise invalid(sentence, field="doing")
        self._limit.take(visit.key, _TOO_OFTEN)
        event = ChatPresence(
            conversation_id=Id(conversation.id),
            console=_console_of(visit),
            staff_id=Id(visit.staff_id),
            staff_name=visit.name,
            doing=note.doing,
            asks=note.asks,
            event_id=uuid.uuid4().hex,
            event_at=datetime.now(UTC).replace(microsecond=0),
        )
        channel = LIVE.channel(hotel_slug=visit.hotel.slug, audience=Duty.DESK.value)
        self._passing.send(channel, event)


def _console_of(visit: Visit) -> str:
    """A name for the sign-in that opens nothing: the same for as long as it lasts."""
    return hashlib.sha256(f"presence {visit.token_hash}".encode()).hexdigest()[:16]
