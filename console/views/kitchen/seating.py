"""Which ticket lies in which cell: nothing moves under a hand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from contract.record import Record, field
from contract.scalars import Id

Cell = tuple[int, int]


class Guest(NamedTuple):
    """A ticket that wants a seat: `span` cells on top of one another."""

    id: Id
    span: int
    is_new: bool
    is_late: bool = False


class Seat(Record, frozen=True):
    """The uppermost cell of a ticket and how many cells it covers."""

    column: int
    row: int
    span: int

    def cells(self) -> Iterator[Cell]:
        """Every cell it covers."""
        return ((self.column, self.row + down) for down in range(self.span))


class Plan(Record, frozen=True):
    """Who sits where, and who stands as a compact row in the last column.

    Compact rows: new ones first, then late ones, then the rest, each oldest first.
    """

    seats: dict[Id, Seat] = field(default_factory=dict)
    compact: tuple[Id, ...] = ()


class _Hold(Record, frozen=True):
    """Cells kept free; of one who left a compact row, the whole last column."""

    id: Id
    seat: Seat
    until: float
    was_compact: bool = False


class Seating:
    """Keeps tickets in their cells. A cell that became empty is held for `hold_s` seconds.

    Only a ticket that comes back, or a newcomer without another place, may take a held cell.
    Of a crowd, those who cannot be seen need not be among the guests: `is_present` knows them.
    """

    def __init__(self, hold_s: float) -> None:
        self._hold_s = hold_s
        self._columns = 0
        self._rows = 0
        self._plan = Plan()
        self._holds: list[_Hold] = []
        self._is_loose = False
        self.is_present: Callable[[Id], bool] | None = None

    @property
    def plan(self) -> Plan:
        """The last seating."""
        return self._plan

    @property
    def held(self) -> list[Seat]:
        """The seats of those who left a moment ago."""
        return [hold.seat for hold in self._holds if not hold.was_compact]

    @property
    def known(self) -> frozenset[Id]:
        """The tickets that have a seat, or may come back to one."""
        return frozenset(self._plan.seats).union(hold.id for hold in self._holds)

    def next_end(self) -> float | None:
        """When the next hold ends, so that the others may move up; None when none is held."""
        return min((hold.until for hold in self._holds), default=None)

    def seat(self, guests: Sequence[Guest], *, columns: int, rows: int, now: float) -> Plan:
        """Seat `guests`, given oldest first, on a grid. `now` is monotonic seconds."""
        if (columns, rows) != (self._columns, self._rows):
            self._columns, self._rows = columns, rows
            self._plan, self._holds = Plan(), []
        self._let_go({guest.id: guest for guest in guests}, now)
        self._take_back(guests)
        self._plan = self._moved_up(guests) or self._kept(guests) or self._crowded(guests)
        return self._plan

    def _let_go(self, present: Mapping[Id, Guest], now: float) -> None:
        """Hold the cells of those who left, end old holds and drop seats that no longer fit."""
        seats = dict(self._plan.seats)
        until = now + self._hold_s
        for ticket_id, seat in self._plan.seats.items():
            guest = present.get(ticket_id)
            if guest is None:
                self._holds.append(_Hold(ticket_id, seat, until))
            if guest is None or guest.span != seat.span:
                del seats[ticket_id]
        last = Seat(self._columns - 1, 0, self._rows)
        self._holds += [
            _Hold(ticket_id, last, until, was_compact=True)
            for ticket_id in self._plan.compact
            if ticket_id not in present and not (self.is_present and self.is_present(ticket_id))
        ]
        before = len(self._holds)
        self._holds = [hold for hold in self._holds if hold.until > now]
        self._is_loose = self._is_loose or len(self._holds) < before
        self._plan = Plan(seats, self._plan.compact)

    def _take_back(self, guests: Iterable[Guest]) -> None:
        """Give those who come back while their cell is still held their seat again."""
        spans = {guest.id: guest.span for guest in guests}
        back = {
            hold.id: hold.seat
            for hold in self._holds
            if not hold.was_compact and spans.get(hold.id) == hold.seat.span
        }
        self._holds = [hold for hold in self._holds if hold.id not in spans]
        self._plan = Plan(self._plan.seats | back, self._plan.compact)

    def _moved_up(self, guests: Sequence[Guest]) -> Plan | None:
        """Everybody seated anew, once the last hold ended; None when it is not the time."""
        if self._holds or not self._is_loose:
            return None
        self._is_loose = False
        return _packed(guests, {}, (), self._columns, self._rows)

    def _kept(self, guests: Sequence[Guest]) -> Plan | None:
        """Everybody seated where they are, newcomers in free cells, then in held ones."""
        seats, grid = self._plan.seats, (self._columns, self._rows)
        careful = _packed(guests, seats, self._held_cells(), *grid)
        # Compact rows have room for every newcomer, so none of them needs a held cell.
        if careful is not None or (self._holds and self._plan.compact):
            return careful
        taken = _packed(guests, seats, (), *grid) or _packed(guests, {}, (), *grid)
        if taken is not None:
            self._drop_taken_holds(taken)
        return taken

    def _held_cells(self) -> list[Cell]:
        return [cell for hold in self._holds for cell in hold.seat.cells()]

    def _drop_taken_holds(self, plan: Plan) -> None:
        taken = {cell for seat in plan.seats.values() for cell in seat.cells()}
        self._holds = [h for h in self._holds if taken.isdisjoint(h.seat.cells())]

    def _crowded(self, guests: Sequence[Guest]) -> Plan:
        """More than fit: the last column becomes compact rows and takes new ones first."""
        last = self._columns - 1
        seats = {i: seat for i, seat in self._plan.seats.items() if seat.column < last}
        self._holds = [h for h in self._holds if h.was_compact or h.seat.column < last]
        self._fill(seats, guests)
        waiting = [guest for guest in guests if guest.id not in seats]
        waiting.sort(key=lambda guest: 0 if guest.is_new else 1 if guest.is_late else 2)
        return Plan(seats, tuple(guest.id for guest in waiting))

    def _fill(self, seats: dict[Id, Seat], guests: Sequence[Guest]) -> None:
        """Give free cells left of the last column to who has none, accepted ones first."""
        too_large, held = self._rows + 1, self._held_cells()
        for guest in sorted(guests, key=lambda guest: guest.is_new):
            if guest.id in seats or guest.span >= too_large:
                continue
            seat = _free_seat(guest.span, seats.values(), held, self._columns - 1, self._rows)
            if seat is not None:
                seats[guest.id] = seat
            else:
                too_large = guest.span
            if too_large == 1:
                return


def _packed(
    guests: Sequence[Guest],
    seats: dict[Id, Seat],
    blocked: Sequence[Cell],
    columns: int,
    rows: int,
) -> Plan | None:
    """Everybody seated, those with a seat where they are; None when somebody finds none."""
    taken = dict(seats)
    for guest in guests:
        if guest.id in taken:
            continue
        seat = _free_seat(guest.span, taken.values(), blocked, columns, rows)
        if seat is None:
            return None
        taken[guest.id] = seat
    return Plan(taken)


def _free_seat(
    span: int, seats: Iterable[Seat], blocked: Sequence[Cell], columns: int, rows: int
) -> Seat | None:
    """The first free run of `span` cells, down then right."""
    used = {cell for seat in seats for cell in seat.cells()} | set(blocked)
    for column in range(columns):
        for row in range(rows - span + 1):
            seat = Seat(column, row, span)
            if used.isdisjoint(seat.cells()):
                return seat
    return None
