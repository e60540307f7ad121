"""What an alert is about, and whether that is settled."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from console.state import figures
from console.state.board import Board
from console.state.link import LinkState
from console.state.own_clock import own_clock
from console.state.shown import ShownBreakfast, ShownOrder
from console.state.unheard import is_unheard
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus
from contract.scalars import Id, RoomNumber

_DOWN: Final = frozenset({LinkState.RECONNECTING, LinkState.OFFLINE})
_OVERDUE: Final = timedelta(seconds=60)
CONNECTION: Final = "connection_lost"
NEW_ORDER: Final = "new_order"
HANDED_OVER: Final = "handed_over"
OF_GUESTS: Final = frozenset({"guest_message", "guest_overdue", HANDED_OVER})
_MENTION: Final = "staff_mention"
OF_STAFF: Final = frozenset({_MENTION, "staff_chat_started"})
CLOCK_IN: Final = "clock_in_waiting"
_OWN_DECISION: Final = "own_decision"
OWN_SHIFT: Final = "own_shift"
EMERGENCY: Final = "emergency"
LOW_STOCK: Final = "low_stock"
_AT_WORK: Final = frozenset({"own_break", "own_overtime"})
OF_OWN_CLOCK: Final = frozenset({*_AT_WORK, _OWN_DECISION, OWN_SHIFT})
WITHOUT_ROOM: Final = frozenset({*OF_STAFF, *OF_OWN_CLOCK, CLOCK_IN, EMERGENCY, LOW_STOCK})

Shown = ShownOrder | ShownBreakfast


def _is_open(shown: Shown) -> bool:
    return shown.status not in figures.CLOSED


def _awaits_porter(shown: Shown) -> bool:
    return isinstance(shown, ShownOrder) and figures.awaits_porter(shown)


# While this is so, the alert has something to say; by the words of AlertKind.
_STILL: Final[dict[str, Callable[[Shown], bool]]] = {
    NEW_ORDER: lambda shown: shown.status is OrderStatus.PENDING,
    "nobody_listens": is_unheard,
    "order_cancelled": lambda shown: shown.status is OrderStatus.CANCELLED,
    "order_late": lambda shown: shown.status in figures.IN_KITCHEN,
    "order_ready": _awaits_porter,
    "breakfast_due": lambda shown: shown.status in (*figures.IN_KITCHEN, OrderStatus.READY),
}


def shown_of(board: Board, entity_id: Id) -> Shown | None:
    """The order or breakfast an alert names."""
    return board.orders.shown(entity_id) or board.breakfasts.shown(entity_id)


def room_of(board: Board, kind: str, entity_id: Id) -> RoomNumber | None:
    """The room an alert is about. Orders and conversations may have the same ids."""
    if kind in OF_GUESTS:
        chat = board.guest_chats.truth(entity_id)
        return None if chat is None else chat.room_number
    shown = None if kind in WITHOUT_ROOM else shown_of(board, entity_id)
    return None if shown is None else shown.order.room_number


def is_settled(board: Board, kind: str, entity_id: Id | None) -> bool:
    """Whether an alert has nothing to say any more. `kind` is a word of AlertKind."""
    if kind == CONNECTION:
        return board.link.state not in _DOWN
    if entity_id is None:
        return False
    if kind == HANDED_OVER:
        given = board.handings.given(board.guest_chats, board.me, board.clock.now())
        return entity_id not in dict(given)
    if kind in OF_GUESTS:
        waiting = board.guest_chats.shown(entity_id)
        return waiting is None or waiting.waiting_since is None
    if kind in WITHOUT_ROOM:
        return not _calls(board, kind, entity_id)
    shown = shown_of(board, entity_id)
    return shown is None or not _STILL.get(kind, _is_open)(shown)


def _is_working(board: Board) -> bool:
    """Whether the one at work here is clocked in and on no break, as far as it is known."""
    clock = own_clock(board)
    return clock is None or clock.status is DutyStatus.ON_DUTY


def _is_told_of_clock(board: Board, kind: str, log_id: Id) -> bool:
    """What was decided about one's own clock-in is so for good; who rests needs no break."""
    if kind == OWN_SHIFT:
        return board.own_tellings.is_ahead(log_id, board.clock.now())
    return kind not in _AT_WORK or _is_working(board)


def _calls(board: Board, kind: str, chat_id: Id) -> bool:
    """Whether colleagues call one into a conversation not looked at since, or wait for approval."""
    if kind == EMERGENCY:
        return any(one.id == chat_id for one in board.emergencies.unread())
    if kind == LOW_STOCK:
        return board.low_stocks.of(chat_id) is not None
    if kind in OF_OWN_CLOCK:
        return _is_told_of_clock(board, kind, chat_id)
    if kind == CLOCK_IN:
        log = board.clock_logs.shown(chat_id)
        return log is not None and log.is_undecided
    if kind != _MENTION:
        return chat_id in board.callings.started(board.staff_chats)
    me = None if board.me is None else board.me.staff_id
    return chat_id in dict(board.callings.mentions(board.staff_chats, me))


def is_overdue(board: Board, kind: str, entity_id: Id, now: datetime) -> bool:
    """Whether a new order has waited so long that it was told before."""
    shown = shown_of(board, entity_id) if kind == NEW_ORDER else None
    return shown is not None and now - shown.order.created_at >= _OVERDUE
