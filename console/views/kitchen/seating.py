"""Which ticket lies in which cell: nothing moves under a hand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from contract.scalars import Id

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Guest:
    """A ticket that wants a seat: `span` cells on top of one another."""

    id: Id
    span: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """The uppermost cell of a ticket and how many cells it covers."""

    column: int
    row: int
    span: int

    def cells(self) -> Iterator[Cell]:
        """Every cell it covers."""
        return ((self.column, self.row + down) for down in range(self.span))


@dataclass(frozen=True, slots=True)
class Plan:
    """Who sits where, and who stands as a compact row in the last column, new ones first."""

    seats: dict[Id, Seat] = field(default_factory=dict)
    compact: tuple[Id, ...] = ()


@dataclass(slots=True)
class _Hold:
    id: Id
    seat: Seat
    until: float


class Seating:
    """Keeps tickets in their cells. A cell that became empty is held for `hold_s` seconds."""

    def __init__(self, hold_s: float) -> None:
        self._hold_s = hold_s
        self._columns = 0
        self._rows = 0
        self._plan = Plan()
        self._holds: list[_Hold] = []
        self._is_loose = False

    @property
    def plan(self) -> Plan:
        """The last seating."""
        return self._plan

    @property
    def held(self) -> list[Seat]:
        """The seats of those who left a moment ago."""
        return [hold.seat for hold in self._holds]

    def next_end(self) -> float | None:
        """When the next hold ends, so that the others may move up; None when none is held."""
        return min((hold.until for hold in self._holds), default=None)

    def seat(self, guests: Sequence[Guest], *, columns: int, rows: int, now: float) -> Plan:
        """Seat `guests`, given oldest first, on a grid. `now` is monotonic seconds."""
        if (columns, rows) != (self._columns, self._rows):
            self._columns, self._rows = columns, rows
            self._plan, self._holds = Plan(), []
        self._let_go(guests, now)
        self._plan = self._moved_up(guests) or self._kept(guests) or self._crowded(guests)
        return self._plan

    def _let_go(self, guests: Sequence[Guest], now: float) -> None:
        """Hold the cells of those who left, end old holds and drop seats that no longer fit."""
        present = {guest.id: guest for guest in guests}
        seats = dict(self._plan.seats)
        for ticket_id, seat in self._plan.seats.items():
            guest = present.get(ticket_id)
            if guest is None:
                self._holds.append(_Hold(ticket_id, seat, now + self._hold_s))
                del seats[ticket_id]
            elif guest.span != seat.span:
                del seats[ticket_id]
        before = len(self._holds)
        self._holds = [hold for hold in self._holds if hold.until > now]
        self._is_loose = self._is_loose or len(self._holds) < before
        self._plan = Plan(seats, self._plan.compact)

    def _moved_up(self, guests: Sequence[Guest]) -> Plan | None:
        """Everybody seated anew, once the last hold ended; None when it is not the time."""
        if self._holds or not self._is_loose:
            return None
        self._is_loose = False
        return _packed(guests, {}, (), self._columns, self._rows)

    def _kept(self, guests: Sequence[Guest]) -> Plan | None:
        """Everybody seated where they are, newcomers in free cells, then in held ones."""
        seats = self._plan.seats
        standing = [guest for guest in guests if guest.id not in seats]
        seats = seats | self._returned(standing)
        held = [cell for hold in self._holds for cell in hold.seat.cells()]
        careful = _packed(guests, seats, held, self._columns, self._rows)
        if careful is not None:
            return careful
        taken = _packed(guests, seats, (), self._columns, self._rows)
        if taken is not None:
            self._drop_taken_holds(taken)
            return taken
        return _packed(guests, {}, (), self._columns, self._rows)

    def _returned(self, standing: Iterable[Guest]) -> dict[Id, Seat]:
        """Seats of those who come back while their cell is still held."""
        held = {hold.id: hold.seat for hold in self._holds}
        back = {
            guest.id: held[guest.id]
            for guest in standing
            if guest.id in held and held[guest.id].span == guest.span
        }
        self._holds = [hold for hold in self._holds if hold.id not in back]
        return back

    def _drop_taken_holds(self, plan: Plan) -> None:
        taken = {cell for seat in plan.seats.values() for cell in seat.cells()}
        self._holds = [h for h in self._holds if taken.isdisjoint(h.seat.cells())]

    def _crowded(self, guests: Sequence[Guest]) -> Plan:
        """More than fit: the last column becomes compact rows and takes new ones first."""
        present = {guest.id for guest in guests}
        seats = {
            ticket_id: seat
            for ticket_id, seat in self._plan.seats.items()
            if seat.column < self._columns - 1 and ticket_id in present
        }
        self._fill(seats, guests)
        waiting = [guest for guest in guests if guest.id not in seats]
        waiting.sort(key=lambda guest: not guest.is_new)
        plan = Plan(seats, tuple(guest.id for guest in waiting))
        self._drop_taken_holds(plan)
        return plan

    def _fill(self, seats: dict[Id, Seat], guests: Sequence[Guest]) -> None:
        """Give the cells left of the last column to who has none, accepted ones first."""
        too_large = self._rows + 1
        for guest in sorted(guests, key=lambda guest: guest.is_new):
            if guest.id in seats or guest.span >= too_large:
                continue
            seat = _free_seat(guest.span, seats.values(), (), self._columns - 1, self._rows)
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
