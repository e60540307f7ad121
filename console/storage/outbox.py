"""The actions of a person that the hotel has not settled, on disk."""

import logging
import sqlite3
from collections.abc import Mapping
from concurrent.futures import Future
from datetime import datetime
from typing import Any, Final

from console.state.actions import ActionKind, ChatBody, NewAction, StockBody, Wish
from console.state.outgoing import FileRemoval, NewFiles
from console.storage.database import Database
from console.storage.owner import Owner
from contract.codec import WireError, decode, encode_rest
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

_COLUMNS: Final = (
    "key, kind, entity, entity_id, target, reason, expected_rev, made_at, send_after,"
    " attempts, refusal, wish, cook"
)
_CHAT: "Final[Mapping[ActionKind, type[ChatBody]]]" = {
    ActionKind.WRITE_TO_GUEST: NewMessage,
    ActionKind.EDIT_TO_GUEST: EditedMessage,
    ActionKind.SEND_FILES_TO_GUEST: NewFiles,
    ActionKind.DELETE_FILE_TO_GUEST: FileRemoval,
    ActionKind.HANDLE_GUEST: HandlerChoice,
    ActionKind.MARK_ANSWERED: AnsweredMark,
    ActionKind.WRITE_TO_STAFF: NewStaffMessage,
    ActionKind.EDIT_TO_STAFF: StaffMessageChange,
    ActionKind.SEND_FILES_TO_STAFF: NewFiles,
    ActionKind.DELETE_FILE_TO_STAFF: FileRemoval,
    ActionKind.REACT: Reacting,
    ActionKind.TAKE_REACTION_BACK: Reacting,
    ActionKind.FORWARD: Forwarding,
    ActionKind.START_STAFF_CHAT: NewConversation,
    ActionKind.RENAME_STAFF_CHAT: ConversationChange,
    ActionKind.ADD_TO_STAFF_CHAT: NewParticipants,
}
_STOCK: "Final[Mapping[ActionKind, type[StockBody]]]" = {
    ActionKind.COUNT_LINE: LineCount,
    ActionKind.MOVE_STOCK: NewMovement,
    ActionKind.APPROVE_STOCKTAKE: Deciding,
    ActionKind.REOPEN_STOCKTAKE: Deciding,
    ActionKind.DELETE_STOCKTAKE: Deciding,
    ActionKind.RETIRE_ITEM: ItemChange,
    ActionKind.RESTORE_ITEM: ItemChange,
}
_log = logging.getLogger("console.storage")


class StoredAction(Record, frozen=True, kw_only=True):
    """An action as kept. `attempts`: how often sending was begun, the present one included.

    `send_after`: not to be sent before, aware UTC. `refusal`: set when the hotel said no.
    """

    key: str
    action: NewAction
    made_at: datetime
    send_after: datetime | None = None
    attempts: int = 0
    refusal: str | None = None


class OutboxTable:
    """What one person did and the hotel has not settled. Every future is done once on disk."""

    def __init__(self, database: Database, owner: Owner) -> None:
        self._database = database
        self._owner = owner

    def load(self) -> Future[list[StoredAction]]:
        """Everything kept, oldest first."""
        return self._database.run(lambda connection: read_outbox(connection, self._owner))

    def add(self, stored: StoredAction) -> Future[None]:
        """Keep a new action, as the newest."""
        return self._database.run(lambda connection: self._insert(connection, stored))

    def replace(self, key: str, stored: StoredAction) -> Future[None]:
        """Drop the action `key` and keep `stored` as the newest, at once."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM outbox WHERE key = ?", (key,))
            self._insert(connection, stored)

        return self._database.run(work)

    def note_attempt(self, key: str) -> Future[None]:
        """Sending begins: from now on the hotel may know of the action."""
        return self._update("UPDATE outbox SET attempts = attempts + 1 WHERE key = ?", key)

    def forget_attempts(self, key: str) -> Future[None]:
        """No attempt got to the hotel: it cannot know of the action."""
        return self._update("UPDATE outbox SET attempts = 0 WHERE key = ?", key)

    def refuse(self, key: str, sentence: str) -> Future[None]:
        """Keep the action as failed, with what the hotel said."""
        return self._update(
            "UPDATE outbox SET state = 'failed', refusal = ? WHERE key = ?", sentence, key
        )

    def settle(self, key: str, action: NewAction, rev: int) -> Future[None]:
        """Forget an action the hotel did, and have later ones of its entity build on `rev`."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE outbox SET expected_rev = ? WHERE hotel = ? AND staff = ? AND entity = ?"
                " AND entity_id = ? AND expected_rev IS NOT NULL AND attempts = 0",
                (
                    rev,
                    self._owner.hotel,
                    self._owner.staff_id,
                    action.entity.value,
                    str(action.entity_id),
                ),
            )
            connection.execute("DELETE FROM outbox WHERE key = ?", (key,))

        return self._database.run(work)

    def remove(self, key: str) -> Future[None]:
        """Forget an action: settled, dismissed or withdrawn."""
        return self._update("DELETE FROM outbox WHERE key = ?", key)

    def _update(self, statement: str, *values: str) -> Future[None]:
        def work(connection: sqlite3.Connection) -> None:
            connection.execute(statement, values)

        return self._database.run(work)

    def _insert(self, connection: sqlite3.Connection, stored: StoredAction) -> None:
        action = stored.action
        connection.execute(
            f"INSERT INTO outbox (hotel, staff, state, {_COLUMNS})"  # noqa: S608 - our own column names
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._owner.hotel,
                self._owner.staff_id,
                "open" if stored.refusal is None else "failed",
                stored.key,
                action.kind.value,
                action.entity.value,
                str(action.entity_id),
                action.target,
                action.reason,
                action.expected_rev,
                stored.made_at.isoformat(),
                None if stored.send_after is None else stored.send_after.isoformat(),
                stored.attempts,
                stored.refusal,
                _body(action),
                action.cook,
            ),
        )


def read_outbox(connection: sqlite3.Connection, owner: Owner) -> list[StoredAction]:
    """Everything kept for a person, oldest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM outbox WHERE hotel = ? AND staff = ? ORDER BY position",  # noqa: S608 - our own column names
        (owner.hotel, owner.staff_id),
    )
    return [stored for stored in map(_from_row, rows) if stored is not None]


def _from_row(row: tuple[Any, ...]) -> StoredAction | None:
    try:
        return _read_row(row)
    except (ValueError, WireError):
        # Written by a newer program; it stays on disk until that one runs again.
        _log.warning("an action of the outbox cannot be read by this version")
        return None


def _read_row(row: tuple[Any, ...]) -> StoredAction:
    (key, kind, entity, entity_id, target, reason, rev) = row[:7]
    (made_at, send_after, attempts, refusal, wish, cook) = row[7:]
    return StoredAction(
        key=key,
        action=NewAction(
            kind=ActionKind(kind),
            entity=Entity(entity),
            entity_id=Id(entity_id),
            target=target,
            reason=reason,
            expected_rev=rev,
            wish=_wish(ActionKind(kind), wish),
            chat=_chat(ActionKind(kind), wish),
            notice=_notice(ActionKind(kind), wish),
            welcome=_welcome(ActionKind(kind), wish),
            shift=_shift(ActionKind(kind), wish),
            staff=_staff(ActionKind(kind), wish),
            booking=_booking(ActionKind(kind), wish),
            stock=_stock(ActionKind(kind), wish),
            cook=cook,
        ),
        made_at=datetime.fromisoformat(made_at),
        send_after=None if send_after is None else datetime.fromisoformat(send_after),
        attempts=attempts,
        refusal=refusal,
    )


def _wish(kind: ActionKind, written: str | None) -> Wish | None:
    if kind is ActionKind.PLACE_ORDER:
        return decode(NewOrder, (written or "").encode())
    if kind is ActionKind.PLACE_BREAKFAST:
        return decode(NewBreakfastOrder, (written or "").encode())
    return None


def _chat(kind: ActionKind, written: str | None) -> ChatBody | None:
    body = _CHAT.get(kind)
    return None if body is None else decode(body, (written or "").encode())


def _notice(kind: ActionKind, written: str | None) -> NewRoomNotice | None:
    is_notice = kind is ActionKind.NOTIFY_ROOM
    return decode(NewRoomNotice, (written or "").encode()) if is_notice else None


def _welcome(kind: ActionKind, written: str | None) -> Welcome | None:
    is_welcome = kind is ActionKind.WELCOME
    return decode(Welcome, (written or "").encode()) if is_welcome else None


def _shift(kind: ActionKind, written: str | None) -> Shift | None:
    is_removal = kind is ActionKind.REMOVE_SHIFT
    return decode(Shift, (written or "").encode()) if is_removal else None


def _staff(kind: ActionKind, written: str | None) -> StaffChange | None:
    is_change = kind in {ActionKind.CHANGE_STAFF, ActionKind.REACTIVATE}
    return decode(StaffChange, (written or "").encode()) if is_change else None


def _booking(kind: ActionKind, written: str | None) -> Booking | None:
    is_decision = kind in {ActionKind.CONFIRM_BOOKING, ActionKind.CANCEL_BOOKING}
    return decode(Booking, (written or "").encode()) if is_decision else None


def _stock(kind: ActionKind, written: str | None) -> StockBody | None:
    body = _STOCK.get(kind)
    return None if body is None else decode(body, (written or "").encode())


def _body(action: NewAction) -> str | None:
    said = action.wish, action.chat, action.notice, action.welcome
    about = action.shift, action.staff, action.booking, action.stock
    body = next((one for one in (*said, *about) if one is not None), None)
    return None if body is None else encode_rest(body).decode()
