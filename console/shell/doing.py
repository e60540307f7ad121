"""Turns what a station asks for into commands, and says why when one is not possible."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from console.commands import (
    attendance,
    breakfasts,
    clock,
    guest_chat,
    menu,
    orders,
    places,
    rooms,
    roster,
    staff,
    team,
    unheard,
)
from console.commands.hand import Hand, Outcome
from console.state.actions import Wish
from console.state.outgoing import Written
from console.state.own_clock import ClockStep
from console.trace import trace
from contract.ladder import LADDER
from contract.permissions import Capability
from contract.record import Record
from contract.resources.orders import NewOrder, OrderStatus
from contract.resources.sync import Entity
from contract.resources.team import Welcome
from contract.scalars import Id, RoomNumber

if TYPE_CHECKING:
    from datetime import datetime

    from console.session.arrivals_keeper import ArrivalsKeeper
    from console.session.back_office import BackOffice
    from console.session.staff_chat import StaffChat
    from console.state.places import StaffPlace
    from console.views.guest_chat.actions import ChatActions
    from console.views.kitchen.actions import CookAsking, KitchenActions
    from console.views.manager.actions import ClosingActions
    from console.views.manager.station import ManagerActions
    from console.views.porter.intents import PorterActions
    from console.views.reception.actions import ReceptionActions
    from console.views.room_panel.actions import PanelActions
    from contract.resources.attendance import ClockLog
    from contract.resources.staff import StaffMember
    from contract.resources.team import StaffChange

Refusal = Callable[[Outcome], None]


class Door(Protocol):
    """What stands between a station and the session, which may be a moment late at the start."""

    def retry(self, key: str) -> None: ...
    def dismiss(self, key: str) -> None: ...
    def try_now(self) -> None: ...
    def open_chat(self, conversation_id: Id | None) -> None: ...
    def load_older(self) -> None: ...
    def find_message(self, message_id: Id, found: Callable[[str], None]) -> None: ...
    def open_history(self, number: RoomNumber | None) -> None: ...
    def load_history(self) -> None: ...
    def load_archive(self, *, anew: bool) -> None: ...
    def tell_presence(self, conversation_id: Id | None, is_writing: bool) -> None: ...
    def mark_read(self, up_to: Id) -> None: ...
    def in_staff_chat(self, work: "Callable[[StaffChat], None]") -> None: ...
    def in_back_office(self, work: "Callable[[BackOffice], None]") -> None: ...
    def in_arrivals(self, work: "Callable[[ArrivalsKeeper], None]") -> None: ...


class Doing(Record, frozen=True, kw_only=True):
    """A person's hand and where a command that came to nothing is told."""

    hand: Hand
    door: Door
    on_refused: Refusal

    def order(self, command: Callable[..., Outcome], order_id: Id) -> None:
        """Do something with an order or a breakfast."""
        trace.step("clicked", order_id)
        self.judge(command(hand=self.hand, order_id=order_id))

    def accept_for(self, accept: Callable[..., Outcome], order_id: Id, cook: str) -> None:
        """Accept an order or a breakfast for a cook's initials."""
        trace.step("clicked", order_id)
        self.judge(accept(hand=self.hand, order_id=order_id, cook=cook))

    def dish(self, command: Callable[..., Outcome], item_id: Id) -> None:
        """Do something with a dish."""
        self.judge(command(hand=self.hand, item_id=item_id))

    def cancel(self, entity: Entity, order_id: Id, reason: str) -> None:
        """Cancel an order or a breakfast with a reason the guest reads."""
        cancel = orders.cancel if entity is Entity.ORDER else breakfasts.cancel
        self.judge(cancel(hand=self.hand, order_id=order_id, reason=reason))

    def place(self, wish: Wish) -> None:
        """Place an order or a breakfast for a room."""
        if isinstance(wish, NewOrder):
            self.judge(orders.place(hand=self.hand, wish=wish))
        else:
            self.judge(breakfasts.place(hand=self.hand, wish=wish))

    def acknowledge(self, entity: Entity, order_id: Id) -> None:
        """Take care of an order nobody could be told about."""
        self.judge(unheard.acknowledge(hand=self.hand, entity=entity, order_id=order_id))

    def write(self, conversation_id: Id, written: Written) -> None:
        """Write to a guest, or send files."""
        command = partial(guest_chat.write, hand=self.hand, written=written)
        self.judge(command(conversation_id=conversation_id))

    def edit(self, message_id: Id, text: str) -> None:
        """Change what one wrote to a guest."""
        self.judge(guest_chat.edit(hand=self.hand, message_id=message_id, text=text))

    def delete(self, message_id: Id) -> None:
        """Delete what one wrote to a guest."""
        self.judge(guest_chat.delete(hand=self.hand, message_id=message_id))

    def delete_file(self, message_id: Id, file_id: Id) -> None:
        """Take a file out of what one wrote to a guest."""
        command = partial(guest_chat.delete_file, hand=self.hand, file_id=file_id)
        self.judge(command(message_id=message_id))

    def hand_over(self, conversation_id: Id, staff_id: Id | None, note: str) -> None:
        """Let a colleague handle a conversation, oneself for None."""
        command = partial(guest_chat.hand_over, hand=self.hand, staff_id=staff_id, note=note)
        self.judge(command(conversation_id=conversation_id))

    def mark_answered(self, conversation_id: Id) -> None:
        """Nothing is left to answer in a conversation."""
        self.judge(guest_chat.mark_answered(hand=self.hand, conversation_id=conversation_id))

    def notify(self, number: str, text: str) -> None:
        """Let the guests of a room know something."""
        self.judge(rooms.notify(hand=self.hand, number=number, text=text))

    def clock(self, step: ClockStep) -> None:
        """Use the clock for oneself."""
        self.judge(clock.clock(hand=self.hand, step=step))

    def clock_in(self) -> None:
        """Clock oneself in after signing in."""
        self.judge(clock.clock_in(hand=self.hand))

    def publish(self, period_id: Id) -> None:
        """Show a period of the roster to everybody it is about."""
        self.judge(roster.publish(hand=self.hand, period_id=period_id))

    def unpublish(self, period_id: Id) -> None:
        """Make a published period of the roster a draft again."""
        self.judge(roster.unpublish(hand=self.hand, period_id=period_id))

    def finalize(self, period_id: Id) -> None:
        """Close a period of the roster."""
        self.judge(roster.finalize(hand=self.hand, period_id=period_id))

    def unfinalize(self, period_id: Id, reason: str) -> None:
        """Open a closed period of the roster again."""
        self.judge(roster.unfinalize(hand=self.hand, period_id=period_id, reason=reason))

    def correct_clock_out(self, log: "ClockLog", went: "datetime", reason: str) -> None:
        """Say when somebody clocked out who forgot to."""
        self.judge(attendance.correct(hand=self.hand, log=log, went=went, reason=reason))

    def remove_shift(self, shift_id: Id) -> None:
        """Take a shift out of the roster."""
        self.judge(roster.remove_shift(hand=self.hand, shift_id=shift_id))

    def remind(self, log_id: Id) -> None:
        """Remind somebody at work of a break."""
        self.judge(team.remind(hand=self.hand, log_id=log_id))

    def welcome(self, registration_id: Id, place: Welcome) -> None:
        """Let somebody in who registered."""
        self.judge(team.welcome(hand=self.hand, registration_id=registration_id, place=place))

    def refuse(self, registration_id: Id, reason: str) -> None:
        """Do not let somebody in, for a reason."""
        self.judge(team.refuse(hand=self.hand, registration_id=registration_id, reason=reason))

    def revoke_code(self, code_id: Id) -> None:
        """Nobody registers with a code any more."""
        self.judge(team.revoke_code(hand=self.hand, code_id=code_id))

    def change_staff(self, member: "StaffMember", wanted: "StaffChange") -> None:
        """Change a colleague's profile, place or access."""
        self.judge(staff.change(hand=self.hand, member=member, wanted=wanted))

    def deactivate(self, member: "StaffMember") -> None:
        """Let somebody go."""
        self.judge(staff.deactivate(hand=self.hand, member=member))

    def reactivate(self, member: "StaffMember") -> None:
        """Have somebody back who was let go."""
        self.judge(staff.reactivate(hand=self.hand, member=member))

    def remove_place(self, place: "StaffPlace") -> None:
        """Take a department or a role away."""
        self.judge(places.remove(hand=self.hand, place=place))

    def run(self, command: Callable[..., Outcome], **about: object) -> None:
        """Do what a command says with something that is only its area's."""
        self.judge(command(hand=self.hand, **about))

    def take_back(self, key: str) -> None:
        """Take back what was not sent yet."""
        is_back = self.hand.withdraw(key)
        self.judge(Outcome.DONE if is_back else Outcome.NOT_POSSIBLE)

    def judge(self, outcome: Outcome) -> None:
        """Tell why, where a command came to nothing."""
        if outcome is not Outcome.DONE:
            self.on_refused(outcome)


def kitchen_actions(doing: Doing) -> "KitchenActions":
    """What the kitchen station can ask for."""
    from console.views.kitchen.actions import KitchenActions

    door = doing.door
    return KitchenActions(
        accept=partial(doing.order, orders.accept),
        ready=partial(doing.order, orders.ready),
        undo=partial(doing.order, orders.step_back),
        recall=partial(doing.order, orders.step_back),
        retry=door.retry,
        dismiss=door.dismiss,
        sold_out=partial(doing.dish, menu.mark_sold_out),
        available=partial(doing.dish, menu.mark_available),
        try_now=door.try_now,
        accept_breakfast=partial(doing.order, breakfasts.accept),
        ready_breakfast=partial(doing.order, breakfasts.ready),
        undo_breakfast=partial(doing.order, breakfasts.step_back),
    )


def cook_asking(doing: Doing) -> "CookAsking":
    """Whether Accept asks who cooks: at a paired screen, as its manager wants it."""
    from console.models.cooks import Cook, cooks_on_duty
    from console.views.kitchen.actions import CookAsking

    board = doing.hand.board

    def cooks() -> tuple[Cook, ...] | None:
        own = None if board.me is None else board.me.station_id
        station = None if own is None else board.stations.truth(own)
        if station is None or not station.asks_cook:
            return None
        return cooks_on_duty(board.colleagues.all_shown())

    return CookAsking(
        cooks=cooks,
        accept=partial(doing.accept_for, orders.accept),
        accept_breakfast=partial(doing.accept_for, breakfasts.accept),
    )


def porter_actions(doing: Doing) -> "PorterActions":
    """What the porter station can ask for."""
    from console.views.porter.intents import PorterActions

    return PorterActions(
        set_order=partial(_set_order, doing),
        set_breakfast=partial(_set_breakfast, doing),
        retry=doing.door.retry,
        dismiss=doing.door.dismiss,
        try_now=doing.door.try_now,
    )


def reception_actions(doing: Doing) -> "ReceptionActions":
    """What the reception can ask for."""
    from console.views.reception.actions import ReceptionActions

    may_cancel = doing.hand.may(Capability.CANCEL_ORDER)
    may_acknowledge = doing.hand.may(Capability.ACKNOWLEDGE_UNHEARD)
    return ReceptionActions(
        retry=doing.door.retry,
        undo=doing.take_back,
        try_now=doing.door.try_now,
        cancel=doing.cancel if may_cancel else None,
        acknowledge=doing.acknowledge if may_acknowledge else None,
    )


def chat_actions(doing: Doing) -> "ChatActions":
    """What the guests' chat can ask for."""
    from console.views.guest_chat.actions import ChatActions

    door = doing.door
    return ChatActions(
        open=door.open_chat,
        load_older=door.load_older,
        find=door.find_message,
        load_archive=lambda anew: door.load_archive(anew=anew),
        tell_presence=door.tell_presence,
        mark_read=door.mark_read,
        write=doing.write,
        edit=doing.edit,
        delete=doing.delete,
        delete_file=doing.delete_file,
        hand_over=doing.hand_over,
        mark_answered=doing.mark_answered,
        retry=door.retry,
        dismiss=door.dismiss,
        take_back=doing.take_back,
        try_now=door.try_now,
    )


def panel_actions(doing: Doing) -> "PanelActions":
    """What the panel about a room can ask for."""
    from console.views.room_panel.actions import PanelActions

    may_notify = doing.hand.may(Capability.SEE_ROOMS)
    return PanelActions(
        notify=doing.notify if may_notify else None,
        open_history=doing.door.open_history,
        load_history=doing.door.load_history,
    )


def manager_actions(doing: Doing) -> "ManagerActions":
    """What the manager station can ask for."""
    from console.views.manager.actions import OfficeActions
    from console.views.manager.station import ManagerActions

    may_acknowledge = doing.hand.may(Capability.ACKNOWLEDGE_UNHEARD)
    may_remind = doing.hand.may(Capability.DECIDE_ATTENDANCE)
    may_decide = doing.hand.may(Capability.MANAGE_STAFF)
    return ManagerActions(
        try_now=doing.door.try_now,
        acknowledge=doing.acknowledge if may_acknowledge else None,
        office=OfficeActions(
            remind=doing.remind if may_remind else None,
            welcome=doing.welcome if may_decide else None,
            refuse=doing.refuse if may_decide else None,
            take_back=doing.take_back,
            closing=_closing_actions(doing),
        ),
    )


def _closing_actions(doing: Doing) -> "ClosingActions | None":
    """A backend in the field tells nobody of its roster."""
    from console.views.manager.actions import ClosingActions

    hotel, door = doing.hand.board.hotel, doing.door
    if hotel is None or not hotel.sync or not doing.hand.may(Capability.MANAGE_ROSTER):
        return None
    return ClosingActions(
        watch=lambda period_id: door.in_back_office(lambda office: office.closing.watch(period_id)),
        finalize=doing.finalize,
        retry=door.retry,
        dismiss=door.dismiss,
    )


def _set_order(doing: Doing, order_id: Id, target: OrderStatus) -> None:
    shown = doing.hand.board.orders.shown(order_id)
    if shown is not None and _is_back(shown.status, target):
        doing.order(orders.step_back, order_id)
    elif target is OrderStatus.ON_THE_WAY:
        doing.order(orders.pick_up, order_id)
    else:
        doing.order(orders.deliver, order_id)


def _set_breakfast(doing: Doing, order_id: Id, target: OrderStatus) -> None:
    shown = doing.hand.board.breakfasts.shown(order_id)
    if shown is not None and _is_back(shown.status, target):
        doing.order(breakfasts.step_back, order_id)
    elif target is OrderStatus.ON_THE_WAY:
        doing.order(breakfasts.pick_up, order_id)
    else:
        doing.order(breakfasts.deliver, order_id)


def _is_back(now: OrderStatus, target: OrderStatus) -> bool:
    return now in LADDER and target in LADDER and LADDER.index(target) < LADDER.index(now)
