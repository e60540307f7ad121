"""A reception with arrivals on screen, over a board that answers at once."""

from dataclasses import dataclass, field
from typing import Any

from booking_samples import a_booking
from station_samples import NOW, ZONE, place

from console.models.arrivals import ArrivalsModel
from console.models.reception import ReceptionModels
from console.state.board import Board, BoardChanges
from console.state.bookings import ShownBooking
from console.views.arrivals.actions import ArrivalsActions
from console.views.arrivals.area import ArrivalsArea
from console.views.arrivals.card import ArrivalsCard
from console.views.reception.actions import ReceptionActions
from console.views.reception.station import ReceptionStation
from console.views.theme import Theme
from contract.resources.bookings import Booking
from contract.scalars import Id

TODAY = NOW.astimezone(ZONE).date()


def nothing(*_: object) -> None:
    """What a test does not ask for."""


@dataclass
class Desk:
    """What was asked for, word by word."""

    board: Board
    may_decide: bool = True
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def actions(self) -> ArrivalsActions:
        def note(word: str) -> Any:
            return lambda *what: self.asked.append((word, *what))

        may = self.may_decide
        return ArrivalsActions(
            undo=note("undo"),
            dismiss=note("dismiss"),
            watch=nothing,
            read_again=note("read again"),
            confirm=note("confirm") if may else None,
            cancel=note("cancel") if may else None,
        )

    def decided(self) -> list[tuple[Any, ...]]:
        """What was asked for, bookings by their id."""
        return [tuple(one.id if isinstance(one, Booking) else one for one in a) for a in self.asked]

    def area(self, theme: Theme) -> ArrivalsArea:
        self.coming = ArrivalsModel(self.board, is_whole=True)
        at = place(self.board.clock)
        return ArrivalsArea(self.coming, self.actions(), place=at, theme=theme)

    def card(self, theme: Theme) -> ArrivalsCard:
        self.today = ArrivalsModel(self.board, is_whole=False)
        at = place(self.board.clock)
        return ArrivalsCard(self.today, self.actions(), place=at, theme=theme)

    def station(self, theme: Theme) -> ReceptionStation:
        """The whole reception, with nothing but its orders to be asked for."""
        models = ReceptionModels(self.board, ZONE)
        actions = ReceptionActions(retry=nothing, undo=nothing, try_now=nothing, cancel=nothing)
        made = ReceptionStation(models, actions, place=place(self.board.clock), theme=theme)
        made.offer_arrivals(self.area(theme), self.card(theme))
        return made

    def put(self, *bookings: Booking) -> None:
        """The hotel tells of bookings."""
        changes = BoardChanges(bookings=self.board.bookings.apply(bookings))
        self.coming.apply(changes)

    def shown(self, number: int) -> ShownBooking:
        shown = self.board.bookings.shown(Id(str(number)))
        assert shown is not None
        return shown


def coming(number: int, name: str = "Marta Kowalczyk", **more: Any) -> Booking:
    """Somebody who comes on the day of the samples' clock."""
    return a_booking(number, name, **{"check_in": TODAY} | more)
