"""Toasts about what waits to be taken back: held ones can be undone, refused ones sent again."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.state.actions import ActionState, PendingAction
from console.state.board import Board
from console.state.figures import CLOSED
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.waiting.actions import WaitingActions
from console.views.widgets.toasts import Message, ToastStack
from console.views.words import plain, told
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
)


class UndoOffers:
    """One toast per held or refused cancellation or notice, for as long as that is so."""

    def __init__(self, board: Board, toasts: ToastStack, actions: WaitingActions) -> None:
        self._board = board
        self._toasts = toasts
        self._actions = actions
        self._shown: dict[_Told, Message] = {}

    def follow(self, *, shows_desk: bool) -> None:
        """Take the outbox as it is. `shows_desk`: the orders table is on screen."""
        now = self._board.clock.now()
        wanted = {
            (pending.key, pending.state): pending
            for pending in self._board.outbox
            if _is_held(pending, now) or self._is_to_tell(pending, shows_desk=shows_desk)
        }
        for offer in self._shown.keys() - wanted.keys():
            self._toasts.withdraw(self._shown.pop(offer))
        for offer, pending in wanted.items():
            if offer not in self._shown:
                is_refused = pending.state is ActionState.FAILED
                message = self._refused(pending) if is_refused else self._held(pending, now)
                self._shown[offer] = message
                self._toasts.show(message)

    def _is_to_tell(self, pending: PendingAction, *, shows_desk: bool) -> bool:
        """A refused notice, or a refused cancellation that the orders on screen do not show."""
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
        return Message(
            tone=Tone.OK,
            icon=Icon.BELL_RING if is_notice else Icon.X,
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
        key = pending.key
        return Message(
            tone=Tone.BAD,
            title=_not_done(pending),
            text=told(pending.refusal or "") or _tr("The server did not answer."),
            action=_tr("Retry"),
            on_action=lambda: self._actions.retry(key),
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
    said = _tr("#{number} was not cancelled")
    if action.notice is not None:
        said = _tr("The notice to room {number} was not sent")
    return said.format(number=plain(action.entity_id))


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
