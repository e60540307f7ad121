"""Everything the panel beside a guest's conversation shows, kept up with the board."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Signal

from console.models.duty_board import Department, DutyBoardModel, departments
from console.models.orders_table import OrderLine, breakfast_line, order_line
from console.models.room_history import RoomHistoryModel
from console.models.stay import Stay, stay_of
from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from contract.record import Record
from contract.resources.orders import OrderItem
from contract.resources.sides import Side
from contract.scalars import Total


class RoomOrder(Record, frozen=True, kw_only=True):
    """An open order of the room. `prices` are those of its lines, None where not told."""

    line: OrderLine
    prices: tuple[Total | None, ...] = ()
    notes: tuple[str, ...] = ()


class ChatFacts(Record, frozen=True, kw_only=True):
    """How a conversation went so far, times aware UTC; None or empty is not known.

    `is_by_guest`: the guest began it, or the staff did.
    """

    started_at: datetime | None = None
    is_by_guest: bool | None = None
    asked_at: datetime | None = None
    replied_at: datetime | None = None
    handler: str = ""
    handled_since: datetime | None = None
    is_mine: bool = False


class RoomPanelModels(QObject):
    """The room of the open conversation, and who is on duty.

    Signals:
        changed: anything of it, or the connection.
    """

    changed = Signal()

    def __init__(self, board: Board, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board, self._zone = board, zone
        self.duty = DutyBoardModel(self)
        self.history = RoomHistoryModel(board, zone, self)
        self.stay: Stay | None = None
        self.orders: Sequence[RoomOrder] = ()
        self.notices: Sequence[PendingAction] = ()
        self.facts = ChatFacts()
        self.helpers: Sequence[Department] = ()
        self._shown_link = board.link.untimed
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def may_notify(self) -> bool:
        """Whether there is anybody to send a notice to."""
        stay = self.stay
        return stay is not None and stay.ended_at is None and not stay.is_empty

    @property
    def allergies(self) -> tuple[str, ...]:
        """What the guests of the room must not eat, as their open orders say it."""
        named = (one for order in self.orders for one in order.line.allergies)
        return tuple(dict.fromkeys(named))

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        is_other_link = changes.link and self._is_other_link()
        parts = (changes.rooms, changes.open_chat, changes.outbox, is_other_link)
        areas = (changes.orders, changes.breakfasts, changes.colleagues, changes.guest_chats)
        if changes.room_history:
            self.history.refresh()
            self.changed.emit()
        if any(parts) or any(areas):
            self.refresh()

    def _is_other_link(self) -> bool:
        """Whether more became different than when the hotel was last heard."""
        before, self._shown_link = self._shown_link, self._board.link.untimed
        return before != self._shown_link

    def refresh(self) -> None:
        """Read everything again."""
        board = self._board
        staff = board.colleagues.all_shown()
        self.duty.show_staff(staff)
        self.helpers = self._helpers()
        open_id = board.open_chat.conversation_id
        shown = None if open_id is None else board.guest_chats.shown(open_id)
        self.stay = None if shown is None else stay_of(board, shown)
        self.orders = self._orders()
        self.notices = self._notices()
        self.facts = self._facts()
        self.changed.emit()

    def _orders(self) -> Sequence[RoomOrder]:
        stay = self.stay
        if stay is None or stay.ended_at is not None:
            return ()
        board, found = self._board, []
        for shown in board.orders.all_shown():
            is_here = shown.order.room_number == stay.room
            if is_here and not (line := order_line(shown)).is_done:
                prices = tuple(_price(item) for item in shown.order.items)
                notes = tuple(item.notes or "" for item in shown.order.items)
                found.append(RoomOrder(line=line, prices=prices, notes=notes))
        for breakfast in board.breakfasts.all_shown():
            is_here = breakfast.order.room_number == stay.room
            if is_here and not (line := breakfast_line(breakfast, self._zone)).is_done:
                notes = tuple(item.notes or "" for item in breakfast.order.items)
                found.append(RoomOrder(line=line, notes=notes))
        return sorted(found, key=_place)

    def _notices(self) -> Sequence[PendingAction]:
        """Those to the room that the hotel has not got, oldest first."""
        number = None if self.stay is None else self.stay.room
        sent = (one for one in self._board.outbox if one.action.notice is not None)
        return [one for one in sent if one.action.entity_id == number]

    def _helpers(self) -> Sequence[Department]:
        """Who else is there: of one's own department one knows."""
        me = self._board.me
        mine = None if me is None or me.staff_id is None else me.department_slug
        here = departments(self._board.colleagues.all_shown())
        return [one for one in here if one.slug and one.slug != mine]

    def _facts(self) -> ChatFacts:
        board, open_id = self._board, self._board.open_chat.conversation_id
        shown = None if open_id is None else board.guest_chats.shown(open_id)
        if shown is None:
            return ChatFacts()
        chat, messages = shown.chat, board.open_chat.messages()
        is_whole = board.open_chat.is_loaded and not board.open_chat.has_older
        first = messages[0] if messages and is_whole else None
        guests = (one for one in messages if one.sender_type is Side.GUEST)
        asked = next(guests, None) if is_whole else None
        replies = (
            one
            for one in messages
            if asked is not None
            and one.sender_type is Side.STAFF
            and one.timestamp >= asked.timestamp
        )
        replied = next(replies, None)
        handling = chat.handlings[-1] if chat.handlings else None
        me = None if board.me is None else board.me.staff_id
        return ChatFacts(
            started_at=first.timestamp if first is not None else chat.created_at,
            is_by_guest=None if first is None else first.sender_type is Side.GUEST,
            asked_at=None if asked is None else asked.timestamp,
            replied_at=None if replied is None else replied.timestamp,
            handler=chat.handler_name or "",
            handled_since=None if handling is None else handling.at,
            is_mine=me is not None and chat.handler_id == me,
        )


def _price(item: OrderItem) -> Total | None:
    price = item.item_price
    return None if price is None else Total(price * item.quantity)


def _place(order: RoomOrder) -> tuple[bool, bool, float, str]:
    """Allergies first, then room service by age, then breakfasts by their time."""
    line = order.line
    at = line.since if line.due is None else line.due
    return not line.allergies, line.total is None, at.timestamp(), line.id
