"""How much a guest may write within a minute: every message rings at a desk."""

from typing import Final

from hotel.limits import RateLimit
from hotel.visit import Visit

MOST: Final = 60
_WITHIN_S: Final = 60
_SENTENCE: Final = "You have written a great deal at once. Wait a minute, then go on."


class GuestPace:
    """Counts what each stay sends and changes; the hotel's own people are never counted."""

    def __init__(self) -> None:
        """Begin with nobody having written."""
        self._limit = RateLimit(MOST, _WITHIN_S)

    def take(self, visit: Visit) -> None:
        """Count one more of a guest. Raises ProblemError 429."""
        if not visit.actor.is_of_the_house:
            self._limit.take(visit.key, _SENTENCE)
