"""Which alerts are due, from the board and the time alone."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from typing import Final

from console.session.due import Alert, AlertKind, Due, due_alert
from console.session.guest_alerts import GuestAlerts
from console.session.kitchen_alerts import KitchenAlerts
from console.state import figures
from console.state.ages import SlotBand, slot_band, waiting_since
from console.state.board import Board
from console.state.link import LinkState
from console.state.matters import is_settled
from console.state.own_tellings import TellingKind
from console.state.slots import due_at
from console.state.unheard import is_known, unheard_orders
from contract.permissions import Capability, Duty, may
from contract.record import replace
from contract.resources.orders import OrderStatus
from contract.scalars import Id

__all__ = ["Alert", "AlertKind", "AlertRules", "Due"]

CONNECTION_LOST_AFTER: Final = timedelta(seconds=10)
_NEXT_EMERGENCIES: Final = timedelta(seconds=10)
_NEXT_REMINDERS: Final = timedelta(seconds=30)
_OWN: Final = {
    TellingKind.BREAK: AlertKind.OWN_BREAK,
    TellingKind.OVERTIME: AlertKind.OWN_OVERTIME,
    TellingKind.APPROVED: AlertKind.OWN_DECISION,
    TellingKind.REJECTED: AlertKind.OWN_DECISION,
    TellingKind.SHIFT: AlertKind.OWN_SHIFT,
}
_WAITING: Final = frozenset({OrderStatus.PENDING, OrderStatus.PREPARING, OrderStatus.READY})


class AlertRules:
    """Looks at the board now and then. Remembers what the kitchen has open, and who waits."""

    def __init__(self, stations: Iterable[Duty], zone: tzinfo) -> None:
        self._stations = frozenset(stations)
        self._zone = zone
        self._kitchen, self._guests = KitchenAlerts(), GuestAlerts()
        self._on_screen: Duty | None = None

    def due(self, board: Board, now: datetime) -> list[Due]:
        """Everything due at `now`, aware UTC of the hotel's clock, given before or not."""
        due = [*_connection(board, now), *_emergencies(board, now)]
        due += self._nobody_listens(board, now)
        due += _own_clock(board)
        if Duty.KITCHEN in self._stations:
            due += self._kitchen.due(board, now)
        if Duty.PORTER in self._stations:
            due += self._porter(board, now)
        if Duty.DESK in self._stations:
            due += self._guests.due(board, now)
            due += _handed_over(board, now)
        if Duty.DESK in self._stations or Duty.MANAGER in self._stations:
            due += _colleagues(board)
        if Duty.MANAGER in self._stations:
            due += _clock_ins(board, now)
            due += _low_stock(board)
        return due

    def done_here(self, order_id: Id) -> None:
        """Somebody at this PC did it: its leaving the board is no news."""
        self._kitchen.done_here(order_id)

    def show_station(self, duty: Duty) -> None:
        """This station is on the screen now."""
        self._on_screen = duty

    def _nobody_listens(self, board: Board, now: datetime) -> Iterator[Due]:
        level = self._level()
        if level is None or not is_known(board.link, now):
            return
        for order in unheard_orders(board):
            told_at = order.told_at(level)
            if told_at is not None and now >= told_at:
                since = order.unheard.since.isoformat(timespec="seconds")
                again = (now - told_at) // _NEXT_REMINDERS
                yield due_alert(
                    AlertKind.NOBODY_LISTENS, order.id, f"{order.entity}:{since}:{again}"
                )

    def _level(self) -> Duty | None:
        """Whom this PC is alerted as; a manager at the reception is alerted as the reception."""
        if Duty.MANAGER in self._stations and self._on_screen is not Duty.DESK:
            return Duty.MANAGER
        return Duty.DESK if Duty.DESK in self._stations else None

    def _porter(self, board: Board, now: datetime) -> Iterator[Due]:
        for order in board.orders.all_shown():
            if figures.awaits_porter(order) and not order.is_partial:
                since = waiting_since(order).isoformat(timespec="seconds")
                yield due_alert(AlertKind.ORDER_READY, order.order.id, since)
        for card in board.breakfasts.all_shown():
            slot = due_at(card.order, self._zone)
            if slot is None or card.status not in _WAITING:
                continue
            if slot_band(slot, now) in (SlotBand.DUE, SlotBand.LATE):
                yield due_alert(AlertKind.BREAKFAST_DUE, card.order.id)


def _handed_over(board: Board, now: datetime) -> Iterator[Due]:
    """A colleague handed a conversation over to whoever is at work here; once."""
    if is_known(board.link, now):
        for chat_id, handed_at in board.handings.given(board.guest_chats, board.me, now):
            occasion = handed_at.isoformat(timespec="seconds")
            yield due_alert(AlertKind.HANDED_OVER, chat_id, occasion)


def _colleagues(board: Board) -> Iterator[Due]:
    """A colleague mentioned one, or began a conversation; not where one is looking at it."""
    me = None if board.me is None else board.me.staff_id
    here = board.open_staff_chat
    watched = here.conversation_id if here.is_watched else None
    for chat_id, message_id in board.callings.mentions(board.staff_chats, me):
        if chat_id != watched:
            yield due_alert(AlertKind.STAFF_MENTION, chat_id, str(message_id))
    for chat_id in board.callings.started(board.staff_chats):
        if chat_id != watched:
            yield due_alert(AlertKind.STAFF_CHAT_STARTED, chat_id)


def _own_clock(board: Board) -> Iterator[Due]:
    """What the hotel told the one at work here about their own clock; a reminder is told again."""
    for telling in board.own_tellings.since(0):
        kind = _OWN[telling.kind]
        if telling.told_at is not None and not is_settled(board, kind, telling.log_id):
            occasion = telling.told_at.isoformat(timespec="milliseconds")
            yield due_alert(kind, telling.log_id, occasion)


def _clock_ins(board: Board, now: datetime) -> Iterator[Due]:
    """Somebody clocked in without a shift and waits for a manager; once."""
    actor = board.actor
    if (
        actor is None
        or not may(actor, Capability.DECIDE_ATTENDANCE)
        or not is_known(board.link, now)
    ):
        return
    for shown in board.clock_logs.undecided():
        yield due_alert(AlertKind.CLOCK_IN_WAITING, shown.log.id)


def _emergencies(board: Board, now: datetime) -> Iterator[Due]:
    """What nobody at this PC has read yet, again and again."""
    for emergency in board.emergencies.unread():
        again = (now - emergency.raised_at) // _NEXT_EMERGENCIES
        yield due_alert(AlertKind.EMERGENCY, emergency.id, str(again))


def _low_stock(board: Board) -> Iterator[Due]:
    """Items fell below their level; once for each telling."""
    for fallen in board.low_stocks.told():
        occasion = fallen.told_at.isoformat(timespec="milliseconds")
        due = due_alert(AlertKind.LOW_STOCK, fallen.item_id, occasion)
        yield replace(due, alert=replace(due.alert, is_quiet=fallen.is_quiet))


def _connection(board: Board, now: datetime) -> Iterator[Due]:
    link = board.link
    is_down = link.state in (LinkState.RECONNECTING, LinkState.OFFLINE)
    if is_down and now - link.since >= CONNECTION_LOST_AFTER:
        since = link.since.isoformat(timespec="seconds")
        yield Due(f"{AlertKind.CONNECTION_LOST}:{since}", Alert(AlertKind.CONNECTION_LOST))
