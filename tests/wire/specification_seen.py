"""Where a person sees an event, and what in the console makes it so."""

from dataclasses import dataclass, replace
from typing import Final

from contract.resources.sync import Entity

OURS: Final = "ours"
HEARING: Final = "session.hearing"
BELL: Final = ("alerts.bell", "alerts.panel")


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a person sees an event, and what in the console makes it so.

    `views`: modules below console.views that show it; none for what only guests see. `heard`: the
    module below console that takes the event itself. `read`: what the event's call changes, which
    the feed announces and the console then reads.
    """

    where: str
    views: tuple[str, ...]
    heard: str | None = None
    read: Entity | None = None

    def with_more(self, words: str) -> "Seen":
        """The same with more said of where."""
        return replace(self, where=f"{self.where}{words}")
