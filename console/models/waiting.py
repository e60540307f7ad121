"""The actions of this PC that the hotel has not settled, as a list to look through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from console.models.rows import RowsModel
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.former import full_name
from console.state.link import LinkState
from console.state.outgoing import NewFiles
from console.state.places import REMOVALS, place_name
from console.state.staff_changes import KINDS
from contract.resources.guest_chat import EditedMessage, NewMessage
from contract.resources.rooms import NewRoomNotice
from contract.resources.staff_chat import NewStaffMessage, StaffMessageChange
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

_SAID: Final = frozenset(
    {
        Entity.GUEST_CONVERSATION,
        Entity.STAFF_CONVERSATION,
        Entity.ROOM,
        Entity.CLOCK_LOG,
        Entity.ROSTER_PERIOD,
        Entity.SHIFT,
        Entity.REGISTRATION,
        Entity.REGISTRATION_CODE,
        Entity.STOCKTAKE,
        Entity.STOCKTAKE_LINE,
        Entity.STOCK_ITEM,
        Entity.BOOKING,
        *REMOVALS,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """One action. `room` and `dish` are None where it has none, or where that is not known.

    `made_at` and `send_after` are aware UTC of the hotel's clock. `can_undo`: it was not sent,
    and nothing done later builds on it. `is_new`: it places an order. `chat`: what it
    is in a conversation with a guest or with colleagues, a notice to a room, or a decision about a
    clock-in or a colleague. `words`: what somebody wrote, or whom it is about. `is_over`: the
    guest left, so it can never be done.
    """

    key: str
    entity: Entity
    entity_id: Id
    target: str
    made_at: datetime
    state: ActionState
    room: RoomNumber | None = None
    dish: str | None = None
    send_after: datetime | None = None
    refusal: str | None = None
    can_undo: bool = False
    is_new: bool = False
    chat: ActionKind | None = None
    words: str = ""
    is_over: bool = False


def waiting_lines(board: Board) -> Iterator[WaitingLine]:
    """Every action of the outbox, oldest first."""
    newest = _newest_keys(board.outbox)
    for pending in board.outbox:
        action = pending.action
        yield WaitingLine(
            key=pending.key,
            entity=action.entity,
            entity_id=action.entity_id,
            target=action.target,
            made_at=pending.made_at,
            state=pending.state,
            room=_room(board, action),
            dish=_dish(board, action.entity, action.entity_id),
            send_after=pending.send_after,
            refusal=pending.refusal,
            can_undo=pending.may_withdraw and pending.key in newest,
            is_new=action.wish is not None,
            chat=action.kind if action.entity in _SAID or action.kind in KINDS else None,
            words=_words(board, action),
            is_over=_is_over(board, action),
        )


def _words(board: Board, action: NewAction) -> str:
    if action.shift is not None:
        return action.shift.staff_name
    if action.booking is not None:
        return action.booking.guest_name
    if action.kind in KINDS:
        member = board.colleagues.truth(action.entity_id)
        return "" if member is None else full_name(member)
    if action.entity in {Entity.STOCKTAKE_LINE, Entity.STOCK_ITEM}:
        return _item_name(board, action)
    if action.entity in REMOVALS:
        return place_name(board, action.entity, action.entity_id)
    body = action.notice if action.chat is None else action.chat
    written = NewMessage | EditedMessage | NewStaffMessage | StaffMessageChange | NewFiles
    return body.message if isinstance(body, written | NewRoomNotice) else ""


def _item_name(board: Board, action: NewAction) -> str:
    if action.entity is Entity.STOCK_ITEM:
        item = board.stock_items.get(action.entity_id)
        return "" if item is None else item.name
    line = board.open_stocktake.lines.truth(action.entity_id)
    return "" if line is None else line.item_name


def _is_over(board: Board, action: NewAction) -> bool:
    is_guests = action.entity is Entity.GUEST_CONVERSATION
    chat = board.guest_chats.truth(action.entity_id) if is_guests else None
    return chat is not None and chat.ended_at is not None


def _newest_keys(outbox: Iterable[PendingAction]) -> frozenset[str]:
    """The newest action of each object that was not refused."""
    newest = {
        (pending.action.entity, pending.action.entity_id): pending.key
        for pending in outbox
        if pending.state is not ActionState.FAILED
    }
    return frozenset(newest.values())


def _room(board: Board, action: NewAction) -> RoomNumber | None:
    entity, row_id = action.entity, action.entity_id
    if action.wish is not None:
        return action.wish.room_number
    if entity is Entity.ORDER:
        order = board.orders.truth(row_id)
        return None if order is None else order.room_number
    if entity is Entity.BREAKFAST_ORDER:
        breakfast = board.breakfasts.truth(row_id)
        return None if breakfast is None else breakfast.room_number
    if action.booking is not None or action.notice is not None:
        return RoomNumber(row_id) if action.booking is None else action.booking.room_number
    if entity is Entity.GUEST_CONVERSATION:
        chat = board.guest_chats.truth(row_id)
        return None if chat is None else chat.room_number
    return None


def _dish(board: Board, entity: Entity, row_id: Id) -> str | None:
    item = board.menu.truth(row_id) if entity is Entity.MENU_ITEM else None
    return None if item is None else item.name


class WaitingModel(RowsModel[WaitingLine]):
    """The outbox in the order it was filled; `looked` after anything about it may differ."""

    looked = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.key, parent=parent)
        self._board = board
        self.refresh()

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        rows = changes.orders or changes.breakfasts or changes.menu or changes.guest_chats
        if changes.outbox or rows or changes.link:
            self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        self.show_rows(list(waiting_lines(self._board)))
        self.looked.emit()

    def cell(self, row: WaitingLine, column: int, role: int) -> object:
        """Whose it is and where it leads, for a screen reader; the delegate paints the rest."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_numbered = not (row.is_new or row.chat or row.entity is Entity.STAFF)
        number = "" if not is_numbered else f"#{row.entity_id}"
        return " ".join(part for part in (row.room, row.dish, number, row.target) if part)
