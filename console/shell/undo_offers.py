"""Toasts about what waits to be taken back: held ones can be undone, refused ones sent again."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board
from console.state.figures import CLOSED
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.waiting.actions import WaitingActions
from console.views.widgets.toasts import Message, ToastStack
from console.views.words import plain, told
from contract.resources.bookings import Booking
from contract.resources.breakfast import BreakfastOrder
from contract.resources.orders import Order, OrderStatus
from contract.resources.roster import Shift
from contract.resources.sync import Entity

_Told = tuple[str, ActionState]
_OWN_UNDO: Final = (
    Entity.CLOCK_LOG,
    Entity.REGISTRATION,
    Entity.REGISTRATION_CODE,
    Entity.STAFF,
    Entity.DEPARTMENT,
    Entity.ROLE,
    Entity.STOCKTAKE,
    Entity.STOCK_ITEM,
)


class UndoOffers:
    """One toast per held or refused cancellation or notice, for as long as that is so."""

    def __init__(self, board: Board, toasts: ToastStack, actions: WaitingActions) -> None:
        self._board = board
        self._toasts = toasts
        self._actions = actions
        self._shown: dict[_Told, Message] = {}

    @property
    def has_any(self) -> bool:
        """Whether something is told now."""
        return bool(self._shown)

    def follow(self, *, shows_desk: bool, shows_arrivals: bool = False) -> None:
        """Take the outbox as it is.

        `shows_desk`: the orders table is on screen; `shows_arrivals`: a list of arrivals is, which
        says itself what becomes of them.
        """
        told = shows_arrivals
        now = self._board.clock.now()
        wanted = {
            (pending.key, pending.state): pending
            for pending in self._board.outbox
            if (_is_held(pending, now) and not (told and pending.action.booking is not None))
            or self._is_to_tell(pending, shows_desk=shows_desk, shows_arrivals=told)
        }
        for offer in self._shown.keys() - wanted.keys():
            self._toasts.withdraw(self._shown.pop(offer))
        for offer, pending in wanted.items():
            if offer not in self._shown:
                is_refused = pending.state is ActionState.FAILED
                message = self._refused(pending) if is_refused else self._held(pending, now)
                self._shown[offer] = message
                self._toasts.show(message)

    def _is_to_tell(
        self, pending: PendingAction, *, shows_desk: bool, shows_arrivals: bool
    ) -> bool:
        """A refused notice, or a refused decision that the rows on screen do not show."""
        if pending.action.booking is not None:
            is_listed = self._board.bookings.shown(pending.action.entity_id) is not None
            is_seen = shows_arrivals and is_listed
            return pending.state is ActionState.FAILED and not is_seen
        if pending.action.notice is not None or pending.action.shift is not None:
            return pending.state is ActionState.FAILED
        is_cancel = pending.action.target == OrderStatus.CANCELLED
        if pending.state is not ActionState.FAILED or not is_cancel:
            return False
        order = self._order(pending)
        return not shows_desk or order is None or order.status in CLOSED

    def _held(self, pending: PendingAction, now: datetime) -> Message:
        assert pending.send_after is not None
        key, is_notice = pending.key, pending.action.notice is not None
        title, text = self._done(pending)
        is_confirming = pending.action.kind is ActionKind.CONFIRM_BOOKING
        return Message(
            tone=Tone.OK,
            icon=Icon.BELL_RING if is_notice else Icon.CHECK if is_confirming else Icon.X,
            title=title,
            text=text,
            action=_tr("Undo"),
            on_action=lambda: self._actions.undo(key),
            lasts_ms=max(1, round((pending.send_after - now).total_seconds() * 1000)),
        )

    def _done(self, pending: PendingAction) -> tuple[str, str]:
        if pending.action.notice is not None:
            return self._notice(pending)
        if pending.action.shift is not None:
            return _removed(pending.action.shift)
        if pending.action.booking is not None:
            return _decided(pending.action.kind, pending.action.booking)
        return self._cancelled(pending)

    def _cancelled(self, pending: PendingAction) -> tuple[str, str]:
        order = self._order(pending)
        room = "" if order is None else plain(order.room_number)
        title = _tr("Cancelled #{number}").format(number=plain(pending.action.entity_id))
        return title, _tr("Room {room}").format(room=room) if room else ""

    def _notice(self, pending: PendingAction) -> tuple[str, str]:
        notice, room = pending.action.notice, plain(pending.action.entity_id)
        title = _tr("Notice to room {room}").format(room=room)
        return title, "" if notice is None else plain(notice.message)

    def _refused(self, pending: PendingAction) -> Message:
        key, is_decided = pending.key, pending.action.booking is not None
        return Message(
            tone=Tone.BAD,
            title=_not_done(pending),
            text=told(pending.refusal or "") or _tr("The server did not answer."),
            # What became of a booking meanwhile is to be seen before it is decided about again.
            action=None if is_decided else _tr("Retry"),
            on_action=None if is_decided else lambda: self._actions.retry(key),
            on_close=lambda: self._actions.dismiss(key),
        )

    def _order(self, pending: PendingAction) -> Order | BreakfastOrder | None:
        entity, row_id = pending.action.entity, pending.action.entity_id
        if entity is Entity.ORDER:
            return self._board.orders.truth(row_id)
        return self._board.breakfasts.truth(row_id)


def _not_done(pending: PendingAction) -> str:
    action = pending.action
    if action.shift is not None:
        name = plain(action.shift.staff_name)
        return _tr("The shift of {name} was not removed").format(name=name)
    if action.booking is not None:
        is_confirming = action.kind is ActionKind.CONFIRM_BOOKING
        confirm = _tr("The booking of {name} was not confirmed")
        said = confirm if is_confirming else _tr("The booking of {name} was not cancelled")
        return said.format(name=plain(action.booking.guest_name))
    said = _tr("#{number} was not cancelled")
    if action.notice is not None:
        said = _tr("The notice to room {number} was not sent")
    return said.format(number=plain(action.entity_id))


def _decided(kind: ActionKind, booking: Booking) -> tuple[str, str]:
    is_confirming = kind is ActionKind.CONFIRM_BOOKING
    said = _tr("Confirmed {name}") if is_confirming else _tr("Cancelled the booking of {name}")
    return said.format(name=plain(booking.guest_name)), plain(booking.booking_id)


def _removed(shift: Shift) -> tuple[str, str]:
    from console.views.roster.words import shift_words

    title = _tr("Removed the shift of {name}").format(name=plain(shift.staff_name))
    return title, shift_words(shift)


def _is_held(pending: PendingAction, now: datetime) -> bool:
    if pending.action.entity in _OWN_UNDO:
        # Where one decides about these, the decision can be taken back too.
        return False
    return pending.may_withdraw and pending.send_after is not None and now < pending.send_after


def _tr(text: str) -> str:
    return QCoreApplication.translate("undo_offers", text)
