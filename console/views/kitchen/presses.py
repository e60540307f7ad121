"""Which button looks pressed: under a finger, and until what it did is seen."""

from collections.abc import Callable

from console.models.ticket import Ticket
from console.views.kitchen.grid_plan import GridPlan
from console.views.kitchen.ticket_frame import Part
from contract.scalars import Id

_LETS_GO_S = 3.0


class Presses:
    """`clock` gives monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._down: tuple[Id, Part] | None = None
        self._acted: dict[Id, tuple[Ticket, Part, float]] = {}

    def press(self, ticket_id: Id, part: Part) -> None:
        """A finger came down."""
        self._down = (ticket_id, part)

    def release(self) -> tuple[Id, Part] | None:
        """The finger left; answers where it had come down."""
        down, self._down = self._down, None
        return down

    def acted(self, ticket: Ticket, part: Part) -> None:
        """A button of a ticket was used; it stays pressed until the ticket changes."""
        self._acted[ticket.id] = (ticket, part, self._clock())

    def part(self, ticket: Ticket) -> Part | None:
        """The part of a ticket that looks pressed."""
        if self._down is not None and self._down[0] == ticket.id:
            return self._down[1]
        acted = self._acted.get(ticket.id)
        return acted[1] if acted is not None and acted[0] == ticket else None

    def drop_answered(self, plan: GridPlan) -> bool:
        """Let go what changed or had no answer for three seconds; whether there was any."""
        limit = self._clock() - _LETS_GO_S
        answered = [
            ticket_id
            for ticket_id, (ticket, _, since) in self._acted.items()
            if (placed := plan.placed(ticket_id)) is None
            or placed.card.ticket != ticket
            or since < limit
        ]
        for ticket_id in answered:
            del self._acted[ticket_id]
        return bool(answered)
