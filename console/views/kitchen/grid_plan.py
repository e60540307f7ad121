"""Turns tickets into cards and compact rows with a place, a key and a size."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF

from console.models.ticket import Ticket, TicketState
from console.models.ticket_queue import Crowd
from console.views.kitchen.seating import Guest, Seat, Seating
from console.views.kitchen.shape import Shape
from console.views.kitchen.ticket_frame import Card, Placing, frame_of, height_wanted
from console.views.kitchen.ticket_look import Age, age_of, is_late
from console.views.theme import DURATION, Theme
from contract.record import Record, field, replace
from contract.scalars import Id

_KEYS: Final = 9
_ROW: Final = 64
_ROW_GAP: Final = 8
_MEASURED: Final = 80


class Placed(Record, frozen=True):
    """A card and where it lies in the grid."""

    rect: QRectF
    card: Card


class CompactRow(Record, frozen=True):
    """A ticket that found no cell. `number` is its key; it opens the ticket."""

    rect: QRectF
    ticket: Ticket
    age: Age
    number: int | None


class MoreRow(Record, frozen=True):
    """Stands for the compact rows that find no room either, `late` ones by their age now."""

    rect: QRectF
    count: int
    new: int
    late: int


class GridPlan(Record, frozen=True):
    """What the grid paints; `opened` lies over the last column, `late` counts every ticket."""

    cards: dict[Id, Placed] = field(default_factory=dict)
    rows: tuple[CompactRow, ...] = ()
    more: MoreRow | None = None
    opened: Placed | None = None
    late: int = 0

    def keys(self) -> list[Id]:
        """Tickets in the order of the bump bar: cells down then right, then compact rows."""
        return [*self.cards, *(row.ticket.id for row in self.rows)]

    def all_placed(self) -> Iterator[Placed]:
        """Every card, the opened one last and only there."""
        opened = self.opened
        for ticket_id, placed in self.cards.items():
            if opened is None or opened.card.ticket.id != ticket_id:
                yield placed
        if opened is not None:
            yield opened

    def numbered(self, number: int) -> Id | None:
        """The ticket a key of the bump bar stands for."""
        cards = ((ticket_id, placed.card.number) for ticket_id, placed in self.cards.items())
        rows = ((row.ticket.id, row.number) for row in self.rows)
        return next((i for i, known in (*cards, *rows) if known == number), None)

    def placed(self, ticket_id: Id) -> Placed | None:
        """The card of a ticket: opened or in a cell."""
        if self.opened is not None and self.opened.card.ticket.id == ticket_id:
            return self.opened
        return self.cards.get(ticket_id)


class Scene(Record, frozen=True):
    """What every place depends on; `now` is aware UTC."""

    shape: Shape
    theme: Theme
    now: datetime


class _Count(Record, frozen=True):
    """How many tickets, how many of them new and how many late by their age."""

    all: int
    new: int
    late: int

    def without(self, tickets: Sequence[Ticket], now: datetime) -> "_Count":
        """The others."""
        new = sum(ticket.state is TicketState.NEW for ticket in tickets)
        late = sum(is_late(ticket, now) for ticket in tickets)
        return _Count(self.all - len(tickets), self.new - new, self.late - late)


class GridPlanner:
    """Remembers seats, how far lists are scrolled and which ticket is open."""

    def __init__(self) -> None:
        self._seating = Seating(DURATION.undo_window / 1000)
        self._first_rows: dict[Id, int] = {}
        self._placed: dict[Id, tuple[object, Placed]] = {}
        self._first_compact = 0
        self.opened: Id | None = None

    def next_change(self) -> float | None:
        """When tickets may move up, monotonic seconds; None when nothing is due."""
        return self._seating.next_end()

    def reach(self, shape: Shape) -> int:
        """How many tickets of a state may matter for what is seen, the oldest ones.

        Beyond the measured ones every ticket takes one cell, so that more of them change nothing.
        """
        return _MEASURED + shape.cells + self._first_compact + _rows_that_fit(shape, _ROW)

    def wanted(self) -> frozenset[Id]:
        """The tickets that matter whatever their age."""
        known = self._seating.known
        return known if self.opened is None else known | {self.opened}

    def plan(self, crowd: Crowd, extra: Ticket | None, scene: Scene, monotonic: float) -> GridPlan:
        """Place tickets; `extra` is opened without being one of them."""
        tickets = crowd.nearest
        guests = self._guests(tickets, scene)
        self._seating.is_present = crowd.has
        seated = self._seating.seat(
            guests, columns=scene.shape.columns, rows=scene.shape.rows, now=monotonic
        )
        by_id = {ticket.id: ticket for ticket in tickets}
        # A held cell keeps its number too: the key of a ticket never becomes another one's.
        places = [*seated.seats.items(), *((None, seat) for seat in self._seating.held)]
        places.sort(key=lambda pair: (pair[1].column, pair[1].row))
        cards = {
            ticket_id: self._known_card(by_id[ticket_id], seat, number, scene)
            for number, (ticket_id, seat) in enumerate(places, start=1)
            if ticket_id is not None
        }
        self._placed = {ticket_id: self._placed[ticket_id] for ticket_id in cards}
        waiting = [by_id[ticket_id] for ticket_id in seated.compact]
        seats = [placed.card.ticket for placed in cards.values()]
        standing = _Count(crowd.count, crowd.new, crowd.late).without(seats, scene.now)
        rows, more = self._compact(waiting, standing, len(places), scene)
        opened = self._opened(extra or self._openable(waiting), scene)
        return GridPlan(cards, rows, more, opened, crowd.late)

    def scroll(self, placed: Placed) -> None:
        """Show the next rows of a list that does not fit, or the first again."""
        frame, ticket_id = placed.card.frame, placed.card.ticket.id
        below = frame.first_row + frame.shown_rows
        self._first_rows[ticket_id] = below if frame.hidden_rows > 0 else 0

    def next_page(self, shown: int) -> None:
        """Show the compact rows after the `shown` ones."""
        self._first_compact += max(1, shown)

    def _guests(self, tickets: Sequence[Ticket], scene: Scene) -> list[Guest]:
        shape = scene.shape
        width, known = int(shape.column_width), self._seating.known
        return [
            Guest(
                ticket.id,
                shape.span_for(height_wanted(ticket, width, scene.theme))
                if number < _MEASURED or ticket.id in known
                else 1,
                ticket.state is TicketState.NEW,
                is_late(ticket, scene.now),
            )
            for number, ticket in enumerate(tickets)
        ]

    def _known_card(self, ticket: Ticket, seat: Seat, number: int, scene: Scene) -> Placed:
        """The card as it was, unless something it depends on became different."""
        age, first_row = age_of(ticket, scene.now), self._first_rows.get(ticket.id, 0)
        depends = (ticket, seat, number, age, first_row, scene.shape, scene.theme)
        known = self._placed.get(ticket.id)
        if known is not None and known[0] == depends:
            return known[1]
        placed = self._card(ticket, seat, number, scene)
        self._placed[ticket.id] = (depends, placed)
        return placed

    def _card(
        self,
        ticket: Ticket,
        seat: Seat,
        number: int,
        scene: Scene,
    ) -> Placed:
        shape = scene.shape
        left = round(shape.column_left(seat.column))
        right = round(shape.column_left(seat.column) + shape.column_width)
        top = round(shape.height_of(seat.row) + 16) if seat.row else 0
        height = round(shape.height_of(seat.span))
        rect = QRectF(left, top, right - left, height)
        key = number if number <= _KEYS else None
        return Placed(rect, self._made(ticket, rect, scene, number=key))

    def _made(
        self,
        ticket: Ticket,
        rect: QRectF,
        scene: Scene,
        *,
        number: int | None = None,
        closable: bool = False,
    ) -> Card:
        placing = Placing(
            int(rect.width()),
            int(rect.height()),
            self._first_rows.get(ticket.id, 0),
            closable,
        )
        frame = frame_of(ticket, placing, scene.theme)
        if frame.more is None and frame.first_row:
            self._first_rows.pop(ticket.id)
            frame = frame_of(ticket, replace(placing, first_row=0), scene.theme)
        return Card(ticket=ticket, frame=frame, age=age_of(ticket, scene.now), number=number)

    def _compact(
        self, tickets: list[Ticket], standing: _Count, cards: int, scene: Scene
    ) -> tuple[tuple[CompactRow, ...], MoreRow | None]:
        shape = scene.shape
        high = max(_ROW, scene.theme.px(_ROW))
        fit = _rows_that_fit(shape, high)
        left = round(shape.column_left(shape.columns - 1))
        places = [
            QRectF(left, n * (high + _ROW_GAP), int(shape.column_width), high) for n in range(fit)
        ]
        if standing.all <= fit:
            self._first_compact = 0
            return _rows(tickets, places, cards, scene.now), None
        first = self._first_compact if self._first_compact < standing.all else 0
        self._first_compact = first
        shown = tickets[first : first + fit - 1]
        hidden = standing.without(shown, scene.now)
        more = MoreRow(places[-1], hidden.all, hidden.new, hidden.late)
        return _rows(shown, places, cards, scene.now), more

    def _openable(self, waiting: list[Ticket]) -> Ticket | None:
        if self.opened is None:
            return None
        found = next((ticket for ticket in waiting if ticket.id == self.opened), None)
        if found is None:
            self.opened = None
        return found

    def _opened(self, ticket: Ticket | None, scene: Scene) -> Placed | None:
        if ticket is None:
            return None
        shape = scene.shape
        left = round(shape.column_left(shape.columns - 1))
        width = round(shape.grid.width()) - left
        rect = QRectF(left, 0, width, shape.grid.height())
        return Placed(rect, self._made(ticket, rect, scene, closable=True))


def _rows_that_fit(shape: Shape, high: int) -> int:
    return max(1, int((shape.grid.height() + _ROW_GAP) // (high + _ROW_GAP)))


def _rows(
    tickets: Sequence[Ticket], places: Sequence[QRectF], cards: int, now: datetime
) -> tuple[CompactRow, ...]:
    return tuple(
        CompactRow(place, ticket, age_of(ticket, now), number if number <= _KEYS else None)
        for number, (ticket, place) in enumerate(
            zip(tickets, places, strict=False), start=cards + 1
        )
    )
