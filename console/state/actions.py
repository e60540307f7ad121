"""Actions of this PC that the hotel has not settled yet."""

import enum
from datetime import datetime
from typing import Final

from console.state.outgoing import FileRemoval, NewFiles
from contract.record import Record
from contract.resources.bookings import Booking
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.guest_chat import AnsweredMark, EditedMessage, HandlerChoice, NewMessage
from contract.resources.orders import NewOrder
from contract.resources.rooms import NewRoomNotice
from contract.resources.roster import Shift
from contract.resources.staff_chat import (
    ConversationChange,
    Forwarding,
    NewConversation,
    NewParticipants,
    NewStaffMessage,
    Reacting,
    StaffMessageChange,
)
from contract.resources.stock import Deciding, ItemChange, LineCount, NewMovement
from contract.resources.sync import Entity
from contract.resources.team import StaffChange, Welcome
from contract.scalars import Id

UNDO_WINDOW_S: Final = 8.0

Wish = NewOrder | NewBreakfastOrder
StaffChatBody = (
    NewStaffMessage
    | StaffMessageChange
    | Reacting
    | Forwarding
    | NewConversation
    | ConversationChange
    | NewParticipants
    | NewFiles
    | FileRemoval
)
GuestChatBody = NewMessage | EditedMessage | HandlerChoice | AnsweredMark | NewFiles | FileRemoval
ChatBody = GuestChatBody | StaffChatBody
StockBody = LineCount | NewMovement | Deciding | ItemChange


class ActionKind(enum.StrEnum):
    """What somebody did. The word is stored in the outbox, so it never changes."""

    SET_ORDER_STATUS = "set_order_status"
    SET_BREAKFAST_STATUS = "set_breakfast_status"
    SET_STOCK = "set_stock"
    PLACE_ORDER = "place_order"
    PLACE_BREAKFAST = "place_breakfast"
    ACKNOWLEDGE = "acknowledge"
    WRITE_TO_GUEST = "write_to_guest"
    EDIT_TO_GUEST = "edit_to_guest"
    DELETE_TO_GUEST = "delete_to_guest"
    SEND_FILES_TO_GUEST = "send_files_to_guest"
    DELETE_FILE_TO_GUEST = "delete_file_to_guest"
    HANDLE_GUEST = "handle_guest"
    MARK_ANSWERED = "mark_answered"
    WRITE_TO_STAFF = "write_to_staff"
    EDIT_TO_STAFF = "edit_to_staff"
    DELETE_TO_STAFF = "delete_to_staff"
    SEND_FILES_TO_STAFF = "send_files_to_staff"
    DELETE_FILE_TO_STAFF = "delete_file_to_staff"
    REACT = "react"
    TAKE_REACTION_BACK = "take_reaction_back"
    FORWARD = "forward"
    START_STAFF_CHAT = "start_staff_chat"
    RENAME_STAFF_CHAT = "rename_staff_chat"
    ADD_TO_STAFF_CHAT = "add_to_staff_chat"
    LEAVE_STAFF_CHAT = "leave_staff_chat"
    NOTIFY_ROOM = "notify_room"
    APPROVE_CLOCK_IN = "approve_clock_in"
    REJECT_CLOCK_IN = "reject_clock_in"
    FINALIZE_PERIOD = "finalize_period"
    UNFINALIZE_PERIOD = "unfinalize_period"
    PUBLISH_PERIOD = "publish_period"
    UNPUBLISH_PERIOD = "unpublish_period"
    REMOVE_SHIFT = "remove_shift"
    CLOCK = "clock"
    REMIND = "remind"
    CORRECT_CLOCK_OUT = "correct_clock_out"
    WELCOME = "welcome"
    REFUSE = "refuse"
    REVOKE_CODE = "revoke_code"
    CHANGE_STAFF = "change_staff"
    DEACTIVATE = "deactivate"
    REACTIVATE = "reactivate"
    REMOVE_DEPARTMENT = "remove_department"
    REMOVE_ROLE = "remove_role"
    CONFIRM_BOOKING = "confirm_booking"
    CANCEL_BOOKING = "cancel_booking"
    COUNT_LINE = "count_line"
    MOVE_STOCK = "move_stock"
    APPROVE_STOCKTAKE = "approve_stocktake"
    REOPEN_STOCKTAKE = "reopen_stocktake"
    DELETE_STOCKTAKE = "delete_stocktake"
    RETIRE_ITEM = "retire_item"
    RESTORE_ITEM = "restore_item"


class ActionState(enum.StrEnum):
    """How far an action got. A settled action is no longer listed."""

    SENDING = "sending"
    WILL_SEND = "will_send"
    NOT_CONFIRMED = "not_confirmed"
    FAILED = "failed"


class NewAction(Record, frozen=True, kw_only=True):
    """What a command hands to the outbox.

    `target` is a status word, "true"/"false" for stock, "acknowledged", a step at the clock,
    or when somebody clocked out, in ISO 8601; the slug of a department or role that is removed; the
    id of the stocktake whose line is counted.
    Actions of one (entity, entity_id) are sent in the order they were made. `reason` is said
    to the guest when cancelling.
    `cook`: the initials of who cooks, with the step that accepts.
    `hold_s`: how long it waits on this PC to be taken back before it is sent, seconds.
    `wish`: what is ordered, when something new is; `entity_id` is then this PC's own, not the
    hotel's.
    `chat`: what is told the hotel about a conversation. The entity is the conversation, whatever it
    is about in there, so that everything keeps its order; `target` is then the id of the message
    that is changed, deleted, reacted to or forwarded, else empty. A conversation that begins has
    an `entity_id` of this PC's own.
    `notice`: what the guests of a room are let know; `entity_id` is then the room's number.
    `shift`: the one that is removed, as it was.
    `welcome`: into which department and role somebody who registered is let in.
    `staff`: what becomes of a colleague.
    `booking`: the one that is decided about, as it was where that was decided.
    `stock`: what was counted, came or went, or is decided about a stocktake or
    an item.
    """

    kind: ActionKind
    entity: Entity
    entity_id: Id
    target: str
    reason: str | None = None
    expected_rev: int | None = None
    cook: str | None = None
    hold_s: float = 0.0
    wish: Wish | None = None
    chat: ChatBody | None = None
    notice: NewRoomNotice | None = None
    shift: Shift | None = None
    welcome: Welcome | None = None
    staff: StaffChange | None = None
    booking: Booking | None = None
    stock: StockBody | None = None


class PendingAction(Record, frozen=True, kw_only=True):
    """An action in the outbox. `refusal` is the hotel's sentence when it failed.

    `send_after`: held until then so that it can be taken back, aware UTC of the hotel's clock;
    None once sending began. `may_withdraw`: it was not sent and can be taken back. `percent`: how
    much of its files is out, None when there are none or nothing of them is on its way.
    """

    key: str
    action: NewAction
    made_at: datetime
    state: ActionState
    refusal: str | None = None
    send_after: datetime | None = None
    may_withdraw: bool = False
    percent: int | None = None

    @property
    def changes_entity(self) -> bool:
        """Whether its object looks different with it; an acknowledgement changes no order."""
        return self.action.kind is not ActionKind.ACKNOWLEDGE
