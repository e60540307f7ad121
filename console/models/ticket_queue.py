"""Tickets by age and state: the oldest and the counts of many, without looking at all of them."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Final

from console.models.ticket import Ticket, TicketState
from console.state.ages import LATE
from contract.record import Record
from contract.scalars import Id

Key = tuple[datetime, Id]

_MADE: Final = (TicketState.NEW, TicketState.PREPARING)


class Crowd(Record, frozen=True, kw_only=True):
    """Tickets as far as they can be seen: `nearest` oldest first, and how many there are in all.

    `late` are those waiting for the kitchen since 15 minutes; `has` tells whether an order is one.
    """

    nearest: list[Ticket]
    count: int
    new: int
    late: int
    has: Callable[[Id], bool]


class TicketQueue:
    """Room-service tickets, each in its place by age."""

    def __init__(self) -> None:
        self._tickets: dict[Id, Ticket] = {}
        self._keys: dict[TicketState, list[Key]] = {state: [] for state in TicketState}

    def __len__(self) -> int:
        return len(self._tickets)

    def __iter__(self) -> Iterator[Ticket]:
        return iter(self._tickets.values())

    def get(self, order_id: Id) -> Ticket | None:
        """The ticket of an order."""
        return self._tickets.get(order_id)

    def put(self, ticket: Ticket) -> None:
        """Take a new ticket, or one that became different."""
        known = self._tickets.get(ticket.id)
        self._tickets[ticket.id] = ticket
        if known is not None:
            if known.state is ticket.state and known.placed_at == ticket.placed_at:
                return
            self._forget(known)
        insort(self._keys[ticket.state], key_of(ticket))

    def remove(self, order_id: Id) -> None:
        """Forget a ticket that is there."""
        self._forget(self._tickets.pop(order_id))

    def crowd(self, most: int, wanted: Iterable[Id], now: datetime) -> Crowd:
        """The `most` oldest of each state and the `wanted` ones. `now` is aware UTC."""
        return Crowd(
            nearest=self._nearest(most, wanted),
            count=len(self._tickets),
            new=len(self._keys[TicketState.NEW]),
            late=self.late(now),
            has=self._tickets.__contains__,
        )

    def late(self, now: datetime) -> int:
        """How many wait for the kitchen since 15 minutes."""
        # Greater than every id of a ticket placed at that moment.
        latest = (now - LATE, Id("\U0010ffff"))
        return sum(bisect_right(self._keys[state], latest) for state in _MADE)

    def _nearest(self, most: int, wanted: Iterable[Id]) -> list[Ticket]:
        keys = {key for state in self._keys.values() for key in state[:most]}
        there = (self._tickets.get(order_id) for order_id in wanted)
        keys.update(key_of(ticket) for ticket in there if ticket is not None)
        return [self._tickets[order_id] for _, order_id in sorted(keys)]

    def _forget(self, ticket: Ticket) -> None:
        keys = self._keys[ticket.state]
        del keys[bisect_left(keys, key_of(ticket))]


def key_of(ticket: Ticket) -> Key:
    """What tickets are sorted by: their age, then their id."""
    return ticket.placed_at, ticket.id
