"""Turns what a station asks for into commands, and says why when one is not possible."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from console.commands import breakfasts, menu, orders
from console.commands.hand import Hand, Outcome
from console.session.session import Session
from console.trace import trace
from console.views.kitchen.actions import KitchenActions
from console.views.porter.intents import PorterActions
from contract.ladder import LADDER
from contract.resources.orders import OrderStatus
from contract.scalars import Id

Refusal = Callable[[Outcome], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """A person's hand and where a command that came to nothing is told."""

    hand: Hand
    session: Session
    on_refused: Refusal

    def order(self, command: Callable[..., Outcome], order_id: Id) -> None:
        """Do something with an order or a breakfast."""
        trace.step("clicked", order_id)
        self._judge(command(hand=self.hand, order_id=order_id))

    def dish(self, command: Callable[..., Outcome], item_id: Id) -> None:
        """Do something with a dish."""
        self._judge(command(hand=self.hand, item_id=item_id))

    def cancel(self, order_id: Id, reason: str) -> None:
        """Cancel an order with a reason the guest reads."""
        self._judge(orders.cancel(hand=self.hand, order_id=order_id, reason=reason))

    def _judge(self, outcome: Outcome) -> None:
        if outcome is not Outcome.DONE:
            self.on_refused(outcome)


def kitchen_actions(doing: Doing) -> KitchenActions:
    """What the kitchen station can ask for."""
    session = doing.session
    return KitchenActions(
        accept=partial(doing.order, orders.accept),
        ready=partial(doing.order, orders.ready),
        undo=partial(doing.order, orders.step_back),
        recall=partial(doing.order, orders.step_back),
        retry=session.retry,
        dismiss=session.dismiss,
        sold_out=partial(doing.dish, menu.mark_sold_out),
        available=partial(doing.dish, menu.mark_available),
        try_now=session.try_now,
        accept_breakfast=partial(doing.order, breakfasts.accept),
        ready_breakfast=partial(doing.order, breakfasts.ready),
    )


def porter_actions(doing: Doing) -> PorterActions:
    """What the porter station can ask for."""
    return PorterActions(
        set_order=partial(_set_order, doing),
        set_breakfast=partial(_set_breakfast, doing),
        retry=doing.session.retry,
        dismiss=doing.session.dismiss,
        try_now=doing.session.try_now,
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
