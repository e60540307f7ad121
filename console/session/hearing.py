"""What follows from what the link hands over."""

from collections.abc import Sequence
from dataclasses import dataclass

from console.realtime.inbox import (
    AllSubscribed,
    Arrival,
    Connected,
    Disconnected,
    EventArrived,
    SubscriptionRefused,
    SubscriptionSucceeded,
)
from console.session.back_office import BackOffice
from console.session.chat_keeper import ChatKeeper
from console.session.diagnostics import Diagnostics
from console.session.link_keeper import LinkKeeper
from console.session.own_channel import telling_of
from console.session.presence_teller import PresenceTeller
from console.session.staff_chat import StaffChat
from console.session.upkeep import Reconciler, Upkeep
from console.session.writer import Write, Writer
from console.state.board import Board, BoardChanges
from console.trace import trace
from contract.channels import ATTENDANCE_STAFF
from contract.events.attendance import ClockStatusUpdated, UnrosteredClockInRequested
from contract.events.base import Payload
from contract.events.breakfast import BreakfastOrdered
from contract.events.emergencies import EmergencyRaised
from contract.events.live import Changed, ChatPresence
from contract.events.orders import RoomServiceOrdered
from contract.events.staff import StaffUpdated
from contract.record import replace
from contract.resources.emergencies import Emergency
from contract.resources.guest_chat import GuestMessage
from contract.scalars import Id


@dataclass(slots=True, kw_only=True)
class Hearing:
    """Turns arrivals into writes and questions."""

    writer: Writer
    reconciler: Reconciler
    upkeep: Upkeep
    keeper: LinkKeeper
    diagnostics: Diagnostics
    chat: ChatKeeper[GuestMessage]
    staff_chat: StaffChat
    presence: PresenceTeller
    back_office: BackOffice

    def hear(self, arrivals: Sequence[Arrival]) -> None:
        """Take a lot of arrivals, in order."""
        now = self.writer.board.clock.now()
        for arrival in arrivals:
            match arrival:
                case EventArrived():
                    self.diagnostics.arrived(arrival, now)
                    is_own = arrival.subscription.family is ATTENDANCE_STAFF
                    hear = self._hear_own if is_own else self._hear_event
                    hear(arrival)
                case SubscriptionRefused(channel, reason):
                    self.diagnostics.channels.refused(channel, reason, now)
                case SubscriptionSucceeded(channel):
                    self.diagnostics.channels.subscribed(channel, now)
                case Connected() | AllSubscribed() | Disconnected():
                    self._hear_of_link(arrival)

    def _hear_of_link(self, arrival: Connected | AllSubscribed | Disconnected) -> None:
        now = self.writer.board.clock.now()
        match arrival:
            case Connected():
                self.diagnostics.channels.connected(now)
                self.keeper.connected(now)
            case AllSubscribed():
                self.back_office.stock.low.missed()
                self.upkeep.subscribed()
            case Disconnected(reason, next_try_s):
                self.diagnostics.channels.disconnected(now)
                self.keeper.disconnected(now, next_try_s=next_try_s, problem=reason)
                self.upkeep.disconnected()

    def _hear_event(self, arrival: EventArrived) -> None:
        match arrival.payload:
            case Changed() as changed:
                self._hear_change(changed)
            case ChatPresence() as told:
                self._hear_presence(told)
            case RoomServiceOrdered() as ordered:
                self._announce(ordered.order_id, lambda board: _order(board, ordered))
            case BreakfastOrdered() as wanted:
                self._announce(wanted.order_id, lambda board: _breakfast(board, wanted))
            case ClockStatusUpdated() as clocking:
                self.writer.write(lambda board: _clocking(board, clocking))
                self._ask_about_people()
            case UnrosteredClockInRequested() as prompt:
                self.back_office.approvals.hear(prompt)
            case _:
                self._hear_of_people(arrival.payload)

    def _hear_of_people(self, payload: Payload | None) -> None:
        match payload:
            case EmergencyRaised() as raised:
                self.writer.write(lambda board: _emergency(board, raised))
                self.upkeep.ask()
            case StaffUpdated():
                self._ask_about_people()
            case _:
                self.staff_chat.hear(payload)
                self.back_office.stock.hear(payload)

    def _hear_change(self, changed: Changed) -> None:
        for keeper in (self.chat, self.staff_chat.keeper):
            if changed.stream == keeper.stream:
                keeper.look()
                return
        self.back_office.hear(changed.stream)
        if self.reconciler.hear(changed):
            self.upkeep.ask()

    def _hear_presence(self, told: ChatPresence) -> None:
        now = self.writer.board.clock.now()
        self.writer.show(lambda board: BoardChanges(presences=board.presences.hear(told, now)))
        self.presence.hear(told)

    def _hear_own(self, arrival: EventArrived) -> None:
        """What only the one at work here is told about being at work."""
        heard = telling_of(arrival.payload)
        if heard is not None:
            telling = replace(heard, told_at=self.writer.board.clock.now())
            self.writer.show(
                lambda board: BoardChanges(own_tellings=board.own_tellings.hear(telling))
            )

    def _announce(self, order_id: Id, write: Write) -> None:
        if self.writer.write(write):
            trace.step("applied", order_id)
            self.upkeep.ask()

    def _ask_about_people(self) -> None:
        """Where changes are announced nothing need be asked."""
        if self.reconciler.lists_people:
            self.upkeep.ask(anew=True)


def _order(board: Board, ordered: RoomServiceOrdered) -> BoardChanges:
    return BoardChanges(orders=board.orders.announce(ordered, now=board.clock.now()))


def _breakfast(board: Board, ordered: BreakfastOrdered) -> BoardChanges:
    return BoardChanges(breakfasts=board.breakfasts.announce(ordered, now=board.clock.now()))


def _emergency(board: Board, raised: EmergencyRaised) -> BoardChanges:
    told = Emergency(
        id=raised.emergency_id,
        text=raised.text or "",
        raised_by=raised.raised_by or "",
        raised_by_id=raised.raised_by_id,
        raised_at=raised.raised_at or board.clock.now(),
    )
    return BoardChanges(emergencies=board.emergencies.announce(told))


def _clocking(board: Board, clocking: ClockStatusUpdated) -> BoardChanges:
    return BoardChanges(colleagues=board.colleagues.announce(clocking))
